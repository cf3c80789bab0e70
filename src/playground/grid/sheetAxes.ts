import type {SheetView, Sizes} from "../../embedded/desk/face";
import {MAX_COLUMNS, MAX_ROWS} from "../../embedded/workbook/model";
import type {Axis, OwnSize} from "./axis";
import {createAxis} from "./axis";

/** Rows and columns of a sheet in pixels. */
export interface SheetAxes {
  readonly rows: Axis;
  readonly columns: Axis;
}

/** Excel's point is 1/72 inch, the browser's pixel 1/96. */
export const pixels = (points: number) => Math.round((points * 4) / 3);
export const points = (px: number) => (px * 3) / 4;

const standardRow = 20;
const standardColumn = 64;

/** The axes of a sheet; `dragged` is a column width that is being dragged just now. */
export function sheetAxes(sheet: SheetView, dragged?: {readonly column: number; readonly width: number}): SheetAxes {
  const columns = new Map(ownSizes(sheet.columnWidths).map((own) => [own.first, own]));
  if (dragged) columns.set(dragged.column, {first: dragged.column, count: 1, size: dragged.width});
  return {
    rows: createAxis(MAX_ROWS, standardRow, withHidden(ownSizes(sheet.rowHeights), sheet.hiddenRows)),
    columns: createAxis(MAX_COLUMNS, standardColumn, [...columns.values()].sort(byFirst)),
  };
}

const ownSizes = (sizes: Sizes): OwnSize[] => sizes.map(([first, size]) => ({first, count: 1, size: pixels(size)}));

function withHidden(own: readonly OwnSize[], hidden: SheetView["hiddenRows"]): OwnSize[] {
  const isHidden = (row: number) => hidden.some(([first, count]) => row >= first && row < first + count);
  const shown = hidden.length === 0 ? own : own.filter(({first}) => !isHidden(first));
  return [...shown, ...hidden.map(([first, count]) => ({first, count, size: 0}))].sort(byFirst);
}

const byFirst = (a: OwnSize, b: OwnSize) => a.first - b.first;
