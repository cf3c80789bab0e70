import {describe, expect, test} from "vitest";
import {analyzeTiers, tierOf} from "../../../../src/analysis";
import type {Cell} from "../../../../src/domain/cell";
import {choose, customersOf, NAMES, problemOf, sheetOf, tiersOf} from "../sheet";

const sheet = (...pairs: readonly (readonly [seats: Cell, arr: Cell])[]) =>
  sheetOf([["Company", "Seats", "ARR"], ...pairs.map(([seats, arr], i): Cell[] => [`Firm ${i + 1}`, seats, arr])]);

const PAIRS = [
  [30, 600],
  [25, 300],
  [10, 200],
  [8, 100],
  [3, 50],
  [2, 30],
  [1, 20],
] as const;
const MANUAL = {floorMethod: "manual", floors: [21, 6]} as const;

describe("floors set by hand", () => {
  test("analyzeTiers() counts customers and revenue of each tier", () => {
    const {tiers, revenue, focusTier} = tiersOf(sheet(...PAIRS), MANUAL);
    expect(tiers.map((tier) => [tier.name, tier.floor, tier.customers, tier.revenue])).toEqual([
      ["Large", 21, 2, 900],
      ["Medium", 6, 2, 300],
      ["Small", 1, 3, 100],
    ]);
    expect(tiers.map((tier) => [tier.average, tier.median])).toEqual([
      [450, 450],
      [150, 150],
      [100 / 3, 30],
    ]);
    expect(tiers.map((tier) => tier.share)).toEqual([900 / 1300, 300 / 1300, 100 / 1300]);
    expect({revenue, focusTier}).toEqual({revenue: 1300, focusTier: "Large"});
  });

  test.each([
    ["whole and at least 1", [5, 3], 1],
    ["never negative", [5, 0.5], 0],
    ["negative", [5, -37], -50],
  ])("analyzeTiers() finds the lowest floor where metrics are %s", (_, [high, low], floor) => {
    expect(tiersOf(sheet([high, 1], [low, 2]), {floorMethod: "manual", floors: [4], tierCount: 2}, ["A", "B"]).tiers[1].floor).toBe(floor);
  });

  test("analyzeTiers() takes the lowest floor too, and then leaves customers below it unclassified", () => {
    const result = tiersOf(sheet(...PAIRS), {floorMethod: "manual", floors: [21, 6, 3]});
    expect(result).toMatchObject({unclassified: 2, unclassifiedRevenue: 50, revenue: 1250});
    expect(result.notes).toContainEqual({code: "unclassified", heading: "Seats", count: 2, first: "Sales!B7"});
  });

  test("analyzeTiers() says which tier nobody is in", () => {
    expect(tiersOf(sheet(...PAIRS), {floorMethod: "manual", floors: [1000, 6]}).notes).toEqual([{code: "tierEmpty", name: "Large"}]);
  });

  test.each([
    ["out of order", {floors: [6, 21]}, {code: "floorsOutOfOrder", floors: [6, 21]}],
    ["equal", {floors: [6, 6]}, {code: "floorsOutOfOrder", floors: [6, 6]}],
    ["too few", {floors: [6]}, {code: "floorsWrongCount", floors: 1, tiers: 3}],
    ["not given", {}, {code: "floorsWrongCount", floors: 0, tiers: 3}],
    ["no number", {floors: [Number.NaN, 6]}, {code: "floorNotNumber", found: "NaN"}],
    ["under one name", {floors: [21, 6], tierNames: ["A", "B", "a"]}, {code: "tierNameRepeated", name: "a"}],
    ["under no name", {floors: [21, 6], tierNames: ["A", " ", "C"]}, {code: "tierNameBlank", position: 2}],
    ["under our own word", {floors: [21, 6], tierNames: ["A", "B", "Unclassified"]}, {code: "tierNameReserved", name: "Unclassified"}],
    ["for six tiers", {floors: [21, 6], tierNames: ["A", "B", "C", "D", "E", "F"]}, {code: "tierCount", found: 6}],
  ])("analyzeTiers() refuses floors that are %s", (_, choices, problem) => {
    const outcome = analyzeTiers(customersOf(sheet(...PAIRS)), choose({floorMethod: "manual", ...choices}), NAMES);
    expect(problemOf(outcome)).toEqual(problem);
  });
});

describe("customers that cannot be classified", () => {
  test("analyzeTiers() counts a customer without a metric, with what they pay", () => {
    const result = tiersOf(sheet(...PAIRS, ["", 500], ["n/a", 40]), MANUAL);
    expect(result).toMatchObject({customers: 9, unclassified: 2, unclassifiedRevenue: 540, revenue: 1300});
    expect(result.notes).toContainEqual({code: "unclassified", heading: "Seats", count: 2, first: "Sales!B9"});
  });

  test("analyzeTiers() needs two customers with a metric", () => {
    const outcome = analyzeTiers(customersOf(sheet([5, 1], ["", 2], ["", 3]), {metricHeading: "Seats"}), choose(), NAMES);
    expect(problemOf(outcome)).toEqual({code: "tooFewCustomers", sheet: "Sales", found: 1, needed: 2});
  });

  test("tierOf() puts a customer into the tier with the highest floor that the metric reaches", () => {
    const tiers = [{floor: 21}, {floor: 6}, {floor: 1}];
    expect(Array.from(tierOf({metric: Float64Array.of(30, 21, 20.9, 6, 1, 0.5, Number.NaN)}, tiers))).toEqual([0, 0, 1, 1, 2, -1, -1]);
  });
});

describe("revenue", () => {
  test("analyzeTiers() counts customers without an amount, and leaves them out of averages", () => {
    const [large] = tiersOf(sheet([30, 600], [40, ""], [25, 200], [8, 1], [2, 1]), MANUAL).tiers;
    expect(large).toMatchObject({customers: 3, revenue: 800, average: 400, median: 400});
  });

  test("analyzeTiers() subtracts refunds, and has no shares where nothing is left", () => {
    const result = tiersOf(sheet([30, -600], [8, 100], [2, 50]), MANUAL);
    expect(result.revenue).toBe(-450);
    expect(result.tiers.every((tier) => Number.isNaN(tier.share))).toBe(true);
    expect(result.notes).toContainEqual({code: "noRevenue", heading: "ARR"});
    expect(result.topFifthShare).toBeNaN();
  });

  test("analyzeTiers() adds to the last cent, however large the neighbours", () => {
    expect(tiersOf(sheet([30, 1e16], [25, 1], [24, 1], [8, 1], [2, 1]), MANUAL).tiers[0].revenue).toBe(1e16 + 2);
  });

  test("analyzeTiers() focuses on the tier with the most revenue, unless the user names another", () => {
    const intake = sheet([30, 100], [10, 400], [8, 300], [2, 50]);
    expect(tiersOf(intake, MANUAL)).toMatchObject({focusTier: "Medium", biggestTier: "Medium"});
    expect(tiersOf(intake, {...MANUAL, focusTier: "Small"})).toMatchObject({focusTier: "Small", biggestTier: "Medium"});
    expect(tiersOf(intake, {...MANUAL, focusTier: "Gone"}).focusTier).toBe("Medium");
  });

  test("analyzeTiers() draws the Pareto curve from the richest down", () => {
    const {pareto, topFifthShare} = tiersOf(sheet([1, 10], [2, 70], [3, 10], [4, 5], [5, 5]), MANUAL);
    expect(pareto).toEqual([
      {customers: 0, revenue: 0},
      {customers: 0.2, revenue: 0.7},
      {customers: 0.4, revenue: 0.8},
      {customers: 0.6, revenue: 0.9},
      {customers: 0.8, revenue: 0.95},
      {customers: 1, revenue: 1},
    ]);
    expect(topFifthShare).toBe(0.7);
  });
});

describe("nearly equal shares", () => {
  const even = sheet(...Array.from({length: 30}, (_, i): [number, number] => [i + 1, i < 10 ? 34 : i < 20 ? 33 : 33]));

  test("analyzeTiers() says so and offers floors that make one tier clearly bigger", () => {
    const {isNearlyEqual, redraws} = tiersOf(even, {floorMethod: "manual", floors: [21, 11]});
    expect(isNearlyEqual).toBe(true);
    expect(redraws.length).toBeGreaterThan(0);
    for (const tiers of redraws) {
      const redrawn = tiersOf(even, {floorMethod: "manual", floors: tiers.map((tier) => tier.floor)});
      const [first, second] = redrawn.tiers.map((tier) => tier.share).sort((a, b) => b - a);
      expect(first - second).toBeGreaterThanOrEqual(0.1);
      expect(redrawn.tiers.every((tier) => tier.customers > 0)).toBe(true);
    }
  });

  test("analyzeTiers() offers none where one tier leads", () => {
    expect(tiersOf(sheet(...PAIRS), MANUAL)).toMatchObject({isNearlyEqual: false, redraws: []});
  });
});

describe("suggested floors", () => {
  test("analyzeTiers() previews natural breaks, equal counts and ABC, each with its customers", () => {
    const {suggestions} = tiersOf(sheet(...PAIRS));
    expect(suggestions.map((suggestion) => suggestion.method)).toEqual(["breaks", "quantiles", "abc"]);
    for (const {tiers, problems} of suggestions) {
      expect(tiers.reduce((all, tier) => all + tier.customers, 0)).toBe(7);
      expect(problems).toEqual([]);
    }
  });

  test("analyzeTiers() says that ABC shares are so by construction", () => {
    expect(tiersOf(sheet(...PAIRS), {floorMethod: "abc"}).isByConstruction).toBe(true);
    expect(tiersOf(sheet(...PAIRS)).isByConstruction).toBe(false);
  });

  test("analyzeTiers() puts the customers that bring 80 % of the revenue into A", () => {
    const {tiers} = tiersOf(sheet([100, 700], [90, 100], [80, 100], [70, 60], [60, 40]), {floorMethod: "abc"});
    expect(tiers.map((tier) => [tier.customers, tier.revenue])).toEqual([
      [2, 800],
      [2, 160],
      [1, 40],
    ]);
  });

  test("analyzeTiers() warns where there are fewer different metrics than tiers, and which tier stays empty", () => {
    const {notes, tiers} = tiersOf(sheet([5, 1], [5, 2], [7, 3]));
    expect(notes).toEqual([
      {code: "fewDistinctValues", heading: "Seats", distinct: 2, tiers: 3},
      {code: "tierEmpty", name: "Large"},
    ]);
    expect(tiers.map((tier) => tier.customers)).toEqual([0, 1, 2]);
  });

  test("analyzeTiers() makes two to five tiers", () => {
    for (const tierCount of [2, 4, 5]) {
      const names = ["A", "B", "C", "D", "E"].slice(0, tierCount);
      const {suggestions} = tiersOf(sheet(...PAIRS), {tierCount}, names);
      for (const {tiers} of suggestions) expect(tiers.every((tier) => tier.customers > 0)).toBe(true);
    }
  });
});
