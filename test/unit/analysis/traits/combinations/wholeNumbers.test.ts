import {expect, test} from "vitest";
import {areNotBelow, larger, notBelow, smaller} from "../../../../../src/analysis/traits/combinations/wholeNumbers";

const PAIRS = [
  [3, 5],
  [5, 3],
  [4, 4],
  [-7, 2],
  [2, -7],
  [0, 1_000_000_000],
] as const;

test("larger(a, b) and smaller(a, b) are the two in order", () => {
  expect(PAIRS.map(([a, b]) => [larger(a, b), smaller(a, b)])).toEqual(PAIRS.map(([a, b]) => [Math.max(a, b), Math.min(a, b)]));
});

test("notBelow(number, limit) is 1 from the limit on and 0 below it", () => {
  expect([notBelow(2, 3), notBelow(3, 3), notBelow(4, 3), notBelow(-1, 0)]).toEqual([0, 1, 1, 0]);
});

test("areNotBelow(a, b, limit) is 1 only where both reach it", () => {
  expect([areNotBelow(2, 9, 3), areNotBelow(9, 2, 3), areNotBelow(2, 2, 3), areNotBelow(3, 3, 3)]).toEqual([0, 0, 0, 1]);
});
