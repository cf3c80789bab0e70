/**
 * The numbers that are there, smallest first; missing ones (NaN) are left out.
 *
 * @example ascending([3, NaN, 1]) // [1, 3]
 */
export function ascending(values: ArrayLike<number>): Float64Array {
  const present = new Float64Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i])) present[count++] = values[i];
  return present.subarray(0, count).sort();
}

/**
 * The middle of sorted numbers; the mean of the two middle ones where their number is even. NaN of nothing.
 *
 * @example medianOfSorted([1, 2, 10]) // 2
 */
export function medianOfSorted(sorted: ArrayLike<number>): number {
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return Number.NaN;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** How many of some sorted numbers lie below a value: the position of the first that reaches it. */
export function countBelow(sorted: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Values that a byte can hold. */
const BYTES = 256;

/**
 * The positions whose small whole number is wanted, ascending. Each number is asked about once, whoever has it.
 *
 * @example positionsWhere(Uint8Array.of(4, 0, 4), (one) => one === 4) // [0, 2]
 */
export function positionsWhere(values: Uint8Array, isWanted: (one: number) => boolean): Int32Array {
  const wanted = new Uint8Array(BYTES);
  for (let one = 0; one < BYTES; one++) wanted[one] = isWanted(one) ? 1 : 0;
  const found = new Int32Array(values.length);
  let count = 0;
  // Written over where it is not wanted: a branch that nobody can foresee would take longer.
  for (let i = 0; i < values.length; i++) {
    found[count] = i;
    count += wanted[values[i]];
  }
  return found.slice(0, count);
}
