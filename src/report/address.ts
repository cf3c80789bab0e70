import type {Area} from "../domain/source";

/** Letters of a sheet column. @example columnLetters(27) // "AB" */
export function columnLetters(column: number): string {
  if (!Number.isInteger(column) || column < 0) throw new Error(`invalid column: ${column}`);
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** Absolute address of a rectangle on its own sheet. @example absolute({row: 0, column: 1, rows: 2, columns: 1}) // "$B$1:$B$2" */
export function absolute(area: Area): string {
  const first = `$${columnLetters(area.column)}$${area.row + 1}`;
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:$${columnLetters(area.column + area.columns - 1)}$${area.row + area.rows}`;
}

/** Address of a rectangle on a named sheet; the title is always quoted, which every title may be. */
export const onSheet = (sheet: string, area: Area): string => `'${sheet.replaceAll("'", "''")}'!${absolute(area)}`;

/**
 * A heading as structured references spell it: the characters that mean something there are escaped.
 *
 * @example escapedHeading("Sales [#]") // "Sales '['#']"
 */
export const escapedHeading = (heading: string): string => heading.replace(/[[\]#'@]/g, "'$&");

/**
 * A column of a table, all its customers. Headings with anything but letters, digits and spaces need brackets of their own.
 *
 * @example tableColumn("Customers", "Annual revenue") // "Customers[Annual revenue]"
 * @example tableColumn("Customers", "Revenue ($)") // "Customers[[Revenue ($)]]"
 */
export function tableColumn(table: string, heading: string): string {
  const isPlain = /^[\p{L}\p{N}_]+( [\p{L}\p{N}_]+)*$/u.test(heading);
  return isPlain ? `${table}[${heading}]` : `${table}[[${escapedHeading(heading)}]]`;
}

/**
 * The cell of a table's column in the formula's own row, for a formula inside the table.
 *
 * @example tableCell("Seats") // "[@Seats]"
 * @example tableCell("Annual revenue") // "[@[Annual revenue]]"
 */
export function tableCell(heading: string): string {
  return /^[\p{L}\p{N}_]+$/u.test(heading) ? `[@${heading}]` : `[@[${escapedHeading(heading)}]]`;
}
