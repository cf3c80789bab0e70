import {expect, test} from "vitest";
import {conditionText, phraseText, sentenceText} from "../../../src/words/conditions";
import {sheetFormatsIn} from "../../../src/words/formats";

test.each([
  [{kind: "is", value: "Logistics"}, "Logistics"],
  [{kind: "contains", value: "CRM"}, "includes CRM"],
  [{kind: "oneOf", values: ["Logistics", "Retail"]}, "Logistics or Retail"],
  [{kind: "oneOf", values: ["Logistics", "Retail", "Food"]}, "Logistics, Retail or Food"],
  [{kind: "oneOf", values: ["20–50", "51–200"], span: {from: 20, to: 200, unit: "number"}}, "20 to 200"],
  [{kind: "oneOf", values: ["5 to 10 m", "10 m +"], span: {from: 5e6, unit: "money", currency: "EUR"}}, "at least €5m"],
  [{kind: "blank"}, "blank"],
  [{kind: "filled"}, "filled in"],
  [{kind: "range", from: 120, to: 300, unit: "number"}, "120 to 300"],
  [{kind: "range", from: 120, to: 120, unit: "number"}, "120"],
  [{kind: "range", from: 1200, unit: "number"}, "at least 1,200"],
  [{kind: "range", to: 34, unit: "days"}, "at most 34 days"],
  [{kind: "range", from: 1999, unit: "year"}, "since 1999"],
  [{kind: "range", from: 72, to: 90, unit: "percent"}, "72% to 90%"],
  [{kind: "range", from: 0.72, unit: "percent"}, "at least 72%"],
  [{kind: "range", from: 5e6, to: 1e7, unit: "money", currency: "EUR"}, "€5m to €10m"],
  [{kind: "range", to: 46_348, unit: "date"}, "until 2026-11-22"],
] as const)("conditionText(%j) in English is %s", (condition, text) => {
  expect(conditionText(condition, "en", sheetFormatsIn("en"))).toBe(text);
});

test("conditionText(condition, language) says the same in Vietnamese and Persian", () => {
  const range = {kind: "range", from: 1200, to: 3000, unit: "number"} as const;
  expect(conditionText(range, "vi")).toBe("1.200 đến 3.000");
  expect(conditionText(range, "fa", sheetFormatsIn("fa"))).toBe("1,200 تا 3,000");
  const bands = {kind: "oneOf", values: ["<50", "50–200"], span: {to: 200, unit: "number"}} as const;
  expect([conditionText(bands, "vi"), conditionText(bands, "fa", sheetFormatsIn("fa"))]).toEqual(["không quá 200", "حداکثر 200"]);
});

test.each([
  ["vi", "Logistics, Retail hoặc Food", "bỏ trống", "có điền"],
  ["fa", "Logistics، Retail یا Food", "خالی", "پر شده"],
] as const)("conditionText(condition, %s) names sets and blanks", (language, set, blank, filled) => {
  expect(conditionText({kind: "oneOf", values: ["Logistics", "Retail", "Food"]}, language)).toBe(set);
  expect([conditionText({kind: "blank"}, language), conditionText({kind: "filled"}, language)]).toEqual([blank, filled]);
});

test("phraseText(condition, fa) keeps each Latin value of a set in its own order", () => {
  const phrase = {kind: "condition", condition: {kind: "oneOf", values: ["Logistics", "Retail"]}} as const;
  expect(phraseText(phrase, "fa")).toBe("\u2068\u2068Logistics\u2069 یا \u2068Retail\u2069\u2069");
  expect(phraseText(phrase, "en")).toBe("Logistics or Retail");
});

test("sentenceText(sentence) joins its pieces, each in its own way", () => {
  const sentence = [
    {kind: "count", amount: 12},
    " of your best, ",
    {kind: "share", amount: 0.6},
    ", ",
    {kind: "multiple", amount: 6},
    " as usual.",
  ] as const;
  expect(sentenceText(sentence, "en")).toBe("12 of your best, 60%, 6.0 times as usual.");
});
