import {describe, expect, test} from "vitest";
import {holm} from "../../../../src/analysis/compare/holm";

describe("holm()", () => {
  /** Worked by hand: the smallest times how many there are, the next times one fewer, never less than the one before. */
  test.each([
    [
      [0.01, 0.04, 0.03],
      [0.03, 0.06, 0.06],
    ],
    [
      [0.01, 0.02, 0.03, 0.04, 0.05],
      [0.05, 0.08, 0.09, 0.09, 0.09],
    ],
    [
      [0.6, 0.7],
      [1, 1],
    ],
    [[0.05], [0.05]],
  ])("holm(%j) is %j", (chances, corrected) => {
    holm(chances).forEach((one, at) => expect(one).toBeCloseTo(corrected[at], 12));
  });

  test("is nothing of nothing", () => {
    expect(holm([])).toEqual([]);
  });
});
