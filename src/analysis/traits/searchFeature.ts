import {timesLogTable} from "../math/logarithm";
import {beginsAnew, endsApart} from "./bands";
import type {Feature} from "./feature";
import {strengthOf} from "./strength";
import {STANDINGS, type StandingCounter} from "./standingCounts";
import {strongestRange} from "./strongestRange";

/** A condition needs this many of the best: two alike are no pattern. */
export const FEWEST_MATCHING = 3;

/** Share of the best, with a value, that a range must hold: a sliver that some of them share by accident is nothing that one would say of them. */
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
  /** In the first `usualCodes` places the codes that {@link FEWEST_MATCHING} and more of them have, in no order: of thousands of values few customers share few. */
  readonly usual: Int32Array;
  readonly usualCodes: number;
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
  return {feature, counts, ...usualCodes(counts), known, members: members.length};
}

/** The same from counts by standing: of the customers of some standings. */
export function spreadOf(feature: Feature, {customers, counted}: StandingCounter, standings: readonly number[]): Spread {
  const by = counted(feature).counts;
  const counts = new Int32Array(feature.size);
  for (const one of standings) for (let code = 0, at = STANDINGS + one; code < counts.length; code++, at += STANDINGS) counts[code] += by[at];
  const members = standings.reduce((all, one) => all + customers[one], 0);
  return {feature, counts, ...usualCodes(counts), known: members - standings.reduce((all, one) => all + by[one], 0), members};
}

function usualCodes(counts: Int32Array): Pick<Spread, "usual" | "usualCodes"> {
  const usual = new Int32Array(counts.length);
  let found = 0;
  for (let code = 0; code < counts.length; code++) if (counts[code] >= FEWEST_MATCHING) usual[found++] = code;
  return {usual, usualCodes: found};
}

/**
 * The strongest condition when these customers are called best; of equals the first, and the narrower range. Sets only of texts: of many-valued cells hardly anybody has none of three values. Ranges kept as text are put
 * together with their neighbours instead.
 */
export function strongest(all: Spread, best: Spread): Strongest {
  if (all.feature.isOrdered) return strongestRange(all, best, Math.max(FEWEST_MATCHING, best.known * FEWEST_SHARE));
  const single = strongestValue(all, best);
  if (all.feature.bands.length > 0) return strongestRun(single, all, best);
  return single.strength > 0 && all.feature.attribute.values.kind === "text" ? widened(single, all, best) : single;
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
  for (let at = 0; at < best.usualCodes; at++) {
    const code = best.usual[at];
    const found = strengthOf(best.counts[code], best.known, counts[code], known);
    if (found > strength || (found === strength && found > 0 && code < first)) [strength, first] = [found, code];
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
    for (let at = 0; at < best.usualCodes; at++) {
      const code = best.usual[at];
      if (counts[code] < FEWEST_ROWS_IN_SET || set.includes(code)) continue;
      const found = strengthOf(both + best.counts[code], best.known, covered + counts[code], known);
      if (found > reached || (found === reached && found > 0 && code < joining)) [reached, joining] = [found, code];
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
