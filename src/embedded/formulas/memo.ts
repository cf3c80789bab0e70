import {isError} from "../workbook/errors";
import {keep} from "./scratch";
import type {Value} from "./values";
import {Grid, Lanes, Planes} from "./values";

/** Fewer values than these are calculated again faster than they are found again. */
const WORTH_KEEPING = 512;
const MOST_VALUES = 20_000_000;

/**
 * What was calculated from whole columns during one recalculation, so that forty cells over the same column compare it
 * once. Nothing in it outlives the recalculation, in which every cell that is read is final.
 */
export class Memo {
  private readonly kept = new Map<string, unknown>();
  private readonly keys = new WeakMap<Grid, string>();
  private values = 0;

  get isEmpty(): boolean {
    return this.kept.size === 0;
  }

  /** Name of a value: the same for the same cells and the same calculation. Undefined for what is not worth keeping. */
  keyOf(value: Value): string | undefined {
    if (value instanceof Grid) return this.keys.get(value) ?? cellsKey(value);
    if (value instanceof Lanes || value instanceof Planes) return undefined;
    return isError(value) ? value.error : JSON.stringify(value);
  }

  /** Key of a calculation with some values; undefined unless one of them is a long column. */
  keyFor(calculation: string, values: readonly Value[]): string | undefined {
    if (!values.some((value) => value instanceof Grid && value.rows >= WORTH_KEEPING)) return undefined;
    const keys = values.map((value) => this.keyOf(value));
    return keys.includes(undefined) ? undefined : `${calculation}(${keys.join(" ")})`;
  }

  /** What was kept under a key, or else what `make` gives, which is kept. */
  remember<T>(key: string | undefined, size: number, make: () => T): T {
    if (key === undefined) return make();
    // only this method writes, and a key begins with the name of one calculation, which always gives the same type
    const known = this.kept.get(key) as T | undefined;
    if (known !== undefined) return known;
    const made = make();
    if (this.values + size <= MOST_VALUES) {
      this.values += size;
      this.kept.set(key, made);
      if (made instanceof Grid) this.keys.set(made, key);
      keepArrays(made);
    }
    return made;
  }
}

/** The arrays of something kept stay with it: of grids, masks and ordered numbers. */
function keepArrays(made: unknown): void {
  if (typeof made === "object" && made !== null && "arrays" in made) keepArrays(made.arrays);
  else if (made instanceof Grid) {
    for (const {kinds, numbers} of made.strips) {
      keep(kinds);
      keep(numbers);
    }
  } else if (made instanceof Uint8Array || made instanceof Float64Array) keep(made);
  else if (Array.isArray(made)) made.forEach(keepArrays);
}

function cellsKey({source}: Grid): string | undefined {
  if (source === undefined) return undefined;
  const {sheet, area} = source;
  return `${sheet.id}!${area.row},${area.column},${area.rows},${area.columns}`;
}

/** How many places a value has. */
export const sizeOf = (values: readonly Value[]): number =>
  values.reduce<number>((most, value) => (value instanceof Grid ? Math.max(most, value.rows * value.columns) : most), 0);
