import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {sum, sumAt} from "../../src/analysis/math/sum";
import {drawCounter} from "../../src/analysis/traits/drawCounter";
import {feature, type Feature} from "../../src/analysis/traits/feature";
import {followsFigure} from "../../src/analysis/traits/followsFigure";
import {spread, spreadOf, type Spread} from "../../src/analysis/traits/searchFeature";
import {standingCounter} from "../../src/analysis/traits/standingCounts";
import {leastLeadSquared, mostSquared, strengthOf} from "../../src/analysis/traits/strength";
import {strongestRange} from "../../src/analysis/traits/strongestRange";
import type {Attribute, AttributeValues} from "../../src/domain/attribute";
import {STANDING} from "../../src/domain/best";

const attributeOf = (values: AttributeValues): Attribute => ({
  column: 0,
  heading: "Column",
  role: undefined,
  kind: values.kind,
  group: "other",
  unit: "number",
  values,
});

/** Counts of a two-by-two table where the condition leans towards the best. */
const leaning = fc
  .tuple(
    fc.integer({min: 1, max: 60}),
    fc.integer({min: 1, max: 400}),
    fc.double({min: 0, max: 1, noNaN: true}),
    fc.double({min: 0, max: 1, noNaN: true}),
  )
  .map(([best, rest, ofBest, ofRest]) => {
    const [both, others] = [Math.ceil(ofBest * best), Math.floor(ofRest * rest)];
    return {both, best, covered: both + others, known: best + rest};
  })
  .filter(({both, best, covered, known}) => covered < known && both * known > best * covered);

/** Customers and best by bin. */
const binned = fc.array(fc.tuple(fc.integer({min: 0, max: 4}), fc.integer({min: 0, max: 12})), {minLength: 1, maxLength: 14});

function rangesOf(bins: readonly (readonly [number, number])[]): {all: Spread; best: Spread} {
  const of = feature(attributeOf({kind: "number", numbers: Float64Array.from(bins.keys())}), Int32Array.from(bins.keys()), 1);
  const spreadOver = (counts: Int32Array): Spread => ({
    feature: of,
    counts,
    usual: new Int32Array(0),
    usualCodes: 0,
    known: counts.reduce((total, count) => total + count, 0),
    members: 0,
  });
  return {all: spreadOver(Int32Array.from(bins, ([best, rest]) => best + rest)), best: spreadOver(Int32Array.from(bins, ([best]) => best))};
}

/** Every pair of ends, one after the other; of equals the first. */
function byTryingAll({all, best}: {all: Spread; best: Spread}, fewest: number) {
  const add = (counts: Int32Array, first: number, last: number) => counts.slice(first, last + 1).reduce((total, count) => total + count, 0);
  let found = {strength: 0, first: -1, last: -1};
  for (let first = 0; first < all.counts.length; first++) {
    for (let last = first; last < all.counts.length; last++) {
      const both = add(best.counts, first, last);
      if (best.counts[first] === 0 || best.counts[last] === 0 || both < fewest) continue;
      const strength = strengthOf(both, best.known, add(all.counts, first, last), all.known);
      if (strength > found.strength) found = {strength, first, last};
    }
  }
  return found;
}

/** Codes of customers, up to three each, and the standing of each. */
const coded = fc.array(fc.tuple(fc.uniqueArray(fc.integer({min: 0, max: 5}), {maxLength: 3}), fc.constantFrom(...Object.values(STANDING))), {
  minLength: 1,
  maxLength: 60,
});

const TEXTS = ["a", "b", "c", "d", "e", "f"];

function featuresOf(cells: readonly (readonly number[])[], everybody: Int32Array): Feature[] {
  const starts = new Int32Array(cells.length + 1);
  cells.forEach((cell, i) => (starts[i + 1] = starts[i] + cell.length));
  const firsts = cells.map((cell) => cell[0] ?? -1);
  const columns: AttributeValues[] = [
    {kind: "many", texts: TEXTS, starts, codes: Int32Array.from(cells.flat())},
    {kind: "text", texts: TEXTS, codes: Int32Array.from(firsts)},
    {kind: "number", numbers: Float64Array.from(firsts, (code) => (code < 0 ? Number.NaN : code / 2))},
  ];
  return columns.map((values) => feature(attributeOf(values), everybody, 5));
}

/** As {@link followsFigure}, in the plainest words: all customers put in order, by value where they have the same figure. */
function followsPlainly(values: Extract<AttributeValues, {kind: "number" | "text"}>, figure: Float64Array): boolean {
  const of = Array.from(values.kind === "number" ? values.numbers : values.codes, (value) => (value < 0 ? Number.NaN : value));
  const known = [...of.keys()].filter((i) => !Number.isNaN(of[i]) && !Number.isNaN(figure[i])).sort((a, b) => figure[a] - figure[b] || of[a] - of[b]);
  const different = new Set(known.map((i) => of[i]));
  const commonest = Math.max(0, ...[...different].map((value) => known.filter((i) => of[i] === value).length));
  if (known.length < 20 || different.size < 3 || known.length - commonest < 5 || new Set(known.map((i) => figure[i])).size < 20) return false;
  const steps = known.slice(1).map((i, at) => ({tie: figure[i] === figure[known[at]], change: Math.sign(of[i] - of[known[at]])}));
  if (values.kind === "text") return different.size <= known.length / 3 && steps.filter(({change}) => change !== 0).length === different.size - 1;
  const changes = steps.filter(({tie}) => !tie).map(({change}) => change);
  const [rises, falls] = [1, -1].map((sign) => changes.filter((change) => change === sign).length);
  return Math.min(rises, falls) === 0 && Math.max(rises, falls) >= 2;
}

describe("the laws of counting for the search", () => {
  test("no strength is beyond mostSquared(), which is at most twice χ², nor behind a lead that leastLeadSquared() rules out", () => {
    fc.assert(
      fc.property(leaning, ({both, best, covered, known}) => {
        const strength = strengthOf(both, best, covered, known);
        const lead = both * known - best * covered;
        const most = mostSquared(lead, best, covered, known);
        const chiSquared = (known * lead * lead) / (best * (known - best) * covered * (known - covered));
        expect(most).toBeGreaterThanOrEqual(strength * strength);
        expect(most).toBeLessThanOrEqual(2.000_01 * chiSquared + 1e-5);
        expect(lead * lead).toBeGreaterThanOrEqual(leastLeadSquared(strength, best, known) * covered * (known - covered));
      }),
    );
  });

  test("strongestRange() finds what trying every pair of ends finds, and of equals the first", () => {
    fc.assert(
      fc.property(binned, fc.integer({min: 1, max: 4}), (bins, fewest) => {
        const spreads = rangesOf(bins);
        fc.pre(spreads.best.known > 0 && spreads.best.known < spreads.all.known);
        expect(strongestRange(spreads.all, spreads.best, fewest)).toEqual(byTryingAll(spreads, fewest));
      }),
      {numRuns: 400},
    );
  });

  test("drawCounter() and spreadOf() count what spread() counts, draw after draw", () => {
    fc.assert(
      fc.property(coded, (customers) => {
        const standing = Uint8Array.from(customers, ([, one]) => one);
        const everybody = Int32Array.from(customers.keys());
        const counter = standingCounter(standing);
        const plain = ({counts, usual, usualCodes, known, members}: Spread) => ({
          counts,
          usual: [...usual.slice(0, usualCodes)].sort(),
          known,
          members,
        });
        for (const of of featuresOf(
          customers.map(([cell]) => cell),
          everybody,
        )) {
          const count = drawCounter(of);
          for (const wanted of Object.values(STANDING)) {
            const drawn = everybody.filter((i) => standing[i] === wanted);
            expect(plain(count(drawn))).toEqual(plain(spread(of, drawn)));
            expect(plain(spreadOf(of, counter, [wanted]))).toEqual(plain(spread(of, drawn)));
          }
        }
      }),
    );
  });

  test("of numbers exactly those stand apart who lie in no bin's span of the population", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({min: -9, max: 40}), fc.boolean()), {minLength: 1, maxLength: 60}), (customers) => {
        const numbers = Float64Array.from(customers, ([value]) => (value < 0 ? Number.NaN : value));
        const population = Int32Array.from(customers.keys()).filter((i) => customers[i][1]);
        const {apart, edges, highs} = feature(attributeOf({kind: "number", numbers}), population, 2000);
        const isIn = (value: number) => edges.some((edge, bin) => edge <= value && value <= highs[bin]);
        const expected = [...numbers.keys()].filter((i) => edges.length > 0 && !Number.isNaN(numbers[i]) && !isIn(numbers[i]));
        expect([...apart]).toEqual(expected);
        expect([...apart].some((i) => customers[i][1])).toBe(false);
      }),
    );
  });

  test("followsFigure() says what putting everybody in order says, ties in the figure and blanks among them", () => {
    const orders = fc.constantFrom<(figure: number, noise: number) => number>(
      (figure) => figure,
      (figure) => -figure,
      (figure) => Math.floor(figure / 12),
      (figure, noise) => Math.floor(figure / 12) + (noise === 0 ? 1 : 0),
      (figure, noise) => (figure % 7 === 0 ? noise : figure),
      (_, noise) => noise,
    );
    const rows = fc.array(fc.tuple(fc.integer({min: 0, max: 45}), fc.integer({min: 0, max: 30}), fc.integer({min: 0, max: 9})), {
      minLength: 24,
      maxLength: 60,
    });
    fc.assert(
      fc.property(rows, orders, fc.boolean(), (customers, order, isText) => {
        const figure = Float64Array.from(customers, ([value]) => value);
        const found = customers.map(([value, noise, blank]) => (blank === 0 ? -1 : 60 + order(value, noise)));
        const values: Extract<AttributeValues, {kind: "number" | "text"}> = isText
          ? {kind: "text", texts: Array.from({length: 200}, (_, code) => `t${code}`), codes: Int32Array.from(found)}
          : {kind: "number", numbers: Float64Array.from(found, (value) => (value < 0 ? Number.NaN : value))};
        expect(followsFigure(values, figure)).toBe(followsPlainly(values, figure));
      }),
      {numRuns: 400},
    );
  });

  test("sumAt() is the sum of what stands there, missing numbers left out", () => {
    const numbers = fc.array(fc.oneof(fc.double({noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9}), fc.constant(Number.NaN)), {
      minLength: 1,
    });
    fc.assert(
      fc.property(numbers, (values) => {
        const places = [...values.keys()].filter((i) => i % 3 !== 1);
        expect(sumAt(Float64Array.from(values), places)).toBe(sum(places.map((i) => values[i])));
      }),
    );
  });
});
