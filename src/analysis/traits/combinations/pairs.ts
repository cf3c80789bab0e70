import {FEWEST_MATCHING} from "../searchFeature";
import type {Beam} from "./beam";
import {bestOffered, clear, emptyBeam, keepOpen, offer} from "./beam";
import type {Candidates} from "./candidates";
import {coveredByBoth} from "./covers";
import type {Race} from "./leader";
import {challenge, earns, fewestBest, isHopeless, isOver} from "./leader";
import {countSide, emptyLedger, type Ledger} from "./pairCounts";
import {notBelow} from "./wholeNumbers";

/** Best who meet two candidates both. */
export interface Pairs {
  readonly size: number;
  /** Of candidates i and j, i before j, at i × size + j, 0 where the two may not be joined; the other way round only where {@link completeRow} was asked for j. */
  readonly both: Uint16Array;
  readonly ledger: Ledger;
  /** Columns whose candidates have been counted with all those behind. */
  counted: number;
  /** One more than the customers who meet them, at `at[i] × width + at[j]` and the other way round; known where {@link tryPairs} found that something may come of the pair. What the covers remember, if they do. */
  readonly meeting: Uint16Array;
  readonly at: Int32Array;
  readonly width: number;
  /** The best of those pairs, each at its place in `both`. */
  readonly beam: Beam;
}

/** Room for the counts of all pairs of so many candidates, to be used for one search after another. */
export type PairRoom = Pick<Pairs, "both" | "beam" | "ledger">;

export const roomFor = (size: number): PairRoom => ({both: new Uint16Array(size * size), beam: emptyBeam(), ledger: emptyLedger(size)});

/** Counted once for all searches among the same candidates. */
const COUNTED = new WeakMap<Candidates, Pairs>();

/** The counts of all pairs of candidates. */
export function pairsOf(of: Candidates): Pairs {
  const known = COUNTED.get(of) ?? pairsIn(of, roomFor(of.rows.length));
  COUNTED.set(of, known);
  return known;
}

/** The same in some room, over what is there. */
export const pairsIn = (of: Candidates, room: PairRoom): Pairs => ({size: of.rows.length, ...room, counted: 0, ...meetingOf(of)});

function meetingOf({covers: {meetingBoth, counts}, rows}: Candidates): Pick<Pairs, "meeting" | "at" | "width"> {
  if (meetingBoth.length > 0) return {meeting: meetingBoth, at: rows, width: counts.length};
  return {meeting: new Uint16Array(rows.length ** 2), at: rows.map((_, place) => place), width: rows.length};
}

/** Enters the counts of a candidate with those before it, which stand with them, beside those with the ones behind it. */
export function completeRow({size, both}: Pairs, i: number): void {
  for (let before = 0, row = i * size, from = i; before < i; before++, row++, from += size) both[row] = both[from];
}

/** Whether something may still come of a pair that so many of the best match. */
export const isOpen = (race: Race, both: number): boolean => both >= FEWEST_MATCHING && !isHopeless(race, both);

/** Lets each pair of candidates try for the lead, and offers those of which something could still come to the beam. */
export function tryPairs(race: Race): void {
  const {of, pairs} = race;
  const {size, both, meeting, at: position, width, beam} = pairs;
  const {covers, best} = of;
  const customers = covers.size;
  race.work += (of.among.words * size * (size - 1)) / 2;
  clear(beam);
  let fewest = fewestBest(race);
  // Neither among the best pairs nor a challenger: nearly all are not, and a processor that knows it in advance is fast.
  let ignored = ignoredBy(race);
  let found = 0;
  for (let i = 0; i < size && !isOver(race); i++) {
    countUpTo(of, pairs, i);
    const from = position[i] * width;
    for (let j = i + 1, at = i * size + j; j < size; j++, at++) {
      const matching = both[at];
      found += notBelow(matching, fewest);
      // Where nobody has asked yet how many customers meet both, the score comes out larger than any can be, so that the pair is tried.
      if (matching * customers - (meeting[from + position[j]] - 1) * best <= ignored || matching < fewest) continue;
      tryPair(race, i, j);
      fewest = fewestBest(race);
      ignored = ignoredBy(race);
    }
  }
  race.work += covers.words * found;
}

const ignoredBy = ({pairs, threshold}: Race): number => Math.min(pairs.beam.bar, threshold - 1);

function tryPair(race: Race, i: number, j: number): void {
  const {of, pairs} = race;
  const {meeting, at, width, beam} = pairs;
  const [there, back] = [at[i] * width + at[j], at[j] * width + at[i]];
  if (meeting[there] === 0) meeting[there] = meeting[back] = coveredByBoth(of.covers, of.rows[i], of.rows[j]) + 1;
  const place = i * pairs.size + j;
  const [both, covered] = [pairs.both[place], meeting[there] - 1];
  const score = both * of.covers.size - covered * of.best;
  offer(beam, place, score);
  if (score >= race.threshold && earnsOverEach(race, i, j, both, covered)) challenge(race, [i, j], {both, covered});
}

/** Counts the pairs of a candidate with those behind it, and of all others of its column, unless it is done. */
function countUpTo(of: Candidates, pairs: Pairs, i: number): void {
  const {sides} = of;
  while (pairs.counted < sides.length && sides[pairs.counted].from <= i) countSide(of, pairs.counted++, pairs.both, pairs.ledger);
}

function earnsOverEach(race: Race, i: number, j: number, both: number, covered: number): boolean {
  const {both: bothOf, covered: coveredBy} = race.of;
  return earns(race, both, covered, bothOf[i], coveredBy[i]) && earns(race, both, covered, bothOf[j], coveredBy[j]);
}

/** Customers who meet two candidates of which something may come. */
export const coveredByTwo = ({meeting, at, width}: Pairs, i: number, j: number): number => meeting[at[i] * width + at[j]] - 1;

/** Of all pairs tried those that are still open with the largest WRAcc, best first, by their places; of equals the earlier. */
export function bestPairs(race: Race): number[] {
  const {both, beam} = race.pairs;
  const fewest = fewestBest(race);
  if (!keepOpen(beam, (place) => both[place] >= fewest)) offerAgain(race, fewest);
  return bestOffered(beam);
}

/** Offers all pairs with so many of the best. */
function offerAgain({of, pairs}: Race, fewest: number): void {
  const {size, both, beam} = pairs;
  clear(beam);
  for (let i = 0; i < size; i++) {
    for (let j = i + 1, at = i * size + j; j < size; j++, at++) {
      if (both[at] >= fewest) offer(beam, at, both[at] * of.covers.size - coveredByTwo(pairs, i, j) * of.best);
    }
  }
}
