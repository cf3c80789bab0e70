import {describe, expect, test} from "vitest";
import {feature} from "../../src/analysis/traits/feature";
import {coleCoefficient} from "../../src/analysis/traits/lookAlikes";
import {spread, strongest} from "../../src/analysis/traits/searchFeature";
import type {Attribute} from "../../src/domain/attribute";

/*
 * Plain Python 3.11.7 (no other program was at hand), written from the definitions and not from our code: the likelihood ratio as 2 Σ observed × ln(observed ÷ expected) over the four cells of a table,
 * the price as ln n for each value after the first; Cole's C7 as (ad − bc) ÷ ((a + b)(b + d)) with a + b the rarer condition.
 */
describe("coleCoefficient() against its definition", () => {
  test.each([
    [10, 10, 25, 100, 1],
    [29, 80, 80, 400, 0.203125],
    [22, 30, 24, 90, 0.875],
    [45, 50, 52, 200, 0.8648648648648649],
  ])("of %d with both, %d and %d of %d", (both, a, b, of, expected) => {
    expect(coleCoefficient(both, a, b, of)).toBeCloseTo(expected, 12);
  });
});

describe("strongest() over values and sets, against every set of up to three", () => {
  test("of Logistics 9 of 16, Retail 7 of 14, Food 2 of 12 and Health 2 of 20 it takes the first two, paid for", () => {
    const counts = [
      ["Logistics", 9, 16],
      ["Retail", 7, 14],
      ["Food", 2, 12],
      ["Health", 2, 20],
    ] as const;
    const codes = counts.flatMap(([, , of], code) => Array.from({length: of}, () => code));
    const attribute: Attribute = {
      column: 0,
      heading: "Industry",
      role: "industry",
      kind: "text",
      group: "firmographic",
      unit: "number",
      values: {kind: "text", texts: counts.map(([text]) => text), codes: Int32Array.from(codes)},
    };
    const all = Int32Array.from(codes.keys());
    const best = all.filter((i) => i - codes.indexOf(codes[i]) < counts[codes[i]][1]);
    const found = feature(attribute, all, best.length);
    const {strength, set} = strongest(spread(found, all), spread(found, best));
    // 2.3311 for Logistics alone; 3.5217 for both, 2.8767 once the second value has paid ln 62; no set of three comes near.
    expect(set).toEqual([0, 1]);
    expect(strength).toBeCloseTo(2.8766823952850005, 12);
  });
});
