import {part} from "../../math/progress";
import {drawToFront, randomBelow} from "../../math/random";
import {bitsOf, countCommon, countOnes} from "./bitset";
import type {CoarseColumn} from "./coarseColumn";
import type {Covers} from "./covers";
import {coversOf} from "./covers";
import {findPatterns} from "./findPatterns";
import type {Pattern} from "./pattern";
import {coverOf} from "./pattern";

const FOLDS = 5;

/** What is cross-validated. */
export interface Held {
  readonly columns: readonly CoarseColumn[];
  readonly covers: Covers;
  readonly best: Int32Array;
  /** As {@link findPatterns} takes it. */
  readonly tests: number;
  readonly seed: number;
}

/**
 * Lift on customers that the search has not seen, place by place: what it finds first, second and so on among four fifths of the customers is counted among the fifth left out, five times over, and the counts are
 * added up. Best and others are dealt to the fifths separately. The bins of numbers are those of all customers, who is best plays no part in them. NaN for a place where nobody unseen matches. Yields after each fifth.
 */
export function* holdoutLifts(held: Held, places: number): Generator<number, number[], void> {
  const {covers, best} = held;
  const folds = foldsOf(covers.size, best, held.seed);
  const [both, covered] = [new Float64Array(places), new Float64Array(places)];
  for (let fold = 0; fold < FOLDS && places > 0; fold++) {
    const among = (isIn: (of: number) => boolean) => Int32Array.from(folds.keys()).filter((m) => isIn(folds[m]));
    const [training, unseen] = [among((of) => of !== fold), among((of) => of === fold)];
    const search = findPatterns(coversOf(held.columns, covers.elementaries, training, covers.isSample), bestAmong(training, best), {
      isExact: false,
      tests: held.tests,
    });
    const {combinations} = yield* part(search, fold / FOLDS, (fold + 1) / FOLDS);
    combinations.slice(0, places).forEach((pattern, place) => {
      const cover = coverAmong(held, pattern, unseen);
      both[place] += countCommon(cover, bitsOf(bestAmong(unseen, best), unseen.length));
      covered[place] += countOnes(cover);
    });
    yield (fold + 1) / FOLDS;
  }
  return Array.from(covered, (count, place) => both[place] / count / (best.length / covers.size));
}

/** The fold of each customer, best and others dealt out in turn after shuffling. */
function foldsOf(size: number, best: Int32Array, seed: number): Uint8Array {
  const folds = new Uint8Array(size);
  const below = randomBelow(seed);
  const isBest = bitsOf(best, size);
  const others = Int32Array.from({length: size}, (_, m) => m).filter((m) => ((isBest[m >>> 5] >>> (m & 31)) & 1) === 0);
  for (const list of [best.slice(), others]) {
    drawToFront(list, list.length, below);
    list.forEach((m, turn) => (folds[m] = turn % FOLDS));
  }
  return folds;
}

/** Positions of the best within some members, both ascending. */
function bestAmong(members: Int32Array, best: Int32Array): Int32Array {
  const wanted = new Set(best);
  return Int32Array.from(members.keys()).filter((at) => wanted.has(members[at]));
}

function coverAmong({columns, covers}: Held, {rows}: Pattern, members: Int32Array): Uint32Array {
  const conditions = rows.map((row) => covers.elementaries[row]);
  return coverOf(coversOf(columns, conditions, members), [...conditions.keys()]);
}
