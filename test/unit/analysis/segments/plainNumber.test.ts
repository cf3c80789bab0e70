import {expect, test} from "vitest";
import {plainNumber} from "../../../../src/analysis/segments/plainNumber";

test.each([
  [52, 85, 75],
  [62.1, 64.9, 64],
  [50, 51.73, 51],
  [50, 50.3, 50.3],
  [99.21, 99.38, 99.3],
  [99.991, 99.9915, 99.9915],
  [60, 70, 70],
  [0, 3.4, 2],
])("plainNumber(%d, %d) is %d: whole where it can be, else with few decimals", (over, upTo, number) => {
  expect(plainNumber(over, upTo)).toBe(number);
});
