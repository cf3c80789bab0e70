import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {percentileRanks} from "../../src/analysis/best/chooseMeasure";
import {naturalLog} from "../../src/analysis/math/logarithm";
import {drawToFront, randomBelow} from "../../src/analysis/math/random";
import {ratioInterval} from "../../src/analysis/math/ratioInterval";
import {overlap} from "../../src/analysis/profile/contradictions";
import {permutationTest} from "../../src/analysis/traits/permutationTest";
import {feature} from "../../src/analysis/traits/feature";
import {spread, strongest} from "../../src/analysis/traits/searchFeature";
import {strengthOf} from "../../src/analysis/traits/strength";
import type {Attribute} from "../../src/domain/attribute";
import {conditionOf, matches} from "../../src/analysis/traits/condition";

const proportion = fc.integer({min: 1, max: 200}).chain((of) => fc.record({matching: fc.integer({min: 0, max: of}), of: fc.constant(of)}));

const attributeOf = (numbers: readonly number[]): Attribute => ({
  column: 0,
  heading: "Employees",
  role: "employees",
  kind: "number",
  group: "firmographic",
  unit: "number",
  values: {kind: "number", numbers: Float64Array.from(numbers)},
});

describe("the laws of evidence", () => {
  test("ratioInterval() holds the ratio, and turned round it is its own reciprocal", () => {
    fc.assert(
      fc.property(proportion, proportion, (a, b) => {
        fc.pre(a.matching > 0 && b.matching > 0);
        const ratio = a.matching / a.of / (b.matching / b.of);
        const [low, high] = ratioInterval(a, b);
        const [turnedLow, turnedHigh] = ratioInterval(b, a);
        expect(low).toBeLessThanOrEqual(ratio * (1 + 1e-9));
        expect(high).toBeGreaterThanOrEqual(ratio * (1 - 1e-9));
        expect(turnedLow * high).toBeCloseTo(1, 6);
        expect(turnedHigh * low).toBeCloseTo(1, 6);
      }),
    );
  });

  test("naturalLog() agrees with Math.log to the last digits", () => {
    fc.assert(
      fc.property(fc.double({min: 1e-300, max: 1e300, noNaN: true}), (value) => {
        expect(Math.abs(naturalLog(value) - Math.log(value))).toBeLessThanOrEqual(1e-14 * Math.max(1, Math.abs(Math.log(value))));
      }),
    );
  });

  test("strengthOf() is 0 where the best match no more than all, and grows with each one more who does", () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 60}), fc.integer({min: 1, max: 60}), fc.integer({min: 1, max: 60}), (best, covered, others) => {
        const known = Math.max(best, covered) + others;
        const most = Math.min(best, covered);
        const strengths = Array.from({length: most + 1}, (_, both) => both)
          .filter((both) => best + covered - both <= known)
          .map((both) => ({both, strength: strengthOf(both, best, covered, known)}));
        for (const {both, strength} of strengths) if (both * known <= best * covered) expect(strength).toBe(0);
        strengths.slice(1).forEach(({strength}, i) => expect(strength).toBeGreaterThanOrEqual(strengths[i].strength));
      }),
    );
  });

  test("drawToFront() keeps everybody, and the same seed draws the same", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({min: 1, max: 50}), fc.integer({min: 0, max: 50}), (seed, size, count) => {
        const draw = () => {
          const list = Int32Array.from({length: size}, (_, i) => i);
          drawToFront(list, Math.min(count, size), randomBelow(seed));
          return list;
        };
        expect([...draw()].sort((a, b) => a - b)).toEqual(Array.from({length: size}, (_, i) => i));
        expect(draw()).toEqual(draw());
      }),
    );
  });

  test("percentileRanks() turn round when the values do", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: 0, max: 9}), {minLength: 1}), (numbers) => {
        const all = numbers.map((_, i) => i);
        const up = percentileRanks(Float64Array.from(numbers), all);
        const down = percentileRanks(
          Float64Array.from(numbers, (value) => -value),
          all,
        );
        up.forEach((rank, i) => expect(rank + down[i]).toBeCloseTo(100, 9));
      }),
    );
  });

  test("overlap() does not ask who comes first", () => {
    const range = fc
      .record({from: fc.integer({min: 0, max: 20}), to: fc.integer({min: 0, max: 20})})
      .map((ends) => ({kind: "range", unit: "number", ...ends}) as const);
    fc.assert(
      fc.property(range, range, (a, b) => {
        expect(overlap(a, b)).toBe(overlap(b, a));
      }),
    );
  });

  test("conditionOf() rounds the ends of a range without changing anybody's side", () => {
    const numbers = fc.array(fc.integer({min: 0, max: 5000}), {minLength: 8, maxLength: 60});
    fc.assert(
      fc.property(numbers, fc.integer({min: 1, max: 4}), (values, every) => {
        const all = Int32Array.from(values, (_, i) => i);
        const best = all.filter((i) => i % (every + 1) === 0);
        const found = feature(attributeOf(values), all, best.length);
        const range = strongest(spread(found, all), spread(found, best));
        fc.pre(range.strength > 0);
        const within = matches(found.attribute, conditionOf(found, range));
        const [lowest, highest] = [found.edges[range.first], found.edges[range.last + 1] ?? Infinity];
        values.forEach((value, i) => expect(within[i]).toBe(value >= lowest && value < highest ? 1 : 0));
      }),
    );
  });

  test("permutationTest() never gives a weaker attribute the smaller chance, nor any chance of 0 or beyond 1", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const below = randomBelow(seed);
        const features = Array.from({length: 4}, () => feature(attributeOf(Array.from({length: 40}, () => below(100))), ALL, 10));
        const steps = permutationTest(
          features.map((one) => ({all: spread(one, ALL), seek: strongest})),
          ALL,
          ALL.slice(0, 10),
          {permutations: 50, seed},
        );
        let step = steps.next();
        while (step.done !== true) step = steps.next();
        for (const {p, ownP, q} of step.value) {
          expect(q).toBeGreaterThan(0);
          expect(q).toBeLessThanOrEqual(1);
          expect(p).toBeGreaterThanOrEqual(1 / 51);
          expect(p).toBeLessThanOrEqual(1);
          expect(ownP).toBeLessThanOrEqual(1);
        }
      }),
      {numRuns: 20},
    );
  });
});

const ALL = Int32Array.from({length: 40}, (_, i) => i);
