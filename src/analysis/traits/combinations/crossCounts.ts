import type {BitRows} from "./bitset";
import {countRows} from "./bitset";
import type {MemberCodes} from "./memberCodes";

/** Some conditions of some customers, so that those who meet two of them can be counted. */
export interface Crossed {
  /** Who meets each condition. */
  readonly rows: BitRows;
  /** The codes of each condition, as {@link codeRuns}. */
  readonly runs: Uint8Array;
}

/** The conditions of a column, from one up to another, and the codes of some customers. */
export interface Side {
  readonly codes: MemberCodes;
  readonly from: number;
  readonly to: number;
}

/** So many pairs are counted one by one as cheaply as by the codes of their columns: a word holds 32 customers. */
const FEWEST_BY_CODES = 32;

/** Numbers that say which codes a condition puts together. */
export const RUNS = 4;

/** The codes of conditions, {@link RUNS} numbers each: from the first up to the second, and from the third up to the fourth. Neighbours are one run; two values that are none are a run each. */
export function codeRuns(conditions: readonly {readonly codes: readonly number[]}[]): Uint8Array {
  const runs = new Uint8Array(conditions.length * RUNS);
  conditions.forEach(({codes}, at) => {
    const [first, last] = [codes[0], codes[codes.length - 1]];
    const isOne = last - first === codes.length - 1;
    runs.set(isOne ? [first, last + 1, 0, 0] : [first, first + 1, last, last + 1], at * RUNS);
  });
  return runs;
}

/** Whether a condition is a run of codes that begins where another one does, and goes further. */
export const isLongerRun = (runs: Uint8Array, row: number, other: number): boolean =>
  runs[row * RUNS] === runs[other * RUNS] &&
  runs[row * RUNS + 1] > runs[other * RUNS + 1] &&
  runs[row * RUNS + RUNS - 1] === 0 &&
  runs[other * RUNS + RUNS - 1] === 0;

/** Whether the pairs of two columns are counted by codes: each customer has one of both, and the pairs are many. */
export const isByCodes = (first: Side, second: Side): boolean =>
  (first.to - first.from) * (second.to - second.from) >= FEWEST_BY_CODES && first.codes.isSingle && second.codes.isSingle;

/**
 * Counts the customers who meet a condition of one side and one of another, into `into[a × width + b]` and `into[b × width + a]` for all pairs of the two, each with so much added. Customers are sorted once by the codes of both
 * columns; the count of two conditions is then a sum over a rectangle of those. Where customers have several codes of a column, or the pairs are few, each pair is counted by itself.
 */
export function countCross(crossed: Crossed, first: Side, second: Side, into: Uint16Array, width: number, more = 0): void {
  if (isByCodes(first, second)) countByCodes(crossed, first, second, into, width, more);
  else countOneByOne(crossed, first, second, into, width, more);
  for (let b = second.from; b < second.to; b++) for (let a = first.from; a < first.to; a++) into[b * width + a] = into[a * width + b];
}

function countOneByOne({rows}: Crossed, first: Side, second: Side, into: Uint16Array, width: number, more: number): void {
  for (let a = first.from; a < first.to; a++) {
    for (let b = second.from; b < second.to; b++) into[a * width + b] = countRows(rows, a, b) + more;
  }
}

function countByCodes({runs}: Crossed, first: Side, second: Side, into: Uint16Array, width: number, more: number): void {
  const wide = second.codes.size;
  const below = countsBelow(first.codes, second.codes);
  const line = lineOf(wide);
  for (let a = first.from; a < first.to; a++) {
    const at = a * RUNS;
    takeLine(line, below, wide, runs[at], runs[at + 1]);
    if (runs[at + 3] > 0) addLine(line, below, wide, runs[at + 2], runs[at + 3]);
    for (let b = second.from, place = a * width + b, run = b * RUNS; b < second.to; b++, place++, run += RUNS) {
      let count = line[runs[run + 1]] - line[runs[run]] + more;
      if (runs[run + 3] > 0) count += line[runs[run + 3]] - line[runs[run + 2]];
      into[place] = count;
    }
  }
}

/** The customers with a code from one up to another on the first side, summed up to each code on the second. */
function takeLine(line: Int32Array, below: Int32Array, wide: number, from: number, to: number): void {
  for (let y = 0, low = from * wide, high = to * wide; y < wide; y++, low++, high++) line[y] = below[high] - below[low];
}

function addLine(line: Int32Array, below: Int32Array, wide: number, from: number, to: number): void {
  for (let y = 0, low = from * wide, high = to * wide; y < wide; y++, low++, high++) line[y] += below[high] - below[low];
}

let cells = new Int32Array(0);
let sums = new Int32Array(0);

/** Customers by the codes of two columns: at x × codes of the second + y those with a code below x of the first and below y of the second. Used again by each call. */
function countsBelow(first: MemberCodes, second: MemberCodes): Int32Array {
  const wide = second.size;
  const size = first.size * wide;
  // Those without a code, in the last places, are sorted too, below and to the right of what is asked for.
  const cellsOfAll = size + wide + 1;
  if (cells.length < cellsOfAll) cells = new Int32Array(cellsOfAll);
  cells.fill(0, 0, cellsOfAll);
  const x = first.places;
  const y = second.places;
  for (let m = 0; m < x.length; m++) cells[x[m] * wide + y[m] + wide + 1]++;
  for (let row = wide; row < size; row += wide) {
    let sum = 0;
    // The first place of a row holds those without a code of the row before.
    cells[row] = 0;
    for (let at = row + 1; at < row + wide; at++) {
      sum += cells[at];
      cells[at] = sum + cells[at - wide];
    }
  }
  return cells;
}

/** An array for the sums up to each code. Used again by each call. */
function lineOf(wide: number): Int32Array {
  if (sums.length < wide) sums = new Int32Array(wide);
  return sums;
}
