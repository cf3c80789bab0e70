import {expect, test} from "vitest";
import {tailChance} from "../../../../src/analysis/math/tailChance";

const upTo = (size: number) => Float64Array.from({length: size}, (_, i) => i / size);

test("tailChance(values, value) is the share that reaches the value, itself counted, where ten and more do", () => {
  expect(tailChance(upTo(199), 0.9)).toBe(20 / 200);
  expect(tailChance(upTo(199), -1)).toBe(1);
});

test("tailChance(values, value) of few values is their share and never 0", () => {
  expect(tailChance(Float64Array.of(1, 2, 3, 4), 2.5)).toBe(0.6);
  expect(tailChance(Float64Array.of(1, 2, 3, 4), 9)).toBe(0.2);
  expect(tailChance(new Float64Array(0), 9)).toBe(1);
});

test("tailChance(values, value) goes on falling beyond the largest value, by the mean excess of the largest tenth and a standard error", () => {
  // The largest twenty of two hundred lie 0.1 to 2 beyond the threshold: 1.05 in the mean.
  const values = Float64Array.from({length: 200}, (_, i) => (i < 180 ? 1 : 1 + (i - 179) / 10));
  const scale = 1.05 * (1 + 1 / Math.sqrt(20));
  expect(tailChance(values, 7)).toBeCloseTo(0.1 * Math.exp(-6 / scale), 12);
  expect(tailChance(values, 9)).toBeLessThan(tailChance(values, 7));
});

test("tailChance(values, value) keeps to the share where the tail has no breadth", () => {
  expect(tailChance(new Float64Array(199).fill(1), 5)).toBe(1 / 200);
});
