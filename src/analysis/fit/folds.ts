import {positionsWhere} from "../math/order";
import {drawToFront, randomBelow} from "../math/random";

/** The fold of each customer, 0 to `folds` − 1, with the best and the rest spread evenly. The same seed gives the same folds. */
export function stratifiedFolds(isBest: Uint8Array, folds: number, seed: number): Uint8Array {
  const below = randomBelow(seed);
  const fold = new Uint8Array(isBest.length);
  let next = 0;
  for (const label of [1, 0]) {
    const members = positionsWhere(isBest, (one) => one === label);
    drawToFront(members, members.length, below);
    // The rest go on where the best left off, so that folds are of one size.
    for (const i of members) fold[i] = next++ % folds;
  }
  return fold;
}

/** The same where rows belong together: nobody's group stands in two folds. The largest groups are placed first, each in the fold with the least so far, of best and of all. */
export function groupedFolds(isBest: Uint8Array, groups: Int32Array, folds: number, seed: number): Uint8Array {
  const numbers = renumbered(groups);
  const count = numbers.reduce((most, group) => Math.max(most, group + 1), 0);
  const [best, all] = [new Int32Array(count), new Int32Array(count)];
  numbers.forEach((group, i) => {
    best[group] += isBest[i];
    all[group]++;
  });
  const order = Int32Array.from(all.keys());
  drawToFront(order, count, randomBelow(seed));
  const [allBest, held] = [best.reduce((sum, one) => sum + one, 0), new Float64Array(folds)];
  const foldOf = new Uint8Array(count);
  for (const group of Array.from(order).sort((a, b) => all[b] - all[a])) {
    const least = held.indexOf(Math.min(...held));
    foldOf[group] = least;
    held[least] += all[group] / isBest.length + best[group] / Math.max(1, allBest);
  }
  return Uint8Array.from(numbers, (group) => foldOf[group]);
}

/** Groups numbered from 0 in order of appearance. */
export function renumbered(groups: Int32Array): Int32Array {
  const known = new Map<number, number>();
  return groups.map((group) => {
    const number = known.get(group) ?? known.size;
    known.set(group, number);
    return number;
  });
}
