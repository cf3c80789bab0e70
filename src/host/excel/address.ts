import type {Area} from "../../domain/source";

/** Rows and columns of a worksheet. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/** Letters of a column counted from 0. @example columnLetters(27) // "AB" */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** Column, from 0, that some letters stand for. @example columnNumber("AB") // 27 */
export const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** An area as people write it. @example areaAddress({row: 0, column: 0, rows: 2, columns: 1}) // "A1:A2" */
export function areaAddress({row, column, rows, columns}: Area): string {
  const first = `${columnLetters(column)}${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${columnLetters(column + columns - 1)}${row + rows}`;
}

/** A sheet's title as it stands in a formula, quoted unless it is a plain word. @example quotedTitle("Year 2") // "'Year 2'" */
export const quotedTitle = (title: string): string =>
  /^[\p{L}_][\p{L}\p{N}_]*$/u.test(title) && !meansElse(title) ? title : `'${title.replaceAll("'", "''")}'`;

/** Whether a formula would read a word as a cell, in either notation, or as a truth value. */
const meansElse = (word: string): boolean =>
  /^[a-z]{1,3}\d+$/i.test(word) || /^r\d*(c\d*)?$/i.test(word) || /^c\d*$/i.test(word) || /^(true|false)$/i.test(word);

/** A place the way the user sees it. @example place("Sales", {row: 16, column: 2, rows: 1, columns: 1}) // "Sales!C17" */
export const place = (title: string, area: Area): string => `${quotedTitle(title)}!${areaAddress(area)}`;

/** A reference to cells of one sheet, taken apart; no title where it has none. */
export interface Reference {
  readonly title: string | undefined;
  readonly area: Area;
}

const REFERENCE = /^(?:'((?:[^']|'')+)'!|([^'!]+)!)?\$?([a-z]{1,3})?\$?(\d{1,7})?(?::\$?([a-z]{1,3})?\$?(\d{1,7})?)?$/i;

/**
 * Takes a reference in A1 notation apart, whole columns and rows included; undefined for anything else ("#REF!", unions, numbers).
 *
 * @example parseReference("'Year 2'!$A$1:$B$3") // {title: "Year 2", area: {row: 0, column: 0, rows: 3, columns: 2}}
 */
export function parseReference(text: string): Reference | undefined {
  const match = REFERENCE.exec(text);
  if (!match) return undefined;
  const [, quoted, bare, letters, number, lastLetters, lastNumber] = match;
  const isRange = text.includes(":");
  const isCell = letters !== undefined && number !== undefined;
  const isWhole =
    (letters === undefined) !== (number === undefined) &&
    (letters === undefined) === (lastLetters === undefined) &&
    (number === undefined) === (lastNumber === undefined);
  if (isRange ? !(isWhole || (isCell && lastLetters !== undefined && lastNumber !== undefined)) : !isCell) return undefined;
  const columns = span(letters && columnNumber(letters), lastLetters && columnNumber(lastLetters), SHEET_COLUMNS);
  const rows = span(number && Number(number) - 1, lastNumber && Number(lastNumber) - 1, SHEET_ROWS);
  if (!columns || !rows) return undefined;
  return {title: quoted?.replaceAll("''", "'") ?? bare, area: {row: rows.first, column: columns.first, rows: rows.count, columns: columns.count}};
}

function span(first: number | "" | undefined, last: number | "" | undefined, limit: number): {first: number; count: number} | undefined {
  if (typeof first !== "number") return {first: 0, count: limit};
  const end = typeof last === "number" ? last : first;
  const low = Math.min(first, end);
  return low < 0 || Math.max(first, end) >= limit ? undefined : {first: low, count: Math.abs(end - first) + 1};
}

/** Whether two areas of one sheet share a cell. */
export const overlaps = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;

/** Whether two areas are the same cells. */
export const sameArea = (a: Area, b: Area): boolean => a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

/** Whether the second area lies inside the first. */
export const contains = (outer: Area, inner: Area): boolean =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  inner.row + inner.rows <= outer.row + outer.rows &&
  inner.column + inner.columns <= outer.column + outer.columns;

/** Smallest area that holds all of the given ones; undefined for none. */
export function enclosing(areas: readonly Area[]): Area | undefined {
  if (areas.length === 0) return undefined;
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  const rows = Math.max(...areas.map((area) => area.row + area.rows)) - row;
  const columns = Math.max(...areas.map((area) => area.column + area.columns)) - column;
  return {row, column, rows, columns};
}

/** What a name over some cells says. @example nameFormula("ICP Summary", {row: 0, column: 0, rows: 2, columns: 1}) // "='ICP Summary'!$A$1:$A$2" */
export const nameFormula = (title: string, area: Area): string => `=${quotedTitle(title)}!${areaAddress(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
