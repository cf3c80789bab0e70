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
}

/**
 * The pattern of at most three conditions with the largest WRAcc: all single conditions, all pairs, and the best pairs with every third condition. An exact search then goes through every triple that the
 * counts of its parts leave a chance, so that no other has a larger WRAcc.
 */
export function bestPattern(of: Candidates, wanted: Wanted, isExact: boolean): Found {
  const race: Race = {of, wanted, threshold: wanted.atLeast, leader: undefined, work: of.covers.bits.length};
  if (wanted.combination === undefined) tryEachAlone(race);
  const pairs = countPairs(race);
  extendBestPairs(race, pairs);
  if (isExact) extendAllPairs(race, pairs);
  return {pattern: race.leader, work: race.work};
}

function tryEachAlone(race: Race): void {
  const {rows, both, covered} = race.of;
  for (let i = 0; i < rows.length; i++) {
    if (couldLead(race, both[i], covered[i])) challenge(race, [i], {both: both[i], covered: covered[i]}, []);
  }
}
