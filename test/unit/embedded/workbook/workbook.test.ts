import {describe, expect, test} from "vitest";
import {HostError} from "../../../../src/embedded/workbook/hostError";
import {cellError} from "../../../../src/embedded/workbook/errors";
import type {SheetModel, WorkbookModel} from "../../../../src/embedded/workbook/model";
import {createWorkbook} from "../../../../src/embedded/workbook/workbook";

const area = (row: number, column: number, rows: number, columns: number) => ({row, column, rows, columns});

const codeOf = (act: () => void): string => {
  try {
    act();
  } catch (failure) {
    if (failure instanceof HostError) return failure.code;
    throw failure;
  }
  return "";
};

function open(): {book: WorkbookModel; sheet: SheetModel} {
  const book = createWorkbook();
  return {book, sheet: book.activeSheet};
}

describe("cells", () => {
  test("setValues(rows) and values(area) give every kind of value back", () => {
    const {sheet} = open();
    const rows = [
      [1, "a", true],
      [null, "=x", cellError("#N/A")],
    ];
    sheet.setValues(1, 1, rows);
    expect(sheet.values(area(1, 1, 2, 3))).toEqual(rows);
    expect(sheet.usedArea()).toEqual(area(1, 1, 2, 3));
  });

  test("fillColumn(Float64Array) takes NaN for blank", () => {
    const {sheet} = open();
    sheet.fillColumn(0, 0, Float64Array.of(1, NaN, 3));
    expect(sheet.values(area(0, 0, 3, 1))).toEqual([[1], [null], [3]]);
  });

  test("setValue(text) refuses 32 768 characters and infinite numbers", () => {
    const {sheet} = open();
    sheet.setValue(0, 0, "x".repeat(32_767));
    expect(codeOf(() => sheet.setValue(0, 0, "x".repeat(32_768)))).toBe("InvalidArgument");
    expect(codeOf(() => sheet.setValue(0, 0, Infinity))).toBe("InvalidArgument");
  });

  test("setValue(row) beyond the sheet is refused", () => {
    const {sheet} = open();
    expect(codeOf(() => sheet.setValue(1_048_576, 0, 1))).toBe("InvalidArgument");
    expect(codeOf(() => sheet.setValue(0, 16_384, 1))).toBe("InvalidArgument");
  });

  test("clear(Contents) keeps looks, clear(Formats) keeps contents", () => {
    const {sheet} = open();
    sheet.setValue(0, 0, 1);
    sheet.setLook(area(0, 0, 1, 1), {bold: true});
    sheet.clear(area(0, 0, 1, 1), "Contents");
    expect([sheet.value(0, 0), sheet.look(0, 0).bold]).toEqual([null, true]);
    sheet.setValue(0, 0, 2);
    sheet.clear(area(0, 0, 1, 1), "Formats");
    expect([sheet.value(0, 0), sheet.look(0, 0).bold]).toEqual([2, undefined]);
    expect(sheet.usedArea(true)).toEqual(area(0, 0, 1, 1));
  });

  test("setLook(area) changes only what it names and interns equal looks", () => {
    const {sheet} = open();
    sheet.setLook(area(0, 0, 10, 1), {bold: true, numberFormat: "0.00"});
    sheet.setLook(area(4, 0, 2, 1), {bold: undefined});
    expect(sheet.look(3, 0)).toEqual({bold: true, numberFormat: "0.00"});
    expect(sheet.look(4, 0)).toEqual({numberFormat: "0.00"});
    expect(sheet.look(9, 0)).toBe(sheet.look(0, 0));
  });

  test("text(cell) follows the number format", () => {
    const {sheet} = open();
    sheet.setValue(0, 0, 1234.5);
    sheet.setLook(area(0, 0, 1, 1), {numberFormat: "#,##0.00"});
    expect(sheet.text(0, 0)).toBe("1,234.50");
    sheet.setValue(0, 0, cellError("#REF!"));
    expect(sheet.text(0, 0)).toBe("#REF!");
  });

  test.each([
    ["1,234", 1234, "#,##0"],
    ["12.5%", 0.125, "0.00%"],
    ["$1,200", 1200, "$#,##0"],
    ["(5)", -5, undefined],
    ["2026-11-22", 46348, "yyyy-mm-dd"],
    ["11/22/2026", 46348, "m/d/yyyy"],
    ["true", true, undefined],
    ["'=1+1", "=1+1", undefined],
    ["1e3", 1000, "0.00E+00"],
    ["12 apples", "12 apples", undefined],
    ["13/45/2026", "13/45/2026", undefined],
  ])("enter(%s) reads %s", (typed, value, numberFormat) => {
    const {sheet} = open();
    sheet.enter(0, 0, typed);
    expect([sheet.value(0, 0), sheet.look(0, 0).numberFormat]).toEqual([value, numberFormat]);
  });
});

describe("sheets", () => {
  test.each(["", "x".repeat(32), "a/b", "a:b", "[a]", "a*", "'a", "a'", "what?"])("addSheet(%s) is refused", (title) => {
    expect(codeOf(() => open().book.addSheet(title))).toBe("InvalidArgument");
  });

  test("addSheet(title) that is taken, whatever its case, is refused", () => {
    expect(codeOf(() => open().book.addSheet("SHEET1"))).toBe("ItemAlreadyExists");
  });

  test("renameSheet(title) is followed by formulas, names and charts", () => {
    const {book, sheet} = open();
    const other = book.addSheet("Other");
    other.setFormula(0, 0, "=Sheet1!A1*2");
    const name = book.addName("Amounts", "=Sheet1!$A$1:$A$3");
    sheet.setValue(0, 0, 21);
    book.renameSheet(sheet, "My Data");
    expect(other.formula(0, 0)).toBe("='My Data'!A1*2");
    expect(name.formula).toBe("='My Data'!$A$1:$A$3");
    expect(other.value(0, 0)).toBe(42);
  });

  test("deleteSheet(sheet) leaves #REF! in what referred to it, and the last sheet stays", () => {
    const {book, sheet} = open();
    const other = book.addSheet("Other");
    other.setFormula(0, 0, "=Sheet1!A1+1");
    book.deleteSheet(sheet);
    expect(other.formula(0, 0)).toBe("=#REF!+1");
    expect(other.value(0, 0)).toBe(cellError("#REF!"));
    expect(book.activeSheet).toBe(other);
    expect(codeOf(() => book.deleteSheet(other))).toBe("InvalidOperation");
  });

  test("addSheet() never gives a number again", () => {
    const {book} = open();
    const first = book.addSheet();
    book.deleteSheet(first);
    expect(book.addSheet().number).toBe(first.number + 1);
  });
});

describe("tables", () => {
  function customers() {
    const {book, sheet} = open();
    sheet.setValues(0, 0, [
      ["Name", "Seats", "ARR", null, "Note"],
      ["Ann", 25, 100, null, "right"],
      ["Bob", 7, 50, null, "right"],
    ]);
    const table = book.addTable(sheet, area(0, 0, 3, 3), true, "Customers");
    return {book, sheet, table};
  }

  test("addTable(headings) makes them unique texts", () => {
    const {book, sheet} = open();
    sheet.setValues(0, 0, [["Sales", null, "sales", 2026]]);
    const table = book.addTable(sheet, area(0, 0, 2, 4), true);
    expect(table.headings).toEqual(["Sales", "Column2", "sales2", "2026"]);
    expect(sheet.values(area(0, 0, 1, 4))).toEqual([["Sales", "Column2", "sales2", "2026"]]);
  });

  test("addTable(area) that overlaps a table, or whose name is taken, is refused", () => {
    const {book, sheet} = customers();
    expect(codeOf(() => book.addTable(sheet, area(2, 2, 3, 3), true))).toBe("InvalidOperation");
    expect(codeOf(() => book.addTable(sheet, area(9, 0, 3, 3), true, "CUSTOMERS"))).toBe("ItemAlreadyExists");
    expect(codeOf(() => book.addTable(sheet, area(9, 0, 3, 3), true, "A1"))).toBe("InvalidArgument");
  });

  test("addTable(without headings) moves the cells down and names the columns", () => {
    const {book, sheet} = open();
    sheet.setValues(0, 0, [[1], [2]]);
    sheet.setFormula(0, 5, "=SUM(A1:A2)");
    book.addTable(sheet, area(0, 0, 2, 1), false);
    expect(sheet.values(area(0, 0, 3, 1))).toEqual([["Column1"], [1], [2]]);
    expect([sheet.formula(0, 5), sheet.value(0, 5)]).toEqual(["=SUM(A2:A3)", 3]);
  });

  test("formulas follow a renamed table and a new heading", () => {
    const {book, sheet, table} = customers();
    sheet.setFormula(5, 6, "=SUM(Customers[ARR])+ROWS(Customers)");
    book.renameTable(table, "Clients");
    sheet.setValue(0, 2, "Revenue");
    expect([sheet.formula(5, 6), sheet.value(5, 6)]).toEqual(["=SUM(Clients[Revenue])+ROWS(Clients)", 152]);
  });

  test("addTableColumn(index) and deleteTableColumn(index) leave everything as before", () => {
    const {book, sheet, table} = customers();
    sheet.setFormula(1, 6, "=E2&C2&SUM(Customers[ARR])");
    const before = book.snapshot();
    book.addTableColumn(table, 1, ["Tier", "x", "y"]);
    expect(sheet.formula(1, 7)).toBe("=F2&D2&SUM(Customers[ARR])");
    expect(sheet.values(area(1, 0, 1, 6))).toEqual([["Ann", "x", 25, 100, null, "right"]]);
    book.deleteTableColumn(table, 1);
    expect(book.snapshot()).toEqual(before);
  });

  test("addTableColumn(end) pushes what stands to the right, in the table's rows only", () => {
    const {book, sheet, table} = customers();
    sheet.setValue(8, 4, "below");
    sheet.setFormula(9, 0, "=E9&E2");
    book.addTableColumn(table, undefined, undefined, "Tier");
    expect(table.headings).toEqual(["Name", "Seats", "ARR", "Tier"]);
    expect([sheet.value(1, 5), sheet.value(8, 4), sheet.formula(9, 0)]).toEqual(["right", "below", "=E9&F2"]);
  });

  test("deleteTableColumn(index) turns references to it into #REF!", () => {
    const {book, sheet, table} = customers();
    sheet.setFormula(5, 6, "=SUM(Customers[ARR])");
    book.deleteTableColumn(table, 2);
    expect(sheet.formula(5, 6)).toBe("=SUM(#REF!)");
    expect(sheet.value(5, 6)).toBe(cellError("#REF!"));
  });

  test("addTableColumn(index) beside another table moves it whole or refuses to split it", () => {
    const {book, sheet, table} = customers();
    sheet.setValues(0, 6, [["K"], [1], [2], [3]]);
    book.addTable(sheet, area(0, 6, 4, 1), true, "Other");
    expect(codeOf(() => book.addTableColumn(table, 0, undefined))).toBe("InvalidOperation");
    expect(table.headings).toEqual(["Name", "Seats", "ARR"]);
  });

  test("deleteTable(table) keeps cells and turns structured references into addresses", () => {
    const {book, sheet, table} = customers();
    sheet.setFormulaR1C1(area(1, 3, 2, 1), "=Customers[@ARR]/SUM(Customers[ARR])");
    book.deleteTable(table, false);
    expect(sheet.formula(2, 3)).toBe("=Sheet1!$C3/SUM(Sheet1!$C$2:$C$3)");
    expect(sheet.value(2, 3)).toBeCloseTo(1 / 3, 12);
  });

  test("a table may be named in formulas before it exists", () => {
    const {book, sheet} = open();
    sheet.setValues(0, 0, [["A"], [1], [2]]);
    sheet.setFormula(0, 3, "=SUM(Later[A])");
    expect(sheet.value(0, 3)).toBe(cellError("#REF!"));
    book.addTable(sheet, area(0, 0, 3, 1), true, "Later");
    expect(sheet.value(0, 3)).toBe(3);
  });
});

describe("names", () => {
  test("addName(name) that is an address, or taken, is refused", () => {
    const {book} = open();
    book.addName("ICP_Floors", "=Sheet1!$A$1");
    expect(codeOf(() => book.addName("icp_floors", "=1"))).toBe("ItemAlreadyExists");
    for (const name of ["R1C1", "AB12", "a b", "1x", "C"]) expect(codeOf(() => book.addName(name, "=1"))).toBe("InvalidArgument");
  });

  test("deleteName(name) leaves #NAME? until the name is back", () => {
    const {book, sheet} = open();
    sheet.setValue(0, 0, 7);
    const name = book.addName("Rate", "=Sheet1!$A$1");
    sheet.setFormula(1, 0, "=Rate*2");
    expect(book.nameArea(name)).toEqual({sheet, area: area(0, 0, 1, 1)});
    book.deleteName(name);
    expect(sheet.value(1, 0)).toBe(cellError("#NAME?"));
    book.addName("Rate", "=5");
    expect(sheet.value(1, 0)).toBe(10);
  });
});

describe("workbook", () => {
  test("snapshot() is the same after an edit is taken back, and other while it is there", () => {
    const {book, sheet} = open();
    sheet.setValues(0, 0, [[1, "a"]]);
    const before = book.snapshot();
    sheet.setFormula(3, 3, "=A1");
    sheet.setLook(area(3, 3, 1, 1), {bold: true});
    expect(book.snapshot()).not.toEqual(before);
    sheet.clear(area(3, 3, 1, 1), "All");
    expect(book.snapshot()).toEqual(before);
  });

  test("listen(listener) hears of cells with their origin until it is stopped", () => {
    const {book, sheet} = open();
    const heard: unknown[] = [];
    const stop = book.listen((change) => heard.push(change));
    book.origin = "addin";
    sheet.setValue(2, 3, 1);
    stop();
    sheet.setValue(2, 3, 2);
    expect(heard).toEqual([{kind: "cells", sheet, area: area(2, 3, 1, 1), origin: "addin"}]);
  });

  test("setFormula(text) that cannot be read is refused and changes nothing", () => {
    const {book, sheet} = open();
    const before = book.snapshot();
    for (const text of ["=1+", "=SUM(", "=A1 B1 )", "1+1"]) expect(codeOf(() => sheet.setFormula(0, 0, text))).toBe("InvalidArgument");
    expect(book.snapshot()).toEqual(before);
  });
});
