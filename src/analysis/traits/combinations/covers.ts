import type {BitRows} from "./bitset";
import {countOnes, wordsFor} from "./bitset";
import type {CoarseColumn} from "./coarseColumn";
import type {Elementary} from "./elementary";

/** Who meets each single condition, among the customers searched. */
export interface Covers extends BitRows {
  readonly elementaries: readonly Elementary[];
  /** Customers searched. */
  readonly size: number;
  /** Customers who meet each condition. */
  readonly counts: Int32Array;
}

/**
 * Lays out who meets which condition, for some of the customers that the columns were made over.
 *
 * @param members Their positions among those.
 */
export function coversOf(columns: readonly CoarseColumn[], elementaries: readonly Elementary[], members: Int32Array): Covers {
  const words = wordsFor(members.length);
  const bits = new Uint32Array(elementaries.length * words);
  const counts = new Int32Array(elementaries.length);
  let [at, codes]: [number, Uint32Array] = [-1, bits];
  elementaries.forEach((one, row) => {
    if (one.column !== at) [at, codes] = [one.column, codeRows(columns[one.column], members, words)];
    const into = bits.subarray(row * words, (row + 1) * words);
    for (const code of one.codes) for (let w = 0; w < words; w++) into[w] |= codes[code * words + w];
    counts[row] = countOnes(into);
  });
  return {elementaries, size: members.length, words, bits, counts};
}

function codeRows({starts, codes, counts}: CoarseColumn, members: Int32Array, words: number): Uint32Array {
  const rows = new Uint32Array(counts.length * words);
  for (let m = 0; m < members.length; m++) {
    for (let at = starts[members[m]]; at < starts[members[m] + 1]; at++) {
      if (codes[at] >= 0) rows[codes[at] * words + (m >>> 5)] |= 1 << (m & 31);
    }
  }
  return rows;
}
