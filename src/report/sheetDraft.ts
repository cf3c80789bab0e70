import type {PlannedCell, PlannedSheet, Style} from "../domain/plan";
import type {Area} from "../domain/source";
import {absolute, columnLetters} from "./address";
import {WIDEST_MIRRORED} from "./look";

/** Whether a sheet of these widths is laid out from the right in a right-to-left language, so that its first columns are in sight when it opens. */
export const fitsMirrored = (widths: readonly number[]): boolean => widths.reduce((sum, width) => sum + width, 0) <= WIDEST_MIRRORED;

/** What a cell holds in Excel; a list of the user's own long headings can be longer, and is cut. */
const LONGEST_TEXT = 32_767;

type CellLook = Omit<Style, "area">;

/**
 * A sheet while it is composed. Rows and columns are those of the layout; in a right-to-left language the columns are laid
 * out from the right, because Excel lets an add-in write texts from right to left but not turn a sheet around.
 */
export interface SheetDraft {
  put(row: number, column: number, ...cells: PlannedCell[]): void;
  look(row: number, column: number, rows: number, columns: number, look: CellLook): void;
  /** Where a rectangle of the layout stands on the sheet. */
  area(row: number, column: number, rows?: number, columns?: number): Area;
  /** Absolute address of a rectangle of the layout on its own sheet. */
  at(row: number, column: number, rows?: number, columns?: number): string;
  /** Address of a cell that keeps its column but follows its row ("$C5"), so that a formula repeats down the rows. */
  inRow(row: number, column: number): string;
  /** What has been composed. */
  content(): Pick<PlannedSheet, "regions" | "styles" | "columnWidths">;
}

/**
 * An empty draft with the given column widths in points; its number of columns is fixed by them.
 *
 * @param isMirrored Whether columns are laid out from the right. A sheet wider than a screen is not: it opens at its left end, where the columns that say who it is about are kept in view.
 */
export function sheetDraft(widths: readonly number[], isRightToLeft: boolean, isMirrored = isRightToLeft): SheetDraft {
  const rows: PlannedCell[][] = [];
  const styles: Style[] = [];
  const place = (column: number, columns: number) => (isMirrored ? widths.length - column - columns : column);
  const area = (row: number, column: number, rowCount = 1, columns = 1): Area => ({row, column: place(column, columns), rows: rowCount, columns});
  return {
    area,
    at: (row, column, rowCount, columns) => absolute(area(row, column, rowCount, columns)),
    inRow: (row, column) => `$${columnLetters(place(column, 1))}${row + 1}`,
    put: (row, column, ...cells) => cells.forEach((cell, index) => set(rows, row, place(column + index, 1), cell, widths.length)),
    look: (row, column, rowCount, columns, look) => {
      const align = isMirrored && look.align === "Left" ? "Right" : look.align;
      styles.push({area: area(row, column, rowCount, columns), ...look, ...(align === undefined ? {} : {align})});
    },
    content: () => ({
      regions: [{row: 0, column: 0, cells: rows}],
      styles: isRightToLeft ? [{area: {row: 0, column: 0, rows: rows.length, columns: widths.length}, align: "Right"}, ...styles] : styles,
      columnWidths: Object.fromEntries(widths.map((width, column) => [place(column, 1), width])),
    }),
  };
}

function set(rows: PlannedCell[][], row: number, column: number, cell: PlannedCell, columns: number): void {
  while (rows.length <= row) rows.push(new Array<PlannedCell>(columns).fill(null));
  const cells = rows[row];
  if (cells === undefined || column < 0 || column >= columns) throw new Error(`cell outside the layout: row ${row}, column ${column}`);
  cells[column] = typeof cell === "string" && cell.length > LONGEST_TEXT ? `${cell.slice(0, LONGEST_TEXT - 1)}…` : cell;
}
