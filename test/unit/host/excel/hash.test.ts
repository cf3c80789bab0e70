import {expect, test} from "vitest";
import {fingerprint, hashOf} from "../../../../src/host/excel/hash";

const hash = (cells: readonly unknown[]): string => {
  const print = fingerprint();
  cells.forEach(print.add);
  return print.digest();
};

test("fingerprint() of the same cells is the same, and takes null for blank", () => {
  expect(hash(["a", 1, null])).toBe(hash(["a", 1, ""]));
});

test("fingerprint() tells cells apart by value, kind, order and number", () => {
  const different = [["a"], ["b"], ["a", ""], ["", "a"], [1], ["1"], [true], ["true"], ["a,", "b"], ["a", ",b"], []];
  expect(new Set(different.map(hash)).size).toBe(different.length);
});

test("hashOf(value) is sixteen hexadecimal digits that never change from run to run", () => {
  expect(hashOf("ICP Tier")).toMatch(/^[0-9a-f]{16}$/);
  expect(hashOf("ICP Tier")).toBe(hash(["ICP Tier"]));
});
