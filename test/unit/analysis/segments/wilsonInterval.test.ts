import {describe, expect, test} from "vitest";
import {wilsonInterval} from "../../../../src/analysis/segments/wilsonInterval";

describe("wilsonInterval()", () => {
  /** R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998) 857–872, table I, method 3. */
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("wilsonInterval(%d of %d) is the published one", (matching, of, low, high) => {
    const interval = wilsonInterval({matching, of});
    expect(interval[0]).toBeCloseTo(low, 4);
    expect(interval[1]).toBeCloseTo(high, 4);
  });

  /** Plain Python 3.11: the share p at which |k − n p| = z √(n p (1 − p)), z = 1.959963984540054, by 200 halvings. */
  test.each([
    [8, 20, 0.218806532373, 0.613418499238],
    [20, 20, 0.838874841947, 1],
    [2, 100_000, 0.000005484739, 0.000072926838],
  ])("wilsonInterval(%d of %d) is where the score test turns", (matching, of, low, high) => {
    const interval = wilsonInterval({matching, of});
    expect(interval[0]).toBeCloseTo(low, 11);
    expect(interval[1]).toBeCloseTo(high, 11);
  });

  test("wilsonInterval() of nobody is everything", () => {
    expect(wilsonInterval({matching: 0, of: 0})).toEqual([0, 1]);
  });
});
