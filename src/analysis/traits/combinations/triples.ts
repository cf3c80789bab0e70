import {FEWEST_MATCHING} from "../searchFeature";
import {bitRow, countInRow, intersectRow} from "./bitset";
import type {Counts, Race} from "./leader";
import {challenge, couldLead, isHopeless} from "./leader";
import type {Pairs} from "./pairs";
import {pairCounts, singleCounts} from "./pairs";

/** Pairs that the beam goes on from. */
const BEAM = 100;

/** Joins the best pairs with every third condition. Source of the beam: P. Clark and T. Niblett, "The CN2 Induction Algorithm" (1989). */
export function extendBestPairs(race: Race, pairs: Pairs): void {
  const size = race.of.rows.length;
  const everyone = race.of.rows.map((_, place) => place);
  const extend = extender(race, pairs);
  for (const at of bestPairs(race, pairs)) extend(Math.floor(at / size), at % size, everyone);
}

/**
 * Joins every pair with every third condition after it, as far as something may come of it. Yields its progress, 0 to 1.
 *
 * @param mostWork Word operations of the race after which it ends.
 * @returns Whether it came to its end.
 */
export function* extendAllPairs(race: Race, pairs: Pairs, mostWork: number): Generator<number, boolean, void> {
  const size = race.of.rows.length;
  const partners = new Int32Array(size);
  const extend = extender(race, pairs);
  for (let i = 0; i < size; i++) {
    let count = 0;
    for (let j = i + 1; j < size; j++) if (isOpen(race, pairs, i * size + j)) partners[count++] = j;
    for (let at = 0; at < count && race.work <= mostWork; at++) extend(i, partners[at], partners.subarray(at + 1, count));
    if (race.work > mostWork) return false;
    yield (i + 1) / size;
  }
  return true;
}

/** Whether something may still come of a pair. */
const isOpen = (race: Race, {both, covered}: Pairs, at: number): boolean =>
  covered[at] > 0 && both[at] >= FEWEST_MATCHING && !isHopeless(race, both[at]);

/** The open pairs with the largest WRAcc, best first; of equals the earlier. */
function bestPairs(race: Race, pairs: Pairs): number[] {
  const {rows, covers, best} = race.of;
  const found: {readonly at: number; readonly score: number}[] = [];
  for (let i = 0; i < rows.length; i++) {
    for (let at = i * rows.length + i + 1; at < (i + 1) * rows.length; at++) {
      const score = pairs.both[at] * covers.size - pairs.covered[at] * best;
      if (!isOpen(race, pairs, at) || (found.length === BEAM && score <= found[BEAM - 1].score)) continue;
      const place = found.findIndex((one) => one.score < score);
      found.splice(place < 0 ? found.length : place, 0, {at, score});
      if (found.length > BEAM) found.pop();
    }
  }
  return found.map(({at}) => at);
}

/**
 * Whether three conditions could lead, by the counts of their pairs alone: no more of the best match than the least of the three, and of those who meet one condition, at least as many meet all
 * three as its two pairs have too many to be apart.
 */
function isPromising(race: Race, {both, covered}: Pairs, i: number, j: number, k: number): boolean {
  const size = race.of.rows.length;
  const [ij, ik, jk] = [i * size + j, i * size + k, j * size + k];
  if (covered[ij] === 0 || covered[ik] === 0 || covered[jk] === 0) return false;
  const most = Math.min(both[ij], both[ik], both[jk]);
  const singles = race.of.covered;
  const fewest = Math.max(
    most,
    covered[ij] + covered[ik] - singles[i],
    covered[ij] + covered[jk] - singles[j],
    covered[ik] + covered[jk] - singles[k],
  );
  return couldLead(race, most, fewest);
}

function partsOf({of}: Race, pairs: Pairs, i: number, j: number, k: number): Counts[] {
  const size = of.rows.length;
  return [...[i, j, k].map((place) => singleCounts(of, place)), ...[i * size + j, i * size + k, j * size + k].map((at) => pairCounts(pairs, at))];
}

/** Tries candidates i and j with each of some thirds. Its two buffers are used for every pair. */
function extender(race: Race, pairs: Pairs): (i: number, j: number, thirds: Int32Array) => void {
  const {of} = race;
  const [best, all] = [new Uint32Array(of.among.words), new Uint32Array(of.all.words)];
  return (i, j, thirds) => {
    if (!isOpen(race, pairs, i * of.rows.length + j)) return;
    let isLaidOut = false;
    race.work += thirds.length;
    for (let at = 0; at < thirds.length; at++) {
      const k = thirds[at];
      if (k === i || k === j || !isPromising(race, pairs, i, j, k)) continue;
      if (!isLaidOut) {
        intersectRow(best, bitRow(of.among, i), of.among, j);
        intersectRow(all, bitRow(of.all, i), of.all, j);
        isLaidOut = true;
      }
      const both = countInRow(best, of.among, k);
      race.work += of.among.words;
      if (both < FEWEST_MATCHING || isHopeless(race, both)) continue;
      const covered = countInRow(all, of.all, k);
      race.work += of.all.words;
      if (couldLead(race, both, covered)) challenge(race, [i, j, k], {both, covered}, partsOf(race, pairs, i, j, k));
    }
  };
}
