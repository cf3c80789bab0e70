import {countBelow} from "../math/order";
import type {LearntBins} from "./bins";
import {type Span, withRules} from "./spans";

/** A number is a bin of its own when so many of the known customers have it. */
const OWN_SHARE = 0.05;
/** About so many bins share the other numbers. */
const RANGE_BINS = 16;
/** No range is meant to hold fewer customers than either. */
const LEAST_RANGE_SHARE = 0.005;
const FEWEST_IN_RANGE = 5;

/**
 * The bins of numbers: those that many have, and between them ranges with about as many customers each, at round edges.
 *
 * @param different The numbers, ascending.
 * @param before How many customers have less than each, and than none.
 */
export function numberBins(different: Float64Array, before: Int32Array): LearntBins {
  const numbers: Counted = {different, before};
  const known = before[different.length];
  const own = ownPlaces(before, OWN_SHARE * known);
  const others = own.reduce((all, at) => all - before[at + 1] + before[at], known);
  const size = Math.max(others / RANGE_BINS, LEAST_RANGE_SHARE * known, FEWEST_IN_RANGE);
  const spans: Span[] = [];
  let from = 0;
  for (const at of [...own, different.length]) {
    spans.push(...cutEvenly(numbers, from, at, size));
    if (at < different.length) spans.push({isOwn: true, lowest: different[at], highest: different[at]});
    from = at + 1;
  }
  return {
    isOrdered: true,
    bins: withRules(spans),
    get sorted() {
      return inFull(numbers);
    },
  };
}

/** Numbers, ascending, and how many customers have less than each, and than none. Some numbers may be nobody's. */
interface Counted {
  readonly different: Float64Array;
  readonly before: Int32Array;
}

/** Places of the numbers that so many customers have. In the order of the numbers, each of them has a customer at one of every so many places, so nobody else has to be asked. */
function ownPlaces(before: Int32Array, fewest: number): number[] {
  const own: number[] = [];
  const step = Math.max(1, Math.ceil(fewest));
  const known = before[before.length - 1];
  for (let customer = 0; customer < known; customer += step) {
    const at = countBelow(before, customer + 1) - 1;
    if (before[at + 1] - before[at] >= fewest && own[own.length - 1] !== at) own.push(at);
  }
  return own;
}

function inFull({different, before}: Counted): Float64Array {
  const known = before[different.length];
  // One place more, for what comes after all others and is nobody's. Written whether somebody has it or not, and written over in that case: most numbers have one customer or none, and nobody can foresee which.
  const sorted = new Float64Array(known + 1);
  for (let at = 0; at < different.length; at++) {
    sorted[before[at]] = different[at];
    if (before[at + 1] > before[at] + 1) sorted.fill(different[at], before[at], before[at + 1]);
  }
  return sorted.subarray(0, known);
}

/** The numbers from one place to before another in spans of about `size` customers each; equal values are never parted. */
function cutEvenly({different, before}: Counted, from: number, to: number, size: number): Span[] {
  const total = before[to] - before[from];
  const parts = Math.max(1, Math.round(total / size));
  const spans: Span[] = [];
  for (let first = from; before[first] < before[to];) {
    const wanted = before[from] + Math.ceil(((spans.length + 1) * total) / parts);
    const next = countBelow(before, Math.min(before[to], Math.max(before[first] + 1, wanted)));
    const lowest = countBelow(before, before[first] + 1) - 1;
    spans.push({isOwn: false, lowest: different[lowest], highest: different[next - 1]});
    first = next;
  }
  return spans;
}
