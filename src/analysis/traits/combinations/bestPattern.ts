import {finished} from "../../math/progress";
import type {Candidates} from "./candidates";
import type {Race, Wanted} from "./leader";
import {challenge, couldLead} from "./leader";
import {countPairs} from "./pairs";
import type {Pattern} from "./pattern";
import {extendAllPairs, extendBestPairs} from "./triples";

/** The best pattern, and what it cost to look for it. */
export interface Found {
  /** Undefined where there is none that is wanted. */
  readonly pattern: Pattern | undefined;
  /** Word operations, the same on every machine. */
  readonly work: number;
  /** Whether no other pattern of the candidates has a larger WRAcc. */
  readonly isExact: boolean;
}

/** Word operations that an exact search may take, about a second's worth; then what the beam and the search so far have found stands. Of twenty columns and 1 900 customers of pure noise it takes a tenth. */
export const MOST_EXACT_WORK = 500_000_000;

/**
 * The pattern of at most three conditions with the largest WRAcc: all single conditions, all pairs, and the best pairs with every third condition. An exact search then goes through every triple that the
 * counts of its parts leave a chance, so that no other has a larger WRAcc, as far as its work is paid for. Yields the share of that search.
 */
export function* searchPattern(of: Candidates, wanted: Wanted, isExact: boolean, mostWork = MOST_EXACT_WORK): Generator<number, Found, void> {
  const race: Race = {of, wanted, threshold: wanted.atLeast, leader: undefined, work: of.covers.bits.length};
  if (wanted.combination === undefined) tryEachAlone(race);
  const pairs = countPairs(race);
  extendBestPairs(race, pairs);
  const isAll = isExact && (yield* extendAllPairs(race, pairs, mostWork));
  return {pattern: race.leader, work: race.work, isExact: isAll};
}

/** The same in one go. */
export function bestPattern(of: Candidates, wanted: Wanted, isExact: boolean, mostWork = MOST_EXACT_WORK): Found {
  return finished(searchPattern(of, wanted, isExact, mostWork));
}

function tryEachAlone(race: Race): void {
  const {rows, both, covered} = race.of;
  for (let i = 0; i < rows.length; i++) {
    if (couldLead(race, both[i], covered[i])) challenge(race, [i], {both: both[i], covered: covered[i]}, []);
  }
}
