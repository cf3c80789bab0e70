import {areaAddress} from "./address";

/** Keeps the first rows and columns of a sheet in view; 0 of both lets everything scroll. */
export function freeze({freezePanes}: Excel.Worksheet, rows: number, columns: number): void {
  if (rows > 0 && columns > 0) freezePanes.freezeAt(areaAddress({row: 0, column: 0, rows, columns}));
  else if (rows > 0) freezePanes.freezeRows(rows);
  else if (columns > 0) freezePanes.freezeColumns(columns);
  else freezePanes.unfreeze();
}
