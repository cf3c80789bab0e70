import {describe, expect, test} from "vitest";
import type {WorkbookPlan} from "../../src/domain/plan";
import type {Receipt} from "../../src/domain/receipt";
import {startExcel} from "../../src/embedded/excelInNode";
import type {Fault} from "../../src/embedded/objects/faults";
import type {WorkbookModel} from "../../src/embedded/workbook/model";
import {excelWorkbook} from "../../src/host/excel/excelWorkbook";
import {busyPlan, busySource, busyWorkbook} from "./scenarios";

const CODES = ["GeneralException", "AccessDenied", "InvalidOperation", "ItemNotFound"];

/** An Excel over a workbook that counts the actions of each sync. */
async function opened(workbook: WorkbookModel) {
  const {Excel, host} = await startExcel(workbook);
  const actions: number[] = [];
  const execute = host.execute.bind(host);
  host.execute = (batch, flags) => {
    const {Actions} = typeof batch === "string" ? (JSON.parse(batch) as {Actions: unknown[]}) : (batch as {Actions: unknown[]});
    const isCleanup = JSON.stringify(Actions).includes("_RemoveReference");
    if (!isCleanup) actions.push(Actions.length);
    return execute(batch, flags);
  };
  return {Excel, host, actions, port: excelWorkbook(Excel)};
}

/** Every way in which one call can fail: before, after and at each action of each of its syncs. */
function faultsOf(actions: readonly number[], stride = 1): Fault[] {
  const places = actions.flatMap((count, i) => {
    const inside = Array.from({length: count}, (_, action) => ({sync: i + 1, when: "during" as const, action})).filter(
      ({action}) => action % stride === 0,
    );
    return [{sync: i + 1, when: "before" as const}, ...inside, {sync: i + 1, when: "after" as const}];
  });
  return places.map((place, i) => ({...place, code: CODES[i % CODES.length] ?? "GeneralException"}));
}

describe.each(["table", "range"] as const)("with customers in a %s", (kind) => {
  test("apply(plan) leaves the workbook exactly as it was, wherever it fails", async () => {
    const workbook = busyWorkbook(kind);
    const {host, port, actions} = await opened(workbook);
    const plan = busyPlan(busySource(workbook, kind));
    const before = workbook.snapshot();
    const applied = await port.apply(plan, 1);
    if (!applied.ok) throw new Error(`not applied: ${JSON.stringify(applied.problem)}`);
    const counts = [...actions];
    expect(await port.remove(applied.value)).toEqual({ok: true, value: undefined});
    expect(workbook.snapshot()).toEqual(before);
    for (const fault of faultsOf(counts)) {
      host.faults.next(fault);
      const outcome = await port.apply(plan, 1);
      expect({fault, ok: outcome.ok, struck: host.faults.pending}).toEqual({fault, ok: false, struck: 0});
      expect({fault, snapshot: workbook.snapshot()}).toEqual({fault, snapshot: before});
    }
  }, 120_000);

  test("apply(another plan) leaves the first one's results exactly as they were, wherever it fails", async () => {
    const workbook = busyWorkbook(kind);
    const {host, port, actions} = await opened(workbook);
    const source = busySource(workbook, kind);
    await port.apply(busyPlan(source), 1);
    const before = workbook.snapshot();
    const plan = changed(busyPlan(source, [25, 5, 2]));
    const trial = await rehearse(kind, plan);
    actions.length = 0;
    for (const fault of faultsOf(trial, 3)) {
      host.faults.next(fault);
      const outcome = await port.apply(plan, 2);
      expect({fault, ok: outcome.ok, struck: host.faults.pending}).toEqual({fault, ok: false, struck: 0});
      expect({fault, snapshot: workbook.snapshot()}).toEqual({fault, snapshot: before});
    }
  }, 120_000);

  test("apply(a plan of another layout) brings back the first one's looks and people's own, wherever it fails", async () => {
    const workbook = busyWorkbook(kind);
    const {host, port} = await opened(workbook);
    const source = busySource(workbook, kind);
    await applied(port, busyPlan(source));
    paint(workbook);
    const before = workbook.snapshot();
    const plan = redesigned(busyPlan(source, [25, 5]));
    for (const fault of faultsOf(await rehearse(kind, plan), 5)) {
      host.faults.next(fault);
      const outcome = await port.apply(plan, 2);
      expect({fault, ok: outcome.ok, struck: host.faults.pending}).toEqual({fault, ok: false, struck: 0});
      expect({fault, snapshot: workbook.snapshot()}).toEqual({fault, snapshot: before});
    }
    await applied(port, plan);
    expect(workbook.snapshot()).not.toEqual(before);
  }, 120_000);

  test("remove(receipt) can be called again wherever it fails, and then nothing of ours is left", async () => {
    const workbook = busyWorkbook(kind);
    const {host, port, actions} = await opened(workbook);
    const plan = busyPlan(busySource(workbook, kind));
    const before = workbook.snapshot();
    const receipt = await applied(port, plan);
    actions.length = 0;
    await port.remove(receipt);
    for (const fault of faultsOf([...actions])) {
      const again = await applied(port, plan);
      host.faults.next(fault);
      expect({fault, ok: (await port.remove(again)).ok}).toEqual({fault, ok: false});
      expect(await port.remove(again)).toEqual({ok: true, value: undefined});
      expect({fault, snapshot: workbook.snapshot()}).toEqual({fault, snapshot: before});
    }
  }, 120_000);

  test("a crash at any sync leaves a pending receipt, by which a new pane takes everything away", async () => {
    const workbook = busyWorkbook(kind);
    const first = await opened(workbook);
    const plan = busyPlan(busySource(workbook, kind));
    const before = workbook.snapshot();
    await applied(first.port, plan).then((receipt) => first.port.remove(receipt));
    for (const fault of faultsOf(first.actions.slice(), 12)) {
      dieFrom(first.host, fault);
      const outcome = await first.port.apply(plan, 1);
      first.host.faults.clear();
      const fresh = excelWorkbook(first.Excel);
      const state = await fresh.loadState();
      const pending = state.ok ? state.value.profiles[0]?.pending : undefined;
      if (pending) {
        expect(outcome).toMatchObject({ok: false, problem: {code: "undoFailed"}});
        expect(await fresh.remove(pending)).toEqual({ok: true, value: undefined});
      } else if (state.ok && state.value.profiles[0]?.receipt) await fresh.remove(state.value.profiles[0].receipt);
      expect({fault, snapshot: workbook.snapshot()}).toEqual({fault, snapshot: before});
    }
  }, 120_000);
});

/** The same layout with one region more. */
function changed(plan: WorkbookPlan): WorkbookPlan {
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => ({...sheet, regions: [...sheet.regions, {row: 8, column: 1, cells: [["Note", {formula: "=1+1"}]]}]})),
  };
}

/** Other looks everywhere: styles, widths, heights, frozen rows, gridlines, print. */
function redesigned(plan: WorkbookPlan): WorkbookPlan {
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      styles: [
        {area: {row: 0, column: 0, rows: 5, columns: 5}, fill: "#000080", fontColor: "#FFFFFF", numberFormat: "0.00", italic: true, rowHeight: 40},
        {area: {row: 1, column: 1, rows: 3, columns: 1}, borderBottom: "#FF0000", fontSize: 8, align: "Right", verticalAlign: "Top"},
      ],
      columnWidths: {0: 90, 2: 200},
      frozenRows: 0,
      showGridlines: true,
      print: {landscape: false, pagesWide: 2},
    })),
  };
}

/** What people may have done to our summary. */
function paint(workbook: WorkbookModel): void {
  const summary = workbook.sheet("ICP Summary");
  if (!summary) throw new Error("no summary");
  summary.setLook({row: 3, column: 1, rows: 1, columns: 1}, {fill: "#FFFF00", borderLeft: "Double Thick #123456", fontName: "Arial"});
  summary.setLook({row: 1, column: 3, rows: 2, columns: 2}, {fill: "#00FF00", underline: true});
  summary.setColumnWidth(2, 111);
  summary.frozenColumns = 1;
}

async function rehearse(kind: "table" | "range", plan: WorkbookPlan): Promise<number[]> {
  const {port, actions} = await opened(busyWorkbook(kind));
  await applied(port, busyPlan(plan.source));
  actions.length = 0;
  await applied(port, plan);
  return actions;
}

async function applied(port: ReturnType<typeof excelWorkbook>, plan: WorkbookPlan): Promise<Receipt> {
  const outcome = await port.apply(plan, 1);
  if (!outcome.ok) throw new Error(`not applied: ${JSON.stringify(outcome.problem)}`);
  return outcome.value;
}

/** From a fault on, nothing gets through any more, as when the pane is closed. */
function dieFrom(host: Awaited<ReturnType<typeof opened>>["host"], fault: Fault): void {
  host.faults.next(fault);
  for (let sync = fault.sync + 1; sync < fault.sync + 40; sync++) host.faults.next({sync, when: "before", code: "GeneralException"});
}
