import {areaBetween} from "../embedded/workbook/address";
import type {Area} from "../embedded/workbook/model";
import {MAX_COLUMNS, MAX_ROWS} from "../embedded/workbook/model";

/** A cell by row and column, from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** What is selected: from the active cell (the anchor) to the cell at the other corner. */
export interface Selection {
  readonly anchor: CellPlace;
  readonly focus: CellPlace;
}

/** The selection of one cell. */
export const selectionAt = (anchor: CellPlace): Selection => ({anchor, focus: anchor});

/** The first cell of a sheet. */
export const firstCell: CellPlace = {row: 0, column: 0};

/** The selected area. */
export const selectedArea = ({anchor, focus}: Selection): Area => areaBetween(anchor, focus);

/** The selection that covers an area, with its first cell active. */
export const selectionOf = ({row, column, rows, columns}: Area): Selection => ({
  anchor: {row, column},
  focus: {row: row + rows - 1, column: column + columns - 1},
});

/** Brings a place back onto the sheet. */
export const onSheet = ({row, column}: CellPlace): CellPlace => ({
  row: Math.max(0, Math.min(MAX_ROWS - 1, row)),
  column: Math.max(0, Math.min(MAX_COLUMNS - 1, column)),
});
