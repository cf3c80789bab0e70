import type {Run} from "../../domain/plan";
import type {Problem} from "../../domain/problem";
import {TEXT} from "./encodedColumn";
import {footRows} from "./footRows";
import {groupRows} from "./groupRows";
import {headingLines} from "./headingLines";
import {cellPlace, columnLetters} from "./place";
import {ruledRows} from "./ruledRows";
import type {RawSheet} from "./rawSheet";
import {isTotalsLabel} from "./totalsLabel";
import {refundRows, repeatedHeadings, totalsRows} from "./summaryRows";

/** Where the customers stand within what was read. Rows and columns count from the first cell read. */
export interface TableFrame {
  readonly headingRow: number;
  /** What each of the columns is called, its lines put together; "" where it has no heading. */
  readonly headings: readonly string[];
  /** Columns that hold anything from the heading row down. */
  readonly columns: readonly number[];
  /** Rows of customers: no blank rows, no totals, no notes below. */
  readonly body: Int32Array;
  /** The same rows as runs of sheet rows. */
  readonly runs: readonly Run[];
  /** Customers in hidden rows, whether they count or not. */
  readonly hiddenRows: number;
  /** What was left out, and where. */
  readonly notes: readonly Problem[];
}

/** Places of a note that are named. */
const PLACES_NAMED = 5;
/** A table at least this wide can have notes below it: rows with a single text. */
const NOTE_WIDTH = 3;

/** What the user said of the rows. */
interface FrameOptions {
  /** Whether hidden rows are customers too. */
  readonly isHiddenCounted?: boolean;
  /** Whether the user chose the row of the headings. */
  readonly isChosen?: boolean;
}

/** Finds the customers below a heading row; all of them, or those in rows that are not hidden. */
export function tableFrame(sheet: RawSheet, headingRow: number, {isHiddenCounted = true, isChosen = false}: FrameOptions = {}): TableFrame {
  const used = usedColumns(sheet, headingRow);
  const columns = besideNotes(sheet, used, headingRow);
  const end = lastRowOfTable(sheet, headingRow, columns.length);
  const rows = {sheet, columns, headingRow, end};
  const ruled = ruledRows(rows);
  const isBlank = (row: number) =>
    sheet.filled[row] === 0 || ruled.has(row) || (columns.length < used.length && columns.every((column) => sheet.columns[column].kind(row) === 0));
  const [totals, refunds, repeated] = [totalsRows(rows), refundRows(rows), repeatedHeadings(rows)];
  const foot = footRows(rows, totals);
  const isOther = (row: number) => totals.has(row) || refunds.has(row) || repeated.has(row) || foot.has(row);
  const groups = groupRows(rows, (row) => isBlank(row) || isOther(row));
  const body: number[] = [];
  const blank: number[] = [];
  const hidden: number[] = [];
  for (let row = headingRow + 1; row <= end; row++) {
    if (isBlank(row)) blank.push(row);
    else if (isOther(row) || groups.has(row)) continue;
    else {
      if (sheet.hidden.has(row)) hidden.push(row);
      if (isHiddenCounted || !sheet.hidden.has(row)) body.push(row);
    }
  }
  const last = body[body.length - 1] ?? headingRow;
  const inside = blank.filter((row) => row < last);
  const first = columns[0] ?? 0;
  const place = (row: number, column: number) => cellPlace(sheet.source.sheet, sheet.firstRow + row, sheet.firstColumn + column);
  const headings = headingLines(sheet, headingRow, columns, isChosen);
  const notes: Problem[] = [...titleNotes(sheet, headings.first, headingRow, place)];
  if (columns.length < used.length) notes.push({code: "sideNotes", cells: sideCells(sheet, used.slice(columns.length), place)});
  if (inside.length > 0) notes.push({code: "blankRows", count: inside.length, first: place(inside[0], first)});
  for (const [row, column] of totals) notes.push({code: "totalsRow", cell: place(row, column), found: sheet.columns[column].text(row)});
  for (const [row, column] of refunds) notes.push({code: "refundRow", cell: place(row, column), found: sheet.columns[column].text(row)});
  if (groups.size > 0) notes.push(groupNote(sheet, groups, place));
  const below = [...foot, ...rowsBelow(sheet, columns, end)];
  const cellBelow = (row: number) => place(row, columns.find((c) => sheet.columns[c].kind(row) !== 0) ?? first);
  if (below.length > 0) notes.push({code: "notesBelow", count: below.length, cells: below.slice(0, PLACES_NAMED).map(cellBelow)});
  if (hidden.length > 0) notes.push({code: "hiddenRows", count: hidden.length, first: place(hidden[0], first), isCounted: isHiddenCounted});
  if (repeated.size > 0)
    notes.push({code: "headingsAgain", count: repeated.size, cells: [...repeated].slice(0, PLACES_NAMED).map((row) => place(row, first))});
  return {
    headingRow,
    headings: headings.texts,
    columns,
    body: Int32Array.from(body),
    runs: runsOf(body, sheet.firstRow),
    hiddenRows: hidden.length,
    notes,
  };
}

function groupNote(sheet: RawSheet, groups: ReadonlyMap<number, number>, place: (row: number, column: number) => string): Problem {
  const first = [...groups].slice(0, PLACES_NAMED);
  return {
    code: "groupRows",
    count: groups.size,
    cells: first.map(([row, column]) => place(row, column)),
    found: first.map(([row, column]) => sheet.columns[column].text(row)),
  };
}

/** Rows behind the last one of the table that hold anything in its columns. */
const rowsBelow = (sheet: RawSheet, columns: readonly number[], end: number): number[] =>
  Array.from({length: Math.max(0, sheet.rows - 1 - end)}, (_, i) => end + 1 + i).filter((row) =>
    columns.some((c) => sheet.columns[c].kind(row) !== 0),
  );

/** Consecutive rows as runs, moved to where they stand on the sheet. */
export function runsOf(rows: readonly number[], firstRow: number): Run[] {
  const runs: {row: number; rows: number}[] = [];
  for (const row of rows) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.row + last.rows === firstRow + row) last.rows++;
    else runs.push({row: firstRow + row, rows: 1});
  }
  return runs;
}

function usedColumns(sheet: RawSheet, headingRow: number): number[] {
  return sheet.columns.flatMap((column, c) => (column.lastRow >= headingRow ? [c] : []));
}

/** A block of columns apart from the table is part of it where a column of it is filled in at least this share of the rows. */
const LEAST_OF_ROWS = 0.25;

/**
 * The columns of the table, without what somebody wrote to the right of it: blocks of columns that stand apart, after a blank one, hold values in a few rows, and do not all have a heading over values.
 */
function besideNotes(sheet: RawSheet, used: readonly number[], headingRow: number): number[] {
  const cellsBelow = (c: number) => {
    const column = sheet.columns[c];
    let cells = 0;
    for (let row = headingRow + 1; row <= column.lastRow; row++) if (column.kind(row) !== 0) cells++;
    return cells;
  };
  const isNotes = (block: readonly number[]) => {
    const cells = block.map(cellsBelow);
    const isHeaded = block.every((c, i) => sheet.columns[c].kind(headingRow) === TEXT && cells[i] > 0);
    return !isHeaded && cells.every((count) => count < LEAST_OF_ROWS * (sheet.rows - headingRow - 1));
  };
  let end = used.length;
  for (;;) {
    let first = end - 1;
    while (first > 0 && used[first] === used[first - 1] + 1) first--;
    if (first <= 0 || !isNotes(used.slice(first, end))) return used.slice(0, end);
    end = first;
  }
}

function sideCells(sheet: RawSheet, columns: readonly number[], place: (row: number, column: number) => string): string {
  const rows = Array.from({length: sheet.rows}, (_, row) => row).filter((row) => columns.some((c) => sheet.columns[c].kind(row) !== 0));
  const [top, bottom, right] = [rows[0], rows[rows.length - 1], columns[columns.length - 1]];
  const corner = `${columnLetters(sheet.firstColumn + right)}${sheet.firstRow + bottom + 1}`;
  const first = place(top, columns[0]);
  return first.endsWith(`!${corner}`) ? first : `${first}:${corner}`;
}

/** The last row with anything in it, notes below the table taken off: rows with a single text that stand apart, after a blank row. */
function lastRowOfTable(sheet: RawSheet, headingRow: number, width: number): number {
  let end = sheet.rows - 1;
  while (end > headingRow && sheet.filled[end] === 0) end--;
  if (width < NOTE_WIDTH) return end;
  let row = end;
  while (row > headingRow && isNote(sheet, row) && isRemark(sheet, row)) row--;
  if (row < end) end = previousFilled(sheet, row, headingRow);
  row = end;
  while (row > headingRow && isNote(sheet, row)) row--;
  return row < end && row > headingRow && sheet.filled[row] === 0 ? previousFilled(sheet, row, headingRow) : end;
}

function isNote(sheet: RawSheet, row: number): boolean {
  if (sheet.filled[row] !== 1) return false;
  const column = sheet.columns.find((candidate) => candidate.kind(row) !== 0);
  return column?.kind(row) === TEXT && !isTotalsLabel(column.text(row));
}

/** How remarks below a table begin, in the languages of our users. */
const REMARK =
  /^\s*(?:\*|†|source|note|printed|generated|exported|created|as of|confidential|quelle|hinweis|anmerkung|stand|gedruckt|erstellt|vertraulich|remarque|nota|fuente|impreso|généré|imprimé|confidentiel|nguồn|ghi chú|منبع|توضیح|یادداشت|fonte|bron|opmerking)(?![\p{L}\p{M}])/iu;

const isRemark = (sheet: RawSheet, row: number): boolean =>
  sheet.columns.some((column) => column.kind(row) === TEXT && REMARK.test(column.text(row)));

function previousFilled(sheet: RawSheet, row: number, stop: number): number {
  while (row > stop && sheet.filled[row] === 0) row--;
  return row;
}

function titleNotes(sheet: RawSheet, firstLine: number, headingRow: number, place: (row: number, column: number) => string): Problem[] {
  const rows = Array.from({length: firstLine}, (_, row) => row).filter((row) => sheet.filled[row] > 0);
  if (rows.length === 0) return [];
  const column = Math.min(...rows.map((row) => sheet.columns.findIndex((candidate) => candidate.kind(row) !== 0)));
  const [first, last] = [rows[0], rows[rows.length - 1]];
  const cells = place(first, column) + (last > first ? `:${columnLetters(sheet.firstColumn + column)}${sheet.firstRow + last + 1}` : "");
  return [{code: "titleLines", cells, headingRow: sheet.firstRow + headingRow + 1}];
}
