import {orderStatistics} from "../../math/select";
import type {Race} from "./leader";
import {fewestBest, isOver} from "./leader";
import {isOpen} from "./pairs";
import {extender} from "./thirds";
import {notBelow} from "./wholeNumbers";

/** Pairs that the beam goes on from. */
const BEAM = 50;

/** Joins the best of so many pairs with every third condition. Source of the beam: P. Clark and T. Niblett, "The CN2 Induction Algorithm" (1989). */
export function extendBestPairs(race: Race, tried: number): void {
  if (isOver(race)) return;
  const {size} = race.pairs;
  const everyone = race.of.rows.map((_, place) => place);
  const extend = extender(race);
  for (const at of bestPairs(race, tried)) extend(Math.floor(at / size), at % size, everyone);
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

/** Of so many pairs those that are still open with the largest WRAcc, best first; of equals the earlier. */
function bestPairs(race: Race, tried: number): number[] {
  const {both, places, scores} = race.pairs;
  const fewest = fewestBest(race);
  const open = new Float64Array(tried);
  let count = 0;
  for (let at = 0; at < tried; at++) {
    open[count] = scores[at];
    count += notBelow(both[places[at]], fewest);
  }
  const least = count > BEAM ? orderStatistics(open.subarray(0, count), [count - BEAM])[0] : -Infinity;
  const found: number[] = [];
  for (let at = 0; at < tried; at++) if (scores[at] >= least && both[places[at]] >= fewest) found.push(at);
  return found
    .sort((a, b) => scores[b] - scores[a] || a - b)
    .slice(0, BEAM)
    .map((at) => places[at]);
}
