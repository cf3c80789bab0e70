import type {Race} from "./leader";
import {isOver} from "./leader";
import {bestPairs, completeRow, isOpen} from "./pairs";
import {extender} from "./thirds";

/** Joins the best of the pairs tried with every third condition. */
export function extendBestPairs(race: Race): void {
  if (isOver(race)) return;
  const {pairs, of} = race;
  const everyone = of.rows.map((_, place) => place);
  const extend = extender(race);
  const isComplete = new Uint8Array(pairs.size);
  for (const at of bestPairs(race)) {
    const own = [Math.floor(at / pairs.size), at % pairs.size] as const;
    for (const i of own) if (isComplete[i]++ === 0) completeRow(pairs, i);
    extend(...own, everyone, 0, everyone.length);
  }
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
    for (let at = 0; at < count && race.work <= mostWork; at++) extend(i, partners[at], partners, at + 1, count);
    if (race.work > mostWork) return false;
    yield (i + 1) / size;
  }
  return true;
}
