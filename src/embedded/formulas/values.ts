import {BLANK, decode, encode, kindOf} from "../workbook/columnCells";
import type {Dictionary} from "../workbook/dictionary";
import type {Area, CellValue} from "../workbook/model";
import type {Sheet} from "../workbook/sheet";
import {scratchKinds, scratchNumbers} from "./scratch";

/** Values as columns of cells keep them: a kind and a number each. Where arrays end, the rest is blank. */
export interface Strip {
  readonly kinds: Uint8Array;
  readonly numbers: Float64Array;
}

const NO_KINDS = new Uint8Array(0);
const NO_NUMBERS = new Float64Array(0);

/** A strip of blanks. */
export const EMPTY_STRIP: Strip = {kinds: NO_KINDS, numbers: NO_NUMBERS};

/** A strip of so many blanks to be filled; it lasts as long as the formula that is calculated. */
export const newStrip = (length: number): Strip => ({kinds: scratchKinds(length), numbers: scratchNumbers(length)});

/** One value for each row of a run of formulas. */
export class Lanes implements Strip {
  constructor(
    readonly kinds: Uint8Array,
    readonly numbers: Float64Array,
    /** Whether these are cells: aggregates pass over their texts and truth values. */
    readonly isCells: boolean,
  ) {}
}

/** A rectangle of values: cells, an array constant, or the result of calculating with them. */
export class Grid {
  constructor(
    readonly rows: number,
    readonly columns: number,
    private readonly given: readonly Strip[],
    /** The cells, if these are cells. */
    readonly source?: {readonly sheet: Sheet; readonly area: Area},
  ) {}

  /** One strip a column; it may be shorter than the rows. */
  get strips(): readonly Strip[] {
    return this.given;
  }
}

/** A rectangle of values for each row of a run of formulas: every place is one value for all, or lanes. */
export class Planes {
  constructor(
    readonly rows: number,
    readonly columns: number,
    private readonly given: readonly (CellValue | Lanes)[],
    readonly isCells: boolean,
  ) {}

  /** The places, row by row. */
  get items(): readonly (CellValue | Lanes)[] {
    return this.given;
  }
}

/** What an expression gives. Lanes and planes occur only when many rows are calculated together. */
export type Value = CellValue | Lanes | Grid | Planes;

/** What a single formula gives: no lanes, no planes. */
export type PlainValue = CellValue | Grid;

/** Value of one place of a grid; beyond its end a blank. */
export function gridValue(dictionary: Dictionary, grid: Grid, row: number, column: number): CellValue {
  const strip = grid.strips[column];
  return strip === undefined ? null : decode(dictionary, strip.kinds[row] ?? BLANK, strip.numbers[row] ?? 0);
}

/** A grid from rows of values. */
export function gridOf(dictionary: Dictionary, rows: readonly (readonly CellValue[])[]): Grid {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const strips = Array.from({length: columns}, (_, c) =>
    stripOf(
      dictionary,
      rows.map((row) => row[c] ?? null),
    ),
  );
  return new Grid(rows.length, columns, strips);
}

/** A strip from values. */
export function stripOf(dictionary: Dictionary, values: readonly CellValue[]): Strip {
  const strip = newStrip(values.length);
  values.forEach((value, i) => {
    strip.kinds[i] = kindOf(value);
    strip.numbers[i] = encode(dictionary, value);
  });
  return strip;
}

/** A strip with exactly that many values: blanks are added where it ends early. */
export function padded(strip: Strip, length: number): Strip {
  if (strip.kinds.length === length) return strip;
  if (strip.kinds.length > length) return {kinds: strip.kinds.subarray(0, length), numbers: strip.numbers.subarray(0, length)};
  const longer = newStrip(length);
  longer.kinds.set(strip.kinds);
  longer.numbers.set(strip.numbers);
  return longer;
}

/** One value many times. */
export function repeated(dictionary: Dictionary, value: CellValue, length: number): Strip {
  const strip = newStrip(length);
  strip.kinds.fill(kindOf(value));
  strip.numbers.fill(encode(dictionary, value));
  return strip;
}

/** Rows of a strip from `start` on, at most `count`; a view, not a copy. */
export const stretch = (strip: Strip, start: number, count: number): Strip =>
  start >= strip.kinds.length
    ? EMPTY_STRIP
    : {kinds: strip.kinds.subarray(start, start + count), numbers: strip.numbers.subarray(start, start + count)};

/** The cells of an area as a grid: views of the columns, not copies. */
export function gridOfCells(sheet: Sheet, area: Area): Grid {
  const strips: Strip[] = new Array<Strip>(area.columns).fill(EMPTY_STRIP);
  for (const [column, cells] of sheet.columnsWithin(area)) {
    const end = Math.min(area.row + area.rows, cells.length);
    if (end > area.row) strips[column - area.column] = {kinds: cells.kinds.subarray(area.row, end), numbers: cells.numbers.subarray(area.row, end)};
  }
  return new Grid(area.rows, area.columns, strips, {sheet, area});
}

/** One row's share of a value: what the value is when only that row is calculated. */
export function pick(dictionary: Dictionary, value: Value, row: number): PlainValue {
  if (value instanceof Lanes) {
    if (!value.isCells) return decode(dictionary, value.kinds[row] ?? BLANK, value.numbers[row] ?? 0);
    return new Grid(1, 1, [stretch(value, row, 1)]);
  }
  if (!(value instanceof Planes)) return value;
  const {rows, columns, items} = value;
  const item = (r: number, c: number): CellValue => {
    const found = items[r * columns + c] ?? null;
    return found instanceof Lanes ? decode(dictionary, found.kinds[row] ?? BLANK, found.numbers[row] ?? 0) : found;
  };
  return gridOf(
    dictionary,
    Array.from({length: rows}, (_, r) => Array.from({length: columns}, (__, c) => item(r, c))),
  );
}
