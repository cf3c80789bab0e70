import {describe, expect, test} from "vitest";
import type {NumberUnit} from "../../../../src/domain/attribute";
import type {Language} from "../../../../src/domain/language";
import {createWorkbook} from "../../../../src/embedded/workbook/workbook";
import {edgeFormat, type LabelContext, labelOf} from "../../../../src/report/scorecard/labels";
import type {CardLine} from "../../../../src/report/scorecard/lines";
import {wordsIn} from "../../../../src/words/languages";

const context = (unit: NumberUnit, numbers: readonly number[], language: Language = "en", currency?: string): LabelContext => ({
  words: wordsIn(language).report.scorecard,
  language,
  unit,
  currency,
  numbers,
});

const range = (from: number | undefined, to: number | undefined): CardLine => ({
  kind: "range",
  ...(from === undefined ? {} : {from}),
  ...(to === undefined ? {} : {to}),
  rule: 0,
  isRepeat: false,
});

/** The label as a text, and what its formula gives over the same cells. */
function labels(of: LabelContext, line: CardLine): [string, unknown] {
  const sheet = createWorkbook().activeSheet;
  sheet.setValues(0, 0, [[line.from ?? null, line.to ?? null, line.kind === "contains" ? `;${line.value};` : (line.value ?? null)]]);
  const label = labelOf(of, line, {from: "A1", to: "B1", value: "C1"});
  sheet.setFormula(1, 0, `=${label.formula}`);
  return [label.text, sheet.values({row: 1, column: 0, rows: 1, columns: 1})[0]?.[0]];
}

describe("labelOf(context, line, cells) is one text, said or calculated", () => {
  test.each<[string, LabelContext, CardLine]>([
    ["under 20", context("number", [20]), range(undefined, 20)],
    ["20 to under 50.5", context("number", [20, 50.5]), range(20, 50.5)],
    ["-3 and more", context("number", [-3]), range(-3, undefined)],
    ["any other number", context("number", []), range(undefined, undefined)],
    ["25,000 to under 1,000,000", context("money", [25_000, 1e6], "en", "USD"), range(25_000, 1e6)],
    ["30 to under 90 days", context("days", [30, 90]), range(30, 90)],
    ["12.5% to under 50%", context("percent", [0.125, 0.5]), range(0.125, 0.5)],
    ["under 73%", context("percent", [73]), range(undefined, 73)],
    ["2021-03-05 to before 2026-11-22", context("date", [44_260, 46_348]), range(44_260, 46_348)],
    ["پیش از 2021/03/05", context("date", [44_260], "fa"), range(undefined, 44_260)],
    ["since 2006", context("year", [2006]), range(2006, undefined)],
    ["exactly 0", context("number", [0]), {kind: "number", value: 0, rule: 0, isRepeat: false}],
    ["=IT", context("number", []), {kind: "text", value: "=IT", rule: 0, isRepeat: false}],
    ["có CRM", context("number", [], "vi"), {kind: "contains", value: "CRM", rule: 0, isRepeat: false}],
    ["any other value", context("number", []), {kind: "other", rule: 0, isRepeat: false}],
  ])("%s", (expected, of, line) => {
    expect(labels(of, line)).toEqual([expected, expected]);
  });
});

test.each<[string, NumberUnit, readonly number[]]>([
  ["General", "number", [20, 50.5]],
  ["#,##0", "number", [20_000]],
  ['"$"#,##0', "money", [25_000]],
  ["yyyy-mm-dd", "date", [44_260]],
  ["General", "year", [2006]],
  ["0%", "percent", [0.5, 0.57]],
  ["0.0%", "percent", [0.125]],
  ["General", "percent", [73]],
])("edgeFormat(…) is %s for %s of %j", (expected, unit, numbers) => {
  expect(edgeFormat(context(unit, numbers, "en", "USD"))).toBe(expected);
});
