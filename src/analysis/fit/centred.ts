import type {Model} from "./fitModel";
import type {Block} from "./mainEffects";

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
  blocks.map((block, j) => centred(fitted.weights[j], block, restWeight));

function centred(weights: Float64Array, {counts: {best, rest}, limits: {low, high}}: Block, restWeight: number): Centred {
  const bins = weights.length - 1;
  let [sum, customers] = [0, 0];
  let [least, most] = [-Infinity, Infinity];
  for (let bin = 0; bin < bins; bin++) {
    const held = best[bin] + restWeight * rest[bin];
    sum += held * weights[bin];
    customers += held;
    if (low[bin] === 0) most = Math.min(most, weights[bin]);
    if (high[bin] === 0) least = Math.max(least, weights[bin]);
  }
  // No further than the evidence of every bin allows, so that none has to be clipped and the differences stay as fitted.
  const shift = Math.min(most, Math.max(least, sum / customers));
  const shifted = new Float64Array(bins);
  for (let bin = 0; bin < bins; bin++) shifted[bin] = weights[bin] - shift;
  return {weights: shifted, blank: weights[bins] - shift, shift};
}
