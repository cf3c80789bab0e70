import {FEWEST_MATCHING} from "../searchFeature";
import type {BitRows} from "./bitset";
import {countRows} from "./bitset";
import type {Candidates} from "./candidates";
import {coveredByBoth} from "./covers";
import type {Side} from "./crossCounts";
import {countCross, RUNS} from "./crossCounts";
import type {Race} from "./leader";
import {challenge, earns, fewestBest, isHopeless, isOver} from "./leader";
import {notBelow} from "./wholeNumbers";

/** Best who meet two candidates both. */
export interface Pairs {
  readonly size: number;
  /** Of candidates i and j, at i × size + j and at j × size + i; 0 where the two may not be joined. */
  readonly both: Uint16Array;
  /** One more than the customers who meet them, at `at[i] × width + at[j]` and the other way round; known where {@link tryPairs} found that something may come of the pair. What the covers remember, if they do. */
  readonly meeting: Uint16Array;
  readonly at: Int32Array;
  readonly width: number;
  /** Where those pairs stand, ascending, and their scores: as many as {@link tryPairs} says. */
  readonly places: Int32Array;
  readonly scores: Float64Array;
}

/** Room for the counts of all pairs of so many candidates, to be used for one search after another. */
export type PairRoom = Pick<Pairs, "both" | "places" | "scores">;

export const roomFor = (size: number): PairRoom => ({
  both: new Uint16Array(size * size),
  places: new Int32Array((size * (size - 1)) / 2),
  scores: new Float64Array((size * (size - 1)) / 2),
});

/** Counted once for all searches among the same candidates. */
const COUNTED = new WeakMap<Candidates, Pairs>();

/** The counts of all pairs of candidates. */
export function pairsOf(of: Candidates): Pairs {
  const known = COUNTED.get(of) ?? countedIn(of, roomFor(of.rows.length));
  COUNTED.set(of, known);
  return known;
}

/** The same in some room, over what is there. */
export function countedIn(of: Candidates, room: PairRoom): Pairs {
  const size = of.rows.length;
  const {both} = room;
  both.fill(0, 0, size * size);
  const [sides, crossed] = [sidesOf(of), {who: of.who, rows: of.among, runs: runsOf(of)}];
  sides.forEach((side, at) => {
    for (let next = at + 1; next < sides.length; next++) countCross(crossed, side, sides[next], both, size);
    if (of.covers.elementaries[of.rows[side.from]].mayRepeat) countWithin(of.among, side, both, size);
  });
  return {size, ...room, ...meetingOf(of)};
}

function meetingOf({covers: {meetingBoth, counts}, rows}: Candidates): Pick<Pairs, "meeting" | "at" | "width"> {
  if (meetingBoth.length > 0) return {meeting: meetingBoth, at: rows, width: counts.length};
  return {meeting: new Uint16Array(rows.length ** 2), at: rows.map((_, place) => place), width: rows.length};
}

/**
 * The candidates of each column. Two of one column cannot stand side by side, two ranges of one number or two values of one text, unless customers have several of its values.
 */
function sidesOf({covers: {elementaries, sides}, rows}: Candidates): Side[] {
  const found: Side[] = [];
  for (let from = 0, to = 0; from < rows.length; from = to) {
    const {column} = elementaries[rows[from]];
    while (to < rows.length && elementaries[rows[to]].column === column) to++;
    const codes = sides[column]?.codes;
    if (codes !== undefined) found.push({codes, from, to});
  }
  return found;
}

/** The codes of each candidate. */
function runsOf({covers, rows}: Candidates): Uint8Array {
  const runs = new Uint8Array(rows.length * RUNS);
  rows.forEach((row, place) => {
    for (let part = 0; part < RUNS; part++) runs[place * RUNS + part] = covers.runs[row * RUNS + part];
  });
  return runs;
}

function countWithin(among: BitRows, {from, to}: Side, both: Uint16Array, size: number): void {
  for (let i = from; i < to; i++) for (let j = i + 1; j < to; j++) both[i * size + j] = both[j * size + i] = countRows(among, i, j);
}

/** Whether something may still come of a pair that so many of the best match. */
export const isOpen = (race: Race, both: number): boolean => both >= FEWEST_MATCHING && !isHopeless(race, both);

/**
 * Lets each pair of candidates try for the lead.
 *
 * @returns Of how many pairs the places and scores are known: those of which something could still come when they were tried.
 */
export function tryPairs(race: Race): number {
  const {of, pairs} = race;
  const {size, both, meeting, at: position, width, places, scores} = pairs;
  const {covers, rows, best} = of;
  race.work += (of.among.words * size * (size - 1)) / 2;
  const open = new Int32Array(size + 1);
  let fewest = fewestBest(race);
  let found = 0;
  for (let i = 0; i < size && !isOver(race); i++) {
    const from = position[i] * width;
    let count = 0;
    for (let j = i + 1; j < size; j++) {
      open[count] = j;
      count += notBelow(both[i * size + j], fewest);
    }
    for (let place = 0; place < count; place++) {
      const j = open[place];
      const at = i * size + j;
      const matching = both[at];
      // Again, since the lead may have changed.
      if (matching < fewest) continue;
      if (meeting[from + position[j]] === 0)
        meeting[from + position[j]] = meeting[position[j] * width + position[i]] = coveredByBoth(covers, rows[i], rows[j]) + 1;
      const covered = meeting[from + position[j]] - 1;
      const score = matching * covers.size - covered * best;
      places[found] = at;
      scores[found++] = score;
      if (score < race.threshold || !earnsOverEach(race, i, j, matching, covered)) continue;
      challenge(race, [i, j], {both: matching, covered});
      fewest = fewestBest(race);
    }
  }
  race.work += covers.words * found;
  return found;
}

function earnsOverEach(race: Race, i: number, j: number, both: number, covered: number): boolean {
  const {both: bothOf, covered: coveredBy} = race.of;
  return earns(race, both, covered, bothOf[i], coveredBy[i]) && earns(race, both, covered, bothOf[j], coveredBy[j]);
}

/** Customers who meet two candidates of which something may come. */
export const coveredByTwo = ({meeting, at, width}: Pairs, i: number, j: number): number => meeting[at[i] * width + at[j]] - 1;
