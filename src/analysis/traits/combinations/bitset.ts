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

/** How many customers are in both of two rows. */
export const countRows = ({words, bits}: BitRows, a: number, b: number): number => countShared(bits, a * words, bits, b * words, words);

/** Those of a row who are in a set too, into an array that is used again and again. */
export function intersectRow(into: Uint32Array, set: Uint32Array, {words, bits}: BitRows, row: number): void {
  for (let w = 0, at = row * words; w < words; w++, at++) into[w] = set[w] & bits[at];
}

/** How many customers are in both of two sets. */
export const countCommon = (a: Uint32Array, b: Uint32Array): number => countShared(a, 0, b, 0, a.length);

/**
 * Bits that some words of two arrays share, by their positions: it runs for every combination tried. Eight words at a time are added up bit by bit, as eight numbers of one digit, so that one count is taken of each eight.
 * Source: the carry-save adder of R. Harley and D. Seal, in H. S. Warren, "Hacker's Delight" (2002), figure 5-5.
 */
function countShared(a: Uint32Array, from: number, b: Uint32Array, other: number, words: number): number {
  let [i, j, eights, fours, twos, units] = [from, other, 0, 0, 0, 0];
  const end = from + words;
  for (; i + 8 <= end; i += 8, j += 8) {
    const [w0, w1] = [a[i] & b[j], a[i + 1] & b[j + 1]];
    const [w2, w3] = [a[i + 2] & b[j + 2], a[i + 3] & b[j + 3]];
    const [w4, w5] = [a[i + 4] & b[j + 4], a[i + 5] & b[j + 5]];
    const [w6, w7] = [a[i + 6] & b[j + 6], a[i + 7] & b[j + 7]];
    let half = units ^ w0;
    const twosA = (units & w0) | (half & w1);
    units = half ^ w1;
    half = units ^ w2;
    const twosB = (units & w2) | (half & w3);
    units = half ^ w3;
    half = twos ^ twosA;
    const foursA = (twos & twosA) | (half & twosB);
    twos = half ^ twosB;
    half = units ^ w4;
    const twosC = (units & w4) | (half & w5);
    units = half ^ w5;
    half = units ^ w6;
    const twosD = (units & w6) | (half & w7);
    units = half ^ w7;
    half = twos ^ twosC;
    const foursB = (twos & twosC) | (half & twosD);
    twos = half ^ twosD;
    half = fours ^ foursA;
    eights += ones((fours & foursA) | (half & foursB));
    fours = half ^ foursB;
  }
  let count = words < 8 ? 0 : 8 * eights + 4 * ones(fours) + 2 * ones(twos) + ones(units);
  for (; i < end; i++, j++) count += ones(a[i] & b[j]);
  return count;
}
