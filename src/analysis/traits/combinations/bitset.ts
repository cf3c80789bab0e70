/** Words of 32 bits that so many customers take. */
export const wordsFor = (size: number): number => (size + 31) >>> 5;

/** Customers as bits, one a customer, among so many. */
export function bitsOf(members: ArrayLike<number>, size: number): Uint32Array {
  const bits = new Uint32Array(wordsFor(size));
  for (let m = 0; m < members.length; m++) bits[members[m] >>> 5] |= 1 << (members[m] & 31);
  return bits;
}

/** Rows of bits, all of the same length, in one array: row `r` stands from word `r × words` on. */
export interface BitRows {
  readonly words: number;
  readonly bits: Uint32Array;
}

export const bitRow = ({words, bits}: BitRows, row: number): Uint32Array => bits.subarray(row * words, (row + 1) * words);

/** How many bits of a word are set. Source: H. S. Warren, "Hacker's Delight" (2002), figure 5-2. */
function ones(word: number): number {
  let sum = word - ((word >>> 1) & 0x55555555);
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** How many customers are in a set. */
export const countOnes = (set: Uint32Array): number => countShared(set, 0, set, 0, set.length);

/** How many customers are in a set and in a row. */
export const countInRow = (set: Uint32Array, {words, bits}: BitRows, row: number): number => countShared(set, 0, bits, row * words, words);

/** Words after which it is asked whether there is any need to go on. */
const STRETCH = 20;

/** The same as far as it is no more than a limit; else any number above. */
export function countInRowUpTo(set: Uint32Array, {words, bits}: BitRows, row: number, limit: number): number {
  let count = 0;
  for (let w = 0; w < words && count <= limit; w += STRETCH) count += countShared(set, w, bits, row * words + w, Math.min(STRETCH, words - w));
  return count;
}

/** How many customers are in both of two rows. */
export const countRows = ({words, bits}: BitRows, a: number, b: number): number => countShared(bits, a * words, bits, b * words, words);

/** Those of a row who are in a set too, into an array that is used again and again. */
export function intersectRow(into: Uint32Array, set: Uint32Array, {words, bits}: BitRows, row: number): void {
  for (let w = 0, at = row * words; w < words; w++, at++) into[w] = set[w] & bits[at];
}

/** Those who are in both of two rows, into such an array. */
export function intersectRows(into: Uint32Array, {words, bits}: BitRows, a: number, b: number): void {
  for (let w = 0, first = a * words, second = b * words; w < words; w++, first++, second++) into[w] = bits[first] & bits[second];
}

/** How many customers are in both of two sets. */
export const countCommon = (a: Uint32Array, b: Uint32Array): number => countShared(a, 0, b, 0, a.length);

/** What two digits and a carry come to, bit by bit: the carry. */
const carried = (a: number, b: number, c: number): number => (a & b) | ((a ^ b) & c);

/**
 * Bits that some words of two arrays share, by their positions: it runs for every combination tried. Four words at a time are added up bit by bit, as numbers of one digit, so that one count is taken of each four.
 * Source: the carry-save adder of R. Harley and D. Seal, in H. S. Warren, "Hacker's Delight" (2002), figure 5-5.
 */
function countShared(a: Uint32Array, from: number, b: Uint32Array, other: number, words: number): number {
  const end = from + words;
  let i = from;
  let j = other;
  let fours = 0;
  let twos = 0;
  let units = 0;
  for (; i + 4 <= end; i += 4, j += 4) {
    const first = a[i] & b[j];
    const second = a[i + 1] & b[j + 1];
    const third = a[i + 2] & b[j + 2];
    const fourth = a[i + 3] & b[j + 3];
    const twosA = carried(units, first, second);
    units ^= first ^ second;
    const twosB = carried(units, third, fourth);
    units ^= third ^ fourth;
    fours += ones(carried(twos, twosA, twosB));
    twos ^= twosA ^ twosB;
  }
  let count = 4 * fours + 2 * ones(twos) + ones(units);
  for (; i < end; i++, j++) count += ones(a[i] & b[j]);
  return count;
}
