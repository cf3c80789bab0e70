import {describe, expect, test} from "vitest";
import type {CardEdits, EditedBin, WrittenCard} from "../../../../src/domain/cardEdits";
import type {Cell} from "../../../../src/domain/cell";
import type {Language} from "../../../../src/domain/language";
import type {CellValue} from "../../../../src/embedded/workbook/model";
import type {OutputForm} from "../../../../src/domain/settings";
import type {HardRule} from "../../../../src/domain/segment";
import type {ScorecardResults} from "../../../../src/report/scorecard/results";
import {readBins} from "../../../../src/report/scorecard/read/readBins";
import {namesOfCard, readCard} from "../../../../src/report/scorecard/read/readCard";
import {bin, SIX, sixResults} from "../cardExample";
import {type CardWritten, writeCard} from "../cardWritten";

const SIDES = [
  {attribute: "Industry", column: 3, rules: [{kind: "texts", values: ["IT", "Media"]}, {kind: "other"}]},
  {
    attribute: "Employees",
    column: 4,
    rules: [
      {kind: "range", to: 20},
      {kind: "range", from: 20},
    ],
  },
] as const;

const RULES: readonly HardRule[] = [
  {kind: "mustHave", attribute: "Employees", conditions: [{kind: "range", from: 1, to: 40, unit: "number"}], reason: "we serve small firms"},
  {kind: "never", attribute: "Industry", bins: [{kind: "other"}], reason: "no budget"},
];

/** The six customers with a two-way table, a rule on a line and one in the section of rules. */
function results(): ScorecardResults {
  const six = sixResults();
  const cells = [0, 1].flatMap((i) => [0, 1].map((j) => ({...bin({kind: "other"}, i === j ? 2 : -3), at: [i, j] as const})));
  return {...six, card: {...six.card, pairs: [{sides: SIDES, cells}]}, hardRules: RULES};
}

function writtenOf({card, cutoffs}: ScorecardResults, language: Language): WrittenCard {
  return {
    language,
    blocks: card.blocks.map(({attribute, bins}) => ({attribute, bins: bins.map(({rule, points}) => ({rule, points}))})),
    pairs: card.pairs.map(({sides, cells}) => ({
      sides: [
        {attribute: sides[0].attribute, rules: sides[0].rules},
        {attribute: sides[1].attribute, rules: sides[1].rules},
      ],
      cells: cells.map(({at, points}) => ({at, points})),
    })),
    cutoffs,
    rules: RULES,
  };
}

const BEFORE: CardEdits = {
  blocks: [
    {
      attribute: "Tools",
      bins: [
        {rule: {kind: "lacks", value: "CRM"}, points: -2},
        {rule: {kind: "contains", value: "CRM"}, points: 5, isOwn: true},
      ],
    },
  ],
  pairs: [],
};

/** Writes the card, lets somebody type, and reads it back. */
async function read(type: (book: CardWritten) => void, language: Language = "en", before?: CardEdits, output: OutputForm = "auto") {
  const book = await writeCard({rows: SIX, results: results(), choices: {language, output}});
  type(book);
  const written = writtenOf(results(), language);
  const cells = new Map<string, readonly (readonly Cell[])[]>();
  for (const name of namesOfCard(written, 1))
    if (book.book.name(name) !== undefined)
      cells.set(
        name,
        book.values(name).map((row) => row.map(asRead)),
      );
  return readCard(written, cells, 1, before);
}

/** Errors are read as their text. */
const asRead = (cell: CellValue): Cell => (cell === null || typeof cell !== "object" ? cell : "#N/A");

const valueOf = async (asked: ReturnType<typeof read>) => {
  const found = await asked;
  if (!found.ok || found.value === undefined) throw new Error(`not read: ${JSON.stringify(found)}`);
  return found.value;
};

/** Types into a cell of the table by the line (from 1) and the column of the layout. */
const typeLine = (book: CardWritten, line: number, column: number, value: Cell, isMirrored = false) =>
  book.type("ICP_Scorecard", line, value, isMirrored ? (book.values("ICP_Scorecard")[0]?.length ?? 0) - 1 - column : column);

describe("readCard()", () => {
  test.each<Language>(["en", "vi", "fa"])("finds nothing edited where nobody typed: %s", async (language) => {
    const found = await valueOf(read(() => undefined, language));
    expect([found.isEdited, found.areCutoffsEdited, found.areRulesEdited]).toEqual([false, false, false]);
  });

  test.each<Language>(["en", "fa"])("takes points, an edge, a value and a cut-off: %s", async (language) => {
    const isMirrored = language === "fa";
    const {isEdited, edits, card} = await valueOf(
      read((book) => {
        typeLine(book, 1, 6, 17.5, isMirrored);
        typeLine(book, 2, 5, "Mining*", isMirrored);
        typeLine(book, 6, 3, 25, isMirrored);
        book.type("ICP_IdealFrom", 0, 71);
        book.type("ICP_AvoidBelow", 0, null);
      }, language),
    );
    expect(isEdited).toBe(true);
    expect(edits.blocks.map(({attribute}) => attribute)).toEqual(["Industry", "Employees"]);
    expect(edits.blocks[0]?.bins).toEqual([
      {rule: {kind: "texts", values: ["IT"]}, points: 17.5, isOwn: true},
      {rule: {kind: "texts", values: ["Mining*"]}, points: 4, isOwn: true},
      {rule: {kind: "other"}, points: -9},
    ]);
    expect(edits.blocks[1]?.bins.map(({rule}) => rule)).toEqual([
      {kind: "number", value: 1},
      {kind: "range", to: 25},
      {kind: "range", from: 25, to: 50},
      {kind: "range", from: 50},
    ]);
    expect(card.cutoffs).toEqual({idealFrom: 71, avoidBelow: undefined});
  });

  test("takes points of a two-way table; a line that shared its points and has others now stands by itself", async () => {
    const {edits} = await valueOf(read((book) => book.type("ICP_PairPoints_1", 1, 9, 0)));
    expect(edits.pairs[0]?.sides[0].rules).toEqual([{kind: "texts", values: ["IT"]}, {kind: "other"}, {kind: "texts", values: ["Media"]}]);
    expect(edits.pairs[0]?.cells.filter(({isOwn}) => isOwn === true).map(({points}) => points)).toContain(9);
  });

  test("takes rules: typed on a line, switched off in their section, given another end", async () => {
    const typed = await valueOf(read((book) => typeLine(book, 1, 10, "Must have: we know them")));
    expect(typed.card.rules).toContainEqual({
      kind: "mustHave",
      attribute: "Industry",
      bins: [{kind: "texts", values: ["IT"]}],
      reason: "we know them",
    });
    // A rule on a line means that line: its attribute is kept as it is cut.
    expect(typed.edits.blocks.map(({attribute}) => attribute)).toEqual(["Industry"]);
    const off = await valueOf(read((book) => book.type("ICP_RuleText_1", 0, "")));
    expect(off.card.rules).toEqual([RULES[1]]);
    const moved = await valueOf(read((book) => book.type("ICP_RuleTo_1", 0, 60)));
    expect(moved.card.rules[0]).toMatchObject({conditions: [{kind: "range", from: 1, to: 60}]});
  });

  describe.each<Language>(["en", "fa"])("a sheet of values, %s", (language) => {
    const isMirrored = language === "fa";
    const typed = (type: (book: CardWritten) => void) => valueOf(read(type, language, undefined, "values"));

    test("finds nothing edited where nobody typed", async () => {
      const found = await typed(() => undefined);
      expect([found.isEdited, found.areCutoffsEdited, found.areRulesEdited]).toEqual([false, false, false]);
    });

    test("takes points, a value, a cut-off, a rule on a line, a two-way cell and another end of a rule", async () => {
      const {edits, card, areCutoffsEdited, areRulesEdited} = await typed((book) => {
        typeLine(book, 1, 6, 17.5, isMirrored);
        typeLine(book, 2, 5, "Mining*", isMirrored);
        typeLine(book, 4, 10, "never: too small", isMirrored);
        book.type("ICP_PairPoints_1", 2, 9, isMirrored ? 1 : 0);
        book.type("ICP_RuleTo_1", 0, 60);
        book.type("ICP_AvoidBelow", 0, 12);
      });
      expect(edits.blocks[0]?.bins.slice(0, 2)).toEqual([
        {rule: {kind: "texts", values: ["IT"]}, points: 17.5, isOwn: true},
        {rule: {kind: "texts", values: ["Mining*"]}, points: 4, isOwn: true},
      ]);
      expect(edits.pairs[0]?.cells).toContainEqual({at: [1, 0], points: 9, isOwn: true});
      expect([areCutoffsEdited, areRulesEdited, card.cutoffs.avoidBelow]).toEqual([true, true, 12]);
      expect(card.rules).toContainEqual(expect.objectContaining({attribute: "Employees", kind: "never", reason: "too small"}));
      expect(card.rules).toContainEqual(expect.objectContaining({conditions: [{kind: "range", from: 1, to: 60, unit: "number"}]}));
    });

    test("takes an edge, whichever of its two cells was typed", async () => {
      const edges = async (line: number, column: number) => {
        const {edits} = await typed((book) => typeLine(book, line, column, 25, isMirrored));
        return edits.blocks.find(({attribute}) => attribute === "Employees")?.bins.map(({rule}) => rule);
      };
      const expected = [
        {kind: "number", value: 1},
        {kind: "range", to: 25},
        {kind: "range", from: 25, to: 50},
        {kind: "range", from: 50},
      ];
      expect(await edges(6, 3)).toEqual(expected);
      expect(await edges(5, 4)).toEqual(expected);
    });

    test.each<[string, (book: CardWritten) => void]>([
      ["a text for points", (book) => typeLine(book, 1, 6, "ten", isMirrored)],
      ["edges that do not ascend", (book) => typeLine(book, 6, 3, 80, isMirrored)],
      ["a text for the end of a range", (book) => typeLine(book, 5, 4, "many", isMirrored)],
      ["a text in a two-way table", (book) => book.type("ICP_PairPoints_1", 0, "lots")],
      ["a rule of the section without its word", (book) => book.type("ICP_RuleText_1", 0, "perhaps")],
      ["a cut-off that is no number", (book) => book.type("ICP_IdealFrom", 0, "high")],
    ])("says that it cannot be read: %s", async (_, type) => {
      expect(await read(type, language, undefined, "values")).toMatchObject({ok: false, problem: {code: "cardCellUnreadable"}});
    });
  });

  test("values that shared their points and still do stay one bin when another of them is parted", async () => {
    const written: EditedBin[] = [
      {rule: {kind: "texts", values: ["IT", "Media", "Law"]}, points: 5},
      {rule: {kind: "other"}, points: -5},
    ];
    const line = (value: string, points: number) => ({from: null, to: null, value, points, rule: null});
    const bins = readBins("Industry", written, [line("IT", 9), line("Media", 5), line("Law", 5), line("", -5)]);
    expect(bins.ok && bins.value.map(({bin: {rule, points}}) => [rule, points])).toEqual([
      [{kind: "texts", values: ["IT"]}, 9],
      [{kind: "other"}, -5],
      [{kind: "texts", values: ["Media", "Law"]}, 5],
    ]);
  });

  test("keeps what was edited before, where nobody touched it now", async () => {
    const {edits} = await valueOf(read((book) => typeLine(book, 4, 6, 1), "en", BEFORE));
    // Industry has a rule on one of its lines; Employees was typed into; Tools was edited before.
    expect(edits.blocks.map(({attribute}) => attribute)).toEqual(["Industry", "Employees", "Tools"]);
    expect(edits.blocks[2]).toEqual(BEFORE.blocks[0]);
  });

  test.each<[string, (book: CardWritten) => void]>([
    ["a text for points", (book) => typeLine(book, 1, 6, "ten")],
    ["edges that do not ascend", (book) => typeLine(book, 6, 3, 80)],
    ["a value twice", (book) => typeLine(book, 2, 5, "it")],
    ["a rule without its word", (book) => typeLine(book, 1, 10, "perhaps")],
    ["a cut-off that is no number", (book) => book.type("ICP_IdealFrom", 0, "high")],
  ])("says that it cannot be read: %s", async (_, type) => {
    expect(await read(type)).toMatchObject({ok: false, problem: {code: "cardCellUnreadable"}});
  });

  test("says that lines were moved", async () => {
    expect(await read((book) => typeLine(book, 1, 0, "Country"))).toEqual({ok: false, problem: {code: "cardRearranged"}});
  });

  test("is undefined where the sheet is gone", () => {
    expect(readCard(writtenOf(results(), "en"), new Map(), 1, undefined)).toEqual({ok: true, value: undefined});
  });
});
