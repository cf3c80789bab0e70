import type {Formula} from "../formulas/formula";
import type {Dictionary} from "./dictionary";
import type {CellValue, Look} from "./model";
import {errorAt, errorIndex} from "./errors";
import {MAX_ROWS} from "./model";
import {Runs} from "./runs";

/** What kind of value a cell holds; the number beside it says which. */
export const BLANK = 0;
export const NUMBER = 1;
export const TEXT = 2;
export const BOOLEAN = 3;
export const ERROR = 4;

/**
 * One column of a sheet: a byte of kind and a number a cell. Numbers stand for themselves, texts are numbers of the
 * dictionary, truth values 0 and 1, errors their index. Formulas and looks are runs beside it; the value of a formula
 * stands where a constant would.
 */
export class ColumnCells {
  kinds: Uint8Array = new Uint8Array(0);
  numbers: Float64Array = new Float64Array(0);
  /** No cell from this row on holds a value. */
  length = 0;
  readonly formulas = new Runs<Formula>();
  readonly looks = new Runs<Look>();

  constructor(private readonly dictionary: Dictionary) {}

  /** Value of a row; null where blank. */
  value(row: number): CellValue {
    return row < this.length ? decode(this.dictionary, this.kinds[row] ?? BLANK, this.numbers[row] ?? 0) : null;
  }

  set(row: number, value: CellValue): void {
    if (value === null || value === "") {
      if (row < this.length) this.kinds[row] = BLANK;
      return;
    }
    this.reserve(row + 1);
    if (row >= this.length) this.length = row + 1;
    this.kinds[row] = kindOf(value);
    this.numbers[row] = encode(this.dictionary, value);
  }

  /** Fills rows from a typed array (NaN is blank) or a list of values. */
  fill(row: number, values: Float64Array | readonly CellValue[]): void {
    const end = row + values.length;
    this.reserve(end, true);
    this.length = Math.max(this.length, end);
    if (values instanceof Float64Array) {
      this.numbers.set(values, row);
      for (let i = 0; i < values.length; i++) this.kinds[row + i] = Number.isNaN(values[i]) ? BLANK : NUMBER;
      return;
    }
    for (let i = 0; i < values.length; i++) {
      const value = values[i] ?? null;
      this.kinds[row + i] = value === "" ? BLANK : kindOf(value);
      this.numbers[row + i] = value === null || value === "" ? 0 : encode(this.dictionary, value);
    }
  }

  /** Takes away values, not formulas, of rows [start, end). */
  blank(start: number, end: number): void {
    if (start < this.length) this.kinds.fill(BLANK, start, Math.min(end, this.length));
    if (end >= this.length && start < this.length) this.length = start;
  }

  /** Makes room for rows below `rows`; exactly that much when asked, else with room to grow. */
  reserve(rows: number, exactly = false): void {
    if (rows <= this.kinds.length) return;
    const capacity = Math.min(MAX_ROWS, exactly ? rows : Math.max(rows, 64, Math.ceil(this.kinds.length * 1.6)));
    const kinds = new Uint8Array(capacity);
    const numbers = new Float64Array(capacity);
    kinds.set(this.kinds.subarray(0, this.length));
    numbers.set(this.numbers.subarray(0, this.length));
    this.kinds = kinds;
    this.numbers = numbers;
  }

  /** First and last row with content as [first, end); undefined where there is none. Whole-column looks do not count. */
  used(withLooks: boolean): [number, number] | undefined {
    let first = 0;
    let end = this.length;
    while (end > 0 && this.kinds[end - 1] === BLANK) end--;
    this.length = end;
    while (first < end && this.kinds[first] === BLANK) first++;
    let found: [number, number] | undefined = end > first ? [first, end] : undefined;
    const widen = (start: number, stop: number) => {
      found = found === undefined ? [start, stop] : [Math.min(found[0], start), Math.max(found[1], stop)];
    };
    for (const run of this.formulas.all()) widen(run.start, run.end);
    if (withLooks) for (const run of this.looks.all()) if (run.end < MAX_ROWS) widen(run.start, run.end);
    return found;
  }

  bytes(): number {
    return this.kinds.byteLength + this.numbers.byteLength + 64 * (this.formulas.count + this.looks.count);
  }
}

/** The value that a kind and a number stand for. */
export function decode(dictionary: Dictionary, kind: number, number: number): CellValue {
  switch (kind) {
    case NUMBER:
      return number;
    case TEXT:
      return dictionary.text(number);
    case BOOLEAN:
      return number !== 0;
    case ERROR:
      return errorAt(number);
    default:
      return null;
  }
}

/** Kind of a value. */
export function kindOf(value: CellValue): number {
  if (value === null) return BLANK;
  if (typeof value === "number") return NUMBER;
  if (typeof value === "string") return TEXT;
  return typeof value === "boolean" ? BOOLEAN : ERROR;
}

/** The number that stands for a value beside its kind. */
export function encode(dictionary: Dictionary, value: CellValue): number {
  if (typeof value === "number") return value;
  if (typeof value === "string") return dictionary.id(value);
  if (typeof value === "boolean") return value ? 1 : 0;
  return value === null ? 0 : errorIndex(value);
}
