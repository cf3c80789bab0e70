import type {Attribute} from "../../domain/attribute";
import {STANDING} from "../../domain/best";
import {LOOK_ALIKE} from "../../domain/settings";
import {matches} from "./condition";
import type {Judged} from "./judge";
import {strengthOf} from "./strength";

/** A trait that may say the same as another, and how far it stands out of what chance gives its attribute. */
export interface Candidate {
  readonly attribute: Attribute;
  readonly trait: Judged;
  readonly clearness: number;
}

/** Whose conditions are held against each other. */
interface Matching {
  readonly candidate: Candidate;
  /** As {@link matches} gives it. */
  readonly found: Int8Array;
}

/** Given the clearer trait, the other must still set the best apart by so many standard deviations to say something of its own. */
const SAYS_MORE = 3;

/**
 * Traits that say the same thing as a clearer one, such as the city where the country says it: by their column, the heading of the one that leads. A follower's customers are nearly the leader's
 * (or nearly all among them, or nearly all of theirs), and among the leader's customers, and among all others, it tells the best from the rest no more. Only defining traits lead; defining and weak
 * ones follow. Of two as clear the one that stands first in the sheet leads.
 */
export function lookAlikes(candidates: readonly Candidate[], standing: Uint8Array): ReadonlyMap<number, string> {
  const rank = ({trait}: Candidate) => (trait.verdict === "defining" ? 0 : 1);
  const order = candidates
    .filter(({trait}) => trait.verdict === "defining" || trait.verdict === "weak")
    .sort((a, b) => rank(a) - rank(b) || b.clearness - a.clearness || a.trait.column - b.trait.column);
  const leaders: Matching[] = [];
  const followers = new Map<number, string>();
  for (const candidate of order) {
    const mine = {candidate, found: matches(candidate.attribute, candidate.trait.condition)};
    const leader = leaders.find((one) => isSameThing(one.found, mine.found, standing));
    if (leader !== undefined) followers.set(candidate.trait.column, leader.candidate.trait.attribute);
    else if (candidate.trait.verdict === "defining") leaders.push(mine);
  }
  return followers;
}

const isSameThing = (leader: Int8Array, follower: Int8Array, standing: Uint8Array): boolean =>
  togetherness(leader, follower, standing) >= LOOK_ALIKE && !saysMore(leader, follower, standing);

/** {@link coleCoefficient} of two conditions over the classified customers who have both values. */
function togetherness(a: Int8Array, b: Int8Array, standing: Uint8Array): number {
  let [known, ofA, ofB, ofBoth] = [0, 0, 0, 0];
  for (let i = 0; i < standing.length; i++) {
    if (standing[i] === STANDING.unclassified || a[i] < 0 || b[i] < 0) continue;
    known++;
    ofA += a[i];
    ofB += b[i];
    ofBoth += a[i] & b[i];
  }
  return coleCoefficient(ofBoth, ofA, ofB, known);
}

/**
 * How much two conditions go together: 0 as chance would have it, 1 where they do as much as their counts allow, so that one's customers are all among the other's. Negative where they avoid each
 * other; 0 where one holds for nobody or for everybody. Equal to Cramér's V (phi) where as many customers meet one as the other.
 * Source: L. C. Cole, "The measurement of interspecific association", Ecology 30 (1949) 411–424, coefficient C7 for positive association.
 *
 * @example coleCoefficient(10, 10, 25, 100) // 1: all ten are among the twenty-five
 */
export function coleCoefficient(both: number, a: number, b: number, of: number): number {
  const most = Math.min(a, b) * (of - Math.max(a, b));
  return most === 0 ? 0 : (both * of - a * b) / most;
}

/** Whether the follower still leans towards the best among the leader's customers, or among the others, where only those who could be best are compared. */
function saysMore(leader: Int8Array, follower: Int8Array, standing: Uint8Array): boolean {
  return [0, 1].some((side) => {
    let [known, best, covered, both] = [0, 0, 0, 0];
    for (let i = 0; i < standing.length; i++) {
      if (standing[i] < STANDING.candidate || leader[i] !== side || follower[i] < 0) continue;
      const isBest = standing[i] === STANDING.best ? 1 : 0;
      known++;
      best += isBest;
      covered += follower[i];
      both += isBest & follower[i];
    }
    return known > 0 && strengthOf(both, best, covered, known) >= SAYS_MORE;
  });
}
