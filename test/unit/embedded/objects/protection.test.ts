import {expect, test} from "vitest";
import {startExcel} from "../../../../src/embedded/excelInNode";
import {createWorkbook} from "../../../../src/embedded/workbook/workbook";

type Work = (context: Excel.RequestContext, sheet: Excel.Worksheet) => void;

/** What becomes of one piece of work: "done", or Excel's error code. */
async function outcome(prepare: (workbook: ReturnType<typeof createWorkbook>) => void, work: Work): Promise<string> {
  const workbook = createWorkbook();
  prepare(workbook);
  const {Excel, OfficeExtension} = await startExcel(workbook);
  try {
    await Excel.run(async (context) => {
      work(context, context.workbook.worksheets.getActiveWorksheet());
      await context.sync();
    });
    return "done";
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error.code;
    throw error;
  }
}

const protect = (workbook: ReturnType<typeof createWorkbook>) => void (workbook.activeSheet.isProtected = true);

const CHANGES: [string, Work][] = [
  ["values", (_context, sheet) => void (sheet.getRange("A1").values = [[1]])],
  ["formulas", (_context, sheet) => void (sheet.getRange("A1").formulas = [["=1"]])],
  ["numberFormat", (_context, sheet) => void (sheet.getRange("A1").numberFormat = [["0"]])],
  ["format.font.bold", (_context, sheet) => void (sheet.getRange("A1").format.font.bold = true)],
  ["format.columnWidth", (_context, sheet) => void (sheet.getRange("A1").format.columnWidth = 20)],
  ["clear", (_context, sheet) => sheet.getRange("A1").clear()],
  ["tables.add", (_context, sheet) => void sheet.tables.add("A1:B2", true)],
  ["charts.add", (_context, sheet) => void sheet.charts.add("Line", sheet.getRange("A1:B2"))],
];

test.each(CHANGES)("a protected sheet refuses %s", async (_name, work) => {
  expect(await outcome(protect, work)).toBe("AccessDenied");
  expect(await outcome(() => undefined, work)).toBe("done");
});

test.each(CHANGES)("a workbook opened for reading refuses %s", async (_name, work) => {
  expect(await outcome((workbook) => void (workbook.isReadOnly = true), work)).toBe("AccessDenied");
});

test("a protected sheet takes values in cells that are unlocked", async () => {
  const prepare = (workbook: ReturnType<typeof createWorkbook>) => {
    workbook.activeSheet.setLook({row: 0, column: 0, rows: 1, columns: 1}, {unlocked: true});
    protect(workbook);
  };
  expect(await outcome(prepare, (_context, sheet) => void (sheet.getRange("A1").values = [[1]]))).toBe("done");
});

test.each<[string, Work]>([
  ["worksheets.add", (context) => void context.workbook.worksheets.add("New")],
  ["worksheet.name", (_context, sheet) => void (sheet.name = "New")],
  ["worksheet.visibility", (_context, sheet) => void (sheet.visibility = "Hidden")],
  ["worksheet.delete", (_context, sheet) => sheet.delete()],
])("a protected structure refuses %s", async (_name, work) => {
  expect(await outcome((workbook) => void (workbook.isStructureProtected = true), work)).toBe("AccessDenied");
});

test.each<[string, string, Work]>([
  ["a title that is taken", "ItemAlreadyExists", (context) => void context.workbook.worksheets.add("sheet1")],
  ["a title with a slash", "InvalidArgument", (context) => void context.workbook.worksheets.add("a/b")],
  ["a title of 32 letters", "InvalidArgument", (context) => void context.workbook.worksheets.add("x".repeat(32))],
  ["the only sheet deleted", "InvalidOperation", (_context, sheet) => sheet.delete()],
  ["values for a whole column", "InvalidArgument", (_context, sheet) => void (sheet.getRange("A:A").values = [[1]])],
  ["an address that is none", "InvalidArgument", (_context, sheet) => void sheet.getRange("no such").load("address")],
  ["a range beyond the sheet", "InvalidArgument", (_context, sheet) => void sheet.getCell(0, 16_384).load("address")],
  ["a border inside", "ApiNotFound", (_context, sheet) => void (sheet.getRange("A1:B2").format.borders.getItem("InsideVertical").color = "#000000")],
])("Excel refuses %s with %s", async (_name, code, work) => {
  expect(await outcome(() => undefined, work)).toBe(code);
});

test("Excel refuses a table over another", async () => {
  const prepare = (workbook: ReturnType<typeof createWorkbook>) => {
    workbook.activeSheet.setValues(0, 0, [
      ["a", "b"],
      [1, 2],
    ]);
    workbook.addTable(workbook.activeSheet, {row: 0, column: 0, rows: 2, columns: 2}, true);
  };
  expect(await outcome(prepare, (_context, sheet) => void sheet.tables.add("B1:C2", true))).not.toBe("done");
});
