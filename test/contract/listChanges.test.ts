import {describe, expect, test} from "vitest";
import {isLinkedColumn} from "../../src/domain/links";
import {startExcel} from "../../src/embedded/excelInNode";
import type {ExcelHostOptions} from "../../src/embedded/objects/excelHost";
import type {SheetModel, WorkbookModel} from "../../src/embedded/workbook/model";
import {excelWorkbook} from "../../src/host/excel/excelWorkbook";
import type {Workbook} from "../../src/host/workbook";
import {setOutput} from "../../src/workflow/actions";
import type {Session} from "../../src/workflow/session";
import {at} from "../../src/host/excel/areas";
import {latest} from "../../src/workflow/stage";
import {problemsShown, type Rows, sessionIn, setTestFloors, tierColumn, withoutState, workbookWith} from "./pane";

const HEADINGS = ["Company", "Seats", "ARR"];
const CUSTOMERS: Rows = [
  HEADINGS,
  ["Alder", 30, 9000],
  ["Birch", 1, 300],
  ["Cedar", 8, 2000],
  ["Dogwood", 22, 6000],
  ["Elm", 3, 700],
  ["Fir", 7, 1000],
];
const tierOf = (seats: unknown): string => (Number(seats) >= 20 ? "Large" : Number(seats) >= 5 ? "Medium" : "Small");

/** Events are told after the answer of the batch that caused them. */
const told = () => new Promise((resolve) => setTimeout(resolve, 5));

interface Opened {
  readonly workbook: WorkbookModel;
  readonly list: SheetModel;
  readonly session: Session;
  readonly host: Awaited<ReturnType<typeof startExcel>>["host"];
}

/** A pane at step 2 over six customers, with values to be written: each must stand beside its own customer. */
async function opened(
  kind: "table" | "range",
  options: ExcelHostOptions = {},
  adapted: (port: Workbook) => Workbook = (port) => port,
): Promise<Opened> {
  const workbook = workbookWith(CUSTOMERS, kind);
  const {Excel, host} = await startExcel(workbook, options);
  const session = sessionIn(adapted(excelWorkbook(Excel)));
  await session.start();
  await setTestFloors(session);
  await session.change((state) => setOutput(state, "values"));
  await session.next();
  return {workbook, list: at(workbook.sheets, 0), session, host};
}

/** Each customer's tier as it is written, and as its seats say. */
function tiers({workbook, list}: Opened) {
  const written = tierColumn(workbook);
  const rows = list.values({row: 1, column: 0, rows: written.length, columns: 2});
  return {written: rows.map(([name], i) => [name, written[i]]), right: rows.map(([name, seats]) => [name, name === null ? null : tierOf(seats)])};
}

/** Somebody else's doing, as co-authoring brings it. */
function remotely({workbook}: Opened, act: () => void): void {
  const {origin} = workbook;
  workbook.origin = "remote";
  act();
  workbook.origin = origin;
}

describe.each(["table", "range"] as const)("customers in a %s", (kind) => {
  test("a list that somebody else sorts after it was read is told as changed, and is read again before it is written", async () => {
    const pane = await opened(kind);
    remotely(pane, () => pane.workbook.sortRows(pane.list, {row: 1, column: 0, rows: 6, columns: 3}, 1));
    await told();
    expect(pane.session.store.get().stale).toEqual({isByOthers: true});
    await pane.session.write();
    expect(problemsShown(pane.session.store.get())).toEqual([]);
    const {written, right} = tiers(pane);
    expect(written[0]).toEqual(["Birch", "Small"]);
    expect(written).toEqual(right);
    expect(pane.session.store.get().stale).toBeUndefined();
  });

  test.each(["write", "update"] as const)("rows added at the end and cells edited by the user before %s() are in what is written", async (verb) => {
    const pane = await opened(kind);
    if (verb === "update") await pane.session.write();
    pane.list.setValue(2, 1, 25);
    pane.list.setValues(7, 0, [["Gorse", 40, 8000]]);
    const [table] = pane.workbook.tables;
    if (table) pane.workbook.resizeTable(table, {...table.area, rows: 8});
    await told();
    expect(pane.session.store.get().stale).toEqual({isByOthers: false});
    await pane.session[verb]();
    const {written, right} = tiers(pane);
    expect(written).toHaveLength(7);
    expect(written).toEqual(right);
    expect(written[1]).toEqual(["Birch", "Large"]);
  });

  test("our own writing and removing is no change of the list, nor is a note of the user's beside it or on another sheet", async () => {
    const pane = await opened(kind);
    await pane.session.write();
    await told();
    expect(pane.session.store.get().stale).toBeUndefined();
    pane.list.setValue(30, 12, "a note");
    pane.workbook.addSheet("Notes").setValue(0, 0, "another");
    await told();
    expect(pane.session.store.get().stale).toBeUndefined();
    pane.list.clear({row: 30, column: 12, rows: 1, columns: 1}, "All");
    await pane.session.remove();
    await told();
    expect(pane.session.store.get().stale).toBeUndefined();
  });

  test.each([1, 2, 3, 4, 5, 6, 7])(
    "an edit of somebody else's that arrives within the write, %i syncs after it began, never stands beside old values",
    async (sync) => {
      const pane = await opened(kind);
      let syncs = 0;
      const execute = pane.host.execute.bind(pane.host);
      pane.host.execute = async (batch, flags) => {
        const answer = await execute(batch, flags);
        if (++syncs === sync + 5) {
          remotely(pane, () => pane.workbook.sortRows(pane.list, {row: 1, column: 0, rows: 6, columns: 3}, 1));
          await told();
        }
        return answer;
      };
      await pane.session.write();
      await told();
      const state = pane.session.store.get();
      expect({sync, writing: state.writing.kind, problems: problemsShown(state)}).toEqual({sync, writing: "ready", problems: []});
      const {written, right} = tiers(pane);
      // After the last cell the list may change as it likes: then it is told.
      if (state.stale === undefined) expect({sync, written}).toEqual({sync, written: right});
      expect(written.map(([name]) => name)).toContain("Elm");
    },
  );

  test("where the host tells of no changes, the list is read again before every write", async () => {
    const pane = await opened(kind, {}, (port) => ({
      ...port,
      onCellsChanged: async () => ({ok: false, problem: {code: "hostRefused", action: "read", hostCode: "ApiNotFound"}}),
    }));
    pane.workbook.sortRows(pane.list, {row: 1, column: 0, rows: 6, columns: 3}, 1);
    await pane.session.write();
    const {written, right} = tiers(pane);
    expect(written[0]).toEqual(["Birch", "Small"]);
    expect(written).toEqual(right);
  });

  test("a list whose sheet is deleted after it was read is named, and nothing is written", async () => {
    const pane = await opened(kind);
    pane.workbook.addSheet("Notes");
    pane.workbook.deleteSheet(pane.list);
    const before = withoutState(pane.workbook);
    await pane.session.write();
    expect(problemsShown(pane.session.store.get())).toContainEqual({code: "sourceGone", source: kind === "table" ? "Clients" : "Sales"});
    expect(withoutState(pane.workbook)).toEqual(before);
  });

  test("a sheet that is renamed after it was read is written under its new title", async () => {
    const pane = await opened(kind);
    pane.workbook.renameSheet(pane.list, "Clients 2026");
    await pane.session.write();
    expect(problemsShown(pane.session.store.get())).toEqual([]);
    const {written, right} = tiers(pane);
    expect(written).toEqual(right);
  });

  test("rows that a filter hides stay hidden, and their customers get their tier too", async () => {
    const pane = await opened(kind);
    pane.list.setHiddenRows([2, 4]);
    await pane.session.write();
    expect([...pane.list.hiddenRows]).toEqual([2, 4]);
    const {written, right} = tiers(pane);
    expect(written).toEqual(right);
    await pane.session.remove();
    expect([...pane.list.hiddenRows]).toEqual([2, 4]);
  });
});

test("a table that is renamed between reading and writing is written by its new name", async () => {
  const pane = await opened("table");
  await pane.session.change((state) => setOutput(state, "formulas"));
  pane.workbook.renameTable(at(pane.workbook.tables, 0), "Accounts");
  await pane.session.write();
  expect(problemsShown(pane.session.store.get())).toEqual([]);
  const {written, right} = tiers(pane);
  expect(written).toEqual(right);
  expect(pane.session.store.get().source?.table).toBe("Accounts");
});

describe("customers that change after the results were written", () => {
  test("are counted when the pane is opened anew, with the columns that the results stand on, and update() brings the results up to date", async () => {
    const workbook = workbookWith(CUSTOMERS, "range");
    const {Excel} = await startExcel(workbook);
    const first = sessionIn(excelWorkbook(Excel));
    await first.start();
    await setTestFloors(first);
    await first.next();
    await first.write();
    expect(first.store.get().drift).toBeUndefined();
    await first.close();
    const [list] = workbook.sheets;
    list?.setValue(2, 1, 25);
    list?.setValues(7, 0, [["Gorse", 40, 8000]]);
    list?.setLook({row: 0, column: 3, rows: 1, columns: 1}, {fill: "#FFEE00"});

    const session = sessionIn(excelWorkbook(Excel));
    await session.start();
    expect(session.store.get().drift).toEqual({
      added: 1,
      removed: 0,
      changed: 1,
      isExact: true,
      columns: ["Seats"],
      newColumns: [],
      goneColumns: [],
    });
    expect(session.store.get().choices.written?.standsOn).toEqual(["Company", "Seats", "ARR"]);
    await session.update();
    expect(session.store.get().drift).toBeUndefined();
    expect(tierColumn(workbook)).toEqual(["Large", "Large", "Medium", "Large", "Small", "Medium", "Large"]);
    await session.refresh();
    expect(session.store.get().drift).toBeUndefined();
    await session.close();
  });
});

describe("a sheet of deals that is linked to the customers", () => {
  const DEALS: Rows = [
    ["Client", "Deal value", "Stage"],
    ["Alder", 500, "Won"],
    ["Birch", 20, "Won"],
    ["Cedar", 90, "Lost"],
    ["Dogwood", 80, "Won"],
    ["Elm", 10, "Won"],
    ["Fir", 70, "Lost"],
  ];
  /** A pane at step 2, with the deals linked and results written. */
  async function linked() {
    const workbook = workbookWith(CUSTOMERS, "range");
    const deals = workbook.addSheet("Deals");
    deals.setValues(0, 0, DEALS);
    workbook.activate(at(workbook.sheets, 0));
    const {Excel} = await startExcel(workbook);
    const port = excelWorkbook(Excel);
    const session = sessionIn(port);
    await session.start();
    const place = session.store.get().sources.find(({sheet}) => sheet === "Deals");
    if (place === undefined) throw new Error("no deals");
    await session.link(place, "deals");
    await setTestFloors(session);
    await session.next();
    await session.write();
    expect(problemsShown(session.store.get())).toEqual([]);
    return {workbook, deals, session, port};
  }
  const linkedColumns = (session: Session) => latest(session.store.get().list)?.columns.filter(({column}) => isLinkedColumn(column)) ?? [];

  test.each([
    {what: "an amount", act: (deals: SheetModel) => deals.setValue(1, 1, 900)},
    {what: "a deal at the end", act: (deals: SheetModel) => deals.setValues(7, 0, [["Birch", 400, "Won"]])},
  ])("that changes while the pane is open ($what) makes the list stale, and is read again before anything is written", async ({act}) => {
    const {deals, session} = await linked();
    const before = linkedColumns(session);
    expect(before.length).toBeGreaterThan(2);
    await told();
    expect(session.store.get().stale).toBeUndefined();
    act(deals);
    await told();
    expect(session.store.get().stale).toEqual({isByOthers: false, linked: ["Deals"]});
    await session.write();
    expect(problemsShown(session.store.get())).toEqual([]);
    expect(session.store.get().stale).toBeUndefined();
    expect(linkedColumns(session)).not.toEqual(before);
  });

  test("is named as long as the list itself was not changed too", async () => {
    const {workbook, deals, session} = await linked();
    deals.setValue(1, 1, 900);
    await told();
    expect(session.store.get().stale?.linked).toEqual(["Deals"]);
    at(workbook.sheets, 0).setValue(1, 1, 31);
    await told();
    expect(session.store.get().stale).toEqual({isByOthers: false});
    deals.setValue(1, 1, 901);
    await told();
    expect(session.store.get().stale).toEqual({isByOthers: false});
  });

  test("is not linked to customers that were changed since they were read: these are read again too", async () => {
    const workbook = workbookWith(CUSTOMERS, "range");
    workbook.addSheet("Deals").setValues(0, 0, DEALS);
    const list = at(workbook.sheets, 0);
    workbook.activate(list);
    const {Excel} = await startExcel(workbook);
    const session = sessionIn(excelWorkbook(Excel));
    await session.start();
    list.setValues(7, 0, [["Gorse", 40, 8000]]);
    await told();
    const place = session.store.get().sources.find(({sheet}) => sheet === "Deals");
    if (place === undefined) throw new Error("no deals");
    await session.link(place, "deals");
    expect(session.store.get().stale).toBeUndefined();
    expect(latest(session.store.get().list)).toMatchObject({customers: 7});
  });

  test("counts no longer once the link is taken away, nor does a note beside the deals", async () => {
    const {deals, session} = await linked();
    deals.setValue(3, 9, "a note");
    await told();
    expect(session.store.get().stale).toBeUndefined();
    await session.unlink(at(session.store.get().choices.links ?? [], 0));
    deals.setValue(1, 1, 900);
    await told();
    expect(session.store.get().stale).toBeUndefined();
  });

  test("that has changed since the results were written is counted when the pane is opened anew, and an update brings them up to date", async () => {
    const {deals, session: first, port} = await linked();
    const columns = linkedColumns(first).map(({heading}) => heading);
    await first.close();
    deals.setValue(1, 1, 900);
    const session = sessionIn(port);
    await session.start();
    const {drift} = session.store.get();
    expect({...drift, columns: undefined}).toMatchObject({added: 0, removed: 0, changed: 1, newColumns: [], goneColumns: []});
    expect(drift?.columns?.length).toBeGreaterThan(0);
    expect(columns).toEqual(expect.arrayContaining([...(drift?.columns ?? [])]));
    await session.update();
    expect(session.store.get().drift).toBeUndefined();
  });
});
