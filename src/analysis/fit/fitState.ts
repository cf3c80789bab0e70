import {exponential} from "../math/exponential";
import {naturalLog} from "../math/logarithm";
import {gather, joinTerms, sizeOf, type JointTerms} from "./jointTerms";
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

/** Where to begin: an answer to similar terms; with the log-odds that it gives, and with about what customers tell there, where that is known. */
export type FitStart = Pick<Fitted, "intercept" | "weights"> & Partial<Pick<Fitted, "logOdds" | "information">>;

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
  readonly start?: FitStart;
  /** How far from the answer coefficients may end, about; {@link SMALL_STEP} when left out. */
  readonly smallStep?: number | undefined;
}

/** Beyond it nothing is told apart, and products of odds would overflow. */
const HIGHEST_LOG_ODDS = 100;

/** Where the search stands. All coefficients are in one list: the intercept first, then term after term. */
export interface State {
  readonly input: FitInput;
  readonly joined: JointTerms;
  readonly weights: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly logOdds: Float64Array;
  readonly chances: Float64Array;
}

/** Coefficients and log-odds where the search begins; chances are not yet set. */
export function startOf(input: FitInput): State {
  const {isBest, terms, counted, start} = input;
  const joined = input.joined ?? joinTerms(terms, isBest.length);
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
  const [logOdds, chances] = [new Float64Array(isBest.length), new Float64Array(isBest.length)];
  const state = {input, joined, weights, low, high, logOdds, chances};
  if (start === undefined) setBaseline(state, weights[0]);
  else if (start.logOdds === undefined) setLogOdds(state, weights);
  else logOdds.set(start.logOdds);
  return state;
}

/** What customers tell, by coefficient, where the start knows it. */
export function ownAtStart({input: {start}, joined, weights}: State): Float64Array | undefined {
  if (start?.information === undefined) return undefined;
  const own = new Float64Array(weights.length);
  start.information.forEach((sums, j) => own.set(sums, joined.starts[j]));
  own[0] = start.information[0]?.reduce((all, sum) => all + sum, 0) ?? 0;
  return own;
}

/** The coefficients of an answer in one list. */
export function listed({intercept, weights}: Pick<Fitted, "intercept" | "weights">, joined: JointTerms): Float64Array {
  const all = new Float64Array(sizeOf(joined));
  all[0] = intercept;
  weights.forEach((own, j) => all.set(own, joined.starts[j]));
  return all;
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

/** Log-odds by some coefficients. */
export function setLogOdds(state: State, weights: Float64Array): void {
  setBaseline(state, weights[0]);
  gather(state.joined, weights, state.logOdds);
}

/** Log-odds by what is given and the intercept. */
function setBaseline({input: {offset}, logOdds}: State, intercept: number): void {
  if (offset === undefined) logOdds.fill(intercept);
  else for (let i = 0; i < logOdds.length; i++) logOdds[i] = intercept + offset[i];
}

/** Chances by the log-odds; returns the loss before the penalty. */
export function setChances({input: {isBest, counted}, logOdds, chances}: State): number {
  let loss = 0;
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
export function freeToMove({weights, low, high}: State, gradient: Float64Array): Uint8Array {
  const isFree = new Uint8Array(weights.length);
  for (let at = 0; at < isFree.length; at++) {
    const isHeld = (weights[at] <= low[at] && gradient[at] >= 0) || (weights[at] >= high[at] && gradient[at] <= 0);
    isFree[at] = isHeld ? 0 : 1;
  }
  return isFree;
}

/** A part of a step. */
export interface Trial {
  readonly step: Float64Array;
  readonly part: number;
  /** Where the coefficients would be. */
  readonly tried: Float64Array;
}

/** Sets the coefficients that are tried: by a part of the step, cut where a bound is met. */
export function stepWithin({weights, low, high}: State, gradient: Float64Array, {step, part, tried}: Trial) {
  let [longest, promised, isCut] = [0, 0, false];
  for (let at = 0; at < weights.length; at++) {
    const wanted = weights[at] + part * step[at];
    tried[at] = Math.min(high[at], Math.max(low[at], wanted));
    if (tried[at] !== wanted) isCut = true;
    promised += gradient[at] * (weights[at] - tried[at]);
    longest = Math.max(longest, Math.abs(tried[at] - weights[at]));
  }
  return {longest, promised, isCut};
}
