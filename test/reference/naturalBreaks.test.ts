import {ckmeans} from "simple-statistics";
import {describe, expect, test} from "vitest";
import {naturalBreaks} from "../../src/analysis/math/naturalBreaks";
import {breakCuts} from "../../src/analysis/tiers/cuts";

const SEATS = [1, 1, 2, 2, 2, 3, 3, 4, 5, 6, 7, 8, 8, 9, 10, 11, 12, 13, 14, 15, 18, 20, 21, 23, 25, 28, 31, 36, 44, 52, 61, 75, 90];

describe("naturalBreaks() against other programs", () => {
  /**
   * Plain quadratic dynamic program over numpy 2.4.6:
   * best[g, j] = min over i of best[g - 1, i] + sum of squares of x[i:j] around its mean, for x = SEATS.
   */
  test.each([
    [2, [28]],
    [3, [20, 29]],
    [4, [20, 28, 31]],
    [5, [14, 23, 28, 31]],
  ])("naturalBreaks(seats, %d) begins its groups where the quadratic dynamic program does", (groups, starts) => {
    expect(naturalBreaks(Float64Array.from(SEATS), groups)).toEqual(starts);
  });

  test.each([2, 3, 4, 5])("naturalBreaks(seats, %d) makes the groups of ckmeans in simple-statistics 7.12.1", (groups) => {
    const cuts = naturalBreaks(Float64Array.from(SEATS), groups);
    expect([...cuts, SEATS.length].map((end, g) => end - (g === 0 ? 0 : cuts[g - 1]))).toEqual(ckmeans(SEATS, groups).map((group) => group.length));
  });

  /** scipy 1.17.1: stats.skew(SEATS) is 1.685, stats.skew(log(SEATS)) is -0.251: ratios it is; the same dynamic program over log(SEATS) gives [8, 21]. */
  test("breakCuts(seats, 3) breaks skewed metrics by ratio: 1 to 4, 5 to 18, 20 and more", () => {
    expect(breakCuts(Float64Array.from(SEATS), 3)).toEqual([8, 21]);
  });

  test("breakCuts() breaks even metrics by difference", () => {
    expect(breakCuts(Float64Array.of(10, 11, 12, 50, 51, 52, 90, 91, 92), 3)).toEqual([3, 6]);
  });
});
