import {exponential} from "../math/exponential";
import {naturalLog} from "../math/logarithm";
import {joinTerms} from "./jointTerms";
import {logisticFit, type Fitted} from "./logisticFit";
import type {Term} from "./term";

/** A table is kept when it makes held-out labels likelier by so many standard errors. */
const LEAST_ERRORS = 2;
const FOLDS = 5;
/** Held-out log-odds need no more digits. */
const ROUGHLY = 0.1;
const MOST_STEPS = 30;
/** Odds beyond it tell nothing apart. */
const HIGHEST_LOG_ODDS = 100;

/** Odds of everybody by a model that was fitted without the customers of the fold. */
export interface HeldOutFold {
  /** 0 for the customers who are held out. */
  readonly counted: Uint8Array;
  readonly odds: Float64Array;
}

/** A model that was fitted on everybody. */
export interface FittedModel {
  readonly isBest: Uint8Array;
  readonly terms: readonly Term[];
  readonly fitted: Fitted;
}

/** The model again, without one fifth of the customers after the other. They stand in an order of their own, so every fifth is held out together. Yields its progress, 0 to 1. */
export function* heldOutFolds({isBest, terms, fitted}: FittedModel): Generator<number, HeldOutFold[], void> {
  const joined = joinTerms(terms);
  const folds: HeldOutFold[] = [];
  for (let k = 0; k < FOLDS; k++) {
    const counted = new Uint8Array(isBest.length).fill(1);
    for (let i = k; i < counted.length; i += FOLDS) counted[i] = 0;
    const {logOdds} = logisticFit({isBest, terms, joined, counted, start: fitted, smallStep: ROUGHLY});
    folds.push({counted, odds: logOdds.map((one) => exponential(Math.max(-HIGHEST_LOG_ODDS, Math.min(HIGHEST_LOG_ODDS, one))))});
    yield (k + 1) / FOLDS;
  }
  return folds;
}

/** Whether a table beside the model makes the labels of held-out customers likelier, beyond the error of that estimate. */
export function pays(isBest: Uint8Array, folds: readonly HeldOutFold[], term: Term): boolean {
  let [sum, squares] = [0, 0];
  for (const {counted, odds} of folds) {
    const times = oddsOfCells(isBest, {counted, odds}, term);
    for (let i = 0; i < counted.length; i++) {
      if (counted[i] === 1) continue;
      const [without, within] = [odds[i], odds[i] * times[term.codes[i]]];
      const gained = naturalLog(isBest[i] === 1 ? (1 + 1 / without) / (1 + 1 / within) : (1 + without) / (1 + within));
      sum += gained;
      squares += gained * gained;
    }
  }
  const n = isBest.length;
  const mean = sum / n;
  return mean > LEAST_ERRORS * Math.sqrt(Math.max(0, squares / n - mean * mean) / n);
}

/**
 * By what each cell of a table multiplies the odds that are given, fitted on those who count: an intercept, and a ridge on each cell that is free to move. By Newton's steps, none of which changes anybody's log-odds by more than 1, so that
 * each brings the slope nearer to 0. Source: F. Bach, "Self-concordant analysis for logistic regression", Electronic Journal of Statistics 4 (2010) 384–414.
 */
function oddsOfCells(isBest: Uint8Array, {counted, odds}: HeldOutFold, {codes, size, ridge, low, high}: Term): Float64Array {
  const [weights, times] = [new Float64Array(size), new Float64Array(size).fill(1)];
  const [slopes, told] = [new Float64Array(size), new Float64Array(size)];
  let intercept = 0;
  for (let step = 0; step < MOST_STEPS; step++) {
    slopes.fill(0);
    told.fill(0);
    for (let i = 0; i < codes.length; i++) {
      if (counted[i] === 0) continue;
      const code = codes[i];
      const chance = 1 - 1 / (1 + odds[i] * times[code]);
      slopes[code] += chance - isBest[i];
      told[code] += chance * (1 - chance);
    }
    // What the intercept must do once every free cell has answered to it.
    let [slope, curvature] = [0, 0];
    for (let cell = 0; cell < size; cell++) {
      const isFree = low[cell] < high[cell];
      const answer = isFree ? told[cell] / (told[cell] + ridge) : 0;
      slope += slopes[cell] - answer * (slopes[cell] + ridge * weights[cell]);
      curvature += told[cell] * (1 - answer);
    }
    const shift = -slope / curvature;
    const moves = slopes.map((own, cell) =>
      low[cell] < high[cell] ? -(own + ridge * weights[cell] + told[cell] * shift) / (told[cell] + ridge) : 0,
    );
    const longest = moves.reduce((most, move) => Math.max(most, Math.abs(move + shift)), 0);
    const part = Math.min(1, 1 / longest);
    intercept += part * shift;
    for (let cell = 0; cell < size; cell++) {
      weights[cell] += part * moves[cell];
      times[cell] = exponential(intercept + weights[cell]);
    }
    if (longest * longest < ROUGHLY) break;
  }
  return times;
}
