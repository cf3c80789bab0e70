import {analyzeTiers, beginIntake, shortlist} from "../../../src/analysis";
import type {Cell} from "../../../src/domain/cell";
import type {WorkbookPlan} from "../../../src/domain/plan";
import {type Choices, DEFAULT_CHOICES} from "../../../src/domain/settings";
import type {Source} from "../../../src/domain/source";
import {startExcel} from "../../../src/embedded/excelInNode";
import type {Area, CellValue, SheetModel, WorkbookModel} from "../../../src/embedded/workbook/model";
import {createWorkbook} from "../../../src/embedded/workbook/workbook";
import {excelWorkbook} from "../../../src/host/excel/excelWorkbook";
import {planWorkbook} from "../../../src/report/planWorkbook";
import type {ScorecardResults} from "../../../src/report/scorecard/results";
import {wordsIn} from "../../../src/words/languages";

const NOON = Date.UTC(2026, 10, 22, 12);
const TODAY = 46_348;

/** What a scorecard is written from in a test; rows have the headings Company, Seats and ARR and whatever the card reads. */
export interface CardTest {
  readonly rows: readonly (readonly Cell[])[];
  readonly results: ScorecardResults;
  readonly table?: string | undefined;
  readonly choices?: Partial<Choices>;
  readonly slot?: number;
}

/** A workbook with a scorecard in it, and how to look at it and edit it as a person does. */
export interface CardWritten {
  readonly book: WorkbookModel;
  readonly customers: SheetModel;
  readonly plan: WorkbookPlan;
  /** Cells under a heading of the customers' sheet, or of another. */
  column(heading: string, sheet?: SheetModel, headingRow?: number): readonly CellValue[];
  /** Where a name of ours stands. */
  area(name: string): {readonly sheet: SheetModel; readonly area: Area};
  values(name: string): readonly (readonly CellValue[])[];
  /** Types into the n-th cell of a name, counted downwards, from 0. */
  type(name: string, row: number, value: CellValue, column?: number): void;
}

/** The plan that the report makes of these rows and this card. */
export function planCard({rows, results, choices = {}, slot = 1}: CardTest, source: Source): WorkbookPlan {
  const all: Choices = {
    ...DEFAULT_CHOICES,
    floorMethod: "manual",
    floors: [21, 6, 0],
    metricHeading: "Seats",
    amountHeading: "ARR",
    customerHeading: "Company",
    objective: {kind: "revenue"},
    ...choices,
  };
  const intake = beginIntake(source);
  intake.add({firstRow: 0, firstColumn: 0, rows});
  const customers = intake.customers(all, TODAY);
  if (!customers.ok) throw new Error(`no customers: ${JSON.stringify(customers.problem)}`);
  const table = intake.attributes(all, TODAY);
  const words = wordsIn(all.language);
  const analysis = analyzeTiers(customers.value, all, words.tierNames(all.tierCount));
  if (!table.ok || !analysis.ok) throw new Error("no analysis");
  const best = shortlist(customers.value, table.value, analysis.value, all, TODAY);
  if (!best.ok) throw new Error(`no best: ${JSON.stringify(best.problem)}`);
  return planWorkbook(customers.value, analysis.value, all, words.report, slot, {steps: {shortlist: best.value, scorecard: results}});
}

/** Writes a card for these rows into an embedded workbook, through the Excel adapter. */
export async function writeCard(given: CardTest): Promise<CardWritten> {
  const book = createWorkbook();
  const customers = book.activeSheet;
  customers.setValues(0, 0, given.rows);
  const area = {row: 0, column: 0, rows: given.rows.length, columns: given.rows[0]?.length ?? 0};
  if (given.table !== undefined) book.addTable(customers, area, true, given.table);
  const excel = await startExcel(book);
  try {
    const workbook = excelWorkbook(excel.Excel);
    const source = await workbook.activeSource();
    if (!source.ok) throw new Error(JSON.stringify(source.problem));
    const plan = planCard(given, source.value);
    const applied = await workbook.apply(plan, NOON);
    if (!applied.ok) throw new Error(`not written: ${JSON.stringify(applied.problem)}`);
    return {plan, ...lookAt(book, customers)};
  } finally {
    excel.close();
  }
}

function lookAt(book: WorkbookModel, customers: SheetModel): Omit<CardWritten, "plan"> {
  const area = (name: string) => {
    const known = book.name(name);
    const found = known && book.nameArea(known);
    if (!found) throw new Error(`no name: ${name}`);
    return found;
  };
  return {
    book,
    customers,
    area,
    values: (name) => {
      const found = area(name);
      return found.sheet.values(found.area);
    },
    column: (heading, sheet = customers, headingRow = 0) => {
      const used = sheet.usedArea();
      const cells = used ? sheet.values({row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns}) : [];
      const index = cells[headingRow]?.indexOf(heading) ?? -1;
      if (index < 0) throw new Error(`no heading: ${heading}`);
      return cells.slice(headingRow + 1).map((row) => row[index] ?? null);
    },
    type: (name, row, value, column = 0) => {
      const found = area(name);
      found.sheet.setValue(found.area.row + row, found.area.column + column, value);
    },
  };
}
