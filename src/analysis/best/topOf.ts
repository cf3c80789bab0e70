import {orderStatistics} from "../math/select";

/**
 * The customers with the largest values, largest first, without putting all of them in order. Equals by `isBefore`, as Array.sort takes it; it must agree with the values.
 *
 * @param members Some customers, each with a value.
 * @example topOf([0, 1, 2], [5, 9, 7], 2, byValue) // [1, 2]
 */
export const topOf = (members: ArrayLike<number>, values: Float64Array, count: number, isBefore: (a: number, b: number) => number): number[] =>
  amongTop(members, values, count, isBefore).sort(isBefore);

/** The same customers in no order. */
export function amongTop(members: ArrayLike<number>, values: Float64Array, count: number, isBefore: (a: number, b: number) => number): number[] {
  const size = members.length;
  if (count >= size) return Array.from(members);
  if (count <= 0) return [];
  const scratch = new Float64Array(size);
  for (let m = 0; m < size; m++) scratch[m] = values[members[m]];
  const cut = orderStatistics(scratch, [size - count])[0];
  const top: number[] = [];
  const atCut: number[] = [];
  for (let m = 0; m < size; m++) {
    const value = values[members[m]];
    if (value > cut) top.push(members[m]);
    else if (value === cut) atCut.push(members[m]);
  }
  const places = count - top.length;
  return top.concat(places < atCut.length ? atCut.sort(isBefore).slice(0, places) : atCut);
}
