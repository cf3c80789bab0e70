import fc from "fast-check";
import {beforeEach, expect, test, vi} from "vitest";
import type {Cell} from "../../src/domain/cell";
import type {Language} from "../../src/domain/language";
import type {BinRule} from "../../src/domain/scorecard";
import {icpFit, icpSegment} from "../../src/functions/functions";
import {wordsIn} from "../../src/words/languages";
import {type CardWritten, writeCard} from "../unit/report/cardWritten";
import {type Clean, columnsOf, fitOf, type RandomCard, randomCard, rowsOf, scorecardOf} from "./fitCards";

// An Excel that tells a 0 from a blank cell where its arguments do.
beforeEach(() => void vi.stubGlobal("Office", {context: {displayLanguage: "en-US", platform: "OfficeOnline"}}));

const written = (card: RandomCard, language: Language): Promise<CardWritten> => {
  const shown = {card: scorecardOf(card), cutoffs: card.cutoffs, columns: columnsOf(card)};
  return writeCard({rows: rowsOf(card), results: {...shown, fits: new Float64Array(0), segments: new Uint8Array(0)}, choices: {language}});
};

/** Whether the lines of an attribute speak of 0. */
const namesZero = (rules: readonly BinRule[]): boolean =>
  rules.some(
    (rule) =>
      (rule.kind === "number" && rule.value === 0) || (rule.kind === "range" && [rule.from, rule.to].some((edge) => edge !== undefined && edge <= 1)),
  );

/** The card with customers as a function sees them: what says nothing to it is blank. */
function seen(card: RandomCard, cleanOf: (raw: Cell, clean: Clean, rules: readonly BinRule[]) => Clean): RandomCard {
  const columns = card.columns.map((column) => {
    const rules = column.bins.map(({rule}) => rule);
    return {...column, cells: column.cells.map(({raw, clean}) => ({raw, clean: cleanOf(raw, clean, rules)}))};
  });
  return {...card, columns};
}

/** A "?" says nothing but where a line names it. */
const asItStands = (card: RandomCard): RandomCard =>
  seen(card, (_, clean, rules) => {
    const isUnknown = String(clean) === "?" && !namesMark(rules);
    return !isUnknown ? clean : Array.isArray(clean) ? [] : null;
  });

const namesMark = (rules: readonly BinRule[]): boolean =>
  rules.some((rule) =>
    rule.kind === "texts" ? rule.values.includes("?") : (rule.kind === "contains" || rule.kind === "lacks") && rule.value === "?",
  );

/** Languages that run either way, and one with accents. */
const languages = fc.constantFrom<Language>("en", "fa", "vi");
const close = (fits: readonly number[]) => fits.map((fit) => [expect.closeTo(fit, 9)]);
const customersOf = ({customers}: RandomCard) => Array.from({length: customers}, (_, i) => i);
const plain = (rows: readonly (readonly unknown[])[]): unknown[][] => rows.map((row) => [...row]);

test("ICPFIT(rows, headers, scorecard) adds up the points that stand in cells, for any card and any customers", async () => {
  await fc.assert(
    fc.asyncProperty(randomCard, languages, async (card, language) => {
      const book = await written(card, language);
      const [headings = [], ...rows] = rowsOf(card);
      const expected = asItStands(card);
      expect(icpFit(plain(rows), [[...headings]], plain(book.values("ICP_Scorecard")))).toEqual(
        close(customersOf(card).map((i) => fitOf(expected, i))),
      );
    }),
    {numRuns: 20},
  );
}, 300_000);

test("ICPFIT and ICPSEGMENT are what the native formulas give, also after points, an edge, a cut-off and a rule are edited", async () => {
  const typed = fc.double({min: -30, max: 30, noNaN: true});
  const rule = fc.constantFrom("never: no budget", "must have", "MUST HAVE, we know them");
  await fc.assert(
    fc.asyncProperty(randomCard, languages, typed, rule, fc.nat(), async (card, language, points, text, pick) => {
      const book = await written(card, language);
      const block = 1 + (pick % card.columns.length);
      const lines = book.values(`ICP_Points_${block}`).length;
      book.type(`ICP_Points_${block}`, pick % lines, points);
      const {sheet, area} = book.area(`ICP_Points_${block}`);
      const isMirrored = language === "fa";
      sheet.setValue(area.row + (pick % lines), area.column + (isMirrored ? -4 : 4), text);
      const edges = book.values(`ICP_From_${block}`).flatMap(([from], i) => (typeof from === "number" ? [i] : []));
      const last = edges[edges.length - 1];
      if (last !== undefined) book.type(`ICP_From_${block}`, last, 1e6);
      book.type("ICP_IdealFrom", 0, 51);
      const [headings = [], ...rows] = rowsOf(card);
      const args: [unknown[][], unknown[][], unknown[][]] = [plain(rows), [[...headings]], plain(book.values("ICP_Scorecard"))];
      const {columns} = wordsIn(language).report.scorecard;
      const same = customersOf(card).filter((i) => isReadAlike(card, asItStands(card), i));
      const [fits, segments] = [icpFit(...args), icpSegment(...args)];
      const [native, nativeSegments] = [book.column(columns.fit), book.column(columns.segment)];
      expect(same.map((i) => fits[i])).toEqual(same.map((i) => [expect.closeTo(Number(native[i]), 9)]));
      expect(same.map((i) => segments[i])).toEqual(same.map((i) => [nativeSegments[i]]));
    }),
    {numRuns: 15},
  );
}, 300_000);

/** Whether a function reads of a customer what a native formula reads. */
const isReadAlike = (card: RandomCard, other: RandomCard, customer: number): boolean =>
  card.columns.every(({cells}, k) => cells[customer]?.clean === other.columns[k]?.cells[customer]?.clean);

test('blank cells say nothing, whether they arrive as null, as "" or as 0, in the rows and in the scorecard', async () => {
  await fc.assert(
    fc.asyncProperty(randomCard, languages, async (card, language) => {
      const book = await written(card, language);
      const [headings = [], ...rows] = rowsOf(card);
      const scorecard = book.values("ICP_Scorecard");
      const fits = (blank: Cell) => icpFit(blanksAs(rows, blank), [[...headings]], blanksAs(scorecard, blank));
      expect(fits("")).toEqual(fits(null));
      // Nobody can tell a 0 from a blank then: it counts only where the card speaks of it.
      const zero = seen(asItStands(card), (raw, clean, rules) => (namesZero(rules) ? (isEmpty(raw) ? 0 : clean) : raw === 0 ? null : clean));
      expect(fits(0)).toEqual(close(customersOf(card).map((i) => fitOf(zero, i))));
    }),
    {numRuns: 20},
  );
}, 300_000);

test('a scorecard whose blank cells arrive as "" is the same as one where they arrive as null, also with a two-way table whose last points are 0', async () => {
  const range = {rule: {kind: "range"} as const, points: 3};
  const texts = ["a", "b", "c", "d", "e", "f"].map((value) => ({kind: "texts" as const, values: [value]}));
  const cells = [0, 2].map((clean) => ({raw: clean, clean}));
  const card: RandomCard = {
    columns: [
      {heading: "Seats used", cells, values: {kind: "number", numbers: Float64Array.of(0, 2)}, bins: [range]},
      {
        heading: "Plan",
        cells: ["a", "b"].map((clean) => ({raw: clean, clean})),
        values: {kind: "text", texts: ["a", "b"], codes: Int32Array.of(0, 1)},
        bins: texts.map((rule) => ({rule, points: 1})),
      },
    ],
    pairs: [{columns: [0, 1], rules: [[range.rule], texts], points: [texts.map(() => 0)]}],
    cutoffs: {idealFrom: undefined, avoidBelow: undefined},
    customers: 2,
  };
  const scorecard = (await written(card, "en")).values("ICP_Scorecard");
  const [headings = [], ...rows] = rowsOf(card);
  const fits = (blank: Cell) => icpFit(plain(rows), [[...headings]], blanksAs(scorecard, blank));
  // 3 + 1 points for both: a 0 that this Excel tells from a blank cell is a number like any other.
  expect(fits(null)).toEqual(close([100 / (1 + 2 ** -0.4), 100 / (1 + 2 ** -0.4)]));
  expect(fits("")).toEqual(fits(null));
});

test("where nobody says which Excel it is, a 0 beside other values is a blank but to a card that speaks of it, whatever the card's own blanks are", async () => {
  vi.unstubAllGlobals();
  await fc.assert(
    fc.asyncProperty(randomCard, languages, fc.constantFrom<Cell>(null, "", 0), async (card, language, blank) => {
      const book = await written(card, language);
      const [headings = [], ...rows] = rowsOf(card);
      const fits = icpFit(blanksAs(rows, 0), [[...headings]], blanksAs(book.values("ICP_Scorecard"), blank));
      const zero = seen(asItStands(card), (raw, clean, rules) => (namesZero(rules) ? (isEmpty(raw) ? 0 : clean) : raw === 0 ? null : clean));
      expect(fits).toEqual(close(customersOf(card).map((i) => fitOf(zero, i))));
    }),
    {numRuns: 20},
  );
}, 300_000);

const isEmpty = (cell: unknown): boolean => cell === null || cell === "";
const blanksAs = (cells: readonly (readonly unknown[])[], blank: Cell): unknown[][] =>
  cells.map((row) => row.map((cell) => (isEmpty(cell) ? blank : cell)));
