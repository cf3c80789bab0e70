import type {BinCounts} from "./binCounts";
import {bounds, evidenceOf} from "./binCounts";
import type {Model} from "./fitModel";

/** A block's coefficients against the average customer with a value, who has 0. In natural log-odds. */
export interface Centred {
  readonly weights: Float64Array;
  /** What a blank would have earned. */
  readonly blank: number;
  /** What was taken off each coefficient. */
  readonly shift: number;
}

/** Coefficients are told apart from each other only; here 0 becomes the average customer with a value, as nearly as the sign rule allows, so that a blank, worth 0, is neither praise nor blame. */
export const centredBlocks = ({blocks, fitted, restWeight}: Model): Centred[] =>
  blocks.map(({counts}, j) => centred(fitted.weights[j], counts, restWeight));

function centred(weights: Float64Array, counts: BinCounts, restWeight: number): Centred {
  const {best, rest} = counts;
  const bins = weights.length - 1;
  let [sum, customers] = [0, 0];
  let [least, most] = [-Infinity, Infinity];
  for (let bin = 0; bin < bins; bin++) {
    const held = best[bin] + restWeight * rest[bin];
    sum += held * weights[bin];
    customers += held;
    const {low, high} = bounds(evidenceOf(counts, bin));
    if (low === 0) most = Math.min(most, weights[bin]);
    if (high === 0) least = Math.max(least, weights[bin]);
  }
  // No further than the evidence of every bin allows, so that none has to be clipped and the differences stay as fitted.
  const shift = Math.min(most, Math.max(least, sum / customers));
  return {weights: weights.slice(0, bins).map((weight) => weight - shift), blank: weights[bins] - shift, shift};
}
