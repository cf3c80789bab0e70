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
  `${isPlainTitle(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${columnLetters(column)}${row + 1}`;
