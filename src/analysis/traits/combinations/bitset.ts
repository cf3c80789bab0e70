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
export function countOnes(set: Uint32Array): number {
  let count = 0;
  for (let w = 0; w < set.length; w++) count += ones(set[w]);
  return count;
}

/** How many customers are in a set and in a row; plain numbers instead of a view on the row, because it runs for every combination tried. */
export function countInRow(set: Uint32Array, {words, bits}: BitRows, row: number): number {
  let count = 0;
  for (let w = 0, at = row * words; w < words; w++, at++) count += ones(set[w] & bits[at]);
  return count;
}

/** Those of a row who are in a set too, into an array that is used again and again. */
export function intersectRow(into: Uint32Array, set: Uint32Array, {words, bits}: BitRows, row: number): void {
  for (let w = 0, at = row * words; w < words; w++, at++) into[w] = set[w] & bits[at];
}

/** How many customers are in both of two sets. */
export function countCommon(a: Uint32Array, b: Uint32Array): number {
  let count = 0;
  for (let w = 0; w < a.length; w++) count += ones(a[w] & b[w]);
  return count;
}
