import {describe, expect, test} from "vitest";
import {type CellValue, MAX_ROWS, type SheetModel, type WorkbookModel} from "../../src/embedded/workbook/model";
import {moveCells} from "../../src/embedded/workbook/moveCells";
import type {Sheet} from "../../src/embedded/workbook/sheet";
import type {Workbook} from "../../src/embedded/workbook/workbook";
import {canRewrite, isOutdated, writesValues} from "../../src/workflow/scope";
import type {Session} from "../../src/workflow/session";
import {receiptOf} from "../../src/workflow/state";
import {atLastStep, workbookWithProfile} from "./allResults";
import {countingExcel} from "./faultSweep";
import {formulasOf, named, problemsShown, type Snapshot, userPart, withoutState} from "./pane";

type Counting = Awaited<ReturnType<typeof countingExcel>>;

interface Written {
  readonly workbook: WorkbookModel;
  readonly session: Session;
  readonly before: Snapshot;
  readonly written: Snapshot;
  readonly host: Counting["host"];
  readonly actions: Counting["actions"];
}

/** A pane that has written everything as formulas. */
async function written(kind: "table" | "range" = "table"): Promise<Written> {
  const workbook = workbookWithProfile();
  const [table] = workbook.tables;
  if (kind === "range" && table !== undefined) workbook.deleteTable(table, false);
  const before = withoutState(workbook);
  const {port, host, actions} = await countingExcel(workbook);
  const session = await atLastStep(port);
  await session.write();
  expect(problemsShown(session.store.get())).toEqual([]);
  return {workbook, session, before, written: withoutState(workbook), host, actions};
}

/** A column of ours beside the customers, by its key. */
const column = (workbook: WorkbookModel, key: string) => named(workbook, `ICP_Column_${key}`);
const cells = (workbook: WorkbookModel, key: string): readonly (CellValue | null)[] => {
  const {sheet, area} = column(workbook, key);
  return sheet.values(area).map(([cell]) => cell ?? null);
};
const OURS = ["tier", "best", "fit", "segment", "reason"];
const seen = (workbook: WorkbookModel) => OURS.map((key) => cells(workbook, key));

/** Deletes a column of the customers' table, as people do. */
function deleteColumn(workbook: WorkbookModel, index: number): void {
  const [table] = workbook.tables;
  if (table === undefined) throw new Error("no table");
  workbook.deleteTableColumn(table, index);
}

/** Deletes a whole column of a sheet, as people do where no table is. */
function deleteSheetColumn(workbook: WorkbookModel, sheet: SheetModel, at: number): void {
  // The embedded workbook is what stands behind both models.
  moveCells(workbook as Workbook, {sheet: sheet as Sheet, axis: "column", at, by: -1, bandStart: 0, bandEnd: MAX_ROWS});
}

const brokenFormulas = (workbook: WorkbookModel) => formulasOf(withoutState(workbook)).filter(({formula}) => formula.includes("#REF!"));

/** Formulas of ours: those of the user's own cells are the user's. */
const ourFormulas = (workbook: WorkbookModel, before: Snapshot) => {
  const theirs = new Set(formulasOf(before).map(({place}) => place));
  return formulasOf(withoutState(workbook)).filter(({place}) => !place.startsWith("Notes!") && !theirs.has(place));
};

describe("Repair formulas", () => {
  test("formulas that were typed over are formulas again, and every other cell is as it was", async () => {
    const {workbook, session, written: whole} = await written();
    for (const key of ["fit", "segment", "tier"]) {
      const {sheet, area} = column(workbook, key);
      sheet.setValue(area.row + 3, area.column, "mine");
      sheet.setValue(area.row + 9, area.column, 12);
    }
    const summary = named(workbook, "ICP_Summary");
    const formula = formulasOf(withoutState(workbook)).find(({place}) => place.startsWith("ICP Summary!"));
    const [, letters = "", row = ""] = /!([A-Z]+)([0-9]+)$/.exec(formula?.place ?? "") ?? [];
    summary.sheet.setValue(Number(row) - 1, letters.charCodeAt(0) - 65, "typed over");
    expect(withoutState(workbook)).not.toEqual(whole);
    await session.repair();
    expect(problemsShown(session.store.get())).toEqual([]);
    expect(withoutState(workbook)).toEqual(whole);
  });

  test.each(["fit", "segment"])("a deleted column of ours (%s) is written anew, and the user's cells stay", async (key) => {
    const {workbook, session, before, written: whole} = await written();
    const values = seen(workbook);
    deleteColumn(workbook, column(workbook, key).area.column);
    await session.repair();
    expect(problemsShown(session.store.get())).toEqual([]);
    expect(seen(workbook)).toEqual(values);
    expect(brokenFormulas(workbook)).toEqual([]);
    expect(formulasOf(withoutState(workbook))).toHaveLength(formulasOf(whole).length);
    expect(userPart(withoutState(workbook), before)).toEqual(userPart(before, before));
  });

  test("beside a plain range, a deleted column of ours is written anew in its place, and its neighbours in theirs", async () => {
    const {workbook, session, written: whole} = await written("range");
    const {sheet, area} = column(workbook, "fit");
    deleteSheetColumn(workbook, sheet, area.column);
    await session.repair();
    expect(problemsShown(session.store.get())).toEqual([]);
    const cellsIn = (snapshot: Snapshot) => snapshot.sheets.map(({cells: all}) => all);
    expect(cellsIn(withoutState(workbook))).toEqual(cellsIn(whole));
  });

  test("a deleted sheet of ours is written anew", async () => {
    const {workbook, session} = await written();
    const values = seen(workbook);
    const {sheet} = named(workbook, "ICP_Scorecard");
    workbook.deleteSheet(sheet);
    await session.repair();
    expect(problemsShown(session.store.get())).toEqual([]);
    expect(workbook.sheets.map(({title}) => title)).toContain("ICP Scorecard");
    expect(seen(workbook)).toEqual(values);
  });

  test("a column of the user's that the profile stood on may be gone: no formula is left broken", async () => {
    const {workbook, session} = await written();
    const tiers = cells(workbook, "tier");
    // Industry: without it the best share nothing, so that fit and scorecard leave with the profile.
    deleteColumn(workbook, 1);
    expect(brokenFormulas(workbook).length).toBeGreaterThan(0);
    await session.repair();
    expect(problemsShown(session.store.get())).toEqual([]);
    expect(brokenFormulas(workbook)).toEqual([]);
    expect(cells(workbook, "tier")).toEqual(tiers);
    expect(workbook.name("ICP_Column_fit")).toBeUndefined();
  });

  test("points that were edited on the sheet stay edited", async () => {
    const {workbook, session} = await written();
    const {sheet, area} = named(workbook, "ICP_Points_1");
    sheet.setValue(area.row, area.column, 23);
    const fit = column(workbook, "fit");
    const edited = cells(workbook, "fit");
    fit.sheet.setValue(fit.area.row + 1, fit.area.column, 0);
    await session.repair();
    expect(named(workbook, "ICP_Points_1").sheet.values(named(workbook, "ICP_Points_1").area)[0]?.[0]).toBe(23);
    expect(cells(workbook, "fit")).toEqual(edited);
  });
});

describe("Convert to values", () => {
  test("the values are those that the formulas showed; no formula of ours is left, formats and the user's cells stay", async () => {
    const {workbook, session, before} = await written();
    const values = seen(workbook);
    const {sheet, area} = column(workbook, "fit");
    sheet.setLook({...area, row: area.row + 1, rows: area.rows - 1}, {numberFormat: "0.000", fill: "#FFEECC"});
    const looks = withoutState(workbook).sheets[0]?.looks;
    await session.convert();
    expect(problemsShown(session.store.get())).toEqual([]);
    const after = seen(workbook);
    expect(after.map((one) => one.map(rounded))).toEqual(values.map((one) => one.map(rounded)));
    expect(ourFormulas(workbook, before)).toEqual([]);
    expect(withoutState(workbook).sheets[0]?.looks).toEqual(looks);
    expect(userPart(withoutState(workbook), before)).toEqual(userPart(before, before));
  });

  test("afterwards the session says that values stand, and Update results writes values again; Repair formulas brings formulas back", async () => {
    const {workbook, session, before, written: whole} = await written();
    expect([writesValues(session.store.get()), canRewrite(session.store.get())]).toEqual([false, true]);
    await session.convert();
    expect([writesValues(session.store.get()), isOutdated(session.store.get())]).toEqual([true, false]);
    await session.update();
    expect(session.store.get().writing.kind).toBe("ready");
    expect(ourFormulas(workbook, before)).toEqual([]);
    await session.repair();
    expect(writesValues(session.store.get())).toBe(false);
    expect(formulasOf(withoutState(workbook))).toEqual(formulasOf(whole));
    await session.remove();
    expect(session.store.get().removal.kind).toBe("done");
    expect(withoutState(workbook)).toEqual(before);
  });

  test.each([0.25, 0.5, 0.75])("where it fails (after %f of its syncs), formulas stand as before and the choice of formulas too", async (share) => {
    const {session: counted, actions} = await written();
    const begun = actions.length;
    await counted.convert();
    const syncs = actions.length - begun;
    const {workbook, session, written: whole, host} = await written();
    host.faults.next({sync: Math.round(share * syncs), when: "before", code: "AccessDenied"});
    await session.convert();
    expect(writesValues(session.store.get())).toBe(session.store.get().writing.kind === "ready");
    if (session.store.get().writing.kind !== "ready") expect(withoutState(workbook)).toEqual(whole);
    await session.refresh();
    await session.convert();
    expect(problemsShown(session.store.get())).toEqual([]);
    expect([writesValues(session.store.get()), receiptOf(session.store.get()) === undefined]).toEqual([true, false]);
  });
});

/** Formulas of the sheet and the engine agree to nine digits. */
const rounded = (cell: CellValue | null) => (typeof cell === "number" ? Number(cell.toFixed(9)) : cell);
