import {describe, expect, test} from "vitest";
import {createDesk} from "../../../../src/embedded/desk/desk";
import type {Desk} from "../../../../src/embedded/desk/desk";
import type {Notice} from "../../../../src/embedded/desk/face";
import {startExcel} from "../../../../src/embedded/excelInNode";
import {ExcelHost} from "../../../../src/embedded/objects/excelHost";

const newDesk = () => createDesk((workbook) => new ExcelHost(workbook));
const sheetOf = (desk: Desk) => desk.book().activeSheet;
const inputAt = (desk: Desk, row: number, column: number) => desk.detail(sheetOf(desk), row, column).input;
const bytes = (text: string) => new TextEncoder().encode(text);

describe("typing", () => {
  test("enter(number) keeps a number, enter(formula) its value and its formula", () => {
    const desk = newDesk();
    desk.enter(sheetOf(desk), 0, 0, "1200.5");
    desk.enter(sheetOf(desk), 0, 1, "=A1*2");
    expect(desk.detail(sheetOf(desk), 0, 0).value).toBe(1200.5);
    expect(desk.detail(sheetOf(desk), 0, 1)).toMatchObject({value: 2401, formula: "=A1*2", input: "=A1*2", address: "B1"});
  });

  test("enter(percentage) is edited again as a percentage", () => {
    const desk = newDesk();
    desk.enter(sheetOf(desk), 0, 0, "12.5%");
    expect(inputAt(desk, 0, 0)).toBe("12.5%");
    expect(desk.detail(sheetOf(desk), 0, 0).value).toBe(0.125);
  });

  test("enter(text) on a protected sheet is refused and changes nothing", () => {
    const desk = newDesk();
    desk.enter(sheetOf(desk), 0, 0, "before");
    desk.act({sheet: sheetOf(desk), kind: "protect", isProtected: true});
    expect(desk.enter(sheetOf(desk), 0, 0, "after")).toMatchObject({ok: false, refusal: {code: "AccessDenied"}});
    expect(inputAt(desk, 0, 0)).toBe("before");
  });

  test("enter(text) of 32,768 characters is refused", () => {
    const desk = newDesk();
    expect(desk.enter(sheetOf(desk), 0, 0, "x".repeat(32_768))).toMatchObject({ok: false, refusal: {code: "TextTooLong"}});
    expect(desk.enter(sheetOf(desk), 0, 0, "x".repeat(32_767))).toMatchObject({ok: true});
  });
});

describe("what the add-in changes", () => {
  test("a later batch that changes a chart, and one that changes its cells, reach the page", async () => {
    const desk = newDesk();
    desk.paste({sheet: sheetOf(desk), area: {row: 0, column: 0, rows: 1, columns: 1}}, "Tier\tRevenue\nLarge\t5\nSmall\t2");
    const {Excel} = await startExcel(desk.host().session.workbook);
    const inExcel = async (work: (sheet: Excel.Worksheet) => void) => {
      const notices: Notice[] = [];
      desk.listen((notice) => notices.push(notice));
      await Excel.run(async (context) => {
        work(context.workbook.worksheets.getActiveWorksheet());
        await context.sync();
      });
      await new Promise((resolve) => setTimeout(resolve, 40));
      return notices;
    };
    await inExcel((sheet) => void (sheet.charts.add("Doughnut", sheet.getRange("A1:B3")).name = "Share"));
    expect(await inExcel((sheet) => void (sheet.charts.getItem("Share").title.text = "Who pays"))).toMatchObject([{charts: true, cells: false}]);
    expect(desk.charts(sheetOf(desk))).toMatchObject([{title: "Who pays"}]);
    expect(await inExcel((sheet) => void (sheet.getRange("B2").values = [[8]]))).toMatchObject([{charts: true}]);
    expect(desk.charts(sheetOf(desk))).toMatchObject([{series: [{values: [8, 2]}]}]);
    expect(await inExcel((sheet) => void (sheet.showGridlines = false))).toMatchObject([{book: true}]);
    expect(await inExcel((sheet) => void sheet.charts.load("items/name"))).toEqual([]);
  });
});

describe("functions of an add-in", () => {
  const parameters = [{type: "any", dimensionality: "matrix"}];
  const metadata = JSON.stringify({functions: [{id: "DOWN", name: "DOWN", parameters}]});

  /** A desk whose add-in answers every call at once. */
  function deskWithAddIn(value: unknown, more: object = {}) {
    const desk = createDesk((workbook) => {
      workbook.customFunctions.listen((sent) => workbook.customFunctions.answered(sent.map(({id}) => ({id, value, ...more}))));
      workbook.customFunctions.runtimeReady();
      return new ExcelHost(workbook);
    });
    desk.knowFunctions(metadata);
    return desk;
  }

  test("are known in every workbook that is opened, and the book says while cells wait for them", () => {
    const desk = createDesk((workbook) => new ExcelHost(workbook));
    desk.enter(sheetOf(desk), 0, 0, "=DOWN(B1)");
    expect(desk.detail(sheetOf(desk), 0, 0).text).toBe("#NAME?");
    desk.knowFunctions(metadata);
    expect([desk.detail(sheetOf(desk), 0, 0).text, desk.book().areCallsWaiting]).toEqual(["#BUSY!", true]);
    desk.startBlank();
    expect(desk.book().areCallsWaiting).toBe(false);
    desk.enter(sheetOf(desk), 0, 0, "=DOWN(B1)");
    expect(desk.detail(sheetOf(desk), 0, 0).text).toBe("#BUSY!");
  });

  test("cells() has the sentence of an error", () => {
    const desk = deskWithAddIn("No scorecard.", {failed: true, errorCode: 7});
    desk.enter(sheetOf(desk), 1, 1, "=DOWN(C1)");
    desk.detail(sheetOf(desk), 0, 0);
    const {texts, sentences} = desk.cells(sheetOf(desk), {row: 0, column: 0, rows: 2, columns: 2});
    expect([texts[3], [...sentences]]).toEqual(["#VALUE!", [[3, "No scorecard."]]]);
  });

  test("undo() of what was typed into a spilled array spills it again", () => {
    const desk = deskWithAddIn([[1], [2], [3]]);
    const column = () => [0, 1, 2].map((row) => desk.detail(sheetOf(desk), row, 0).text);
    desk.enter(sheetOf(desk), 0, 0, "=DOWN(B1)");
    expect(column()).toEqual(["1", "2", "3"]);
    desk.enter(sheetOf(desk), 1, 0, "mine");
    expect(column()).toEqual(["#SPILL!", "mine", ""]);
    desk.undo();
    expect(column()).toEqual(["1", "2", "3"]);
    desk.undo();
    expect(column()).toEqual(["", "", ""]);
    desk.redo();
    expect(column()).toEqual(["1", "2", "3"]);
  });
});

describe("undo and redo", () => {
  test("undo() brings back value, formula and format; redo() does it again", () => {
    const desk = newDesk();
    desk.enter(sheetOf(desk), 0, 0, "7");
    desk.enter(sheetOf(desk), 0, 0, "50%");
    desk.undo();
    expect(desk.detail(sheetOf(desk), 0, 0)).toMatchObject({input: "7", text: "7"});
    desk.redo();
    expect(desk.detail(sheetOf(desk), 0, 0)).toMatchObject({input: "50%", text: "50%"});
  });

  test("undo() after every kind of edit leaves the workbook as it was", () => {
    const desk = newDesk();
    desk.enter(sheetOf(desk), 0, 0, "Name");
    desk.enter(sheetOf(desk), 1, 0, "=LEN(A1)");
    const before = desk.snapshot();
    const area = {row: 0, column: 0, rows: 2, columns: 1};
    desk.empty({sheet: sheetOf(desk), area});
    desk.paste({sheet: sheetOf(desk), area}, "a\tb\n1\t2");
    desk.act({sheet: sheetOf(desk), kind: "look", area, change: {bold: true}});
    for (let step = 0; step < 3; step++) desk.undo();
    expect(desk.snapshot()).toEqual(before);
  });

  test("undo() of a table makes it a plain range again", () => {
    const desk = newDesk();
    desk.paste({sheet: sheetOf(desk), area: {row: 0, column: 0, rows: 1, columns: 1}}, "Name\tSeats\nA\t1");
    desk.act({sheet: sheetOf(desk), kind: "table", area: {row: 0, column: 0, rows: 1, columns: 1}});
    expect(desk.book().sheets[0]?.tables).toMatchObject([{style: "TableStyleMedium2", area: {rows: 2, columns: 2}}]);
    desk.undo();
    expect(desk.book().sheets[0]?.tables).toEqual([]);
    desk.redo();
    desk.undo();
    expect(desk.book().sheets[0]?.tables).toEqual([]);
  });
});

describe("clipboard", () => {
  test("paste(one value) fills the whole selection", () => {
    const desk = newDesk();
    desk.paste({sheet: sheetOf(desk), area: {row: 0, column: 0, rows: 2, columns: 2}}, "9");
    expect([inputAt(desk, 0, 0), inputAt(desk, 1, 1)]).toEqual(["9", "9"]);
  });

  test("copy(area) quotes what holds tabs and line breaks, so that paste gives the same cells", () => {
    const desk = newDesk();
    desk.enter(sheetOf(desk), 0, 0, 'two\nlines "quoted"');
    desk.enter(sheetOf(desk), 0, 1, "x");
    const copied = desk.copy({sheet: sheetOf(desk), area: {row: 0, column: 0, rows: 1, columns: 2}});
    expect(copied.ok).toBe(true);
    if (copied.ok) desk.paste({sheet: sheetOf(desk), area: {row: 5, column: 0, rows: 1, columns: 1}}, copied.value);
    expect([inputAt(desk, 5, 0), inputAt(desk, 5, 1)]).toEqual(['two\nlines "quoted"', "x"]);
  });

  test("paste(text) over the sheet's edge is refused", () => {
    const desk = newDesk();
    const place = {sheet: sheetOf(desk), area: {row: 1_048_575, column: 0, rows: 1, columns: 1}};
    expect(desk.paste(place, "1\n2")).toMatchObject({ok: false, refusal: {code: "PasteTooLarge"}});
  });
});

describe("looking", () => {
  test("edge(down) leads to the end of the block, then over the gap, then to the sheet's last row", () => {
    const desk = newDesk();
    for (const row of [0, 1, 2, 6]) desk.enter(sheetOf(desk), row, 0, "x");
    const down = (row: number) => desk.edge(sheetOf(desk), row, 0, {rows: 1, columns: 0}).row;
    const up = (row: number) => desk.edge(sheetOf(desk), row, 0, {rows: -1, columns: 0}).row;
    expect([down(0), down(2), down(6)]).toEqual([2, 6, 1_048_575]);
    expect([up(1_048_575), up(6), up(2), up(0)]).toEqual([6, 2, 0, 0]);
  });

  test("figures(selection) count what is filled, and sum only numbers; an error leaves no sum", () => {
    const desk = newDesk();
    desk.paste({sheet: sheetOf(desk), area: {row: 0, column: 0, rows: 1, columns: 1}}, "1\n2\ntext");
    const column = {row: 0, column: 0, rows: 1_048_576, columns: 1};
    expect(desk.figures({sheet: sheetOf(desk), area: column})).toEqual({filled: 3, numbers: 2, sum: 3, average: 1.5, min: 1, max: 2});
    desk.enter(sheetOf(desk), 3, 0, "=1/0");
    expect(desk.figures({sheet: sheetOf(desk), area: column})).toEqual({filled: 4, numbers: 2});
  });

  test("cells(area) gives text, kind and look of each cell, each look once", () => {
    const desk = newDesk();
    desk.enter(sheetOf(desk), 0, 0, "a");
    desk.enter(sheetOf(desk), 0, 1, "=1/0");
    const block = desk.cells(sheetOf(desk), {row: 0, column: 0, rows: 1, columns: 3});
    expect(block.texts).toEqual(["a", "#DIV/0!", ""]);
    expect(block.kinds).toEqual(["text", "error", "blank"]);
    expect(block.looks).toHaveLength(1);
  });

  test("find(reference) leads to addresses, other sheets and tables, and nowhere for a name that is not there", () => {
    const desk = newDesk();
    const first = sheetOf(desk);
    desk.paste({sheet: first, area: {row: 0, column: 0, rows: 1, columns: 1}}, "Name\tSeats\nA\t1");
    desk.act({sheet: first, kind: "table", area: {row: 0, column: 0, rows: 2, columns: 2}});
    desk.act({sheet: first, kind: "add"});
    expect(desk.find("Sheet1!B2:C3")).toEqual({sheet: first, area: {row: 1, column: 1, rows: 2, columns: 2}});
    expect(desk.find("Table1")).toEqual({sheet: first, area: {row: 1, column: 0, rows: 1, columns: 2}});
    expect(desk.find("Nobody")).toBeUndefined();
    expect(desk.find("XFE1")).toBeUndefined();
  });
});

describe("files", () => {
  test("open(csv) shows its cells, with columns wide enough for dates", async () => {
    const desk = newDesk();
    expect(await desk.open("clients.csv", bytes("Name,Since\nAda,2024-01-05\n"))).toMatchObject({ok: true});
    expect(desk.book()).toMatchObject({fileName: "clients.csv", sheets: [{title: "clients", usedRows: 2, usedColumns: 2}]});
    expect(desk.detail(sheetOf(desk), 1, 1).text).toBe("2024-01-05");
    expect(new Map(desk.book().sheets[0]?.columnWidths).get(1)).toBeGreaterThan(55);
  });

  test("open(file) that cannot be opened says why and leaves the workbook as it is", async () => {
    const desk = newDesk();
    desk.enter(sheetOf(desk), 0, 0, "mine");
    expect(await desk.open("notes.pdf", bytes("%PDF"))).toMatchObject({ok: false, refusal: {code: "notAWorkbook"}});
    expect(await desk.open("broken.xlsx", bytes("not a zip"))).toMatchObject({ok: false});
    expect(inputAt(desk, 0, 0)).toBe("mine");
  });

  test("saveXlsx() opens again as the same workbook", async () => {
    const desk = newDesk();
    desk.startSample("Company,Seats\nAda,3\nBob,120000\n", "Company\nEve\n");
    const before = desk.snapshot();
    const {name, bytes: saved, lost} = desk.saveXlsx();
    expect([name, lost]).toEqual(["Customers.xlsx", []]);
    expect(await desk.open(name, saved)).toMatchObject({ok: true});
    expect(desk.snapshot()).toEqual(before);
  });

  test("startSample(customers, prospects) makes tables with a frozen heading row and legible numbers", () => {
    const desk = newDesk();
    desk.startSample("Company,Revenue\nAda,3\nBob,120000\n", "Company\nEve\n");
    const {sheets} = desk.book();
    expect(sheets.map(({title, frozenRows}) => [title, frozenRows])).toEqual([
      ["Customers", 1],
      ["Prospects", 1],
    ]);
    expect(sheets[0]?.tables).toMatchObject([{name: "Customers", style: "TableStyleMedium2"}]);
    expect(desk.detail(sheetOf(desk), 2, 1).text).toBe("120,000");
  });
});

describe("sheets", () => {
  test("act(rename) to a title that is taken or not allowed is refused", () => {
    const desk = newDesk();
    desk.act({sheet: sheetOf(desk), kind: "add"});
    expect(desk.act({sheet: sheetOf(desk), kind: "rename", title: "Sheet1"}).ok).toBe(false);
    expect(desk.act({sheet: sheetOf(desk), kind: "rename", title: "a/b"}).ok).toBe(false);
  });

  test("act(hide) of the only visible sheet is refused", () => {
    const desk = newDesk();
    expect(desk.act({sheet: sheetOf(desk), kind: "hide"})).toMatchObject({ok: false, refusal: {code: "LastSheet"}});
  });

  test("listen(listener) hears once of many changes in one go", async () => {
    const desk = newDesk();
    const notices: unknown[] = [];
    desk.listen((notice) => notices.push(notice));
    for (let row = 0; row < 50; row++) desk.enter(sheetOf(desk), row, 0, "x");
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatchObject({cells: true});
  });
});
