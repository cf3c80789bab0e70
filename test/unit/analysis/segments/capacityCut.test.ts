import {describe, expect, test} from "vitest";
import {capacityCut, placesOf} from "../../../../src/analysis/segments/capacityCut";

const groups = (...rows: readonly (readonly [number, number])[]) => rows.map(([fit, customers]) => ({fit, customers, best: 0}));

describe("placesOf()", () => {
  test.each([
    [0.2, 84, 16],
    [0.3, 10, 3],
    [0.1, 5, 1],
    [0.4, 5, 2],
  ])("placesOf(%d, %d) is %d: rounded down, at least one", (share, customers, places) => {
    expect(placesOf(share, customers)).toBe(places);
  });
});

describe("capacityCut()", () => {
  test("takes the highest fits that find a place", () => {
    expect(capacityCut(groups([40, 5], [60, 2], [70, 1], [90, 1]), 2)).toBe(70);
  });

  test.each([
    [3, 75],
    [4, 75],
    [5, 60],
    [6, 60],
  ])("with %d places takes two customers, or six whose last four are equal, whichever is nearer: from %d", (places, idealFrom) => {
    expect(capacityCut(groups([40, 5], [59, 9], [60, 4], [90, 2]), places)).toBe(idealFrom);
  });

  test("takes the first group even where it is too large, for nobody would be Ideal else", () => {
    expect(capacityCut(groups([40, 5], [60, 2], [90, 5]), 2)).toBe(75);
  });

  test("gives no place to fits that say nothing", () => {
    expect(capacityCut(groups([30, 2], [50, 2], [51.7, 1]), 4)).toBe(51);
    expect(capacityCut(groups([30, 2], [50, 8]), 4)).toBeUndefined();
    expect(capacityCut([], 1)).toBeUndefined();
  });
});
