import {FEWEST_MATCHING} from "../searchFeature";
import {countCommon, countOnes} from "./bitset";
import type {Candidates} from "./candidates";
import {earnsItsPlace} from "./freeRider";
import type {Compared} from "./freeRider";
import type {Pairs} from "./pairs";
import type {Pattern} from "./pattern";
import {coverOf, preferred, scoreOf} from "./pattern";

/** What a search is after. */
export interface Wanted {
  /** Smaller scores are not looked for. */
  readonly atLeast: number;
  /** Once a pattern has this score, no larger one is looked for; left out: the largest is. */
  readonly enough?: number;
  /** Undefined: any pattern, single conditions too. Else only two and three conditions that all earn their place. */
  readonly combination?: {
    /** How many conditions could have stood in the place of each, for {@link earnsItsPlace}. */
    readonly tests: number;
    /** The best customers of each combination found before, as bits among all: one about nearly the same is not wanted again. */
    readonly taken: readonly Uint32Array[];
  };
}

/** Combinations are about nearly the same customers when one shares more than this of its best with the other. */
const SAME_BEST = 0.5;

/** A search under way: its candidates, and the best pattern so far, which the rest has to beat. */
export interface Race {
  readonly of: Candidates;
  readonly pairs: Pairs;
  readonly wanted: Wanted;
  /** The least score that is still of interest. */
  threshold: number;
  leader: Pattern | undefined;
  /** Word operations so far: what the search has cost, the same on every machine. */
  work: number;
}

/** How many of the best and of all customers match. */
export interface Counts {
  readonly both: number;
  readonly covered: number;
}

/** Whether a pattern with these counts could take the lead. */
export const couldLead = ({of, threshold}: Race, both: number, covered: number): boolean => both * of.covers.size - covered * of.best >= threshold;

/**
 * Whether neither a pattern that so many of the best match, nor any that adds conditions to it, could: at best it keeps them and loses everybody else.
 * Source: S. Wrobel, "An Algorithm for Multi-relational Discovery of Subgroups" (1997).
 */
export const isHopeless = ({of, threshold}: Race, both: number): boolean => both * (of.covers.size - of.best) < threshold;

/** With fewer of the best a pattern is hopeless, or no larger than a score that it has to reach. */
export const fewestBest = ({of, threshold}: Race, score = -Infinity): number =>
  Math.max(FEWEST_MATCHING, Math.min(of.best + 1, Math.ceil(Math.max(threshold, score) / (of.covers.size - of.best)))) | 0;

/** Whether what leads is all that is asked for. */
export const isOver = ({wanted: {enough = Infinity}, leader}: Race): boolean => leader !== undefined && leader.score >= enough;

/** Whether the conditions that make a pattern of its part earn their place, where that is asked for: `both` of `covered` match the pattern. */
export function earns({of, wanted: {combination}}: Race, both: number, covered: number, bothOfPart: number, coveredByPart: number): boolean {
  if (combination === undefined) return true;
  return earnsItsPlace({both, covered}, {both: bothOfPart, covered: coveredByPart}, {best: of.best, all: of.covers.size, tests: combination.tests});
}

/** Takes a pattern whose conditions earn their place as the new leader if it is wanted and better. */
export function challenge(race: Race, places: readonly number[], counts: Counts): void {
  const {of, leader} = race;
  const score = scoreOf({...counts, best: of.best, all: of.covers.size});
  const pattern: Pattern = {rows: places.map((place) => of.rows[place]).sort((a, b) => a - b), ...counts, score};
  if (leader !== undefined && preferred(leader, pattern) <= 0) return;
  if (!isWanted(race, pattern)) return;
  race.leader = pattern;
  race.threshold = pattern.score;
}

function isWanted(race: Race, pattern: Pattern): boolean {
  const {
    of,
    wanted: {combination},
  } = race;
  if (combination === undefined) return true;
  race.work += of.covers.words * (pattern.rows.length + combination.taken.length);
  const among = {best: of.best, all: of.covers.size, tests: combination.tests};
  const cover = coverOf(of.covers, pattern.rows);
  if (!combination.taken.every((one) => countCommon(cover, one) <= SAME_BEST * pattern.both)) return false;
  return pattern.rows.every((row) => of.covers.elementaries[row].members.every((member) => belongs(of, pattern, row, member, among)));
}

/** Whether a value belongs into the set it stands in: the pattern with that value alone sets the best apart too. Without it, a set takes in whatever value does little harm. */
function belongs({covers, label}: Candidates, {rows}: Pattern, row: number, member: number, among: Compared): boolean {
  const cover = coverOf(
    covers,
    rows.map((one) => (one === row ? member : one)),
  );
  const counts = {both: countCommon(cover, label), covered: countOnes(cover)};
  return earnsItsPlace(counts, {both: among.best, covered: among.all}, among);
}
