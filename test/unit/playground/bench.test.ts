import {describe, expect, test} from "vitest";
import {createDesk} from "../../../src/embedded/desk/desk";
import {ExcelHost} from "../../../src/embedded/objects/excelHost";
import type {BenchExcel} from "../../../src/playground/bench";
import {createBench} from "../../../src/playground/bench";

/** A bench over a desk in the same thread. */
async function newBench() {
  const desk = createDesk((workbook) => new ExcelHost(workbook));
  // A desk called directly answers at once where the worker's answers with a promise; the bench awaits both.
  const bench = createBench(desk as unknown as BenchExcel, (tell) => tell);
  desk.listen(bench.notice);
  await bench.startSample("Company,Seats\nAda,3\nBob,12\n", "Company\nEve\n");
  return {desk, bench};
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 120));

describe("moving", () => {
  test("startSample() shows the customers, first cell selected, and starts the pane", async () => {
    const {bench} = await newBench();
    expect(bench.state()).toMatchObject({
      sheet: {title: "Customers"},
      selection: {anchor: {row: 0, column: 0}},
      detail: {input: "Company"},
      paneStart: 1,
    });
  });

  test("move(down, extend) grows the selection, and its figures follow", async () => {
    const {bench} = await newBench();
    bench.select({row: 1, column: 1});
    await bench.move({rows: 1, columns: 0}, {extend: true, toEdge: false});
    await settled();
    expect(bench.state()).toMatchObject({selection: {anchor: {row: 1, column: 1}, focus: {row: 2, column: 1}}, figures: {sum: 15}});
  });

  test("select(cell) is not taken back by the word of an earlier selection", async () => {
    const {bench} = await newBench();
    bench.select({row: 1, column: 0});
    await new Promise((resolve) => setTimeout(resolve, 35));
    bench.select({row: 2, column: 1});
    await settled();
    expect(bench.state().selection.anchor).toEqual({row: 2, column: 1});
  });

  test("move(up) from the first row stays there", async () => {
    const {bench} = await newBench();
    await bench.move({rows: -1, columns: 0}, {extend: false, toEdge: false});
    expect(bench.state().selection.anchor).toEqual({row: 0, column: 0});
  });

  test("goTo(nowhere) says so and stays", async () => {
    const {bench} = await newBench();
    expect(await bench.goTo("Nobody")).toBe(false);
    expect(bench.state().message).toMatchObject({intent: "warning"});
  });

  test("goTo(another sheet's cell) shows that sheet; coming back finds the selection kept", async () => {
    const {bench} = await newBench();
    const first = bench.state().sheet?.id ?? "";
    bench.select({row: 2, column: 1});
    await bench.goTo("Prospects!A2");
    expect(bench.state()).toMatchObject({sheet: {title: "Prospects"}, selection: {anchor: {row: 1, column: 0}}});
    await bench.show(first);
    expect(bench.state().selection.anchor).toEqual({row: 2, column: 1});
  });
});

describe("editing", () => {
  test("commit(down) writes what was typed and moves on", async () => {
    const {bench, desk} = await newBench();
    bench.select({row: 1, column: 1});
    bench.beginEdit("cell", "4");
    bench.type("42");
    expect(await bench.commit({rows: 1, columns: 0})).toBe(true);
    expect(desk.detail(desk.book().activeSheet, 1, 1).value).toBe(42);
    expect(bench.state()).toMatchObject({editing: undefined, selection: {anchor: {row: 2, column: 1}}});
  });

  test("commit() of a text that the cell refuses keeps the edit open and says why", async () => {
    const {bench, desk} = await newBench();
    await bench.act({sheet: desk.book().activeSheet, kind: "protect", isProtected: true});
    bench.beginEdit("cell", "no");
    expect(await bench.commit({rows: 1, columns: 0})).toBe(false);
    expect(bench.state()).toMatchObject({editing: {text: "no"}, message: {intent: "error", text: expect.stringContaining("protected")}});
  });

  test("commit() of an unchanged text writes nothing", async () => {
    const {bench, desk} = await newBench();
    await settled();
    bench.beginEdit("bar");
    await bench.commit({rows: 0, columns: 0});
    expect(desk.book().canUndo).toBe(false);
  });

  test("cancelEdit() leaves the cell as it was", async () => {
    const {bench, desk} = await newBench();
    bench.beginEdit("cell", "x");
    bench.cancelEdit();
    expect(desk.detail(desk.book().activeSheet, 0, 0).value).toBe("Company");
  });
});

describe("files and the add-in", () => {
  test("open(file) starts the pane anew; open(a file that cannot be opened) does not", async () => {
    const {bench} = await newBench();
    expect(await bench.open("a.csv", new TextEncoder().encode("x,y\n1,2\n"))).toBe(true);
    expect(bench.state().paneStart).toBe(2);
    expect(await bench.open("a.pdf", new Uint8Array(3))).toBe(false);
    expect(bench.state()).toMatchObject({paneStart: 2, book: {fileName: "a.csv"}, message: {intent: "error"}});
  });

  test("a sheet that another adds and activates is shown", async () => {
    const {bench, desk} = await newBench();
    desk.host().workbook.activate(desk.host().workbook.addSheet("ICP Summary"));
    await settled();
    expect(bench.state().sheet?.title).toBe("ICP Summary");
  });

  test("the sheet in sight, taken away by another, gives place to the active one", async () => {
    const {bench, desk} = await newBench();
    const {workbook} = desk.host();
    workbook.deleteSheet(workbook.activeSheet);
    await settled();
    expect(bench.state()).toMatchObject({sheet: {title: "Prospects"}, message: undefined});
  });
});
