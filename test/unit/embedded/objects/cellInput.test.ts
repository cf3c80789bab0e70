import {expect, test} from "vitest";
import {writeFormulas, writeNumberFormats, writeValues} from "../../../../src/embedded/objects/cellInput";
import type {Area} from "../../../../src/embedded/workbook/model";
import {createWorkbook} from "../../../../src/embedded/workbook/workbook";

const area = (rows: number, columns: number): Area => ({row: 0, column: 0, rows, columns});

function sheetWith(numberFormat?: string) {
  const sheet = createWorkbook().activeSheet;
  if (numberFormat !== undefined) sheet.setLook(area(1, 1), {numberFormat});
  return sheet;
}

/** What one cell holds after this was assigned to its values: formula or value. */
function written(value: unknown, numberFormat?: string) {
  const sheet = sheetWith(numberFormat);
  writeValues(sheet, area(1, 1), [[value]]);
  return sheet.formula(0, 0) ?? sheet.value(0, 0);
}

test.each([
  [12.5, 12.5],
  [true, true],
  ["Acme", "Acme"],
  ["5", 5],
  ["-5", -5],
  ["=1+1", "=1+1"],
  ["'=1+1", "=1+1 as text"],
  ["'007", "007"],
  ["Q1 - plan", "Q1 - plan"],
  ["", null],
])("writeValues(sheet, area, [[%j]]) leaves %j", (value, expected) => {
  expect(written(value)).toBe(expected === "=1+1 as text" ? "=1+1" : expected);
});

test("writeValues(...) makes formulas of texts that begin with + - or @", () => {
  for (const begun of ["+A2", "-A2", "@SUM(A2:A3)"]) expect(written(begun)).toMatch(/^=/);
});

test("writeValues(...) stores any text in a cell whose number format is text", () => {
  for (const typed of ["=1+1", "-5", "007", "TRUE"]) expect(written(typed, "@")).toBe(typed);
});

test("writeValues(...) remembers an apostrophe, and forgets it with the text it belonged to", () => {
  const sheet = sheetWith();
  writeValues(sheet, area(1, 1), "'-5");
  expect([sheet.value(0, 0), sheet.look(0, 0).quotePrefix]).toEqual(["-5", true]);
  writeValues(sheet, area(1, 1), 5);
  expect([sheet.value(0, 0), sheet.look(0, 0).quotePrefix]).toEqual([5, undefined]);
});

test("writeValues(...) leaves cells alone where the value is null", () => {
  const sheet = sheetWith();
  writeValues(sheet, area(1, 2), [["a", "b"]]);
  writeValues(sheet, area(1, 2), [[null, "c"]]);
  expect(sheet.values(area(1, 2))).toEqual([["a", "c"]]);
});

test("writeValues(...) puts one value into every cell and refuses an array of another shape", () => {
  const sheet = sheetWith();
  writeValues(sheet, area(2, 2), 7);
  expect(sheet.values(area(2, 2))).toEqual([
    [7, 7],
    [7, 7],
  ]);
  expect(() => writeValues(sheet, area(2, 2), [[1, 2]])).toThrow("number of rows or columns");
});

test("writeValues(...) refuses a text that is too long for a cell", () => {
  expect(() => writeValues(sheetWith(), area(1, 1), [["x".repeat(32_768)]])).toThrow("32768 characters");
  expect(written("x".repeat(32_767))).toHaveLength(32_767);
});

test("writeFormulas(...) moves one formula along, in both notations", () => {
  const sheet = sheetWith();
  writeFormulas(sheet, area(3, 1), "=B1*2", "A1");
  expect(sheet.formula(2, 0)).toBe("=B3*2");
  writeFormulas(sheet, area(3, 1), [["=RC[1]*3"], ["=RC[1]*3"], ["plain"]], "R1C1");
  expect([sheet.formula(0, 0), sheet.formula(1, 0), sheet.value(2, 0)]).toEqual(["=B1*3", "=B2*3", "plain"]);
});

test("writeNumberFormats(...) sets one for all or one a cell; General is no format", () => {
  const sheet = sheetWith();
  writeNumberFormats(sheet, area(2, 1), "0.0");
  writeNumberFormats(sheet, area(2, 1), [["General"], [null]]);
  expect([sheet.look(0, 0).numberFormat, sheet.look(1, 0).numberFormat]).toEqual([undefined, "0.0"]);
});
