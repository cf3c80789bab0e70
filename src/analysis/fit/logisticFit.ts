import {finished} from "../math/progress";
import {freeToMove, ownAtStart, setChances, setLogOdds, startOf, stepWithin, type FitInput, type Fitted, type State} from "./fitState";
import {startFlat} from "./flatStart";
import {informationOf, informationSums, newtonStep, type NewtonStep} from "./newtonStep";
import {gradientOf, penalty} from "./slope";

export type {FitInput, FitStart, Fitted} from "./fitState";

const MOST_STEPS = 60;
const SMALL_STEP = 1e-10;
/** Newton's step is solved to this part at least, and to the length of the step before as steps get shorter: rounds are not spent on digits that the next step changes. */
const ROUGHEST = 0.1;
const FINEST = 1e-6;
/** And to this part where it is all that parts customers from an answer that has seen them: tables are kept as with steps that are solved (73 fits of eight tables: two choices differ). */
const OF_FOLD = 0.3;
const MOST_HALVINGS = 30;
/** Coefficients that moved further change what customers tell by so much that it is added up anew. */
const FAR = 0.3;
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
  return answer(yield* approach(input));
}

/** A regression that some customers are held out of, and its answer for everybody. */
export interface FitWithout extends FitInput {
  readonly counted: Uint8Array;
  readonly start: Fitted;
  /** First derivative of the loss of those who count, there, where it is known. */
  readonly gradient?: Float64Array;
}

/**
 * Log-odds of everybody by the regression on those who count, about: one step from the answer for everybody, which has seen them all. Where that step is long, the whole search.
 *
 * @param roughly How far from the answer coefficients may end.
 */
export function logOddsWithout(input: FitWithout, roughly: number): Float64Array {
  const {isBest, counted, start} = input;
  const state = startOf(input);
  const {joined, chances, weights, logOdds} = state;
  // Of a customer who is held out, the chance is the label: so it has no say.
  for (let i = 0; i < chances.length; i++) chances[i] = counted[i] === 1 ? start.chances[i] : isBest[i];
  const gradient = input.gradient ?? gradientOf(joined, isBest, state);
  const information = informationOf(joined, chances);
  const own = ownAtStart(state) ?? informationSums(joined, information, weights.length);
  const {step, shift} = newtonStep({joined, information, own, gradient, isFree: freeToMove(state, gradient), tolerance: OF_FOLD});
  const tried = new Float64Array(weights.length);
  const {longest, isCut} = stepWithin(state, gradient, {step, part: 1, tried});
  if (longest * Math.max(OF_FOLD, longest) >= roughly) return finished(approach({...input, smallStep: roughly})).logOdds;
  if (isCut) setLogOdds(state, tried);
  else for (let i = 0; i < logOdds.length; i++) logOdds[i] += shift[i];
  return logOdds;
}

function* approach(input: FitInput): Generator<number, State, void> {
  const state = startOf(input);
  const {joined} = state;
  const flat = startFlat(state);
  let loss = penalty(joined, state.weights) + (flat?.loss ?? setChances(state));
  let last = 1;
  let own = flat?.own ?? ownAtStart(state);
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const gradient = (steps === 0 ? flat?.gradient : undefined) ?? gradientOf(joined, input.isBest, state);
    yield steps / MOST_STEPS;
    const tolerance = Math.max(FINEST, Math.min(ROUGHEST, last));
    const information = informationOf(joined, state.chances);
    own ??= informationSums(joined, information, gradient.length);
    const step = newtonStep({joined, information, own, gradient, isFree: freeToMove(state, gradient), tolerance});
    [last, loss] = move(state, loss, gradient, step);
    // What is left to go is the part of this step that was not solved, or that bends away.
    if (last * Math.max(tolerance, last) < (input.smallStep ?? SMALL_STEP)) break;
    if (last > FAR) own = undefined;
  }
  return state;
}

/** Takes a step as far as the loss falls, staying within the bounds; returns the longest move of a coefficient, and the loss there. */
function move(state: State, lossBefore: number, gradient: Float64Array, {step, shift}: NewtonStep): readonly [longest: number, loss: number] {
  const {joined, weights, logOdds} = state;
  const [tried, before] = [new Float64Array(weights.length), logOdds.slice()];
  for (let [part, halving] = [1, 0]; halving < MOST_HALVINGS; part /= 2, halving++) {
    const {longest, promised, isCut} = stepWithin(state, gradient, {step, part, tried});
    if (longest < SMALL_STEP) break;
    if (isCut) setLogOdds(state, tried);
    else for (let i = 0; i < logOdds.length; i++) logOdds[i] = before[i] + part * shift[i];
    const loss = penalty(joined, tried) + setChances(state);
    if (loss > lossBefore * (1 + ROUNDING) - LEAST_GAIN * promised) continue;
    weights.set(tried);
    return [longest, loss];
  }
  logOdds.set(before);
  setChances(state);
  return [0, lossBefore];
}

function answer({input: {terms}, joined, weights, logOdds, chances}: State): Fitted {
  const sums = informationSums(joined, informationOf(joined, chances), weights.length);
  const apart = (all: Float64Array) => terms.map(({size}, j) => all.slice(joined.starts[j], joined.starts[j] + size));
  return {intercept: weights[0], weights: apart(weights), logOdds, chances, information: apart(sums)};
}
