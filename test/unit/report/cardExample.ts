import type {Attribute, AttributeValues} from "../../../src/domain/attribute";
import type {Cell} from "../../../src/domain/cell";
import type {BinRule, Scorecard, ScorecardBin, ScorecardBlock} from "../../../src/domain/scorecard";
import {readingOf} from "../../../src/report/fitReading";
import type {CardColumn, ScorecardResults} from "../../../src/report/scorecard/results";

/** A bin with made-up counts. */
export const bin = (rule: BinRule, points: number, best = 3, rest = 7): ScorecardBin => ({
  rule,
  points,
  best: {matching: best, of: 20},
  rest: {matching: rest, of: 60},
  multiple: best / 20 / (rest / 60),
});

/** A block of a card; its blanks say nothing. */
export const block = (attribute: string, column: number, bins: readonly ScorecardBin[], more: Partial<ScorecardBlock> = {}): ScorecardBlock => ({
  attribute,
  column,
  group: "firmographic",
  unit: "number",
  bins,
  blank: {best: {matching: 0, of: 20}, rest: {matching: 0, of: 60}, points: 0, isPredictive: false},
  ...more,
});

/** A card of some blocks. */
export const cardOf = (blocks: readonly ScorecardBlock[], pairs: Scorecard["pairs"] = []): Scorecard => ({
  kind: "readable",
  blocks,
  pairs,
  tellingBlanks: [],
  best: 20,
  rest: 60,
  intercept: -1.1,
  fittedOn: 80,
});

/** Clean texts as an attribute holds them. */
export function textValues(texts: readonly (string | null)[]): AttributeValues {
  const known = [...new Set(texts.filter((text) => text !== null))];
  return {kind: "text", texts: known, codes: Int32Array.from(texts, (text) => (text === null ? -1 : known.indexOf(text)))};
}

/** Clean lists as an attribute holds them. */
export function manyValues(lists: readonly (readonly string[])[]): AttributeValues {
  const texts = [...new Set(lists.flat())];
  const starts = Int32Array.from([0, ...lists.map((_, i) => lists.slice(0, i + 1).flat().length)]);
  return {kind: "many", texts, starts, codes: Int32Array.from(lists.flat(), (text) => texts.indexOf(text))};
}

/** A column with its clean values, read as its cells allow. */
export function cardColumnOf(
  heading: string,
  column: number,
  values: AttributeValues,
  cells: readonly Cell[],
  more: Partial<Attribute> = {},
): CardColumn {
  const kind = values.kind;
  const attribute: Attribute = {column, heading, role: undefined, kind, group: "firmographic", unit: "number", values, ...more};
  return {attribute, reading: readingOf(values, (i) => cells[i] ?? null)};
}

/** Industry, employees and tools of six customers, in plain cells. */
export const SIX: readonly (readonly Cell[])[] = [
  ["Company", "Seats", "ARR", "Industry", "Employees", "Tools"],
  ["Alder", 30, 9000, "IT", 30, "CRM; ERP"],
  ["Birch", 21, 6000, "it", 1, "ERP"],
  ["Cedar", 8, 3000, "Media", 20, "CRM Plus|ERP"],
  ["Dogwood", 6, 2000, null, 49.5, null],
  ["Elm", 3, 700, "Mining*", 50, "CRM"],
  ["Fir", 1, 300, "Fishing", null, "CRMs"],
];

const cellsOf = (column: number): Cell[] => SIX.slice(1).map((row) => row[column] ?? null);

/** A small card over them, with what it makes of them: the fits by hand, the segments at 60 and 40. */
export function sixResults(change: Partial<ScorecardResults> = {}): ScorecardResults {
  const points = [12 + 8 + 5, 12 - 3 + -2, 4 + 8 - 2, 0 + 8 + 0, -9 + 2 + 5, -9 + 0 - 2];
  const fits = Float64Array.from(points, (sum) => 100 / (1 + 2 ** (-sum / 10)));
  return {
    card: cardOf([
      block("Industry", 3, [bin({kind: "texts", values: ["IT"]}, 12), bin({kind: "texts", values: ["Media"]}, 4), bin({kind: "other"}, -9)]),
      block("Employees", 4, [
        bin({kind: "number", value: 1}, -3),
        bin({kind: "range", to: 20}, -6),
        bin({kind: "range", from: 20, to: 50}, 8),
        bin({kind: "range", from: 50}, 2),
      ]),
      block("Tools", 5, [bin({kind: "lacks", value: "CRM"}, -2), bin({kind: "contains", value: "CRM"}, 5)], {group: "technographic"}),
    ]),
    cutoffs: {idealFrom: 60, avoidBelow: 40},
    columns: [
      cardColumnOf("Industry", 3, textValues(["IT", "IT", "Media", null, "Mining*", "Fishing"]), cellsOf(3)),
      cardColumnOf("Employees", 4, {kind: "number", numbers: Float64Array.of(30, 1, 20, 49.5, 50, NaN)}, cellsOf(4)),
      cardColumnOf("Tools", 5, manyValues([["CRM", "ERP"], ["ERP"], ["CRM Plus", "ERP"], [], ["CRM"], ["CRMs"]]), cellsOf(5)),
    ],
    fits,
    segments: Uint8Array.of(2, 2, 2, 2, 1, 0),
    ...change,
  };
}
