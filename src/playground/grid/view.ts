import type {SheetView} from "../../embedded/desk/face";
import {MAX_COLUMNS, MAX_ROWS} from "../../embedded/workbook/model";
import type {Axis} from "./axis";
import type {SheetAxes} from "./sheetAxes";

/** Height of the column letters and the width of the row numbers, in pixels. */
export const headingHeight = 22;
export const headingWidth = (lastRow: number) => Math.max(40, String(lastRow).length * 8 + 14);

/** Browsers draw no element above some 17 million pixels; longer sheets scroll by more than one pixel a pixel. */
export const longestScroll = 15_000_000;

/** A stretch of rows or columns to draw: [from, to), and the offset in pixels at which the pane's window starts. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly origin: number;
  /** Where the window stands in the viewport, and its length. */
  readonly at: number;
  readonly length: number;
}

/** What of a sheet is in sight. `frozen` stretches have length 0 where nothing is frozen. */
export interface GridView {
  readonly frozenRows: Stretch;
  readonly rows: Stretch;
  readonly frozenColumns: Stretch;
  readonly columns: Stretch;
}

/** The place of the scroll bar, in pixels of the sheet. */
export interface Scroll {
  readonly x: number;
  readonly y: number;
}

/** What of a sheet is in sight at a scroll position, in a viewport of a size. */
export function gridView(sheet: SheetView, axes: SheetAxes, scroll: Scroll, size: {width: number; height: number}, headWidth: number): GridView {
  const [frozenRows, rows] = stretches(axes.rows, sheet.frozenRows, scroll.y, headingHeight, size.height, 2);
  const [frozenColumns, columns] = stretches(axes.columns, sheet.frozenColumns, scroll.x, headWidth, size.width, 1);
  return {frozenRows, rows, frozenColumns, columns};
}

function stretches(axis: Axis, frozen: number, scroll: number, heading: number, room: number, spare: number): [Stretch, Stretch] {
  const frozenLength = axis.start(frozen);
  const origin = frozenLength + scroll;
  const at = heading + frozenLength;
  const length = Math.max(0, room - at);
  const first = axis.at(origin);
  const last = axis.at(origin + length);
  return [
    {from: 0, to: frozen, origin: 0, at: heading, length: frozenLength},
    {from: Math.max(frozen, first - spare), to: Math.min(axis.count, last + 1 + spare), origin, at, length},
  ];
}

/** How far a sheet scrolls: its content and some, further once the person has gone further. */
export interface Reach {
  readonly rows: number;
  readonly columns: number;
}

/** The least that a sheet scrolls. */
export const leastReach = (sheet: SheetView): Reach => ({
  rows: Math.min(MAX_ROWS, Math.max(200, sheet.usedRows + 60)),
  columns: Math.min(MAX_COLUMNS, Math.max(40, sheet.usedColumns + 12)),
});

/** Reaches further where a cell lies near or behind the end. */
export function reachTo(reach: Reach, row: number, column: number): Reach {
  const rows = row + 40 > reach.rows ? Math.min(MAX_ROWS, row + 120) : reach.rows;
  const columns = column + 15 > reach.columns ? Math.min(MAX_COLUMNS, column + 40) : reach.columns;
  return rows === reach.rows && columns === reach.columns ? reach : {rows, columns};
}

/** Which part of the grid a point of the viewport lies on (x counted from the sheet's start side). */
export type Hit =
  | {readonly on: "cell"; readonly row: number; readonly column: number}
  | {readonly on: "columnHeading"; readonly column: number; readonly edge: number | undefined}
  | {readonly on: "rowHeading"; readonly row: number}
  | {readonly on: "corner"};

const edgeGrip = 5;

/** What lies under a point of the viewport. Points outside are brought to the nearest cell. */
export function hitTest(view: GridView, axes: SheetAxes, x: number, y: number): Hit {
  const isAboveRows = y < view.frozenRows.at;
  const isBeforeColumns = x < view.frozenColumns.at;
  if (isAboveRows && isBeforeColumns) return {on: "corner"};
  const row = axes.rows.at(offsetIn(view.frozenRows, view.rows, y));
  const offset = offsetIn(view.frozenColumns, view.columns, x);
  const column = axes.columns.at(offset);
  if (isAboveRows) return {on: "columnHeading", column, edge: edgeNear(axes.columns, column, offset)};
  return isBeforeColumns ? {on: "rowHeading", row} : {on: "cell", row, column};
}

const offsetIn = (frozen: Stretch, body: Stretch, at: number) => (at < body.at ? Math.max(0, at - frozen.at) : at - body.at + body.origin);

function edgeNear(columns: Axis, column: number, offset: number): number | undefined {
  if (columns.start(column + 1) - offset <= edgeGrip) return column;
  return offset - columns.start(column) <= edgeGrip && column > 0 ? column - 1 : undefined;
}

/** The scroll position that brings a cell into sight; the same one where it is in sight already. */
export function scrollTo(sheet: SheetView, axes: SheetAxes, view: GridView, scroll: Scroll, row: number, column: number): Scroll {
  return {
    x: column < sheet.frozenColumns ? scroll.x : along(axes.columns, view.columns, scroll.x, column),
    y: row < sheet.frozenRows ? scroll.y : along(axes.rows, view.rows, scroll.y, row),
  };
}

function along(axis: Axis, body: Stretch, scroll: number, index: number): number {
  const start = axis.start(index) - (body.origin - scroll);
  const end = start + axis.size(index);
  if (start < scroll) return start;
  return end > scroll + body.length ? Math.min(start, end - body.length) : scroll;
}
