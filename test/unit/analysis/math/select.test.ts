import {describe, expect, test} from "vitest";
import {median, orderStatistics} from "../../../../src/analysis/math/select";
import {positionsWhere} from "../../../../src/analysis/math/order";

describe("order without sorting", () => {
  test("orderStatistics() finds what would stand at some places", () => {
    expect(orderStatistics(Float64Array.of(30, 10, 20, 10), [0, 1, 3])).toEqual(Float64Array.of(10, 10, 30));
    expect(orderStatistics(Float64Array.of(), [])).toEqual(Float64Array.of());
  });

  test("orderStatistics() is a fault of ours where there is no such place", () => {
    expect(() => orderStatistics(Float64Array.of(1), [1])).toThrow("no such place: 1");
  });

  test("median() is the middle, the mean of two middles, or NaN", () => {
    expect(median(Float64Array.of(10, 1, 2))).toBe(2);
    expect(median(Float64Array.of(10, 1, 2, 3))).toBe(2.5);
    expect(median(Float64Array.of())).toBeNaN();
  });

  test("positionsWhere() gives the positions in order", () => {
    expect(positionsWhere(Uint8Array.of(4, 0, 4), (one) => one === 4)).toEqual(Int32Array.of(0, 2));
  });
});
