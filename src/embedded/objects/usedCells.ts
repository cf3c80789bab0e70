import {boundingArea, intersection} from "../workbook/address";
import type {Area, SheetModel} from "../workbook/model";
import {MAX_COLUMNS, MAX_ROWS} from "../workbook/model";

/** Smallest rectangle around everything used within an area; undefined when blank. Formats count unless only values are asked for. */
export function usedAreaWithin(sheet: SheetModel, area: Area, valuesOnly: boolean): Area | undefined {
  const used = sheet.usedArea(!valuesOnly);
  const shared = used && intersection(area, used);
  if (shared === undefined || isSame(shared, used)) return shared;
  return trimmed(shared, (row, column) => isFilled(sheet, row, column) || (!valuesOnly && Object.keys(sheet.look(row, column)).length > 0));
}

const isSame = (a: Area, b: Area | undefined): boolean =>
  b !== undefined && a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

const isFilled = (sheet: SheetModel, row: number, column: number): boolean =>
  sheet.value(row, column) !== null || sheet.formula(row, column) !== undefined;

function trimmed(area: Area, isUsed: (row: number, column: number) => boolean): Area | undefined {
  const rowIsUsed = (row: number) => some(area.column, area.columns, (column) => isUsed(row, column));
  const top = firstOf(area.row, area.row + area.rows, 1, rowIsUsed);
  if (top === undefined) return undefined;
  const bottom = firstOf(area.row + area.rows - 1, area.row - 1, -1, rowIsUsed) ?? top;
  const rows = bottom - top + 1;
  const columnIsUsed = (column: number) => some(top, rows, (row) => isUsed(row, column));
  const left = firstOf(area.column, area.column + area.columns, 1, columnIsUsed) ?? area.column;
  const right = firstOf(area.column + area.columns - 1, area.column - 1, -1, columnIsUsed) ?? left;
  return {row: top, column: left, rows, columns: right - left + 1};
}

function some(start: number, count: number, holds: (index: number) => boolean): boolean {
  for (let index = start; index < start + count; index += 1) if (holds(index)) return true;
  return false;
}

function firstOf(start: number, end: number, step: 1 | -1, holds: (index: number) => boolean): number | undefined {
  for (let index = start; index !== end; index += step) if (holds(index)) return index;
  return undefined;
}

/** The block of filled cells around an area, up to blank rows and columns on every side (Ctrl+A in Excel). */
export function surroundingArea(sheet: SheetModel, area: Area): Area {
  let region = area;
  for (;;) {
    const wider = widened(region);
    const used = usedAreaWithin(sheet, wider, true);
    const next = used === undefined ? region : boundingArea(region, used);
    if (isSame(next, region)) return region;
    region = next;
  }
}

function widened(area: Area): Area {
  const row = Math.max(0, area.row - 1);
  const column = Math.max(0, area.column - 1);
  return {
    row,
    column,
    rows: Math.min(MAX_ROWS, area.row + area.rows + 1) - row,
    columns: Math.min(MAX_COLUMNS, area.column + area.columns + 1) - column,
  };
}
