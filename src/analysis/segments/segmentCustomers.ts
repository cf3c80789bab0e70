import type {AttributeTable} from "../../domain/attribute";
import type {CutoffChoice, Cutoffs, HardRule, Segmentation, SegmentCount} from "../../domain/segment";
import {SEGMENT, SEGMENTS} from "../../domain/segment";
import type {KnownAnswers} from "./chooseCutoffs";
import {chooseCutoffs} from "./chooseCutoffs";
import type {JudgedRule} from "./judgeRules";
import {judgeRules, RULING} from "./judgeRules";
import type {ScoredCustomers} from "./onLines";

/** A list of customers or prospects with their fit. */
export interface SegmentInput {
  /** 0 to 100, one a customer, by the scorecard. */
  readonly fit: Float64Array;
  readonly table: AttributeTable;
  readonly rules: readonly HardRule[];
  readonly choice: CutoffChoice;
  /** The card that the fit is from; needed for rules that are marked on its lines. */
  readonly scored?: ScoredCustomers;
  /** 1 for the best; left out for prospects. */
  readonly isBest?: Uint8Array;
  /** Evidence for cut-offs; without it there is no cut-off by evidence. */
  readonly known?: KnownAnswers;
}

/** A segmentation, and its rules by customer, of which reasons are made. */
export interface Segmented extends Segmentation {
  readonly judged: readonly JudgedRule[];
}

/**
 * Everybody in one of three segments (M6.5): by fit, and by hard rules that go before it. The same sheet gives the same segments whatever the order of its rows.
 *
 * @example segmentCustomers({fit, table, rules: [], choice: DEFAULT_CUTOFFS, isBest, known})
 */
export function segmentCustomers({fit, table, rules, choice, scored, isBest, known}: SegmentInput): Segmented {
  const judged = judgeRules(rules, {table, customers: fit.length, ...(scored === undefined ? {} : {scored})});
  const {rulings} = judged;
  const cutoffs = chooseCutoffs({fit, rulings, ...(known === undefined ? {} : {known})}, choice);
  const segments = segmentsOf(fit, rulings, cutoffs);
  const counted = judged.rules.map(({rule, barred, unknown, isColumnMissing}) => ({rule, barred, unknown, isColumnMissing}));
  return {segments, cutoffs, counts: countSegments(segments, isBest), rules: counted, judged: judged.rules};
}

/** For each customer one of {@link SEGMENT}. A never-rule makes Avoid, a lacking must-have keeps from Ideal; else fit decides. */
export function segmentsOf(fit: Float64Array, rulings: Uint8Array, {idealFrom = Infinity, avoidBelow = -Infinity}: Cutoffs): Uint8Array {
  const segments = new Uint8Array(fit.length);
  for (let i = 0; i < fit.length; i++) {
    const byFit = fit[i] >= idealFrom ? SEGMENT.ideal : fit[i] < avoidBelow ? SEGMENT.avoid : SEGMENT.neutral;
    segments[i] = rulings[i] === RULING.avoid ? SEGMENT.avoid : rulings[i] === RULING.notIdeal ? Math.min(byFit, SEGMENT.neutral) : byFit;
  }
  return segments;
}

/** How many customers and how many of the best each segment holds, the better segment first. */
export function countSegments(segments: Uint8Array, isBest?: Uint8Array): SegmentCount[] {
  const [customers, best] = [new Int32Array(SEGMENTS.length), new Int32Array(SEGMENTS.length)];
  for (let i = 0; i < segments.length; i++) {
    customers[segments[i]]++;
    if (isBest?.[i] === 1) best[segments[i]]++;
  }
  const allBest = best.reduce((all, one) => all + one, 0);
  return SEGMENTS.map((segment) => ({
    segment,
    customers: customers[SEGMENT[segment]],
    share: customers[SEGMENT[segment]] / segments.length,
    best: {matching: best[SEGMENT[segment]], of: allBest},
  }));
}
