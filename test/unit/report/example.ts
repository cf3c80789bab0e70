import {analyzeTiers, beginIntake} from "../../../src/analysis";
import type {Cell} from "../../../src/domain/cell";
import type {WorkbookPlan} from "../../../src/domain/plan";
import {type Choices, DEFAULT_CHOICES} from "../../../src/domain/settings";
import type {Source} from "../../../src/domain/source";
import {planWorkbook} from "../../../src/report/planWorkbook";
import {wordsIn} from "../../../src/words/languages";

export const ROWS: readonly (readonly Cell[])[] = [
  ["Company", "Seats", "ARR"],
  ["Alder", 30, 9000],
  ["Birch", 21, 6000],
  ["Cedar", 8, 3000],
  ["Dogwood", 6, 2000],
  ["Elm", 3, 700],
  ["Fir", 1, 300],
];

/** A source that holds just these rows, from A1. */
export function sourceOf(rows: readonly (readonly Cell[])[], change: Partial<Source> = {}): Source {
  const columns = rows[0]?.length ?? 0;
  return {
    kind: "range",
    sheetId: "{1}",
    sheet: "Sales",
    area: {row: 0, column: 0, rows: rows.length, columns},
    freeColumn: columns,
    canWiden: false,
    isProtected: false,
    ...change,
  };
}

export const asTable = {kind: "table", table: "Customers", canWiden: true} as const;

/** The plan that the engine and the report make of these rows, at floors 21, 6 and 1. */
export function planOf(
  rows: readonly (readonly Cell[])[],
  {source = {}, choices = {}, slot = 1}: {readonly source?: Partial<Source>; readonly choices?: Partial<Choices>; readonly slot?: number} = {},
): WorkbookPlan {
  const all: Choices = {...DEFAULT_CHOICES, floorMethod: "manual", floors: [21, 6, 1], ...choices};
  const intake = beginIntake(sourceOf(rows, source));
  intake.add({firstRow: 0, firstColumn: 0, rows});
  const customers = intake.customers(all, 46_348);
  if (!customers.ok) throw new Error(`no customers: ${JSON.stringify(customers.problem)}`);
  const words = wordsIn(all.language);
  const analysis = analyzeTiers(customers.value, all, all.tierNames ?? words.tierNames(all.tierCount));
  if (!analysis.ok) throw new Error(`no analysis: ${JSON.stringify(analysis.problem)}`);
  return planWorkbook(customers.value, analysis.value, all, words.report, slot);
}

/** Every formula of a plan's sheets. */
export const formulasOf = (plan: WorkbookPlan): string[] =>
  plan.sheets.flatMap((sheet) =>
    sheet.regions.flatMap((region) => region.cells.flat().flatMap((cell) => (typeof cell === "object" && cell !== null ? [cell.formula] : []))),
  );

/** Every text of a plan's sheets. */
export const textsOf = (plan: WorkbookPlan): string[] =>
  plan.sheets.flatMap((sheet) => sheet.regions.flatMap((region) => region.cells.flat().filter((cell) => typeof cell === "string")));
