/**
 * The customers of some tiers, as their positions in the order of the sheet.
 *
 * @param tiers Tier of each customer as its position, -1 unclassified.
 * @example customersOf(Int8Array.of(0, -1, 1, 0), (tier) => tier === 0) // [0, 3]
 */
export function customersOf(tiers: Int8Array, isWanted: (tier: number) => boolean): Int32Array {
  const found = new Int32Array(tiers.length);
  let count = 0;
  for (let i = 0; i < tiers.length; i++) if (isWanted(tiers[i])) found[count++] = i;
  return found.subarray(0, count);
}

/**
 * Those of some customers who have a value; all of them, and no copy, where nobody lacks one.
 *
 * @example withValue(Int32Array.of(0, 2), Float64Array.of(5, NaN, NaN)) // [0]
 */
export function withValue(customers: Int32Array, values: Float64Array): Int32Array {
  let first = 0;
  while (first < customers.length && !Number.isNaN(values[customers[first]])) first++;
  return first === customers.length ? customers : customers.filter((i) => !Number.isNaN(values[i]));
}
