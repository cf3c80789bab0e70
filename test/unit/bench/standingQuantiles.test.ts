import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {STANDING} from "../../../src/domain/best";
import {SHARES} from "../../bench/speed/million";
import {quantiles, quantilesByStanding} from "../../bench/speed/standingQuantiles";

const number = fc.oneof(fc.integer({min: -5, max: 5}), fc.double({noNaN: true, noDefaultInfinity: true}));
/** More than Floyd and Rivest's sample begins at, too. */
const manyNumbers = fc.oneof(fc.array(number, {minLength: 1, maxLength: 40}), fc.array(number, {minLength: 700, maxLength: 900}));

describe("quantiles that engines are compared by", () => {
  test("quantiles() lie between neighbours in proportion", () => {
    // Python 3: statistics.quantiles([1, 2, 4, 8, 16], n=4, method="inclusive") is [2.0, 4.0, 8.0]; with n=20 it begins with 1.2.
    expect(quantiles(Float64Array.of(16, 2, 8, 1, 4), [0.25, 0.5, 0.75])).toEqual([2, 4, 8]);
    expect(quantiles(Float64Array.of(16, 2, 8, 1, 4), [0.05])[0]).toBeCloseTo(1.2, 12);
    expect(quantiles(Float64Array.of(7), [0, 0.5, 1])).toEqual([7, 7, 7]);
    expect(quantiles(Float64Array.of(), [0.5])).toEqual([Number.NaN]);
  });

  test("quantiles() never fall as shares grow, and stay among the numbers", () => {
    fc.assert(
      fc.property(manyNumbers, (values) => {
        const found = quantiles(Float64Array.from(values), [0, ...SHARES, 1]);
        expect(found[0] + 0).toBe(Math.min(...values) + 0);
        expect(found[found.length - 1] + 0).toBe(Math.max(...values) + 0);
        for (let k = 1; k < found.length; k++) expect(found[k]).toBeGreaterThanOrEqual(found[k - 1]);
      }),
    );
  });

  test("quantilesByStanding() knows the best and the rest of each column only by their numbers", () => {
    const customer = fc.tuple(fc.integer({min: 0, max: 4}), ...[0, 1].map(() => fc.oneof(number, fc.constant(Number.NaN))));
    fc.assert(
      fc.property(fc.array(customer, {maxLength: 60}), (customers) => {
        const standing = Uint8Array.from(customers, ([one]) => one);
        const columns = [1, 2].map((c) => Float64Array.from(customers, (cells) => cells[c]));
        const found = quantilesByStanding(columns, standing, SHARES);
        columns.forEach((numbers, c) => {
          const of = (isWanted: (one: number) => boolean) =>
            quantiles(
              numbers.filter((value, i) => !Number.isNaN(value) && isWanted(standing[i])),
              SHARES,
            );
          expect(found[c].best).toEqual(of((one) => one === STANDING.best));
          expect(found[c].rest).toEqual(of((one) => one !== STANDING.best && one !== STANDING.unclassified));
        });
      }),
    );
  });
});
