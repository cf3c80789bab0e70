import type {PlannedChart} from "./plan";
import type {Area} from "./source";

/**
 * What a plan left in the workbook, so that it can be taken away again and nothing else.
 * It is kept in the workbook's state; ids survive renames, hashes tell whether people edited our cells since.
 */
export interface Receipt {
  readonly slot: number;
  readonly columns: readonly WrittenColumn[];
  readonly sheets: readonly WrittenSheet[];
  readonly names: readonly string[];
  /** When it was written, as milliseconds since 1970, given by the caller. */
  readonly writtenAt: number;
}

/** A column of ours beside the customers. */
export interface WrittenColumn {
  readonly key: string;
  readonly sheetId: string;
  readonly heading: string;
  /** The table it widened, by name. */
  readonly table?: string;
  readonly column: number;
  readonly headingRow: number;
  readonly runs: readonly {readonly row: number; readonly rows: number}[];
  /** Hash of what was written, heading included. */
  readonly hash: string;
  /** Fingerprint of what was typed, where every formula counts as the same one; absent in receipts of earlier versions. */
  readonly typed?: string;
  /** Number format it was given; while it stays the same, the user's own formats are kept. Left out by earlier versions. */
  readonly format?: string;
  /** Column width before we wrote, in points, where we changed it. */
  readonly widthBefore?: number;
}

/** A sheet of ours, known by its anchor name. */
export interface WrittenSheet {
  readonly anchor: string;
  readonly sheetId: string;
  /** Hash of the formulas and values that were written. */
  readonly hash: string;
  /** Fingerprint of what was typed, where every formula counts as the same one; absent in receipts of earlier versions. */
  readonly typed?: string;
  /** Title it was given; by it a crash between adding and anchoring the sheet is found. */
  readonly title?: string;
  /** Where we wrote; other cells of the sheet may hold the user's notes. */
  readonly areas?: readonly Area[];
  /** Cells that people were asked to type into; their content is theirs even where it stood there before the last write. */
  readonly answers?: Area;
  /** Hash of how it was made to look; while it stays the same, the user's own formats are kept. */
  readonly look?: string;
  /** Our charts, so that a failed update can point them back to where they were. */
  readonly charts?: readonly PlannedChart[];
}
