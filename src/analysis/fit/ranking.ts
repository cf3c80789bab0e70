import {ranksOf} from "./ranks";

/** Customers from the highest score to the lowest. Those of equal score form a run and share its places. */
export interface Run {
  readonly best: number;
  readonly rest: number;
}

/** The runs of equal scores, highest first, and for each customer the run it is in. */
export interface Ranked {
  readonly runs: readonly Run[];
  readonly runOf: Int32Array;
  readonly best: number;
  readonly rest: number;
}

/** Ranks customers by score, the highest first. */
export function rank(scores: ArrayLike<number>, isBest: Uint8Array): Ranked {
  const {different, places} = ranksOf(new Float64Array(scores));
  return inRuns(
    places.map((place) => different.length - 1 - place),
    different.length,
    isBest,
  );
}

/** The same of sums of points, which are whole numbers and not far apart. */
export function rankPoints(points: Int32Array, isBest: Uint8Array): Ranked {
  let [least, most] = [0, 0];
  for (let i = 0; i < points.length; i++) {
    least = Math.min(least, points[i]);
    most = Math.max(most, points[i]);
  }
  const runOfSum = new Int32Array(most - least + 1);
  for (let i = 0; i < points.length; i++) runOfSum[points[i] - least] = 1;
  let runs = 0;
  for (let at = most - least; at >= 0; at--) if (runOfSum[at] === 1) runOfSum[at] = runs++;
  const runOf = new Int32Array(points.length);
  for (let i = 0; i < points.length; i++) runOf[i] = runOfSum[points[i] - least];
  return inRuns(runOf, runs, isBest);
}

function inRuns(runOf: Int32Array, count: number, isBest: Uint8Array): Ranked {
  const runs = Array.from({length: count}, () => ({best: 0, rest: 0}));
  let best = 0;
  for (let i = 0; i < runOf.length; i++) {
    if (isBest[i] === 1) runs[runOf[i]].best++;
    else runs[runOf[i]].rest++;
    best += isBest[i];
  }
  return {runs, runOf, best, rest: runOf.length - best};
}

/** The same ranking where one of the rest stands for so many of them, and one of the best for one. */
export const reweighted = (ranked: Ranked, restWeight: number): Ranked =>
  restWeight === 1 ? ranked : {...ranked, runs: ranked.runs.map(({best, rest}) => ({best, rest: rest * restWeight})), rest: ranked.rest * restWeight};

/**
 * Where each customer is placed among the others: of one of the best the share of the rest who score lower, of one of the rest the share of the best who score higher; equal scores count half. NaN where there are no others.
 * Their mean over the best, or over the rest, is the area under the ROC curve.
 */
export function placements({runs, runOf, best, rest}: Ranked, isBest: Uint8Array): Float64Array {
  let [bestAbove, restAbove] = [0, 0];
  const [ofBest, ofRest] = [new Float64Array(runs.length), new Float64Array(runs.length)];
  runs.forEach((run, at) => {
    ofBest[at] = (rest - restAbove - run.rest / 2) / rest;
    ofRest[at] = (bestAbove + run.best / 2) / best;
    bestAbove += run.best;
    restAbove += run.rest;
  });
  const placed = new Float64Array(isBest.length);
  for (let i = 0; i < placed.length; i++) placed[i] = (isBest[i] === 1 ? ofBest : ofRest)[runOf[i]];
  return placed;
}

/**
 * The area under the ROC curve: the chance that one of the best scores higher than one of the rest, equal scores counted half. 0.5 is no separation. NaN where nobody is best, or everybody.
 *
 * @example areaUnderCurve([3, 1, 2, 1], Uint8Array.of(1, 1, 0, 0)) // 0.625
 */
export function areaUnderCurve(scores: ArrayLike<number>, isBest: Uint8Array): number {
  const ranked = rank(scores, isBest);
  const placed = placements(ranked, isBest);
  let sum = 0;
  for (let i = 0; i < placed.length; i++) if (isBest[i] === 1) sum += placed[i];
  return ranked.rest === 0 ? Number.NaN : sum / ranked.best;
}

/**
 * The share of the best who are among the highest-scored part of all; a run of equal scores at the cut shares the places that are left.
 *
 * @param part Of all customers, 0 to 1; at least one customer is taken.
 * @example caught(rank([4, 3, 2, 1], Uint8Array.of(1, 0, 1, 0)), 0.5) // 0.5
 */
export function caught({runs, best, rest}: Ranked, part: number): number {
  let places = Math.max(1, Math.round(part * (best + rest)));
  let found = 0;
  for (const run of runs) {
    const size = run.best + run.rest;
    found += run.best * Math.min(1, places / size);
    places -= size;
    if (places <= 0) break;
  }
  return found / best;
}

/** Lift of the highest-scored part: how many times likelier than average a customer of it is best. */
export const bandLift = (ranked: Ranked, part: number): number => {
  const customers = ranked.best + ranked.rest;
  return (caught(ranked, part) * customers) / Math.max(1, Math.round(part * customers));
};
