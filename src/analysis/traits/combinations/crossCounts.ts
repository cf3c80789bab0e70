import type {BitRows} from "./bitset";
import {countRows} from "./bitset";
import type {MemberCodes} from "./memberCodes";

/** Some conditions and some customers, so that those who meet two conditions can be counted. */
export interface Crossed {
  /** Positions of the customers among all that are searched. */
  readonly who: ArrayLike<number>;
  /** Each condition over these customers alone. */
  readonly rows: BitRows;
  /** The codes of each condition, as {@link codeRuns}. */
  readonly runs: Uint8Array;
}

/** The conditions of a column, from one up to another, and the codes of all customers searched. */
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

/**
 * Counts the customers who meet a condition of one side and one of another, into `into[a × width + b]` and `into[b × width + a]` for all pairs of the two, each with so much added. Customers are sorted once by the codes of both
 * columns; the count of two conditions is then a sum over a rectangle of those. Where customers have several codes of a column, or the pairs are few, each pair is counted by itself.
 */
export function countCross(crossed: Crossed, first: Side, second: Side, into: Uint16Array, width: number, more = 0): void {
  const pairs = (first.to - first.from) * (second.to - second.from);
  const isByCodes = pairs >= FEWEST_BY_CODES && first.codes.isSingle && second.codes.isSingle;
  if (isByCodes) countByCodes(crossed, first, second, into, width, more);
  else countOneByOne(crossed, first, second, into, width, more);
}

function countOneByOne({rows}: Crossed, first: Side, second: Side, into: Uint16Array, width: number, more: number): void {
  for (let a = first.from; a < first.to; a++) {
    for (let b = second.from; b < second.to; b++) into[a * width + b] = into[b * width + a] = countRows(rows, a, b) + more;
  }
}

function countByCodes({who, runs}: Crossed, first: Side, second: Side, into: Uint16Array, width: number, more: number): void {
  const wide = second.codes.size;
  const above = countsAbove(who, first.codes, second.codes);
  const line = lineOf(wide);
  for (let a = first.from; a < first.to; a++) {
    const at = a * RUNS;
    addLine(line, above, wide, runs[at], runs[at + 1], false);
    if (runs[at + 3] > 0) addLine(line, above, wide, runs[at + 2], runs[at + 3], true);
    for (let b = second.from; b < second.to; b++) {
      const run = b * RUNS;
      let count = line[runs[run + 1]] - line[runs[run]] + more;
      if (runs[run + 3] > 0) count += line[runs[run + 3]] - line[runs[run + 2]];
      into[a * width + b] = count;
      into[b * width + a] = count;
    }
  }
}

/** The customers with a code from one up to another on the first side, summed up by their codes on the second. */
function addLine(line: Int32Array, above: Int32Array, wide: number, from: number, to: number, isMore: boolean): void {
  let sum = 0;
  for (let y = 0, low = from * wide, high = to * wide; y < wide; y++, low++, high++) {
    sum += above[high] - above[low];
    line[y + 1] = isMore ? line[y + 1] + sum : sum;
  }
}

let cells = new Int32Array(0);
let sums = new Int32Array(0);

/** Customers by the codes of two columns: at x × codes of the second + y those with a code below x of the first and code y of the second. Used again by each call. */
function countsAbove(who: ArrayLike<number>, first: MemberCodes, second: MemberCodes): Int32Array {
  const wide = second.size;
  const size = (first.size + 1) * wide;
  if (cells.length < size) cells = new Int32Array(size);
  cells.fill(0, 0, size);
  const x = first.places;
  const y = second.places;
  for (let at = 0; at < who.length; at++) cells[(x[who[at]] + 1) * wide + y[who[at]]]++;
  for (let at = wide; at < size; at++) cells[at] += cells[at - wide];
  return cells;
}

/** An array for the sums up to each code; the first stays 0. Used again by each call. */
function lineOf(wide: number): Int32Array {
  if (sums.length <= wide) sums = new Int32Array(wide + 1);
  return sums;
}
