import {describe, expect, test} from "vitest";
import {learnBins} from "../../../../src/analysis/fit/bins";
import {encode} from "../../../../src/analysis/fit/encode";
import type {FitColumn} from "../../../../src/analysis/fit/fitColumn";
import {fitColumns} from "../../../../src/analysis/fit/fitColumn";
import {numbers, repeat, texts} from "./columns";

const rulesOf = (column: FitColumn) => learnBins(column).bins.map(({rule}) => rule);

/** A column of so many customers in each of some ranges; a text without digits is none. */
function banded(labels: readonly string[], customers: readonly number[]): FitColumn {
  const bands = labels.map((label, code) => (/\d/.test(label) ? {low: code * 10, high: code * 10 + 9} : undefined));
  const codes = Int32Array.from(customers.flatMap((count, code) => repeat(code, count)));
  return {...texts("Employees", []), values: {kind: "text", texts: labels, codes, bands}};
}

describe("learnBins()", () => {
  test("gives a number that many have a bin of its own, and cuts the rest at round numbers", () => {
    const values = [...repeat(0, 50), ...Array.from({length: 50}, (_, i) => 101 + i)];
    const rules = rulesOf(numbers("Visits", values));
    expect(rules.slice(0, 3)).toEqual([
      {kind: "number", value: 0},
      {kind: "range", to: 106},
      {kind: "range", from: 106, to: 111},
    ]);
    expect(rules).toHaveLength(11);
  });

  test("leaves blanks out, and finds no bins where there is nothing", () => {
    expect(rulesOf(numbers("Visits", [NaN, NaN]))).toEqual([]);
    expect(rulesOf(numbers("Visits", [7, NaN, 7, 7, 7]))).toEqual([{kind: "number", value: 7}]);
  });

  test("keeps ranges that are kept as text in order, a rare one with the next, the last with the one before", () => {
    const ladder = banded(["1–10", "11–50", "51–200", "201–500", "501+"], [9, 3, 7, 40, 2]);
    expect(learnBins(ladder).isOrdered).toBe(true);
    expect(rulesOf(ladder)).toEqual([
      {kind: "texts", values: ["1–10"]},
      {kind: "texts", values: ["11–50", "51–200"]},
      {kind: "texts", values: ["201–500", "501+"]},
    ]);
    expect(rulesOf(banded(["1–10", "11–50"], [0, 0]))).toEqual([]);
  });

  test("takes ranges with another text among them for plain texts", () => {
    const column = banded(["1–10", "11–50", "unknown"], [9, 12, 7]);
    expect(learnBins(column).isOrdered).toBe(false);
    expect(rulesOf(column).map((rule) => rule.kind === "texts" && rule.values[0])).toEqual(["11–50", "1–10", "unknown"]);
  });

  test("puts rare texts together, the most usual ones first", () => {
    const column = texts("Industry", [...repeat("IT", 11), ...repeat("Food", 5), ...repeat("", 3), ...repeat("Toys", 4), "Law"]);
    expect(rulesOf(column)).toEqual([{kind: "texts", values: ["IT"]}, {kind: "texts", values: ["Food"]}, {kind: "other"}]);
  });
});

describe("encode()", () => {
  const rules = [
    {kind: "number", value: 5},
    {kind: "range", to: 3},
    {kind: "range", from: 3, to: 10},
    {kind: "range", from: 10},
  ] as const;

  test("finds the bin of a number: its own before a range, the lower end within, the upper end beyond, blank nowhere", () => {
    const column = numbers("Employees", [5, -1e300, 2.999, 3, 4.999_999, 5.000_001, 10, Infinity, NaN, -Infinity]);
    expect([...encode(column, rules)]).toEqual([0, 1, 1, 2, 2, 2, 3, 3, 4, 1]);
  });

  test("finds no bin for a number between numbers of their own where no range is", () => {
    const own = [
      {kind: "number", value: -2},
      {kind: "number", value: 0},
      {kind: "number", value: 2},
    ] as const;
    expect([...encode(numbers("Children", [-3, -2, -1, 0, 1, 2, 3]), own)]).toEqual([3, 0, 3, 1, 3, 2, 3]);
  });

  test("agrees with reading the rules one by one, however the edges are spread", () => {
    const edges = [-1e6, -3, 0, 1e-9, 0.5, 1, 2, 1000, 1e12];
    const ranges = edges.map((from, k) => ({kind: "range" as const, from, ...(k + 1 < edges.length ? {to: edges[k + 1]} : {})}));
    const values = edges.flatMap((edge) => [edge, edge - 1e-10, edge + 1e-10, edge * 1.7, edge * 0.3]);
    const expected = values.map((value) => {
      const bin = ranges.findIndex(({from, to}) => value >= from && (to === undefined || value < to));
      return bin < 0 ? ranges.length : bin;
    });
    expect([...encode(numbers("Revenue", values), ranges)]).toEqual(expected);
  });

  test("compares texts without regard to case; others go to “other”, blanks nowhere", () => {
    const column = texts("Industry", ["it", "IT", "Food", ""]);
    expect([...encode(column, [{kind: "texts", values: ["It"]}, {kind: "other"}])]).toEqual([0, 0, 1, 2]);
    expect([...encode(column, [{kind: "texts", values: ["Food", "Law"]}])]).toEqual([1, 1, 0, 1]);
  });
});

describe("fitColumns()", () => {
  test("makes a column of each usual value of a many-valued attribute, blank where the cell is", () => {
    // 30 customers: CRM in 15 of them, ERP in all that are filled, Mail in three; the last two are blank.
    const cells = Array.from({length: 30}, (_, i) => (i >= 28 ? [] : [0, ...(i < 15 ? [1] : []), ...(i < 3 ? [2] : [])]));
    const starts = Int32Array.from([0, ...cells.map((_, i) => cells.slice(0, i + 1).flat().length)]);
    const values = {kind: "many", texts: ["ERP", "CRM", "Mail"], starts, codes: Int32Array.from(cells.flat())} as const;
    const columns = fitColumns([{column: 4, heading: "Tools", role: undefined, kind: "many", group: "technographic", unit: "number", values}]);
    expect(columns).toHaveLength(1);
    expect(columns[0]).toMatchObject({attribute: "Tools", column: 4, values: {held: "CRM"}});
    const rules = rulesOf(columns[0]);
    expect(rules).toEqual([
      {kind: "lacks", value: "CRM"},
      {kind: "contains", value: "CRM"},
    ]);
    expect([0, 14, 15, 27, 28].map((i) => encode(columns[0], rules)[i])).toEqual([1, 1, 0, 0, 2]);
  });
});
