import {timesLogTable} from "../math/logarithm";
import {beginsAnew, endsApart} from "./bands";
import type {Feature} from "./feature";

/** A condition needs this many of the best: two alike are no pattern. */
export const FEWEST_MATCHING = 3;

/** Share of the best, with a value, that a range must hold. */
const FEWEST_SHARE = 0.5;

/** Most values of a set that people would still say in one breath. */
const MOST_IN_SET = 3;

/** A value joins a set only where so many of the population have it: below, its rate is anybody's guess. */
const FEWEST_ROWS_IN_SET = 5;

/** A condition as codes of its feature: one value, or neighbouring bins or bands from first to last. */
export interface CodeRange {
  readonly first: number;
  readonly last: number;
}

/** The strongest condition of a feature under some labels: the larger the strength, the less likely by chance. 0 where nothing leans towards the best. */
export interface Strongest extends CodeRange {
  readonly strength: number;
  /** Where several values are clearly stronger together than the strongest alone, their codes: that one first. */
  readonly set?: readonly number[];
}

/** How customers with a value are spread over the codes of a feature, among those who are compared. */
export interface Spread {
  readonly feature: Feature;
  /** Customers by code. */
  readonly counts: Int32Array;
  /** Customers with any value. */
  readonly known: number;
  /** All customers counted, with a value or without. */
  readonly members: number;
}

/** Counts a feature over some customers. */
export function spread(feature: Feature, members: ArrayLike<number>): Spread {
  const counts = new Int32Array(feature.size);
  const {starts, codes} = feature;
  let known = 0;
  for (let m = 0; m < members.length; m++) {
    if (starts === undefined) {
      const code = codes[members[m]];
      if (code < 0) continue;
      known++;
      counts[code]++;
    } else {
      const [from, to] = [starts[members[m]], starts[members[m] + 1]];
      if (to > from) known++;
      for (let at = from; at < to; at++) counts[codes[at]]++;
    }
  }
  return {feature, counts, known, members: members.length};
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

/**
 * The strongest condition when these customers are called best; of equals the first, and the narrower range. Sets only of texts: of many-valued cells hardly anybody has none of three values. Ranges kept as text are put
 * together with their neighbours instead.
 */
export function strongest(all: Spread, best: Spread): Strongest {
  if (all.feature.isOrdered) return strongestRange(all, best);
  const single = strongestValue(all, best);
  if (all.feature.bands.length > 0) return strongestRun(single, all, best);
  return single.strength > 0 && all.feature.attribute.values.kind === "text" ? widened(single, all, best) : single;
}

/**
 * Whether a strength can be reached at all, without a logarithm: the likelihood-ratio statistic is at most twice Pearson's χ², since a divergence is at most the logarithm of one more than χ² a customer.
 * Source: A. Gibbs and F. Su, "On choosing and bounding probability metrics", International Statistical Review 70 (2002) 419–435.
 */
function mayReach(strength: number, both: number, best: number, covered: number, known: number): boolean {
  const lead = both * known - best * covered;
  // A hair more, for rounding.
  return lead > 0 && 2.000_001 * known * lead * lead > strength * strength * best * (known - best) * covered * (known - covered);
}

/** Whether enough customers are blank, and enough are not, for it to tell anybody apart. */
export const canBeBlank = ({members, known}: Spread): boolean => members - known >= FEWEST_MATCHING && known >= FEWEST_MATCHING;

/** What stands for the codes of a value in {@link strongestBlankness}. */
export const BLANKNESS = {filled: 0, blank: 1} as const;

/** Whether being blank, or being filled in, leans towards the best; `first` and `last` say which, as {@link BLANKNESS}. */
export function strongestBlankness(all: Spread, best: Spread): Strongest {
  const bestBlank = best.members - best.known;
  const asBlank = bestBlank < FEWEST_MATCHING ? 0 : strengthOf(bestBlank, best.members, all.members - all.known, all.members);
  const asFilled = best.known < FEWEST_MATCHING ? 0 : strengthOf(best.known, best.members, all.known, all.members);
  const code = asBlank > asFilled ? BLANKNESS.blank : BLANKNESS.filled;
  return {strength: Math.max(asBlank, asFilled), first: code, last: code};
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
 * A value with others that share its bent: one by one the value that strengthens the set the most. Each pays for being chosen: it takes ln n off the likelihood-ratio statistic of the n customers, and joins only where the set is
 * the stronger for it even so. Of equals the first.
 * Source of the price: G. Schwarz, "Estimating the dimension of a model", Annals of Statistics 6 (1978) 461–464.
 */
function widened(single: Strongest, {counts, known}: Spread, best: Spread): Strongest {
  const price = timesLogTable(known)[known] / known;
  let [strength, set, covered, both] = [single.strength, [single.first], counts[single.first], best.counts[single.first]];
  while (set.length < MOST_IN_SET) {
    let [reached, joining] = [0, -1];
    for (let code = 0; code < counts.length; code++) {
      if (best.counts[code] < FEWEST_MATCHING || counts[code] < FEWEST_ROWS_IN_SET || set.includes(code)) continue;
      const found = strengthOf(both + best.counts[code], best.known, covered + counts[code], known);
      if (found > reached) [reached, joining] = [found, code];
    }
    const paid = Math.sqrt(Math.max(0, reached * reached - set.length * price));
    if (joining < 0 || paid <= strength) break;
    [strength, set, covered, both] = [paid, [...set, joining], covered + counts[joining], both + best.counts[joining]];
  }
  return set.length === 1 ? single : {...single, strength, set};
}

/** A band with its neighbours, where they are stronger together: only such as leave out no band that lies within what they cover. */
function strongestRun(single: Strongest, {feature: {bands}, counts, known}: Spread, best: Spread): Strongest {
  let found = single;
  for (let first = 0; first < bands.length; first++) {
    if (!beginsAnew(bands, first)) continue;
    let [both, covered, top] = [best.counts[first], counts[first], bands[first].high];
    for (let last = first + 1; last < bands.length; last++) {
      both += best.counts[last];
      covered += counts[last];
      top = Math.max(top, bands[last].high);
      if (both < FEWEST_MATCHING) continue;
      const strength = strengthOf(both, best.known, covered, known);
      const isBetter = strength > found.strength || (strength === found.strength && strength > 0 && last - first < found.last - found.first);
      if (isBetter && endsApart(bands, last, top)) found = {strength, first, last};
    }
  }
  return found;
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
      const covered = coveredTo[last + 1] - coveredTo[first];
      if (both < fewest || !mayReach(strength, both, best.known, covered, known)) continue;
      const found = strengthOf(both, best.known, covered, known);
      if (found > strength) [strength, from, to] = [found, first, last];
    }
  }
  return {strength, first: from, last: to};
}
