import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import fc from "fast-check";
import {afterAll, beforeAll, expect, test} from "vitest";
import type {Language} from "../../../src/domain/language";
import type {HardRule} from "../../../src/domain/segment";
import {saveXlsx} from "../../../src/embedded/file/saveXlsx";
import {wordsIn} from "../../../src/words/languages";
import {columnsOf, fitOf, type RandomCard, randomCard, rowsOf, scorecardOf} from "../../property/fitCards";
import {hasLibreOffice, libreOfficeNote, recalculated} from "../headless/libreOffice";
import {writeCard} from "./cardWritten";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "lodestar-fit-"));
});
afterAll(() => rmSync(folder, {recursive: true}));

/** The first cards of a fixed seed with three attributes and a two-way table. */
const cards = fc.sample(randomCard, {seed: 7, numRuns: 200}).filter(({columns, pairs}) => columns.length >= 3 && pairs.length > 0);

test.runIf(hasLibreOffice).each<{language: Language; table: string | undefined; at: number}>([
  {language: "en", table: undefined, at: 0},
  {language: "fa", table: "Customers", at: 1},
])(
  "fit and segment are the same in LibreOffice after a hard recalculation, also after points are edited: $language, card $at",
  async ({language, table, at}) => {
    const card = cards[at];
    if (card === undefined) throw new Error(`no card: ${at}`);
    const results = {
      card: scorecardOf(card),
      cutoffs: card.cutoffs,
      columns: columnsOf(card),
      hardRules: rulesOn(card),
      fits: new Float64Array(0),
      segments: new Uint8Array(0),
    };
    const book = await writeCard({rows: rowsOf(card), results, table, choices: {language}});
    const {columns} = wordsIn(language).report.scorecard;
    const embedded = [book.column(columns.fit), book.column(columns.segment)];
    expect(embedded[0]).toEqual(Array.from({length: card.customers}, (_, i) => expect.closeTo(fitOf(card, i), 9)));
    expect(await inLibreOffice(`before-${at}`)).toEqual(same(embedded));
    book.type("ICP_Points_1", 0, 17.5);
    book.type("ICP_Points_2", 0, -9);
    const edited = [book.column(columns.fit), book.column(columns.segment)];
    expect(await inLibreOffice(`after-${at}`)).toEqual(same(edited));

    async function inLibreOffice(name: string): Promise<unknown[][]> {
      const target = join(folder, `${name}.xlsx`);
      writeFileSync(target, saveXlsx(book.book).bytes);
      const [heading = [], ...rows] = recalculated(target, join(folder, name)).get(book.customers.title) ?? [];
      const cells = (of: string) => rows.slice(0, card?.customers).map((row) => row[heading.indexOf(of)] ?? "");
      return [cells(columns.fit).map(Number), cells(columns.segment)];
    }
  },
  180_000,
);

/** A rule of each kind, about the first two columns, whatever they hold. */
const rulesOn = ({columns: [first, second]}: RandomCard): HardRule[] => [
  {
    kind: "never",
    attribute: first?.heading ?? "",
    conditions: [
      {kind: "oneOf", values: ["IT", "a*", "CRM"]},
      {kind: "range", from: 0, to: 10, unit: "number"},
    ],
    reason: "of LibreOffice",
  },
  {
    kind: "mustHave",
    attribute: second?.heading ?? "",
    conditions: [
      {kind: "contains", value: "ERP"},
      {kind: "range", to: 50, unit: "number"},
    ],
    reason: "",
  },
];

const same = ([fits = [], segments = []]: readonly (readonly unknown[])[]) => [fits.map((fit) => expect.closeTo(Number(fit), 9)), segments];

test.skipIf(hasLibreOffice)(`fit and segment are the same in LibreOffice${libreOfficeNote}`, () => undefined);
