import type {SheetModel} from "../workbook/model";
import {MAX_COLUMNS, MAX_ROWS} from "../workbook/model";

/** A step on the grid: one row or one column, forward or back. */
export interface Step {
  readonly rows: -1 | 0 | 1;
  readonly columns: -1 | 0 | 1;
}

/** Cells looked at together: a column of a million is not asked for one by one. */
const stretch = 4_096;

/** Where Ctrl and an arrow lead: to the end of the block of filled cells, else to the next filled cell, else to the sheet's edge. */
export function edgeFrom(sheet: SheetModel, row: number, column: number, step: Step): {row: number; column: number} {
  const isDown = step.rows !== 0;
  const direction = step.rows + step.columns;
  const used = sheet.usedArea();
  const first = isDown ? row : column;
  const last = (isDown ? MAX_ROWS : MAX_COLUMNS) - 1;
  const lastFilled = used ? (isDown ? used.row + used.rows : used.column + used.columns) - 1 : -1;
  const isFilled = filledAlong(sheet, isDown, isDown ? column : row, direction, lastFilled);
  const at = edgeAlong(isFilled, first, direction, last, lastFilled);
  return isDown ? {row: at, column} : {row, column: at};
}

function edgeAlong(isFilled: (at: number) => boolean, from: number, direction: number, last: number, lastFilled: number): number {
  const end = direction > 0 ? last : 0;
  if (from === end) return from;
  let at = from + direction;
  if (isFilled(from) && isFilled(at)) {
    while (at !== end && isFilled(at + direction)) at += direction;
    return at;
  }
  while (at !== end && !isFilled(at)) {
    if (direction > 0 && at > lastFilled) return end;
    at += direction;
  }
  return at;
}

/** Whether cells along a row or column are filled; reads ahead in stretches. */
function filledAlong(sheet: SheetModel, isDown: boolean, across: number, direction: number, lastFilled: number): (at: number) => boolean {
  let start = 0;
  let filled: boolean[] = [];
  return (at) => {
    if (at < 0 || at > lastFilled) return false;
    if (at < start || at >= start + filled.length) {
      start = direction > 0 ? at : Math.max(0, at - stretch + 1);
      const count = Math.min(stretch, lastFilled + 1 - start);
      const area = isDown ? {row: start, column: across, rows: count, columns: 1} : {row: across, column: start, rows: 1, columns: count};
      filled = sheet.values(area).flatMap((values) => values.map((value) => value !== null));
    }
    return filled[at - start] ?? false;
  };
}
