import {logistic} from "../math/exponential";
import {naturalLog} from "../math/logarithm";
import {countBest} from "./fitColumn";

/** How far apart the best and the rest are. */
export interface Separation {
  /** Area under the ROC curve. */
  readonly auc: number;
  /** Its 95 % interval. */
  readonly interval: readonly [number, number];
  /** By how many standard deviations it exceeds 0.5, the area of a card that knows nothing. */
  readonly z: number;
}

/** 97.5 % point of the normal distribution. */
const NORMAL_975 = 1.959_963_984_540_054;

/**
 * The area under the curve from placements (see `placements`), its interval and its distance from chance. The standard error is DeLong's, with the customers of a group taken as one observation
 * (N. Obuchowski, "Nonparametric analysis of clustered ROC curve data", Biometrics 53, 1997); the interval is made on log-odds, so that it stays within 0 and 1. The distance from chance is in deviations of
 * a card that knows nothing: √((n + 1) ÷ (12 P N)), Wilcoxon's; where customers come in groups, that or the standard error, whichever is larger.
 *
 * @param groups The group of each customer, from 0; undefined where each stands for itself.
 */
export function separation(placed: Float64Array, isBest: Uint8Array, groups?: Int32Array): Separation {
  const best = countBest(isBest);
  const rest = isBest.length - best;
  const auc = placed.reduce((all, place, i) => all + (isBest[i] === 1 ? place : 0), 0) / best;
  const chance = Math.sqrt((isBest.length + 1) / (12 * best * rest));
  const error = Math.sqrt(clusteredVariance(placed, isBest, groups, auc));
  return {auc, interval: interval(auc, error, best * rest), z: (auc - 0.5) / (groups === undefined ? chance : Math.max(chance, error))};
}

function clusteredVariance(placed: Float64Array, isBest: Uint8Array, groups: Int32Array | undefined, auc: number): number {
  const count = groups === undefined ? isBest.length : groups.reduce((most, group) => Math.max(most, group + 1), 0);
  const [best, rest] = [new Float64Array(count), new Float64Array(count)];
  const [inBest, inRest] = [new Int32Array(count), new Int32Array(count)];
  for (let i = 0; i < placed.length; i++) {
    const group = groups === undefined ? i : groups[i];
    (isBest[i] === 1 ? best : rest)[group] += placed[i] - auc;
    (isBest[i] === 1 ? inBest : inRest)[group]++;
  }
  let [ofBest, ofRest, ofBoth] = [0, 0, 0];
  for (let group = 0; group < count; group++) {
    ofBest += best[group] ** 2;
    ofRest += rest[group] ** 2;
    ofBoth += best[group] * rest[group];
  }
  const corrected = (sum: number, members: number): number => (members > 1 ? (sum * members) / (members - 1) : sum);
  const groupsWith = (counts: Int32Array): number => counts.reduce((all, one) => all + Number(one > 0), 0);
  const total = (counts: Int32Array): number => counts.reduce((all, one) => all + one, 0);
  const [p, n] = [total(inBest), total(inRest)];
  const variance =
    corrected(ofBest, groupsWith(inBest)) / p ** 2 + corrected(ofRest, groupsWith(inRest)) / n ** 2 + (2 * corrected(ofBoth, count)) / (p * n);
  return Math.max(0, variance);
}

/** On log-odds; an area at the very end is taken half a pair of customers away from it. */
function interval(auc: number, error: number, pairs: number): readonly [number, number] {
  const within = Math.min(1 - 0.5 / pairs, Math.max(0.5 / pairs, auc));
  const centre = naturalLog(within / (1 - within));
  const half = (NORMAL_975 * error) / (within * (1 - within));
  return [logistic(centre - half), logistic(centre + half)];
}
