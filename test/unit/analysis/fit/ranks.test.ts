import {describe, expect, test} from "vitest";
import {pickRows} from "../../../../src/analysis/fit/fitColumn";
import {compacted, ranked, ranksOf} from "../../../../src/analysis/fit/ranks";
import {numbers, texts} from "./columns";

describe("ranksOf()", () => {
  test("puts the different numbers in order and gives everybody a place among them, blanks none", () => {
    const {different, places} = ranksOf(Float64Array.of(30, NaN, 10, 30, -5));
    expect([...different]).toEqual([-5, 10, 30]);
    expect([...places]).toEqual([2, -1, 1, 2, 0]);
  });

  test("finds places where numbers cannot be parted evenly", () => {
    const values = [-Infinity, -1e308, 0, 5e-324, 1e308, Infinity];
    expect([...ranksOf(Float64Array.from(values)).places]).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test("has nothing to say where there is nothing", () => {
    expect([...ranksOf(Float64Array.of(NaN, NaN)).places]).toEqual([-1, -1]);
    expect(ranksOf(new Float64Array(0)).different).toHaveLength(0);
  });
});

describe("ranked()", () => {
  test("finds the order of a column once, and leaves texts as they are", () => {
    const [size, industry] = [numbers("Size", [3, 1]), texts("Industry", ["IT"])];
    expect(ranked(size).values).toBe(ranked({...size}).values);
    expect(ranked(industry)).toBe(industry);
  });

  test("keeps ranks when customers are picked, and the numbers that go with them", () => {
    const {values} = pickRows(ranked(numbers("Size", [7, NaN, 3, 9])), Int32Array.of(3, 1, 0));
    expect(values.kind === "number" && [[...values.numbers], [...(values.ranks?.places ?? [])]]).toEqual([
      [9, NaN, 7],
      [2, -1, 1],
    ]);
  });
});

describe("compacted()", () => {
  test("forgets numbers that nobody has any more", () => {
    const {values} = compacted(pickRows(ranked(numbers("Size", [7, 5, 3, 9])), Int32Array.of(3, 0)));
    expect(values.kind === "number" && [[...(values.ranks?.different ?? [])], [...(values.ranks?.places ?? [])], [...values.numbers]]).toEqual([
      [7, 9],
      [1, 0],
      [9, 7],
    ]);
  });
});
