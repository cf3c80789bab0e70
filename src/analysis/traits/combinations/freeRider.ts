import {fisherExact, isSurelyAbove} from "./fisherExact";

/** Chance of taking a free rider for a condition that earns its place, all that were tried taken together. */
const FREE_RIDER_P = 0.05;

/** Whose counts are compared. */
export interface Compared {
  readonly best: number;
  readonly all: number;
  /** How many conditions could have stood in the place of those that are judged. */
  readonly tests: number;
}

interface Counts {
  readonly both: number;
  readonly covered: number;
}

/**
 * Whether the conditions that make a pattern of its part (the pattern with some conditions left out) earn their place: they raise WRAcc, and part those who meet the rest better than the luckiest of all conditions
 * tried would. Where it says no, they are free riders.
 * Source: G. I. Webb, "Discovering Significant Patterns" (2007): a productive rule is better than each of its generalisations by Fisher's exact test, Bonferroni-corrected for the size of the search.
 */
export function earnsItsPlace(pattern: Counts, part: Counts, {best, all, tests}: Compared): boolean {
  if ((pattern.both - part.both) * all <= (pattern.covered - part.covered) * best) return false;
  const margins = {both: pattern.both, covered: pattern.covered, best: part.both, all: part.covered};
  return !isSurelyAbove(margins, FREE_RIDER_P / tests) && fisherExact(margins) * tests <= FREE_RIDER_P;
}
