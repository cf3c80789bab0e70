import type {Area, CellValue, SheetModel} from "../workbook/model";
import {MAX_TEXT} from "../workbook/model";
import {text} from "./arguments";
import {refusal, wrongShape} from "./refusal";

/**
 * The value for one cell of a range out of what was assigned to the whole range: a value for all cells, or rows of values
 * in exactly the range's shape. Null leaves a cell as it is.
 */
export type Assigned = (row: number, column: number) => unknown;

/** Reads what an add-in assigned to a range of this size; InvalidArgument where an array has another shape. */
export function assigned(value: unknown, area: Area): Assigned {
  if (!Array.isArray(value)) return () => value;
  const rows: readonly unknown[] = value;
  if (rows.length !== area.rows || !rows.every((row) => Array.isArray(row) && row.length === area.columns)) throw wrongShape();
  // The line above has seen that every row is an array.
  const cells = rows as readonly (readonly unknown[])[];
  return (row, column) => cells[row]?.[column];
}

/** Texts that typing would read as something else: formulas, numbers, dates, money, truth values, errors, an apostrophe. */
const IS_READ = /^\s*[-+=@'#(.$€£¥\d]|^\s*(true|false)\s*$/i;

/** Whether an assigned value is stored as it stands. */
const isPlain = (value: unknown): value is number | boolean | string =>
  typeof value === "number" ||
  typeof value === "boolean" ||
  (typeof value === "string" && value !== "" && value.length <= MAX_TEXT && !IS_READ.test(value));

/**
 * Writes values as Excel does: a text that begins with = + - or @ becomes a formula, "5" a number, unless the cell's
 * number format is text or the text begins with an apostrophe; null leaves a cell, "" empties it.
 */
export function writeValues(sheet: SheetModel, area: Area, value: unknown): void {
  const valueAt = assigned(value, area);
  dropQuotePrefixes(sheet, area);
  const rows = rowsOf(area, valueAt);
  if (areAllPlain(rows)) sheet.setValues(area.row, area.column, rows);
  else rows.forEach((cells, row) => cells.forEach((cell, column) => writeCell(sheet, area.row + row, area.column + column, cell)));
}

const areAllPlain = (rows: readonly (readonly unknown[])[]): rows is (number | boolean | string)[][] => rows.every((cells) => cells.every(isPlain));

function rowsOf(area: Area, valueAt: Assigned): unknown[][] {
  return Array.from({length: area.rows}, (_row, row) => Array.from({length: area.columns}, (_cell, column) => valueAt(row, column)));
}

/** An apostrophe belongs to the text that was typed with it, and goes with it. */
function dropQuotePrefixes(sheet: SheetModel, area: Area): void {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      if (sheet.look(row, column).quotePrefix) sheet.setLook({row, column, rows: 1, columns: 1}, {quotePrefix: undefined});
    }
  }
}

function writeCell(sheet: SheetModel, row: number, column: number, value: unknown): void {
  if (value === null || value === undefined) return;
  if (value === "") sheet.setValue(row, column, null);
  else if (isPlain(value)) sheet.setValue(row, column, value);
  else if (typeof value === "string") writeText(sheet, row, column, value);
  else throw refusal("InvalidArgument", typeof value);
}

function writeText(sheet: SheetModel, row: number, column: number, value: string): void {
  const longest = value.startsWith("'") ? MAX_TEXT + 1 : MAX_TEXT;
  if (value.length > longest) throw refusal("InvalidArgument", `${value.length} characters`);
  if (value.startsWith("'")) {
    sheet.setValue(row, column, value.slice(1));
    sheet.setLook({row, column, rows: 1, columns: 1}, {quotePrefix: true});
  } else if (isTextCell(sheet, row, column)) sheet.setValue(row, column, value);
  else if (/^[-+@]/.test(value) && !isNumeric(value)) sheet.setFormula(row, column, value.startsWith("@") ? `=${value.slice(1)}` : `=${value}`);
  else sheet.enter(row, column, value);
}

/** "-5", "+1,000.5", "-12%", "-$3" are numbers, not formulas, when typed. */
const isNumeric = (value: string): boolean => /^[-+]\s*[$€£¥]?\s*(\d[\d,]*\.?\d*|\.\d+)(e[-+]?\d+)?\s*%?\s*$/i.test(value);

/** Writes formulas, in A1 or R1C1; what does not begin with "=" is written as a value. */
export function writeFormulas(sheet: SheetModel, area: Area, value: unknown, notation: "A1" | "R1C1"): void {
  const valueAt = assigned(value, area);
  dropQuotePrefixes(sheet, area);
  const first = {row: area.row, column: area.column, rows: 1, columns: 1};
  if (isFormula(value) && notation === "A1" && !isTextCell(sheet, area.row, area.column)) {
    // One formula for all: it moves along from the first cell, as when it is filled.
    sheet.setFormula(first.row, first.column, value);
    const filled = sheet.formulaR1C1(first.row, first.column) ?? value;
    for (let column = 0; column < area.columns; column += 1) writeFormulaColumn(sheet, area, column, () => filled, "R1C1");
    return;
  }
  for (let column = 0; column < area.columns; column += 1) writeFormulaColumn(sheet, area, column, valueAt, notation);
}

/** Writes a column of formulas; equal R1C1 formulas below one another go in at once, but for cells whose format makes a text of them. */
function writeFormulaColumn(sheet: SheetModel, area: Area, column: number, valueAt: Assigned, notation: "A1" | "R1C1"): void {
  for (let row = 0; row < area.rows;) {
    const value = valueAt(row, column);
    const isText = isTextCell(sheet, area.row + row, area.column + column);
    const isAlike = (next: number) => valueAt(next, column) === value && isTextCell(sheet, area.row + next, area.column + column) === isText;
    const rows = notation === "R1C1" && isFormula(value) ? alikeBelow(row, area.rows, isAlike) : 1;
    const block = {row: area.row + row, column: area.column + column, rows, columns: 1};
    if (!isFormula(value) || isText) {
      for (let each = 0; each < rows; each += 1) writeCell(sheet, block.row + each, block.column, value);
    } else if (notation === "A1") sheet.setFormula(block.row, block.column, value);
    else sheet.setFormulaR1C1(block, value);
    row += rows;
  }
}

/** Rows from one on that are alike. */
function alikeBelow(row: number, end: number, isAlike: (next: number) => boolean): number {
  let next = row + 1;
  while (next < end && isAlike(next)) next += 1;
  return next - row;
}

const isTextCell = (sheet: SheetModel, row: number, column: number): boolean => sheet.look(row, column).numberFormat === "@";

const isFormula = (value: unknown): value is string => typeof value === "string" && value.length > 1 && value.startsWith("=");

/** A cell's value as it goes over the wire: nothing is "", an error is its text. */
export function wireValue(value: CellValue): number | string | boolean {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

/** Writes number formats: one for all cells, or one a cell, where null leaves a cell's as it is. */
export function writeNumberFormats(sheet: SheetModel, area: Area, value: unknown): void {
  if (!Array.isArray(value)) {
    sheet.setLook(area, {numberFormat: numberFormat(value)});
    return;
  }
  const formatAt = assigned(value, area);
  for (let column = 0; column < area.columns; column += 1) {
    for (let row = 0; row < area.rows;) {
      const format = formatAt(row, column);
      const rows = alikeBelow(row, area.rows, (next) => formatAt(next, column) === format);
      if (format !== null) sheet.setLook({row: area.row + row, column: area.column + column, rows, columns: 1}, {numberFormat: numberFormat(format)});
      row += rows;
    }
  }
}

function numberFormat(value: unknown): string | undefined {
  const format = text(value);
  return format === "" || format === "General" ? undefined : format;
}
