import {FEWEST_MATCHING} from "../searchFeature";
import {countRows} from "./bitset";
import type {Candidates} from "./candidates";
import {coveredByBoth} from "./covers";
import type {Counts, Race} from "./leader";
import {challenge, couldLead, isHopeless, isOver} from "./leader";

/** Best who meet two candidates both. */
export interface Pairs {
  readonly size: number;
  /** Of candidates i before j, at i × size + j; 0 where the two may not be joined. */
  readonly both: Uint16Array;
  /** Customers who meet them; known where {@link tryPairs} found that something may come of the pair. */
  readonly covered: Uint16Array;
}

/** Counted once for all searches among the same candidates. */
const COUNTED = new WeakMap<Candidates, Pairs>();

/** The counts of all pairs of candidates. */
export function pairsOf(of: Candidates): Pairs {
  const known = COUNTED.get(of);
  if (known !== undefined) return known;
  const size = of.rows.length;
  const both = new Uint16Array(size * size);
  const kinds = kindsOf(of);
  for (let i = 0; i < size; i++) for (let j = i + 1; j < size; j++) if (kinds[i] !== kinds[j]) both[i * size + j] = countRows(of.among, i, j);
  const pairs = {size, both, covered: new Uint16Array(size * size)};
  COUNTED.set(of, pairs);
  return pairs;
}

/** Where the counts of two candidates stand, in any order. */
export const placeOf = (size: number, i: number, j: number): number => (i < j ? i * size + j : j * size + i);

/** Whether something may still come of a pair that so many of the best match. */
export const isOpen = (race: Race, both: number): boolean => both >= FEWEST_MATCHING && !isHopeless(race, both);

/** Lets each pair of candidates try for the lead. */
export function tryPairs(race: Race): void {
  const {of, pairs} = race;
  const {size, both, covered: known} = pairs;
  race.work += (of.among.words * size * (size - 1)) / 2;
  for (let i = 0; i < size && !isOver(race); i++) {
    for (let j = i + 1, at = i * size + j; j < size; j++, at++) {
      if (!isOpen(race, both[at])) continue;
      const covered = coveredByBoth(of.covers, of.rows[i], of.rows[j]);
      known[at] = covered;
      race.work += of.covers.words;
      if (couldLead(race, both[at], covered)) challenge(race, [i, j], {both: both[at], covered}, [singleCounts(of, i), singleCounts(of, j)]);
    }
  }
}

/** Candidates of one kind cannot stand side by side: two ranges of one number, two values of one text. Those that may have kinds of their own, below 0. */
const kindsOf = ({covers, rows}: Candidates): Int32Array =>
  rows.map((row, place) => (covers.elementaries[row].mayRepeat ? -1 - place : covers.elementaries[row].column));

/** The counts of a single condition. */
export const singleCounts = (of: Candidates, i: number): Counts => ({both: of.both[i], covered: of.covered[i]});

/** The counts of a pair. */
export const pairCounts = ({pairs: {size, both, covered}}: Race, i: number, j: number): Counts => {
  const at = placeOf(size, i, j);
  return {both: both[at], covered: covered[at]};
};
