import {areaAddress, columnLetters, quoteTitle} from "../workbook/address";
import type {Area} from "../workbook/model";
import {MAX_COLUMNS, MAX_ROWS} from "../workbook/model";
import {refusal} from "./refusal";

/** Whether an area is whole columns: such a range has no values. */
export const isWholeColumns = (area: Area): boolean => area.row === 0 && area.rows === MAX_ROWS;

/** Whether an area is whole rows. */
export const isWholeRows = (area: Area): boolean => area.column === 0 && area.columns === MAX_COLUMNS;

export const cellCount = (area: Area): number => area.rows * area.columns;

/** An area inside the sheet's bounds; InvalidArgument otherwise. */
export function areaOf(row: number, column: number, rows: number, columns: number): Area {
  const fits = row >= 0 && column >= 0 && rows > 0 && columns > 0 && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS;
  if (!fits) throw refusal("InvalidArgument", `row ${row}, column ${column}, ${rows} × ${columns}`);
  return {row, column, rows, columns};
}

/** The whole sheet. */
export const WHOLE_SHEET: Area = {row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS};

/** Address without its sheet, as Excel gives it: "B2", "A1:C3", whole columns "A:C", whole rows "1:3". */
export function localAddress(area: Area): string {
  if (isWholeColumns(area) && !isWholeRows(area)) return `${columnLetters(area.column)}:${columnLetters(area.column + area.columns - 1)}`;
  if (isWholeRows(area)) return `${area.row + 1}:${area.row + area.rows}`;
  return areaAddress(area);
}

/** Address as Excel gives it: "Sales!A1:C3". */
export const fullAddress = (title: string, area: Area): string => `${quoteTitle(title)}!${localAddress(area)}`;

/** Address with dollar signs, as names and chart series keep it: "Sales!$A$1:$C$3". */
export function absoluteAddress(title: string, area: Area): string {
  return `${quoteTitle(title)}!${localAddress(area).replace(/([A-Z]+|\d+)/g, "$$$1")}`;
}
