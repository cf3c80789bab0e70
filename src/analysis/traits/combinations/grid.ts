import type {Covers} from "./covers";

/** A column as a side of a grid: which codes each customer has, and which of them a condition puts together. */
export interface GridColumn {
  /** Rows of {@link Covers} of its conditions that are tried, ascending. */
  readonly rows: readonly number[];
  /** Codes of each of them. */
  readonly codes: readonly (readonly number[])[];
  /** Codes, and one more place for customers who have none that is tried. */
  readonly size: number;
  /** So many codes, the first, may be put together with their neighbours. */
  readonly inOrder: number;
  /** Whether all of those together are a condition too. */
  readonly hasWhole: boolean;
  /** Whether conditions put two codes together that are no neighbours. */
  readonly hasSets: boolean;
  /** Whether two conditions on it can stand side by side, because customers have several codes. */
  readonly mayRepeat: boolean;
  /** Codes of customer m, from `starts[m]` to `starts[m + 1]`; those of columns with one code a customer at m. */
  readonly starts: Int32Array;
  readonly places: Int32Array;
  readonly isSingle: boolean;
  /** Sums by code; used for every condition. */
  readonly line: Int32Array;
}

/** Lays out a column for the conditions that are still open. */
export function columnGrid(covers: Covers, at: number, isOpen: (row: number) => boolean): GridColumn {
  const {inOrder, counts} = covers.columns[at];
  const own = covers.elementaries.flatMap(({column}, row) => (column === at ? [row] : []));
  const rows = own.filter(isOpen);
  const codes = rows.map((row) => covers.elementaries[row].codes);
  const size = counts.length + 1;
  return {
    rows,
    codes,
    size,
    inOrder,
    hasWhole: codes.some((of) => of.length === inOrder && of[0] === 0),
    hasSets: codes.some((of) => of.length > 1 && of[0] >= inOrder),
    mayRepeat: own.some((row) => covers.elementaries[row].mayRepeat),
    ...memberCodes(covers, at),
    line: new Int32Array(size),
  };
}

function memberCodes({columns, members, size}: Covers, at: number): Pick<GridColumn, "starts" | "places" | "isSingle"> {
  const {starts, codes, counts} = columns[at];
  const own = new Int32Array(size + 1);
  const places: number[] = [];
  for (let m = 0; m < size; m++) {
    for (let run = starts[members[m]]; run < starts[members[m] + 1]; run++) places.push(codes[run] < 0 ? counts.length : codes[run]);
    own[m + 1] = places.length;
  }
  return {starts: own, places: Int32Array.from(places), isSingle: own.every((from, m) => from === m)};
}

/** Adds up what some customers weigh, by code. */
export function fillLine({line, starts, places}: GridColumn, members: Int32Array, weights: Int32Array): Int32Array {
  line.fill(0);
  for (let at = 0; at < members.length; at++) {
    const m = members[at];
    for (let run = starts[m]; run < starts[m + 1]; run++) line[places[run]] += weights[m];
  }
  return line;
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
export function fillGrid({first, second, sums: into}: Grid, members: Int32Array, weights: Int32Array): void {
  const [a, b, wide] = [first, second, second.size];
  if (a.isSingle && b.isSingle) {
    const [x, y] = [a.places, b.places];
    for (let at = 0; at < members.length; at++) into[x[members[at]] * wide + y[members[at]]] += weights[members[at]];
    return;
  }
  for (let at = 0; at < members.length; at++) {
    const m = members[at];
    for (let x = a.starts[m]; x < a.starts[m + 1]; x++) {
      const from = a.places[x] * wide;
      for (let y = b.starts[m]; y < b.starts[m + 1]; y++) into[from + b.places[y]] += weights[m];
    }
  }
}

/** No condition on the first side with one on the second has a larger sum; one below `limit` need not be near. −Infinity where a side has no condition. */
export function mostInGrid({first, second, sums: of}: Grid, limit: number): number {
  const {line, size} = second;
  let most = -Infinity;
  let before: readonly number[] = [];
  for (const codes of first.codes) {
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

/** No condition on a column has a larger sum, where its codes have these; one below `limit` need not be near. −Infinity where it has no condition. */
export function boundOf({rows, inOrder, hasWhole, hasSets, size}: GridColumn, line: Int32Array, limit: number): number {
  if (rows.length === 0) return -Infinity;
  let runs = largestRun(line, 0, inOrder);
  // All codes together are mostly no condition, for everybody with a value would meet it.
  if (runs >= limit && !hasWhole && inOrder > 1) runs = Math.max(largestRun(line, 0, inOrder - 1), largestRun(line, 1, inOrder));
  let [first, second] = [-Infinity, -Infinity];
  for (let code = inOrder; code < size - 1; code++) {
    if (line[code] > first) [first, second] = [line[code], first];
    else if (line[code] > second) second = line[code];
  }
  return Math.max(runs, first, hasSets ? first + second : -Infinity);
}

/** The largest sum of neighbours. −Infinity of nothing. Source: J. Bentley, "Programming Pearls" (1984), Kadane's algorithm. */
function largestRun(line: Int32Array, from: number, to: number): number {
  let [largest, here] = [-Infinity, 0];
  for (let code = from; code < to; code++) {
    here = here > 0 ? here + line[code] : line[code];
    if (here > largest) largest = here;
  }
  return largest;
}
