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
  const order = Int32Array.from(isBest, (_, i) => i).sort((a, b) => scores[b] - scores[a] || a - b);
  const runs: {best: number; rest: number}[] = [];
  const runOf = new Int32Array(order.length);
  order.forEach((i, at) => {
    if (at === 0 || scores[i] !== scores[order[at - 1]]) runs.push({best: 0, rest: 0});
    const run = runs[runs.length - 1];
    if (isBest[i] === 1) run.best++;
    else run.rest++;
    runOf[i] = runs.length - 1;
  });
  const best = runs.reduce((all, run) => all + run.best, 0);
  return {runs, runOf, best, rest: order.length - best};
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
  return Float64Array.from(isBest, (one, i) => (one === 1 ? ofBest : ofRest)[runOf[i]]);
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
