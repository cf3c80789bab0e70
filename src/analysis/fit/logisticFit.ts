import {exponential} from "../math/exponential";
import {naturalLog} from "../math/logarithm";
import type {Slope} from "./slope";
import {penalty, slope} from "./slope";
import {solve} from "./solve";
import type {Term} from "./term";

/** The regression's answer. */
export interface Fitted {
  readonly intercept: number;
  /** Coefficients of each term, in natural log-odds. */
  readonly weights: readonly Float64Array[];
  /** Log-odds of each customer. */
  readonly logOdds: Float64Array;
  /** How much each bin's customers tell, Σ p(1 − p), by term. */
  readonly information: readonly Float64Array[];
}

/** What is explained, and where to begin. */
export interface FitInput {
  readonly isBest: Uint8Array;
  readonly terms: readonly Term[];
  /** Log-odds that are given and not fitted, by customer. */
  readonly offset?: Float64Array;
  /** An answer to similar terms to start from. */
  readonly start?: Pick<Fitted, "intercept" | "weights">;
  /** Coefficients that moved less are settled; {@link SMALL_STEP} when left out. The error left is about its square. */
  readonly smallStep?: number;
}

const MOST_STEPS = 60;
const SMALL_STEP = 1e-7;
const MOST_HALVINGS = 30;
/** Beyond it nothing is told apart, and products of odds would overflow. */
const HIGHEST_LOG_ODDS = 100;
/** Part of the promised gain that a step must bring (Armijo). */
const LEAST_GAIN = 1e-4;

/**
 * Penalised logistic regression on bins: the coefficients that make the labels likeliest, less ridge/2 Σ β² and smooth/2 Σ (β − neighbour)², within their bounds. The problem is convex, so there is one answer.
 * Needs at least one best and one other customer.
 * Source: projected Newton steps, D. Bertsekas, "Projected Newton methods for optimization problems with simple constraints", SIAM J. Control Optim. 20 (1982).
 */
export function logisticFit(input: FitInput): Fitted {
  const state = startOf(input);
  let rise = slope(input, state);
  for (let step = 0; step < MOST_STEPS; step++) {
    const moved = move(state, rise, newtonTarget(state, rise));
    if (moved < (input.smallStep ?? SMALL_STEP)) break;
    rise = slope(input, state);
  }
  return answer(state);
}

/** All coefficients in one list: the intercept first, then term after term. */
interface State {
  readonly input: FitInput;
  readonly starts: Int32Array;
  readonly weights: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly logOdds: Float64Array;
  readonly chances: Float64Array;
  loss: number;
}

function startOf(input: FitInput): State {
  const {isBest, terms, start} = input;
  const starts = new Int32Array(terms.length);
  let size = 1;
  terms.forEach((term, j) => {
    starts[j] = size;
    size += term.size;
  });
  const [weights, low, high] = [new Float64Array(size), new Float64Array(size).fill(-Infinity), new Float64Array(size).fill(Infinity)];
  const best = isBest.reduce((all, one) => all + one, 0);
  weights[0] = start?.intercept ?? naturalLog(best / (isBest.length - best));
  terms.forEach((term, j) => {
    low.set(term.low, starts[j]);
    high.set(term.high, starts[j]);
    const given = start?.weights[j];
    if (given !== undefined) for (let b = 0; b < term.size; b++) weights[starts[j] + b] = Math.min(term.high[b], Math.max(term.low[b], given[b]));
  });
  const state = {input, starts, weights, low, high, logOdds: new Float64Array(isBest.length), chances: new Float64Array(isBest.length), loss: 0};
  state.loss = evaluate(state, weights);
  return state;
}

/** Sets log-odds and chances for some coefficients; returns the penalised loss. */
function evaluate({input, starts, logOdds, chances}: State, weights: Float64Array): number {
  const {isBest, terms, offset} = input;
  if (offset === undefined) logOdds.fill(weights[0]);
  else for (let i = 0; i < logOdds.length; i++) logOdds[i] = weights[0] + offset[i];
  terms.forEach(({codes}, j) => {
    const from = starts[j];
    for (let i = 0; i < logOdds.length; i++) logOdds[i] += weights[from + codes[i]];
  });
  let loss = penalty(terms, starts, weights);
  // Chances of the labels are multiplied as long as they stay in range, so that a logarithm is taken now and then only.
  let product = 1;
  for (let i = 0; i < logOdds.length; i++) {
    const odds = exponential(Math.min(HIGHEST_LOG_ODDS, isBest[i] === 1 ? -logOdds[i] : logOdds[i]));
    const right = 1 / (1 + odds);
    chances[i] = isBest[i] === 1 ? right : odds * right;
    product *= 1 + odds;
    if (product > 1e200) {
      loss += naturalLog(product);
      product = 1;
    }
  }
  return loss + naturalLog(product);
}

/** Where Newton's step would go among the coefficients that are free to move; those held by a bound stay. */
function newtonTarget({weights, low, high}: State, {gradient, curvature}: Slope): Float64Array {
  const free: number[] = [];
  for (let at = 0; at < weights.length; at++) {
    const isHeld = (weights[at] <= low[at] && gradient[at] >= 0) || (weights[at] >= high[at] && gradient[at] <= 0);
    if (!isHeld) free.push(at);
  }
  const matrix = new Float64Array(free.length * free.length);
  const right = new Float64Array(free.length);
  free.forEach((a, i) => {
    for (let j = 0; j <= i; j++) matrix[i * free.length + j] = curvature[a * weights.length + free[j]];
    // The intercept alone has no ridge, and may have next to no curvature.
    matrix[i * free.length + i] += 1e-9;
    right[i] = -gradient[a];
  });
  const steps = solve(matrix, right, free.length);
  const target = weights.slice();
  free.forEach((at, i) => (target[at] += steps[i]));
  return target;
}

/** Goes towards the target as far as the loss falls, staying within the bounds; returns the longest move of a coefficient. */
function move(state: State, {gradient}: Slope, target: Float64Array): number {
  const {weights, low, high} = state;
  const tried = new Float64Array(weights.length);
  for (let [part, halving] = [1, 0]; halving < MOST_HALVINGS; part /= 2, halving++) {
    let [promised, longest] = [0, 0];
    for (let at = 0; at < weights.length; at++) {
      tried[at] = Math.min(high[at], Math.max(low[at], weights[at] + part * (target[at] - weights[at])));
      promised += gradient[at] * (weights[at] - tried[at]);
      longest = Math.max(longest, Math.abs(tried[at] - weights[at]));
    }
    if (longest < SMALL_STEP) break;
    const loss = evaluate(state, tried);
    if (loss > state.loss - LEAST_GAIN * promised) continue;
    weights.set(tried);
    state.loss = loss;
    return longest;
  }
  evaluate(state, weights);
  return 0;
}

function answer({input, starts, weights, logOdds, chances}: State): Fitted {
  const information = input.terms.map(({codes, size}) => {
    const sums = new Float64Array(size);
    for (let i = 0; i < codes.length; i++) sums[codes[i]] += chances[i] * (1 - chances[i]);
    return sums;
  });
  return {intercept: weights[0], weights: input.terms.map(({size}, j) => weights.slice(starts[j], starts[j] + size)), logOdds, information};
}
