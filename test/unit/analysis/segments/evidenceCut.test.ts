import {describe, expect, test} from "vitest";
import {avoidCutByEvidence, idealCutByEvidence} from "../../../../src/analysis/segments/evidenceCut";
import type {FitGroup} from "../../../../src/analysis/segments/fitGroups";

/** Groups as [fit, customers, best], the lowest fit first. */
const groups = (...rows: readonly (readonly [number, number, number])[]): FitGroup[] =>
  rows.map(([fit, customers, best]) => ({fit, customers, best}));

/** 100 customers, 20 of them best: the base rate is one in five, a band holds 20, and one from below 30. */
const CUSTOMERS = groups([30, 20, 0], [45, 20, 2], [60, 20, 3], [70, 20, 5], [80, 20, 10]);

/** The chances in here: plain Python 3.11, exact sums of math.comb. */
describe("idealCutByEvidence()", () => {
  test("ends above the first band that is not reliably more often best", () => {
    // 10 of 20 or more by chance: p = 0.0006; 5 of 20: p = 0.36.
    expect(idealCutByEvidence(CUSTOMERS)).toBe(75);
  });

  test("goes on as long as bands are reliable", () => {
    // 8 of 20: p = 0.018; 9 of 20 is less likely still.
    expect(idealCutByEvidence(groups([30, 20, 0], [45, 20, 1], [60, 20, 2], [70, 20, 8], [80, 20, 9]))).toBe(70);
    // 7 of 20: p = 0.064.
    expect(idealCutByEvidence(groups([30, 20, 0], [45, 20, 1], [60, 20, 3], [70, 20, 7], [80, 20, 9]))).toBe(75);
  });

  test("does not take up again after a band that fails", () => {
    expect(idealCutByEvidence(groups([30, 40, 2], [60, 20, 15], [70, 20, 3], [80, 20, 0]))).toBeUndefined();
  });

  test("never comes down to a fit that says nothing", () => {
    expect(idealCutByEvidence(groups([30, 60, 0], [50, 40, 20]))).toBeUndefined();
  });

  test("asks for a third more than usual, however many customers there are", () => {
    // A million customers, one in five best; 21 % of the upper half is beyond chance, but changes nobody's list.
    expect(idealCutByEvidence(groups([40, 500_000, 95_000], [60, 500_000, 105_000]))).toBeUndefined();
  });

  test("has nothing to say of too few customers, or of none", () => {
    expect(idealCutByEvidence(groups([40, 15, 0], [80, 4, 4]))).toBeUndefined();
    expect(idealCutByEvidence([])).toBeUndefined();
  });
});

describe("avoidCutByEvidence()", () => {
  test("begins below the fits of a band that is reliably less often best", () => {
    // 30 customers and more are a band from below: 2 of 40 or fewer by chance: p = 0.0015.
    expect(avoidCutByEvidence(CUSTOMERS)).toBe(50);
  });

  test("is undefined where nothing speaks against anybody", () => {
    // 4 of 40 would be half of the base rate, but p = 0.034.
    expect(avoidCutByEvidence(groups([30, 20, 2], [45, 20, 2], [60, 60, 16]))).toBeUndefined();
    // 3 of 40: p = 0.0086.
    expect(avoidCutByEvidence(groups([30, 20, 1], [45, 20, 2], [60, 60, 17]))).toBe(50);
  });

  test("is half as often at the most, however many customers there are", () => {
    expect(avoidCutByEvidence(groups([40, 500_000, 60_000], [60, 500_000, 140_000]))).toBeUndefined();
    expect(avoidCutByEvidence(groups([40, 500_000, 50_000], [60, 500_000, 150_000]))).toBe(50);
  });

  test("never reaches up to a fit that says nothing", () => {
    expect(avoidCutByEvidence(groups([50, 60, 0], [70, 40, 20]))).toBeUndefined();
  });

  test("stops at the first band that is not reliable", () => {
    // From below: 0 of 30 (p = 0.0003), then 6 of 30, as usual. 25 parts 20 from 40 as well as any number does.
    expect(avoidCutByEvidence(groups([20, 30, 0], [40, 30, 6], [70, 40, 14]))).toBe(25);
  });

  test("has nothing to say where nobody is best, or nobody is there", () => {
    expect(avoidCutByEvidence(groups([30, 100, 0]))).toBeUndefined();
    expect(avoidCutByEvidence([])).toBeUndefined();
  });
});

describe("both cuts", () => {
  test("do not believe Wilson alone where hardly anybody is best", () => {
    // 2 of the 3 best among 30 of 300: their rate is 0.0185 and more, the base rate 0.01, yet by chance it is as much in 0.027 of all draws; all 3 in 0.0009.
    const band = (best: number) => groups([40, 240, 3 - best], [60, 30, 0], [80, 30, best]);
    expect([idealCutByEvidence(band(2)), idealCutByEvidence(band(3))]).toEqual([undefined, 75]);
  });

  test("do not believe Fisher alone where half of the customers are a band", () => {
    // 15 of 30, 20 of all 60: p = 0.0063, yet the rate of the band may be 0.332 as well, and the base rate is 0.333. Of 16 it is 0.361 and more.
    expect(idealCutByEvidence(groups([40, 30, 5], [80, 30, 15]))).toBeUndefined();
    expect(idealCutByEvidence(groups([40, 30, 4], [80, 30, 16]))).toBe(75);
  });

  test("prove nothing by customers who are too few for a band", () => {
    // 20 of 40 are a band; the 15 left over at 60 stay out.
    expect(idealCutByEvidence(groups([40, 65, 4], [60, 15, 6], [80, 20, 10]))).toBe(75);
    expect(avoidCutByEvidence(groups([30, 30, 0], [45, 20, 0], [70, 50, 20]))).toBe(40);
  });
});

test("both cuts are whole numbers, and fits between two of them stay together", () => {
  // 84.97 alone would have passed too, but no whole number parts it from 84.09. 14 of 40: p = 0.0026; 5 of 20: p = 0.36.
  const fine = groups([29.6, 30, 0], [30.4, 2, 1], [39.9, 8, 0], [83.9, 20, 5], [84.09, 20, 4], [84.97, 20, 10]);
  expect([avoidCutByEvidence(fine), idealCutByEvidence(fine)]).toEqual([30, 84]);
});
