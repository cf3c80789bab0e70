import {describe, expect, test} from "vitest";
import {exponential, logistic} from "../../../../src/analysis/math/exponential";

describe("exponential()", () => {
  test("agrees with Math.exp to the last digits", () => {
    for (let value = -700; value <= 700; value += 0.37) expect(Math.abs(exponential(value) / Math.exp(value) - 1)).toBeLessThan(1e-15);
  });

  test("is exact where it is simple, and stays finite at the ends", () => {
    expect([exponential(0), exponential(-1e9) > 0, Number.isFinite(exponential(1e9))]).toEqual([1, true, true]);
  });

  test("logistic() is one half of nothing, and its two sides add up to 1", () => {
    expect(logistic(0)).toBe(0.5);
    expect(logistic(3) + logistic(-3)).toBeCloseTo(1, 15);
  });
});
