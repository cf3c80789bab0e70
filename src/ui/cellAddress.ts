import {columnLetters} from "./columnLetters";

/**
 * A cell as the workbook finds it and the user reads it; rows and columns count from 0.
 * @example cellAddress("Key accounts", 16, 2) // "'Key accounts'!C17"
 */
export const cellAddress = (sheet: string, row: number, column: number): string =>
  `${/^[\p{L}_]+$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${columnLetters(column)}${row + 1}`;
