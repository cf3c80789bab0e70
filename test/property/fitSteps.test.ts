import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {bendRows, gather, joinTerms, scatter, sizeOf} from "../../src/analysis/fit/jointTerms";
import {logisticFit} from "../../src/analysis/fit/logisticFit";
import {informationOf, informationSums, newtonStep} from "../../src/analysis/fit/newtonStep";
import {gradientOf} from "../../src/analysis/fit/slope";
import type {Term} from "../../src/analysis/fit/term";
import {gridSelect} from "../../src/analysis/math/gridSelect";
import {randomBelow} from "../../src/analysis/math/random";
import {countRows} from "../../src/analysis/traits/combinations/bitset";
import {strengthOf} from "../../src/analysis/traits/strength";

interface Drawn {
  readonly isBest: Uint8Array;
  readonly terms: readonly Term[];
}

/** Some terms of two to nine bins, every other one with neighbours held together, some coefficients within bounds. */
function draw(seed: number, customers: number): Drawn {
  const below = randomBelow(seed);
  const terms = Array.from({length: 1 + below(6)}, (_, j): Term => {
    const size = 2 + below(8);
    const [low, high] = [new Float64Array(size).fill(-Infinity), new Float64Array(size).fill(Infinity)];
    for (let bin = 0; bin < size; bin++) if (below(4) === 0) (below(2) === 0 ? low : high)[bin] = 0;
    const codes = Uint16Array.from({length: customers}, () => below(size));
    return j % 2 === 0
      ? {codes, size, ridge: 1, smooth: 15, chained: size - 1, low, high}
      : {codes, size, ridge: 10, smooth: 0, chained: 0, low, high};
  });
  const isBest = Uint8Array.from({length: customers}, (_, i) => Number(i < 2 ? i : below(3) === 0));
  return {isBest, terms};
}

const drawn = fc.tuple(fc.integer(), fc.integer({min: 20, max: 300})).map(([seed, customers]) => draw(seed, customers));

/** The second derivative of the penalised loss, entry by entry from its definition. */
function curvature({terms}: Drawn, chances: Float64Array): number[][] {
  const places = terms.map((_, j) => 1 + terms.slice(0, j).reduce((all, {size}) => all + size, 0));
  const size = 1 + terms.reduce((all, term) => all + term.size, 0);
  const matrix = Array.from({length: size}, () => new Array<number>(size).fill(0));
  chances.forEach((chance, i) => {
    const own = [0, ...terms.map(({codes}, j) => places[j] + codes[i])];
    for (const a of own) for (const b of own) matrix[a][b] += chance * (1 - chance);
  });
  terms.forEach(({size: bins, ridge, smooth, chained}, j) => {
    for (let bin = 0; bin < bins; bin++) matrix[places[j] + bin][places[j] + bin] += ridge;
    for (let at = places[j] + 1; at < places[j] + chained; at++) {
      matrix[at][at] += smooth;
      matrix[at - 1][at - 1] += smooth;
      matrix[at][at - 1] -= smooth;
      matrix[at - 1][at] -= smooth;
    }
  });
  return matrix;
}

describe("the regression's steps", () => {
  test("gather() and scatter() of joined terms add up as term by term", () => {
    fc.assert(
      fc.property(drawn, ({isBest, terms}) => {
        const joined = joinTerms(terms, isBest.length);
        const {starts} = joined;
        const coefficients = Float64Array.from({length: sizeOf(joined)}, (_, at) => at * at);
        const amounts = new Float64Array(terms[0].codes.length);
        gather(joined, coefficients, amounts);
        const sums = new Float64Array(coefficients.length);
        scatter(joined, amounts, sums);
        const wanted = new Float64Array(sums.length);
        amounts.forEach((amount, i) => {
          expect(amount).toBe(terms.reduce((all, {codes}, j) => all + coefficients[starts[j] + codes[i]], 0));
          terms.forEach(({codes}, j) => (wanted[starts[j] + codes[i]] += amount));
        });
        expect(sums).toEqual(wanted);
      }),
      {numRuns: 60},
    );
  });

  test("bendRows() is gather(), weighing and scatter(), one after the other", () => {
    fc.assert(
      fc.property(drawn, fc.integer(), ({isBest, terms}, seed) => {
        const below = randomBelow(seed);
        const joined = joinTerms(terms, isBest.length);
        const direction = Float64Array.from({length: sizeOf(joined)}, () => below(9) - 4);
        const information = Float64Array.from(isBest, () => below(4));
        const [moved, bent] = [new Float64Array(isBest.length), new Float64Array(direction.length)];
        bendRows(joined, {direction, information, moved, bent});
        const gathered = new Float64Array(isBest.length).fill(direction[0]);
        gather(joined, direction, gathered);
        expect(moved).toEqual(gathered);
        const weighed = gathered.map((one, i) => one * information[i]);
        const sums = new Float64Array(direction.length).fill(
          weighed.reduce((all, one) => all + one, 0),
          0,
          1,
        );
        scatter(joined, weighed, sums);
        expect(bent).toEqual(sums);
      }),
      {numRuns: 60},
    );
  });

  test("newtonStep() undoes the gradient among the free coefficients, and moves no other", () => {
    fc.assert(
      fc.property(drawn, fc.integer(), (table, seed) => {
        const below = randomBelow(seed);
        const joined = joinTerms(table.terms, table.isBest.length);
        const weights = Float64Array.from({length: sizeOf(joined)}, () => below(100) / 100 - 0.5);
        const chances = Float64Array.from(table.isBest, () => (1 + below(98)) / 100);
        const gradient = gradientOf(joined, table.isBest, {weights, chances});
        const isFree = Uint8Array.from(weights, (_, at) => Number(at === 0 || below(5) > 0));
        const information = informationOf(joined, chances);
        const own = informationSums(joined, information, weights.length);
        const {step, shift} = newtonStep({joined, information, own, gradient, isFree, tolerance: 1e-10});
        const shifted = new Float64Array(chances.length).fill(step[0]);
        gather(joined, step, shifted);
        shift.forEach((one, i) => expect(one).toBeCloseTo(shifted[i], 9));
        curvature(table, chances).forEach((row, at) => {
          if (isFree[at] === 0) expect(step[at]).toBe(0);
          else expect(row.reduce((all, entry, k) => all + entry * step[k], 0)).toBeCloseTo(-gradient[at], 5);
        });
      }),
      {numRuns: 60},
    );
  });

  test("logisticFit() of those who count is that of the others left out", () => {
    fc.assert(
      fc.property(drawn, ({isBest, terms}) => {
        const counted = Uint8Array.from(isBest, (_, i) => Number(i < 2 || i % 3 > 0));
        const rows = Array.from(isBest.keys()).filter((i) => counted[i] === 1);
        const some = logisticFit({isBest, terms, counted});
        const alone = logisticFit({
          isBest: Uint8Array.from(rows, (i) => isBest[i]),
          terms: terms.map((term) => ({...term, codes: Uint16Array.from(rows, (i) => term.codes[i])})),
        });
        expect(some.intercept).toBeCloseTo(alone.intercept, 7);
        some.weights.forEach((own, j) => own.forEach((weight, bin) => expect(weight).toBeCloseTo(alone.weights[j][bin], 7)));
        rows.forEach((i, at) => expect(some.logOdds[i]).toBeCloseTo(alone.logOdds[at], 7));
      }),
      {numRuns: 40},
    );
  });
});

describe("counting faster", () => {
  test("gridSelect() finds what sorting finds, of even, skewed and clustered numbers", () => {
    const shapes: readonly ((u: number) => number)[] = [(u) => u, (u) => 1 / (u + 1e-6), (u) => Math.floor(20 * u), (u) => (u < 0.001 ? 1e12 : u)];
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(...shapes), fc.integer({min: 9_990, max: 20_000}), (seed, shape, size) => {
        const below = randomBelow(seed);
        const values = Float64Array.from({length: size}, () => shape(below(1e9) / 1e9));
        const places = [0, 1, ...Array.from({length: 40}, (_, k) => Math.floor((k * size) / 40)), size - 1].sort((a, b) => a - b);
        const sorted = values.slice().sort();
        expect(gridSelect(values, places)).toEqual(Float64Array.from(places, (place) => sorted[place]));
      }),
      {numRuns: 20},
    );
  });

  test("countRows() counts the bits that two rows share, of any number of words", () => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: 40}), fc.integer(), (words, seed) => {
        const below = randomBelow(seed);
        const bits = Uint32Array.from({length: 2 * words}, () => below(2 ** 32));
        const shared = Array.from({length: words}, (_, w) => (bits[w] & bits[words + w]) >>> 0);
        expect(countRows({words, bits}, 0, 1)).toBe(shared.reduce((all, word) => all + word.toString(2).replaceAll("0", "").length, 0));
      }),
    );
  });

  test("strengthOf() squared is at most twice Pearson's χ², by which ranges are passed over", () => {
    fc.assert(
      fc.property(fc.integer({min: 2, max: 400}), fc.nat(), fc.nat(), fc.nat(), (known, a, b, c) => {
        const [best, covered] = [1 + (a % (known - 1)), 1 + (b % (known - 1))];
        const [fewest, most] = [Math.max(0, best + covered - known), Math.min(best, covered)];
        const both = fewest + (c % (most - fewest + 1));
        const lead = both * known - best * covered;
        const square = (known * lead * lead) / (best * (known - best) * covered * (known - covered));
        expect(strengthOf(both, best, covered, known) ** 2).toBeLessThanOrEqual(2 * square * (1 + 1e-6) + 1e-9);
      }),
    );
  });
});
