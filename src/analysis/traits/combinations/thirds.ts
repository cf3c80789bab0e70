import {countInRow, countInRowUpTo, intersectRows} from "./bitset";
import type {Race} from "./leader";
import {challenge, earns, fewestBest, isOver} from "./leader";
import type {Pairs} from "./pairs";
import {coveredByTwo, isOpen} from "./pairs";
import {areNotBelow, larger, notBelow, smaller} from "./wholeNumbers";

/** The thirds of a pair of which something may come, and room for what is known of them: used for every pair. */
interface Thirds {
  readonly open: Int32Array;
  count: number;
  /** No more of the best match with each than this. */
  readonly mosts: Int32Array;
  /** No fewer of all customers match with each than this. */
  readonly leasts: Int32Array;
  /** With so many of the best no more of all customers may match. */
  readonly mostCovered: Int32Array;
  /** With fewer of the best nothing comes of it. */
  fewest: number;
}

/** Tries candidates i and j, i before j, with each of some thirds from one place up to another. */
export function extender(race: Race): (i: number, j: number, thirds: Int32Array, from: number, to: number) => void {
  const {of, pairs} = race;
  const {covers, rows, covered: singles} = of;
  const {size, words} = covers;
  const among = thirdsOf(race);
  const [bestOfPair, pair] = [new Uint32Array(of.among.words), new Uint32Array(words)];
  // A combination has a larger score than each of its parts, or it does not earn its place.
  const isAny = race.wanted.combination === undefined;
  const toBeat = (both: number, covered: number) => (isAny ? -Infinity : both * size - covered * of.best + 1);
  const singlesToBeat = new Float64Array(pairs.size);
  for (let place = 0; place < pairs.size; place++) singlesToBeat[place] = toBeat(of.both[place], singles[place]);
  return (i, j, thirds, from, to) => {
    const both = pairs.both[i * pairs.size + j];
    if (!isOpen(race, both) || isOver(race)) return;
    const pairToBeat = Math.max(toBeat(both, coveredByTwo(pairs, i, j)), singlesToBeat[i], singlesToBeat[j]);
    aimAt(race, among, pairToBeat, both);
    race.work += to - from;
    openThirds(among, pairs, i, j, thirds, from, to);
    const left = withRoom(among, pairs, singles, i, j);
    if (left > 0) countThirds(i, j, left, pairToBeat);
  };

  /** Counts one by one the thirds that are left. */
  function countThirds(i: number, j: number, left: number, pairToBeat: number): void {
    const {open, mosts, leasts, mostCovered} = among;
    intersectRows(bestOfPair, of.among, i, j);
    let [isLaidOut, ofBest, ofAll] = [false, 0, 0];
    for (let at = 0; at < left; at++) {
      const most = mosts[at];
      const least = leasts[at];
      // Again, since the lead may have changed.
      if (most < among.fewest || larger(most, least) > mostCovered[most]) continue;
      const k = open[at];
      ofBest++;
      const both = countInRow(bestOfPair, of.among, k);
      if (both < among.fewest || larger(both, least) > mostCovered[both] || !mayBeat(k, both, least)) continue;
      if (!isLaidOut) intersectRows(pair, covers, rows[i], rows[j]);
      isLaidOut = true;
      ofAll++;
      const covered = countInRowUpTo(pair, covers, rows[k], mostCovered[both]);
      if (covered > mostCovered[both] || !earnsAll(i, j, k, both, covered)) continue;
      challenge(race, [i, j, k], {both, covered});
      aimAt(race, among, pairToBeat, pairs.both[i * pairs.size + j]);
    }
    race.work += ofBest * of.among.words + ofAll * words;
  }

  /** Whether so many of the best, with no fewer of all, could be worth more than a third condition is by itself. */
  function mayBeat(k: number, both: number, least: number): boolean {
    return isAny || both * size - larger(both, least) * of.best >= singlesToBeat[k];
  }

  /** Whether all three conditions earn their place beside any two and any one of them; the pairs are the likelier ones to say no. */
  function earnsAll(i: number, j: number, k: number, both: number, covered: number): boolean {
    const beside = (a: number, b: number) => earns(race, both, covered, pairs.both[a * pairs.size + b], coveredByTwo(pairs, a, b));
    const over = (a: number) => earns(race, both, covered, of.both[a], singles[a]);
    return isAny || (beside(i, j) && beside(i, k) && beside(j, k) && over(i) && over(j) && over(k));
  }
}

const thirdsOf = ({pairs: {size}, of: {best}}: Race): Thirds => ({
  // One place more, which is written to when all are open.
  open: new Int32Array(size + 1),
  count: 0,
  mosts: new Int32Array(size + 1),
  leasts: new Int32Array(size + 1),
  mostCovered: new Int32Array(best + 1),
  fewest: 0,
});

/** Works out what it takes to reach the threshold and a score, as far as up to so many of the best match. */
function aimAt(race: Race, thirds: Thirds, score: number, most: number): void {
  const {covers, best} = race.of;
  const {mostCovered} = thirds;
  const needed = Math.max(race.threshold, score);
  thirds.fewest = fewestBest(race, score);
  for (let both = thirds.fewest, left = both * covers.size - needed; both <= most; both++, left += covers.size)
    mostCovered[both] = Math.floor(left / best);
}

/** Takes the thirds that enough of the best share with each of a pair. */
function openThirds(into: Thirds, {size, both}: Pairs, i: number, j: number, thirds: Int32Array, from: number, to: number): void {
  const {open, fewest} = into;
  let count = 0;
  for (let at = from, first = i * size, second = j * size; at < to; at++) {
    const k = thirds[at];
    open[count] = k;
    count += areNotBelow(both[first + k], both[second + k], fewest);
  }
  into.count = count;
}

/** Keeps those that may still lose enough customers. Returns how many they are. */
function withRoom({open, count, mosts, leasts, mostCovered}: Thirds, pairs: Pairs, singles: Int32Array, i: number, j: number): number {
  const {size, both, meeting, at: position, width} = pairs;
  const first = i * size;
  const second = j * size;
  const metFirst = position[i] * width;
  const metSecond = position[j] * width;
  const covered = coveredByTwo(pairs, i, j);
  const onlyFirst = singles[i] - covered;
  const onlySecond = singles[j] - covered;
  let left = 0;
  for (let at = 0; at < count; at++) {
    const k = open[at];
    // No more of the best match than the least of the three pairs has.
    const most = smaller(both[first + j], smaller(both[first + k], both[second + k]));
    // Of those who meet one condition, at least as many meet all three as its two pairs have too many to be apart.
    const byFirst = meeting[metFirst + position[k]] - 1;
    const bySecond = meeting[metSecond + position[k]] - 1;
    const least = larger(larger(byFirst - onlyFirst, bySecond - onlySecond), byFirst + bySecond - singles[k]);
    open[left] = k;
    mosts[left] = most;
    leasts[left] = least;
    left += notBelow(mostCovered[most], larger(most, least));
  }
  return left;
}
