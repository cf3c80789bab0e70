import type {DuplicateRows} from "../../domain/customers";
import type {Problem} from "../../domain/problem";
import type {Run} from "../../domain/plan";
import {BLANK, TEXT} from "./encodedColumn";
import {cellPlace} from "./place";
import type {RawSheet} from "./rawSheet";
import {keyColumns, nameKeys, rowKeys} from "./sameCustomer";
import type {TableColumn} from "./tableColumns";
import {runsOf} from "./tableFrame";
import type {TableFrame} from "./tableFrame";

/** Rows that could be one customer, and the ones that only repeat another. */
export interface Duplicates {
  readonly groups: readonly DuplicateRows[];
  /** Rows, as read, that are equal to an earlier one in everything but the spelling of the name. */
  readonly repeats: ReadonlySet<number>;
}

/** More names than this are compared only where somebody asks: lists of that size come from systems with keys, and it takes seconds. */
const MOST_COMPARED = 100_000;
/** A row says enough to be told from another when it has at least this many cells. */
const FEWEST_CELLS = 4;
/** Groups that are listed. */
const MOST_GROUPS = 300;
const PLACES_NAMED = 5;

const NONE: Duplicates = {groups: [], repeats: new Set()};

/**
 * Finds rows that look like the same customer: by the name, legal form and punctuation aside, or by an id or a domain.
 *
 * @param isAsked Whether somebody asked; otherwise a very long list is not searched.
 */
export function findDuplicates(
  sheet: RawSheet,
  {body}: TableFrame,
  customer: TableColumn | undefined,
  columns: readonly TableColumn[],
  isAsked = false,
): Duplicates {
  if (customer === undefined || (!isAsked && isTooLongUnasked(body.length))) return NONE;
  const others = columns.filter((column) => column.position !== customer.position);
  const repeats = new Set<number>();
  const groups: DuplicateRows[] = [];
  const group = (why: DuplicateRows["why"], column: TableColumn, rows: readonly number[]) =>
    groups.push({why, heading: column.heading, rows: rows.map((row) => row + sheet.firstRow), names: rows.map((row) => customer.cells.text(row))});
  for (const rows of rowsByKey(body, nameKeys(customer))) {
    const seen = new Set<string>();
    const equal = rows.filter((row) => {
      const key = rowKey(others, row);
      const isSeen = key !== undefined && seen.has(key);
      if (key !== undefined) seen.add(key);
      return isSeen;
    });
    for (const row of equal) repeats.add(row);
    group(equal.length === rows.length - 1 ? "row" : "name", customer, rows);
  }
  const isTold = groupedRows(groups);
  for (const column of keyColumns(others, body))
    for (const rows of rowsByKey(body, rowKeys(column))) if (!isTold(rows.map((row) => row + sheet.firstRow))) group("key", column, rows);
  return {groups: groups.slice(0, MOST_GROUPS), repeats};
}

const lower = (text: string): string => text.trim().toLowerCase();

/** Whether a list is so long that repeats are searched only where somebody asks. */
export const isTooLongUnasked = (rows: number): boolean => rows > MOST_COMPARED;

/** Whether all of some rows are together in one of these groups: then another key that they share says nothing new. */
function groupedRows(groups: readonly DuplicateRows[]): (rows: readonly number[]) => boolean {
  const groupOf = new Map(groups.flatMap(({rows}, at) => rows.map((row) => [row, at] as const)));
  return (rows) => {
    const own = groupOf.get(rows[0]);
    return own !== undefined && rows.every((row) => groupOf.get(row) === own);
  };
}

/** Rows that share a key, in order of their first; rows without one share none. */
function rowsByKey(body: Int32Array, keyOf: (row: number) => string): number[][] {
  const firsts = new Map<string, number>();
  const byFirst = new Map<number, number[]>();
  for (const row of body) {
    const key = keyOf(row);
    if (key === "") continue;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, row);
    else if (byFirst.has(first)) byFirst.get(first)?.push(row);
    else byFirst.set(first, [first, row]);
  }
  return [...byFirst.values()].sort(([a], [b]) => a - b);
}

/** A text that is equal for rows that are equal in these columns, upper and lower case aside; undefined for a row that says too little to be told from another. */
function rowKey(columns: readonly TableColumn[], row: number): string | undefined {
  let filled = 1;
  let key = "";
  for (const {cells} of columns) {
    const kind = cells.kind(row);
    if (kind !== BLANK) filled++;
    key += `${kind} ${kind === BLANK ? "" : kind === TEXT ? lower(cells.text(row)) : cells.value(row)}\n`;
  }
  return filled >= FEWEST_CELLS ? key : undefined;
}

/** The table without rows that repeat others. */
export function withoutRepeats(sheet: RawSheet, frame: TableFrame, {repeats}: Duplicates): TableFrame {
  const body = frame.body.filter((row) => !repeats.has(row));
  const runs: readonly Run[] = runsOf([...body], sheet.firstRow);
  return {...frame, body, runs};
}

/** Says which rows were not counted again. */
export function repeatsNote(sheet: RawSheet, customer: TableColumn, {repeats}: Duplicates): Problem {
  const rows = [...repeats].sort((a, b) => a - b);
  const cells = rows.slice(0, PLACES_NAMED).map((row) => cellPlace(sheet.source.sheet, sheet.firstRow + row, customer.column));
  return {code: "rowsRepeated", heading: customer.heading, count: rows.length, cells};
}
