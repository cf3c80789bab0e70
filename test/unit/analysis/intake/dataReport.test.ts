import {describe, expect, test} from "vitest";
import {outlierPositions} from "../../../../src/analysis/intake/outliers";
import type {Cell} from "../../../../src/domain/cell";
import {choose, sheetOf, TODAY, understood, valueOf} from "../sheet";

const HEADINGS = ["Company", "Seats", "Amount", "Won on", "Country"];
const customer = (i: number, change: Readonly<Record<number, Cell>> = {}): Cell[] =>
  [`Customer ${String.fromCharCode(65 + i)}`, 5 + (i % 4), 100 + 10 * i, `2025-03-${10 + i}`, i % 2 === 0 ? "France" : "Spain"].map(
    (cell, c) => change[c] ?? cell,
  );

describe("report(choices)", () => {
  const rows = Array.from({length: 14}, (_, i) =>
    customer(i, i === 2 ? {1: "several"} : i === 3 ? {2: 9_000_000, 4: "#N/A"} : i === 5 ? {3: "soon"} : {}),
  );
  const report = valueOf(sheetOf([HEADINGS, ...rows]).report(choose(), TODAY));
  const column = (heading: string) => report.columns.find((each) => each.heading === heading);

  test("names unreadable cells, errors and numbers far from the others by their addresses", () => {
    expect(column("Seats")?.unreadable).toEqual({count: 1, cells: [{address: "Sales!B4", text: "several"}]});
    expect(column("Won on")?.unreadable).toEqual({count: 1, cells: [{address: "Sales!D7", text: "soon"}]});
    expect(column("Country")?.errors).toEqual({count: 1, cells: [{address: "Sales!E5", text: "#N/A"}]});
    expect(column("Amount")?.outliers).toEqual({count: 1, cells: [{address: "Sales!C5", text: "9000000"}]});
    expect(column("Country")).toMatchObject({role: "country", kind: "text", filled: 13, rows: 14, missingForTraits: 0});
  });

  test("says what the list is too small for, and how many more rows a thin column needs", () => {
    const few = valueOf(
      sheetOf([
        ["Company", "Amount", "Note"],
        ["A", 5, "x"],
        ["B", 6, null],
        ["C", 7, null],
      ]).report(choose({tierCount: 5}), TODAY),
    );
    expect(few.tooThin).toEqual([{why: "tiers", have: 3, need: 5}]);
    expect(few.columns[2]).toMatchObject({heading: "Note", filled: 1, missingForTraits: 2});
  });
});

describe("outlierPositions(values)", () => {
  test("finds none where there are few numbers, or all are one", () => {
    expect(outlierPositions([1, 2, 1000])).toEqual([]);
    expect(outlierPositions(new Float64Array(50).fill(7))).toEqual([]);
  });

  test("takes amounts by their factors, and numbers around zero by their distance", () => {
    const doubling = Array.from({length: 20}, (_, i) => 2 ** i);
    expect(outlierPositions(doubling)).toEqual([]);
    expect(outlierPositions([...doubling.map((_, i) => i - 10), 4000])).toEqual([20]);
    expect(outlierPositions([Number.NaN, 1, 2, 2, 3, 3, 3, 4, 4, 5, 5, 6, 9000])).toEqual([12]);
  });
});

describe("roles by the user's word", () => {
  const intake = sheetOf([
    ["Company", "Volume", "Region"],
    ["A", 5, "x"],
    ["B", 6, "y"],
    ["C", 7, "y"],
  ]);

  test("go before what was detected, and are certain", () => {
    const found = understood(intake, {roles: {Region: "industry", Volume: "seats"}});
    expect(found.columns.find(({heading}) => heading === "Region")).toMatchObject({role: "industry", confidence: 1});
    expect(found.metricColumn).toBe(1);
  });

  test('"" takes a role away', () => {
    expect(understood(intake, {roles: {Company: ""}}).columns[0]).toMatchObject({role: undefined});
  });
});

describe("repeats in a very long list", () => {
  const LONG = 100_010;
  const rows = Array.from({length: LONG}, (_, i): Cell[] => [i === LONG - 1 ? "customer 0 Ltd" : `Customer ${i}`, 1 + (i % 9), i % 7, "x"]);
  const intake = sheetOf([["Company", "Seats", "Amount", "Type"], ...rows], {block: 10_000});

  test("are searched only where somebody asks: by the report, or by a choice about them", () => {
    expect(understood(intake).duplicates).toEqual([]);
    const [found] = valueOf(intake.report(choose(), TODAY)).duplicates;
    expect(found).toMatchObject({why: "name", rows: [1, LONG]});
    expect(understood(intake, {duplicates: "together"}).customers).toBe(LONG - 1);
    expect(understood(intake, {duplicates: "apart"}).duplicates).toHaveLength(1);
  });
});
