import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {countBins, mergedCounts} from "../../src/analysis/fit/binCounts";
import {learnBins, learnSpread} from "../../src/analysis/fit/bins";
import {binsByPlace, encode, lookedUp} from "../../src/analysis/fit/encode";
import {fineCard} from "../../src/analysis/fit/fineCard";
import {type FitColumn, pickLabels, pickRows} from "../../src/analysis/fit/fitColumn";
import {fitModel} from "../../src/analysis/fit/fitModel";
import {ALL_DRAWN} from "../../src/analysis/fit/fittedRows";
import {startOf} from "../../src/analysis/fit/fitState";
import {startFlat} from "../../src/analysis/fit/flatStart";
import {joinTerms, sizeOf} from "../../src/analysis/fit/jointTerms";
import {logisticFit} from "../../src/analysis/fit/logisticFit";
import {blocksOf} from "../../src/analysis/fit/mainEffects";
import {mergeNeighbours} from "../../src/analysis/fit/mergeAlike";
import {informationOf, informationSums} from "../../src/analysis/fit/newtonStep";
import {countPlaces, countSpread, spreadOf, spreadWithout} from "../../src/analysis/fit/placeCounts";
import {ranked} from "../../src/analysis/fit/ranks";
import {readableCard} from "../../src/analysis/fit/readableCard";
import {gradientOf, gradientsWithout} from "../../src/analysis/fit/slope";
import type {Term} from "../../src/analysis/fit/term";
import {trialPoints} from "../../src/analysis/fit/trialPoints";
import {randomBelow} from "../../src/analysis/math/random";
import {finish, numbers, texts} from "../unit/analysis/fit/columns";

interface Table {
  readonly columns: readonly FitColumn[];
  readonly isBest: Uint8Array;
}

/** Customers with numbers, some of them usual, and texts, in two spellings and some of them blank. */
const table = fc.record({seed: fc.integer(), rows: fc.integer({min: 40, max: 300})}).map(({seed, rows}): Table => {
  const below = randomBelow(seed);
  const each = <T>(draw: () => T): T[] => Array.from({length: rows}, draw);
  const columns = [
    numbers(
      "Size",
      each(() => (below(10) === 0 ? NaN : below(3) === 0 ? 7 : below(1000))),
      0,
    ),
    texts(
      "Kind",
      each(() => (below(8) === 0 ? "" : ["Bank", "bank", "Mine", "Shop", `Rare ${below(9)}`][below(5)])),
      1,
    ),
  ];
  return {columns: columns.map(ranked), isBest: Uint8Array.from({length: rows}, (_, i) => Number(i < 2 ? i : below(4) === 0))};
});

/** Every fourth customer is held out. */
function parted({columns, isBest}: Table) {
  const everybody = Int32Array.from(isBest.keys());
  const [rows, heldOut] = [everybody.filter((i) => i % 4 > 0), everybody.filter((i) => i % 4 === 0)];
  const spreads = columns.map(({values}) => spreadWithout(countPlaces(values), values, heldOut));
  return {rows, learntFrom: pickLabels(isBest, rows), within: {rows, best: rows.filter((i) => isBest[i] === 1), spreads}};
}

/** Some terms of two to six bins, with and without neighbours, and who is best. */
const drawn = fc.record({seed: fc.integer(), customers: fc.integer({min: 20, max: 200})}).map(({seed, customers}) => {
  const below = randomBelow(seed);
  const isBest = Uint8Array.from({length: customers}, (_, i) => Number(i < 2 ? i : below(3) === 0));
  const terms = Array.from({length: 1 + below(5)}, (_, j): Term => {
    const size = 2 + below(5);
    const codes = Uint16Array.from({length: customers}, () => below(size));
    const bounds = {low: new Float64Array(size).fill(-Infinity), high: new Float64Array(size).fill(Infinity)};
    if (below(2) === 0) bounds.high[0] = 0;
    const shape = j % 2 === 0 ? {ridge: 1, smooth: 15, chained: size - 1} : {ridge: 10, smooth: 0, chained: 0};
    return {codes, size, ...shape, ...bounds};
  });
  return {isBest, terms};
});

const withCounts = (terms: readonly Term[], isBest: Uint8Array): Term[] =>
  terms.map((term) => ({...term, counts: countBins(term.codes, isBest, term.size - 1)}));

describe("the laws of counting customers instead of looking at them", () => {
  test("blocksOf() of customers within a table is that of the customers by themselves", () => {
    fc.assert(
      fc.property(table, (drawnTable) => {
        const {columns} = drawnTable;
        const {rows, learntFrom, within} = parted(drawnTable);
        const known = blocksOf(columns, learntFrom, {within}).map(({learnt: {bins}, codes, counts, limits}) => ({bins, codes, counts, limits}));
        const alone = blocksOf(
          columns.map((column) => pickRows(column, rows)),
          learntFrom,
        );
        expect(known).toEqual(alone.map(({learnt: {bins}, codes, counts, limits}) => ({bins, codes, counts, limits})));
      }),
      {numRuns: 60},
    );
  });

  test("learnSpread() of everybody's spread is learnBins()", () => {
    fc.assert(
      fc.property(table, ({columns}) => {
        for (const column of columns)
          expect(learnSpread(column.values, spreadOf(countPlaces(column.values)), false).bins).toEqual(learnBins(column).bins);
      }),
      {numRuns: 40},
    );
  });

  test("countSpread() counts what the codes of those customers count, and mergedCounts() what merged codes count", () => {
    fc.assert(
      fc.property(table, (drawnTable) => {
        const {columns} = drawnTable;
        const {rows, learntFrom, within} = parted(drawnTable);
        columns.forEach((column, k) => {
          const rules = learnBins(column).bins.map(({rule}) => rule);
          const byPlace = binsByPlace(column.values, rules);
          const codes = lookedUp(byPlace, rows);
          expect(codes).toEqual(encode(pickRows(column, rows), rules));
          const counts = countSpread(byPlace, within.spreads[k], within.best, rules.length);
          expect(counts).toEqual(countBins(codes, learntFrom, rules.length));
          const group = rules.map((_, bin) => bin % 3);
          const groups = Math.min(3, rules.length);
          const merged = codes.map((bin) => (bin === rules.length ? groups : group[bin]));
          expect(mergedCounts(counts, group, groups)).toEqual(countBins(merged, learntFrom, groups));
        });
      }),
      {numRuns: 60},
    );
  });

  test("startFlat() knows by counts what the customers add up to where all have one chance", () => {
    fc.assert(
      fc.property(drawn, ({isBest, terms}) => {
        const state = startOf({isBest, terms: withCounts(terms, isBest)});
        const flat = startFlat(state);
        const gradient = gradientOf(state.joined, isBest, state);
        const own = informationSums(state.joined, informationOf(state.joined, state.chances), gradient.length);
        gradient.forEach((slope, at) => expect(flat?.gradient[at]).toBeCloseTo(slope, 9));
        own.forEach((told, at) => expect(flat?.own[at]).toBeCloseTo(told, 9));
        expect(startFlat(startOf({isBest, terms}))).toBeUndefined();
      }),
      {numRuns: 60},
    );
  });

  test("logisticFit() of terms whose customers are counted is that of the terms alone", () => {
    fc.assert(
      fc.property(drawn, ({isBest, terms}) => {
        const [counted, alone] = [logisticFit({isBest, terms: withCounts(terms, isBest)}), logisticFit({isBest, terms})];
        expect(counted.intercept).toBeCloseTo(alone.intercept, 7);
        counted.weights.forEach((own, j) => own.forEach((weight, bin) => expect(weight).toBeCloseTo(alone.weights[j][bin], 7)));
      }),
      {numRuns: 40},
    );
  });

  test("gradientsWithout() are gradients where those who are held out have their labels for chances", () => {
    fc.assert(
      fc.property(drawn, fc.integer(), ({isBest, terms}, seed) => {
        const below = randomBelow(seed);
        const joined = joinTerms(terms, isBest.length);
        const weights = Float64Array.from({length: sizeOf(joined)}, () => below(100) / 100 - 0.5);
        const chances = Float64Array.from(isBest, () => (1 + below(98)) / 100);
        gradientsWithout(joined, isBest, {weights, chances}, 5).forEach((without, fold) => {
          const held = chances.map((chance, i) => (i % 5 === fold ? isBest[i] : chance));
          gradientOf(joined, isBest, {weights, chances: held}).forEach((slope, at) => expect(without[at]).toBeCloseTo(slope, 9));
        });
      }),
      {numRuns: 40},
    );
  });
});

describe("the law of a trial within a table", () => {
  test("trialPoints() by groups of bins are those by rules, and those of a model of the customers by themselves", () => {
    fc.assert(
      fc.property(table, (drawnTable) => {
        const {columns, isBest} = drawnTable;
        const {rows, learntFrom, within} = parted(drawnTable);
        const trial = {columns, learning: rows, learntFrom, heldOut: Int32Array.from(isBest.keys()).filter((i) => i % 4 === 0)};
        const model = finish(fitModel(columns, learntFrom, {...ALL_DRAWN, within}));
        const alone = finish(
          fitModel(
            columns.map((column) => pickRows(column, rows)),
            learntFrom,
          ),
        );
        for (const cardOf of [fineCard, readableCard]) {
          const draft = cardOf(model);
          const byRules = draft.blocks.map(({column, isOrdered, rules, weights, blank, block}) => ({
            column,
            isOrdered,
            rules,
            weights,
            blank,
            block,
          }));
          const points = trialPoints(draft, trial);
          expect(points).toEqual(trialPoints({...draft, blocks: byRules}, trial));
          expect(points).toEqual(trialPoints(cardOf(alone), trial));
        }
      }),
      {numRuns: 40},
    );
  });
});

describe("the law of merging", () => {
  test("mergeNeighbours() of bins in the order of their weights costs as much as of them turned round, however many a group must hold", () => {
    const bin = fc.record({
      weight: fc.integer({min: -20, max: 20}),
      information: fc.integer({min: 0, max: 40}),
      customers: fc.integer({min: 0, max: 12}),
    });
    fc.assert(
      fc.property(fc.array(bin, {minLength: 1, maxLength: 30}), fc.integer({min: 1, max: 20}), (bins, price) => {
        const ascending = [...bins].sort((a, b) => a.weight - b.weight);
        const costOf = (ordered: typeof bins): number =>
          mergeNeighbours(
            {weights: ordered.map(({weight}) => weight / 10), information: ordered.map(({information}) => information)},
            {price: price / 10, mostGroups: 7, customers: ordered.map(({customers}) => customers), fewest: 5},
          ).cost;
        // Turned round, the search looks at every beginning.
        expect(costOf(ascending)).toBeCloseTo(costOf([...ascending].reverse()), 9);
      }),
    );
  });
});
