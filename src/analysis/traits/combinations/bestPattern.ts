import {finished} from "../../math/progress";
import type {Candidates} from "./candidates";
import type {Race, Wanted} from "./leader";
import {challenge, couldLead} from "./leader";
import {searchEvery} from "./everyPattern";
import type {PairRoom} from "./pairs";
import {pairsIn, pairsOf, tryPairs} from "./pairs";
import type {Pattern} from "./pattern";
import {extendAllPairs, extendBestPairs} from "./triples";

/** The best pattern, and what it cost to look for it. */
export interface Found {
  /** Undefined where there is none that is wanted. */
  readonly pattern: Pattern | undefined;
  /** Word operations, the same on every machine. */
  readonly work: number;
  /** Whether no other pattern has a larger WRAcc: of all conditions where any pattern will do, else of the candidates. */
  readonly isExact: boolean;
}

/** Operations that an exact search may take, some seconds' worth; then what the beam and the search so far have found stands. Of twenty columns of numbers and 1 900 customers of pure noise it takes a tenth, of forty two thirds. */
const MOST_EXACT_WORK = 1_000_000_000;
/** The same for each search for combinations that earn their place, of which there are several. */
const MOST_WORK_OF_COMBINATION = 500_000_000;

/**
 * The pattern of at most three conditions with the largest WRAcc: all single conditions, all pairs, and the best pairs with every third condition. An exact search then goes through all that the counts of their parts leave a
 * chance, so that no other has a larger WRAcc, as far as its work is paid for: where any pattern will do, of every condition there is, else of the candidates. Yields the share of that search.
 */
export function* searchPattern(of: Candidates, wanted: Wanted, isExact: boolean, mostWork?: number): Generator<number, Found, void> {
  const race: Race = {of, pairs: pairsOf(of), wanted, threshold: wanted.atLeast, leader: undefined, work: of.covers.bits.length};
  runBeam(race);
  const isAny = wanted.combination === undefined;
  const most = mostWork ?? (isAny ? MOST_EXACT_WORK : MOST_WORK_OF_COMBINATION);
  const isAll = isExact && (yield* isAny ? searchEvery(race, most) : extendAllPairs(race, most));
  return {pattern: race.leader, work: race.work, isExact: isAll};
}

/** The same in one go. */
export function bestPattern(of: Candidates, wanted: Wanted, isExact: boolean, mostWork?: number): Found {
  return finished(searchPattern(of, wanted, isExact, mostWork));
}

/** The largest score that the beam alone finds among all patterns, or the first that is enough; undefined where none is wanted. The room is used for the pairs. */
export function beamScore(of: Candidates, wanted: Omit<Wanted, "combination">, room: PairRoom): number | undefined {
  const {both, covered, covers, best} = of;
  for (let i = 0; i < both.length; i++) {
    const alone = both[i] * covers.size - covered[i] * best;
    if (alone >= (wanted.enough ?? Infinity)) return alone;
  }
  const race: Race = {of, pairs: pairsIn(of, room), wanted, threshold: wanted.atLeast, leader: undefined, work: 0};
  runBeam(race);
  return race.leader?.score;
}

function runBeam(race: Race): void {
  if (race.wanted.combination === undefined) tryEachAlone(race);
  tryPairs(race);
  extendBestPairs(race);
}

function tryEachAlone(race: Race): void {
  const {rows, both, covered} = race.of;
  for (let i = 0; i < rows.length; i++) {
    if (couldLead(race, both[i], covered[i])) challenge(race, [i], {both: both[i], covered: covered[i]});
  }
}
