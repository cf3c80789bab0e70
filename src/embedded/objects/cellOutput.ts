import {intersection} from "../workbook/address";
import type {Area, CellValue, SheetModel} from "../workbook/model";
import {isWholeColumns, isWholeRows} from "./address";
import {wireValue} from "./cellInput";

type WireCell = number | string | boolean;

/** Whether a range can have values at all: whole columns and rows have none. */
export const isBounded = (area: Area): boolean => !isWholeColumns(area) && !isWholeRows(area);

/** Values as `Range.values` gives them. */
export const readValues = (sheet: SheetModel, area: Area): WireCell[][] => sheet.values(area).map((row) => row.map(wireValue));

/** Formulas where there are any, else values; an apostrophe in front is not given back, as in Excel. */
export function readFormulas(sheet: SheetModel, area: Area, notation: "A1" | "R1C1"): WireCell[][] {
  const cells = readValues(sheet, area);
  for (const block of sheet.formulaAreas(area)) {
    for (let row = block.row; row < block.row + block.rows; row += 1) {
      for (let column = block.column; column < block.column + block.columns; column += 1) {
        const formula = notation === "A1" ? sheet.formula(row, column) : sheet.formulaR1C1(row, column);
        const cell = cells[row - area.row];
        if (cell !== undefined && formula !== undefined) cell[column - area.column] = formula;
      }
    }
  }
  return cells;
}

/** One result for each cell of an area, row by row. */
export function eachCell<Result>(area: Area, result: (row: number, column: number) => Result): Result[][] {
  return Array.from({length: area.rows}, (_row, row) =>
    Array.from({length: area.columns}, (_cell, column) => result(area.row + row, area.column + column)),
  );
}

/** Kind of a value as `Range.valueTypes` names it. */
export function valueType(value: CellValue): string {
  if (value === null) return "Empty";
  if (typeof value === "object") return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}

/** What all cells of an area have in common; null where they differ. Cells that were never touched all look the same, so one of them speaks for all. */
export function common<Result>(sheet: SheetModel, area: Area, result: (row: number, column: number) => Result): Result | null {
  const touched = intersection(area, sheet.usedArea(true) ?? {row: 0, column: 0, rows: 1, columns: 1});
  const last = {row: area.row + area.rows - 1, column: area.column + area.columns - 1};
  const first = result(last.row, last.column);
  if (touched === undefined) return first;
  for (let row = touched.row; row < touched.row + touched.rows; row += 1) {
    for (let column = touched.column; column < touched.column + touched.columns; column += 1) {
      if (result(row, column) !== first) return null;
    }
  }
  return first;
}
