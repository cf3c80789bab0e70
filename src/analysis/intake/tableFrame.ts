import type {Run} from "../../domain/plan";
import type {Problem} from "../../domain/problem";
import {isErrorText} from "../../domain/cell";
import {NUMBER, TEXT} from "./encodedColumn";
import {numberText} from "./numberText";
import {cellPlace, columnLetters} from "./place";
import type {RawSheet} from "./rawSheet";
import {isRefundLabel} from "./refundLabel";
import {isTotalsLabel} from "./totalsLabel";

/** Where the customers stand within what was read. Rows and columns count from the first cell read. */
export interface TableFrame {
  readonly headingRow: number;
  /** Columns that hold anything from the heading row down. */
  readonly columns: readonly number[];
  /** Rows of customers: no blank rows, no totals, no notes below. */
  readonly body: Int32Array;
  /** The same rows as runs of sheet rows. */
  readonly runs: readonly Run[];
  /** What was left out, and where. */
  readonly notes: readonly Problem[];
}

/** Labels of totals stand in one of the first columns. */
const LABEL_COLUMNS = 3;
/** How far a sum may be off and still be the sum: totals are often rounded, or leave a refund out. */
const SUM_TOLERANCE = 0.005;
/** A table at least this wide can have notes below it: rows with a single text. */
const NOTE_WIDTH = 3;

/** Finds the customers below a heading row. */
export function tableFrame(sheet: RawSheet, headingRow: number): TableFrame {
  const used = usedColumns(sheet, headingRow);
  const columns = besideNotes(sheet, used, headingRow);
  const isBlank = (row: number) =>
    sheet.filled[row] === 0 || (columns.length < used.length && columns.every((column) => sheet.columns[column].kind(row) === 0));
  const end = lastRowOfTable(sheet, headingRow, columns.length);
  const totals = totalsRows(sheet, columns, headingRow, end);
  const refunds = refundRows(sheet, columns, headingRow, end);
  const body: number[] = [];
  const blank: number[] = [];
  for (let row = headingRow + 1; row <= end; row++) {
    if (isBlank(row)) blank.push(row);
    else if (!totals.has(row) && !refunds.has(row)) body.push(row);
  }
  const last = body[body.length - 1] ?? headingRow;
  const inside = blank.filter((row) => row < last);
  const first = columns[0] ?? 0;
  const place = (row: number, column: number) => cellPlace(sheet.source.sheet, sheet.firstRow + row, sheet.firstColumn + column);
  const notes: Problem[] = [...titleNotes(sheet, headingRow, place)];
  if (columns.length < used.length) notes.push({code: "sideNotes", cells: sideCells(sheet, used.slice(columns.length), place)});
  if (inside.length > 0) notes.push({code: "blankRows", count: inside.length, first: place(inside[0], first)});
  for (const [row, column] of totals) notes.push({code: "totalsRow", cell: place(row, column), found: sheet.columns[column].text(row)});
  for (const [row, column] of refunds) notes.push({code: "refundRow", cell: place(row, column), found: sheet.columns[column].text(row)});
  return {headingRow, columns, body: Int32Array.from(body), runs: runsOf(body, sheet.firstRow), notes};
}

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

/** A block of columns apart from the table is part of it where its columns have headings, or are filled in at least this share of the rows. */
const LEAST_OF_ROWS = 0.25;

/** The columns of the table, without what somebody wrote to the right of it: after a blank column, without headings, in a few rows. */
function besideNotes(sheet: RawSheet, used: readonly number[], headingRow: number): number[] {
  const isNotes = (c: number) => {
    const column = sheet.columns[c];
    if (column.kind(headingRow) !== 0) return false;
    let cells = 0;
    for (let row = headingRow + 1; row <= column.lastRow; row++) if (column.kind(row) !== 0) cells++;
    return cells < LEAST_OF_ROWS * (sheet.rows - headingRow - 1);
  };
  let first = used.length;
  while (first > 0 && isNotes(used[first - 1])) first--;
  // Notes stand apart: only what follows a blank column is theirs.
  while (first < used.length && first > 0 && used[first] === used[first - 1] + 1) first++;
  return used.slice(0, first === 0 ? used.length : first);
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
  while (row > headingRow && isNote(sheet, row)) row--;
  return row < end && row > headingRow && sheet.filled[row] === 0 ? previousFilled(sheet, row, headingRow) : end;
}

function isNote(sheet: RawSheet, row: number): boolean {
  if (sheet.filled[row] !== 1) return false;
  const column = sheet.columns.find((candidate) => candidate.kind(row) !== 0);
  return column?.kind(row) === TEXT && !isTotalsLabel(column.text(row));
}

function previousFilled(sheet: RawSheet, row: number, stop: number): number {
  while (row > stop && sheet.filled[row] === 0) row--;
  return row;
}

/** Rows of totals, with the column of their label. */
function totalsRows(sheet: RawSheet, columns: readonly number[], headingRow: number, end: number): ReadonlyMap<number, number> {
  const labelled = labelledRows(sheet, columns, headingRow, end);
  const totals = new Map<number, number>();
  let trailing = true;
  let below = end;
  for (const [row, column] of [...labelled].sort((a, b) => b[0] - a[0])) {
    for (; below > row && trailing; below--) if (sheet.filled[below] > 0 && !totals.has(below)) trailing = false;
    const isSum = addsUp(sheet, columns, headingRow, row, labelled);
    const isOnlyNumbers = columns.every((c) => c === column || isNumberOrNothing(sheet, c, row));
    if (trailing ? isSum || isOnlyNumbers : isSum && isOnlyNumbers) totals.set(row, column);
  }
  return new Map([...totals].sort((a, b) => a[0] - b[0]));
}

/** Rows of money given back that name no customer, with the column of their label: nothing but a label and numbers, one of them negative. */
function refundRows(sheet: RawSheet, columns: readonly number[], headingRow: number, end: number): ReadonlyMap<number, number> {
  const found = [...labelledRows(sheet, columns, headingRow, end, isRefundLabel)].filter(([row, label]) => {
    const others = columns.filter((c) => c !== label);
    return others.every((c) => isNumberOrNothing(sheet, c, row)) && others.some((c) => isNegative(sheet, c, row));
  });
  return new Map(found.sort((a, b) => a[0] - b[0]));
}

function isNegative(sheet: RawSheet, c: number, row: number): boolean {
  const column = sheet.columns[c];
  if (column.kind(row) === TEXT) return (numberText(column.text(row))?.scale ?? 1) < 0;
  return column.kind(row) === NUMBER && column.value(row) < 0;
}

/** Rows whose first filled cell, in one of the first columns, reads like such a label. */
function labelledRows(
  sheet: RawSheet,
  columns: readonly number[],
  headingRow: number,
  end: number,
  isSuchLabel = isTotalsLabel,
): ReadonlyMap<number, number> {
  const rows = new Map<number, number>();
  columns.slice(0, LABEL_COLUMNS).forEach((c, position) => {
    const column = sheet.columns[c];
    const labels = new Set(column.texts.flatMap((text, code) => (isSuchLabel(text) ? [code] : [])));
    if (labels.size === 0) return;
    const before = columns.slice(0, position);
    for (let row = headingRow + 1; row <= end; row++) {
      const isLabel = column.kind(row) === TEXT && labels.has(column.value(row));
      if (isLabel && before.every((b) => sheet.columns[b].kind(row) === 0)) rows.set(row, c);
    }
  });
  return rows;
}

function isNumberOrNothing(sheet: RawSheet, c: number, row: number): boolean {
  const column = sheet.columns[c];
  return column.kind(row) !== TEXT || isErrorText(column.text(row)) || numberText(column.text(row)) !== undefined;
}

/** Whether some number of the row is the sum of the numbers above it, other labelled rows left out. */
function addsUp(sheet: RawSheet, columns: readonly number[], headingRow: number, row: number, labelled: ReadonlyMap<number, number>): boolean {
  return columns.some((c) => {
    const column = sheet.columns[c];
    if (column.kind(row) !== NUMBER) return false;
    let all = 0;
    let sinceLabel = 0;
    for (let r = headingRow + 1; r < row; r++) {
      if (labelled.has(r)) sinceLabel = 0;
      else if (column.kind(r) === NUMBER) {
        all += column.value(r);
        sinceLabel += column.value(r);
      }
    }
    const found = column.value(row);
    return found !== 0 && [all, sinceLabel].some((sum) => Math.abs(sum - found) <= SUM_TOLERANCE * Math.abs(found));
  });
}

function titleNotes(sheet: RawSheet, headingRow: number, place: (row: number, column: number) => string): Problem[] {
  const rows = Array.from({length: headingRow}, (_, row) => row).filter((row) => sheet.filled[row] > 0);
  if (rows.length === 0) return [];
  const column = Math.min(...rows.map((row) => sheet.columns.findIndex((candidate) => candidate.kind(row) !== 0)));
  const [first, last] = [rows[0], rows[rows.length - 1]];
  const cells = place(first, column) + (last > first ? `:${columnLetters(sheet.firstColumn + column)}${sheet.firstRow + last + 1}` : "");
  return [{code: "titleLines", cells, headingRow: sheet.firstRow + headingRow + 1}];
}
