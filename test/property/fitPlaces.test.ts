import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {countBins} from "../../src/analysis/fit/binCounts";
import {learnBins} from "../../src/analysis/fit/bins";
import {buildCard} from "../../src/analysis/fit/buildCard";
import {canonicalOrder} from "../../src/analysis/fit/canonicalOrder";
import {countColumn} from "../../src/analysis/fit/countColumn";
import {encode, textKey} from "../../src/analysis/fit/encode";
import {fineCard} from "../../src/analysis/fit/fineCard";
import {type FitColumn, pickLabels, pickRows} from "../../src/analysis/fit/fitColumn";
import {fitModel} from "../../src/analysis/fit/fitModel";
import {mergeNeighbours, mergesOf} from "../../src/analysis/fit/mergeAlike";
import {rank, rankPoints} from "../../src/analysis/fit/ranking";
import {ranked, ranksOf} from "../../src/analysis/fit/ranks";
import {readableCard} from "../../src/analysis/fit/readableCard";
import {encodeCard, score} from "../../src/analysis/fit/score";
import {trialPoints} from "../../src/analysis/fit/trialPoints";
import {randomBelow} from "../../src/analysis/math/random";
import {finish, numbers, texts} from "../unit/analysis/fit/columns";

const number = fc.oneof(
  {weight: 8, arbitrary: fc.integer({min: -20, max: 20})},
  {weight: 2, arbitrary: fc.double()},
  {weight: 1, arbitrary: fc.constantFrom(NaN, Infinity, -Infinity, -0)},
);

/** Ranges over the whole line or part of it, some numbers of their own, in any order. */
const rules = fc
  .record({
    edges: fc.uniqueArray(fc.integer({min: -15, max: 15}), {minLength: 1, maxLength: 6}),
    own: fc.uniqueArray(fc.integer({min: -20, max: 20}), {maxLength: 3}),
    isOpen: fc.boolean(),
  })
  .map(({edges, own, isOpen}) => {
    const sorted = [...edges].sort((a, b) => a - b);
    const inner = sorted.slice(1).map((to, k) => ({kind: "range", from: sorted[k], to}) as const);
    const outer = [{kind: "range", to: sorted[0]} as const, {kind: "range", from: sorted[sorted.length - 1]} as const];
    return [...(isOpen ? outer : []), ...inner, ...own.map((value) => ({kind: "number", value}) as const)];
  });

/** Customers with a skewed number, one of few values, and texts, some of them blank; the label leans on both. */
const table = fc
  .record({seed: fc.integer(), rows: fc.integer({min: 60, max: 400}), lean: fc.integer({min: 0, max: 60})})
  .map(({seed, rows, lean}) => {
    const below = randomBelow(seed);
    const each = <T>(draw: () => T): T[] => Array.from({length: rows}, draw);
    const skewed = each(() => (below(10) === 0 ? NaN : Math.floor((below(1000) * below(1000)) / 1000)));
    const kinds = each(() => (below(8) === 0 ? "" : `Kind ${Math.floor((below(12) * below(12)) / 12)}`));
    const few = each(() => below(4));
    const chance = (i: number) => 20 + (skewed[i] > 300 ? lean : 0) + (kinds[i].endsWith("1") === few[i] > 1 ? lean / 2 : 0);
    const isBest = Uint8Array.from(skewed, (_, i) => Number(i < 6 ? i % 2 : below(100) < chance(i)));
    return {columns: [numbers("Skewed", skewed, 0), numbers("Few", few, 1), texts("Kind", kinds, 2)], isBest};
  });

describe("the laws of places", () => {
  test("ranksOf() loses nothing: the number at everybody's place is theirs, and the places ascend", () => {
    fc.assert(
      fc.property(fc.array(number, {maxLength: 60}), (values) => {
        const {different, places} = ranksOf(Float64Array.from(values));
        values.forEach((value, i) => (Number.isNaN(value) ? expect(places[i]).toBe(-1) : expect(different[places[i]] === value).toBe(true)));
        for (let at = 1; at < different.length; at++) expect(different[at - 1]).toBeLessThan(different[at]);
      }),
    );
  });

  test("encode() finds the same bins by places and number by number, and countColumn() counts them", () => {
    fc.assert(
      fc.property(fc.array(number, {minLength: 1, maxLength: 60}), rules, (values, bins) => {
        const column = numbers("Size", values);
        const codes = encode(column, bins);
        expect(encode(ranked(column), bins)).toEqual(codes);
        const isBest = Uint8Array.from(values, (_, i) => i % 2);
        const counted = countBins(codes, isBest, bins.length);
        expect(countColumn(column, bins, isBest)).toEqual(counted);
        expect(countColumn(ranked(column), bins, isBest)).toEqual(counted);
      }),
    );
  });

  test("learnBins() of customers who were picked from a ranked column is that of their numbers alone", () => {
    fc.assert(
      fc.property(table, fc.integer({min: 2, max: 5}), ({columns}, part) => {
        for (const column of columns) {
          const rows = Int32Array.from({length: 200}, (_, i) => i * part).filter((i) => i < 60);
          const plain = (one: FitColumn) => {
            const {isOrdered, bins, sorted} = learnBins(one);
            return {isOrdered, bins, sorted};
          };
          expect(plain(pickRows(ranked(column), rows))).toEqual(plain(pickRows(column, rows)));
        }
      }),
    );
  });

  test("canonicalOrder() is that of comparing customer with customer", () => {
    fc.assert(
      fc.property(table, ({columns, isBest}) => {
        const keys = columns.map(({values}) =>
          values.kind === "number"
            ? Array.from(values.numbers, (one) => (Number.isNaN(one) ? Infinity : one))
            : Array.from(values.codes, (code) => (code < 0 ? "\uffff" : textKey(values.texts[code]))),
        );
        const compared = [...isBest.keys()].sort((a, b) => {
          if (isBest[a] !== isBest[b]) return isBest[a] - isBest[b];
          for (const key of keys) if (key[a] !== key[b]) return key[a] < key[b] ? -1 : 1;
          return a - b;
        });
        expect([...canonicalOrder(columns, isBest)]).toEqual(compared);
      }),
    );
  });
});

describe("the laws of a trial", () => {
  test("trialPoints() are the points that the finished card gives those it has not seen", () => {
    fc.assert(
      fc.property(table, ({columns: plain, isBest}) => {
        const columns = plain.map(ranked);
        const everybody = Int32Array.from(isBest.keys());
        const [learning, heldOut] = [everybody.filter((i) => i % 5 !== 4), everybody.filter((i) => i % 5 === 4)];
        const learntFrom = pickLabels(isBest, learning);
        const model = finish(
          fitModel(
            columns.map((column) => pickRows(column, learning)),
            learntFrom,
          ),
        );
        const unseen = plain.map((column) => pickRows(column, heldOut));
        for (const draft of [fineCard(model), readableCard(model)]) {
          const card = buildCard(draft, learntFrom, []);
          expect(trialPoints(draft, {columns, learning, learntFrom, heldOut})).toEqual(score(card, encodeCard(card, unseen, heldOut.length)).points);
        }
      }),
      {numRuns: 40},
    );
  });

  test("rankPoints() is rank() of whole numbers", () => {
    const customer = fc.record({points: fc.integer({min: -60, max: 60}), isBest: fc.integer({min: 0, max: 1})});
    fc.assert(
      fc.property(fc.array(customer, {minLength: 1, maxLength: 50}), (customers) => {
        const points = Int32Array.from(customers, (one) => one.points);
        const isBest = Uint8Array.from(customers, (one) => one.isBest);
        expect(rankPoints(points, isBest)).toEqual(rank(points, isBest));
      }),
    );
  });

  test("mergesOf() gives for each price what mergeNeighbours() finds for it alone, and never more groups for a higher price", () => {
    const bin = fc.record({
      weight: fc.integer({min: -20, max: 20}),
      information: fc.integer({min: 1, max: 40}),
      customers: fc.integer({min: 0, max: 12}),
    });
    fc.assert(
      fc.property(
        fc.array(bin, {minLength: 1, maxLength: 12}),
        fc.array(fc.integer({min: 1, max: 40}), {minLength: 2, maxLength: 6}),
        (bins, prices) => {
          const weighted = {weights: bins.map(({weight}) => weight / 10), information: bins.map(({information}) => information)};
          const limits = {mostGroups: 7, customers: bins.map(({customers}) => customers), fewest: 5};
          const mergeFor = mergesOf(weighted, limits);
          const merged = [...prices].sort((a, b) => a - b).map((price) => ({price, ...mergeFor(price)}));
          for (const {price, ...one} of merged) expect(one).toEqual(mergeNeighbours(weighted, {...limits, price}));
          for (let k = 1; k < merged.length; k++) expect(merged[k].weights.length).toBeLessThanOrEqual(merged[k - 1].weights.length);
        },
      ),
    );
  });
});
