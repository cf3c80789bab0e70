import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {topOf} from "../../src/analysis/best/topOf";
import {orderStatistics} from "../../src/analysis/math/select";
import {conditionCounts, countDirectly} from "../../src/analysis/traits/conditionCounts";
import {conditionOf} from "../../src/analysis/traits/condition";
import {feature} from "../../src/analysis/traits/feature";
import {countByStanding, STANDINGS} from "../../src/analysis/traits/standingCounts";
import type {Attribute, AttributeValues} from "../../src/domain/attribute";
import {STANDING} from "../../src/domain/best";

const number = fc.oneof(fc.integer({min: -5, max: 5}), fc.double({noNaN: true, noDefaultInfinity: true}));
/** More than Floyd and Rivest's sample begins at, too. */
const manyNumbers = fc.oneof(fc.array(number, {minLength: 1, maxLength: 40}), fc.array(number, {minLength: 700, maxLength: 900}));
const standings = (length: number) => fc.uint8Array({min: 0, max: 4, minLength: length, maxLength: length});

const attribute = (values: AttributeValues): Attribute => ({
  column: 0,
  heading: "Size",
  role: undefined,
  kind: values.kind === "number" ? "number" : "text",
  group: "other",
  unit: "number",
  values,
});

describe("counting in one pass", () => {
  test("orderStatistics() gives what sorting gives", () => {
    fc.assert(
      fc.property(manyNumbers, fc.array(fc.nat(), {maxLength: 8}), (values, wanted) => {
        const places = [...new Set(wanted.map((place) => place % values.length))].sort((a, b) => a - b);
        const sorted = Float64Array.from(values).sort();
        expect([...orderStatistics(Float64Array.from(values), places)].map((one) => one + 0)).toEqual(places.map((place) => sorted[place] + 0));
      }),
    );
  });

  test("topOf() gives what sorting everybody and cutting gives, ties by the order of the sheet", () => {
    fc.assert(
      fc.property(manyNumbers, fc.nat(50), (values, count) => {
        const numbers = Float64Array.from(values);
        const isBefore = (a: number, b: number) => (numbers[a] === numbers[b] ? a - b : numbers[b] > numbers[a] ? 1 : -1);
        const all = Array.from(values.keys());
        expect(topOf(all, numbers, count, isBefore)).toEqual([...all].sort(isBefore).slice(0, count));
      }),
    );
  });

  test("countByStanding() counts every customer once", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({min: -1, max: 6}), {maxLength: 60}).chain((codes) => fc.tuple(fc.constant(codes), standings(codes.length))),
        ([codes, standing]) => {
          const {counts} = countByStanding(Int32Array.from(codes), 7, standing);
          for (let code = -1; code < 7; code++) {
            for (let one = 0; one < STANDINGS; one++) {
              expect(counts[(code + 1) * STANDINGS + one]).toBe(codes.filter((own, i) => own === code && standing[i] === one).length);
            }
          }
        },
      ),
    );
  });

  test("conditionCounts() of a range of numbers counts what going over the customers counts, whoever was searched", () => {
    const customers = fc
      .array(fc.oneof(fc.integer({min: 0, max: 30}), fc.double({min: 0, max: 30, noNaN: true}), fc.constant(Number.NaN)), {
        minLength: 2,
        maxLength: 80,
      })
      .chain((values) => fc.tuple(fc.constant(values), standings(values.length), fc.nat(), fc.nat()));
    fc.assert(
      fc.property(customers, ([values, standing, a, b]) => {
        const population = Int32Array.from(values.keys()).filter((i) => standing[i] >= STANDING.candidate);
        const searched = feature(attribute({kind: "number", numbers: Float64Array.from(values)}), population, 100);
        fc.pre(searched.size > 0);
        const [first, last] = [a % searched.size, b % searched.size].sort((one, other) => one - other);
        const counts = conditionCounts(searched, standing);
        const spoken = conditionOf(searched, {first, last});
        const odd = {kind: "range", unit: "number", from: (a % 300) / 10, to: (b % 300) / 10} as const;
        for (const condition of [spoken, odd, {kind: "blank"} as const]) {
          expect(counts(condition)).toEqual(countDirectly(searched, condition, standing));
        }
      }),
    );
  });

  test("conditionCounts() of texts counts what going over the customers counts", () => {
    const texts = ["a", "b", "c"];
    const customers = fc
      .array(fc.integer({min: -1, max: 2}), {minLength: 1, maxLength: 50})
      .chain((codes) => fc.tuple(fc.constant(codes), standings(codes.length)));
    fc.assert(
      fc.property(customers, ([codes, standing]) => {
        const all = Int32Array.from(codes.keys());
        const searched = feature(attribute({kind: "text", texts, codes: Int32Array.from(codes)}), all, 5);
        const counts = conditionCounts(searched, standing);
        for (const condition of [
          {kind: "is", value: "b"},
          {kind: "is", value: "nobody"},
          {kind: "oneOf", values: ["a", "c"]},
          {kind: "filled"},
        ] as const) {
          expect(counts(condition)).toEqual(countDirectly(searched, condition, standing));
        }
      }),
    );
  });
});
