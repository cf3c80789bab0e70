import {FEWEST_MATCHING} from "../searchFeature";
import {bitRow, countInRow} from "./bitset";
import type {Candidates} from "./candidates";
import type {Counts, Race} from "./leader";
import {challenge, couldLead, isHopeless} from "./leader";

/** Counts of every pair of candidates i and j, at i × size + j and at j × size + i. */
export interface Pairs {
  /** Best who meet both conditions; 0 where the two may not be joined. */
  readonly both: Int32Array;
  /** Customers who do; 0 where nothing can come of the pair. */
  readonly covered: Int32Array;
}

/** Counts all pairs of candidates, and lets each of them try for the lead. */
export function countPairs(race: Race): Pairs {
  const {of} = race;
  const size = of.rows.length;
  const pairs: Pairs = {both: new Int32Array(size * size), covered: new Int32Array(size * size)};
  for (let i = 0; i < size; i++) {
    const [best, all] = [bitRow(of.among, i), bitRow(of.all, i)];
    for (let j = i + 1; j < size; j++) {
      if (!mayJoin(of, i, j)) continue;
      const both = countInRow(best, of.among, j);
      pairs.both[i * size + j] = pairs.both[j * size + i] = both;
      race.work += of.among.words;
      if (both < FEWEST_MATCHING || isHopeless(race, both)) continue;
      const covered = countInRow(all, of.all, j);
      pairs.covered[i * size + j] = pairs.covered[j * size + i] = covered;
      race.work += of.all.words;
      if (couldLead(race, both, covered)) challenge(race, [i, j], {both, covered}, [singleCounts(of, i), singleCounts(of, j)]);
    }
  }
  return pairs;
}

/** Whether two conditions can stand side by side: not two ranges of one number, not two values of one text. */
function mayJoin({covers, rows}: Candidates, i: number, j: number): boolean {
  const [a, b] = [covers.elementaries[rows[i]], covers.elementaries[rows[j]]];
  return a.column !== b.column || a.mayRepeat;
}

/** The counts of a single condition. */
export const singleCounts = (of: Candidates, i: number): Counts => ({both: of.both[i], covered: of.covered[i]});

/** The counts of a pair. */
export const pairCounts = ({both, covered}: Pairs, at: number): Counts => ({both: both[at], covered: covered[at]});
