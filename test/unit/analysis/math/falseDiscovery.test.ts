import {expect, test} from "vitest";
import {falseDiscoveryRates} from "../../../../src/analysis/math/falseDiscovery";

test.each([
  [[], []],
  [[0.2], [0.2]],
  [
    [0.01, 0.04, 0.03],
    [0.03, 0.04, 0.04],
  ],
  [
    [1, 1, 0.5],
    [1, 1, 1],
  ],
])("falseDiscoveryRates(%j) is %j", (chances, expected) => {
  expect(falseDiscoveryRates(chances)).toEqual(expected);
});
