import type {FitColumn} from "./fitColumn";
import type {Fitted} from "./logisticFit";
import {logisticFit} from "./logisticFit";
import type {Block} from "./mainEffects";
import {blocksOf, termOf} from "./mainEffects";
import type {Pair} from "./pairs";
import {addPairs} from "./pairs";

/** One fit, from which both cards are made. */
export interface Model {
  readonly customers: number;
  readonly blocks: readonly Block[];
  readonly pairs: readonly Pair[];
  /** Terms of the blocks, then of the pairs. */
  readonly fitted: Fitted;
}

/** Learns bins, points and pairs from customers in an order of their own. At least one of them is best and one is not. */
export function fitModel(columns: readonly FitColumn[], isBest: Uint8Array): Model {
  const blocks = blocksOf(columns, isBest);
  const terms = blocks.map(termOf);
  const {pairs, fitted} = addPairs(isBest, blocks, terms, logisticFit({isBest, terms}));
  return {customers: isBest.length, blocks, pairs, fitted};
}
