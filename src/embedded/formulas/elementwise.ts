import {BLANK, decode, encode, kindOf} from "../workbook/columnCells";
import {cellError} from "../workbook/errors";
import type {Dictionary} from "../workbook/dictionary";
import type {CellValue} from "../workbook/model";
import type {PlainValue, Strip, Value} from "./values";
import {Grid, gridValue, Lanes, newStrip, padded, Planes, repeated} from "./values";

/** One argument at one place: the same value for all, or a strip with one value each. */
export type Item = CellValue | Strip;

export const isStrip = (item: Item): item is Strip => typeof item === "object" && item !== null && "kinds" in item;

/** A calculation from values to a value, and optionally the same for whole strips at once. */
export interface Elementwise {
  readonly scalar: (values: readonly CellValue[], dictionary: Dictionary) => CellValue;
  /** Strips have exactly `length` values. Undefined where this form has nothing faster to offer. */
  readonly strip?: (items: readonly Item[], length: number, dictionary: Dictionary) => Strip | undefined;
  /** The same for values of which at least one is a grid, where the answer is yes or no a row. Undefined where this form has nothing faster to offer. */
  readonly grid?: (values: readonly PlainValue[], dictionary: Dictionary) => Grid | undefined;
  /** The same where the values differ from lane to lane and are several in each. */
  readonly planes?: (values: readonly Value[], lanes: number, dictionary: Dictionary) => Planes | undefined;
}

/** Applies a calculation to every place of its arguments; single rows and columns are repeated, as Excel does with arrays. */
export function applyEach(calculation: Elementwise, args: readonly Value[], dictionary: Dictionary, lanes: number): Value {
  const simple = args.map((arg) => single(arg, dictionary));
  let rows = 1;
  let columns = 1;
  let hasLanes = false;
  for (const arg of simple) {
    if (arg instanceof Grid || arg instanceof Planes) {
      rows = Math.max(rows, arg.rows);
      columns = Math.max(columns, arg.columns);
    }
    hasLanes ||= arg instanceof Lanes || arg instanceof Planes;
  }
  if (!hasLanes && simple.every(isScalar)) return calculation.scalar(simple, dictionary);
  if (!hasLanes) return calculation.grid?.(simple.filter(isPlain), dictionary) ?? overGrid(calculation, simple, rows, columns, dictionary);
  if (rows === 1 && columns === 1 && !simple.some((arg) => arg instanceof Planes)) {
    const strip = overStrips(
      calculation,
      simple.map((arg) => (arg instanceof Lanes ? padded(arg, lanes) : scalarAt(arg, 0, 0, dictionary))),
      lanes,
      dictionary,
    );
    return new Lanes(strip.kinds, strip.numbers, false);
  }
  return calculation.planes?.(simple, lanes, dictionary) ?? overPlanes(calculation, simple, rows, columns, lanes, dictionary);
}

function overPlanes(
  calculation: Elementwise,
  simple: readonly Value[],
  rows: number,
  columns: number,
  lanes: number,
  dictionary: Dictionary,
): Planes {
  const items: (CellValue | Lanes)[] = [];
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const places = simple.map((arg): Item => {
        const item = placeOf(arg, r, c, dictionary);
        return item instanceof Lanes ? padded(item, lanes) : item;
      });
      items.push(
        hasStrip(places) ? asLanes(overStrips(calculation, places, lanes, dictionary)) : calculation.scalar(places.map(asScalar), dictionary),
      );
    }
  }
  return new Planes(rows, columns, items, false);
}

const hasStrip = (items: readonly Item[]): boolean => items.some(isStrip);
const asLanes = (strip: Strip): Lanes => new Lanes(strip.kinds, strip.numbers, false);

/** A value that stands alone as itself: a grid of one cell is its value. */
export function single(value: Value, dictionary: Dictionary): Value {
  if (value instanceof Grid && value.rows === 1 && value.columns === 1) return gridValue(dictionary, value, 0, 0);
  if (value instanceof Planes && value.rows === 1 && value.columns === 1) return value.items[0] ?? null;
  return value;
}

const isPlain = (value: Value): value is PlainValue => !(value instanceof Lanes || value instanceof Planes);

const isScalar = (value: Value): value is CellValue => !(value instanceof Grid || value instanceof Lanes || value instanceof Planes);

const asScalar = (item: Item): CellValue => {
  if (isStrip(item)) throw new Error("expected one value: strip");
  return item;
};

/** What a value has at a place of a larger rectangle; #N/A where it does not reach and cannot be repeated. */
function placeOf(value: Value, row: number, column: number, dictionary: Dictionary): CellValue | Lanes {
  if (value instanceof Grid || value instanceof Planes) {
    const r = value.rows === 1 ? 0 : row;
    const c = value.columns === 1 ? 0 : column;
    if (r >= value.rows || c >= value.columns) return cellError("#N/A");
    return value instanceof Grid ? gridValue(dictionary, value, r, c) : (value.items[r * value.columns + c] ?? null);
  }
  return value;
}

function scalarAt(value: Value, row: number, column: number, dictionary: Dictionary): CellValue {
  const found = placeOf(value, row, column, dictionary);
  if (found instanceof Lanes) throw new Error("expected one value: lanes");
  return found;
}

function overGrid(calculation: Elementwise, args: readonly Value[], rows: number, columns: number, dictionary: Dictionary): Grid {
  const strips = Array.from({length: columns}, (_, c) => {
    const items = args.map((arg): Item => {
      if (!(arg instanceof Grid)) return scalarAt(arg, 0, 0, dictionary);
      const column = arg.columns === 1 ? 0 : c;
      if (column >= arg.columns) return cellError("#N/A");
      if (arg.rows === 1) return gridValue(dictionary, arg, 0, column);
      const strip = arg.strips[column];
      if (strip === undefined) return null;
      return arg.rows === rows ? padded(strip, rows) : tooShort(padded(strip, arg.rows), rows, dictionary);
    });
    return hasStrip(items)
      ? overStrips(calculation, items, rows, dictionary)
      : repeated(dictionary, calculation.scalar(items.map(asScalar), dictionary), rows);
  });
  return new Grid(rows, columns, strips);
}

function tooShort(strip: Strip, rows: number, dictionary: Dictionary): Strip {
  const longer = repeated(dictionary, cellError("#N/A"), rows);
  longer.kinds.set(strip.kinds);
  longer.numbers.set(strip.numbers);
  return longer;
}

function overStrips(calculation: Elementwise, items: readonly Item[], length: number, dictionary: Dictionary): Strip {
  return calculation.strip?.(items, length, dictionary) ?? oneByOne(calculation, items, length, dictionary);
}

/** The slow way, and the meaning of the fast ones: one value after the other. */
export function oneByOne(calculation: Elementwise, items: readonly Item[], length: number, dictionary: Dictionary): Strip {
  const result = newStrip(length);
  const values: CellValue[] = items.map((item) => (isStrip(item) ? null : item));
  const strips = items.map((item) => (isStrip(item) ? item : undefined));
  for (let i = 0; i < length; i++) {
    strips.forEach((strip, k) => {
      if (strip !== undefined) values[k] = decode(dictionary, strip.kinds[i] ?? BLANK, strip.numbers[i] ?? 0);
    });
    const value = calculation.scalar(values, dictionary);
    result.kinds[i] = kindOf(value);
    result.numbers[i] = encode(dictionary, value);
  }
  return result;
}
