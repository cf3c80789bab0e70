import {expect, test} from "vitest";
import {overlap} from "../../../../src/analysis/profile/contradictions";
import {matches} from "../../../../src/analysis/traits/condition";
import type {Attribute, AttributeValues} from "../../../../src/domain/attribute";
import type {Condition} from "../../../../src/domain/trait";

const attributeOf = (values: AttributeValues): Attribute => ({
  column: 0,
  heading: "Attribute",
  role: undefined,
  kind: "text",
  group: "other",
  unit: "number",
  values,
});

/** IT, Food, blank, Retail. */
const TEXT = attributeOf({kind: "text", texts: ["IT", "Food", "Retail"], codes: Int32Array.of(0, 1, -1, 2)});
/** CRM and ERP, nothing, ERP. */
const MANY = attributeOf({kind: "many", texts: ["CRM", "ERP"], starts: Int32Array.of(0, 2, 2, 3), codes: Int32Array.of(0, 1, 1)});
const NUMBER = attributeOf({kind: "number", numbers: Float64Array.of(5, NaN, 20)});

test.each<[string, Attribute, Condition, number[]]>([
  ["one of two values of a text", TEXT, {kind: "oneOf", values: ["IT", "Retail"]}, [1, 0, -1, 1]],
  ["one of values, of which the sheet has none", TEXT, {kind: "oneOf", values: ["Mining", "Energy"]}, [0, 0, -1, 0]],
  ["a blank text", TEXT, {kind: "blank"}, [0, 0, 1, 0]],
  ["a text that is filled in", TEXT, {kind: "filled"}, [1, 1, 0, 1]],
  ["a blank cell of many values", MANY, {kind: "blank"}, [0, 1, 0]],
  ["one of two values of a cell with many", MANY, {kind: "oneOf", values: ["CRM", "Chat"]}, [1, -1, 0]],
  ["a blank number", NUMBER, {kind: "blank"}, [0, 1, 0]],
  ["a number that is filled in", NUMBER, {kind: "filled"}, [1, 0, 1]],
])("matches() finds %s", (_, attribute, condition, expected) => {
  expect([...matches(attribute, condition)]).toEqual(expected);
});

test.each<[Condition, Condition, boolean]>([
  [{kind: "oneOf", values: ["IT", "Food"]}, {kind: "is", value: "Food"}, true],
  [{kind: "oneOf", values: ["IT", "Food"]}, {kind: "oneOf", values: ["Retail", "IT"]}, true],
  [{kind: "oneOf", values: ["IT", "Food"]}, {kind: "is", value: "Retail"}, false],
  [{kind: "blank"}, {kind: "blank"}, true],
  [{kind: "blank"}, {kind: "filled"}, false],
  [{kind: "range", from: 1, to: 2, unit: "number"}, {kind: "is", value: "1"}, false],
])("overlap(%j, %j) is %s", (a, b, expected) => {
  expect([overlap(a, b), overlap(b, a)]).toEqual([expected, expected]);
});
