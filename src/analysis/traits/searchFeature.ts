import {timesLogTable} from "../math/logarithm";
import type {Feature} from "./feature";

/** A condition needs this many of the best: two alike are no pattern. */
export const FEWEST_MATCHING = 3;

/** Share of the best, with a value, that a range must hold. */
const FEWEST_SHARE = 0.5;

/** A condition as codes of its feature: one value, or neighbouring bins from first to last. */
export interface CodeRange {
  readonly first: number;
  readonly last: number;
}

/** The strongest condition of a feature under some labels: the larger the strength, the less likely by chance. 0 where nothing leans towards the best. */
export interface Strongest extends CodeRange {
  readonly strength: number;
}

/** How customers with a value are spread over the codes of a feature, among those who are compared. */
export interface Spread {
  readonly feature: Feature;
  /** Customers by code. */
  readonly counts: Int32Array;
  /** Customers with any value. */
  readonly known: number;
}

/** Counts a feature over some customers. */
export function spread(feature: Feature, members: ArrayLike<number>): Spread {
  const counts = new Int32Array(feature.size);
  let known = 0;
  for (let m = 0; m < members.length; m++) {
    const [from, to] = [feature.starts[members[m]], feature.starts[members[m] + 1]];
    if (to > from) known++;
    for (let at = from; at < to; at++) counts[feature.codes[at]]++;
  }
  return {feature, counts, known};
}

/**
 * The signed root of the likelihood-ratio statistic: by how many standard deviations, about, a condition leans towards the best. Unlike the usual z it stays calm where a value is rare.
 * 0 where it leans away. Counts are of customers with a value: `covered` of `known` match, `both` of the `best` do.
 */
export function strengthOf(both: number, best: number, covered: number, known: number): number {
  if (both * known <= best * covered) return 0;
  const f = timesLogTable(known);
  const deviance =
    f[both] +
    f[best - both] +
    f[covered - both] +
    f[known - best - covered + both] -
    f[best] -
    f[known - best] -
    f[covered] -
    f[known - covered] +
    f[known];
  return Math.sqrt(Math.max(0, 2 * deviance));
}

/** The strongest condition when these customers are called best; of equals the first, and the narrower range. */
export function strongest(all: Spread, best: Spread): Strongest {
  return all.feature.isOrdered ? strongestRange(all, best) : strongestValue(all, best);
}

function strongestValue({counts, known}: Spread, best: Spread): Strongest {
  let [strength, first] = [0, -1];
  for (let code = 0; code < counts.length; code++) {
    if (best.counts[code] < FEWEST_MATCHING) continue;
    const found = strengthOf(best.counts[code], best.known, counts[code], known);
    if (found > strength) [strength, first] = [found, code];
  }
  return {strength, first, last: first};
}

/**
 * Only ranges that begin and end where one of the best is: any other merely waters down the one within it. And only such as hold half of the best: a
 * sliver that some of them share by accident is nothing that one would say of them.
 */
function strongestRange({counts, known}: Spread, best: Spread): Strongest {
  const ends: number[] = [];
  const [coveredTo, bothTo] = [new Int32Array(counts.length + 1), new Int32Array(counts.length + 1)];
  for (let bin = 0; bin < counts.length; bin++) {
    coveredTo[bin + 1] = coveredTo[bin] + counts[bin];
    bothTo[bin + 1] = bothTo[bin] + best.counts[bin];
    if (best.counts[bin] > 0) ends.push(bin);
  }
  const fewest = Math.max(FEWEST_MATCHING, best.known * FEWEST_SHARE);
  let [strength, from, to] = [0, -1, -1];
  for (let i = 0; i < ends.length; i++) {
    const first = ends[i];
    for (let j = i; j < ends.length; j++) {
      const last = ends[j];
      const both = bothTo[last + 1] - bothTo[first];
      if (both < fewest) continue;
      const found = strengthOf(both, best.known, coveredTo[last + 1] - coveredTo[first], known);
      if (found > strength) [strength, from, to] = [found, first, last];
    }
  }
  return {strength, first: from, last: to};
}
