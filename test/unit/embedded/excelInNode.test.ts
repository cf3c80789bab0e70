import {expect, test} from "vitest";
import {startExcel} from "../../../src/embedded/excelInNode";
import {createWorkbook} from "../../../src/embedded/workbook/workbook";

/** Microsoft's library over a new workbook whose first sheet holds these values from A1 on. */
async function excelOver(values: (string | number | boolean | null)[][] = [], options = {}) {
  const workbook = createWorkbook();
  if (values.length > 0) workbook.activeSheet.setValues(0, 0, values);
  return {...(await startExcel(workbook, options)), workbook};
}

const sales = [
  ["Name", "Seats"],
  ["Acme", 12],
  ["Zenith", 3],
];

test("startExcel(workbook) lets Microsoft's library read a used range", async () => {
  const {Excel} = await excelOver(sales);
  const read = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getUsedRange(true);
    range.load("values,address,valueTypes,format/fill/color,worksheet/name");
    await context.sync();
    return [range.address, range.values, range.valueTypes[1], range.format.fill.color, range.worksheet.name];
  });
  expect(read).toEqual(["Sheet1!A1:B3", sales, ["String", "Double"], "#FFFFFF", "Sheet1"]);
});

test("startExcel(workbook) writes 1000 rows that the library splits into pieces", async () => {
  const {Excel, workbook, host} = await excelOver();
  const rows = Array.from({length: 1000}, (_row, index) => [index, `name ${index}`, index * 2]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRangeByIndexes(4, 1, 1000, 3).values = rows;
    await context.sync();
  });
  expect(workbook.activeSheet.values({row: 4, column: 1, rows: 1000, columns: 3})).toEqual(rows);
  expect(host.membersUsed.get("Range.getBoundingRect")).toBe(2);
  expect([host.batches, host.cleanupBatches]).toEqual([1, 1]);
});

test("startExcel(workbook) answers null objects as nothing and missing items with their place", async () => {
  const {Excel, OfficeExtension} = await excelOver();
  const isNothing = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject("Nope");
    const range = context.workbook.worksheets.getActiveWorksheet().getUsedRangeOrNullObject(true);
    range.load("address");
    await context.sync();
    return [sheet.isNullObject, range.isNullObject];
  });
  expect(isNothing).toEqual([true, true]);
  const error = await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Nope").getRange("A1").values = [[1]];
    await context.sync();
  }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(OfficeExtension.Error);
  expect(error).toMatchObject({code: "ItemNotFound", debugInfo: {errorLocation: "WorksheetCollection.getItem"}});
});

test("startExcel(workbook) keeps what was done before the action that failed", async () => {
  const {Excel, workbook} = await excelOver();
  const write = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1").values = [[1]];
    sheet.getRange("A1:B1").values = [[1]];
    await context.sync();
  });
  await expect(write).rejects.toMatchObject({code: "InvalidArgument", message: expect.stringContaining("number of rows or columns")});
  expect(workbook.activeSheet.value(0, 0)).toBe(1);
});

test("startExcel(workbook) makes a table once and widens it in a later batch", async () => {
  const {Excel, workbook} = await excelOver(sales);
  const seen = await Excel.run(async (context) => {
    const table = context.workbook.worksheets.getActiveWorksheet().tables.add("A1:B3", true);
    table.name = "Customers";
    await context.sync();
    const column = table.columns.add(undefined, [["ICP Tier"], ["Large"], ["Small"]]);
    column.load("index,name");
    const body = table.getDataBodyRange();
    body.load("address,values");
    table.columns.load("items/name,count");
    await context.sync();
    return [column.index, column.name, body.address, body.values, table.columns.items.map(({name}) => name), table.columns.count];
  });
  const body = [
    ["Acme", 12, "Large"],
    ["Zenith", 3, "Small"],
  ];
  expect(seen).toEqual([2, "ICP Tier", "Sheet1!A2:C3", body, ["Name", "Seats", "ICP Tier"], 3]);
  expect(workbook.tables.map(({name}) => name)).toEqual(["Customers"]);
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Customers").columns.getItem("ICP Tier").delete();
    await context.sync();
  });
  expect(workbook.tables[0]?.headings).toEqual(["Name", "Seats"]);
});

test("startExcel(workbook) adds names, refuses one that is taken or reads as a cell, and takes them away", async () => {
  const {Excel, workbook} = await excelOver(sales);
  const value = await Excel.run(async (context) => {
    const item = context.workbook.names.add("ICP_Floors", context.workbook.worksheets.getActiveWorksheet().getRange("B2:B3"), "floors");
    item.load("value,formula,type,scope,comment,visible");
    const range = item.getRangeOrNullObject();
    range.load("address");
    await context.sync();
    return {...item.toJSON(), address: range.address};
  });
  expect(value).toMatchObject({
    value: "Sheet1!$B$2:$B$3",
    formula: "=Sheet1!$B$2:$B$3",
    type: "Range",
    scope: "Workbook",
    comment: "floors",
    address: "Sheet1!B2:B3",
  });
  const add = (name: string) =>
    Excel.run(async (context) => {
      context.workbook.names.add(name, "=42");
      await context.sync();
    });
  await expect(add("icp_floors")).rejects.toMatchObject({code: "ItemAlreadyExists"});
  await expect(add("ICP1")).rejects.toMatchObject({code: "InvalidArgument"});
  await Excel.run(async (context) => {
    context.workbook.names.getItem("ICP_Floors").delete();
    await context.sync();
  });
  expect(workbook.names).toEqual([]);
});

test("startExcel(workbook) draws a doughnut and a combination on two axes", async () => {
  const {Excel, workbook} = await excelOver(sales);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const doughnut = sheet.charts.add("Doughnut", sheet.getRange("A1:B3"), "Columns");
    doughnut.set({name: "ICP_Share", title: {text: "Share"}, legend: {position: "Right"}});
    doughnut.setPosition("D2", "G10");
    doughnut.series.getItemAt(0).hasDataLabels = true;
    doughnut.series.getItemAt(0).dataLabels.set({showPercentage: true, showValue: false});
    doughnut.series.getItemAt(0).points.getItemAt(1).format.fill.setSolidColor("#0F6CBD");
    await context.sync();
    const line = doughnut.series.add("Cumulative");
    line.setValues(sheet.getRange("B2:B3"));
    line.set({chartType: "Line", axisGroup: "Secondary"});
    doughnut.axes.getItem("Value", "Secondary").maximum = 1;
    await context.sync();
  });
  const chart = workbook.activeSheet.charts[0];
  expect(chart).toMatchObject({
    name: "ICP_Share",
    type: "Doughnut",
    title: "Share",
    legendPosition: "Right",
    left: 144,
    top: 15,
    secondaryValueAxis: {maximum: 1},
  });
  expect(chart?.series).toMatchObject([
    {
      name: "Seats",
      values: "=Sheet1!$B$2:$B$3",
      categories: "=Sheet1!$A$2:$A$3",
      pointColors: {1: "#0F6CBD"},
      dataLabels: {showPercentage: true, showValue: false},
    },
    {name: "Cumulative", values: "=Sheet1!$B$2:$B$3", type: "Line", axisGroup: "Secondary"},
  ]);
});

test("startExcel(workbook) keeps custom XML parts and finds them by namespace", async () => {
  const {Excel, workbook} = await excelOver();
  const found = await Excel.run(async (context) => {
    const part = context.workbook.customXmlParts.add('<?xml version="1.0"?><s:state xmlns:s="urn:lodestar">1</s:state>');
    part.load("id,namespaceUri");
    await context.sync();
    const only = context.workbook.customXmlParts.getByNamespace("urn:lodestar").getOnlyItemOrNullObject();
    const none = context.workbook.customXmlParts.getByNamespace("urn:other").getOnlyItemOrNullObject();
    const xml = only.getXml();
    only.load("id");
    await context.sync();
    only.setXml('<state xmlns="urn:lodestar">2</state>');
    await context.sync();
    return [only.id === part.id, part.namespaceUri, xml.value.includes(">1<"), none.isNullObject];
  });
  expect(found).toEqual([true, "urn:lodestar", true, true]);
  expect(workbook.customXml.map(({xml}) => xml)).toEqual(['<state xmlns="urn:lodestar">2</state>']);
});

test("startExcel(workbook) tells events of the user, of the add-in and of others", async () => {
  const {Excel, workbook, host} = await excelOver(sales);
  const told: unknown[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load("id");
    await context.sync();
    sheet.onChanged.add(async ({address, source}) => void told.push(["changed", address, source]));
    context.workbook.worksheets.onActivated.add(async ({worksheetId}) => void told.push(["activated", worksheetId === workbook.sheets[1]?.id]));
    context.workbook.onSelectionChanged.add(async () => void told.push(["selection"]));
    await context.sync();
    sheet.getRange("A5:B6").values = [
      [1, 2],
      ["", "=1+1"],
    ];
    await context.sync();
  });
  await expect.poll(() => told).toEqual([["changed", "A5:B6", "Local"]]);
  workbook.origin = "remote";
  workbook.activeSheet.setValue(9, 9, 1);
  workbook.origin = "user";
  workbook.activate(workbook.addSheet("Two"));
  workbook.select(workbook.activeSheet, {row: 1, column: 1, rows: 1, columns: 1});
  await expect.poll(() => told).toContainEqual(["selection"]);
  expect(told.slice(1, 3)).toEqual([
    ["changed", "J10", "Remote"],
    ["activated", true],
  ]);
  host.close();
});

test("host.faults.next({when: before}) fails a sync of which nothing is done", async () => {
  const {Excel, host, workbook} = await excelOver();
  host.faults.next({sync: 2, when: "before", code: "GeneralException"});
  const work = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1").values = [["first"]];
    await context.sync();
    sheet.getRange("A2").values = [["second"]];
    await context.sync();
  });
  await expect(work).rejects.toMatchObject({code: "GeneralException"});
  expect([workbook.activeSheet.value(0, 0), workbook.activeSheet.value(1, 0)]).toEqual(["first", null]);
  expect(host.faults.pending).toBe(0);
});

test("host.faults.next({when: during}) fails at an action; those before it stay done", async () => {
  const {Excel, host, workbook} = await excelOver();
  const work = () =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").values = [["first"]];
      sheet.getRange("A2").values = [["second"]];
      await context.sync();
    });
  const lastAction = 7;
  host.faults.next({sync: 1, when: "during", action: lastAction, code: "AccessDenied"});
  await expect(work()).rejects.toMatchObject({code: "AccessDenied"});
  expect([workbook.activeSheet.value(0, 0), workbook.activeSheet.value(1, 0)]).toEqual(["first", null]);
});

test("host.faults.next({when: after}) loses the answer of a sync that was done", async () => {
  const {Excel, host, workbook} = await excelOver();
  host.faults.next({sync: 1, when: "after", code: "Timeout"});
  const work = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["done"]];
    await context.sync();
  });
  await expect(work).rejects.toMatchObject({code: "Timeout"});
  expect(workbook.activeSheet.value(0, 0)).toBe("done");
});

test("host.isEditingCell refuses a batch, or lets it wait where the add-in said so", async () => {
  const {Excel, host, workbook} = await excelOver();
  const write = async (context: Excel.RequestContext) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["written"]];
    await context.sync();
  };
  host.isEditingCell = true;
  await expect(Excel.run(write)).rejects.toMatchObject({code: "InvalidOperationInCellEditMode"});
  const waiting = Excel.run({delayForCellEdit: true}, write);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(workbook.activeSheet.value(0, 0)).toBeNull();
  host.isEditingCell = false;
  await waiting;
  expect(workbook.activeSheet.value(0, 0)).toBe("written");
});

test("startExcel(workbook, {maxRequestBytes, maxResponseBytes}) refuses what is too large by Excel's names", async () => {
  const {Excel, workbook} = await excelOver([], {maxRequestBytes: 5_000, maxResponseBytes: 5_000});
  const long = "ش".repeat(3_000);
  const write = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[long]];
    await context.sync();
  });
  await expect(write).rejects.toMatchObject({code: "RequestPayloadSizeLimitExceeded"});
  workbook.activeSheet.setValue(0, 0, long);
  const read = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("values");
    await context.sync();
  });
  await expect(read).rejects.toMatchObject({code: "ResponsePayloadSizeLimitExceeded"});
});

test("startExcel(workbook) gives null for whole columns and for more cells than can be read, without an error", async () => {
  const {Excel} = await excelOver(sales, {maxReadCells: 5});
  const values = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const ranges = ["A:A", "A1:B3", "A1:B2"].map((address) => sheet.getRange(address).load("values,address"));
    await context.sync();
    return ranges.map((range) => [range.address, range.values]);
  });
  expect(values).toEqual([
    ["Sheet1!A:A", null],
    ["Sheet1!A1:B3", null],
    ["Sheet1!A1:B2", sales.slice(0, 2)],
  ]);
});

test("startExcel(workbook) refuses members above the host's version, and those it does not play, by name", async () => {
  const {Excel} = await excelOver(sales);
  const resize = Excel.run(async (context) => {
    const table = context.workbook.worksheets.getActiveWorksheet().tables.add("A1:B3", true);
    table.resize("A1:B2");
    await context.sync();
  });
  await expect(resize).rejects.toMatchObject({code: "ApiNotFound", message: expect.stringContaining("Table.resize")});
  const shapes = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().shapes.load("items/name");
    await context.sync();
  });
  await expect(shapes).rejects.toMatchObject({code: "ApiNotFound", message: expect.stringContaining("Worksheet.shapes")});
});

test("startExcel(workbook, {apiVersion}) has what came with that version", async () => {
  const {Excel, Office, workbook} = await excelOver(sales, {apiVersion: "1.13"});
  await Excel.run(async (context) => {
    const table = context.workbook.worksheets.getActiveWorksheet().tables.add("A1:B3", true);
    table.resize("A1:B2");
    await context.sync();
  });
  expect(workbook.tables[0]?.area.rows).toBe(2);
  const isSupported = ["1.12", "1.13", "1.14"].map((version) => Office.context.requirements.isSetSupported("ExcelApi", version));
  expect(isSupported).toEqual([true, true, false]);
});
