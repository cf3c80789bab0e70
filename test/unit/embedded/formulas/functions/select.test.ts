import fc from "fast-check";
import {expect, test} from "vitest";
import {Ordered} from "../../../../../src/embedded/formulas/functions/select";

const numbers = fc.oneof(
  fc.array(fc.double({noNaN: true, noDefaultInfinity: true}), {minLength: 1, maxLength: 40}),
  fc.array(fc.integer({min: 0, max: 3}), {minLength: 1, maxLength: 40}),
  // long enough for a pivot from a sample; few distinct numbers, many, or ascending
  fc
    .tuple(fc.integer({min: 1024, max: 5000}), fc.constantFrom(2, 50, 100_003))
    .map(([length, range]) => Array.from({length}, (_, i) => (i * 7919) % range)),
  fc.integer({min: 1024, max: 5000}).map((length) => Array.from({length}, (_, i) => i - 2000)),
);
const questions = fc.array(fc.double({min: 0, max: 1, noNaN: true}), {minLength: 1, maxLength: 60});

test("kth(k) is the k-th of the sorted numbers, whatever was asked before", () => {
  fc.assert(
    fc.property(numbers, questions, (given, shares) => {
      const sorted = Float64Array.from(given).sort();
      const ordered = new Ordered(Float64Array.from(given));
      for (const share of shares) {
        const k = Math.floor(share * (given.length - 1));
        // 0 and -0 are the same number for a sheet
        expect(ordered.kth(k) + 0).toBe((sorted[k] ?? NaN) + 0);
      }
      expect(Float64Array.from(ordered.numbers).sort()).toEqual(sorted);
    }),
  );
});

test("at(place) lies between neighbours in proportion: the third quarter of 1, 2, 3, 10 is a quarter of the way from 3 to 10", () => {
  const ordered = new Ordered(Float64Array.of(10, 2, 3, 1));
  expect(ordered.at(0.75 * 3)).toBe(4.75);
  expect(ordered.at(3)).toBe(10);
});

test("kth(k) beyond the numbers is NaN", () => expect(new Ordered(new Float64Array(0)).kth(0)).toBeNaN());
