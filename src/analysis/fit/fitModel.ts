import {part} from "../math/progress";
import type {FitColumn} from "./fitColumn";
import type {Draw} from "./fittedRows";
import {ALL_DRAWN} from "./fittedRows";
import type {Fitted} from "./logisticFit";
import {joinTerms} from "./jointTerms";
import {searchFit} from "./logisticFit";
import type {Block, Within} from "./mainEffects";
import {blocksOf, termOf} from "./mainEffects";
import type {Pair} from "./pairs";
import {addPairs} from "./pairs";

/** One fit, from which both cards are made. */
export interface Model {
  readonly customers: number;
  /** As {@link Draw}. */
  readonly restWeight: number;
  readonly blocks: readonly Block[];
  readonly pairs: readonly Pair[];
  /** Terms of the blocks, then of the pairs. */
  readonly fitted: Fitted;
}

/** Parts of the work: up to when the columns by themselves are fitted, and up to when pairs are chosen. */
const ALONE = 0.4;
const CHOSEN = 0.9;
/** While pairs are still chosen, coefficients may be off by so much, far less than their errors: digits are found once, when nothing is chosen any more. */
const ROUGHLY = 1e-3;

/** Whom a model is learnt from, and how closely. */
export interface ModelOptions extends Draw {
  /** As {@link import("./logisticFit").FitInput} takes it. */
  readonly smallStep?: number | undefined;
  /** Left out: everybody in the columns, in that order. */
  readonly within?: Within;
}

/** Learns bins, points and pairs from customers in an order of their own. At least one of them is best and one is not. Yields its progress, 0 to 1. */
export function* fitModel(
  columns: readonly FitColumn[],
  isBest: Uint8Array,
  {isSample, restWeight, smallStep, within}: ModelOptions = ALL_DRAWN,
): Generator<number, Model, void> {
  const blocks = blocksOf(columns, isBest, {isSample, within});
  const terms = blocks.map(termOf);
  const joined = joinTerms(terms, isBest.length);
  const roughly = Math.max(ROUGHLY, smallStep ?? 0);
  const alone = yield* part(searchFit({isBest, terms, joined, smallStep: roughly}), 0, ALONE);
  const chosen = yield* part(addPairs({isBest, blocks, terms, joined, fitted: alone}, {isSample, smallStep: roughly}), ALONE, CHOSEN);
  const {pairs, fitted: start} = chosen;
  if (smallStep === roughly) return {customers: isBest.length, restWeight, blocks, pairs, fitted: start};
  const closely = {isBest, terms: [...terms, ...pairs.map(({term}) => term)], start, smallStep, ...(pairs.length === 0 ? {joined} : {})};
  return {customers: isBest.length, restWeight, blocks, pairs, fitted: yield* part(searchFit(closely), CHOSEN, 1)};
}
