import {exponential} from "../math/exponential";
import {naturalLog} from "../math/logarithm";
import {finished} from "../math/progress";
import {gather, joinTerms, scatter, sizeOf, type JointTerms} from "./jointTerms";
import {newtonStep} from "./newtonStep";
import {gradientOf, penalty} from "./slope";
import type {Term} from "./term";

/** The regression's answer. */
export interface Fitted {
  readonly intercept: number;
  /** Coefficients of each term, in natural log-odds. */
  readonly weights: readonly Float64Array[];
  /** Log-odds of each customer. */
  readonly logOdds: Float64Array;
  /** Chance of each customer to be best; of one who did not count, the label. */
  readonly chances: Float64Array;
  /** How much each bin's customers tell, Σ p(1 − p), by term. */
  readonly information: readonly Float64Array[];
}

/** What is explained, and where to begin. */
export interface FitInput {
  readonly isBest: Uint8Array;
  readonly terms: readonly Term[];
  /** The terms joined, where they are already. */
  readonly joined?: JointTerms;
  /** Log-odds that are given and not fitted, by customer. */
  readonly offset?: Float64Array;
  /** 0 for customers who are held out: they get log-odds, and have no say in them. Everybody counts when left out. */
  readonly counted?: Uint8Array;
  /** An answer to similar terms to start from. */
  readonly start?: Pick<Fitted, "intercept" | "weights">;
  /** How far from the answer coefficients may end, about; {@link SMALL_STEP} when left out. */
  readonly smallStep?: number | undefined;
}

const MOST_STEPS = 60;
const SMALL_STEP = 1e-10;
/** Newton's step is solved to this part at least, and to the length of the step before as steps get shorter: rounds are not spent on digits that the next step changes. */
const ROUGHEST = 0.1;
const FINEST = 1e-6;
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
 * Source: projected Newton steps, D. Bertsekas, "Projected Newton methods for optimization problems with simple constraints", SIAM J. Control Optim. 20 (1982).
 */
export const logisticFit = (input: FitInput): Fitted => finished(searchFit(input));

/** The same step by step, for a worker that must answer in between: yields its progress, 0 to 1. */
export function* searchFit(input: FitInput): Generator<number, Fitted, void> {
  const state = startOf(input);
  const {joined} = state;
  let last = 1;
  for (let step = 0; step < MOST_STEPS; step++) {
    const gradient = gradientOf(joined, input.isBest, state);
    yield step / MOST_STEPS;
    const tolerance = Math.max(FINEST, Math.min(ROUGHEST, last));
    last = move(state, gradient, newtonStep({joined, point: state, gradient, isFree: freeToMove(state, gradient), tolerance}));
    // What is left to go is the part of this step that was not solved, or that bends away.
    if (last * Math.max(tolerance, last) < (input.smallStep ?? SMALL_STEP)) break;
  }
  return answer(state);
}

/** All coefficients in one list: the intercept first, then term after term. */
interface State {
  readonly input: FitInput;
  readonly joined: JointTerms;
  readonly weights: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly logOdds: Float64Array;
  readonly chances: Float64Array;
  loss: number;
}

function startOf(input: FitInput): State {
  const {isBest, terms, counted, start} = input;
  const joined = input.joined ?? joinTerms(terms);
  const {starts} = joined;
  const size = sizeOf(joined);
  const [weights, low, high] = [new Float64Array(size), new Float64Array(size).fill(-Infinity), new Float64Array(size).fill(Infinity)];
  weights[0] = start?.intercept ?? logOddsOfBest(isBest, counted);
  terms.forEach((term, j) => {
    low.set(term.low, starts[j]);
    high.set(term.high, starts[j]);
    const given = start?.weights[j];
    if (given !== undefined) for (let b = 0; b < term.size; b++) weights[starts[j] + b] = Math.min(term.high[b], Math.max(term.low[b], given[b]));
  });
  const state = {input, joined, weights, low, high, logOdds: new Float64Array(isBest.length), chances: new Float64Array(isBest.length), loss: 0};
  state.loss = evaluate(state, weights);
  return state;
}

function logOddsOfBest(isBest: Uint8Array, counted: Uint8Array | undefined): number {
  let [best, rest] = [0, 0];
  for (let i = 0; i < isBest.length; i++) {
    if (counted !== undefined && counted[i] === 0) continue;
    if (isBest[i] === 1) best++;
    else rest++;
  }
  return naturalLog(best / rest);
}

/** Sets log-odds and chances for some coefficients; returns the penalised loss. */
function evaluate({input, joined, logOdds, chances}: State, weights: Float64Array): number {
  const {isBest, offset, counted} = input;
  if (offset === undefined) logOdds.fill(weights[0]);
  else for (let i = 0; i < logOdds.length; i++) logOdds[i] = weights[0] + offset[i];
  gather(joined, weights, logOdds);
  let loss = penalty(joined, weights);
  // Chances of the labels are multiplied as long as they stay in range, so that a logarithm is taken now and then only.
  let product = 1;
  for (let i = 0; i < logOdds.length; i++) {
    if (counted !== undefined && counted[i] === 0) {
      chances[i] = isBest[i];
      continue;
    }
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

/** 1 for coefficients that are free to move; the others are held by a bound. */
function freeToMove({weights, low, high}: State, gradient: Float64Array): Uint8Array {
  const isFree = new Uint8Array(weights.length);
  for (let at = 0; at < isFree.length; at++) {
    const isHeld = (weights[at] <= low[at] && gradient[at] >= 0) || (weights[at] >= high[at] && gradient[at] <= 0);
    isFree[at] = isHeld ? 0 : 1;
  }
  return isFree;
}

/** Takes the steps as far as the loss falls, staying within the bounds; returns the longest move of a coefficient. */
function move(state: State, gradient: Float64Array, steps: Float64Array): number {
  const {weights, low, high} = state;
  const tried = new Float64Array(weights.length);
  for (let [part, halving] = [1, 0]; halving < MOST_HALVINGS; part /= 2, halving++) {
    let [promised, longest] = [0, 0];
    for (let at = 0; at < weights.length; at++) {
      tried[at] = Math.min(high[at], Math.max(low[at], weights[at] + part * steps[at]));
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

function answer({input: {terms}, joined, weights, logOdds, chances}: State): Fitted {
  const told = new Float64Array(chances.length);
  for (let i = 0; i < told.length; i++) told[i] = chances[i] * (1 - chances[i]);
  const sums = new Float64Array(weights.length);
  scatter(joined, told, sums);
  const apart = (all: Float64Array) => terms.map(({size}, j) => all.slice(joined.starts[j], joined.starts[j] + size));
  return {intercept: weights[0], weights: apart(weights), logOdds, chances, information: apart(sums)};
}
