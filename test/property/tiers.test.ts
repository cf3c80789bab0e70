import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {analyzeTiers} from "../../src/analysis";
import {naturalBreaks} from "../../src/analysis/math/naturalBreaks";
import {roundestWithin} from "../../src/analysis/math/roundNumber";
import {sum} from "../../src/analysis/math/sum";
import {breakCuts, quantileCuts} from "../../src/analysis/tiers/cuts";
import {floorsOf} from "../../src/analysis/tiers/floors";
import {tierOf} from "../../src/analysis/tiers/tierOf";
import type {Cell} from "../../src/domain/cell";
import {choose, customersOf, sheetOf, valueOf} from "../unit/analysis/sheet";

const NAMES = ["A", "B", "C", "D", "E"];

/** Rows of seats and amounts: some blank, some zero, some refunds. */
const row = fc.tuple(
  fc.oneof({weight: 9, arbitrary: fc.integer({min: 0, max: 400})}, {weight: 1, arbitrary: fc.constant("")}),
  fc.oneof({weight: 9, arbitrary: fc.integer({min: -50, max: 100_000})}, {weight: 1, arbitrary: fc.constant("")}),
);
const rows = fc
  .array(row, {minLength: 3, maxLength: 60})
  .filter((all) => all.filter(([seats]) => seats !== "").length > 1 && all.some(([, arr]) => arr !== ""));
const method = fc.constantFrom("breaks", "quantiles", "abc");
const tierCount = fc.integer({min: 2, max: 5});

const sheet = (pairs: readonly (readonly [Cell, Cell])[]) =>
  sheetOf([["Company", "Seats", "ARR"], ...pairs.map(([seats, arr], i): Cell[] => [`Firm ${i}`, seats, arr])], {kind: "table"});

const COLUMNS = {metricHeading: "Seats", amountHeading: "ARR"};
const analysis = (pairs: readonly (readonly [Cell, Cell])[], choices: Parameters<typeof choose>[0] = {}) =>
  valueOf(analyzeTiers(customersOf(sheet(pairs), COLUMNS), choose({...COLUMNS, ...choices}), NAMES.slice(0, choices.tierCount ?? 3)));

/** No metric is finer; at the end of what a double can hold there is nothing rounder to round to. */
const toMillionths = (value: number) => Math.round(value * 1e6) / 1e6;

/** Whether the columns still hold numbers enough to be taken for numbers. */
const isReadable = (pairs: readonly (readonly [Cell, Cell])[]) => [0, 1].every((c) => pairs.some((pair) => typeof pair[c] === "number"));

/** Whether of each customer more is known than the name: at the top of a long list a name alone is that of a group. */
const areTold = (pairs: readonly (readonly [Cell, Cell])[]) => pairs.every((pair) => pair.some((cell) => cell !== ""));

describe("tiers divide the customers", () => {
  test("every customer with a metric is in exactly one tier, and counts and revenues add up", () => {
    fc.assert(
      fc.property(rows.filter(isReadable), method, tierCount, (pairs, floorMethod, count) => {
        const result = analysis(pairs, {floorMethod, tierCount: count});
        const classified = pairs.filter(([seats]) => seats !== "");
        expect(result.unclassified).toBe(pairs.length - classified.length);
        expect(result.tiers.reduce((all, tier) => all + tier.customers, 0)).toBe(classified.length);
        expect(sum(result.tiers.map((tier) => tier.revenue))).toBe(sum(classified.map(([, arr]) => (arr === "" ? 0 : arr))));
        expect(result.revenue + result.unclassifiedRevenue).toBe(sum(pairs.map(([, arr]) => (arr === "" ? 0 : arr))));
      }),
      {numRuns: 60},
    );
  });

  test("a tier is empty only with a warning", () => {
    fc.assert(
      fc.property(rows.filter(isReadable), tierCount, (pairs, count) => {
        for (const {tiers, problems} of analysis(pairs, {tierCount: count}).suggestions) {
          const empty = tiers.filter((tier) => tier.customers === 0).map((tier) => tier.name);
          expect(problems.flatMap((problem) => (problem.code === "tierEmpty" ? [problem.name] : []))).toEqual(empty);
          const distinct = new Set(pairs.map(([seats]) => seats).filter((seats) => seats !== "")).size;
          if (distinct >= count) expect(empty).toEqual([]);
        }
      }),
      {numRuns: 60},
    );
  });

  test("the order of the rows changes nothing", () => {
    fc.assert(
      fc.property(rows.filter(isReadable).filter(areTold), method, (pairs, floorMethod) => {
        const forwards = {...analysis(pairs, {floorMethod}), notes: []};
        const backwards = {...analysis([...pairs].reverse(), {floorMethod}), notes: []};
        expect(backwards).toEqual(forwards);
      }),
      {numRuns: 60},
    );
  });

  test("floors fall from the highest tier down, and the tier of a customer never falls with the metric", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({min: -1e6, max: 1e9, noNaN: true}).map(toMillionths), {minLength: 2, maxLength: 80}),
        tierCount,
        (metrics, count) => {
          const sorted = Float64Array.from(metrics).sort();
          const floors = floorsOf(sorted, breakCuts(sorted, count), count);
          expect(floors.every((floor, t) => t === 0 || floor < floors[t - 1])).toBe(true);
          const tiers = tierOf(
            {metric: sorted},
            floors.map((floor) => ({floor})),
          );
          expect(tiers.every((tier, i) => tier >= 0 && (i === 0 || tier <= tiers[i - 1]))).toBe(true);
        },
      ),
    );
  });
});

describe("natural breaks", () => {
  const metrics = fc.array(fc.integer({min: 1, max: 5000}), {minLength: 4, maxLength: 60});

  test("multiplying every metric by ten moves nobody, and the floors by ten", () => {
    fc.assert(
      fc.property(metrics, tierCount, (values, count) => {
        const sorted = Float64Array.from(values).sort();
        const tenfold = sorted.map((value) => value * 10);
        // A floor between two tenths has no whole number before, and has one after: only the cuts must be the same.
        expect(quantileCuts(tenfold, count)).toEqual(quantileCuts(sorted, count));
        expect(naturalBreaks(tenfold, count)).toEqual(naturalBreaks(sorted, count));
      }),
    );
  });

  test("no other cuts are cheaper", () => {
    const cost = (sorted: Float64Array, cuts: readonly number[]) =>
      [0, ...cuts].reduce((all, from, g) => {
        const group = sorted.subarray(from, cuts[g] ?? sorted.length);
        const mean = group.reduce((total, value) => total + value, 0) / group.length;
        return all + group.reduce((total, value) => total + (value - mean) ** 2, 0);
      }, 0);
    fc.assert(
      fc.property(fc.array(fc.integer({min: -100, max: 100}), {minLength: 4, maxLength: 16}), (values) => {
        const sorted = Float64Array.from(values).sort();
        if (new Set(sorted).size < 3) return;
        let least = Infinity;
        for (let a = 1; a < sorted.length; a++) for (let b = a + 1; b < sorted.length; b++) least = Math.min(least, cost(sorted, [a, b]));
        expect(cost(sorted, naturalBreaks(sorted, 3))).toBeCloseTo(least, 6);
      }),
    );
  });
});

describe("the Pareto curve", () => {
  test("rises from (0, 0) to (1, 1), never below the diagonal, in at most 101 points", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({min: 0, max: 1000}), {minLength: 3, maxLength: 250}).filter((all) => sum(all) > 0 && new Set(all).size > 3),
        (amounts) => {
          const {pareto, topFifthShare} = analysis(amounts.map((amount, i) => [(i * 7) % 50, amount]));
          expect(pareto[0]).toEqual({customers: 0, revenue: 0});
          expect(pareto[pareto.length - 1].customers).toBe(1);
          expect(pareto[pareto.length - 1].revenue).toBeCloseTo(1, 12);
          expect(pareto.length).toBeLessThanOrEqual(101);
          pareto.forEach((point, i) => {
            expect(point.revenue).toBeGreaterThanOrEqual(point.customers - 1e-9);
            if (i > 0) expect(point.revenue).toBeGreaterThanOrEqual(pareto[i - 1].revenue - 1e-12);
          });
          expect(topFifthShare).toBeGreaterThanOrEqual(0.2 - 1e-9);
        },
      ),
      {numRuns: 60},
    );
  });
});

test("roundestWithin() stays within its gap", () => {
  fc.assert(
    fc.property(fc.double({min: -1e9, max: 1e9, noNaN: true}), fc.double({min: 1e-3, max: 1e6, noNaN: true}), (over, width) => {
      const upTo = over + width;
      const number = roundestWithin(over, upTo);
      expect(number > over && number <= upTo).toBe(true);
    }),
  );
});
