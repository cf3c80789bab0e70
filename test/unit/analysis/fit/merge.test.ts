import {describe, expect, test} from "vitest";
import type {LearntBins} from "../../../../src/analysis/fit/bins";
import {mergeNeighbours} from "../../../../src/analysis/fit/mergeAlike";
import {mergedRules} from "../../../../src/analysis/fit/mergeBins";
import {roundCut} from "../../../../src/analysis/fit/roundCut";

const limits = {price: 1, mostGroups: 7, customers: [50, 50, 50, 50], fewest: 5};

describe("mergeNeighbours()", () => {
  test("merges what is alike, at the mean that counts the information", () => {
    const merged = mergeNeighbours({weights: [1, 1.2, -1, -1], information: [30, 10, 20, 20]}, limits);
    expect(merged.group).toEqual([0, 0, 1, 1]);
    expect(merged.weights[0]).toBeCloseTo(1.05, 12);
    // Two groups at 1 each, and ½ (30 × 0.05² + 10 × 0.15²) given up.
    expect(merged.cost).toBeCloseTo(2.15, 12);
  });

  test("makes one group of all where more would not pay", () => {
    expect(mergeNeighbours({weights: [0.1, 0, -0.1, 0], information: [9, 9, 9, 9]}, limits).group).toEqual([0, 0, 0, 0]);
  });

  test("makes no group of too few customers", () => {
    const merged = mergeNeighbours({weights: [3, 0, 0, 0], information: [9, 9, 9, 9]}, {...limits, customers: [4, 50, 50, 50]});
    expect(merged.group.filter((group) => group === merged.group[0]).length).toBeGreaterThan(1);
  });
});

describe("mergedRules()", () => {
  const bin = (lowest: number, highest = lowest) => ({rule: {kind: "number", value: lowest} as const, lowest, highest});
  const years: LearntBins = {isOrdered: true, bins: [bin(2008), bin(2009), bin(2010), bin(2011)], sorted: Float64Array.of(2008, 2009, 2010, 2011)};

  test("makes ranges of neighbouring numbers", () => {
    expect(mergedRules(years, [0, 0, 1, 1], roundCut(years.sorted))).toEqual([
      {kind: "range", to: 2010},
      {kind: "range", from: 2010},
    ]);
  });

  test("leaves a number that stands alone its own bin, unless edges are rounded", () => {
    expect(mergedRules(years, [0, 0, 1, 2])[1]).toEqual({kind: "number", value: 2010});
    expect(mergedRules(years, [0, 0, 1, 2], roundCut(years.sorted))[1]).toEqual({kind: "range", from: 2010, to: 2011});
  });

  test("calls texts that are merged with “other” other", () => {
    const text = (value: string) => ({rule: {kind: "texts", values: [value]} as const, lowest: NaN, highest: NaN});
    const texts: LearntBins = {
      isOrdered: false,
      bins: [text("IT"), text("Food"), text("Law"), {rule: {kind: "other"}, lowest: NaN, highest: NaN}],
      sorted: new Float64Array(0),
    };
    expect(mergedRules(texts, [0, 1, 0, 1])).toEqual([{kind: "texts", values: ["IT", "Law"]}, {kind: "other"}]);
  });
});

describe("roundCut()", () => {
  test("takes the roundest number that moves at most one customer in a hundred", () => {
    const sorted = Float64Array.from({length: 300}, (_, i) => i + 1);
    const spans = [
      {isOwn: false, lowest: 1, highest: 98},
      {isOwn: false, lowest: 99, highest: 300},
    ] as const;
    expect(roundCut(sorted)(spans[0], spans[1])).toBe(100);
  });

  test("never moves a value that many have", () => {
    const sorted = Float64Array.from({length: 300}, (_, i) => (i < 150 ? 0 : i));
    expect(roundCut(sorted)({isOwn: false, lowest: 0, highest: 0}, {isOwn: false, lowest: 150, highest: 299})).toBeGreaterThan(0);
  });
});
