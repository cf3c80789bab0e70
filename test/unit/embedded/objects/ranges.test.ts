import {beforeAll, expect, test} from "vitest";
import type {ExcelInNode} from "../../../../src/embedded/excelInNode";
import {startExcel} from "../../../../src/embedded/excelInNode";
import type {WorkbookModel} from "../../../../src/embedded/workbook/model";
import {createWorkbook} from "../../../../src/embedded/workbook/workbook";

let workbook: WorkbookModel;
let excel: ExcelInNode;

beforeAll(async () => {
  workbook = createWorkbook();
  const sheet = workbook.activeSheet;
  sheet.setValues(1, 1, [
    ["Name", "Seats", "ARR"],
    ["Acme", 12, 100],
    ["Zenith", null, 50],
  ]);
  sheet.setFormula(4, 3, "=SUM(D3:D4)");
  sheet.setLook({row: 9, column: 9, rows: 1, columns: 1}, {bold: true});
  excel = await startExcel(workbook);
});

/** Addresses of ranges, without their sheet; nothing for null objects. */
const addresses = (choose: (sheet: Excel.Worksheet) => (Excel.Range | Excel.RangeAreas)[]) =>
  excel.Excel.run(async (context) => {
    const ranges = choose(context.workbook.worksheets.getActiveWorksheet());
    for (const range of ranges) {
      if ("areas" in range) range.load("address");
      else range.load("address");
    }
    await context.sync();
    return ranges.map((range) => (range.isNullObject ? undefined : range.address.replaceAll("Sheet1!", "")));
  });

test("ways from one range to another", async () => {
  const from = await addresses((sheet) => {
    const range = sheet.getRange("B2:D4");
    return [
      range.getCell(1, 1),
      range.getRow(0),
      range.getColumn(2),
      range.getLastRow(),
      range.getLastColumn(),
      range.getLastCell(),
      range.getOffsetRange(1, -1),
      range.getResizedRange(1, 0),
      range.getAbsoluteResizedRange(1, 1),
      range.getBoundingRect("F9"),
      range.getIntersection("A1:C3"),
      range.getIntersectionOrNullObject("F9"),
      range.getRowsBelow(2),
      range.getRowsAbove(1),
      range.getColumnsAfter(1),
      range.getColumnsBefore(1),
      range.getEntireColumn(),
      range.getEntireRow(),
      sheet.getRange(),
    ];
  });
  expect(from).toEqual([
    ..."C3 B2:D2 D2:D4 B4:D4 D2:D4 D4 A3:C5 B2:D5 B2 B2:F9 B2:C3".split(" "),
    undefined,
    ..."B5:D6 B1:D1 E2:E4 A2:A4 B:D 2:4 1:1048576".split(" "),
  ]);
});

test("used and special cells", async () => {
  const found = await addresses((sheet) => [
    sheet.getUsedRange(true),
    sheet.getUsedRange(),
    sheet.getRange("C:C").getUsedRange(true),
    sheet.getRange("F:F").getUsedRangeOrNullObject(true),
    sheet.getRange("B3").getSurroundingRegion(),
    sheet.getUsedRange().getSpecialCells("Formulas"),
    sheet.getRange("B2:D5").getSpecialCells("Constants", "Numbers"),
    sheet.getRange("B2:D4").getSpecialCells("Blanks"),
    sheet.getRange("B2:C3").getSpecialCellsOrNullObject("Formulas"),
    sheet.getRanges("A1,C3:D4"),
  ]);
  expect(found).toEqual(["B2:D5", "B2:J10", "C2:C3", undefined, "B2:D5", "D5", "C3,D3:D4", "C4", undefined, "A1,C3:D4"]);
});

test("formulas, texts, types and hidden rows of a range", async () => {
  workbook.activeSheet.setHiddenRows([3]);
  const seen = await excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("D3:D5");
    range.load("formulas,formulasR1C1,values,text,valueTypes,rowHidden,cellCount,rowIndex,columnIndex,hasSpill,isEntireColumn");
    const view = range.getVisibleView();
    view.load("values,cellAddresses,rowCount");
    await context.sync();
    return {...range.toJSON(), view: view.toJSON()};
  });
  expect(seen).toMatchObject({
    formulas: [[100], [50], ["=SUM(D3:D4)"]],
    formulasR1C1: [[100], [50], ["=SUM(R[-2]C:R[-1]C)"]],
    values: [[100], [50], [150]],
    text: [["100"], ["50"], ["150"]],
    valueTypes: [["Double"], ["Double"], ["Double"]],
    rowHidden: null,
    cellCount: 3,
    rowIndex: 2,
    columnIndex: 3,
    hasSpill: false,
    isEntireColumn: false,
    view: {values: [[100], [150]], cellAddresses: [["D3"], ["D5"]], rowCount: 2},
  });
  workbook.activeSheet.setHiddenRows([]);
});

test("format reads what cells share and null where they differ", async () => {
  const looks = await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const {format} = sheet.getRange("L1:M2");
    format.font.set({bold: true, color: "red", size: 14});
    format.fill.color = "#abcdef";
    format.set({wrapText: true, horizontalAlignment: "Center", verticalAlignment: "Top", readingOrder: "RightToLeft", columnWidth: 90});
    format.borders.getItem("EdgeBottom").style = "Continuous";
    format.borders.getItem("EdgeBottom").color = "#112233";
    const wider = sheet.getRange("L1:N2").format;
    for (const each of [format, wider])
      each.load("wrapText,horizontalAlignment,columnWidth,font/bold,font/color,font/size,fill/color,borders/items/color");
    await context.sync();
    return [format.toJSON(), wider.toJSON()];
  });
  expect(looks[0]).toMatchObject({
    wrapText: true,
    horizontalAlignment: "Center",
    columnWidth: 90,
    font: {bold: true, color: "#FF0000", size: 14},
    fill: {color: "#ABCDEF"},
  });
  expect(looks[1]).toMatchObject({wrapText: null, horizontalAlignment: null, columnWidth: null, font: {bold: null}});
  expect(workbook.activeSheet.look(1, 11)).toMatchObject({borderBottom: "Continuous Thin #112233", readingOrder: "RightToLeft"});
  expect(workbook.activeSheet.look(0, 11).borderBottom).toBeUndefined();
});

test("copyFrom(range) copies values and relative formulas", async () => {
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("E5").copyFrom("D5", "Formulas");
    sheet.getRange("P1:P2").copyFrom("D3", "Values");
    await context.sync();
  });
  expect(workbook.activeSheet.formula(4, 4)).toBe("=SUM(E3:E4)");
  expect(workbook.activeSheet.values({row: 0, column: 15, rows: 2, columns: 1})).toEqual([[100], [100]]);
});

test("load() of collections takes pages, and all plain properties where none is named", async () => {
  const listed = await excel.Excel.run(async (context) => {
    context.workbook.worksheets.add("Second");
    context.workbook.worksheets.add("Third");
    const {worksheets} = context.workbook;
    worksheets.load({select: "name", top: 1, skip: 1});
    const all = worksheets.getItem("Third").load();
    const count = worksheets.getCount();
    await context.sync();
    return [worksheets.items.map(({name}) => name), all.position, all.visibility, count.value];
  });
  expect(listed).toEqual([["Second"], 2, "Visible", 3]);
});

test("load(count) of a collection leaves its items unloaded", async () => {
  const seen = await excel.Excel.run(async (context) => {
    const {tables} = context.workbook;
    tables.load("count");
    await context.sync();
    return [tables.count, () => tables.items] as const;
  });
  expect(seen[0]).toBe(0);
  expect(seen[1]).toThrow();
});

test("a range whose sheet was deleted is an invalid reference", async () => {
  const work = excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Brief");
    const range = sheet.getRange("A1");
    range.load("address");
    await context.sync();
    sheet.delete();
    await context.sync();
    range.load("values");
    await context.sync();
  });
  await expect(work).rejects.toMatchObject({code: "InvalidReference"});
});

test("settings and application of the workbook", async () => {
  const seen = await excel.Excel.run(async (context) => {
    context.workbook.settings.add("language", {code: "fa"});
    context.workbook.application.suspendApiCalculationUntilNextSync();
    context.workbook.application.calculationMode = "Manual";
    await context.sync();
    const setting = context.workbook.settings.getItem("language").load("value");
    const none = context.workbook.settings.getItemOrNullObject("none");
    context.workbook.application.load("calculationMode,decimalSeparator");
    context.workbook.application.cultureInfo.load("name");
    await context.sync();
    setting.delete();
    await context.sync();
    return [setting.value, none.isNullObject, context.workbook.application.calculationMode, context.workbook.application.cultureInfo.name];
  });
  expect(seen).toEqual([{code: "fa"}, true, "Manual", "en-US"]);
  expect(workbook.settings.size).toBe(0);
  workbook.calculationMode = "Automatic";
});

test("format.autofitRows() makes room for wrapped text and large fonts, and lets other rows be", async () => {
  const workbook = createWorkbook();
  const sheet = workbook.activeSheet;
  sheet.setValues(0, 0, [["short"], ["x".repeat(40)], ["Title"]]);
  sheet.setLook({row: 1, column: 0, rows: 1, columns: 1}, {wrap: true});
  sheet.setLook({row: 2, column: 0, rows: 1, columns: 1}, {fontSize: 22});
  const {Excel} = await startExcel(workbook);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getUsedRange().format.autofitRows();
    await context.sync();
  });
  expect([0, 1, 2].map((row) => sheet.rowHeight(row))).toEqual([15, 90, 30]);
});
