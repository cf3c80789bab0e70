import {bitsOf} from "./bitset";
import {part} from "../../math/progress";
import {searchPattern} from "./bestPattern";
import {candidatesOf} from "./candidates";
import type {Covers} from "./covers";
import type {Pattern} from "./pattern";
import {coverOf} from "./pattern";

/** Combinations that are shown at most. */
const MOST_COMBINATIONS = 5;
/** A combination's WRAcc is at least this part of the largest: less is not worth a line beside it. */
const FEWEST_OF_LARGEST = 0.5;

/** What one search comes up with. */
export interface FoundPatterns {
  /** The largest WRAcc of all, a single condition or one with free riders included; undefined where nothing leans towards the best. */
  readonly strongest: Pattern | undefined;
  /** Two or three conditions each that all earn their place, about different customers; the preferred first. */
  readonly combinations: readonly Pattern[];
  /** Whether each of them is the best that there is of its kind. */
  readonly isExact: boolean;
}

/**
 * Looks for the pattern with the largest WRAcc, then for the best combination, then for the best about other customers, and so on. Yields its progress, 0 to 1.
 *
 * @param tests How many conditions could have stood in the place of each.
 */
export function* findPatterns(
  covers: Covers,
  best: Int32Array,
  {isExact, tests}: {readonly isExact: boolean; readonly tests: number},
): Generator<number, FoundPatterns, void> {
  const candidates = candidatesOf(covers, best);
  const turn = 1 / (MOST_COMBINATIONS + 1);
  const {pattern: strongest, isExact: isStrongest} = yield* part(searchPattern(candidates, {atLeast: 1}, isExact), 0, turn);
  const atLeast = Math.max(1, Math.ceil((strongest?.score ?? 0) * FEWEST_OF_LARGEST));
  const label = bitsOf(best, covers.size);
  const taken: Uint32Array[] = [];
  const combinations: Pattern[] = [];
  let isAll = isStrongest;
  while (strongest !== undefined && combinations.length < MOST_COMBINATIONS) {
    const from = (combinations.length + 1) * turn;
    const {pattern, isExact: isBest} = yield* part(searchPattern(candidates, {atLeast, combination: {tests, taken}}, isExact), from, from + turn);
    isAll = isAll && isBest;
    if (pattern === undefined) break;
    combinations.push(pattern);
    taken.push(coverOf(covers, pattern.rows).map((word, w) => word & label[w]));
  }
  return {strongest, combinations, isExact: isAll};
}
