import type {Cell} from "./cell";

/** A rectangle on a sheet; rows and columns count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * A place in the workbook that may hold customers: an Excel table, or the used range of a sheet.
 * The area of a table includes its heading row; of a range it is everything used on the sheet, titles and notes too.
 */
export interface Source {
  readonly kind: "table" | "range";
  /** The host's lasting id of the sheet; it survives a rename. */
  readonly sheetId: string;
  /** The sheet's title as the user sees it now. */
  readonly sheet: string;
  /** The table's name, for kind "table". */
  readonly table?: string;
  readonly area: Area;
  /** First column (from 0) with nothing in it or to the right of it, on the whole sheet. */
  readonly freeColumn: number;
  /** Whether the column directly to the right of the area is empty beside it, so that a table can be widened. */
  readonly canWiden: boolean;
  /** Whether the sheet is protected, so that nothing can be written on it. */
  readonly isProtected: boolean;
}

/** Cells of one column, one below the other, that share a number format. */
export interface FormatRun {
  /** Sheet column and first sheet row, from 0. */
  readonly column: number;
  readonly row: number;
  readonly rows: number;
  readonly format: string;
}

/** Some consecutive rows of a source, as read. The rows of one read arrive in order and without gaps. */
export interface Block {
  /** Sheet row (from 0) of the first row. */
  readonly firstRow: number;
  /** Sheet column (from 0) of each row's first cell. */
  readonly firstColumn: number;
  readonly rows: readonly (readonly Cell[])[];
  /** Number formats ("0.00", "yyyy-mm-dd", "€ #,##0") of the first rows of the read, same shape; only on the first block. */
  readonly formats?: readonly (readonly string[])[];
  /** Sheet rows (from 0) among these that a filter or a hand has hidden; left out where none is. */
  readonly hidden?: readonly number[];
}

/** Number formats that are not known yet: of some columns of a source, from a row on. */
export interface FormatQuestion {
  readonly source: Source;
  /** Sheet columns, from 0. */
  readonly columns: readonly number[];
  /** First sheet row (from 0) whose formats no block brought. */
  readonly row: number;
}

/** What a source is called on screen: the table's name, else the sheet's title. */
export const sourceTitle = (source: Pick<Source, "sheet" | "table">): string => source.table ?? source.sheet;
