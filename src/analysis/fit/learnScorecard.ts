import type {Scorecard} from "../../domain/scorecard";
import {drawToFront, randomBelow} from "../math/random";
import {buildCard} from "./buildCard";
import type {CardDraft} from "./buildCard";
import {canonicalOrder} from "./canonicalOrder";
import {fineCard} from "./fineCard";
import {centredBlocks} from "./centred";
import type {FitColumn} from "./fitColumn";
import {pickRows} from "./fitColumn";
import type {Model} from "./fitModel";
import {fitModel} from "./fitModel";
import {readableCard} from "./readableCard";
import {tellingBlanks} from "./tellingBlanks";

/** Both cards of one fit. */
export interface Scorecards {
  readonly fine: Scorecard;
  readonly readable: Scorecard;
}

/** Customers that points are fitted on, at most; of more, a sample is drawn. Counts are of all. */
export const MOST_FITTED = 50_000;

/**
 * Learns the scorecard from columns and who is best (M6.7). The order of the rows does not matter. Without blocks where nobody is best, or everybody.
 *
 * @example learnScorecards(fitColumns(attributes), isBest, 1).readable
 */
export function learnScorecards(columns: readonly FitColumn[], isBest: Uint8Array, seed: number): Scorecards {
  const best = isBest.reduce((all, one) => all + one, 0);
  if (best === 0 || best === isBest.length)
    return {fine: emptyCard("fine", best, isBest.length), readable: emptyCard("readable", best, isBest.length)};
  const rows = stratifiedSample(canonicalOrder(columns, isBest), isBest, MOST_FITTED, seed);
  const model = fitModel(
    columns.map((column) => pickRows(column, rows)),
    Uint8Array.from(rows, (i) => isBest[i]),
  );
  return cardsOf(model, columns, isBest);
}

function cardsOf(model: Model, columns: readonly FitColumn[], isBest: Uint8Array): Scorecards {
  const centred = centredBlocks(model);
  const blanks = model.blocks.map(({column}, j) => ({column: wholeColumn(column, columns), blank: centred[j].blank}));
  const telling = tellingBlanks(blanks, isBest);
  const build = (draft: CardDraft) => buildCard(withAllRows(draft, columns), isBest, telling);
  return {fine: build(fineCard(model)), readable: build(readableCard(model))};
}

/** The draft with whole columns in place of those it was fitted on. */
function withAllRows(draft: CardDraft, columns: readonly FitColumn[]): CardDraft {
  const whole = (column: FitColumn) => wholeColumn(column, columns);
  return {
    ...draft,
    blocks: draft.blocks.map((block) => ({...block, column: whole(block.column)})),
    pairs: draft.pairs.map((pair) => ({...pair, columns: [whole(pair.columns[0]), whole(pair.columns[1])] as const})),
  };
}

const wholeColumn = (column: FitColumn, columns: readonly FitColumn[]): FitColumn =>
  columns.find((one) => one.column === column.column && heldBy(one) === heldBy(column)) ?? column;

const heldBy = ({values}: FitColumn): string | undefined => (values.kind === "text" ? values.held : undefined);

const emptyCard = (kind: Scorecard["kind"], best: number, customers: number): Scorecard => ({
  kind,
  blocks: [],
  pairs: [],
  tellingBlanks: [],
  best,
  rest: customers - best,
  intercept: 0,
  fittedOn: customers,
});

/**
 * At most so many customers, the best and the rest in proportion and at least one of each, in their order.
 *
 * @param order Every customer, the rest before the best.
 */
export function stratifiedSample(order: Int32Array, isBest: Uint8Array, most: number, seed: number): Int32Array {
  if (order.length <= most) return order;
  const below = randomBelow(seed);
  const rest = order.filter((i) => isBest[i] === 0);
  const best = order.filter((i) => isBest[i] === 1);
  const bestDrawn = Math.min(best.length, Math.max(1, Math.round((most * best.length) / order.length)));
  const draw = (from: Int32Array, count: number): Int32Array => {
    const places = Int32Array.from(from.keys());
    drawToFront(places, count, below);
    return places
      .subarray(0, count)
      .sort()
      .map((at) => from[at]);
  };
  const drawn = new Int32Array(most);
  drawn.set(draw(rest, most - bestDrawn));
  drawn.set(draw(best, bestDrawn), most - bestDrawn);
  return drawn;
}
