import type {BlockDraft, CardDraft, PairDraft} from "./buildCard";
import type {Centred} from "./centred";
import {centredBlocks} from "./centred";
import type {Model} from "./fitModel";
import type {Block} from "./mainEffects";
import {mergeNeighbours} from "./mergeAlike";
import {mergedRules} from "./mergeBins";
import {mergedPair} from "./mergePair";
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
export function readableCard(model: Model): CardDraft {
  const centred = centredBlocks(model);
  const price = PRICE * Math.min(1, model.customers / CUSTOMERS_FOR_PRICE);
  for (let dearer = price; ; dearer *= DEARER) {
    const blocks = model.blocks.flatMap((block, j) => mergedBlock(block, centred[j], model.fitted.information[j], dearer, model.customers));
    const pairs = model.pairs.map((_, k): PairDraft => mergedPair(model, k, dearer)).filter(isTable);
    if (length(blocks, pairs) > MOST_POINTS) continue;
    const intercept = model.fitted.intercept + centred.reduce((all, {shift}) => all + shift, 0);
    return {kind: "readable", blocks, pairs, intercept, fittedOn: model.customers};
  }
}

const length = (blocks: readonly BlockDraft[], pairs: readonly PairDraft[]): number =>
  blocks.reduce((all, {rules}) => all + rules.length, 0) + pairs.reduce((all, {rules}) => all + rules[0].length * rules[1].length, 0);

/** Merged to a single row or column, a table says nothing that its attributes do not. */
const isTable = ({rules}: PairDraft): boolean => rules[0].length > 1 && rules[1].length > 1;

/** One draft, or none where the attribute says too little. */
function mergedBlock(
  {column, learnt, counts}: Block,
  {weights, blank}: Centred,
  information: Float64Array,
  price: number,
  customers: number,
): BlockDraft[] {
  const all = weights.length;
  const one = mergeNeighbours({weights, information}, {price: 0, mostGroups: 1, customers: new Float64Array(all), fewest: 0});
  if (one.cost < LEAST_PRICES * price) return [];
  const order = learnt.isOrdered ? Array.from(weights.keys()) : Array.from(weights.keys()).sort((a, b) => weights[a] - weights[b] || a - b);
  const fewest = !learnt.isOrdered && all <= FEW_TEXTS ? FEWEST_IN_GROUP : Math.max(FEWEST_IN_GROUP, LEAST_GROUP_SHARE * customers);
  const merged = mergeNeighbours(
    {weights: order.map((b) => weights[b]), information: order.map((b) => information[b])},
    {price, mostGroups: MOST_GROUPS, customers: order.map((b) => counts.best[b] + counts.rest[b]), fewest},
  );
  if (merged.weights.length < 2) return [];
  const group = new Array<number>(all);
  order.forEach((b, at) => (group[b] = merged.group[at]));
  const rules = mergedRules(learnt, group, roundCut(learnt.sorted));
  return [{column, isOrdered: learnt.isOrdered, rules, weights: merged.weights, blank}];
}
