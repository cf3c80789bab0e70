import {describe, expect, test} from "vitest";
import * as actions from "../../../src/workflow/actions";
import * as best from "../../../src/workflow/bestActions";
import type {Engine} from "../../../src/workflow/engine";
import {createLocalEngine} from "../../../src/workflow/localEngine";
import {setB2C, setExcluded, setInProfile} from "../../../src/workflow/profileActions";
import {isOutdated} from "../../../src/workflow/scope";
import {createSession, type Session} from "../../../src/workflow/session";
import {latest} from "../../../src/workflow/stage";
import {stepsOf} from "../../../src/workflow/state";
import {until} from "./until";
import {customerRows} from "./customerRows";
import {fakeWorkbook, sourceOf, type FakeWorkbook} from "./fakeWorkbook";
import {sampleRows} from "./sampleRows";

const NOW = Date.UTC(2026, 0, 15);
const rows = sampleRows();
const SAMPLE = sourceOf("Customers", rows, "Customers");
const small = customerRows();
const SMALL = sourceOf("Customers", small, "Customers");

const workbookOf = (source = SAMPLE, cells = rows) => fakeWorkbook([{source, rows: cells}]);

async function started(workbook: FakeWorkbook, engine: Engine = createLocalEngine()): Promise<Session> {
  const session = createSession({workbook, engine, clock: () => NOW, language: "en", environment: {}});
  await session.start();
  return session;
}

async function atStep(step: number, workbook = workbookOf(), engine?: Engine): Promise<Session> {
  const session = await started(workbook, engine);
  for (let at = 1; at < step; at++) await session.next();
  return session;
}

const stateOf = (session: Session) => session.store.get();
const shortlistOf = (session: Session) => latest(stateOf(session).best)?.shortlist;
const profileOf = (session: Session) => latest(stateOf(session).profile)?.profile;

/** The engine, with a count of how often each answer was asked for. */
function counted(): {engine: Engine; asked: Record<string, number>} {
  const engine = createLocalEngine();
  const asked: Record<string, number> = {};
  const count =
    <Arguments extends unknown[], Result>(name: string, verb: (...given: Arguments) => Result) =>
    (...given: Arguments): Result => {
      asked[name] = (asked[name] ?? 0) + 1;
      return verb(...given);
    };
  return {
    asked,
    engine: {
      ...engine,
      understand: count("list", engine.understand),
      tiers: count("tiers", engine.tiers),
      best: count("best", engine.best),
      profile: count("profile", engine.profile),
    },
  };
}

describe("walking all six steps", () => {
  test("next() from start to end finds tiers, the best, their profile and what will be written, with no typing", async () => {
    const session = await atStep(6);
    expect(stateOf(session)).toMatchObject({step: 6, best: {kind: "ready"}, profile: {kind: "ready"}, preview: {kind: "ready"}});
    expect(shortlistOf(session)?.best).toHaveLength(20);
    expect(latest(stateOf(session).profile)?.narrative.length).toBeGreaterThan(0);
    const plan = latest(stateOf(session).preview)?.plan;
    expect(plan?.sheets.map(({anchor}) => anchor)).toEqual(["ICP_Summary", "ICP_Shortlist", "ICP_Profile", "ICP_ScorecardSheet"]);
    expect(plan?.columns.slice(0, 5).map(({heading}) => heading)).toEqual(["ICP Tier", "ICP Best", "ICP Fit", "ICP Segment", "ICP Reason"]);
  });

  test("back() and next() find nothing anew; a pin finds the best anew, and its profile only when it is shown", async () => {
    const {engine, asked} = counted();
    const session = await atStep(5, workbookOf(), engine);
    await session.back();
    await session.back();
    await session.next();
    expect(asked).toEqual({list: 1, tiers: 1, best: 1, profile: 1});
    await session.back();
    const [first] = shortlistOf(session)?.best ?? [];
    await session.change((state) => best.pinOut(state, {customer: first?.key ?? "", reason: "Moved away"}));
    expect(asked).toEqual({list: 1, tiers: 1, best: 2, profile: 1});
    expect(shortlistOf(session)?.best.map(({key}) => key)).not.toContain(first?.key);
    await session.next();
    expect(asked.profile).toBe(2);
  });

  test("goTo(step) goes only where every step before has its answer", async () => {
    const session = await started(workbookOf());
    await session.goTo(6);
    expect(stateOf(session).step).toBe(1);
    await session.goTo(2);
    expect(stateOf(session).step).toBe(2);
  });

  test("people as customers have no step 4: next() passes it over, and so does setB2C on it", async () => {
    const session = await atStep(4);
    await session.change((state) => setB2C(state, true));
    expect(stateOf(session).step).toBe(5);
    expect(stepsOf(stateOf(session))).toEqual([1, 2, 3, 5, 6]);
    expect(profileOf(session)?.company).toEqual([]);
    await session.back();
    expect(stateOf(session).step).toBe(3);
    await session.next();
    expect(stateOf(session).step).toBe(5);
  });

  test("all choices are kept in the workbook and found again", async () => {
    const workbook = workbookOf();
    const first = await atStep(3, workbook);
    await first.change((state) => best.setObjective(state, {kind: "profit"}));
    await first.change((state) => best.setBestCount(state, 10));
    await first.close();
    const second = await started(workbook);
    expect(stateOf(second)).toMatchObject({step: 3, choices: {objective: {kind: "profit"}, bestCount: 10}});
    expect(shortlistOf(second)?.best).toHaveLength(10);
    expect(shortlistOf(second)?.measure.objective).toEqual({kind: "profit"});
  });
});

describe("the search for traits", () => {
  test("cancel() ends it, says so, and searchAgain() searches again", async () => {
    const session = await atStep(3);
    const searching = session.next();
    await until(session, ({profile}) => profile.kind === "busy");
    session.cancel();
    await searching;
    expect(stateOf(session).profile).toMatchObject({kind: "problem", problem: {code: "cancelled"}});
    await session.searchAgain();
    expect(stateOf(session).profile.kind).toBe("ready");
  });

  test("it tells how far it is", async () => {
    const engine = createLocalEngine();
    const steady: Engine = {
      ...engine,
      profile: (choices, today, seed, onProgress) => {
        for (const share of [0.25, 0.5, 0.75]) onProgress?.(share);
        return engine.profile(choices, today, seed);
      },
    };
    const session = await atStep(3, workbookOf(), steady);
    const shares: number[] = [];
    session.store.subscribe(() => {
      const {profile} = stateOf(session);
      if (profile.kind === "busy" && profile.done !== undefined) shares.push(profile.done);
    });
    await session.next();
    expect([...new Set(shares)]).toEqual([0.25, 0.5, 0.75]);
  });

  test("a newer question overtakes it, and only the newer answer is shown", async () => {
    const session = await atStep(4);
    const first = session.change((state) => setExcluded(state, "Industry", true));
    await session.change((state) => setExcluded(state, "Country", true));
    await first;
    const left = profileOf(session)
      ?.notSearched.filter(({why}) => why === "excluded")
      .map(({heading}) => heading);
    expect([...(left ?? [])].sort()).toEqual(["Country", "Industry"]);
    expect(stateOf(session).profile.kind).toBe("ready");
  });

  test("a trait taken out by hand stays out", async () => {
    const session = await atStep(4);
    const [trait] = profileOf(session)?.traits.filter(({inProfile}) => inProfile) ?? [];
    await session.change((state) => setInProfile(state, trait?.attribute ?? "", false));
    expect(profileOf(session)?.traits.find(({attribute}) => attribute === trait?.attribute)?.inProfile).toBe(false);
  });
});

describe("edits on the sheet", () => {
  const written = async (workbook: FakeWorkbook) => {
    const session = await atStep(2, workbook);
    await session.write();
    return session;
  };
  const edit = (workbook: FakeWorkbook, floors: readonly unknown[], names = ["Large", "Medium", "Small"]) => {
    workbook.named = {ICP_Floors: floors.map((floor) => [floor as number]), ICP_Tiers: names.map((name) => [name])};
  };

  test("start() takes over floors that people typed on the sheet, and says so", async () => {
    const workbook = workbookOf(SMALL, small);
    await (await written(workbook)).close();
    edit(workbook, [105, 10, 1]);
    const session = await started(workbook);
    expect(stateOf(session)).toMatchObject({choices: {floorMethod: "manual", floors: [105, 10]}, fromSheet: {kind: "floors", floors: [105, 10, 1]}});
    expect(latest(stateOf(session).tiers)?.tiers.map(({customers}) => customers)).toEqual([5, 25, 30]);
  });

  test("write() takes them over first, so that an update never reverts an edit", async () => {
    const workbook = workbookOf(SMALL, small);
    const session = await written(workbook);
    edit(workbook, [105, 10, 1], ["Giants", "Medium", "Small"]);
    await session.write();
    expect(stateOf(session).choices).toMatchObject({floors: [105, 10], tierNames: ["Giants", "Medium", "Small"]});
    expect(latest(stateOf(session).tiers)?.tiers[0]).toMatchObject({name: "Giants", floor: 105});
    expect(stateOf(session).writing.kind).toBe("ready");
  });

  test("a floor that is no number is named, and nothing is written over it", async () => {
    const workbook = workbookOf(SMALL, small);
    const session = await written(workbook);
    edit(workbook, ["lots", 10, 1]);
    const before = workbook.calls.filter((call) => call === "apply").length;
    await session.write();
    expect(stateOf(session).writing).toMatchObject({kind: "problem", problem: {code: "floorNotNumber", found: "lots"}});
    expect(workbook.calls.filter((call) => call === "apply")).toHaveLength(before);
  });

  test("a choice made in the pane is no edit on the sheet, but makes the results outdated until they are written", async () => {
    const workbook = workbookOf(SMALL, small);
    const session = await written(workbook);
    const floors = latest(stateOf(session).tiers)?.tiers.map(({floor}) => floor) ?? [];
    edit(workbook, floors);
    expect(isOutdated(stateOf(session))).toBe(false);
    await session.change((state) => actions.setFloor(state, 0, 105));
    expect(isOutdated(stateOf(session))).toBe(true);
    await session.back();
    expect(stateOf(session)).toMatchObject({fromSheet: undefined, choices: {floors: [105, floors[1]]}});
  });

  test("once everything is written, step 2 offers no write that would take the rest away", async () => {
    const workbook = workbookOf();
    const session = await atStep(6, workbook);
    await session.write();
    await session.goTo(2);
    expect(stateOf(session).step).toBe(2);
    const before = workbook.calls.filter((call) => call === "apply").length;
    await session.write();
    expect(workbook.calls.filter((call) => call === "apply")).toHaveLength(before);
  });
});
