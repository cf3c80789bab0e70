import {naturalLog} from "../math/logarithm";
import {countBest} from "./fitColumn";
import type {State} from "./fitState";

/** What a search knows where it begins. */
export interface Flat {
  /** First derivative of the penalised loss. */
  readonly gradient: Float64Array;
  /** How much the customers of each bin tell; the whole of it first, of the intercept. */
  readonly own: Float64Array;
  /** Before the penalty. */
  readonly loss: number;
}

/**
 * Gives everybody the same chance, where a search begins with nothing but an intercept. What customers add up to by bin then follows from how many there are, and nobody has to be looked at. Undefined, and nothing done, where more is given,
 * or where bins are not counted.
 */
export function startFlat({input: {isBest, terms, offset, counted, start}, joined: {starts}, weights, chances}: State): Flat | undefined {
  if (start !== undefined || offset !== undefined || counted !== undefined) return undefined;
  const [best, customers] = [countBest(isBest), isBest.length];
  const chance = best / customers;
  const [gradient, own] = [new Float64Array(weights.length), new Float64Array(weights.length)];
  own[0] = customers * chance * (1 - chance);
  for (const [j, {counts}] of terms.entries()) {
    if (counts === undefined) return undefined;
    for (let bin = 0; bin < counts.best.length; bin++) {
      const held = (counts.best[bin] + counts.rest[bin]) * chance;
      gradient[starts[j] + bin] = held - counts.best[bin];
      own[starts[j] + bin] = held * (1 - chance);
    }
  }
  chances.fill(chance);
  return {gradient, own, loss: -best * naturalLog(chance) - (customers - best) * naturalLog(1 - chance)};
}
