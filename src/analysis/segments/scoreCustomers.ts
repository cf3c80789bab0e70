import type {AttributeTable} from "../../domain/attribute";
import {STANDING} from "../../domain/best";
import type {CardEdits} from "../../domain/cardEdits";
import type {Scorecard} from "../../domain/scorecard";
import {type CutoffChoice, DEFAULT_CUTOFFS, type HardRule} from "../../domain/segment";
import {encodeCard, type EncodedCard, fitOf, score} from "../fit/score";
import {cardColumns} from "./cardColumns";
import type {KnownAnswers} from "./chooseCutoffs";
import {withEdits} from "./editCard";
import {reasonsFor, type ReasonsOf} from "./reasonsFor";
import {segmentCustomers, type Segmented} from "./segmentCustomers";

/** A learnt card, the customers it is used on, and what the user says about it. */
export interface ScoringInput {
  readonly table: AttributeTable;
  /** For each customer one of {@link STANDING}. */
  readonly standing: Uint8Array;
  readonly card: Scorecard;
  /** Mean fit by cards that had not seen the customer, NaN where there was none: the evidence for cut-offs. */
  readonly heldOutFit: Float64Array;
  readonly edits?: CardEdits | undefined;
  readonly cutoffs?: CutoffChoice | undefined;
  readonly rules?: readonly HardRule[] | undefined;
}

/** Everybody's fit, segment and reasons. */
export interface ScoredList {
  /** The card with what people edited. */
  readonly card: Scorecard;
  /** 0 to 100. */
  readonly fit: Float64Array;
  readonly segmented: Segmented;
  readonly reasonsOf: ReasonsOf;
  /** Bins of each customer. */
  readonly encoded: EncodedCard;
}

/** Uses a scorecard on the customers of a list (M6.5): fit, segments by evidence that it had not seen wherever there is some, and reasons. Everybody has 50 and is Neutral by a card without attributes. */
export function scoreCustomers(input: ScoringInput): ScoredList {
  const {table, standing, edits, cutoffs: choice = DEFAULT_CUTOFFS, rules = []} = input;
  const isBest = Uint8Array.from(standing, (one) => (one === STANDING.best ? 1 : 0));
  const rows = Int32Array.from(standing.keys()).filter((i) => standing[i] !== STANDING.unclassified);
  const card = withEdits(input.card, edits, {table, rows, isBest: Uint8Array.from(rows, (i) => isBest[i])});
  const encoded = encodeCard(card, cardColumns(card, table), standing.length);
  const fit = fitsBy(card, encoded);
  const known = knownAnswers(input, fit);
  const segmented = segmentCustomers({fit, table, rules, choice, scored: {card, encoded}, isBest, ...(known === undefined ? {} : {known})});
  return {card, fit, segmented, reasonsOf: reasonsFor({card, encoded, rules: segmented.judged}), encoded};
}

/**
 * The best, and those of their tier who could have been best and are not. Held-out fits speak for the learnt card; of one that people have edited only the fits by itself can be told.
 */
function knownAnswers({standing, heldOutFit, edits}: ScoringInput, fit: Float64Array): KnownAnswers | undefined {
  const isEdited = edits !== undefined && edits.blocks.length + edits.pairs.length > 0;
  const isHeldOut = !isEdited && heldOutFit.some((one) => !Number.isNaN(one));
  const source = isHeldOut ? heldOutFit : fit;
  const could = (i: number) => standing[i] === STANDING.best || standing[i] === STANDING.candidate;
  const known = Int32Array.from(standing.keys()).filter((i) => could(i) && !Number.isNaN(source[i]));
  if (known.length === 0) return undefined;
  return {
    fit: Float64Array.from(known, (i) => source[i]),
    isBest: Uint8Array.from(known, (i) => (standing[i] === STANDING.best ? 1 : 0)),
    isHeldOut,
  };
}

/** Beyond these, sums are no longer small whole numbers, of which few are different. */
const MOST_POINTS = 10_000;

/** Fits by a card. What people type may be fractions or very large, so such sums are taken one by one. */
function fitsBy(card: Scorecard, encoded: EncodedCard): Float64Array {
  const all = [...card.blocks.flatMap(({bins}) => bins), ...card.pairs.flatMap(({cells}) => cells)].map(({points}) => points);
  if (all.every((points) => Number.isInteger(points) && Math.abs(points) <= MOST_POINTS)) return score(card, encoded).fit;
  const sums = new Float64Array(encoded.rows);
  card.blocks.forEach(({bins}, k) => encoded.blocks[k].forEach((bin, i) => (sums[i] += bins[bin]?.points ?? 0)));
  card.pairs.forEach(({sides, cells}, k) => {
    const width = sides[1].rules.length + 1;
    const worth = new Map(cells.map(({at, points}) => [at[0] * width + at[1], points]));
    const [down, across] = encoded.pairs[k];
    down.forEach((row, i) => (sums[i] += worth.get(row * width + across[i]) ?? 0));
  });
  return sums.map(fitOf);
}
