import type {Understanding} from "../../domain/customers";
import {type CellsFound, type ColumnReport, type DataReport, FEWEST_FOR_TRAITS} from "../../domain/dataReport";
import {isErrorText} from "../../domain/cell";
import {FEWEST_CUSTOMERS} from "../../domain/settings";
import {BLANK, TEXT} from "./encodedColumn";
import {isNoValue} from "./cellTally";
import type {Decimals} from "./numberText";
import {outlierPositions} from "./outliers";
import {cellPlace} from "./place";
import type {RawSheet} from "./rawSheet";
import {columnNumbers} from "./tableColumns";
import type {TableColumn} from "./tableColumns";

/** Cells that are named of each column; the count says how many there are. */
const CELLS_NAMED = 10;
/** Longest text of a cell that is shown. */
const LONGEST_TEXT = 60;

/** What the report is made from. */
export interface ReportIngredients {
  readonly sheet: RawSheet;
  readonly body: Int32Array;
  readonly columns: readonly TableColumn[];
  readonly decimals: Decimals | undefined;
  readonly understanding: Understanding;
  readonly duplicates: DataReport["duplicates"];
  readonly tierCount: number;
}

/** Every column with what is filled, unreadable or far out, and what the rows are too few for. What needs tiers is told by who has them. */
export function dataReport(ingredients: ReportIngredients): DataReport {
  const {understanding, columns, duplicates, tierCount} = ingredients;
  const {rows, customers} = understanding;
  const need = Math.max(FEWEST_CUSTOMERS, tierCount);
  return {
    rows,
    customers,
    columns: columns.map((column) => columnReport(column, ingredients)),
    duplicates,
    tooThin: customers < need ? [{why: "tiers", have: customers, need}] : [],
  };
}

function columnReport(column: TableColumn, ingredients: ReportIngredients): ColumnReport {
  const {body, understanding} = ingredients;
  const {heading, role, confidence, profile} = column;
  const summary = understanding.columns.find((each) => each.column === column.column);
  const filled = Math.min(profile.filled, body.length);
  return {
    column: column.column,
    heading,
    ...(summary?.linkedFrom === undefined ? {} : {linkedFrom: summary.linkedFrom}),
    role,
    kind: profile.kind,
    confidence,
    filled,
    rows: body.length,
    examples: summary?.examples ?? [],
    unreadable: textsFound(column, ingredients, profile.unreadable.count, isUnreadable(column)),
    errors: textsFound(column, ingredients, profile.errors.count, (code) => isErrorText(column.cells.texts[code])),
    outliers: profile.kind === "number" ? outliersFound(column, ingredients) : {count: 0, cells: []},
    missingForTraits: Math.max(0, FEWEST_FOR_TRAITS - (filled - profile.unreadable.count)),
  };
}

/** Whether a text of a column of numbers or dates, by its code, is none. */
function isUnreadable({cells, profile}: TableColumn): (code: number) => boolean {
  return (code) =>
    !isNoValue(cells.texts[code]) &&
    (profile.dates === undefined ? profile.readings?.isNumber(code) !== true : Number.isNaN(profile.dates[code] ?? Number.NaN));
}

function textsFound({cells, column}: TableColumn, {sheet, body}: ReportIngredients, count: number, isFound: (code: number) => boolean): CellsFound {
  if (count === 0) return {count: 0, cells: []};
  const found: number[] = [];
  for (const row of body) {
    if (found.length === CELLS_NAMED) break;
    if (cells.kind(row) === TEXT && isFound(cells.value(row))) found.push(row);
  }
  return {count, cells: found.map((row) => cellFound(sheet, column, row, cells.text(row)))};
}

function outliersFound(column: TableColumn, {sheet, body, decimals}: ReportIngredients): CellsFound {
  const found = outlierPositions(columnNumbers(column, body, decimals));
  const named = found.slice(0, CELLS_NAMED).map((i) => body[i]);
  const shown = named.filter((row) => column.cells.kind(row) !== BLANK);
  return {count: found.length, cells: shown.map((row) => cellFound(sheet, column.column, row, column.cells.text(row)))};
}

const cellFound = (sheet: RawSheet, column: number, row: number, text: string) => ({
  address: cellPlace(sheet.source.sheet, sheet.firstRow + row, column),
  text: text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text,
});
