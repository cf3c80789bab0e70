import {describe, expect, test} from "vitest";
import {linesOf, listValue} from "../../../../src/report/scorecard/lines";

describe("linesOf(rules)", () => {
  test("puts numbers of their own first, then the ranges in ascending order", () => {
    const lines = linesOf([
      {kind: "range", to: 5},
      {kind: "number", value: 3},
      {kind: "range", from: 5},
    ]);
    expect(lines).toEqual([
      {kind: "number", value: 3, rule: 1, isRepeat: false},
      {kind: "range", to: 5, rule: 0, isRepeat: false},
      {kind: "range", from: 5, rule: 2, isRepeat: false},
    ]);
  });

  test("fills the gaps between and around ranges with lines of no rule", () => {
    const lines = linesOf([
      {kind: "range", from: 1, to: 2},
      {kind: "range", from: 4, to: 5},
    ]);
    expect(lines.map(({from, to, rule}) => [from, to, rule])).toEqual([
      [undefined, 1, undefined],
      [1, 2, 0],
      [2, 4, undefined],
      [4, 5, 1],
      [5, undefined, undefined],
    ]);
  });

  test("gives numbers of their own a line for any other", () => {
    expect(linesOf([{kind: "number", value: 0}]).at(-1)).toEqual({kind: "range", rule: undefined, isRepeat: false});
  });

  test("gives each text a line; those of one rule follow the first, and any other stands last", () => {
    const lines = linesOf([{kind: "other"}, {kind: "texts", values: ["IT", "Media"]}, {kind: "texts", values: ["it", "Mining"]}]);
    expect(lines.map(({kind, value, rule, isRepeat}) => [kind, value, rule, isRepeat])).toEqual([
      ["text", "IT", 1, false],
      ["text", "Media", 1, true],
      ["text", "Mining", 2, false],
      ["other", undefined, 0, false],
    ]);
  });

  test("gives a list the line that holds the value, then the one that lacks it, whichever the card has", () => {
    expect(linesOf([{kind: "lacks", value: "CRM"}])).toEqual([
      {kind: "contains", value: "CRM", rule: undefined, isRepeat: false},
      {kind: "lacks", value: "CRM", rule: 0, isRepeat: false},
    ]);
  });
});

test("listValue(value) stands between semicolons, so that a part of a value is never found", () => {
  expect(listValue("CRM")).toBe(";CRM;");
});
