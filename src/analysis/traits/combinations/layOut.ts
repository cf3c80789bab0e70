import {type BitRows, countRows, wordsFor} from "./bitset";
import {isLongerRun, RUNS, type Side} from "./crossCounts";
import type {MemberCodes} from "./memberCodes";

/** Lays out who of so many customers meets each of so many conditions, those of some sides. */
export function layOut(sides: readonly (Side | undefined)[], runs: Uint8Array, conditions: number, customers: number): BitRows {
  const words = wordsFor(customers);
  const bits = new Uint32Array(conditions * words);
  for (const side of sides) {
    if (side === undefined) continue;
    const own = codeRows(side.codes, customers, words);
    for (let row = side.from; row < side.to; row++) {
      const at = row * RUNS;
      const into = row * words;
      const from = runs[at];
      const to = runs[at + 1];
      const end = runs[at + 3];
      // A range that goes further than the one before it: what that has, and the codes that are new.
      const isLonger = row > side.from && isLongerRun(runs, row, row - 1);
      if (isLonger) join(bits, into, bits, into - words, words);
      for (let code = isLonger ? runs[at - RUNS + 1] : from; code < to; code++) join(bits, into, own, code * words, words);
      for (let code = runs[at + 2]; code < end; code++) join(bits, into, own, code * words, words);
    }
  }
  return {words, bits};
}

function join(into: Uint32Array, at: number, from: Uint32Array, start: number, words: number): void {
  for (let w = 0; w < words; w++) into[at + w] |= from[start + w];
}

let byCode = new Uint32Array(0);

/** Customers by code. Used again by each call. */
function codeRows({size, isSingle, starts, places}: MemberCodes, customers: number, words: number): Uint32Array {
  // The last place is for those who have no code; nobody asks for it.
  if (byCode.length < size * words) byCode = new Uint32Array(size * words);
  else byCode.fill(0, 0, size * words);
  const rows = byCode;
  for (let m = 0; m < customers; m++) {
    const word = m >>> 5;
    const bit = 1 << (m & 31);
    if (isSingle) rows[places[m] * words + word] |= bit;
    else for (let at = starts[m]; at < starts[m + 1]; at++) rows[places[at] * words + word] |= bit;
  }
  return rows;
}

/** How many of so many customers meet each of so many conditions, those of some sides. */
export function countEach(sides: readonly (Side | undefined)[], runs: Uint8Array, conditions: number, customers: number): Int32Array {
  const counts = new Int32Array(conditions);
  for (const side of sides) {
    if (side === undefined) continue;
    if (side.codes.isSingle) countByCode(side, runs, counts);
    else countOneByOne(side, runs, customers, counts);
  }
  return counts;
}

/** At each code those with a lower one. Used again by each call. */
let below = new Int32Array(0);

function countByCode({codes: {size, places}, from, to}: Side, runs: Uint8Array, counts: Int32Array): void {
  if (below.length <= size) below = new Int32Array(size + 1);
  else below.fill(0, 0, size + 1);
  for (let m = 0; m < places.length; m++) below[places[m] + 1]++;
  for (let code = 0; code < size; code++) below[code + 1] += below[code];
  for (let row = from; row < to; row++) {
    const at = row * RUNS;
    counts[row] = below[runs[at + 1]] - below[runs[at]] + below[runs[at + 3]] - below[runs[at + 2]];
  }
}

function countOneByOne({codes, from, to}: Side, runs: Uint8Array, customers: number, counts: Int32Array): void {
  const rows = layOut([{codes, from: 0, to: to - from}], runs.subarray(from * RUNS), to - from, customers);
  for (let row = from; row < to; row++) counts[row] = countRows(rows, row - from, row - from);
}
