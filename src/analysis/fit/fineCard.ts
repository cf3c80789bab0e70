import type {CardDraft} from "./buildCard";
import {type Centred, centredBlocks} from "./centred";
import type {Model} from "./fitModel";

/** Every bin and every cell as fitted. */
export function fineCard(model: Model, centred: readonly Centred[] = centredBlocks(model)): CardDraft {
  const {blocks, pairs, fitted} = model;
  return {
    kind: "fine",
    blocks: blocks.map((block, j) => ({
      column: block.column,
      isOrdered: block.learnt.isOrdered,
      rules: block.learnt.bins.map(({rule}) => rule),
      weights: centred[j].weights,
      blank: centred[j].blank,
      block,
      group: block.learnt.bins.map((_, bin) => bin),
    })),
    pairs: pairs.map(({blocks: [a, b], sides}, k) => ({
      columns: [blocks[a].column, blocks[b].column],
      rules: [sides[0].rules, sides[1].rules],
      weights: fitted.weights[blocks.length + k],
    })),
    intercept: fitted.intercept + centred.reduce((all, {shift}) => all + shift, 0),
    fittedOn: model.customers,
  };
}
