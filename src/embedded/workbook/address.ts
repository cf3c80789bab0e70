import type {Area} from "./model";
import {MAX_COLUMNS, MAX_ROWS} from "./model";

/** Letters of a column, from 0. @example columnLetters(27) // "AB" */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** Column, from 0, that some letters stand for. @example columnNumber("AB") // 27 */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** A cell in A1. @example cellAddress(0, 2) // "C1" */
export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** A rectangle in A1; one cell has no colon. @example areaAddress({row: 0, column: 0, rows: 2, columns: 2}) // "A1:B2" */
export const areaAddress = (area: Area): string =>
  area.rows === 1 && area.columns === 1
    ? cellAddress(area.row, area.column)
    : `${cellAddress(area.row, area.column)}:${cellAddress(area.row + area.rows - 1, area.column + area.columns - 1)}`;

/** The rectangle behind "B7", "$A$1:C3", "A:C" or "2:5"; undefined where the text is no address of a sheet's cells. */
export function parseArea(address: string): Area | undefined {
  const [from = "", to = from, ...more] = address.trim().split(":");
  const first = parseCorner(from);
  const last = parseCorner(to);
  if (more.length > 0 || first === undefined || last === undefined || first.kind !== last.kind) return undefined;
  if (first.kind !== "cell" && !address.includes(":")) return undefined;
  return boundingArea(first.area, last.area);
}

function parseCorner(corner: string): {kind: "cell" | "column" | "row"; area: Area} | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?$/i.exec(corner) ?? [];
  const column = letters === undefined ? undefined : columnNumber(letters);
  const row = digits === undefined ? undefined : Number(digits) - 1;
  if ((column !== undefined && column >= MAX_COLUMNS) || (row !== undefined && (row < 0 || row >= MAX_ROWS))) return undefined;
  if (column !== undefined && row !== undefined) return {kind: "cell", area: {row, column, rows: 1, columns: 1}};
  if (column !== undefined) return {kind: "column", area: {row: 0, column, rows: MAX_ROWS, columns: 1}};
  if (row !== undefined) return {kind: "row", area: {row, column: 0, rows: 1, columns: MAX_COLUMNS}};
  return undefined;
}

/** Title of a sheet as formulas write it: quoted where it is not a plain word. @example quoteTitle("ICP Data") // "'ICP Data'" */
export const quoteTitle = (title: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(title) && !/^([a-z]{1,3}\d+|r\d*c?\d*|c\d*|true|false)$/i.test(title) ? title : `'${title.replace(/'/g, "''")}'`;

/** Takes "='My sheet'!A1" apart into the sheet's title, undefined where none is named, and the rest. */
export function splitReference(reference: string): {title: string | undefined; local: string} {
  const text = reference.replace(/^=/, "").trim();
  const bang = text.lastIndexOf("!");
  if (bang < 0) return {title: undefined, local: text};
  const title = text.slice(0, bang);
  const isQuoted = title.startsWith("'") && title.endsWith("'");
  return {title: isQuoted ? title.slice(1, -1).replaceAll("''", "'") : title, local: text.slice(bang + 1)};
}

/** Whether a rectangle holds a cell. */
export const holds = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

/** Whether two rectangles share a cell. */
export const overlaps = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;

/** Whether the first rectangle holds the second. */
export const contains = (outer: Area, inner: Area): boolean =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  inner.row + inner.rows <= outer.row + outer.rows &&
  inner.column + inner.columns <= outer.column + outer.columns;

/** The cells that two rectangles share, if any. */
export function intersection(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? {row, column, rows, columns} : undefined;
}

/** Smallest rectangle around two. */
export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {row, column, rows: Math.max(a.row + a.rows, b.row + b.rows) - row, columns: Math.max(a.column + a.columns, b.column + b.columns) - column};
}

/** Smallest rectangle around two cells. */
export const areaBetween = (a: {row: number; column: number}, b: {row: number; column: number}): Area =>
  boundingArea({row: a.row, column: a.column, rows: 1, columns: 1}, {row: b.row, column: b.column, rows: 1, columns: 1});
