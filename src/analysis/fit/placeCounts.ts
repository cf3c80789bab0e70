import type {BinCounts} from "./binCounts";
import {withKnown} from "./binCounts";
import {type BinsByPlace, placesIn} from "./encode";
import type {FitColumn} from "./fitColumn";

/** How some customers are spread over the places of a column, which is all that bins are learnt and counted from. */
export interface Spread {
  /** How many have a value before each place; last, how many have one. */
  readonly before: Int32Array;
  readonly blanks: number;
}

/** How many customers of a column, which has ranks, have no value, and then each of the different ones. */
export function countPlaces(values: FitColumn["values"]): Int32Array {
  const places = placesIn(values);
  const customers = new Int32Array(1 + (values.kind === "text" ? values.texts.length : (values.ranks?.different ?? values.numbers).length));
  for (let i = 0; i < places.length; i++) customers[places[i] + 1]++;
  return customers;
}

/** The spread of so many at each place, from blanks on. */
export const spreadOf = (customers: Int32Array): Spread => spreadOver(customers.slice());

/** The same without some of the customers who were counted. Where they are a fifth, to take them off is less work than to count the others. */
export function spreadWithout(customers: Int32Array, values: FitColumn["values"], rows: Int32Array): Spread {
  const places = placesIn(values);
  const left = customers.slice();
  for (let at = 0; at < rows.length; at++) left[places[rows[at]] + 1]--;
  return spreadOver(left);
}

/** Adds up in place: the array has as many entries as there are sums. */
function spreadOver(customers: Int32Array): Spread {
  const blanks = customers[0];
  customers[0] = 0;
  for (let at = 1, sum = 0; at < customers.length; at++) customers[at] = sum += customers[at];
  return {before: customers, blanks};
}

/** How many have each of the different values. */
export function heldAt({before}: Spread): Int32Array {
  const held = new Int32Array(before.length - 1);
  for (let place = 0; place < held.length; place++) held[place] = before[place + 1] - before[place];
  return held;
}

/**
 * Counts customers by bin, of `count` bins and the blanks. Nobody but the best has to be looked at.
 *
 * @param best Where the best of them stand in the column.
 */
export function countSpread({places, bins}: BinsByPlace, {before, blanks}: Spread, best: Int32Array, count: number): BinCounts {
  const [ofBest, rest] = [new Int32Array(count + 1), new Int32Array(count + 1)];
  rest[bins[0]] = blanks;
  // Neighbouring places are mostly of one bin.
  for (let from = 1; from < bins.length;) {
    const bin = bins[from];
    let to = from + 1;
    while (to < bins.length && bins[to] === bin) to++;
    rest[bin] += before[to - 1] - before[from - 1];
    from = to;
  }
  for (let at = 0; at < best.length; at++) ofBest[bins[places[best[at]] + 1]]++;
  for (let bin = 0; bin <= count; bin++) rest[bin] -= ofBest[bin];
  return withKnown(ofBest, rest);
}
