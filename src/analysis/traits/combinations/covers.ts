import type {BitRows} from "./bitset";
import {countOnes, countRows, wordsFor} from "./bitset";
import type {CoarseColumn} from "./coarseColumn";
import type {Elementary} from "./elementary";

/** Who meets each single condition, among the customers searched. */
export interface Covers extends BitRows {
  readonly elementaries: readonly Elementary[];
  readonly columns: readonly CoarseColumn[];
  /** Positions of the customers searched among those that the columns were made over. */
  readonly members: Int32Array;
  /** Customers searched. */
  readonly size: number;
  /** Customers who meet each condition. */
  readonly counts: Int32Array;
  /** 1 for each condition that no earlier one says already: of those that the very same customers meet (a column that was copied) the first stands for all. */
  readonly isOwn: Uint8Array;
  /** Whether the customers are a sample of very many, so that many single conditions are mere variations of each other and few are enough. */
  readonly isSample: boolean;
  /** One more than the customers who meet conditions a and b, at a × conditions + b; 0 where nobody has asked yet. Empty where the conditions are too many. Labels have no part in it, so that all shuffles share it. */
  readonly meetingBoth: Uint16Array;
}

/** Conditions whose pairs are remembered, in 8 MB at most. */
const MOST_PAIRED = 2_000;

/**
 * Lays out who meets which condition, for some of the customers that the columns were made over.
 *
 * @param members Their positions among those.
 */
export function coversOf(columns: readonly CoarseColumn[], elementaries: readonly Elementary[], members: Int32Array, isSample = false): Covers {
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
  // A count and one must fit into 16 bits.
  const isRemembered = elementaries.length <= MOST_PAIRED && members.length < 65_535;
  const meetingBoth = new Uint16Array(isRemembered ? elementaries.length ** 2 : 0);
  return {
    elementaries,
    columns,
    members,
    size: members.length,
    words,
    bits,
    counts,
    isOwn: firstOfTheirKind({words, bits}, counts),
    isSample,
    meetingBoth,
  };
}

/** How many customers meet two conditions both. */
export function coveredByBoth({words, bits, counts, meetingBoth}: Covers, a: number, b: number): number {
  const at = a < b ? a * counts.length + b : b * counts.length + a;
  const known = at < meetingBoth.length ? meetingBoth[at] : 0;
  if (known > 0) return known - 1;
  const count = countRows({words, bits}, a, b);
  if (at < meetingBoth.length) meetingBoth[at] = count + 1;
  return count;
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

/** Rows that no earlier row equals. Compared are only rows of as many customers and the same sum over their words. */
function firstOfTheirKind({words, bits}: BitRows, counts: Int32Array): Uint8Array {
  const isOwn = new Uint8Array(counts.length).fill(1);
  const alike = new Map<number, number[]>();
  for (let row = 0; row < counts.length; row++) {
    let sum = counts[row];
    for (let at = row * words; at < (row + 1) * words; at++) sum = (Math.imul(sum, 31) + bits[at]) | 0;
    const earlier = alike.get(sum);
    if (earlier === undefined) alike.set(sum, [row]);
    else if (earlier.some((one) => isEqual(bits, one * words, row * words, words))) isOwn[row] = 0;
    else earlier.push(row);
  }
  return isOwn;
}

function isEqual(bits: Uint32Array, a: number, b: number, words: number): boolean {
  for (let w = 0; w < words; w++) if (bits[a + w] !== bits[b + w]) return false;
  return true;
}
