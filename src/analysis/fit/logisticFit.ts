import {exponential} from "../math/exponential";
import {naturalLog} from "../math/logarithm";
import {finished} from "../math/progress";
import {curvatureOf, gradientOf, penalty} from "./slope";
import {choleskyFactor, solveFactored} from "./solve";
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
  /** Coefficients that moved less are settled; {@link SMALL_STEP} when left out. */
  readonly smallStep?: number;
}

const MOST_STEPS = 60;
const SMALL_STEP = 1e-10;
/** A curvature serves on while each step is at most this part of the one before: a new one costs more than some such steps. */
const STILL_FAST = 0.25;
const MOST_HALVINGS = 30;
/** Beyond it nothing is told apart, and products of odds would overflow. */
const HIGHEST_LOG_ODDS = 100;
/** Part of the promised gain that a step must bring (Armijo). */
const LEAST_GAIN = 1e-4;
/** Losses that differ by this part of themselves are the same but for rounding: near the end a step gains less than that. */
const ROUNDING = 1e-14;

/**
 * Penalised logistic regression on bins: the coefficients that make the labels likeliest, less ridge/2 Σ β² and smooth/2 Σ (β − neighbour)², within their bounds. The problem is convex, so there is one answer.
 * Needs at least one best and one other customer.
 * Source: projected Newton steps, D. Bertsekas, "Projected Newton methods for optimization problems with simple constraints", SIAM J. Control Optim. 20 (1982); the curvature is kept from step to step as in
 * V. Shamanskii's method (J. Traub, "Iterative Methods for the Solution of Equations", 1964).
 */
export const logisticFit = (input: FitInput): Fitted => finished(searchFit(input));

/** The same step by step, for a worker that must answer in between: yields its progress, 0 to 1. */
export function* searchFit(input: FitInput): Generator<number, Fitted, void> {
  const state = startOf(input);
  let kept: Curvature | undefined;
  let last = Infinity;
  for (let step = 0; step < MOST_STEPS; step++) {
    const gradient = gradientOf(input, state);
    const free = freeToMove(state, gradient);
    if (kept === undefined || !isSame(kept.free, free)) kept = curvatureAt(state, free);
    yield step / MOST_STEPS;
    const moved = move(state, gradient, target(state, gradient, kept));
    if (moved < (input.smallStep ?? SMALL_STEP)) break;
    if (moved > STILL_FAST * last) kept = undefined;
    last = moved;
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

/** Coefficients that are free to move; the others are held by a bound. */
function freeToMove({weights, low, high}: State, gradient: Float64Array): Int32Array {
  const isHeld = (at: number) => (weights[at] <= low[at] && gradient[at] >= 0) || (weights[at] >= high[at] && gradient[at] <= 0);
  return Int32Array.from(weights.keys()).filter((at) => !isHeld(at));
}

const isSame = (a: Int32Array, b: Int32Array): boolean => a.length === b.length && a.every((at, i) => at === b[i]);

/** The curvature among the coefficients that were free to move where it was taken, as its Cholesky factor. */
interface Curvature {
  readonly free: Int32Array;
  readonly factor: Float64Array;
}

function curvatureAt(state: State, free: Int32Array): Curvature {
  const curvature = curvatureOf(state.input, state);
  const size = state.weights.length;
  const factor = new Float64Array(free.length * free.length);
  for (let i = 0; i < free.length; i++) {
    for (let j = 0; j <= i; j++) factor[i * free.length + j] = curvature[free[i] * size + free[j]];
    // The intercept alone has no ridge, and may have next to no curvature.
    factor[i * free.length + i] += 1e-9;
  }
  return {free, factor: choleskyFactor(factor, free.length)};
}

/** Where Newton's step would go; coefficients that are held stay. */
function target({weights}: State, gradient: Float64Array, {free, factor}: Curvature): Float64Array {
  const steps = solveFactored(
    factor,
    Float64Array.from(free, (at) => -gradient[at]),
    free.length,
  );
  const found = weights.slice();
  free.forEach((at, i) => (found[at] += steps[i]));
  return found;
}

/** Goes towards the target as far as the loss falls, staying within the bounds; returns the longest move of a coefficient. */
function move(state: State, gradient: Float64Array, wanted: Float64Array): number {
  const {weights, low, high} = state;
  const tried = new Float64Array(weights.length);
  for (let [part, halving] = [1, 0]; halving < MOST_HALVINGS; part /= 2, halving++) {
    let [promised, longest] = [0, 0];
    for (let at = 0; at < weights.length; at++) {
      tried[at] = Math.min(high[at], Math.max(low[at], weights[at] + part * (wanted[at] - weights[at])));
      promised += gradient[at] * (weights[at] - tried[at]);
      longest = Math.max(longest, Math.abs(tried[at] - weights[at]));
    }
    if (longest < SMALL_STEP) break;
    const loss = evaluate(state, tried);
    if (loss > state.loss * (1 + ROUNDING) - LEAST_GAIN * promised) continue;
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
