import type {Covers} from "./covers";
import type {Side} from "./crossCounts";
import {codesAmong, type MemberCodes} from "./memberCodes";

/** A column as a side of a grid: which codes each customer has, and which of them a condition puts together. */
export interface GridColumn extends MemberCodes {
  /** Rows of {@link Covers} of its conditions that are tried, ascending. */
  readonly rows: readonly number[];
  /** Codes of each of them. */
  readonly codes: readonly (readonly number[])[];
  /** So many codes, the first, may be put together with their neighbours. */
  readonly inOrder: number;
  /** Whether all of those together are a condition too. */
  readonly hasWhole: boolean;
  /** Whether conditions put two codes together that are no neighbours. */
  readonly hasSets: boolean;
  /** Whether two conditions on it can stand side by side, because customers have several codes. */
  readonly mayRepeat: boolean;
  /** Sums by code; used for every condition. */
  readonly line: Int32Array;
}

/** Lays out the conditions of a column that are still open. */
export function columnGrid(covers: Covers, {codes: places, from, to}: Side, isOpen: (row: number) => boolean): GridColumn {
  const {inOrder} = covers.columns[covers.elementaries[from].column];
  const own = Array.from({length: to - from}, (_, at) => from + at);
  const rows = own.filter(isOpen);
  const codes = rows.map((row) => covers.elementaries[row].codes);
  return {
    ...places,
    rows,
    codes,
    inOrder,
    hasWhole: codes.some((of) => of.length === inOrder && of[0] === 0),
    hasSets: codes.some((of) => of.length > 1 && of[0] >= inOrder),
    mayRepeat: own.some((row) => covers.elementaries[row].mayRepeat),
    line: new Int32Array(places.size),
  };
}

/** The same of some customers alone, in their order. */
export const columnAmong = (column: GridColumn, members: Int32Array): GridColumn => ({...column, ...codesAmong(column, members)});

/** Customers by their positions in a column, from one up to another, and what each weighs. */
export interface Weighed {
  readonly from: number;
  readonly to: number;
  readonly weights: Int32Array;
}

/** Adds what some customers weigh to the sums by code. */
export function fillLine({line, isSingle, starts, places}: GridColumn, {from, to, weights}: Weighed): void {
  if (isSingle) for (let m = from; m < to; m++) line[places[m]] += weights[m];
  else for (let m = from; m < to; m++) for (let run = starts[m]; run < starts[m + 1]; run++) line[places[run]] += weights[m];
}

/** The sums of some customers by the codes of two columns: those of code x on the first side from x × size of the second on. */
export interface Grid {
  readonly first: GridColumn;
  readonly second: GridColumn;
  readonly sums: Int32Array;
}

let sums = new Int32Array(0);

/** An empty grid of two columns. Only one is in use at a time. */
export function gridOf(first: GridColumn, second: GridColumn): Grid {
  const cells = first.size * second.size;
  if (sums.length < cells) sums = new Int32Array(cells);
  sums.fill(0, 0, cells);
  return {first, second, sums};
}

/** Adds up what some customers weigh. */
export function fillGrid({first, second, sums: into}: Grid, {from: begin, to, weights}: Weighed): void {
  const [a, b, wide] = [first, second, second.size];
  if (a.isSingle && b.isSingle) {
    const [x, y] = [a.places, b.places];
    for (let m = begin; m < to; m++) into[x[m] * wide + y[m]] += weights[m];
    return;
  }
  for (let m = begin; m < to; m++) {
    for (let x = a.starts[m]; x < a.starts[m + 1]; x++) {
      const from = a.places[x] * wide;
      for (let y = b.starts[m]; y < b.starts[m + 1]; y++) into[from + b.places[y]] += weights[m];
    }
  }
}

/** No condition on the first side with one on the second has a larger sum; one below `limit` need not be near. −Infinity where a side has no condition. */
export function mostInGrid({first, second, sums: of}: Grid, limit: number): number {
  const {size} = second;
  if (heights.length < first.size) heights = new Int32Array(first.size);
  // For each code of the first side by itself another condition on the second may be the best: together they reach no more.
  for (let code = 0; code < first.size - 1; code++) heights[code] = boundOf(second, of, limit, code * size);
  const atMost = boundOf(first, heights, limit);
  return atMost < limit ? atMost : mostOfConditions(first, second, of, limit);
}

let heights = new Int32Array(0);

function mostOfConditions(first: GridColumn, second: GridColumn, of: Int32Array, limit: number): number {
  const {line, size} = second;
  let most = -Infinity;
  let before = NONE;
  for (const codes of first.codes) {
    if (heightOf(codes) < limit) {
      before = NONE;
      continue;
    }
    const isLonger = codes.length === before.length + 1 && codes[0] === before[0];
    if (!isLonger) line.fill(0);
    for (let k = isLonger ? codes.length - 1 : 0; k < codes.length; k++) {
      const from = codes[k] * size;
      for (let code = 0; code < size; code++) line[code] += of[from + code];
    }
    before = codes;
    most = Math.max(most, boundOf(second, line, limit));
  }
  return most;
}

const NONE: readonly number[] = [];

/** What the best conditions for each of some codes of the first side come to together. */
function heightOf(codes: readonly number[]): number {
  let sum = 0;
  for (let k = 0; k < codes.length; k++) sum += heights[codes[k]];
  return sum;
}

/** No condition on a column has a larger sum, where its codes have these, from a place on; one below `limit` need not be near. −Infinity where it has no condition. */
export function boundOf({rows, inOrder, hasWhole, hasSets, size}: GridColumn, line: Int32Array, limit: number, at = 0): number {
  if (rows.length === 0) return -Infinity;
  let runs = largestRun(line, at, at + inOrder);
  // All codes together are mostly no condition, for everybody with a value would meet it.
  if (runs >= limit && !hasWhole && inOrder > 1) runs = Math.max(largestRun(line, at, at + inOrder - 1), largestRun(line, at + 1, at + inOrder));
  let first = -Infinity;
  let second = -Infinity;
  for (let place = at + inOrder; place < at + size - 1; place++) {
    const sum = line[place];
    if (sum > first) {
      second = first;
      first = sum;
    } else if (sum > second) second = sum;
  }
  return Math.max(runs, first, hasSets ? first + second : -Infinity);
}

/** The largest sum of neighbours. −Infinity of nothing. Source: J. Bentley, "Programming Pearls" (1984), Kadane's algorithm. */
function largestRun(line: Int32Array, from: number, to: number): number {
  let largest = -Infinity;
  let here = 0;
  for (let code = from; code < to; code++) {
    here = here > 0 ? here + line[code] : line[code];
    if (here > largest) largest = here;
  }
  return largest;
}
