import {describe, expect, test} from "vitest";
import {ratioInterval} from "../../src/analysis/math/ratioInterval";
import {strengthOf} from "../../src/analysis/traits/strength";

describe("ratioInterval() against other programs", () => {
  /**
   * statsmodels 0.15.0 (scipy 1.17.1): statsmodels.stats.proportion.confint_proportions_2indep(a, m, b, n, compare="ratio", method="score", correction=False).
   * The first row is Koopman's own example (1984), published as 2.94 to 7.15.
   */
  test.each([
    [36, 40, 16, 80, 2.9395691922, 7.1522234349],
    [7, 34, 1, 34, 1.2208528535, 42.5757176098],
    [20, 20, 60, 380, 5.0515891923, 8.0205647944],
    [5, 20, 30, 380, 1.3327252112, 6.5958371158],
    [12, 20, 14, 42, 1.0090048245, 3.1246167229],
  ])("ratioInterval(%d of %d, %d of %d) is the score interval", (a, m, b, n, low, high) => {
    const interval = ratioInterval({matching: a, of: m}, {matching: b, of: n});
    expect(interval[0]).toBeCloseTo(low, 8);
    expect(interval[1]).toBeCloseTo(high, 8);
  });
});

describe("strengthOf() against other programs", () => {
  /** scipy 1.17.1: sqrt(stats.chi2_contingency(table, correction=False, lambda_="log-likelihood")[0]). */
  test.each([
    [20, 20, 31, 62, 6.135707386542607],
    [12, 20, 26, 62, 1.9856040346705162],
    [3, 20, 15, 10_000, 4.7738772220718015],
    [65, 166, 196, 984, 6.373131618644382],
  ])("strengthOf(%d of %d best, %d of %d) is the root of the likelihood ratio", (both, best, covered, known, root) => {
    expect(strengthOf(both, best, covered, known)).toBeCloseTo(root, 10);
  });
});
