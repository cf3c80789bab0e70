import type {BlockDraft, CardDraft} from "./buildCard";
import type {Centred} from "./centred";
import {centredBlocks} from "./centred";
import type {Model} from "./fitModel";
import type {Block} from "./mainEffects";
import {lossOfOne, type Merged, mergesOf} from "./mergeAlike";
import {mergedRules} from "./mergeBins";
import {mergedTable, type MergedTable, pairDraft} from "./mergePair";
import {roundCut} from "./roundCut";

/** More lines than these nobody reads. */
const MOST_POINTS = 60;
/** One more group must explain so much, where there are customers enough to know; in small tables less, in proportion. */
const PRICE = 0.5;
const CUSTOMERS_FOR_PRICE = 8000;
/** An attribute that explains less than so many groups cost is dropped. */
const LEAST_PRICES = 2;
const DEARER = 1.25;

const MOST_GROUPS = 7;
const FEWEST_IN_GROUP = 5;
const LEAST_GROUP_SHARE = 0.01;
/** Texts with few different values may stay apart, however rare. */
const FEW_TEXTS = 6;

/** The card that people read: neighbouring bins and texts of like worth merged, edges rounded, attributes that hardly matter dropped. */
export function readableCard(model: Model, centred: readonly Centred[] = centredBlocks(model)): CardDraft {
  const price = PRICE * Math.min(1, model.customers / CUSTOMERS_FOR_PRICE);
  const telling = model.blocks.flatMap((block, j) => tellingBlock(block, centred[j], model.fitted.information[j], price, model.customers));
  for (let dearer = price; ; dearer *= DEARER) {
    const blocks = telling.flatMap((block) => mergedBlock(block, dearer));
    const pairs = model.pairs.map((_, k) => mergedTable(model, k, dearer)).filter(isTable);
    if (length(blocks, pairs) > MOST_POINTS) continue;
    const intercept = model.fitted.intercept + centred.reduce((all, {shift}) => all + shift, 0);
    // Rules are made of what stays only: looking for round edges takes longer than merging.
    return {kind: "readable", blocks: blocks.map(blockDraft), pairs: pairs.map((one) => pairDraft(model, one)), intercept, fittedOn: model.customers};
  }
}

const length = (blocks: readonly MergedBlock[], pairs: readonly MergedTable[]): number =>
  blocks.reduce((all, {merged}) => all + merged.weights.length, 0) + pairs.reduce((all, {rows, columns}) => all + rows.length * columns.length, 0);

/** Merged to a single row or column, a table says nothing that its attributes do not. */
const isTable = ({rows, columns}: MergedTable): boolean => rows.length > 1 && columns.length > 1;

/** A block that may be worth its price. */
interface TellingBlock {
  readonly block: Block;
  readonly blank: number;
  /** What it explains, in log-likelihood. */
  readonly explains: number;
  /** Its bins, like ones beside each other. */
  readonly order: Int32Array;
  readonly mergeFor: (price: number) => Merged;
}

/** The block, or none where it explains too little at the lowest price. */
function tellingBlock(block: Block, {weights, blank}: Centred, information: Float64Array, price: number, customers: number): TellingBlock[] {
  const {learnt, counts} = block;
  const explains = lossOfOne({weights, information});
  if (explains < LEAST_PRICES * price) return [];
  const order = new Int32Array(weights.length).map((_, bin) => bin);
  if (!learnt.isOrdered) order.sort((a, b) => weights[a] - weights[b] || a - b);
  const mayBeRare = !learnt.isOrdered && weights.length <= FEW_TEXTS;
  const mergeFor = mergesOf(
    {weights: inOrder(weights, order), information: inOrder(information, order)},
    {
      mostGroups: MOST_GROUPS,
      customers: order.map((bin) => counts.best[bin] + counts.rest[bin]),
      fewest: mayBeRare ? FEWEST_IN_GROUP : Math.max(FEWEST_IN_GROUP, LEAST_GROUP_SHARE * customers),
    },
  );
  return [{block, blank, explains, order, mergeFor}];
}

function inOrder(values: Float64Array, order: Int32Array): Float64Array {
  const ordered = new Float64Array(order.length);
  for (let at = 0; at < order.length; at++) ordered[at] = values[order[at]];
  return ordered;
}

/** A block in groups of bins. */
interface MergedBlock extends TellingBlock {
  readonly merged: Merged;
}

/** The block at a price, or none where it is not worth that, or is a single group. */
function mergedBlock(telling: TellingBlock, price: number): MergedBlock[] {
  if (telling.explains < LEAST_PRICES * price) return [];
  const merged = telling.mergeFor(price);
  return merged.weights.length < 2 ? [] : [{...telling, merged}];
}

function blockDraft({block, blank, order, merged}: MergedBlock): BlockDraft {
  const {column, learnt} = block;
  const group = new Array<number>(order.length);
  order.forEach((bin, at) => (group[bin] = merged.group[at]));
  const rules = mergedRules(learnt, group, roundCut(learnt.sorted));
  const draft = {column, isOrdered: learnt.isOrdered, rules, weights: merged.weights, blank, block};
  return isMergedOnly(block) ? {...draft, group} : draft;
}

/** Whether groups of the block's bins hold what their bins held. Numbers move to round edges, and of texts that are the same to a reader the first rule that names one holds all: their other bins are empty. */
function isMergedOnly({learnt, counts: {best, rest}}: Block): boolean {
  return !learnt.isOrdered && learnt.bins.every((_, bin) => best[bin] + rest[bin] > 0);
}
