import {expect, test} from "vitest";
import {LANGUAGES} from "../../../../src/domain/language";
import {slotNames} from "../../../../src/report/formula";
import {wordsIn} from "../../../../src/words/languages";
import {en} from "../../../../src/words/report/en";
import {fa} from "../../../../src/words/report/fa";
import {vi} from "../../../../src/words/report/vi";

/** Every text with its place ("table.tier"). */
const texts = (words: object, path = ""): [string, string][] =>
  Object.entries(words).flatMap(([name, value]: [string, unknown]) =>
    typeof value === "string" ? [[`${path}${name}`, value]] : texts(Object(value), `${path}${name}.`),
  );

const english = new Map(texts(en));

test.each([
  ["vi", vi],
  ["fa", fa],
])("%s has the slots of English in every text", (_, words) => {
  for (const [place, text] of texts(words)) expect([place, slotNames(text)]).toEqual([place, slotNames(english.get(place) ?? "")]);
});

test.each([
  ["en", en],
  ["vi", vi],
  ["fa", fa],
])("%s keeps the prefix ICP for columns and sheets, in titles that Excel takes", (_, words) => {
  const titles = [words.columns.tier, words.columns.parsed, words.sheets.summary, words.sheets.data];
  expect(titles.every((title) => title.startsWith("ICP "))).toBe(true);
  expect([words.sheets.summary, words.sheets.data].every((title) => title.length <= 28 && !/[[\]:*?/\\]/.test(title))).toBe(true);
});

test.each([
  ["en", en],
  ["vi", vi],
  ["fa", fa],
])("%s says the same word in the rule as in the cells for customers without a tier", (_, words) => {
  expect(words.notes.tierRule).toContain(words.unclassified);
});

test.each(LANGUAGES)("%s names the pane's buttons as the pane does, and its customers without a tier", (language) => {
  const {report, writing, tiers} = wordsIn(language);
  expect(report.notes.remove).toContain(writing.remove);
  for (const text of [report.table.hintValues, report.notes.values, report.notes.rangeRefresh, report.data.refreshHint])
    expect(text).toContain(writing.update);
  expect(report.unclassified).toBe(tiers.unclassified);
});
