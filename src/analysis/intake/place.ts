import {isLinkedColumn} from "../../domain/links";
import type {Area} from "../../domain/source";

/**
 * The letters of a sheet column (from 0).
 *
 * @example columnLetters(27) // "AB"
 */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A title needs quotes in an address unless it is plain letters, digits and underscores that cannot be read as a cell. */
const isPlainTitle = (sheet: string): boolean => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(sheet) && !/^[a-z]{1,3}\d+$/i.test(sheet);

/**
 * A cell as the user sees it, and as Excel reads it.
 *
 * @example cellPlace("Sales", 16, 2) // "Sales!C17"
 */
export const cellPlace = (sheet: string, row: number, column: number): string =>
  // What comes from a linked sheet has no cell here: the first one of its row shows whose it is.
  `${isPlainTitle(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${columnLetters(isLinkedColumn(column) ? 0 : column)}${row + 1}`;

/**
 * A rectangle of cells as the user sees it.
 *
 * @example areaPlace("Sales", {row: 0, column: 1, rows: 3, columns: 2}) // "Sales!B1:C3"
 */
export function areaPlace(sheet: string, {row, column, rows, columns}: Area): string {
  const first = cellPlace(sheet, row, column);
  return rows * columns === 1 ? first : `${first}:${columnLetters(column + columns - 1)}${row + rows}`;
}
