import {analyzeTiers, beginIntake, shortlist} from "../../../src/analysis";
import {fitColumns} from "../../../src/analysis/fit/fitColumn";
import {learnScorecards} from "../../../src/analysis/fit/learnScorecard";
import {encodeCard, score} from "../../../src/analysis/fit/score";
import type {Cell} from "../../../src/domain/cell";
import {type Choices, DEFAULT_CHOICES} from "../../../src/domain/settings";
import {startExcel} from "../../../src/embedded/excelInNode";
import {openBook} from "../../../src/headless/openBook";
import type {CellValue} from "../../../src/embedded/workbook/model";
import {excelWorkbook} from "../../../src/host/excel/excelWorkbook";
import {readingOf} from "../../../src/report/fitReading";
import {planWorkbook} from "../../../src/report/planWorkbook";
import {wordsIn} from "../../../src/words/languages";

const TODAY = 46_348;

/** A table with the card that was learnt from it, as everything stands in cells; what the native formulas and what the engine make of its rows. */
export interface RealCard {
  readonly headings: readonly Cell[];
  /** The sheet's own rows, one a customer. */
  readonly rows: readonly (readonly Cell[])[];
  /** The range ICP_Scorecard. */
  readonly card: readonly (readonly CellValue[])[];
  readonly native: readonly CellValue[];
  readonly engine: readonly number[];
}

function found<T>(outcome: {readonly ok: true; readonly value: T} | {readonly ok: false; readonly problem: unknown}): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

/** Learns a card of a file's best customers, the fine one or the readable one, and writes it into an embedded Excel. */
export async function realCard(file: string, change: Partial<Choices>, kind: "fine" | "readable"): Promise<RealCard> {
  const choices: Choices = {...DEFAULT_CHOICES, output: "formulas", ...change};
  const words = wordsIn(choices.language);
  const book = found(await openBook(file, () => undefined));
  const sheet = book.activeSheet;
  const excel = await startExcel(book);
  try {
    const workbook = excelWorkbook(excel.Excel);
    const source = found(await workbook.activeSource());
    const intake = beginIntake(source);
    const read: (readonly Cell[])[] = [];
    found(
      await workbook.read(source, (block) => {
        intake.add(block);
        read.push(...block.rows);
      }),
    );
    const customers = found(intake.customers(choices, TODAY));
    const table = found(intake.attributes(choices, TODAY));
    const analysis = found(analyzeTiers(customers, choices, words.tierNames(choices.tierCount)));
    const best = found(shortlist(customers, table, analysis, choices, TODAY));
    const {understanding} = customers;
    const answers = [understanding.customerColumn, understanding.metricColumn, understanding.amountColumn];
    const columns = table.attributes.filter((one) => !answers.includes(one.column) && one.kind !== "id");
    const isBest = new Uint8Array(customers.metric.length);
    for (const {customer} of best.best) isBest[customer] = 1;
    const card = learnScorecards(fitColumns(columns), isBest, 1)[kind];
    const {fit} = score(card, encodeCard(card, fitColumns(columns), isBest.length));
    const rowOf = (customer: number) => read[(customers.sheetRows[customer] ?? 0) - source.area.row] ?? [];
    const reading = (column: number, values: (typeof columns)[number]["values"]) =>
      readingOf(values, (i) => rowOf(i)[column - source.area.column] ?? null);
    const scorecard = {
      card,
      cutoffs: {idealFrom: 60, avoidBelow: 40},
      columns: columns.map((attribute) => ({
        attribute,
        reading: understanding.isGrouped ? ("none" as const) : reading(attribute.column, attribute.values),
      })),
      fits: fit,
      segments: new Uint8Array(isBest.length),
    };
    const plan = planWorkbook(customers, analysis, choices, words.report, 1, {steps: {shortlist: best, scorecard}});
    found(await workbook.apply(plan, 1));
    const named = (name: string) => {
      const known = book.name(name);
      const place = known && book.nameArea(known);
      return place?.sheet.values(place.area) ?? [];
    };
    const used = sheet.usedArea();
    const width = (used?.column ?? 0) + (used?.columns ?? 0);
    const written = sheet.values({row: understanding.headingRow, column: 0, rows: 1, columns: width})[0] ?? [];
    const fitColumn = written.indexOf(words.report.scorecard.columns.fit);
    return {
      headings: read[understanding.headingRow - source.area.row] ?? [],
      rows: Array.from(isBest, (_, customer) => rowOf(customer)),
      card: named("ICP_Scorecard"),
      native: Array.from(customers.sheetRows, (row) => sheet.value(row, fitColumn)),
      engine: [...fit],
    };
  } finally {
    excel.close();
  }
}
