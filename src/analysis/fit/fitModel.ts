import {part} from "../math/progress";
import type {FitColumn} from "./fitColumn";
import type {Draw} from "./fittedRows";
import {ALL_DRAWN} from "./fittedRows";
import type {Fitted} from "./logisticFit";
import {searchFit} from "./logisticFit";
import type {Block} from "./mainEffects";
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

/** Part of the work that the columns by themselves take; the rest is for pairs. */
const ALONE = 0.4;

/** Whom a model is learnt from, and how closely. */
export interface ModelOptions extends Draw {
  /** As {@link import("./logisticFit").FitInput} takes it. */
  readonly smallStep?: number | undefined;
}

/** Learns bins, points and pairs from customers in an order of their own. At least one of them is best and one is not. Yields its progress, 0 to 1. */
export function* fitModel(
  columns: readonly FitColumn[],
  isBest: Uint8Array,
  {isSample, restWeight, smallStep}: ModelOptions = ALL_DRAWN,
): Generator<number, Model, void> {
  const blocks = blocksOf(columns, isBest, isSample);
  const terms = blocks.map(termOf);
  const alone = yield* part(searchFit({isBest, terms, smallStep}), 0, ALONE);
  const {pairs, fitted} = yield* part(addPairs({isBest, blocks, terms, fitted: alone}, {isSample, smallStep}), ALONE, 1);
  return {customers: isBest.length, restWeight, blocks, pairs, fitted};
}
