import type {Scorecard} from "../../domain/scorecard";
import {naturalLog} from "../math/logarithm";
import {finished} from "../math/progress";
import {buildCard} from "./buildCard";
import type {CardDraft} from "./buildCard";
import {fineCard} from "./fineCard";
import {centredBlocks} from "./centred";
import type {FitColumn} from "./fitColumn";
import {countBest, sameColumn} from "./fitColumn";
import {fittedRows, SAMPLED} from "./fittedRows";
import type {Model} from "./fitModel";
import {fitModel} from "./fitModel";
import {readableCard} from "./readableCard";
import {tellingBlanks} from "./tellingBlanks";

/** Both cards of one fit; each is built, and its customers counted, when it is asked for. */
export interface Scorecards {
  readonly fine: Scorecard;
  readonly readable: Scorecard;
}

/**
 * Learns the scorecard from columns and who is best (M6.7). Of very many customers a sample is fitted, and all are counted. The order of the rows does not matter. Without blocks where nobody is best, or everybody.
 *
 * @example learnScorecards(fitColumns(attributes), isBest, 1).readable
 */
export const learnScorecards = (columns: readonly FitColumn[], isBest: Uint8Array, seed: number): Scorecards =>
  finished(searchScorecards(columns, isBest, seed));

/** The same step by step, for a worker that must answer in between: yields its progress, 0 to 1; stop asking to cancel. */
export function* searchScorecards(columns: readonly FitColumn[], isBest: Uint8Array, seed: number): Generator<number, Scorecards, void> {
  const best = countBest(isBest);
  if (best === 0 || best === isBest.length)
    return {fine: emptyCard("fine", best, isBest.length), readable: emptyCard("readable", best, isBest.length)};
  const fitted = fittedRows(columns, isBest, {seed, sampled: SAMPLED});
  const model = yield* fitModel(fitted.columns, fitted.isBest, fitted);
  return cardsOf(model, columns, isBest);
}

function cardsOf(model: Model, columns: readonly FitColumn[], isBest: Uint8Array): Scorecards {
  const centred = centredBlocks(model);
  const blanks = model.blocks.map(({column}, j) => ({column: wholeColumn(column, columns), blank: centred[j].blank}));
  const telling = tellingBlanks(blanks, isBest);
  // Among those who were drawn the best are as many times too frequent.
  const build = (draft: CardDraft) =>
    buildCard({...withAllRows(draft, columns), intercept: draft.intercept - naturalLog(model.restWeight)}, isBest, telling);
  return {
    get fine() {
      return build(fineCard(model));
    },
    get readable() {
      return build(readableCard(model));
    },
  };
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

const wholeColumn = (column: FitColumn, columns: readonly FitColumn[]): FitColumn => sameColumn(column, columns) ?? column;

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
