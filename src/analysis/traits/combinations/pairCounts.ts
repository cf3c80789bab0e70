import {countRows} from "./bitset";
import type {Candidates} from "./candidates";
import {isByCodes, RUNS, type Side} from "./crossCounts";

/** The best by the codes of one column, and by those of all columns behind it, which stand one behind the other. Used for one column after another, and for one search after another. */
export interface Ledger {
  /** At x × width + y the best with a code below x of the one column, summed up over the others' places below y. */
  cells: Int32Array;
  /** The best who meet one candidate, summed up in the same way. */
  line: Int32Array;
  width: number;
  /** Which places each candidate puts together, from one up to another; none where it is not counted by codes. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Candidates of two runs, so many of them, and the places of the second. */
  readonly twofold: Int32Array;
  twofolds: number;
  readonly secondStarts: Int32Array;
  readonly secondEnds: Int32Array;
}

export const emptyLedger = (candidates: number): Ledger => ({
  cells: new Int32Array(0),
  line: new Int32Array(0),
  width: 0,
  starts: new Int32Array(candidates),
  ends: new Int32Array(candidates),
  twofold: new Int32Array(candidates),
  twofolds: 0,
  secondStarts: new Int32Array(candidates),
  secondEnds: new Int32Array(candidates),
});

/**
 * Counts the best who meet two candidates both, for each candidate of a column and all those behind it, into `both[i × candidates + j]`. The best are sorted once by the codes of the column and of all others; the count of two
 * conditions is then a sum over a rectangle of those. Where customers have several codes of a column, or two columns have few candidates, each pair is counted by itself. 0 where two may not be joined: two of one column, two
 * ranges of one number or two values of one text, cannot stand side by side, unless customers have several of its values.
 */
export function countSide(of: Candidates, place: number, both: Uint16Array, ledger: Ledger): void {
  const {sides, rows, covers} = of;
  const own = sides[place];
  const size = rows.length;
  const behind = sides.slice(place + 1);
  enter(of, own, behind, ledger);
  const apart = behind.filter((side) => !isByCodes(own, side));
  const mayRepeat = covers.elementaries[rows[own.from]].mayRepeat;
  for (let i = own.from; i < own.to; i++) {
    both.fill(0, i * size + i + 1, i * size + own.to);
    if (mayRepeat) countOneByOne(of, i, i + 1, own.to, both);
    countByCodes(of, i, own.to, both, ledger);
    for (const {from, to} of apart) countOneByOne(of, i, from, to, both);
  }
}

function countOneByOne({among, rows}: Candidates, i: number, from: number, to: number, both: Uint16Array): void {
  for (let j = from, at = i * rows.length + from; j < to; j++, at++) both[at] = countRows(among, i, j);
}

function countByCodes({runs, rows}: Candidates, i: number, from: number, both: Uint16Array, ledger: Ledger): void {
  const {line, starts, ends, twofold, secondStarts, secondEnds} = ledger;
  const run = i * RUNS;
  takeLine(ledger, runs[run], runs[run + 1]);
  if (runs[run + 3] > 0) addLine(ledger, runs[run + 2], runs[run + 3]);
  const row = i * rows.length;
  for (let j = from; j < rows.length; j++) both[row + j] = line[ends[j]] - line[starts[j]];
  for (let at = 0; at < ledger.twofolds; at++) both[row + twofold[at]] += line[secondEnds[at]] - line[secondStarts[at]];
}

/** The best with a code from one up to another. */
function takeLine({line, cells, width}: Ledger, from: number, to: number): void {
  for (let y = 0, low = from * width, high = to * width; y < width; y++, low++, high++) line[y] = cells[high] - cells[low];
}

function addLine({line, cells, width}: Ledger, from: number, to: number): void {
  for (let y = 0, low = from * width, high = to * width; y < width; y++, low++, high++) line[y] += cells[high] - cells[low];
}

/** Sorts the best by the codes of a column and of those behind it. */
function enter({runs, rows}: Candidates, first: Side, behind: readonly Side[], ledger: Ledger): void {
  const {starts, ends} = ledger;
  const lined = behind.filter((side) => isByCodes(first, side));
  makeRoom(
    ledger,
    first.codes.size,
    lined.reduce((all, {codes}) => all + codes.size, 1),
  );
  starts.fill(0, first.to, rows.length);
  ends.fill(0, first.to, rows.length);
  let place = 0;
  for (const {codes, from, to} of lined) {
    for (let b = from, run = b * RUNS; b < to; b++, run += RUNS) {
      starts[b] = place + runs[run];
      ends[b] = place + runs[run + 1];
      if (runs[run + 3] === 0) continue;
      ledger.twofold[ledger.twofolds] = b;
      ledger.secondStarts[ledger.twofolds] = place + runs[run + 2];
      ledger.secondEnds[ledger.twofolds++] = place + runs[run + 3];
    }
    sortBest(ledger, first, codes.places, place);
    place += codes.size;
  }
  sumUp(ledger, first.codes.size);
}

function makeRoom(ledger: Ledger, codes: number, width: number): void {
  // The last line is for those who have no code; nobody asks for it.
  const size = (codes + 1) * width;
  if (ledger.cells.length < size) ledger.cells = new Int32Array(size);
  else ledger.cells.fill(0, 0, size);
  if (ledger.line.length < width) ledger.line = new Int32Array(width);
  ledger.width = width;
  ledger.twofolds = 0;
}

function sortBest({cells, width}: Ledger, {codes: {places: x}}: Side, y: Uint8Array, place: number): void {
  const behind = width + place + 1;
  for (let m = 0; m < x.length; m++) cells[x[m] * width + y[m] + behind]++;
}

function sumUp({cells, width}: Ledger, lines: number): void {
  for (let line = 1; line < lines; line++) {
    let sum = 0;
    for (let at = line * width, end = at + width; at < end; at++) {
      sum += cells[at];
      cells[at] = sum + cells[at - width];
    }
  }
}
