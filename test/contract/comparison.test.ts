import {afterEach, beforeEach, describe, expect, test, vi} from "vitest";
import type {Objective} from "../../src/domain/best";
import {startExcel} from "../../src/embedded/excelInNode";
import {excelWorkbook} from "../../src/host/excel/excelWorkbook";
import {setExcluded} from "../../src/workflow/profileActions";
import type {Session} from "../../src/workflow/session";
import {latest} from "../../src/workflow/stage";
import type {State} from "../../src/workflow/state";
import {aimAt, atLastStep, chosen, workbookWithProfile} from "./allResults";
import {steadySession} from "./faultSweep";
import {withoutState} from "./pane";

const NPS: Objective = {kind: "column", heading: "NPS", direction: "highest"};

async function opened() {
  const workbook = workbookWithProfile();
  const {Excel} = await startExcel(workbook);
  const port = excelWorkbook(Excel);
  return {workbook, port, session: await atLastStep(port)};
}

/** Comes back in the very moment in which the session is so. */
const until = ({store}: Session, holds: (state: State) => boolean): Promise<void> =>
  new Promise((resolve) => {
    if (holds(store.get())) return resolve();
    const stop = store.subscribe(() => {
      if (!holds(store.get())) return;
      stop();
      resolve();
    });
  });

describe("compare(objective)", () => {
  test("holds both profiles side by side: what the first has and the second lacks vanishes, and nothing is written", async () => {
    const {workbook, session} = await opened();
    const before = withoutState(workbook);
    await session.compare(NPS);
    const found = latest(session.store.get().comparison);
    expect(found?.first).toMatchObject({measure: {objective: {kind: "revenue"}}, focusTier: "Large"});
    expect(found?.second).toMatchObject({measure: {objective: NPS}, verdict: "none"});
    expect(found?.best).toMatchObject({first: 10, second: 10});
    expect(found?.changes.map(({attribute, change}) => [attribute, change])).toContainEqual(["Industry", "vanishes"]);
    expect(withoutState(workbook)).toEqual(before);
  });

  test("is told from the other side where the objectives change places", async () => {
    const {session} = await opened();
    await session.compare(NPS);
    const one = latest(session.store.get().comparison);
    await aimAt(session, "NPS");
    expect(session.store.get().comparison.kind).toBe("empty");
    await session.compare({kind: "revenue"});
    const other = latest(session.store.get().comparison);
    expect(other?.best.both).toEqual(one?.best.both);
    expect([other?.first.verdict, other?.second.verdict]).toEqual([one?.second.verdict, one?.first.verdict]);
    expect(other?.changes.find(({attribute}) => attribute === "Industry")?.change).toBe("appears");
  });

  test("gives the same to the last digit in a pane that was opened anew", async () => {
    const [one, other] = [await opened(), await opened()];
    await one.session.compare(NPS);
    await other.session.compare(NPS);
    const found = (session: Session) => JSON.stringify(latest(session.store.get().comparison));
    expect(found(one.session)).toBe(found(other.session));
  });

  test("cancel() ends it, says so, and leaves the profile as it was; it can be asked again", async () => {
    const {session} = await opened();
    const {profile, proof} = session.store.get();
    const comparing = session.compare(NPS);
    await until(session, ({comparison}) => comparison.kind === "busy");
    session.cancel();
    await comparing;
    const state = session.store.get();
    expect(state.comparison).toMatchObject({kind: "problem", problem: {code: "cancelled"}});
    expect([state.profile, state.proof, state.preview.kind]).toEqual([profile, proof, "ready"]);
    await session.compare(NPS);
    expect(session.store.get().comparison.kind).toBe("ready");
  });

  test("an objective whose column is not there is a problem of the comparison alone", async () => {
    const {session} = await opened();
    await session.compare({kind: "column", heading: "Nowhere", direction: "highest"});
    const {comparison, profile} = session.store.get();
    expect([comparison.kind, profile.kind]).toEqual(["problem", "ready"]);
  });
});

/** A pane before its first search: the next step begins one. */
async function beforeTheSearch() {
  const workbook = workbookWithProfile();
  const {Excel} = await startExcel(workbook);
  const session = steadySession(excelWorkbook(Excel));
  await session.start();
  await session.change(chosen);
  for (let step = 1; step < 3; step++) await session.next();
  return {workbook, session, before: withoutState(workbook)};
}

const isProving = ({proof}: State): boolean => proof.kind === "busy" && proof.done !== undefined;

describe("the proof", () => {
  // Every step takes a turn of its own, so that it is told how far it is, also on a machine that needs no more than one.
  beforeEach(() => {
    let milliseconds = 0;
    vi.spyOn(performance, "now").mockImplementation(() => (milliseconds += 30));
  });
  afterEach(() => void vi.restoreAllMocks());

  test("cancel() ends it, says so, writes nothing, and searchAgain() goes on to what can be written", async () => {
    const {workbook, session, before} = await beforeTheSearch();
    const walking = session.next();
    await until(session, isProving);
    session.cancel();
    await walking;
    const {proof, profile, preview} = session.store.get();
    expect(proof).toMatchObject({kind: "problem", problem: {code: "cancelled"}});
    expect([profile.kind, preview.kind]).toEqual(["ready", "empty"]);
    await session.write();
    expect(withoutState(workbook)).toEqual(before);
    await session.searchAgain();
    expect(session.store.get().proof.kind).toBe("ready");
    await session.goTo(6);
    expect(session.store.get().preview.kind).toBe("ready");
  });

  test("one that was cancelled and went on is the same as one that ran through", async () => {
    const [whole, paused] = [await beforeTheSearch(), await beforeTheSearch()];
    await whole.session.next();
    const walking = paused.session.next();
    await until(paused.session, isProving);
    paused.session.cancel();
    await walking;
    await paused.session.searchAgain();
    const proofOf = ({store}: Session) => JSON.stringify(latest(store.get().proof));
    expect(proofOf(paused.session)).toBe(proofOf(whole.session));
    expect(proofOf(paused.session)).toContain("readable");
  });

  test("a choice while it runs overtakes it: only the newer answer is shown", async () => {
    const {session} = await beforeTheSearch();
    const walking = session.next();
    await until(session, isProving);
    await session.change((state) => setExcluded(state, "Country", true));
    await walking;
    const {proof, profile} = session.store.get();
    expect([proof.kind, profile.kind]).toEqual(["ready", "ready"]);
    expect(latest(profile)?.profile.notSearched).toContainEqual(expect.objectContaining({heading: "Country", why: "excluded"}));
  });
});
