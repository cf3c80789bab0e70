import {FEWEST_MATCHING} from "../searchFeature";
import {bitRow, countInRow, intersectRow} from "./bitset";
import type {Counts, Race} from "./leader";
import {challenge, couldLead, isOver} from "./leader";
import {isOpen, pairCounts, placeOf, singleCounts} from "./pairs";

/** Pairs that the beam goes on from. */
const BEAM = 100;

/** Joins the best pairs with every third condition. Source of the beam: P. Clark and T. Niblett, "The CN2 Induction Algorithm" (1989). */
export function extendBestPairs(race: Race): void {
  if (isOver(race)) return;
  const {size} = race.pairs;
  const everyone = race.of.rows.map((_, place) => place);
  const extend = extender(race);
  for (const at of bestPairs(race)) extend(Math.floor(at / size), at % size, everyone);
}

/**
 * Joins every pair with every third condition after it, as far as something may come of it. Yields its progress, 0 to 1.
 *
 * @param mostWork Word operations of the race after which it ends.
 * @returns Whether it came to its end.
 */
export function* extendAllPairs(race: Race, mostWork: number): Generator<number, boolean, void> {
  const {size, both} = race.pairs;
  const partners = new Int32Array(size);
  const extend = extender(race);
  for (let i = 0; i < size; i++) {
    let count = 0;
    for (let j = i + 1; j < size; j++) if (isOpen(race, both[i * size + j])) partners[count++] = j;
    for (let at = 0; at < count && race.work <= mostWork; at++) extend(i, partners[at], partners.subarray(at + 1, count));
    if (race.work > mostWork) return false;
    yield (i + 1) / size;
  }
  return true;
}

/** The open pairs with the largest WRAcc, best first; of equals the earlier. */
function bestPairs(race: Race): number[] {
  const {of, pairs} = race;
  const {size, both, covered} = pairs;
  const [places, scores] = [new Int32Array(BEAM + 1), new Float64Array(BEAM + 1)];
  let found = 0;
  for (let i = 0; i < size; i++) {
    for (let j = i + 1, at = i * size + j; j < size; j++, at++) {
      if (!isOpen(race, both[at])) continue;
      const score = both[at] * of.covers.size - covered[at] * of.best;
      if (found === BEAM && score <= scores[BEAM - 1]) continue;
      let place = found;
      for (; place > 0 && scores[place - 1] < score; place--) {
        scores[place] = scores[place - 1];
        places[place] = places[place - 1];
      }
      scores[place] = score;
      places[place] = at;
      if (found < BEAM) found++;
    }
  }
  return Array.from(places.subarray(0, found));
}

function partsOf(race: Race, i: number, j: number, k: number): Counts[] {
  return [...[i, j, k].map((place) => singleCounts(race.of, place)), pairCounts(race, i, j), pairCounts(race, i, k), pairCounts(race, j, k)];
}

/** Tries candidates i and j, i before j, with each of some thirds. Its two buffers are used for every pair. */
function extender(race: Race): (i: number, j: number, thirds: Int32Array) => void {
  const {of, pairs} = race;
  const {covers, rows, covered: singles} = of;
  const {size, both, covered} = pairs;
  const [best, all] = [new Uint32Array(of.among.words), new Uint32Array(covers.words)];
  // A combination has a larger score than each of its parts, or it does not earn its place.
  const isAny = race.wanted.combination === undefined;
  const toBeat = (ofBest: number, ofAll: number) => (isAny ? -Infinity : ofBest * covers.size - ofAll * of.best + 1);
  const singlesToBeat = Float64Array.from(singles, (count, place) => toBeat(of.both[place], count));
  return (i, j, thirds) => {
    const [bothOfPair, coveredByPair] = [both[i * size + j], covered[i * size + j]];
    if (!isOpen(race, bothOfPair) || isOver(race)) return;
    const pairToBeat = Math.max(toBeat(bothOfPair, coveredByPair), singlesToBeat[i], singlesToBeat[j]);
    let isLaidOut = false;
    race.work += thirds.length;
    for (let at = 0; at < thirds.length; at++) {
      const k = thirds[at];
      if (k === i || k === j) continue;
      const [withFirst, withSecond] = [placeOf(size, i, k), placeOf(size, j, k)];
      // No more of the best match than the least of the three pairs has.
      const most = Math.min(bothOfPair, both[withFirst], both[withSecond]);
      const needed = Math.max(race.threshold, pairToBeat, singlesToBeat[k]);
      if (most < FEWEST_MATCHING || most * (covers.size - of.best) < needed) continue;
      if (most * covers.size - fewestCovered(most, withFirst, withSecond, k) * of.best < needed) continue;
      if (!isLaidOut) {
        intersectRow(best, bitRow(of.among, i), of.among, j);
        intersectRow(all, bitRow(covers, rows[i]), covers, rows[j]);
        isLaidOut = true;
      }
      const matching = countInRow(best, of.among, k);
      race.work += of.among.words;
      if (matching < FEWEST_MATCHING || matching * covers.size - fewestCovered(matching, withFirst, withSecond, k) * of.best < needed) continue;
      const met = countInRow(all, covers, rows[k]);
      race.work += covers.words;
      if (couldLead(race, matching, met)) challenge(race, [i, j, k], {both: matching, covered: met}, partsOf(race, i, j, k));
    }

    /** Of those who meet one condition, at least as many meet all three as its two pairs have too many to be apart. */
    function fewestCovered(atLeast: number, withFirst: number, withSecond: number, k: number): number {
      const [first, second] = [covered[withFirst], covered[withSecond]];
      return Math.max(atLeast, coveredByPair + first - singles[i], coveredByPair + second - singles[j], first + second - singles[k]);
    }
  };
}
