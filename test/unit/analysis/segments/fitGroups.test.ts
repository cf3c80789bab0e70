import {describe, expect, test} from "vitest";
import {fitGroups, wholeGroups} from "../../../../src/analysis/segments/fitGroups";

describe("fitGroups()", () => {
  test("counts customers of equal fit together, the lowest first", () => {
    expect(fitGroups({fit: Float64Array.of(50, 80, 50), isBest: Uint8Array.of(0, 1, 1)})).toEqual([
      {fit: 50, customers: 2, best: 1},
      {fit: 80, customers: 1, best: 1},
    ]);
  });

  test("leaves out those who are not counted", () => {
    expect(fitGroups({fit: Float64Array.of(50, 80), isCounted: Uint8Array.of(0, 1)})).toEqual([{fit: 80, customers: 1, best: 0}]);
  });

  test.each([Number.NaN, -1, 101])("throws on a fit of %d", (fit) => {
    expect(() => fitGroups({fit: Float64Array.of(fit)})).toThrow("invalid fit");
  });
});

describe("wholeGroups()", () => {
  test("puts fits of the same whole number together", () => {
    const groups = [84.1, 84.9, 85].map((fit) => ({fit, customers: 2, best: 1}));
    expect(wholeGroups(groups)).toEqual([
      {fit: 84, customers: 4, best: 2},
      {fit: 85, customers: 2, best: 1},
    ]);
    expect(wholeGroups([])).toEqual([]);
  });
});
