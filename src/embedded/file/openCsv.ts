import {MAX_ROWS} from "../workbook/model";
import type {SheetModel, WorkbookModel} from "../workbook/model";
import {ColumnFiller} from "./columnFiller";
import {CsvScanner} from "./csvScanner";
import type {FieldSink} from "./csvScanner";
import {detectDelimiter} from "./delimiter";
import {FileError} from "./fileError";
import type {OnProgress, OpenReport} from "./fileError";
import {LookRuns} from "./lookRuns";
import {decodeText} from "./textEncoding";
import {typeText} from "./typedText";

/** How a CSV file is opened. */
export interface CsvOptions {
  /** Title of the sheet, usually the file's name; shortened and cleaned to what a sheet may be called. */
  readonly title: string;
  readonly onProgress?: OnProgress;
}

/**
 * Opens a CSV file as one sheet: a blank new workbook's only sheet, else a sheet of its own after the others. Bytes are read as UTF-8, UTF-16 or
 * Windows-1252, whichever they are; the delimiter (comma, semicolon, tab, bar) is found in the first lines. On failure the workbook is as before.
 */
export function openCsv(source: Uint8Array | string | Iterable<string>, workbook: WorkbookModel, options: CsvOptions): OpenReport {
  const isBytes = source instanceof Uint8Array;
  if ((isBytes || typeof source === "string") && source.length === 0) throw new FileError("emptyFile", "", "The file is empty.");
  const size = isBytes || typeof source === "string" ? source.length : undefined;
  const chunks = isBytes ? decodeText(source) : typeof source === "string" ? [source] : source;
  const only = workbook.sheets.length === 1 ? workbook.sheets[0] : undefined;
  const blank = only?.usedArea() === undefined ? only : undefined;
  const sheet = blank ?? workbook.addSheet(freeTitle(options.title, workbook));
  try {
    const cells = fill(sheet, chunks, (read) => options.onProgress?.(size ? Math.min(1, read / size) : 0));
    if (blank) workbook.renameSheet(sheet, freeTitle(options.title, workbook, sheet));
    options.onProgress?.(1);
    return {sheets: 1, cells, notes: []};
  } catch (error) {
    if (blank) sheet.clear({row: 0, column: 0, rows: MAX_ROWS, columns: 16_384}, "All");
    else workbook.deleteSheet(sheet);
    throw error;
  }
}

/** A number that is divided by points twice, as in Vietnam ("1.234.567 ₫"): points are no decimal signs in such a file, whatever parts its fields. */
const POINTS_DIVIDE = /(?:^|[^\d.])[1-9]\d{0,2}(?:\.\d{3}){2,}(?![\d.])/;
/** Characters of a file that are looked at for it. */
const LOOKED_AT = 65_536;

function fill(sheet: SheetModel, chunks: Iterable<string>, onRead: (characters: number) => void): number {
  let scanner: CsvScanner | undefined;
  let sink: CellSink | undefined;
  let read = 0;
  for (const chunk of chunks) {
    let text = chunk;
    if (!scanner || !sink) {
      const {delimiter, skip} = detectDelimiter(text);
      text = text.slice(skip).replace(/^\uFEFF/, "");
      const doPointsDivide = delimiter === ";" || POINTS_DIVIDE.test(text.slice(0, LOOKED_AT));
      sink = new CellSink(sheet, !doPointsDivide);
      scanner = new CsvScanner(delimiter, sink, doPointsDivide);
    }
    scanner.push(text);
    read += chunk.length;
    onRead(read);
  }
  scanner?.finish();
  return sink?.finish() ?? 0;
}

/** Puts fields into the sheet, each column for itself. */
class CellSink implements FieldSink {
  private readonly fillers: ColumnFiller[] = [];
  private readonly looks: LookRuns;
  private cells = 0;

  constructor(
    private readonly sheet: SheetModel,
    /** In files with semicolons a comma is the decimal sign, so "1,234" cannot be trusted to be a thousand. */
    private readonly isCommaGrouping: boolean,
  ) {
    this.looks = new LookRuns(sheet);
  }

  number(row: number, column: number, value: number): void {
    this.cells++;
    (this.fillers[column] ?? this.newFiller(column)).addNumber(row, value);
  }

  text(row: number, column: number, text: string): void {
    this.cells++;
    const filler = this.fillers[column] ?? this.newFiller(column);
    const typed = typeText(text, this.isCommaGrouping);
    filler.add(row, typed.value);
    if (typed.format) this.looks.add(row, column, typed.format, {numberFormat: typed.format});
  }

  finish(): number {
    for (const filler of this.fillers) filler?.flush();
    this.looks.flush();
    return this.cells;
  }

  private newFiller(column: number): ColumnFiller {
    for (let each = this.fillers.length; each <= column; each++) this.fillers.push(new ColumnFiller(this.sheet, each));
    return this.fillers[column] ?? new ColumnFiller(this.sheet, column);
  }
}

/** What no title holds: Excel's own signs, control characters, half a pair. */
const UNTITLED = /[[\]:*?/\\\u0000-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A title that Excel allows and no other sheet has. @example "clients/2026.csv" -> "clients_2026" */
export function freeTitle(wanted: string, workbook: WorkbookModel, own?: SheetModel): string {
  const clean = wanted
    .replace(/\.(csv|tsv|txt)$/i, "")
    .slice(0, 31)
    .replace(UNTITLED, "_")
    .replace(/^['\s]+|['\s]+$/g, "")
    // Excel keeps this one for itself.
    .replace(/^history$/i, "$&_");
  const base = clean || "Sheet";
  const isTaken = (title: string) => workbook.sheets.some((sheet) => sheet !== own && sheet.title.toLowerCase() === title.toLowerCase());
  for (let count = 1; ; count++) {
    const suffix = count === 1 ? "" : ` (${count})`;
    const title = base.slice(0, 31 - suffix.length) + suffix;
    if (!isTaken(title)) return title;
  }
}
