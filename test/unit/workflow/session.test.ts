import {describe, expect, test, vi} from "vitest";
import {DEFAULT_CHOICES} from "../../../src/domain/settings";
import type {Cell} from "../../../src/domain/cell";
import type {Problem} from "../../../src/domain/problem";
import {EMPTY_STATE, type SavedProfile} from "../../../src/domain/state";
import type {Workbook} from "../../../src/host/workbook";
import * as actions from "../../../src/workflow/actions";
import type {Engine} from "../../../src/workflow/engine";
import {createLocalEngine} from "../../../src/workflow/localEngine";
import {createSession, type Session} from "../../../src/workflow/session";
import {latest} from "../../../src/workflow/stage";
import {receiptOf} from "../../../src/workflow/state";
import {until} from "./until";
import {customerRows} from "./customerRows";
import {fakeWorkbook, sourceOf, type FakeWorkbook} from "./fakeWorkbook";

const NOW = Date.UTC(2026, 0, 15);
const customers = customerRows();
const deals = customerRows().slice(0, 40);
const CUSTOMERS = sourceOf("Customers", customers, "Customers");
const DEALS = sourceOf("Deals", deals);

const workbookWithLists = () =>
  fakeWorkbook([
    {source: CUSTOMERS, rows: customers},
    {source: DEALS, rows: deals},
  ]);

const sessionOver = (workbook: Workbook, engine: Engine = createLocalEngine()): Session =>
  createSession({workbook, engine, clock: () => NOW, language: "en", environment: {Lodestar: "test"}});

async function started(workbook: Workbook = workbookWithLists()): Promise<Session> {
  const session = sessionOver(workbook);
  await session.start();
  return session;
}

const stateOf = (session: Session) => session.store.get();

const floorsOf = (session: Session) => latest(stateOf(session).tiers)?.tiers.map(({floor}) => floor);

const problemOf = (stage: {kind: string; problem?: Problem}) => stage.problem;

/** A pane on its second step, ready to write. */
async function onStepTwo(workbook: Workbook): Promise<Session> {
  const session = await started(workbook);
  await session.next();
  return session;
}

/** A workbook in which the last write was cut off. */
function interruptedWorkbook(): FakeWorkbook {
  const workbook = workbookWithLists();
  const pending = {slot: 1, columns: [], sheets: [{anchor: "ICP_Summary", sheetId: "s", hash: "h"}], names: [], writtenAt: NOW};
  const profile: SavedProfile = {
    slot: 1,
    sheetId: CUSTOMERS.sheetId,
    sheet: "Customers",
    table: "Customers",
    choices: DEFAULT_CHOICES,
    step: 2,
    pending,
  };
  workbook.state = {version: 1, profiles: [profile]};
  return workbook;
}

describe("a session begins", () => {
  test("start() reads the list that the user is looking at and finds its tiers", async () => {
    const session = await started();
    expect(stateOf(session).source).toEqual(CUSTOMERS);
    expect(latest(stateOf(session).list)?.customers).toBe(60);
    expect(latest(stateOf(session).tiers)?.tiers.map((tier) => [tier.name, tier.customers])).toEqual([
      ["Large", 10],
      ["Medium", 20],
      ["Small", 30],
    ]);
  });

  test("start() writes nothing into a workbook in which nothing was chosen", async () => {
    const workbook = workbookWithLists();
    await (await started(workbook)).close();
    expect(workbook.calls.filter((call) => ["saveState", "apply", "remove"].includes(call))).toEqual([]);
  });

  test("start() says so where the user looks at nothing that can be read, and refresh() begins again", async () => {
    const workbook = workbookWithLists();
    workbook.active = undefined;
    const session = await started(workbook);
    expect(problemOf(stateOf(session).list)).toEqual({code: "sheetEmpty", sheet: "Sheet1"});
    workbook.active = CUSTOMERS;
    await session.refresh();
    expect(stateOf(session).list.kind).toBe("ready");
  });
});

describe("choices outlive the pane", () => {
  test("change() keeps choices in the workbook, and another pane finds them", async () => {
    const workbook = workbookWithLists();
    const first = await started(workbook);
    await first.change((state) => actions.setFloor(state, 0, 105));
    await first.change((state) => actions.setTierName(state, 0, "Giants"));
    await first.change((state) => actions.setAim(state, "profit"));
    await first.next();
    await first.close();
    const second = await started(workbook);
    expect(stateOf(second).step).toBe(2);
    expect(stateOf(second).choices).toMatchObject({aim: "profit", floorMethod: "manual"});
    expect(latest(stateOf(second).tiers)?.tiers[0]).toMatchObject({name: "Giants", floor: 105, customers: 5});
  });

  test("change() is saved half a second later, so that a pane that just vanishes loses nothing", async () => {
    const workbook = workbookWithLists();
    const session = await started(workbook);
    await session.change((state) => actions.setAim(state, "loyalty"));
    await vi.waitFor(() => expect(workbook.state.profiles[0]?.choices.aim).toBe("loyalty"), 10_000);
  });

  test("next() has saved before the second step is shown", async () => {
    const workbook = workbookWithLists();
    const session = await onStepTwo(workbook);
    expect(workbook.state.profiles[0]).toMatchObject({slot: 1, step: 2, table: "Customers"});
    expect(stateOf(session).preview.kind).toBe("ready");
  });

  test("back() and next() keep everything that was chosen", async () => {
    const session = await started();
    await session.change((state) => actions.setTierCount(state, 2));
    await session.next();
    await session.change((state) => actions.setFocusTier(state, "Small"));
    await session.back();
    await session.next();
    expect(stateOf(session).choices).toMatchObject({tierCount: 2, focusTier: "Small"});
  });

  test("next() stays where the step has no answer yet", async () => {
    const workbook = fakeWorkbook([{source: CUSTOMERS, rows: [["Company"], ["Only names"]]}]);
    const session = await started(workbook);
    await session.next();
    expect(stateOf(session).step).toBe(1);
  });

  test("choose() gives each list its own slot, choices and step", async () => {
    const workbook = workbookWithLists();
    const session = await started(workbook);
    await session.change((state) => actions.setAim(state, "growth"));
    await session.next();
    await session.choose(DEALS);
    expect(stateOf(session)).toMatchObject({slot: 2, step: 1, choices: {aim: "none"}});
    await session.change((state) => actions.setAim(state, "churn"));
    await session.choose(CUSTOMERS);
    expect(stateOf(session)).toMatchObject({slot: 1, step: 2, choices: {aim: "growth"}});
    expect(workbook.state.profiles.map(({slot, choices}) => [slot, choices.aim])).toEqual([
      [1, "growth"],
      [2, "churn"],
    ]);
  });

  test("start() finds the profile of a table that was renamed", async () => {
    const workbook = workbookWithLists();
    const session = await started(workbook);
    await session.change((state) => actions.setAim(state, "growth"));
    await session.close();
    const renamed = {...CUSTOMERS, table: "Clients"};
    workbook.lists[0] = {source: renamed, rows: customers};
    workbook.active = renamed;
    expect(stateOf(await started(workbook))).toMatchObject({slot: 1, choices: {aim: "growth"}});
  });

  test("change() says that a choice could not be saved, and saves it with the next one", async () => {
    const workbook = workbookWithLists();
    workbook.failing.saveState = {code: "workbookReadOnly"};
    const session = await onStepTwo(workbook);
    expect(stateOf(session).unsaved).toEqual({code: "workbookReadOnly"});
    delete workbook.failing.saveState;
    await session.back();
    expect(stateOf(session).unsaved).toBeUndefined();
    expect(workbook.state.profiles[0]?.step).toBe(1);
  });

  test("start() never writes over a memory that it cannot read", async () => {
    const workbook = workbookWithLists();
    workbook.failing.loadState = {code: "stateUnreadable", found: "version 9"};
    const session = await onStepTwo(workbook);
    await session.change((state) => actions.setAim(state, "profit"));
    await session.write();
    await session.close();
    expect(latest(stateOf(session).preview)?.obstacles).toEqual([{code: "stateUnreadable", found: "version 9"}]);
    expect(workbook.calls.filter((call) => call === "saveState" || call === "apply")).toEqual([]);
    expect(workbook.state).toBe(EMPTY_STATE);
  });
});

describe("reading", () => {
  test("cancel() stops the read and leaves a way to read again", async () => {
    const workbook = workbookWithLists();
    const release = workbook.hold();
    const session = sessionOver(workbook);
    const reading = session.start();
    await until(session, ({list}) => list.kind === "busy");
    session.cancel();
    release();
    await reading;
    expect(problemOf(stateOf(session).list)).toEqual({code: "cancelled"});
    await session.refresh();
    expect(stateOf(session).list.kind).toBe("ready");
  });

  test("choose() during a read drops the rows and the answers of the old list", async () => {
    const workbook = workbookWithLists();
    const release = workbook.hold();
    const session = sessionOver(workbook);
    const first = session.start();
    await until(session, ({list}) => list.kind === "busy");
    const second = session.choose(DEALS);
    release();
    await Promise.all([first, second]);
    expect(stateOf(session).source).toEqual(DEALS);
    expect(latest(stateOf(session).list)?.customers).toBe(deals.length - 1);
  });

  test("change() answers the newest question when two overlap", async () => {
    const engine = createLocalEngine();
    const late: (() => void)[] = [];
    const slow: Engine = {
      ...engine,
      tiers: async (choices, today) => {
        if (choices.tierCount === 2) await new Promise<void>((resolve) => late.push(resolve));
        return engine.tiers(choices, today);
      },
    };
    const session = sessionOver(workbookWithLists(), slow);
    await session.start();
    const first = session.change((state) => actions.setTierCount(state, 2));
    await session.change((state) => actions.setTierCount(state, 4));
    late.forEach((release) => release());
    await first;
    expect(floorsOf(session)).toHaveLength(4);
  });

  test("refresh() reads rows that were added since", async () => {
    const rows = customerRows();
    const workbook = fakeWorkbook([{source: CUSTOMERS, rows}]);
    const session = await started(workbook);
    rows.push(["New", "UK", 50, 5000] satisfies Cell[]);
    workbook.lists[0] = {source: sourceOf("Customers", rows, "Customers"), rows};
    await session.refresh();
    expect(latest(stateOf(session).list)?.customers).toBe(61);
    expect(stateOf(session).source?.area.rows).toBe(62);
  });

  test("look: another list in sight is offered and taken only when asked", async () => {
    const workbook = workbookWithLists();
    const session = await started(workbook);
    await workbook.look(DEALS);
    expect(stateOf(session)).toMatchObject({source: CUSTOMERS, elsewhere: DEALS});
    await workbook.look(CUSTOMERS);
    expect(stateOf(session).elsewhere).toBeUndefined();
  });

  test("change() of the metric column lets hand-made floors go, because they meant another number", async () => {
    const session = await started();
    await session.change((state) => actions.setFloor(state, 0, 50));
    await session.change((state) => actions.setMetric(state, "ARR"));
    expect(stateOf(session).choices).toMatchObject({metricHeading: "ARR", floorMethod: "breaks"});
    expect(latest(stateOf(session).tiers)?.metricHeading).toBe("ARR");
  });

  test("change() keeps the last good tiers beside a problem, so that the floor can be mended where it stands", async () => {
    const session = await started();
    const before = floorsOf(session);
    await session.change((state) => actions.setFloor(state, 0, 1));
    expect(problemOf(stateOf(session).tiers)?.code).toBe("floorsOutOfOrder");
    expect(floorsOf(session)).toEqual(before);
  });

  test("change(forgetColumns) finds the columns again after a chosen one was renamed", async () => {
    const rows = customerRows();
    const workbook = fakeWorkbook([{source: CUSTOMERS, rows}]);
    const session = await started(workbook);
    await session.change((state) => actions.setMetric(state, "ARR"));
    rows[0] = ["Company", "Country", "Seats", "Revenue won"];
    await session.refresh();
    expect(problemOf(stateOf(session).list)?.code).toBe("columnUnknown");
    await session.change(actions.forgetColumns);
    expect(stateOf(session).list.kind).toBe("ready");
  });
});

describe("writing and removing", () => {
  test("write() saves first, writes, remembers the receipt and shows the summary", async () => {
    const workbook = workbookWithLists();
    const session = await onStepTwo(workbook);
    await session.write();
    expect(stateOf(session).writing.kind).toBe("ready");
    expect(receiptOf(stateOf(session))).toMatchObject({slot: 1, writtenAt: NOW});
    expect(workbook.calls.slice(workbook.calls.indexOf("apply") - 1)).toEqual(["saveState", "apply", "loadState", "show"]);
    expect(workbook.shown).toEqual([{anchor: "ICP_Summary"}]);
  });

  test("write() does not begin while something stands in its way", async () => {
    const workbook = workbookWithLists();
    workbook.obstacles = [{code: "sheetNameTaken", sheet: "ICP Summary"}];
    const session = await onStepTwo(workbook);
    await session.write();
    expect(workbook.calls).not.toContain("apply");
  });

  test("write() leaves a receipt that the next pane finds, and its removal takes away", async () => {
    const workbook = workbookWithLists();
    const first = await onStepTwo(workbook);
    await first.write();
    await first.close();
    const second = await started(workbook);
    expect(receiptOf(stateOf(second))?.writtenAt).toBe(NOW);
    await second.remove();
    expect(stateOf(second).removal.kind).toBe("done");
    expect(receiptOf(stateOf(second))).toBeUndefined();
  });

  test("remove() asks where people have edited our cells, and keep() keeps them", async () => {
    const workbook = workbookWithLists();
    const session = await onStepTwo(workbook);
    await session.write();
    workbook.edited = [{code: "ourCellsEdited", places: ["ICP Summary!B5"]}];
    await session.remove();
    expect(stateOf(session).removal).toMatchObject({kind: "asking", edits: workbook.edited});
    session.keep();
    expect(workbook.calls).not.toContain("remove");
    await session.remove();
    await session.removeAnyway();
    expect(stateOf(session).removal.kind).toBe("done");
  });

  test("finish() writes what an interrupted write left half done, in place, so that people's answers on our sheets stay", async () => {
    const workbook = interruptedWorkbook();
    const session = await started(workbook);
    await session.finish();
    expect(workbook.calls.filter((call) => call === "remove" || call === "apply")).toEqual(["apply"]);
    expect(receiptOf(stateOf(session))?.sheets.length).toBeGreaterThan(0);
    expect(stateOf(session).saved.profiles[0]?.pending).toBeUndefined();
  });

  test("finish() reads the list first where nothing was read yet, because the user looks at an empty sheet", async () => {
    const workbook = interruptedWorkbook();
    workbook.active = undefined;
    const session = await started(workbook);
    expect(stateOf(session).source).toBeUndefined();
    await session.finish();
    expect(stateOf(session).writing.kind).toBe("ready");
    expect(stateOf(session).saved.profiles[0]?.pending).toBeUndefined();
  });

  test("remove() of an interrupted write leaves nothing pending", async () => {
    const workbook = interruptedWorkbook();
    const session = await started(workbook);
    await session.remove();
    expect(stateOf(session).saved.profiles[0]?.pending).toBeUndefined();
    expect(workbook.calls).not.toContain("apply");
  });

  test("change() after a write keeps the receipt", async () => {
    const workbook = workbookWithLists();
    const session = await onStepTwo(workbook);
    await session.write();
    await session.change((state) => actions.setOutput(state, "values"));
    await session.close();
    expect(workbook.state.profiles[0]).toMatchObject({choices: {output: "values"}, receipt: {slot: 1}});
  });
});

describe("every refusal of the workbook ends in a problem, not in a fault", () => {
  const refused: Problem = {code: "hostRefused", action: "read", hostCode: "GeneralException"};
  const calls = ["sources", "activeSource", "read", "check", "apply", "edits", "remove", "loadState", "saveState", "show"] as const;

  test.each(calls)("%s() refused: the pane stays up, names the problem and works again afterwards", async (call) => {
    const workbook = workbookWithLists();
    workbook.failing[call] = refused;
    const session = sessionOver(workbook);
    const walk = async () => {
      await session.start();
      await session.next();
      await session.write();
      await session.remove();
      await session.show({address: "Customers!A1"});
    };
    await walk();
    expect(stateOf(session).fault).toBeUndefined();
    expect(session.diagnostics()).toContain("hostRefused");
    delete workbook.failing[call];
    await session.refresh();
    await session.next();
    expect(stateOf(session).list.kind).toBe("ready");
  });

  test("a fault of ours stops the pane with a page that says so, and its message stays out of the diagnostics", async () => {
    const engine: Engine = {...createLocalEngine(), tiers: () => Promise.reject(new TypeError("Acme Ltd is not iterable"))};
    const session = sessionOver(workbookWithLists(), engine);
    await session.start();
    expect(stateOf(session).fault).toBe("TypeError");
    expect(session.diagnostics()).toContain("fault TypeError");
    expect(session.diagnostics()).not.toContain("Acme");
  });
});

describe("diagnostics", () => {
  test("diagnostics() hold versions, steps and codes, and nothing from the sheet", async () => {
    const workbook = workbookWithLists();
    workbook.failing.apply = {code: "sheetProtected", sheet: "Customers"};
    const session = await onStepTwo(workbook);
    await session.change((state) => actions.setTierName(state, 0, "Our whales"));
    await session.write();
    const text = session.diagnostics();
    expect(text).toMatch(/Lodestar: test[\s\S]*step: 2[\s\S]*problem sheetProtected/);
    for (const secret of ["Customers", "Company", "Seats", "ARR", "Large", "whales"]) expect(text).not.toContain(secret);
  });
});
