import {describe, expect, test} from "vitest";
import type {TierAnalysis} from "../../../src/domain/tierAnalysis";
import type {TierResult} from "../../../src/domain/tier";
import {EMPTY_STATE} from "../../../src/domain/state";
import * as actions from "../../../src/workflow/actions";
import {freeSlot, profileFor, remember} from "../../../src/workflow/profiles";
import {ready} from "../../../src/workflow/stage";
import {firstState, type State} from "../../../src/workflow/state";
import {todayBy} from "../../../src/workflow/clock";
import {sourceOf} from "./fakeWorkbook";

const tier = (name: string, floor: number): TierResult => ({
  name,
  floor,
  customers: 1,
  customerShare: 1 / 3,
  revenue: 1,
  share: 1 / 3,
  average: 1,
  median: 1,
});

const analysis: TierAnalysis = {
  rows: 3,
  customers: 3,
  unclassified: 0,
  unclassifiedRevenue: 0,
  revenue: 3,
  metricHeading: "Seats",
  amountHeading: "ARR",
  isByConstruction: false,
  tiers: [tier("Large", 21), tier("Medium", 6), tier("Small", 1)],
  focusTier: "Large",
  biggestTier: "Large",
  isNearlyEqual: false,
  redraws: [],
  pareto: [],
  topFifthShare: 0.3,
  suggestions: [],
  notes: [],
};

const state: State = {...firstState("en"), tiers: ready(analysis)};
const customers = sourceOf("Customers", [["Company"]], "Customers");

describe("floors", () => {
  test("setFloor(state, 0, 50) makes floors manual and leaves the lowest to the data", () => {
    expect(actions.setFloor(state, 0, 50).choices).toMatchObject({floorMethod: "manual", floors: [50, 6]});
  });

  test("setFloor(state, 2, 3) of the lowest tier gives all floors", () => {
    expect(actions.setFloor(state, 2, 3).choices.floors).toEqual([21, 6, 3]);
  });

  test("setFloorMethod(state, manual) begins with the floors that are shown", () => {
    expect(actions.setFloorMethod(state, "manual").choices).toMatchObject({floorMethod: "manual", floors: [21, 6]});
  });

  test("setFloorMethod(state, abc) lets hand-made floors go", () => {
    expect(actions.setFloorMethod(actions.setFloor(state, 0, 50), "abc").choices).toMatchObject({floorMethod: "abc", floors: undefined});
  });

  test("redraw(state, tiers) takes floors over and lets the revenue choose the focus", () => {
    const drawn = actions.redraw(actions.setFocusTier(state, "Small"), [
      {name: "Large", floor: 30},
      {name: "Small", floor: 1},
    ]);
    expect(drawn.choices).toMatchObject({floorMethod: "manual", floors: [30, 1], focusTier: undefined});
  });

  test("setTierCount(state, 4) drops names, floors and focus that were meant for three", () => {
    const typed = actions.setFocusTier(actions.setTierName(actions.setFloor(state, 0, 50), 0, "Giants"), "Giants");
    expect(actions.setTierCount(typed, 4).choices).toMatchObject({
      tierCount: 4,
      floorMethod: "breaks",
      floors: undefined,
      tierNames: undefined,
      focusTier: undefined,
    });
  });

  test("setTierCount(state, 3) of three changes nothing", () => {
    expect(actions.setTierCount(state, 3)).toBe(state);
  });
});

describe("names and language", () => {
  test("setTierName(state, 0, name) renames one tier, and a focus on it follows", () => {
    const focused = actions.setFocusTier(state, "Large");
    expect(actions.setTierName(focused, 0, " Giants ").choices).toMatchObject({tierNames: ["Giants", "Medium", "Small"], focusTier: "Giants"});
  });

  test("setLanguage(state, vi) changes names that nobody typed, and the focus with them", () => {
    const vietnamese = actions.setLanguage(actions.setFocusTier(state, "Medium"), "vi");
    expect(actions.tierNamesOf(vietnamese.choices)).toEqual(["Lớn", "Vừa", "Nhỏ"]);
    expect(vietnamese.choices.focusTier).toBe("Vừa");
  });

  test("setLanguage(state, fa) keeps names that the user typed", () => {
    const typed = actions.setTierNames(state, ["A", "B", "C"]);
    expect(actions.tierNamesOf(actions.setLanguage(typed, "fa").choices)).toEqual(["A", "B", "C"]);
  });
});

describe("columns", () => {
  test("setMetric(state, heading) keeps the method but lets floors by hand go", () => {
    expect(actions.setMetric(actions.setFloorMethod(state, "abc"), "ARR").choices).toMatchObject({metricHeading: "ARR", floorMethod: "abc"});
    expect(actions.setMetric(actions.setFloor(state, 0, 50), "ARR").choices).toMatchObject({floorMethod: "breaks", floors: undefined});
  });

  test("setCurrency(state, eur) is kept in capitals, and undefined goes back to the sheet's", () => {
    expect(actions.setCurrency(state, "eur").choices.currency).toBe("EUR");
    expect(actions.setCurrency(actions.setCurrency(state, "eur"), undefined).choices.currency).toBeUndefined();
  });
});

describe("profiles", () => {
  test("chooseSource(state, source) gives a new list the defaults in the pane's language", () => {
    const chosen = actions.chooseSource(actions.setLanguage(actions.setAim(state, "profit"), "fa"), customers);
    expect(chosen).toMatchObject({slot: 1, step: 1, choices: {aim: "none", language: "fa"}, list: {kind: "empty"}});
  });

  test("chooseSource(state, source) comes to a step that exists, though a later version saved a seventh", () => {
    const saved = {
      version: 1 as const,
      profiles: [{slot: 1, sheetId: customers.sheetId, sheet: "Customers", table: "Customers", choices: state.choices, step: 7}],
    };
    expect(actions.chooseSource({...state, saved}, customers).step).toBe(1);
  });

  test("remember(state) puts the choices into their slot and keeps the receipt", () => {
    const receipt = {slot: 1, columns: [], sheets: [], names: [], writtenAt: 1};
    const chosen = actions.chooseSource(state, customers);
    const saved = {version: 1 as const, profiles: remember(chosen).saved.profiles.map((profile) => ({...profile, receipt}))};
    expect(remember(actions.setAim({...chosen, saved}, "growth")).saved.profiles).toMatchObject([{slot: 1, receipt, choices: {aim: "growth"}}]);
  });

  test("freeSlot(saved) is the smallest that nobody has", () => {
    const profile = {sheetId: "s", sheet: "S", choices: state.choices, step: 1};
    expect(freeSlot(EMPTY_STATE)).toBe(1);
    expect(
      freeSlot({
        version: 1,
        profiles: [
          {...profile, slot: 1},
          {...profile, slot: 3},
        ],
      }),
    ).toBe(2);
  });

  test("profileFor(saved, source, sources) finds a range that became a table, but not another list of the same sheet", () => {
    const range = sourceOf("Deals", [["Deal"]]);
    const table = {...range, kind: "table" as const, table: "Deals"};
    const profile = {slot: 1, sheetId: range.sheetId, sheet: "Deals", choices: state.choices, step: 1};
    const saved = {version: 1 as const, profiles: [profile]};
    expect(profileFor(saved, table, [table])).toBe(profile);
    expect(profileFor(saved, table, [table, range])).toBeUndefined();
  });
});

test("todayBy(clock) is the serial date of this machine's calendar day", () => {
  const noon = new Date(2026, 0, 15, 12).getTime();
  expect(todayBy(() => noon)).toBe(46037);
});
