import type {JointTerms} from "./jointTerms";
import {scatter, scatterEvery} from "./jointTerms";

/** The intercept alone has no ridge, and may have next to no curvature. */
export const LEAST_CURVATURE = 1e-9;

/** Where the slope is taken: coefficients, and the chances that they give the customers. */
export interface Point {
  readonly weights: Float64Array;
  readonly chances: Float64Array;
}

/** First derivative of the penalised loss. */
export function gradientOf(joined: JointTerms, isBest: Uint8Array, {weights, chances}: Point): Float64Array {
  const gradient = new Float64Array(weights.length);
  const {residuals} = joined.byCustomer;
  for (let i = 0; i < residuals.length; i++) {
    residuals[i] = chances[i] - isBest[i];
    gradient[0] += residuals[i];
  }
  scatter(joined, residuals, gradient);
  addPull(joined, weights, gradient);
  return gradient;
}

/** The same for the loss without every so many of the customers, from the first of them on, from the second, and so on. A held-out part is looked at once, by itself, and taken off the whole. */
export function gradientsWithout(joined: JointTerms, isBest: Uint8Array, {weights, chances}: Point, every: number): Float64Array[] {
  const {residuals} = joined.byCustomer;
  for (let i = 0; i < residuals.length; i++) residuals[i] = chances[i] - isBest[i];
  const whole = new Float64Array(weights.length);
  const parts = Array.from({length: every}, (_, first) => {
    const own = new Float64Array(weights.length);
    for (let i = first; i < residuals.length; i += every) own[0] += residuals[i];
    scatterEvery(joined, residuals, own, {first, every});
    for (let at = 0; at < own.length; at++) whole[at] += own[at];
    return own;
  });
  addPull(joined, weights, whole);
  return parts.map((own) => own.map((sum, at) => whole[at] - sum));
}

/** Adds what the penalty's second derivative makes of some coefficients: their own ridge, and the pull of their neighbours. */
export function addPull({terms, starts}: JointTerms, coefficients: Float64Array, sums: Float64Array): void {
  terms.forEach(({size, ridge, smooth, chained}, j) => {
    const from = starts[j];
    for (let at = from; at < from + size; at++) sums[at] += ridge * coefficients[at];
    for (let at = from + 1; at < from + chained; at++) {
      const pull = smooth * (coefficients[at] - coefficients[at - 1]);
      sums[at] += pull;
      sums[at - 1] -= pull;
    }
  });
}

/** What the coefficients cost, beside how unlikely they make the labels. */
export function penalty({terms, starts}: JointTerms, weights: Float64Array): number {
  let total = 0;
  terms.forEach(({size, ridge, smooth, chained}, j) => {
    for (let at = starts[j]; at < starts[j] + size; at++) total += (ridge / 2) * weights[at] * weights[at];
    for (let at = starts[j] + 1; at < starts[j] + chained; at++)
      total += (smooth / 2) * (weights[at] - weights[at - 1]) * (weights[at] - weights[at - 1]);
  });
  return total;
}
