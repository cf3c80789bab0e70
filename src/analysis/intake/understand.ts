import type {Cell} from "../../domain/cell";
import type {ColumnSummary, DuplicateRows, Understanding} from "../../domain/customers";
import type {Problem} from "../../domain/problem";
import type {Area} from "../../domain/source";
import {compactDate} from "./dateText";
import {BLANK, NUMBER} from "./encodedColumn";
import {amountNotes, errorNotes} from "./amountNotes";
import type {ChosenColumns} from "./chooseColumns";
import type {Grouping} from "./groupCustomers";
import type {Decimals} from "./numberText";
import type {RawSheet} from "./rawSheet";
import {spellingVariants} from "./spellingVariants";
import {columnNumbers} from "./tableColumns";
import type {TableColumn} from "./tableColumns";
import type {TableFrame} from "./tableFrame";

const EXAMPLES = 3;
const PREVIEW_ROWS = 5;
/** Longest text of a preview or an example; a cell may hold 32 767 characters. */
const LONGEST_TEXT = 120;

/** Roles whose dates lie ahead, or have nothing to do with the period the data cover. */
const NOT_OF_PERIOD: ReadonlySet<string | undefined> = new Set(["founded", "modified", "expected", "birth"]);

/** Everything that was found out about a sheet. */
export interface Findings {
  readonly sheet: RawSheet;
  readonly frame: TableFrame;
  readonly chosen: ChosenColumns;
  readonly grouping: Grouping;
  readonly decimals: Decimals | undefined;
  /** What is to be said of headings and columns. */
  readonly notes: readonly Problem[];
  readonly duplicates: readonly DuplicateRows[];
  /** Where the tables of the sheet stand, and which of them is read. */
  readonly tables: readonly Area[];
  readonly usedTable: number;
}

/** What the sheet holds, as the pane shows it. */
export function understand({sheet, frame, chosen, grouping, decimals, notes, duplicates, tables, usedTable}: Findings): Understanding {
  const {customer, amount, metric, columns, numeric} = chosen;
  const {body} = frame;
  return {
    rows: body.length,
    customers: grouping.firstRows.length,
    headingRow: sheet.firstRow + frame.headingRow,
    lastRow: sheet.firstRow + (body[body.length - 1] ?? frame.headingRow),
    columns: columns.map((column) => summary(column, body)),
    customerColumn: customer?.column,
    amountColumn: amount?.column,
    metricColumn: metric?.column,
    numericColumns: numeric.map((column) => column.column),
    isGrouped: grouping.isGrouped,
    period: periodOf(columns, body),
    variants: columns.filter(({position}) => position !== customer?.position).flatMap((column) => spellingVariants(column, body)),
    ...(tables.length > 1 ? {tables: {areas: tables, used: usedTable}} : {}),
    ...(frame.hiddenRows > 0 ? {hiddenRows: frame.hiddenRows} : {}),
    duplicates,
    notes: [...notes, ...frame.notes, ...grouping.notes, ...amountNotes(sheet, frame, chosen, grouping, decimals), ...errorNotes(sheet, chosen)],
    preview: Array.from(body.subarray(0, PREVIEW_ROWS), (row) => columns.map((column) => shown(column, row))),
  };
}

function summary(column: TableColumn, body: Int32Array): ColumnSummary {
  const {heading, role, profile, confidence, currency} = column;
  return {
    column: column.column,
    heading,
    role,
    kind: profile.kind,
    confidence,
    // Of all rows that were looked at, repeats included: the share is the same to a reader.
    filled: body.length === 0 ? 0 : Math.min(1, profile.filled / body.length),
    examples: examplesOf(column, body),
    ...(currency !== undefined && profile.numbers > 0 ? {currency} : {}),
  };
}

/** The first different values. A column of a million equal cells is given up after a thousand. */
function examplesOf(column: TableColumn, body: Int32Array): string[] {
  const examples = new Set<string>();
  for (let i = 0; i < body.length && i < 1000 && examples.size < EXAMPLES; i++) {
    if (column.cells.kind(body[i]) !== BLANK) examples.add(String(shown(column, body[i])));
  }
  return [...examples];
}

/** The cell as a person reads it: dates as dates, long texts cut. */
function shown({cells, profile}: TableColumn, row: number): Cell {
  if (cells.kind(row) === BLANK) return null;
  if (profile.kind === "date" && cells.kind(row) === NUMBER) return isoDate(profile.isCompact ? compactDate(cells.value(row)) : cells.value(row));
  const text = cells.text(row);
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;
}

/** @example isoDate(42795) // "2017-03-01" */
export function isoDate(serial: number): string {
  const time = new Date(Math.floor(serial - 25_569) * 86_400_000);
  return Number.isNaN(time.getTime()) ? String(serial) : time.toISOString().slice(0, 10);
}

/** First and last day that the date columns name; undefined where there is no date column. */
function periodOf(columns: readonly TableColumn[], body: Int32Array): Understanding["period"] {
  let [first, last] = [Infinity, -Infinity];
  for (const column of columns) {
    if (column.profile.kind !== "date" || NOT_OF_PERIOD.has(column.role)) continue;
    for (const day of columnNumbers(column, body, undefined)) {
      if (day < first) first = day;
      if (day > last) last = day;
    }
  }
  return last >= first ? {first, last} : undefined;
}
