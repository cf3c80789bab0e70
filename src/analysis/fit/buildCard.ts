import type {
  BinEvidence,
  BinRule,
  BlankEvidence,
  PairCell,
  Scorecard,
  ScorecardBin,
  ScorecardBlock,
  ScorecardKind,
  ScorecardPair,
  TellingBlank,
} from "../../domain/scorecard";
import type {BinCounts} from "./binCounts";
import {bounds, countBins, deviation, evidenceOf} from "./binCounts";
import {encode} from "./encode";
import type {FitColumn} from "./fitColumn";

/** Points per doubling of the odds, over ln 2: what natural log-odds are multiplied with. */
export const POINTS_PER_LOG_ODDS = 14.426_950_408_889_634;

/** A blank is suspicious when it leans so many standard deviations, and by so many points. */
const SUSPICIOUS_Z = 3;
const SUSPICIOUS_POINTS = 3;

/** A block before its customers are counted: rules, and what each is worth in natural log-odds. */
export interface BlockDraft {
  readonly column: FitColumn;
  readonly isOrdered: boolean;
  readonly rules: readonly BinRule[];
  readonly weights: ArrayLike<number>;
  readonly blank: number;
}

/** A two-way table before its customers are counted; weights row by row. */
export interface PairDraft {
  readonly columns: readonly [FitColumn, FitColumn];
  readonly rules: readonly [readonly BinRule[], readonly BinRule[]];
  readonly weights: ArrayLike<number>;
}

/** What a card is made of, before its customers are counted. */
export interface CardDraft {
  readonly kind: ScorecardKind;
  readonly blocks: readonly BlockDraft[];
  readonly pairs: readonly PairDraft[];
  readonly intercept: number;
  readonly fittedOn: number;
}

/** The card with its counts, over all customers. Blocks without a single point are left out, and so are empty cells. */
export function buildCard(draft: CardDraft, isBest: Uint8Array, tellingBlanks: readonly TellingBlank[]): Scorecard {
  const {kind, blocks, pairs, intercept, fittedOn} = draft;
  const best = isBest.reduce((all, one) => all + one, 0);
  return {
    kind,
    blocks: blocks.map((one) => block(one, isBest)).filter(({bins}) => bins.some(({points}) => points !== 0)),
    pairs: pairs.map((one) => pair(one, isBest)).filter(({cells}) => cells.some(({points}) => points !== 0)),
    tellingBlanks,
    best,
    rest: isBest.length - best,
    intercept,
    fittedOn,
  };
}

function block({column, isOrdered, rules, weights, blank}: BlockDraft, isBest: Uint8Array): ScorecardBlock {
  const counts = countBins(encode(column, rules), isBest, rules.length);
  const bins = rules.map((rule, bin): ScorecardBin => {
    const evidence = evidenceOf(counts, bin);
    return {rule, points: pointsOf(weights[bin], evidence), ...evidence};
  });
  const {attribute, column: place, group, unit, currency} = column;
  const name = {attribute, column: place, group, unit, ...(currency === undefined ? {} : {currency})};
  return {...name, bins: isOrdered ? bins : mostPointsFirst(bins), blank: blankOf(counts, blank)};
}

/** Whole points, and none against the bin's own evidence. */
function pointsOf(weight: number, evidence: BinEvidence): number {
  const {low, high} = bounds(evidence);
  // Adding 0 makes a negative zero an ordinary one.
  return Math.round(POINTS_PER_LOG_ODDS * Math.min(high, Math.max(low, weight))) + 0;
}

/** Texts from most to fewest points, the more usual first where equal; "other" is last. */
function mostPointsFirst(bins: readonly ScorecardBin[]): ScorecardBin[] {
  const isOther = ({rule}: ScorecardBin) => Number(rule.kind === "other");
  const matching = ({best, rest}: ScorecardBin) => best.matching + rest.matching;
  return [...bins].sort((a, b) => isOther(a) - isOther(b) || b.points - a.points || matching(b) - matching(a));
}

/** What blanks say: their counts, and the points they would have earned. */
export function blankOf({best, rest}: BinCounts, weight: number): BlankEvidence {
  const bins = best.length - 1;
  const total = (counts: Int32Array) => counts.reduce((all, count) => all + count, 0);
  const evidence = {best: {matching: best[bins], of: total(best)}, rest: {matching: rest[bins], of: total(rest)}};
  const points = best[bins] + rest[bins] === 0 ? 0 : Math.round(POINTS_PER_LOG_ODDS * weight) + 0;
  return {...evidence, points, isPredictive: Math.abs(deviation(evidence)) >= SUSPICIOUS_Z && Math.abs(points) >= SUSPICIOUS_POINTS};
}

function pair({columns, rules, weights}: PairDraft, isBest: Uint8Array): ScorecardPair {
  const [first, second] = [encode(columns[0], rules[0]), encode(columns[1], rules[1])];
  const [rows, width] = [rules[0].length, rules[1].length];
  const codes = first.map((row, i) => (row < rows && second[i] < width ? row * width + second[i] : rows * width));
  const counts = countBins(codes, isBest, rows * width);
  const cells = Array.from({length: rows * width}, (_, cell): PairCell => {
    const points = Math.round(POINTS_PER_LOG_ODDS * weights[cell]) + 0;
    return {at: [Math.floor(cell / width), cell % width], points, ...evidenceOf(counts, cell)};
  });
  const side = (k: 0 | 1) => ({attribute: columns[k].attribute, column: columns[k].column, rules: rules[k]});
  return {sides: [side(0), side(1)], cells: cells.filter(({best, rest}) => best.matching + rest.matching > 0)};
}
