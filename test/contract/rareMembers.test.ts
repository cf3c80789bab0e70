import {expect, test} from "vitest";
import type {WorkbookPlan} from "../../src/domain/plan";
import {startExcel} from "../../src/embedded/excelInNode";
import {excelWorkbook} from "../../src/host/excel/excelWorkbook";
import {busyPlan, busySource, busyWorkbook} from "./scenarios";

/** Calls of Office.js that only rare turns of the adapter make: a long list's looks brought back, frozen columns, a write that died. */
async function written(change: (plan: WorkbookPlan) => WorkbookPlan = (plan) => plan) {
  const workbook = busyWorkbook("table");
  const {Excel, host} = await startExcel(workbook);
  const port = excelWorkbook(Excel);
  const plan = change(busyPlan(busySource(workbook, "table")));
  expect((await port.apply(plan, 1)).ok).toBe(true);
  const summary = workbook.sheet("ICP Summary");
  if (!summary) throw new Error("no summary");
  return {workbook, host, port, plan, summary};
}

/** Another layout: looks far down the sheet, from right to left, one chart less. */
const redesigned = (plan: WorkbookPlan): WorkbookPlan => ({
  ...plan,
  sheets: plan.sheets.map((sheet) => ({
    ...sheet,
    rightToLeft: true,
    styles: [{area: {row: 0, column: 0, rows: 5_000, columns: 1}, fill: "#000080"}],
    charts: sheet.charts.slice(0, 1),
  })),
});

/** Fails the last sync of a write that takes as many as the one before it. */
async function failAtTheEnd({host, port, plan}: Awaited<ReturnType<typeof written>>, change: (plan: WorkbookPlan) => WorkbookPlan) {
  const trial = await written();
  let syncs = 0;
  const execute = trial.host.execute.bind(trial.host);
  trial.host.execute = (batch, flags) => {
    if (!JSON.stringify(batch).includes("_RemoveReference")) syncs++;
    return execute(batch, flags);
  };
  expect((await trial.port.apply(change(trial.plan), 2)).ok).toBe(true);
  host.faults.next({sync: syncs, when: "before", code: "GeneralException"});
  expect((await port.apply(change(plan), 2)).ok).toBe(false);
  expect(host.faults.pending).toBe(0);
}

test.each([
  ["columns", 0, 2],
  ["rows and columns", 3, 2],
])("apply(another layout) that fails brings back frozen %s, a long list's looks and the charts", async (_name, rows, columns) => {
  const pane = await written();
  Object.assign(pane.summary, {frozenRows: rows, frozenColumns: columns});
  pane.summary.setLook({row: 4_500, column: 0, rows: 1, columns: 1}, {bold: true});
  pane.summary.setLook({row: 4_500, column: 0, rows: 1, columns: 1}, {bold: false});
  const before = pane.workbook.snapshot();
  await failAtTheEnd(pane, redesigned);
  expect(pane.workbook.snapshot()).toEqual(before);
});

test("apply(plan) after a first write that died draws every chart once", async () => {
  const workbook = busyWorkbook("table");
  const {Excel, host} = await startExcel(workbook);
  const port = excelWorkbook(Excel);
  const plan = busyPlan(busySource(workbook, "table"));
  const isPending = async () => {
    const state = await port.loadState();
    return state.ok && state.value.profiles.some(({pending}) => pending !== undefined);
  };
  // The connection breaks later and later; each write begins with what the one before it has left.
  for (let first = 2; first < 9; first++) {
    for (let sync = first; sync < first + 40; sync++) host.faults.next({sync, when: "before", code: "GeneralException"});
    expect((await port.apply(plan, 1)).ok).toBe(false);
    host.faults.clear();
  }
  expect(await isPending()).toBe(true);
  expect((await port.apply(plan, 2)).ok).toBe(true);
  expect(workbook.sheet("ICP Summary")?.charts).toHaveLength(2);
});

test("show(an address) goes to that sheet and cell", async () => {
  const {workbook, port} = await written();
  expect((await port.show({address: "'Year 2'!B1"})).ok).toBe(true);
  expect(workbook.activeSheet.title).toBe("Year 2");
});
