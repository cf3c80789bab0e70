/**
 * Masks: arrays of bytes that are 0 or 1. Four of them are worked on at once, as one number of 32 bits; no byte can run over into the next.
 */
const BYTES = 4;
/** More of them could run over when they are added in bytes. */
export const MOST_MASKS = 255;

/** As many whole words as a mask has; none where it does not begin at one. */
const wordsOf = (mask: Uint8Array): Uint32Array =>
  mask.byteOffset % BYTES === 0 ? new Uint32Array(mask.buffer, mask.byteOffset, Math.floor(mask.length / BYTES)) : new Uint32Array(0);

/** Where both are 1. All three are as long. */
export function andMasks(a: Uint8Array, b: Uint8Array, result: Uint8Array): void {
  const x = wordsOf(a);
  const y = wordsOf(b);
  const words = wordsOf(result);
  const count = Math.min(x.length, y.length, words.length);
  for (let i = 0; i < count; i++) words[i] = x[i] & y[i];
  for (let i = count * BYTES; i < result.length; i++) result[i] = a[i] & b[i];
}

/** Adds a mask to bytes that count how many masks so far had a 1 there, at most {@link MOST_MASKS}. */
export function addMask(counts: Uint8Array, mask: Uint8Array): void {
  const words = wordsOf(counts);
  const added = wordsOf(mask);
  const count = Math.min(words.length, added.length);
  for (let i = 0; i < count; i++) words[i] += added[i];
  for (let i = count * BYTES; i < counts.length; i++) counts[i] += mask[i];
}

/** How many are 1. */
export function countOnes(mask: Uint8Array): number {
  const words = wordsOf(mask);
  let ones = 0;
  for (let start = 0; start < words.length; start += MOST_MASKS) {
    const end = Math.min(words.length, start + MOST_MASKS);
    let bytes = 0;
    for (let i = start; i < end; i++) bytes = (bytes + words[i]) | 0;
    ones += (bytes & 255) + ((bytes >>> 8) & 255) + ((bytes >>> 16) & 255) + (bytes >>> 24);
  }
  for (let i = words.length * BYTES; i < mask.length; i++) ones += mask[i];
  return ones;
}
