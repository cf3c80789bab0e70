import {describe, expect, test} from "vitest";
import type {Attribute} from "../../../../../src/domain/attribute";
import {coarseColumns} from "../../../../../src/analysis/traits/combinations/coarseColumn";
import {elementaries, spoken} from "../../../../../src/analysis/traits/combinations/elementary";
import {matches} from "../../../../../src/analysis/traits/condition";
import {coversIn, numbersIn, partsIn, textsIn} from "./attributes";

const repeat = (text: string, times: number): string[] => Array.from({length: times}, () => text);

/** The single conditions on one attribute. */
function conditionsOn(attribute: Attribute, customers: number) {
  const columns = coarseColumns(
    [attribute],
    Int32Array.from({length: customers}, (_, i) => i),
    5,
  );
  return elementaries(columns).map((one) => spoken(one, columns).condition);
}

describe("elementaries()", () => {
  test("tries each value that three customers have, and sets of two where each has ten", () => {
    const cells = [...repeat("IT", 12), ...repeat("Food", 11), ...repeat("Law", 9), ...repeat("Art", 2)];
    expect(conditionsOn(textsIn(0, "Industry", cells), cells.length)).toEqual([
      {kind: "is", value: "IT"},
      {kind: "is", value: "Food"},
      {kind: "is", value: "Law"},
      {kind: "oneOf", values: ["IT", "Food"]},
    ]);
  });

  test("never tries what everybody with a value meets: that is only not being blank", () => {
    expect(conditionsOn(textsIn(0, "Industry", [...repeat("IT", 12), ...repeat("", 8)]), 20)).toEqual([]);
    const two = conditionsOn(textsIn(0, "Industry", [...repeat("IT", 12), ...repeat("Law", 12), ...repeat("", 8)]), 32);
    expect(two.map(({kind}) => kind)).toEqual(["is", "is"]);
  });

  test("never puts parts of a many-valued cell together, which may join as conditions instead", () => {
    const cells = Array.from({length: 40}, (_, i) => (i % 2 === 0 ? ["CRM", "ERP"] : i % 3 === 0 ? ["CRM"] : ["Mail"]));
    expect(conditionsOn(partsIn(0, "Tools", cells), 40).map(({kind}) => kind)).toEqual(["contains", "contains", "contains"]);
  });

  test("tries the ranges between tenths of the customers, each with ends people would say that change nobody's side", () => {
    const attribute = numbersIn(
      0,
      "Employees",
      Array.from({length: 200}, (_, i) => i * 3 + 1),
    );
    const covers = coversIn([attribute], 200, 20);
    const conditions = conditionsOn(attribute, 200);
    expect(conditions.length).toBe(54);
    conditions.forEach((condition, row) => {
      if (condition.kind === "oneOf") throw new Error("a number has no set of values");
      const within = matches(attribute, condition);
      within.forEach((one, i) => expect((covers.bits[row * covers.words + (i >>> 5)] >>> (i & 31)) & 1).toBe(one));
    });
  });

  test("tries each band, and neighbours together, of ranges kept as text; a text among them by itself, and nothing across bands that overlap", () => {
    const cells = [...repeat("1–10", 12), ...repeat("11–50", 12), ...repeat("51+", 12), ...repeat("none", 12)];
    const ends = [{low: 1, high: 10}, {low: 11, high: 50}, {low: 51, high: Infinity}, undefined];
    const attribute = (bands: typeof ends): Attribute => {
      const plain = textsIn(0, "Employees", cells);
      return {...plain, kind: "band", values: {...plain.values, bands} as Attribute["values"]};
    };
    expect(conditionsOn(attribute(ends), cells.length)).toEqual([
      {kind: "is", value: "1–10"},
      {kind: "oneOf", values: ["1–10", "11–50"], span: {from: 1, to: 50, unit: "number"}},
      {kind: "oneOf", values: ["1–10", "11–50", "51+"], span: {from: 1, unit: "number"}},
      {kind: "is", value: "11–50"},
      {kind: "oneOf", values: ["11–50", "51+"], span: {from: 11, unit: "number"}},
      {kind: "is", value: "51+"},
      {kind: "is", value: "none"},
    ]);
    const across = [{low: 1, high: 10}, {low: 1, high: 50}, {low: 20, high: 50}, undefined];
    expect(conditionsOn(attribute(across), cells.length).map((one) => (one.kind === "oneOf" ? one.values : "value" in one && one.value))).toEqual([
      "1–10",
      ["1–10", "11–50", "51+"],
      "11–50",
      "51+",
      "none",
    ]);
  });

  test("keeps ten thousand conditions on a thousand columns of numbers, not fifty thousand", () => {
    const columns = Array.from({length: 1000}, (_, column) =>
      numbersIn(
        column,
        `Figure ${column}`,
        Array.from({length: 30}, (_value, i) => (i * (column + 7)) % 31),
      ),
    );
    expect(coversIn(columns, 30, 5).elementaries.length).toBeLessThanOrEqual(10_000);
  });
});
