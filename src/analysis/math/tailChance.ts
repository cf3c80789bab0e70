import {exponential} from "./exponential";
import {ascending} from "./order";

/** So many values beyond one settle its share to within a third. */
const ENOUGH_BEYOND = 10;
/** Part of the values that the tail is fitted to, the largest. */
const TAIL_SHARE = 0.1;
/** Fewer tell nothing of a tail. */
const FEWEST_IN_TAIL = 10;

/**
 * The chance of a value as large as this, from values that chance gave (the strongest of each shuffle). Where ten and more of them reach it, their share, the observed one counted among them, so that it is never 0 (Phipson and
 * Smyth 2010). Where fewer do, an exponential tail over the largest tenth, where that says less than the share: how far values lie beyond the threshold in the mean, and one standard error more. It is meant for a
 * statistic on the scale of standard deviations, whose tail falls faster than any exponential, so that what it says far out is too much rather than too little. 1 where there are no values.
 * Source of tails for permutation tests: T. A. Knijnenburg et al., "Fewer permutations, more accurate P-values", Bioinformatics 25 (2009) i161–i168, with shape 0 in place of a fitted one.
 *
 * @example tailChance(Float64Array.of(1, 2, 3, 4), 2.5) // 0.6: two of four, and itself
 */
export function tailChance(values: Float64Array, value: number): number {
  const reached = countFrom(values, value);
  const share = (reached + 1) / (values.length + 1);
  if (reached >= ENOUGH_BEYOND) return share;
  const sorted = ascending(values);
  const tail = Math.floor(values.length * TAIL_SHARE);
  if (tail < FEWEST_IN_TAIL) return share;
  const threshold = sorted[sorted.length - tail - 1];
  let [beyond, excess] = [0, 0];
  for (let at = sorted.length - tail; at < sorted.length; at++) {
    if (sorted[at] > threshold) beyond++;
    excess += sorted[at] - threshold;
  }
  if (beyond < FEWEST_IN_TAIL || value <= threshold) return share;
  const scale = (excess / beyond) * (1 + 1 / Math.sqrt(beyond));
  return Math.min(share, (beyond / values.length) * exponential(-(value - threshold) / scale));
}

/** How many values reach one, but for rounding. */
function countFrom(values: Float64Array, value: number): number {
  let reached = 0;
  for (let at = 0; at < values.length; at++) if (values[at] >= value - 1e-9) reached++;
  return reached;
}
