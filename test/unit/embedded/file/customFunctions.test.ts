import {unzipSync} from "fflate";
import {beforeEach, expect, test} from "vitest";
import {openXlsx} from "../../../../src/embedded/file/openXlsx";
import {saveXlsx} from "../../../../src/embedded/file/saveXlsx";
import {readFunctions} from "../../../../src/embedded/formulas/custom/description";
import type {CellValue, WorkbookModel} from "../../../../src/embedded/workbook/model";
import {createWorkbook} from "../../../../src/embedded/workbook/workbook";

const FUNCTIONS = readFunctions(JSON.stringify({functions: [{id: "DOWN", name: "DOWN", parameters: [{type: "any", dimensionality: "matrix"}]}]}));

/** A workbook whose Excel knows the function. */
function knowing(): WorkbookModel {
  const book = createWorkbook();
  book.customFunctions.register(FUNCTIONS);
  return book;
}

/** A column of cells of the first sheet. */
const column = (book: WorkbookModel, at: number): CellValue[] =>
  book.activeSheet.values({row: 0, column: at, rows: 3, columns: 1}).map(([value = null]) => value);

const textIn = (bytes: Uint8Array, part: string): string => new TextDecoder().decode(unzipSync(bytes)[part]);

/** A1 spills three rows; C1 gives one value; a name calls it too. */
let saved: Uint8Array;
beforeEach(() => {
  const book = knowing();
  const sheet = book.activeSheet;
  book.customFunctions.listen((sent) =>
    book.customFunctions.answered(sent.map(({id, values}) => ({id, value: JSON.stringify(values) === "[[[1]]]" ? [[1], [2], [3]] : "one"}))),
  );
  book.customFunctions.runtimeReady();
  sheet.setValue(0, 4, 1);
  sheet.setFormula(0, 0, "=DOWN(E1)");
  sheet.setFormula(0, 2, '=IF(E1=1,down("x_DOWN("),"")');
  book.addName("Fits", "=DOWN(Sheet1!$E$1)");
  sheet.value(0, 0);
  saved = saveXlsx(book).bytes;
});

test("saveXlsx(book) writes an add-in's function as Excel does: with its prefix, as a dynamic array with its range, and its last value", () => {
  const sheet = textIn(saved, "xl/worksheets/sheet1.xml");
  expect(sheet).toContain('<c r="A1" cm="1"><f t="array" ref="A1:A3">_xldudf_DOWN(E1)</f><v>1</v></c>');
  expect(sheet).toContain('<c r="A3"><v>3</v></c>');
  expect(sheet).toContain('<c r="C1" cm="1" t="str"><f t="array" ref="C1">IF(E1=1,_xldudf_DOWN("x_DOWN("),"")</f><v>one</v></c>');
  expect(textIn(saved, "xl/workbook.xml")).toContain("_xldudf_DOWN(Sheet1!$E$1)");
  expect(textIn(saved, "xl/metadata.xml")).toContain('<rc t="1" v="0"/>');
  expect(textIn(saved, "[Content_Types].xml")).toContain("spreadsheetml.sheetMetadata+xml");
  expect(textIn(saved, "xl/_rels/workbook.xml.rels")).toContain("relationships/sheetMetadata");
});

test("a saved workbook opens with the functions by their own names and their last values, until they answer anew", () => {
  const book = knowing();
  openXlsx(saved, book);
  const sheet = book.activeSheet;
  expect([sheet.formula(0, 0), sheet.formula(0, 2), book.name("Fits")?.formula]).toEqual([
    "=DOWN(E1)",
    '=IF(E1=1,DOWN("x_DOWN("),"")',
    "=DOWN(Sheet1!$E$1)",
  ]);
  expect([column(book, 0), sheet.value(0, 2)]).toEqual([[1, 2, 3], "one"]);
  book.customFunctions.listen((sent) => book.customFunctions.answered(sent.map(({id}) => ({id, value: [[7], [8]]}))));
  book.customFunctions.runtimeReady();
  expect([column(book, 0), sheet.value(0, 2)]).toEqual([[7, 8, null], 7]);
});

test("an Excel that was never told of the functions keeps text and last values, also through another saving", () => {
  const book = createWorkbook();
  openXlsx(saved, book);
  expect([book.activeSheet.formula(0, 0), column(book, 0), book.activeSheet.value(0, 2)]).toEqual(["=_xldudf_DOWN(E1)", [1, 2, 3], "one"]);
  const again = knowing();
  openXlsx(saveXlsx(book).bytes, again);
  expect([again.activeSheet.formula(0, 0), column(again, 0), again.activeSheet.value(0, 2)]).toEqual(["=DOWN(E1)", [1, 2, 3], "one"]);
});

test("a workbook that is opened and saved again keeps the mark of its dynamic arrays", () => {
  const book = knowing();
  openXlsx(saved, book);
  book.activeSheet.setFormula(5, 0, "=DOWN(E1:E2)");
  const sheet = textIn(saveXlsx(book).bytes, "xl/worksheets/sheet1.xml");
  expect(sheet).toContain('<c r="A1" cm="1"><f t="array" ref="A1:A3">');
  expect(sheet).toContain('<c r="A6" cm="1" t="e"><f t="array" ref="A6">_xldudf_DOWN(E1:E2)</f><v>#VALUE!</v></c>');
});

test("a workbook without such functions is saved without a word about dynamic arrays", () => {
  const book = knowing();
  book.activeSheet.setFormula(0, 0, "=SUM(B1:B2)");
  expect(Object.keys(unzipSync(saveXlsx(book).bytes))).not.toContain("xl/metadata.xml");
});
