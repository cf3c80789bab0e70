import {describe, expect, test} from "vitest";
import {naturalBreaks} from "../../../../src/analysis/math/naturalBreaks";
import {ascending, countBelow, medianOfSorted} from "../../../../src/analysis/math/order";
import {roundDown, roundestWithin, significantDigits} from "../../../../src/analysis/math/roundNumber";
import {sum} from "../../../../src/analysis/math/sum";

describe("sum", () => {
  test("sum() keeps what plain addition loses", () => expect(sum([1, 1e100, 1, -1e100])).toBe(2));
  test("sum() skips missing numbers, and is 0 of nothing", () => {
    expect(sum([1, Number.NaN, 2])).toBe(3);
    expect(sum([])).toBe(0);
  });
});

describe("order", () => {
  test("ascending() leaves missing numbers out", () => expect(Array.from(ascending([3, Number.NaN, -1]))).toEqual([-1, 3]));
  test("medianOfSorted() is the middle, the mean of two middles, or NaN", () => {
    expect(medianOfSorted([1, 2, 10])).toBe(2);
    expect(medianOfSorted([1, 2, 4, 10])).toBe(3);
    expect(medianOfSorted([])).toBeNaN();
  });
  test("countBelow() counts what is smaller", () => {
    expect(countBelow([1, 2, 2, 3], 2)).toBe(1);
    expect(countBelow([1, 2, 2, 3], 9)).toBe(4);
  });
});

describe("numbers people use", () => {
  test.each([
    [18, 24, 20],
    [20, 21, 21],
    [5, 6, 6],
    [13_790, 13_847, 13_800],
    [0.12, 0.34, 0.25],
    [99, 101, 100],
    [-60, -37, -50],
    [-3, 4, 0],
    [0.29, 0.3, 0.3],
  ])("roundestWithin(%d, %d) is %d", (over, upTo, expected) => expect(roundestWithin(over, upTo)).toBe(expected));

  test("roundestWithin() of whole numbers is whole", () => expect(roundestWithin(2, 3, true)).toBe(3));

  test.each([
    [37, 25],
    [-37, -50],
    [1, 1],
    [0.07, 0.05],
    [0, 0],
    [-1, -1],
  ])("roundDown(%d) is %d", (value, expected) => expect(roundDown(value)).toBe(expected));

  test("significantDigits() counts digits before only zeros follow", () =>
    expect([13_800, 0.25, 20, 0, -150].map(significantDigits)).toEqual([3, 2, 1, 1, 2]));
});

describe("naturalBreaks", () => {
  test("naturalBreaks() cuts where the gaps are", () => expect(naturalBreaks(Float64Array.of(1, 2, 2, 20, 21, 90), 3)).toEqual([3, 5]));
  test("naturalBreaks() never divides equal numbers", () => expect(naturalBreaks(Float64Array.of(1, 1, 1, 5, 5), 3)).toEqual([3]));
  test("naturalBreaks() of nothing, or of one number, has no cuts", () => {
    expect(naturalBreaks(new Float64Array(0), 3)).toEqual([]);
    expect(naturalBreaks(Float64Array.of(4, 4), 3)).toEqual([]);
  });
});
