/** Why a file could not be opened or saved. */
export type FileErrorCode =
  | "emptyFile"
  | "notAWorkbook"
  | "passwordProtected"
  | "oldFormat"
  | "damaged"
  | "noSheets"
  | "tooManyRows"
  | "tooManyColumns"
  | "textTooLong"
  | "tooLarge";

/** A file that cannot be opened: which rule it broke, where, and one short reason for the person who chose it. */
export class FileError extends Error {
  constructor(
    readonly code: FileErrorCode,
    /** The part or cell at fault as a person finds it ("row 1048577", "xl/workbook.xml"); empty for the file as a whole. */
    readonly place: string,
    reason: string,
  ) {
    super(reason);
    this.name = "FileError";
  }
}

/** What opening a file brought in. */
export interface OpenReport {
  readonly sheets: number;
  /** Cells with content. */
  readonly cells: number;
  /** What the file holds that is kept or changed rather than shown, one sentence each. */
  readonly notes: readonly string[];
}

/** Called while a file is opened, with the share that is done, from 0 to 1. */
export type OnProgress = (share: number) => void;
