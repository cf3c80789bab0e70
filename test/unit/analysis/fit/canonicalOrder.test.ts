import {describe, expect, test} from "vitest";
import {canonicalOrder} from "../../../../src/analysis/fit/canonicalOrder";
import {numbers, texts} from "./columns";

describe("canonicalOrder()", () => {
  test("goes by label, then by value after value: numbers ascending, texts by the alphabet whatever their case, blanks last", () => {
    const isBest = Uint8Array.of(1, 0, 0, 0, 0, 0);
    const columns = [numbers("Size", [1, NaN, 2, 2, 2, 1]), texts("Industry", ["IT", "IT", "", "Law", "food", "IT"])];
    // The rest by size: 1, then 2 (food, Law, blank), then blank; the best stands behind them.
    expect([...canonicalOrder(columns, isBest)]).toEqual([5, 4, 3, 2, 1, 0]);
  });

  test("leaves customers who are equal in everything as they come", () => {
    expect([...canonicalOrder([texts("Industry", ["it", "IT", "It"])], new Uint8Array(3))]).toEqual([0, 1, 2]);
    expect([...canonicalOrder([], Uint8Array.of(1, 0, 1))]).toEqual([1, 0, 2]);
    expect([...canonicalOrder([], new Uint8Array(0))]).toEqual([]);
  });
});
