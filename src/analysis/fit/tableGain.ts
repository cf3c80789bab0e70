import {exponential} from "../math/exponential";
import {naturalLog} from "../math/logarithm";
import {listed} from "./fitState";
import type {JointTerms} from "./jointTerms";
import {logOddsWithout, type Fitted} from "./logisticFit";
import {gradientsWithout} from "./slope";
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
  /** The terms joined. */
  readonly joined: JointTerms;
  readonly fitted: Fitted;
}

/** The model again, without one fifth of the customers after the other. They stand in an order of their own, so every fifth is held out together. Yields its progress, 0 to 1. */
export function* heldOutFolds({isBest, terms, joined, fitted}: FittedModel): Generator<number, HeldOutFold[], void> {
  const folds: HeldOutFold[] = [];
  const gradients = gradientsWithout(joined, isBest, {weights: listed(fitted, joined), chances: fitted.chances}, FOLDS);
  for (let k = 0; k < FOLDS; k++) {
    const counted = new Uint8Array(isBest.length).fill(1);
    for (let i = k; i < counted.length; i += FOLDS) counted[i] = 0;
    const logOdds = logOddsWithout({isBest, terms, joined, counted, start: fitted, gradient: gradients[k]}, ROUGHLY);
    folds.push({counted, odds: oddsOf(logOdds)});
    yield (k + 1) / FOLDS;
  }
  return folds;
}

function oddsOf(logOdds: Float64Array): Float64Array {
  const odds = new Float64Array(logOdds.length);
  for (let i = 0; i < odds.length; i++) odds[i] = exponential(Math.max(-HIGHEST_LOG_ODDS, Math.min(HIGHEST_LOG_ODDS, logOdds[i])));
  return odds;
}

/** The folds with a table beside their models, fitted on those who count; what the models say themselves stays. */
export function withTable(isBest: Uint8Array, folds: readonly HeldOutFold[], term: Term): HeldOutFold[] {
  return folds.map((fold) => {
    const {times} = fitCells(isBest, fold, term);
    const odds = new Float64Array(fold.odds.length);
    for (let i = 0; i < odds.length; i++) odds[i] = fold.odds[i] * times[term.codes[i]];
    return {counted: fold.counted, odds};
  });
}

/** Whether a table makes the labels of held-out customers likelier, beyond the error of that estimate. */
export function pays(isBest: Uint8Array, without: readonly HeldOutFold[], within: readonly HeldOutFold[]): boolean {
  let [sum, squares] = [0, 0];
  without.forEach(({counted, odds}, k) => {
    const oddsWithin = within[k].odds;
    for (let i = 0; i < counted.length; i++) {
      if (counted[i] === 1) continue;
      const gained = naturalLog(isBest[i] === 1 ? (1 + 1 / odds[i]) / (1 + 1 / oddsWithin[i]) : (1 + odds[i]) / (1 + oddsWithin[i]));
      sum += gained;
      squares += gained * gained;
    }
  });
  const n = isBest.length;
  const mean = sum / n;
  return mean > LEAST_ERRORS * Math.sqrt(Math.max(0, squares / n - mean * mean) / n);
}

/** A table beside a model that stays as it is. */
export interface FittedCells {
  /** In natural log-odds, as the coefficients of the cells. */
  readonly intercept: number;
  readonly weights: Float64Array;
  /** By what each cell, with the intercept, multiplies odds. */
  readonly times: Float64Array;
  /** How much the customers of each cell tell, before the last step. */
  readonly information: Float64Array;
}

/**
 * What each cell of a table says beside the odds that are given, fitted on those who count: an intercept, and a ridge on each cell that is free to move. By Newton's steps, none of which changes anybody's log-odds by more than 1, so that
 * each brings the slope nearer to 0. Source: F. Bach, "Self-concordant analysis for logistic regression", Electronic Journal of Statistics 4 (2010) 384–414.
 */
export function fitCells(isBest: Uint8Array, {counted, odds}: HeldOutFold, {codes, size, ridge, low, high}: Term): FittedCells {
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
  return {intercept, weights, times, information: told};
}
