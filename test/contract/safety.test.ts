import {describe, expect, test} from "vitest";
import {startExcel} from "../../src/embedded/excelInNode";
import {DELAY_FOR_CELL_EDIT, isCleanup, type Batch} from "../../src/embedded/objects/batch";
import type {ExcelHostOptions} from "../../src/embedded/objects/excelHost";
import type {WorkbookModel} from "../../src/embedded/workbook/model";
import {at} from "../../src/host/excel/areas";
import {excelWorkbook} from "../../src/host/excel/excelWorkbook";
import {problemSentence} from "../../src/words/languages";
import {setOutput} from "../../src/workflow/actions";
import {interrupted} from "../../src/workflow/state";
import {busyPlan, busySource, busyWorkbook} from "./scenarios";
import {
  formulasOf,
  problemsShown,
  type Rows,
  sessionIn,
  setTestFloors,
  type Snapshot,
  summaryTiers,
  tierColumn,
  withoutState,
  workbookWith,
} from "./pane";

const CUSTOMERS: Rows = [
  ["Company", "Seats", "ARR"],
  ["Alder", 30, 9000],
  ["Birch", 1, 300],
  ["Cedar", 8, 2000],
  ["Dogwood", 22, 6000],
];
const TIERS = ["Large", "Small", "Medium", "Large"];

/** A pane at step 2, before anything is written. */
async function atTiers(workbook: WorkbookModel, options: ExcelHostOptions = {}) {
  const excel = await startExcel(workbook, options);
  const session = sessionIn(excelWorkbook(excel.Excel));
  await session.start();
  await setTestFloors(session);
  await session.next();
  return {...excel, session};
}

test("a workbook that is calculated by hand shows the results at once, and goes on being calculated by hand", async () => {
  const workbook = workbookWith(CUSTOMERS);
  workbook.calculationMode = "Manual";
  const {session} = await atTiers(workbook);
  await session.write();
  expect(problemsShown(session.store.get())).toEqual([]);
  expect(tierColumn(workbook)).toEqual(TIERS);
  expect(summaryTiers(workbook).map(({customers}) => customers)).toEqual([2, 1, 1]);
  expect(workbook.calculationMode).toBe("Manual");
});

describe.each(["de-DE", "fa-IR", "vi-VN"])("in an Excel whose language is %s", (locale) => {
  test("the same formulas are written as in English, and nothing that depends on the language is asked for", async () => {
    const [there, english] = [workbookWith(CUSTOMERS), workbookWith(CUSTOMERS)];
    const {session, host} = await atTiers(there, {locale});
    const other = await atTiers(english);
    await session.write();
    await other.session.write();
    const formulas = (workbook: WorkbookModel) => formulasOf(workbook.snapshot() as Snapshot).map(({place, formula}) => [place, formula]);
    expect(formulas(there).length).toBeGreaterThan(10);
    expect(formulas(there)).toEqual(formulas(english));
    expect([...host.membersUsed.keys()].filter((member) => /Local$/.test(member))).toEqual([]);
  });
});

test("every request but those of the library itself waits while a cell is being edited", async () => {
  const workbook = workbookWith(CUSTOMERS);
  const {session, host} = await atTiers(workbook);
  const impatient: string[] = [];
  let batches = 0;
  const execute = host.execute.bind(host);
  host.execute = (batch, flags) => {
    const parsed = (typeof batch === "string" ? JSON.parse(batch) : batch) as Batch;
    if (!isCleanup(parsed)) batches++;
    if (!isCleanup(parsed) && (flags & DELAY_FOR_CELL_EDIT) === 0) impatient.push(JSON.stringify(parsed.Actions.map(({Name}) => Name)));
    return execute(batch, flags);
  };
  await session.refresh();
  await session.write();
  await session.update();
  await session.show({anchor: "ICP_Summary"});
  await session.remove();
  expect(batches).toBeGreaterThan(30);
  expect(impatient).toEqual([]);
});

test("cancel() at any sync of a write takes back what was written, says so, and the write works when it is tried again", async () => {
  const workbook = workbookWith(CUSTOMERS, "table");
  const {session, host} = await atTiers(workbook);
  await session.change((state) => setOutput(state, "values"));
  const before = withoutState(workbook);
  let syncs = 0;
  let cancelAt = Infinity;
  const execute = host.execute.bind(host);
  host.execute = async (batch, flags) => {
    const answer = await execute(batch, flags);
    if (++syncs === cancelAt) session.cancel();
    return answer;
  };
  let cancelled = 0;
  for (let sync = 1; sync < 30; sync += 2) {
    [syncs, cancelAt] = [0, sync];
    await session.write();
    const {writing} = session.store.get();
    if (writing.kind === "problem") {
      cancelled++;
      expect({sync, problem: writing.problem}).toEqual({sync, problem: {code: "writeCancelled"}});
      expect({sync, after: withoutState(workbook)}).toEqual({sync, after: before});
      expect(interrupted(session.store.get())).toBeUndefined();
    } else {
      expect({sync, writing: writing.kind}).toEqual({sync, writing: "ready"});
      cancelAt = Infinity;
      await session.remove();
      expect({sync, after: withoutState(workbook)}).toEqual({sync, after: before});
    }
  }
  expect(cancelled).toBeGreaterThanOrEqual(3);
}, 120_000);

test("a write tells how far it is and, once it can, how long it will still take", async () => {
  const workbook = workbookWith([at(CUSTOMERS, 0), ...Array.from({length: 3000}, (_, i) => [`Firm ${i}`, 1 + (i % 40), 100 + i])]);
  const excel = await startExcel(workbook, {maxRequestBytes: 20_000});
  let now = 0;
  const session = sessionIn(excelWorkbook(excel.Excel), () => (now += 5000));
  await session.start();
  await session.next();
  await session.change((state) => setOutput(state, "values"));
  const told: {done: number; all: number; secondsLeft: number | undefined}[] = [];
  session.store.subscribe(() => {
    const {writing} = session.store.get();
    if (writing.kind === "busy" && writing.done !== undefined)
      told.push({done: writing.done, all: writing.all ?? 0, secondsLeft: writing.secondsLeft});
  });
  await session.write();
  expect(problemsShown(session.store.get())).toEqual([]);
  expect(told.at(-1)?.done).toBe(told.at(-1)?.all);
  expect(told.some(({secondsLeft}) => secondsLeft !== undefined)).toBe(true);
});

/** An Excel that groups writes for Undo, or refuses to, as Excel on the web does with many formulas. */
async function grouping(workbook: WorkbookModel, refuses: boolean) {
  const {Excel} = await startExcel(workbook);
  const asked: boolean[] = [];
  const run = async (options: Excel.RunOptions, work: (context: Excel.RequestContext) => Promise<unknown>) => {
    const isGrouped = options.mergeUndoGroup === true;
    asked.push(isGrouped);
    const answer = await Excel.run({delayForCellEdit: true}, work);
    if (isGrouped && refuses) throw Object.assign(new Error("refused"), {code: "UndoNotSupported", debugInfo: {}});
    return answer;
  };
  // Of the library's members the adapter calls only `run`.
  const excel = new Proxy(Excel, {get: (target, name) => (name === "run" ? run : Reflect.get(target, name))});
  return {port: excelWorkbook(excel, {groupsUndo: true}), asked};
}

test.each([false, true])(
  "a write is asked to be one step for Undo; where the host refuses (%s), it is taken back and written in pieces",
  async (refuses) => {
    const workbook = workbookWith(CUSTOMERS);
    const {port, asked} = await grouping(workbook, refuses);
    const session = sessionIn(port);
    await session.start();
    await setTestFloors(session);
    await session.next();
    await session.write();
    expect(problemsShown(session.store.get())).toEqual([]);
    expect(tierColumn(workbook)).toEqual(TIERS);
    expect(asked.filter((isGrouped) => isGrouped)).toHaveLength(1);
    await session.remove();
    expect(workbook.sheets.map(({title}) => title)).toEqual(["Sales"]);
  },
);

describe("formulas of the user's that read our results", () => {
  const FORMULA = "='ICP Summary'!A1&ICP_Floors";

  test("are named in a sentence before the results are removed; keeping leaves everything, and removing leaves the formula in its cell", async () => {
    const workbook = workbookWith(CUSTOMERS, "table");
    const notes = workbook.addSheet("Notes");
    workbook.activate(at(workbook.sheets, 0));
    const {session} = await atTiers(workbook);
    await session.write();
    notes.setFormula(2, 1, FORMULA);
    const before = withoutState(workbook);
    await session.remove();
    const {removal} = session.store.get();
    if (removal.kind !== "asking") throw new Error(`not asked: ${removal.kind}`);
    expect(removal.edits).toEqual([{code: "ourCellsReferenced", places: ["Notes!B3"]}]);
    expect(removal.edits.map((problem) => problemSentence(problem, "en"))).toEqual([
      "Your formulas use cells that were written here (Notes!B3). Removing the results turns them into #REF! or #NAME?.",
    ]);
    session.keep();
    expect(withoutState(workbook)).toEqual(before);
    await session.remove();
    await session.removeAnyway();
    expect(session.store.get().removal.kind).toBe("done");
    expect(workbook.sheets.map(({title}) => title)).toEqual(["Sales", "Notes"]);
    expect(notes.formula(2, 1)).toMatch(/^=.*ICP_Floors$/);
  });

  test.each(["a formula of the user's reads it", "the user typed in it", "nobody worked with it"])(
    "a sheet that only an earlier plan wrote stays until Remove results, unless nobody worked with it (%s)",
    async (what) => {
      const workbook = busyWorkbook("range");
      const {Excel} = await startExcel(workbook);
      const port = excelWorkbook(Excel);
      const plan = busyPlan(busySource(workbook, "range"));
      const before = withoutState(workbook);
      expect((await port.apply(plan, 1)).ok).toBe(true);
      const data = workbook.sheet("ICP Data");
      if (what === "a formula of the user's reads it") workbook.sheet("Year 2")?.setFormula(7, 0, "='ICP Data'!A1");
      if (what === "the user typed in it") data?.setValue(4, 0, "mine");
      const updated = await port.apply({...plan, sheets: plan.sheets.filter(({anchor}) => anchor !== "ICP_Data")}, 2);
      if (!updated.ok) throw new Error(updated.problem.code);
      const isKept = what !== "nobody worked with it";
      expect(workbook.sheet("ICP Data") !== undefined).toBe(isKept);
      if (what === "a formula of the user's reads it") expect(workbook.sheet("Year 2")?.formula(7, 0)).toBe("='ICP Data'!A1");
      if (what === "the user typed in it") expect(data?.value(4, 0)).toBe("mine");
      const edits = await port.edits(updated.value);
      expect(edits.ok && edits.value.length > 0).toBe(isKept);
      workbook.sheet("Year 2")?.clear({row: 7, column: 0, rows: 1, columns: 1}, "All");
      expect(await port.remove(updated.value)).toEqual({ok: true, value: undefined});
      expect(withoutState(workbook)).toEqual(before);
    },
  );
});
