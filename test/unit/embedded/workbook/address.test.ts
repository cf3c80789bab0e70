import {expect, test} from "vitest";
import {areaBetween, parseArea, quoteTitle, splitReference} from "../../../../src/embedded/workbook/address";

test.each([
  ["B7", {row: 6, column: 1, rows: 1, columns: 1}],
  ["$C$3:A1", {row: 0, column: 0, rows: 3, columns: 3}],
  ["B:C", {row: 0, column: 1, rows: 1_048_576, columns: 2}],
  ["2:5", {row: 1, column: 0, rows: 4, columns: 16_384}],
  ["XFD1048576", {row: 1_048_575, column: 16_383, rows: 1, columns: 1}],
])("parseArea(%s) reads the area", (address, area) => {
  expect(parseArea(address)).toEqual(area);
});

test.each(["", "B", "7", "XFE1", "A0", "A1048577", "A1:B2:C3", "A:3", "Customers", "A1:B"])("parseArea(%j) is undefined: no address", (address) => {
  expect(parseArea(address)).toBeUndefined();
});

test.each([
  ["Sales", "Sales"],
  ["Khách_hàng", "Khách_hàng"],
  ["ICP Summary", "'ICP Summary'"],
  ["It's", "'It''s'"],
  ["Q1", "'Q1'"],
  ["R1C1", "'R1C1'"],
  ["True", "'True'"],
  ["2026", "'2026'"],
])("quoteTitle(%s) is %s, and splitReference() takes it apart again", (title, quoted) => {
  expect(quoteTitle(title)).toBe(quoted);
  expect(splitReference(`=${quoted}!$A$1`)).toEqual({title, local: "$A$1"});
});

test("splitReference(a cell) names no sheet", () => {
  expect(splitReference("A1")).toEqual({title: undefined, local: "A1"});
});

test("areaBetween(a, b) is the same whichever corner comes first", () => {
  const [a, b] = [
    {row: 5, column: 1},
    {row: 2, column: 4},
  ];
  expect(areaBetween(a, b)).toEqual({row: 2, column: 1, rows: 4, columns: 4});
  expect(areaBetween(b, a)).toEqual(areaBetween(a, b));
});
