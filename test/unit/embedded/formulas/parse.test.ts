import {expect, test} from "vitest";
import {openXlsx} from "../../../../src/embedded/file/openXlsx";
import {saveXlsx} from "../../../../src/embedded/file/saveXlsx";
import type {SheetModel, WorkbookModel} from "../../../../src/embedded/workbook/model";
import {createWorkbook} from "../../../../src/embedded/workbook/workbook";

/** A sheet whose table has a name that begins with a backslash, as Excel allows. */
function tableNamed(name: string): {readonly book: WorkbookModel; readonly sheet: SheetModel} {
  const book = createWorkbook();
  const sheet = book.activeSheet;
  sheet.setValues(0, 0, [["Seats"], [3], [4]]);
  book.addTable(sheet, {row: 0, column: 0, rows: 3, columns: 1}, true, name);
  return {book, sheet};
}

test.each(["\\A", "\\a", "\\Ä", "\\AB", "\\A1", "\\A.b", "\\_", "\\T_1?"])(
  "a table named %s is read in formulas, and in those that are printed and read again",
  (name) => {
    const {sheet} = tableNamed(name);
    sheet.setFormula(0, 3, `=SUM(${name}[Seats])*2&"${name}["`);
    sheet.setFormula(1, 3, `=ROWS(${name})+ROWS(${name}[#Headers])`);
    sheet.setFormula(1, 4, `=${name}[@Seats]`);
    expect([sheet.value(0, 3), sheet.value(1, 3), sheet.value(1, 4)]).toEqual([`14${name}[`, 3, 3]);
    const printed = sheet.formula(0, 3) ?? "";
    expect(printed).toBe(`=SUM(${name}[Seats])*2&"${name}["`);
    sheet.setFormula(0, 3, printed);
    sheet.setFormulaR1C1({row: 2, column: 3, rows: 1, columns: 1}, sheet.formulaR1C1(0, 3) ?? "");
    expect([sheet.value(0, 3), sheet.value(2, 3)]).toEqual([`14${name}[`, `14${name}[`]);
  },
);

test("a table named \\A follows its new name, and a name like it means what it stands for", () => {
  const {book, sheet} = tableNamed("\\A");
  const [table] = book.tables;
  sheet.setFormula(0, 3, "=SUM(\\A[Seats])");
  sheet.setFormula(1, 3, "=\\B*2");
  expect(sheet.value(1, 3)).toEqual({error: "#NAME?"});
  book.addName("\\B", "=Sheet1!$A$2");
  if (table !== undefined) book.renameTable(table, "\\C");
  expect([sheet.formula(0, 3), sheet.value(0, 3), sheet.value(1, 3)]).toEqual(["=SUM(\\C[Seats])", 7, 6]);
});

test("a table named \\A is found again by the formulas of a saved file", () => {
  const {book, sheet} = tableNamed("\\A");
  book.addTableColumn(book.tables[0] ?? expect.fail("no table"), undefined, ["Twice", null, null]);
  for (const row of [1, 2]) sheet.setFormula(row, 1, "=[@Seats]*2");
  sheet.setFormula(0, 3, "=SUM(\\A[Twice])");
  const again = createWorkbook();
  openXlsx(saveXlsx(book).bytes, again);
  expect([again.activeSheet.value(2, 1), again.activeSheet.value(0, 3)]).toEqual([8, 14]);
});
