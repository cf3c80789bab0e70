import {describe, expect, test} from "vitest";
import {
  areaAddress,
  columnLetters,
  columnNumber,
  enclosing,
  nameFormula,
  parseReference,
  place,
  quotedTitle,
} from "../../../../src/host/excel/address";

describe("columnLetters(column)", () => {
  test.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16_383, "XFD"],
  ])("columnLetters(%i) is %s, and columnNumber takes it back", (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
    expect(columnNumber(letters)).toBe(column);
  });
});

describe("quotedTitle(title)", () => {
  test.each([
    ["Sales", "Sales"],
    ["Year 2", "'Year 2'"],
    ["O'Neil", "'O''Neil'"],
    ["A1", "'A1'"],
    ["R1C1", "'R1C1'"],
    ["True", "'True'"],
    ["2026", "'2026'"],
    ["Khách_hàng", "Khách_hàng"],
  ])("quotedTitle(%j) is %j", (title, quoted) => expect(quotedTitle(title)).toBe(quoted));
});

describe("parseReference(text)", () => {
  const cell = {row: 16, column: 2, rows: 1, columns: 1};
  test.each([
    ["C17", {title: undefined, area: cell}],
    ["Sales!$C$17", {title: "Sales", area: cell}],
    ["'O''Neil''s list'!C17", {title: "O'Neil's list", area: cell}],
    ["Sales!D9:B3", {title: "Sales", area: {row: 2, column: 1, rows: 7, columns: 3}}],
    ["Sales!$B:$C", {title: "Sales", area: {row: 0, column: 1, rows: 1_048_576, columns: 2}}],
    ["2:3", {title: undefined, area: {row: 1, column: 0, rows: 2, columns: 16_384}}],
  ])("parseReference(%j) finds the cells", (text, reference) => expect(parseReference(text)).toEqual(reference));

  test.each(["#REF!", "Sales!#REF!", "42", "A", "A1:B", "XFE1", "A1048577", "A0", "", "A1,B2", "SUM(A1)"])(
    "parseReference(%j) is no reference",
    (text) => {
      expect(parseReference(text)).toBeUndefined();
    },
  );

  test("parseReference(place(title, area)) is the title and the area", () => {
    const area = {row: 1, column: 27, rows: 3, columns: 2};
    expect(place("O'Neil", area)).toBe("'O''Neil'!AB2:AC4");
    expect(parseReference(place("O'Neil", area))).toEqual({title: "O'Neil", area});
  });
});

test("nameFormula(title, area) is absolute and leaves digits in the title alone", () => {
  expect(nameFormula("ICP A1 Data", {row: 0, column: 0, rows: 2, columns: 1})).toBe("='ICP A1 Data'!$A$1:$A$2");
});

test("areaAddress(area) of one cell is that cell", () => expect(areaAddress({row: 4, column: 3, rows: 1, columns: 1})).toBe("D5"));

test("enclosing(areas) is undefined for none and the smallest frame for some", () => {
  expect(enclosing([])).toBeUndefined();
  expect(
    enclosing([
      {row: 1, column: 1, rows: 1, columns: 1},
      {row: 5, column: 0, rows: 2, columns: 1},
    ]),
  ).toEqual({row: 1, column: 0, rows: 6, columns: 2});
});
