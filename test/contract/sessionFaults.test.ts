import {expect, test} from "vitest";
import type {WorkbookModel} from "../../src/embedded/workbook/model";
import type {Workbook} from "../../src/host/workbook";
import type {Session} from "../../src/workflow/session";
import {latest} from "../../src/workflow/stage";
import {interrupted, receiptOf} from "../../src/workflow/state";
import {expectSaid} from "./expectSaid";
import {countingExcel, faultsOf, loseConnection, results, steadySession} from "./faultSweep";
import {goToWriting, sessionIn, userPart, withoutState, workbookWith} from "./pane";

const CODES = ["GeneralException", "InvalidOperation", "AccessDenied", "ItemNotFound"];

type Kind = "range" | "table";

/** Four customers with texts like formulas, formats and a formula of the user's, and a sheet that refers to them. */
function smallWorkbook(kind: Kind): WorkbookModel {
  const rows = [
    ["Company", "Seats", "ARR"],
    ["=Alder", 30, 9000],
    ["Birch", 8, 2000],
    ["+Cedar", 7, null],
    ["Dogwood", 1, 300],
  ];
  const workbook = workbookWith(rows, kind);
  const [list] = workbook.sheets;
  if (!list) throw new Error("no sheet");
  list.setFormula(3, 2, "=B4*100");
  list.setLook({row: 1, column: 2, rows: 4, columns: 1}, {numberFormat: "#,##0.00"});
  workbook.addSheet("Notes").setFormula(0, 0, "=SUM(Sales!C2:C5)");
  workbook.activate(list);
  return workbook;
}

const opened = (kind: Kind) => countingExcel(smallWorkbook(kind));

async function readyToWrite(workbook: WorkbookModel, port: Workbook): Promise<Session> {
  const [list] = workbook.sheets;
  if (list) workbook.activate(list);
  const session = steadySession(port);
  await session.start();
  await goToWriting(session);
  expect(session.store.get().preview.kind).toBe("ready");
  return session;
}

test("start() and next() that fail at any sync say so, write nothing, and work when they are tried again", async () => {
  const {workbook, host, actions, port, before} = await opened("table");
  const walk = async (session: Session) => {
    await session.start();
    await goToWriting(session);
  };
  let counts: readonly number[] = [];
  /** Back to the first step, which the workbook then remembers, so that every walk is the same. */
  const leave = async (session: Session) => {
    await session.back();
    await session.close();
  };
  for (const rehearsal of [sessionIn(port), sessionIn(port)]) {
    actions.length = 0;
    await walk(rehearsal);
    counts = [...actions];
    await leave(rehearsal);
  }
  for (const fault of faultsOf(counts, CODES)) {
    const session = sessionIn(port);
    host.faults.next(fault);
    await walk(session);
    expect({fault, struck: host.faults.pending}).toEqual({fault, struck: 0});
    expectSaid(session, session.store.get().preview.kind === "ready");
    expect({fault, after: withoutState(workbook)}).toEqual({fault, after: before});
    await session.refresh();
    await goToWriting(session);
    expect({fault, preview: session.store.get().preview.kind, tiers: latest(session.store.get().tiers)?.revenue}).toEqual({
      fault,
      preview: "ready",
      tiers: 12_000,
    });
    await leave(session);
  }
}, 120_000);

test.each(["table", "range"] as const)(
  "write() that fails at any sync leaves a %s as it was, says so, and works when it is tried again",
  async (kind) => {
    const {workbook, host, actions, port, before} = await opened(kind);
    const session = await readyToWrite(workbook, port);
    actions.length = 0;
    await session.write();
    const counts = [...actions];
    const written = results(withoutState(workbook));
    await session.remove();
    expect(withoutState(workbook)).toEqual(before);
    const faults = faultsOf(counts, CODES);
    for (const fault of kind === "table" ? faults : faults.filter((_, i) => i % 4 === 0)) {
      host.faults.next(fault);
      await session.write();
      const isDone = session.store.get().writing.kind === "ready";
      expect({fault, struck: host.faults.pending}).toEqual({fault, struck: 0});
      expectSaid(session, isDone);
      if (!isDone) {
        expect({fault, after: withoutState(workbook)}).toEqual({fault, after: before});
        await session.write();
      }
      expect({fault, writing: session.store.get().writing.kind}).toEqual({fault, writing: "ready"});
      expect({fault, after: results(withoutState(workbook))}).toEqual({fault, after: written});
      await session.remove();
      expect({fault, after: withoutState(workbook)}).toEqual({fault, after: before});
    }
  },
  120_000,
);

test("remove() that fails at any sync leaves the user's cells alone, says so, and works when it is tried again", async () => {
  const {workbook, host, actions, port, before} = await opened("table");
  const session = await readyToWrite(workbook, port);
  await session.write();
  actions.length = 0;
  await session.remove();
  for (const fault of faultsOf([...actions], CODES)) {
    await session.write();
    host.faults.next(fault);
    await session.remove();
    const isDone = session.store.get().removal.kind === "done";
    expect({fault, struck: host.faults.pending}).toEqual({fault, struck: 0});
    expectSaid(session, isDone);
    expect({fault, user: userPart(withoutState(workbook), before)}).toEqual({fault, user: userPart(before, before)});
    if (!isDone) await session.remove();
    expect({fault, after: withoutState(workbook)}).toEqual({fault, after: before});
    await session.refresh();
  }
}, 120_000);

test.each(["finish", "remove"] as const)(
  "a pane that is opened after a write died at any sync can %s it",
  async (verb) => {
    const {workbook, host, actions, port, before} = await opened("table");
    const first = await readyToWrite(workbook, port);
    actions.length = 0;
    await first.write();
    const syncs = actions.length;
    const written = results(withoutState(workbook));
    await first.remove();
    let unfinished = 0;
    for (let sync = 1; sync <= syncs; sync++) {
      const dying = await readyToWrite(workbook, port);
      loseConnection(host, sync);
      await dying.write();
      expectSaid(dying, dying.store.get().writing.kind === "ready");
      host.faults.clear();
      expect({sync, user: userPart(withoutState(workbook), before)}).toEqual({sync, user: userPart(before, before)});

      const session = steadySession(port);
      await session.start();
      const pending = interrupted(session.store.get())?.pending;
      if (pending !== undefined) {
        unfinished++;
        await (verb === "finish" ? session.finish() : session.remove(pending));
      }
      const isWritten = receiptOf(session.store.get()) !== undefined;
      if (pending !== undefined) expect({sync, isWritten}).toEqual({sync, isWritten: verb === "finish"});
      if (isWritten) expect({sync, after: results(withoutState(workbook))}).toEqual({sync, after: written});
      if (isWritten) await session.remove();
      expect({sync, after: withoutState(workbook)}).toEqual({sync, after: before});
    }
    expect(unfinished).toBeGreaterThan(3);
  },
  120_000,
);

test("a removal that died at any sync is finished by a pane that is opened after it", async () => {
  const {workbook, host, actions, port, before} = await opened("range");
  const first = await readyToWrite(workbook, port);
  await first.write();
  actions.length = 0;
  await first.remove();
  for (let sync = 1, syncs = actions.length; sync <= syncs; sync++) {
    const dying = await readyToWrite(workbook, port);
    await dying.write();
    loseConnection(host, sync);
    await dying.remove();
    expectSaid(dying, false);
    host.faults.clear();
    expect({sync, user: userPart(withoutState(workbook), before)}).toEqual({sync, user: userPart(before, before)});

    const session = steadySession(port);
    await session.start();
    const {pending} = interrupted(session.store.get()) ?? {};
    await session.remove(pending ?? receiptOf(session.store.get()));
    expect({sync, after: withoutState(workbook)}).toEqual({sync, after: before});
  }
}, 120_000);
