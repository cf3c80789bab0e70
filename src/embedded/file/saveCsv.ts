import {isError} from "../workbook/errors";
import type {CellValue, SheetModel} from "../workbook/model";
import {isDateFormat} from "./dateFormat";
import {isoDate} from "./typedText";

/** How a sheet is written as CSV. */
export interface SaveCsvOptions {
  readonly delimiter?: string;
  /** Excel takes a file without it for Windows-1252; it is written unless this is false. */
  readonly byteOrderMark?: boolean;
}

const ROWS_AT_ONCE = 4096;

/**
 * A sheet as CSV (RFC 4180, CRLF): values in full precision, dates as ISO text. Texts that need it stand in quotation marks, and so do all that begin
 * with = + - @ tab or return; they are otherwise written as they are, so a program that takes such texts for formulas must be told not to.
 * A blank sheet gives an empty text.
 */
export function saveCsv(sheet: SheetModel, options: SaveCsvOptions = {}): string {
  const area = sheet.usedArea();
  if (!area) return "";
  const delimiter = options.delimiter ?? ",";
  const columns = area.column + area.columns;
  const last = area.row + area.rows;
  const pieces = [options.byteOrderMark === false ? "" : "\uFEFF"];
  for (let row = 0; row < last; row += ROWS_AT_ONCE) {
    const block = sheet.values({row, column: 0, rows: Math.min(ROWS_AT_ONCE, last - row), columns});
    const lines = block.map((cells, offset) => cells.map((cell, column) => field(cell, sheet, row + offset, column, delimiter)).join(delimiter));
    pieces.push(lines.join("\r\n"), "\r\n");
  }
  return pieces.join("");
}

function field(value: CellValue, sheet: SheetModel, row: number, column: number, delimiter: string): string {
  if (value === null) return "";
  if (typeof value === "number") return numberText(value, sheet.look(row, column).numberFormat);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (isError(value)) return value.error;
  return quoted(value, delimiter);
}

/** Serial numbers from 1900 to 9999 have a day. */
const numberText = (value: number, format: string | undefined) =>
  value >= 1 && value < 2_958_466 && isDateFormat(format) ? isoDate(value) : String(value);

function quoted(text: string, delimiter: string): string {
  const isRisky = /^[=+\-@\t\r ]|["\r\n]| $/.test(text) || text.includes(delimiter);
  return isRisky ? `"${text.replaceAll('"', '""')}"` : text;
}
