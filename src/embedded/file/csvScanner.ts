import {cellAddress} from "../workbook/address";
import {MAX_COLUMNS, MAX_ROWS, MAX_TEXT} from "../workbook/model";
import {FileError} from "./fileError";
import {mayBeThousands, plainNumber} from "./typedText";

const QUOTE = 34;
const LF = 10;
const CR = 13;
/** A quoted text this long is not a cell's text: its closing quotation mark is missing. */
const ENDLESS = 1024 * 1024;

/** Takes the fields of a CSV file, row by row; blank fields are passed over. */
export interface FieldSink {
  number(row: number, column: number, value: number): void;
  /** `isQuoted`: the text stood in quotation marks. */
  text(row: number, column: number, text: string, isQuoted: boolean): void;
}

/** Cuts the text of a CSV file (RFC 4180, any line ends) into fields as the text arrives, without ever holding a row. */
export class CsvScanner {
  private rest = "";
  private row = 0;
  private column = 0;
  private readonly delimiter: number;

  constructor(
    delimiter: string,
    private readonly sink: FieldSink,
    /** Whether "1.234" may be a thousand, so that it stays text; in files with semicolons it always may. */
    private readonly mayPointsDivide = delimiter === ";",
  ) {
    this.delimiter = delimiter.charCodeAt(0);
  }

  push(text: string): void {
    this.rest = this.scan(this.rest + text, false);
  }

  finish(): void {
    this.scan(this.rest, true);
    this.rest = "";
  }

  /** Reads all fields that are surely complete; gives back what follows them. */
  private scan(text: string, isLast: boolean): string {
    let at = 0;
    while (at < text.length) {
      const next = text.charCodeAt(at) === QUOTE ? this.quotedField(text, at, isLast) : this.plainField(text, at, isLast);
      if (next < 0) return text.slice(at);
      at = next;
    }
    return "";
  }

  /** Reads a field without quotation marks; gives the start of the next one, or -1 when the field may go on in text to come. */
  private plainField(text: string, start: number, isLast: boolean): number {
    let end = start;
    let code = text.charCodeAt(end);
    while (code !== this.delimiter && code !== LF && code !== CR && end < text.length) code = text.charCodeAt(++end);
    if (!isLast && (end >= text.length || (code === CR && end + 1 >= text.length))) return -1;
    if (end > start) this.emitPlain(text, start, end);
    return this.afterField(text, end);
  }

  private emitPlain(text: string, start: number, end: number): void {
    this.checkPlace();
    const first = text.charCodeAt(start);
    const isNumber = first <= 57 && first >= 45 && !(this.mayPointsDivide && mayBeThousands(text, start, end));
    const number = isNumber ? plainNumber(text, start, end) : NaN;
    // NaN is the one number that differs from itself.
    if (number === number) this.sink.number(this.row, this.column, number);
    else this.emitText(text.slice(start, end), false);
  }

  private quotedField(text: string, start: number, isLast: boolean): number {
    let close = text.indexOf('"', start + 1);
    let hasQuotes = false;
    while (close >= 0 && text.charCodeAt(close + 1) === QUOTE) {
      hasQuotes = true;
      close = text.indexOf('"', close + 2);
    }
    if (close < 0 || (!isLast && close + 1 >= text.length)) return this.unclosed(text.length - start, isLast);
    let end = close + 1;
    while (end < text.length && !this.endsField(text.charCodeAt(end))) end++;
    if (!isLast && (end >= text.length || (text.charCodeAt(end) === CR && end + 1 >= text.length))) return -1;
    const inner = text.slice(start + 1, close);
    const field = (hasQuotes ? inner.replaceAll('""', '"') : inner) + text.slice(close + 1, end);
    if (field !== "") {
      this.checkPlace();
      this.emitText(field, true);
    }
    return this.afterField(text, end);
  }

  private unclosed(length: number, isLast: boolean): number {
    if (!isLast && length <= ENDLESS) return -1;
    throw new FileError("damaged", cellAddress(this.row, this.column), "A quotation mark is opened here and never closed.");
  }

  private readonly endsField = (code: number) => code === this.delimiter || code === LF || code === CR;

  private afterField(text: string, end: number): number {
    const code = text.charCodeAt(end);
    if (end >= text.length) return end;
    if (code === this.delimiter) {
      this.column++;
      return end + 1;
    }
    this.row++;
    this.column = 0;
    return code === CR && text.charCodeAt(end + 1) === LF ? end + 2 : end + 1;
  }

  private emitText(text: string, isQuoted: boolean): void {
    if (text.length > MAX_TEXT)
      throw new FileError("textTooLong", cellAddress(this.row, this.column), `A cell holds at most 32,767 characters; this text has ${text.length}.`);
    this.sink.text(this.row, this.column, text, isQuoted);
  }

  private checkPlace(): void {
    if (this.row >= MAX_ROWS) throw new FileError("tooManyRows", `row ${this.row + 1}`, "A sheet holds at most 1,048,576 rows.");
    if (this.column >= MAX_COLUMNS) throw new FileError("tooManyColumns", cellRow(this.row), "A sheet holds at most 16,384 columns.");
  }
}

const cellRow = (row: number) => `row ${row + 1}`;
