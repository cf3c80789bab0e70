import {expect, test} from "vitest";
import {LANGUAGES} from "../../../src/domain/language";
import {wordsIn} from "../../../src/words/languages";

test.each(LANGUAGES)("%s names what people type as rules the same wherever it tells them", (language) => {
  const {scorecard} = wordsIn(language).report;
  for (const text of [scorecard.hint, scorecard.outOfOrder])
    expect([text.includes(scorecard.mustHave), text.includes(scorecard.never)]).toEqual([true, true]);
  // One begins like the other, and a rule could be read as both.
  expect(scorecard.mustHave.startsWith(scorecard.never) || scorecard.never.startsWith(scorecard.mustHave)).toBe(false);
});

test.each(LANGUAGES)("%s keeps the prefix ICP for sheet and columns, and says segments as the cut-offs do", (language) => {
  const {scorecard, columns} = wordsIn(language).report;
  const headings = Object.values(scorecard.columns);
  expect([scorecard.sheet, ...headings].every((title) => title.startsWith("ICP "))).toBe(true);
  expect(new Set([...headings, columns.tier, columns.best, columns.parsed]).size).toBe(headings.length + 3);
  expect(scorecard.sheet.length <= 28 && !/[[\]:*?/\\]/.test(scorecard.sheet)).toBe(true);
  expect([scorecard.idealFrom.startsWith(scorecard.segments.ideal), scorecard.avoidBelow.startsWith(scorecard.segments.avoid)]).toEqual([true, true]);
});

test.each(LANGUAGES)("%s names the pane's buttons as the pane does", (language) => {
  const {report, writing} = wordsIn(language);
  expect(report.scorecard.remove).toContain(writing.remove);
  for (const text of [report.scorecard.hintValues, report.scorecard.values]) expect(text).toContain(writing.update);
});
