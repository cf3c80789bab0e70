import {expect, test} from "vitest";
import type {Fault} from "../../src/embedded/objects/faults";
import type {WorkbookModel} from "../../src/embedded/workbook/model";
import {QUESTIONS_ROW} from "../../src/report/profile/opening";
import type {Session} from "../../src/workflow/session";
import {interrupted} from "../../src/workflow/state";
import {aimAt, type Aim, atLastStep, walkToTheEnd, workbookWithProfile} from "./allResults";
import {expectSaid} from "./expectSaid";
import {asSeen, countingExcel, faultsOf, loseConnection, results, steadySession} from "./faultSweep";
import {named, userPart, withoutState} from "./pane";

const OUR_SHEETS = ["ICP Summary", "ICP Shortlist", "ICP Profile"];

/** Every fourth place, so that before, within and after take turns. */
const sampled = (faults: readonly Fault[]): Fault[] => faults.filter((_, i) => i % 4 === 0);

/** One code at every place, the other at a sample of them. */
const sweep = (actions: readonly number[]): Fault[] => [...faultsOf(actions, ["AccessDenied"]), ...sampled(faultsOf(actions, ["GeneralException"]))];

/** A workbook whose customers have a profile, in an Excel that can be told to fail. */
async function opened() {
  const excel = await countingExcel(workbookWithProfile());
  const {workbook, host, actions, before, port} = excel;
  const snapshot = () => asSeen(withoutState(workbook));
  /** The syncs of a verb that nothing stops. */
  const counted = async (verb: () => Promise<void>): Promise<readonly number[]> => {
    actions.length = 0;
    await verb();
    return [...actions];
  };
  /** Runs a verb that a fault strikes; the pane says what happened. */
  const struck = async (fault: Fault, session: Session, verb: () => Promise<void>, isDone: () => boolean): Promise<boolean> => {
    host.faults.next(fault);
    await verb();
    expect({fault, left: host.faults.pending}).toEqual({fault, left: 0});
    expectSaid(session, isDone());
    expect({fault, user: userPart(snapshot(), before)}).toEqual({fault, user: userPart(before, before)});
    return isDone();
  };
  return {...excel, snapshot, counted, struck, open: () => atLastStep(port)};
}

const isWritten = (session: Session) => () => session.store.get().writing.kind === "ready";
const isRemoved = (session: Session) => () => session.store.get().removal.kind === "done";

test("the walk to step 6 that fails at any sync, with AccessDenied and GeneralException in turn, says so, writes nothing, and works when it is tried again", async () => {
  const {port, before, snapshot, counted, struck} = await opened();
  const walk = async (session: Session) => {
    await session.start();
    await walkToTheEnd(session);
  };
  const isAtEnd = (session: Session) => () => session.store.get().step === 6 && session.store.get().preview.kind === "ready";
  const leave = async (session: Session) => {
    await session.goTo(1);
    await session.close();
  };
  let counts: readonly number[] = [];
  // Twice: from the second walk on, the workbook remembers the choices, so that every walk is the same.
  for (const rehearsal of [steadySession(port), steadySession(port)]) {
    counts = await counted(() => walk(rehearsal));
    expect(isAtEnd(rehearsal)()).toBe(true);
    await leave(rehearsal);
  }
  for (const fault of faultsOf(counts, ["AccessDenied", "GeneralException"])) {
    const session = steadySession(port);
    await struck(fault, session, () => walk(session), isAtEnd(session));
    expect({fault, after: snapshot()}).toEqual({fault, after: before});
    await session.refresh();
    await walkToTheEnd(session);
    expect({fault, end: isAtEnd(session)()}).toEqual({fault, end: true});
    await leave(session);
  }
}, 120_000);

test("write() of all results that fails at any sync (GeneralException: a quarter of the places) leaves the workbook as it was, and works again", async () => {
  const {workbook, before, snapshot, counted, struck, open} = await opened();
  const session = await open();
  const counts = await counted(session.write);
  const written = results(snapshot());
  expect(workbook.sheets.map(({title}) => title)).toEqual(expect.arrayContaining(OUR_SHEETS));
  await session.remove();
  expect(snapshot()).toEqual(before);
  for (const fault of sweep(counts)) {
    if (!(await struck(fault, session, session.write, isWritten(session)))) {
      expect({fault, after: snapshot()}).toEqual({fault, after: before});
      await session.write();
    }
    expect({fault, after: results(snapshot())}).toEqual({fault, after: written});
    await session.remove();
    expect({fault, after: snapshot()}).toEqual({fault, after: before});
  }
}, 120_000);

test("write() of another aim that fails at any sync (GeneralException: a quarter) leaves the results of the first as they were, and works again", async () => {
  const {snapshot, before, counted, struck, open} = await opened();
  const session = await open();
  const writeFor = async (aim: Aim) => {
    await aimAt(session, aim);
    await session.write();
  };
  await writeFor("ARR");
  await aimAt(session, "NPS");
  const there = await counted(session.write);
  await aimAt(session, "ARR");
  const back = await counted(session.write);
  // There and back, each way with a fault of its own; the way back stands in for writing the first aim anew.
  const ways: readonly (readonly [Aim, readonly Fault[]])[] = [
    ["NPS", faultsOf(there, ["AccessDenied"])],
    ["ARR", sampled(faultsOf(back, ["GeneralException"]))],
  ];
  const found = new Map<Aim, unknown>([["ARR", results(snapshot())]]);
  for (let i = 0; i < Math.max(...ways.map(([, faults]) => faults.length)); i++) {
    for (const [aim, faults] of ways) {
      const old = snapshot();
      const fault = faults[i];
      await aimAt(session, aim);
      if (fault === undefined) await session.write();
      else if (!(await struck(fault, session, session.write, isWritten(session)))) {
        expect({fault, after: snapshot()}).toEqual({fault, after: old});
        await session.write();
      }
      const now = results(snapshot());
      expect({fault, writing: session.store.get().writing.kind, now}).toEqual({fault, writing: "ready", now: found.get(aim) ?? now});
      found.set(aim, now);
    }
  }
  expect(found.get("NPS")).not.toEqual(found.get("ARR"));
  await session.remove();
  expect(snapshot()).toEqual(before);
}, 120_000);

test("remove() of all results that fails at any sync (GeneralException: a quarter of the places) says so, and works again", async () => {
  const {before, snapshot, counted, struck, open} = await opened();
  const session = await open();
  await session.write();
  for (const fault of sweep(await counted(() => session.remove()))) {
    await session.write();
    if (!(await struck(fault, session, () => session.remove(), isRemoved(session)))) await session.remove();
    expect({fault, after: snapshot()}).toEqual({fault, after: before});
    await session.refresh();
  }
}, 120_000);

/** Each verb on all results: what stands in the workbook when it begins, and what it leaves. */
const VERBS = [
  {name: "the first write", stands: false, aim: "ARR"},
  {name: "an update to another aim", stands: true, aim: "NPS"},
  {name: "a removal", stands: true, aim: "ARR"},
] as const;

test.each(VERBS)(
  "a connection lost at any sync of $name is made good by the same pane, or by one that is opened after it",
  async (verb) => {
    const {workbook, host, port, before, snapshot, counted, open} = await opened();
    const begin = async (): Promise<Session> => {
      const session = await open();
      await aimAt(session, "ARR");
      if (verb.stands) {
        await session.write();
        answer(workbook);
      }
      await aimAt(session, verb.aim);
      return session;
    };
    const takeAway = async (session: Session) => {
      await session.remove();
      // People have typed on our sheet, so the pane asks.
      await session.removeAnyway();
    };
    const run = async (session: Session) => (verb.name === "a removal" ? takeAway(session) : session.write());
    const rehearsal = await begin();
    const syncs = (await counted(() => run(rehearsal))).length;
    const done = results(snapshot());
    await takeAway(rehearsal);
    expect(snapshot()).toEqual(before);
    for (let sync = 1; sync <= syncs; sync++) {
      const dying = await begin();
      loseConnection(host, sync);
      await run(dying);
      expectSaid(dying, isWritten(dying)() || isRemoved(dying)());
      host.faults.clear();
      expect({sync, user: userPart(snapshot(), before)}).toEqual({sync, user: userPart(before, before)});
      const isReopened = sync % 2 === 0;
      const session = isReopened ? steadySession(port) : dying;
      if (isReopened) {
        await session.start();
        // What was chosen last may have been lost with the connection.
        await aimAt(session, verb.aim);
      }
      if (verb.name !== "a removal" && interrupted(session.store.get()) !== undefined) await session.finish();
      else await run(session);
      expect({sync, after: results(snapshot())}).toEqual({sync, after: done});
      await takeAway(session);
      expect({sync, after: snapshot()}).toEqual({sync, after: before});
      await session.refresh();
    }
  },
  120_000,
);

/** Somebody answers the first of the questions on our profile sheet. */
function answer(workbook: WorkbookModel): void {
  const {sheet, area} = named(workbook, "ICP_Profile");
  sheet.setValue(area.row + QUESTIONS_ROW, 1, "Freight firms that grow");
}
