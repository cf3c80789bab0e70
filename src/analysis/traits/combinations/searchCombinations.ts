import type {Attribute} from "../../../domain/attribute";
import type {CombinationSearch} from "../../../domain/combination";
import {part} from "../../math/progress";
import {bestPattern} from "./bestPattern";
import {candidatesOf} from "./candidates";
import {chances, COMBINATION_PERMUTATIONS} from "./chances";
import {coarseColumns} from "./coarseColumn";
import {coversOf} from "./covers";
import {elementaries, spoken} from "./elementary";
import {evidenceOf} from "./evidence";
import {findPatterns} from "./findPatterns";
import {holdoutLifts} from "./holdout";
import {wraccOf} from "./pattern";
import {sampleOf} from "./sample";

/** Among whom and by what combinations are looked for. */
export interface CombinationInput {
  /** Those that the search for traits looked at, in the order of the sheet. */
  readonly attributes: readonly Attribute[];
  /** For each customer one of {@link import("../../../domain/best").STANDING}. */
  readonly standing: Uint8Array;
}

/** How the search is made. The same seed gives the same answer. */
export interface CombinationSettings {
  readonly seed: number;
  /** Shuffles of the permutation test; {@link COMBINATION_PERMUTATIONS} when left out. */
  readonly permutations?: number;
}

/** Below this many customers no combination of the conditions kept can be missed, as long as the search is not too long. */
const EXACT_BELOW = 2_000;

/** Parts of the work: the search itself, the same on four fifths of the customers, and the rest for shuffled labels. */
const [SEARCHED, HELD_OUT] = [0.15, 0.3];

/**
 * Combinations of up to three conditions that set the best apart from the other candidates of the focus tier (M4.6). Conditions are a value, one of two frequent values, a part of a many-valued cell, or a range between
 * tenths of the customers. Largest WRAcc first, free of conditions that add nothing, each about other customers. Yields its progress, 0 to 1; stop asking to cancel.
 */
export function* searchCombinations(
  {attributes, standing}: CombinationInput,
  {seed, permutations = COMBINATION_PERMUTATIONS}: CombinationSettings,
): Generator<number, CombinationSearch, void> {
  const {members, best, population} = sampleOf(standing, attributes.length, seed);
  const columns = coarseColumns(attributes, members, best.length);
  const covers = coversOf(columns, elementaries(columns), Int32Array.from(members.keys()), members.length < population);
  const tests = columns.reduce((all, {counts}) => all + counts.length, 0);
  yield 0;
  const wanted = {isExact: members.length < EXACT_BELOW, tests};
  const {strongest, combinations, isExact} = yield* part(findPatterns(covers, best, wanted), 0, SEARCHED);
  const about = {conditions: covers.elementaries.length, population, searched: members.length, isExact, seed};
  if (strongest === undefined) return {...about, combinations: [], largestWracc: 0, p: 1, permutations: 0};
  const lifts = yield* part(holdoutLifts({columns, covers, best, tests, seed: seed + 1}, combinations.length), SEARCHED, HELD_OUT);
  const beam = bestPattern(candidatesOf(covers, best), {atLeast: 1}, false);
  const scores = [strongest, ...combinations].map(({score}) => Math.min(score, beam.pattern?.score ?? score));
  const [p, ...ps] = yield* part(chances(covers, best.length, scores, {permutations, seed: seed + 2}), HELD_OUT, 1);
  const found = combinations.map(({rows}, place) => ({
    ...evidenceOf(
      attributes,
      rows.map((row) => spoken(covers.elementaries[row], columns)),
      standing,
    ),
    holdoutLift: lifts[place],
    p: ps[place],
  }));
  return {...about, combinations: found, largestWracc: wraccOf(strongest.score, members.length), p, permutations};
}
