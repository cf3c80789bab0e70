import {describe, expect, test} from "vitest";
import {likelihoodRatio, moreBestNeeded} from "../../../../src/analysis/profile/moreBestNeeded";

const count = (matching: number, of: number) => ({matching, of});
const TRAIT = {best: count(6, 12), tierRest: count(6, 28), p: 0.2};

describe("moreBestNeeded(trait, found)", () => {
  // G = 3.13714, ln(1 − p) = −0.22314 against −0.01005: 12 × 2 × ln(22.2026) / 3.13714 = 23.72, by hand in Python 3 (math.log).
  test("moreBestNeeded(6 of 12 against 6 of 28, chance 20%) is 23.72, said as 25", () => {
    expect(moreBestNeeded(TRAIT, 12)).toBe(25);
  });

  test("moreBestNeeded(trait) is nothing where the trait is no more usual among the best, or nobody is left to compare", () => {
    expect(moreBestNeeded({...TRAIT, best: count(2, 12)}, 12)).toBeUndefined();
    expect(moreBestNeeded({...TRAIT, tierRest: count(0, 0)}, 12)).toBeUndefined();
  });

  test("moreBestNeeded(trait) is nothing where chance finds as much in every second search, or the trait is sure already", () => {
    expect(moreBestNeeded({...TRAIT, p: 0.5}, 12)).toBeUndefined();
    expect(moreBestNeeded({...TRAIT, p: 0.01}, 12)).toBeUndefined();
  });
});

describe("likelihoodRatio(best, rest)", () => {
  // scipy 1.17.1: scipy.stats.chi2_contingency([[6, 6], [6, 22]], correction=False, lambda_="log-likelihood").statistic, and so on.
  test.each([
    [count(6, 12), count(6, 28), 3.1371408396439255],
    [count(9, 12), count(6, 28), 10.3325445904783],
    [count(20, 20), count(5, 80), 75.06036353072818],
    [count(1, 1), count(1, 3), 1.7260924347106852],
  ])("likelihoodRatio(%j, %j) is %f", (best, rest, expected) => {
    expect(likelihoodRatio(best, rest)).toBeCloseTo(expected, 10);
  });

  test("likelihoodRatio() is 0 where the trait is rarer among the best, or one side is empty", () => {
    expect(likelihoodRatio(count(1, 12), count(10, 28))).toBe(0);
    expect(likelihoodRatio(count(0, 0), count(10, 28))).toBe(0);
    expect(likelihoodRatio(count(6, 12), count(0, 0))).toBe(0);
  });
});
