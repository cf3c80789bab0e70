import {describe, expect, test} from "vitest";
import {judgeRules} from "../../../../src/analysis/segments/judgeRules";
import {isSameBin, onLines} from "../../../../src/analysis/segments/onLines";
import type {BinRule, Scorecard} from "../../../../src/domain/scorecard";
import type {LineRule} from "../../../../src/domain/segment";
import {tableOfColumns} from "./tables";

const evidence = {points: 1, best: {matching: 1, of: 2}, rest: {matching: 1, of: 2}, multiple: 1};
const block = (attribute: string, column: number, rules: readonly BinRule[]): Scorecard["blocks"][number] => ({
  attribute,
  column,
  group: "other",
  unit: "number",
  bins: rules.map((rule) => ({rule, ...evidence})),
  blank: {...evidence, isPredictive: false},
});
const contains = (value: string): BinRule => ({kind: "contains", value});
const lacks = (value: string): BinRule => ({kind: "lacks", value});

const CARD: Scorecard = {
  kind: "readable",
  blocks: [
    block("Country", 0, [{kind: "texts", values: ["UK", "Ireland"]}, {kind: "texts", values: ["France"]}, {kind: "other"}]),
    block("Tools", 1, [lacks("SAP"), contains("SAP")]),
    block("Tools", 1, [lacks("Excel"), contains("Excel")]),
  ],
  pairs: [],
  best: 2,
  rest: 2,
  tellingBlanks: [],
  intercept: 0,
  fittedOn: 4,
};
/** UK or Ireland, France, elsewhere, blank; with SAP, without, without, blank; and the other way round with Excel. */
const encoded = {rows: 4, blocks: [Uint16Array.of(0, 1, 2, 3), Uint16Array.of(1, 0, 0, 2), Uint16Array.of(0, 1, 1, 2)], pairs: []};
const rule = (attribute: string, ...bins: BinRule[]): LineRule => ({kind: "mustHave", attribute, bins, reason: "We ship there."});
const found = (one: LineRule) => onLines(one, {card: CARD, encoded})?.join(" ");

describe("onLines()", () => {
  test("is 1 on any of the lines, 0 on others of the block, −1 where blank", () => {
    expect(found(rule("Country", {kind: "texts", values: ["France"]}))).toBe("0 1 0 -1");
    expect(found(rule("Country", {kind: "texts", values: ["ireland", "UK"]}, {kind: "other"}))).toBe("1 0 1 -1");
  });

  test("finds the block of the value, where a column of many values has several", () => {
    expect(found(rule("Tools", contains("Excel")))).toBe("0 1 1 -1");
    expect(found(rule("Tools", lacks("SAP")))).toBe("0 1 1 -1");
    expect(found(rule("Tools", contains("SAP")))).toBe("1 0 0 -1");
  });

  test("is undefined where the card has no such line", () => {
    expect(found(rule("Country", {kind: "texts", values: ["UK"]}))).toBeUndefined();
    expect(found(rule("Region", {kind: "other"}))).toBeUndefined();
  });
});

describe("judgeRules() by lines", () => {
  const about = {table: tableOfColumns({Country: ["UK", "France", "Peru", ""]}), customers: 4};

  test("counts who is barred and who is not known", () => {
    const {rules, rulings} = judgeRules([rule("Country", {kind: "other"})], {...about, scored: {card: CARD, encoded}});
    expect(rules[0]).toMatchObject({barred: 2, unknown: 1, isColumnMissing: false});
    expect([...rulings]).toEqual([1, 1, 0, 0]);
  });

  test("knows nothing about anybody without the card, or without the line", () => {
    const gone = rule("Country", {kind: "number", value: 1});
    expect(judgeRules([gone], about).rules[0]).toMatchObject({barred: 0, unknown: 4, isColumnMissing: true});
    expect(judgeRules([gone], {...about, scored: {card: CARD, encoded}}).rules[0]).toMatchObject({barred: 0, unknown: 4, isColumnMissing: true});
  });
});

const BINS: readonly BinRule[] = [
  {kind: "number", value: 1},
  {kind: "number", value: 2},
  {kind: "range", from: 1},
  {kind: "range", from: 1, to: 2},
  {kind: "range", to: 2},
  {kind: "texts", values: ["a"]},
  {kind: "texts", values: ["a", "b"]},
  contains("a"),
  contains("b"),
  lacks("a"),
  {kind: "other"},
];

test("isSameBin() tells every bin from every other", () => {
  BINS.forEach((a, i) => BINS.forEach((b, j) => expect(isSameBin(a, b)).toBe(i === j)));
  expect(isSameBin({kind: "texts", values: ["B", "a"]}, {kind: "texts", values: ["A", "b"]})).toBe(true);
});
