import type {Area} from "../../domain/source";

/** Asks for a range's position and size. */
export const loadArea = (range: Excel.Range): Excel.Range => range.load("rowIndex,columnIndex,rowCount,columnCount");

/** Position and size of a range for which {@link loadArea} was asked, after a sync. */
export const areaOf = (range: Excel.Range): Area => ({
  row: range.rowIndex,
  column: range.columnIndex,
  rows: range.rowCount,
  columns: range.columnCount,
});

/** The cells of an area. */
export const rangeAt = (sheet: Excel.Worksheet, {row, column, rows, columns}: Area): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns);

/** Office.js gives a single value to every cell of a range, but its types know only the two-dimensional form. */
export const toEveryCell = (value: string): string[][] => value as unknown as string[][];

/** An item that must be there; its absence is a fault of ours. */
export function at<T>(items: readonly T[], i: number): T {
  const item = items[i];
  if (item === undefined) throw new Error(`no item at: ${i}`);
  return item;
}
