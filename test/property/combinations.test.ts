import {existsSync} from "node:fs";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {Attribute} from "../../src/domain/attribute";
import {randomBelow} from "../../src/analysis/math/random";
import {beamScore, bestPattern} from "../../src/analysis/traits/combinations/bestPattern";
import {bitRow, bitsOf, countCommon, countOnes} from "../../src/analysis/traits/combinations/bitset";
import {candidatesOf, candidatesToReach} from "../../src/analysis/traits/combinations/candidates";
import type {Covers} from "../../src/analysis/traits/combinations/covers";
import {fisherExact, isSurelyAbove} from "../../src/analysis/traits/combinations/fisherExact";
import {earnsItsPlace} from "../../src/analysis/traits/combinations/freeRider";
import {roomFor} from "../../src/analysis/traits/combinations/pairs";
import {coverOf, preferred, scoreOf, wraccOf} from "../../src/analysis/traits/combinations/pattern";
import type {Pattern} from "../../src/analysis/traits/combinations/pattern";
import {readBench} from "../bench/insightTables";
import {combinationsOf, coversIn, numbersIn, partsIn, standingOf, textsIn} from "../unit/analysis/traits/combinations/attributes";

interface Drawn {
  readonly attributes: readonly Attribute[];
  readonly isBest: readonly boolean[];
}

/** A small table by chance: a text, a number and a many-valued column, with blanks, and best customers who lean towards some of their values. */
function drawTable(seed: number, customers: number): Drawn {
  const below = randomBelow(seed);
  const text = Array.from({length: customers}, () => ["IT", "Law", "Food", ""][below(4)]);
  const size = Array.from({length: customers}, () => (below(12) === 0 ? Number.NaN : 1 + below(40)));
  const tools = Array.from({length: customers}, () => ["CRM", "ERP", "Mail"].filter(() => below(2) === 0));
  const isBest = text.map((one, i) => below(10) < (one === "IT" && size[i] < 25 ? 7 : tools[i].length > 1 ? 4 : 2));
  return {attributes: [textsIn(0, "Industry", text), numbersIn(1, "Employees", size), partsIn(2, "Tools", tools)], isBest};
}

const bestIn = (isBest: readonly boolean[]): Int32Array => Int32Array.from(isBest.keys()).filter((i) => isBest[i]);

/** Every combination of up to three conditions, one after the other, but for those that could not lead if they kept all their best and lost everybody else: slow, and plain to see. */
function exhaustive(covers: Covers, best: Int32Array): Pattern | undefined {
  const [size, label] = [covers.elementaries.length, bitsOf(best, covers.size)];
  const mayJoin = (a: number, b: number) => covers.elementaries[a].column !== covers.elementaries[b].column || covers.elementaries[a].mayRepeat;
  let found: Pattern | undefined;
  const look = (rows: readonly number[], cover: Uint32Array): void => {
    const [both, covered] = [countCommon(cover, label), countOnes(cover)];
    const pattern = {rows, both, covered, score: scoreOf({both, covered, best: best.length, all: covers.size})};
    if (both >= 3 && pattern.score > 0 && (found === undefined || preferred(pattern, found) < 0)) found = pattern;
    if (rows.length === 3 || both < 3 || both * (covers.size - best.length) < (found?.score ?? 0)) return;
    for (let next = (rows[rows.length - 1] ?? -1) + 1; next < size; next++) {
      const row = bitRow(covers, next);
      if (rows.every((one) => mayJoin(one, next))) look([...rows, next], rows.length === 0 ? row : row.map((word, w) => word & cover[w]));
    }
  };
  look(
    [],
    bitsOf(
      Array.from({length: covers.size}, (_, i) => i),
      covers.size,
    ),
  );
  return found;
}

/** The preferred pattern of two or three conditions that all earn their place beside every part of it, tried one after the other. */
function exhaustiveCombination(covers: Covers, best: Int32Array, tests: number): Pattern | undefined {
  const [size, label] = [covers.elementaries.length, bitsOf(best, covers.size)];
  const mayJoin = (a: number, b: number) => covers.elementaries[a].column !== covers.elementaries[b].column || covers.elementaries[a].mayRepeat;
  const among = {best: best.length, all: covers.size, tests};
  const patternOf = (rows: readonly number[]): Pattern => {
    const cover = coverOf(covers, rows);
    const counts = {both: countCommon(cover, label), covered: countOnes(cover)};
    return {rows, ...counts, score: scoreOf({...counts, best: best.length, all: covers.size})};
  };
  const partsOf = (rows: readonly number[]): number[][] => [
    ...rows.map((row) => [row]),
    ...(rows.length === 3 ? rows.map((row) => rows.filter((one) => one !== row)) : []),
  ];
  let found: Pattern | undefined;
  const look = (rows: readonly number[]): void => {
    const pattern = patternOf(rows);
    if (pattern.both < 3) return;
    const isWanted = rows.length > 1 && pattern.score > 0 && partsOf(rows).every((part) => earnsItsPlace(pattern, patternOf(part), among));
    if (isWanted && (found === undefined || preferred(pattern, found) < 0)) found = pattern;
    if (rows.length === 3) return;
    for (let next = rows[rows.length - 1] + 1; next < size; next++) if (rows.every((row) => mayJoin(row, next))) look([...rows, next]);
  };
  for (let row = 0; row < size; row++) if (covers.isOwn[row] === 1) look([row]);
  return found;
}

/** Single conditions that the beam takes at most. */
const MOST_TAKEN_BY_BEAM = 400;
const SHARED = "../shared/data";

/** Eight numbers, bands with a text among them, a text with many values and a many-valued column: more than four hundred conditions, and nothing that tells who is best. */
function wideTable(seed: number) {
  const below = randomBelow(seed);
  const draw = <T>(one: () => T): T[] => Array.from({length: 64}, one);
  const numbers = Array.from({length: 8}, (_, column) =>
    numbersIn(
      column,
      `Figure ${column}`,
      draw(() => (below(15) === 0 ? Number.NaN : below(100))),
    ),
  );
  const bands = ["1–10", "11–50", "51–200", "201+", "many"];
  const sizes = bands.map((_, code) => (code === 4 ? undefined : {low: [1, 11, 51, 201][code], high: [10, 50, 200, Infinity][code]}));
  const employees = draw(() => below(6) - 1);
  const banded: Attribute = {
    ...textsIn(8, "Employees", []),
    kind: "band",
    values: {kind: "text", texts: bands, codes: Int32Array.from(employees), bands: sizes},
  };
  const industry = textsIn(
    9,
    "Industry",
    draw(() => ["IT", "Law", "Food", "Art", ""][below(5)]),
  );
  const tools = partsIn(
    10,
    "Tools",
    draw(() => ["CRM", "ERP", "Mail", "Chat"].filter(() => below(2) === 0)),
  );
  const attributes = [...numbers, banded, industry, tools];
  const best = Int32Array.from({length: 64}, (_, i) => i).filter(() => below(4) === 0);
  return {attributes, best, covers: coversIn(attributes, 64, best.length)};
}

const textsOf = (at: number, {texts, codes}: {readonly texts: readonly string[]; readonly codes: Int32Array}): Attribute =>
  textsIn(
    at,
    `Column ${at}`,
    Array.from(codes, (code) => texts[code] ?? ""),
  );

const margins = fc
  .record({best: fc.integer({min: 0, max: 40}), others: fc.integer({min: 0, max: 40}), covered: fc.integer({min: 0, max: 80})})
  .filter(({best, others, covered}) => covered <= best + others && best + others > 0)
  .map(({best, others, covered}) => ({best, covered, all: best + others}));

describe("the laws of combinations", () => {
  test("bestPattern() finds exactly the pattern that trying everything finds, by WRAcc, then by fewer conditions, then by the order of the sheet", () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.oneof({weight: 20, arbitrary: fc.integer({min: 20, max: 70})}, fc.integer({min: 71, max: 1999})),
        (seed, customers) => {
          const {attributes, isBest} = drawTable(seed, customers);
          const best = bestIn(isBest);
          const covers = coversIn(attributes, customers, best.length);
          const {pattern} = bestPattern(candidatesOf(covers, best), {atLeast: 1}, true);
          expect(pattern).toEqual(exhaustive(covers, best));
        },
      ),
      {numRuns: 100},
    );
  });

  test("bestPattern() of the exact search leaves no condition out, however many there are and however weak each is alone", () => {
    for (const seed of [1, 5]) {
      const {attributes, best, covers} = wideTable(seed);
      expect(attributes.length).toBe(11);
      expect(covers.elementaries.length).toBeGreaterThan(MOST_TAKEN_BY_BEAM);
      const exact = bestPattern(candidatesOf(covers, best), {atLeast: 1}, true);
      expect(exact.isExact).toBe(true);
      expect(exact.pattern).toEqual(exhaustive(covers, best));
    }
  });

  test.each(["german_credit", "maven_accounts", "northwind", "wholesale"])(
    "bestPattern() finds the largest WRAcc that trying everything finds in %s, a real table of fewer than 2 000 rows (skipped where shared/ is absent)",
    (name) => {
      if (!existsSync(SHARED)) return console.log(`skipped: there is no ${SHARED}`);
      const {columns, isBest} = readBench(SHARED, name);
      const attributes = columns.map(({values}, at) => (values.kind === "number" ? numbersIn(at, name, values.numbers) : textsOf(at, values)));
      const best = bestIn(Array.from(isBest, (one) => one === 1));
      const covers = coversIn(attributes, isBest.length, best.length);
      const {pattern, isExact} = bestPattern(candidatesOf(covers, best), {atLeast: 1}, true);
      expect(isExact).toBe(true);
      expect(pattern).toEqual(exhaustive(covers, best));
    },
    60_000,
  );

  test("bestPattern() of the exact search finds what the beam misses, in a table drawn for it", () => {
    const below = randomBelow(49);
    const attributes = Array.from({length: 5}, (_, column) =>
      numbersIn(
        column,
        `Figure ${column}`,
        Array.from({length: 150}, () => below(100)),
      ),
    );
    const best = Int32Array.from({length: 150}, (_, i) => i).filter(() => below(4) === 0);
    const covers = coversIn(attributes, 150, best.length);
    const [beam, exact] = [false, true].map((isExact) => bestPattern(candidatesOf(covers, best), {atLeast: 1}, isExact).pattern);
    expect(exact).toEqual(exhaustive(covers, best));
    expect(beam?.score ?? 0).toBeLessThan(exact?.score ?? 0);
  });

  test("bestPattern() of a beam never claims more than the exact search, and counts what it found as a recount does", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({min: 20, max: 200}), (seed, customers) => {
        const {attributes, isBest} = drawTable(seed, customers);
        const best = bestIn(isBest);
        const covers = coversIn(attributes, customers, best.length);
        const [beam, exact] = [false, true].map((isExact) => bestPattern(candidatesOf(covers, best), {atLeast: 1}, isExact).pattern);
        expect(beam?.score ?? 0).toBeLessThanOrEqual(exact?.score ?? 0);
        if (beam === undefined) return;
        const cover = coverOf(covers, beam.rows);
        expect([countOnes(cover), countCommon(cover, bitsOf(best, customers))]).toEqual([beam.covered, beam.both]);
      }),
      {numRuns: 60},
    );
  });

  test("bestPattern() of combinations finds exactly the one that trying everything finds among those that earn their place", () => {
    let found = 0;
    fc.assert(
      fc.property(fc.integer(), fc.integer({min: 20, max: 60}), fc.constantFrom(0.2, 1, 10), (seed, customers, tests) => {
        const {attributes, isBest} = drawTable(seed, customers);
        const best = bestIn(isBest);
        // No text with values enough to be put together: whether a value belongs into its set is asked elsewhere.
        const covers = coversIn(attributes.slice(1), customers, best.length);
        const {pattern, isExact} = bestPattern(candidatesOf(covers, best), {atLeast: 1, combination: {tests, taken: []}}, true);
        expect([isExact, pattern]).toEqual([true, exhaustiveCombination(covers, best, tests)]);
        if (pattern !== undefined) found++;
      }),
      {numRuns: 60, seed: 7},
    );
    expect(found).toBeGreaterThan(10);
  });

  test("beamScore() is the score of the pattern that bestPattern() finds by beam, also among the conditions only that may reach it and whatever was in the room before", () => {
    const room = roomFor(MOST_TAKEN_BY_BEAM);
    fc.assert(
      fc.property(fc.integer(), fc.integer({min: 20, max: 200}), (seed, customers) => {
        const {attributes, isBest} = drawTable(seed, customers);
        const best = bestIn(isBest);
        const covers = coversIn(attributes, customers, best.length);
        const score = bestPattern(candidatesOf(covers, best), {atLeast: 1}, false).pattern?.score;
        expect(beamScore(candidatesOf(covers, best), {atLeast: 1}, room)).toBe(score);
        if (score === undefined) return;
        expect(beamScore(candidatesToReach(covers, best, score), {atLeast: score}, room)).toBe(score);
        expect(beamScore(candidatesToReach(covers, best, score + 1), {atLeast: score + 1}, room)).toBeUndefined();
      }),
      {numRuns: 100},
    );
  });

  test("bestPattern() finds the same for the same work whether pairs are remembered or, of very many conditions, counted for each search", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({min: 20, max: 200}), fc.boolean(), (seed, customers, isCombination) => {
        const {attributes, isBest} = drawTable(seed, customers);
        const best = bestIn(isBest);
        const covers = coversIn(attributes, customers, best.length);
        const wanted = {atLeast: 1, ...(isCombination ? {combination: {tests: 2, taken: []}} : {})};
        const forgetful = {...covers, meetingBoth: new Uint16Array(0)};
        expect(bestPattern(candidatesOf(forgetful, best), wanted, true)).toEqual(bestPattern(candidatesOf(covers, best), wanted, true));
      }),
      {numRuns: 60},
    );
  });

  test("isSurelyAbove() is true only where fisherExact() is, and wherever the chance is far above", () => {
    const limit = fc.constantFrom(0.05, 0.005, 0.0001);
    fc.assert(
      fc.property(margins, fc.integer({min: 0, max: 40}), limit, ({best, covered, all}, both, least) => {
        const chance = fisherExact({both, covered, best, all});
        const isSure = isSurelyAbove({both, covered, best, all}, least);
        if (isSure) expect(chance).toBeGreaterThan(least);
        if (!isSure) expect(chance).toBeLessThan(2 * least * (1 + Math.min(best, covered)) * (1 + Math.min(best, covered)) + 1e-12);
      }),
      {numRuns: 1000},
    );
  });

  test("WRAcc is leverage: support minus what chance would give, and never above a quarter", () => {
    fc.assert(
      fc.property(margins, fc.integer({min: 0, max: 40}), ({best, covered, all}, more) => {
        const both = Math.min(best, covered, Math.max(0, covered + best - all) + more);
        const wracc = wraccOf(scoreOf({both, covered, best, all}), all);
        expect(wracc).toBeCloseTo(both / all - (covered / all) * (best / all), 12);
        expect(wracc).toBeLessThanOrEqual(0.25);
      }),
    );
  });

  test("WRAcc orders patterns alike however many of the others are drawn beside the best", () => {
    const share = fc.integer({min: 0, max: 20});
    fc.assert(
      fc.property(share, share, share, share, fc.integer({min: 2, max: 9}), (bothA, othersA, bothB, othersB, times) => {
        const score = (both: number, others: number, by: number) => scoreOf({both, covered: both + others * by, best: 20, all: 20 + 20 * by});
        const order = (by: number) => Math.sign(score(bothA, othersA, by) - score(bothB, othersB, by));
        expect(order(times)).toBe(order(1));
      }),
    );
  });

  test("fisherExact() falls with each one more of the best, from 1, and its steps are the chances of each count", () => {
    fc.assert(
      fc.property(margins, ({best, covered, all}) => {
        const counts = Array.from({length: Math.min(best, covered) + 2}, (_, both) => fisherExact({both, covered, best, all}));
        expect([counts[0], counts[counts.length - 1]]).toEqual([1, 0]);
        counts.slice(1).forEach((chance, i) => expect(chance).toBeLessThanOrEqual(counts[i] + 1e-12));
      }),
    );
  });

  test("fisherExact() does not ask which of the two margins is called best", () => {
    fc.assert(
      fc.property(margins, fc.integer({min: 0, max: 40}), ({best, covered, all}, both) => {
        expect(fisherExact({both, covered, best, all})).toBeCloseTo(fisherExact({both, covered: best, best: covered, all}), 12);
      }),
    );
  });

  test("searchCombinations() gives counts, lifts and WRAcc that follow from each other, conditions on different customers, and the same again", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const {attributes, isBest} = drawTable(seed, 150);
        const search = combinationsOf(attributes, standingOf(isBest), {permutations: 9});
        expect(combinationsOf(attributes, standingOf(isBest), {permutations: 9})).toEqual(search);
        expect(search.combinations.length).toBeLessThanOrEqual(5);
        for (const {conditions, best, rest, lift, tierLift, wracc, p} of search.combinations) {
          expect(conditions.length === 2 || conditions.length === 3).toBe(true);
          const [covered, all] = [best.matching + rest.matching, best.of + rest.of];
          expect(lift).toBeCloseTo((best.matching / covered) * (all / best.of), 12);
          expect([tierLift, all]).toEqual([lift, 150]);
          expect(wracc).toBeCloseTo((covered / all) * (best.matching / covered - best.of / all), 12);
          expect(wracc).toBeLessThanOrEqual(search.largestWracc + 1e-12);
          expect(p).toBeGreaterThanOrEqual(search.p);
        }
      }),
      {numRuns: 25},
    );
  });
});
