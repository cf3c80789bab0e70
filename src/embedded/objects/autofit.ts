import type {Area, SheetModel} from "../workbook/model";

/** Points that a character of Calibri 11 takes on average, and what a cell keeps free beside its text; Excel measures the font. */
const CHARACTER = 5.5;
const MARGIN = 5;
const WIDEST = 1400;
const TALLEST = 409.5;
/** Excel's font size and height of a line, in points. */
const FONT = 11;
const LINE = 15;
/** Rows that are measured; further down a list looks the same. */
const MEASURED_ROWS = 1000;

/** Widens a column to the longest text among its first used rows; a blank one keeps its width. */
export function autofitColumn(sheet: SheetModel, column: number, used: Area): void {
  const end = used.row + Math.min(used.rows, MEASURED_ROWS);
  let longest = 0;
  for (let row = used.row; row < end; row += 1) longest = Math.max(longest, sheet.text(row, column).length);
  if (longest > 0) sheet.setColumnWidth(column, Math.min(longest * CHARACTER + MARGIN, WIDEST));
}

/** Makes a row as tall as its tallest text: wrapped ones take as many lines as their column is too narrow for. */
export function autofitRow(sheet: SheetModel, row: number, used: Area): void {
  let tallest = LINE;
  for (let column = used.column; column < used.column + used.columns; column += 1) tallest = Math.max(tallest, heightOf(sheet, row, column));
  sheet.setRowHeight(row, tallest > LINE ? Math.min(tallest, TALLEST) : undefined);
}

function heightOf(sheet: SheetModel, row: number, column: number): number {
  const text = sheet.text(row, column);
  if (text === "") return LINE;
  const {wrap, fontSize = FONT} = sheet.look(row, column);
  const scale = fontSize / FONT;
  const room = Math.max(CHARACTER, sheet.columnWidth(column) - MARGIN);
  const lines = wrap ? text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * CHARACTER * scale) / room)), 0) : 1;
  return lines * LINE * scale;
}
