import {fileURLToPath} from "node:url";
import {describe, expect, test} from "vitest";
import {analyzeTiers, beginIntake, shortlist} from "../../../src/analysis";
import {fitColumns} from "../../../src/analysis/fit/fitColumn";
import {learnScorecards} from "../../../src/analysis/fit/learnScorecard";
import {encodeCard, score} from "../../../src/analysis/fit/score";
import type {Cell} from "../../../src/domain/cell";
import {type Choices, DEFAULT_CHOICES} from "../../../src/domain/settings";
import {startExcel} from "../../../src/embedded/excelInNode";
import {openBook} from "../../../src/headless/openBook";
import {excelWorkbook} from "../../../src/host/excel/excelWorkbook";
import {readingOf} from "../../../src/report/fitReading";
import {planWorkbook} from "../../../src/report/planWorkbook";
import {wordsIn} from "../../../src/words/languages";
import {hasTables, tablePath, tablesNote} from "../headless/sharedTables";

const TODAY = 46_348;
const words = wordsIn("en");

/** Everything a run found; what went wrong is a fault of the test. */
function found<T>(outcome: {readonly ok: true; readonly value: T} | {readonly ok: false; readonly problem: unknown}): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

/** Learns the fine card of a file's best customers, writes it, and reads the fits in cells and those of the engine. */
async function bothFits(file: string, change: Partial<Choices>) {
  const choices: Choices = {...DEFAULT_CHOICES, output: "formulas", ...change};
  const book = found(await openBook(file, () => undefined));
  const customersSheet = book.activeSheet;
  const excel = await startExcel(book);
  try {
    const workbook = excelWorkbook(excel.Excel);
    const source = found(await workbook.activeSource());
    const intake = beginIntake(source);
    const rows: (readonly Cell[])[] = [];
    found(
      await workbook.read(source, (block) => {
        intake.add(block);
        rows.push(...block.rows);
      }),
    );
    const customers = found(intake.customers(choices, TODAY));
    const {attributes} = found(intake.attributes(choices, TODAY));
    const analysis = found(analyzeTiers(customers, choices, words.tierNames(choices.tierCount)));
    const best = found(shortlist(customers, {attributes, rowsOfCustomer: new Int32Array(customers.metric.length).fill(1)}, analysis, choices, TODAY));
    const {understanding} = customers;
    const answers = [understanding.customerColumn, understanding.metricColumn, understanding.amountColumn];
    const columns = attributes.filter(({column, kind}) => !answers.includes(column) && kind !== "id");
    const isBest = new Uint8Array(customers.metric.length);
    for (const {customer} of best.best) isBest[customer] = 1;
    const card = learnScorecards(fitColumns(columns), isBest, 1).fine;
    const scores = score(card, encodeCard(card, fitColumns(columns), isBest.length));
    const cellOf = (column: number) => (customer: number) =>
      rows[(customers.sheetRows[customer] ?? 0) - source.area.row]?.[column - source.area.column] ?? null;
    const scorecard = {
      card,
      cutoffs: {idealFrom: 60, avoidBelow: 40},
      columns: columns.map((attribute) => ({
        attribute,
        reading: understanding.isGrouped ? ("none" as const) : readingOf(attribute.values, cellOf(attribute.column)),
      })),
      fits: scores.fit,
      segments: new Uint8Array(isBest.length),
    };
    const plan = planWorkbook(customers, analysis, choices, words.report, 1, {steps: {shortlist: best, scorecard}});
    found(await workbook.apply(plan, 1));
    const data = book.name("ICP_DataMetric");
    const place = data && book.nameArea(data);
    const sheet = place?.sheet ?? customersSheet;
    const first = place?.area.row ?? understanding.headingRow + 1;
    const used = sheet.usedArea();
    const headings = sheet.values({row: first - 1, column: 0, rows: 1, columns: (used?.column ?? 0) + (used?.columns ?? 0)})[0] ?? [];
    const cells = sheet.values({row: first, column: headings.indexOf("ICP Fit"), rows: isBest.length, columns: 1}).map(([value]) => value);
    return {cells, engine: [...scores.fit], bins: card.blocks.reduce((all, {bins}) => all + bins.length, 0)};
  } finally {
    excel.close();
  }
}

function expectSame({cells, engine, bins}: Awaited<ReturnType<typeof bothFits>>): void {
  expect(bins).toBeGreaterThan(40);
  expect(new Set(engine).size).toBeGreaterThan(20);
  expect(cells).toEqual(engine.map((fit) => expect.closeTo(fit, 9)));
}

test("the fit in cells is the engine's on every row of the sample", async () => {
  const sample = fileURLToPath(new URL("../../../assets/samples/customers.csv", import.meta.url));
  expectSame(await bothFits(sample, {objective: {kind: "growth"}}));
}, 60_000);

describe.runIf(hasTables)("the fit in cells is the engine's on every row of real tables", () => {
  test.each<[string, Partial<Choices>]>([
    ["maven_customers.csv", {amountHeading: "won_revenue", metricHeading: "won_revenue", objective: {kind: "revenue"}}],
    ["wholesale_customers.csv", {amountHeading: "total_spend", metricHeading: "total_spend", objective: {kind: "revenue"}}],
    ["northwind_customers.csv", {objective: {kind: "revenue"}}],
    ["maven_closed_deals.csv", {objective: {kind: "revenue"}}],
  ])("%s", async (file, choices) => expectSame(await bothFits(tablePath(file), choices)), 60_000);
});

test.skipIf(hasTables)(`the fit in cells is the engine's on real tables${tablesNote}`, () => undefined);
