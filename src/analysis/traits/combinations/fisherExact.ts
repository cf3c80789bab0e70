/** A two-by-two table by its margins: `both` of the `covered` customers are among the `best` of `all`. */
export interface Margins {
  readonly both: number;
  readonly covered: number;
  readonly best: number;
  readonly all: number;
}

/**
 * Chance that at least `both` of `covered` customers, drawn without looking from `all`, are among the best: Fisher's exact test, one-sided. 1 where no fewer can be.
 * Terms by their ratios outwards from the largest, so that nothing overflows and no machine differs. Source: R. A. Fisher, "The Logic of Inductive Inference" (1935).
 *
 * @example fisherExact({both: 3, covered: 3, best: 3, all: 6}) // 0.05: one draw of twenty
 */
export function fisherExact(margins: Margins): number {
  const {both, covered, best, all} = margins;
  const [lowest, highest] = reachOf(margins);
  if (both <= lowest) return 1;
  if (both > highest) return 0;
  const mode = modeOf(margins, highest);
  const apart = all - best - covered;
  let sum = 0;
  let tail = 0;
  let term = 1;
  for (let k = mode; k <= highest && term > 0; k++) {
    sum += term;
    if (k >= both) tail += term;
    term *= ratio(best, covered, apart, k);
  }
  term = 1;
  for (let k = mode - 1; k >= lowest && term > 0; k--) {
    term /= ratio(best, covered, apart, k);
    sum += term;
    if (k >= both) tail += term;
  }
  return tail / sum;
}

/**
 * Whether that chance is above a limit for sure, told from one term of it: the tail holds the term of `both`, and none is larger than the largest. Most chances are, and few steps tell. Twice as much is asked for as would do, so
 * that rounding plays no part.
 */
export function isSurelyAbove(margins: Margins, limit: number): boolean {
  const {both, covered, best, all} = margins;
  const [lowest, highest] = reachOf(margins);
  if (both > highest) return false;
  const least = 2 * limit * (highest - lowest + 1);
  let term = 1;
  for (let k = modeOf(margins, highest); k < both && term >= least; k++) term *= ratio(best, covered, all - best - covered, k);
  return term >= least;
}

/** The fewest and the most that can be. */
const reachOf = ({covered, best, all}: Margins): readonly [number, number] => [Math.max(0, covered + best - all), Math.min(covered, best)];

/** The number with the largest chance. */
const modeOf = ({covered, best, all}: Margins, highest: number): number => Math.min(highest, Math.floor(((best + 1) * (covered + 1)) / (all + 2)));

/** The chance of k + 1 over that of k, where so many are neither best nor covered when k is 0. */
const ratio = (best: number, covered: number, apart: number, k: number): number => ((best - k) * (covered - k)) / ((k + 1) * (apart + k + 1));
