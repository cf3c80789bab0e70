import {describe, expect, test} from "vitest";
import type {Language} from "../../../src/domain/language";
import type {Choices} from "../../../src/domain/settings";
import type {Segment} from "../../../src/domain/segment";
import type {CellValue} from "../../../src/embedded/workbook/model";
import {readCard} from "../../../src/functions/card/readCard";
import {Fault} from "../../../src/functions/fault";
import {icpFit, icpSegment, icpWhy} from "../../../src/functions/functions";
import {wordsIn} from "../../../src/words/languages";
import {bin, SIX, sixResults} from "../report/cardExample";
import {type CardWritten, writeCard} from "../report/cardWritten";

const [HEADINGS = [], ...ROWS] = SIX;
const copied = (cells: readonly (readonly unknown[])[]): unknown[][] => cells.map((row) => [...row]);

/** The card of six customers with a two-way table, a rule beside a line and one told as conditions. */
function results() {
  const six = sixResults();
  const sides = [
    {attribute: "Industry", column: 3, rules: [{kind: "texts", values: ["IT"]}, {kind: "other"}]},
    {
      attribute: "Employees",
      column: 4,
      rules: [
        {kind: "range", to: 20},
        {kind: "range", from: 20, to: 40},
        {kind: "range", from: 40},
      ],
    },
  ] as const;
  const points = [
    [-3, 2, 4],
    [1, 0, -6],
  ];
  const cells = points.flatMap((row, i) => row.map((worth, j) => ({...bin({kind: "other"}, worth), at: [i, j] as const})));
  const hardRules = [
    {kind: "never", attribute: "Industry", bins: [{kind: "other"}], reason: "no budget"},
    {kind: "mustHave", attribute: "Employees", conditions: [{kind: "range", from: 1, to: 40, unit: "number"}], reason: "we serve small firms"},
  ] as const;
  // Points of the line, and of the cell of both: Alder 25 + 2, Birch 7 − 3, Cedar 10 + 0, Dogwood (no industry) 8, Elm −2 − 6, Fir (no employees) −11.
  const fits = Float64Array.of(27, 4, 10, 8, -8, -11).map((sum) => 100 / (1 + 2 ** (-sum / 10)));
  return {...six, card: {...six.card, pairs: [{sides, cells}]}, fits, hardRules};
}

/** Cut-offs are 60 and 40; Elm and Fir are in an industry that must never be. Dogwood has more employees than the must-have allows. */
const SEGMENTS: readonly Segment[] = ["ideal", "neutral", "ideal", "neutral", "avoid", "avoid"];

const CASES: readonly (readonly [Language, Partial<Choices>, string | undefined])[] = [
  ["en", {}, "Customers"],
  ["fa", {}, undefined],
  ["vi", {output: "values"}, "Customers"],
];

const args = (card: readonly (readonly CellValue[])[]): [unknown[][], unknown[][], unknown[][]] => [copied(ROWS), [[...HEADINGS]], copied(card)];
const open = (language: Language, choices: Partial<Choices> = {}, table?: string): Promise<CardWritten> =>
  writeCard({rows: SIX, results: results(), table, choices: {...choices, language}});
const zeros = (card: readonly (readonly CellValue[])[]) => card.map((row) => row.map((cell) => cell ?? 0));

describe.each(CASES)("a card in %s", (language, choices, table) => {
  test("with a two-way table and rules gives fits and segments, also where blank cells arrive as 0", async () => {
    const card = (await open(language, choices, table)).values("ICP_Scorecard");
    const fits = [...results().fits].map((fit) => [expect.closeTo(fit, 9)]);
    const {segments} = wordsIn(language).report.scorecard;
    for (const cells of [card, zeros(card)]) {
      expect(icpFit(...args(cells))).toEqual(fits);
      expect(icpSegment(...args(cells))).toEqual(SEGMENTS.map((segment) => [segments[segment]]));
    }
  });
});

test("what people edit on the sheet is followed as the native formulas follow it", async () => {
  const book = await open("en");
  book.type("ICP_PairPoints_1", 1, 9, 0);
  book.type("ICP_From_2", 3, 45);
  book.type("ICP_Value_1", 1, "Fishing");
  book.type("ICP_IdealFrom", 0, null);
  book.type("ICP_RuleTo_1", 0, 25);
  const card = book.values("ICP_Scorecard");
  expect(icpFit(...args(card))).toEqual(book.column("ICP Fit").map((fit) => [expect.closeTo(Number(fit), 9)]));
  expect(icpSegment(...args(card))).toEqual(book.column("ICP Segment").map((segment) => [segment]));
});

test("ICPWHY names rules first, with their reasons, then pairs beside bins", async () => {
  const card = (await open("en")).values("ICP_Scorecard");
  const why = icpWhy(...args(card)).map(([text]) => text);
  expect(why[4]).toBe("never: no budget (Industry), must have is lacking: we serve small firms (Employees), Industry Mining* −9");
  expect(why[5]).toBe("never: no budget (Industry), must have cannot be told, Employees is unknown, Industry Fishing −9");
  expect(why[1]).toBe("Industry IT +12, Employees exactly 1 −3, Industry IT with Employees under 20 −3");
});

describe("readCard(cells) refuses what native formulas refuse, and names the row", () => {
  const edits: readonly (readonly [string, (book: CardWritten) => void, string, number])[] = [
    ["points that are text", (book) => book.type("ICP_Points_1", 1, "many"), "points", 3],
    ["an edge that is blank", (book) => book.type("ICP_From_2", 3, null), "edges", 7],
    ["edges that do not ascend", (book) => book.type("ICP_From_2", 3, 10), "edges", 7],
    ["a rule of another word", (book) => typeRule(book, 0, "perhaps"), "rule", 2],
    ["a cut-off that is text", (book) => book.type("ICP_IdealFrom", 0, "high"), "cutoffs", 28],
    ["points of a pair that are text", (book) => book.type("ICP_PairPoints_1", 0, "x", 1), "points", 18],
  ];

  test.each(edits)("%s", async (_, edit, fault, row) => {
    const book = await open("en");
    edit(book);
    expect(book.column("ICP Fit")[0]).toMatchObject({error: "#N/A"});
    expect(() => readCard(copied(book.values("ICP_Scorecard")))).toThrow(Fault);
    try {
      readCard(copied(book.values("ICP_Scorecard")));
    } catch (error) {
      expect(error instanceof Fault && error.problem).toEqual({code: "cardOutOfOrder", fault, row});
    }
  });
});

/** Types into the column of rules. */
function typeRule(book: CardWritten, line: number, text: string): void {
  const {sheet, area} = book.area("ICP_Scorecard");
  sheet.setValue(area.row + 1 + line, area.column + 10, text);
}

test("readCard(cells) finds the table below other lines, and takes a card that somebody typed", () => {
  const card = readCard([
    ["My card", "", "", "", "", "", ""],
    ["Attribute", "Group", "Bin", "From", "To", "Value", "Points"],
    ["Employees", "", "small", "", 20, "", -5],
    ["Employees", "", "large", 20, "", "", 5],
    ["Industry", "", "IT", "", "", "IT", 7],
    ["Industry", "", "others", "", "", "", -7],
  ]);
  expect(card.blocks.map(({attribute, side, points}) => [attribute, side.values, [...points]])).toEqual([
    ["Employees", "number", [-5, 5]],
    ["Industry", "text", [7, -7]],
  ]);
  expect(card.cutoffs).toBeUndefined();
});
