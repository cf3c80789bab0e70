import {alphabetOf} from "./encode";
import type {FitColumn} from "./fitColumn";
import {ranksOf} from "./ranks";

/**
 * Customers in an order that their rows in the sheet have no part in: by label, then by value after value, blanks last. Those who are equal in everything stay as they come, which nobody can tell. Column after column is only looked at as
 * long as there are customers whom those before it do not tell apart.
 */
export function canonicalOrder(columns: readonly FitColumn[], isBest: Uint8Array): Int32Array {
  const customers = isBest.length;
  const asTheyCome = new Int32Array(customers);
  for (let i = 0; i < customers; i++) asTheyCome[i] = i;
  const label = {of: Int32Array.from(isBest), count: 2};
  let order = sortedBy(asTheyCome, label);
  let alike = alikeIn(order, {of: new Int32Array(customers), count: 1}, label);
  for (const column of columns) {
    if (alike.count >= customers) break;
    const places = placesOf(column);
    // By value first: the second sort keeps that order among those who are alike so far.
    order = sortedBy(sortedBy(asTheyCome, places), alike);
    alike = alikeIn(order, alike, places);
  }
  return order;
}

/** For each customer a number from 0 to `count` − 1. */
interface Places {
  readonly of: Int32Array;
  readonly count: number;
}

/** Where each customer's value stands among the different ones: numbers ascending, texts by the alphabet, blanks last. */
function placesOf({values}: FitColumn): Places {
  if (values.kind === "number") {
    const {different, places} = values.ranks ?? ranksOf(values.numbers);
    return {of: places.map((place) => (place < 0 ? different.length : place)), count: different.length + 1};
  }
  const {texts, codes} = values;
  const alphabet = alphabetOf(texts);
  return {of: codes.map((code) => (code < 0 ? texts.length : alphabet[code])), count: texts.length + 1};
}

/** Customers by their places, ascending; of equals in the order that is given. */
function sortedBy(order: Int32Array, {of, count}: Places): Int32Array {
  const next = new Int32Array(count + 1);
  for (let i = 0; i < of.length; i++) next[of[i] + 1]++;
  for (let place = 0; place < count; place++) next[place + 1] += next[place];
  const sorted = new Int32Array(order.length);
  for (let at = 0; at < order.length; at++) sorted[next[of[order[at]]]++] = order[at];
  return sorted;
}

/** Customers whom two kinds of places do not tell apart share a number; numbers ascend in the order that is given. */
function alikeIn(order: Int32Array, first: Places, second: Places): Places {
  const of = new Int32Array(order.length);
  let number = 0;
  for (let at = 1; at < order.length; at++) {
    const [before, here] = [order[at - 1], order[at]];
    if (first.of[before] !== first.of[here] || second.of[before] !== second.of[here]) number++;
    of[here] = number;
  }
  return {of, count: number + 1};
}
