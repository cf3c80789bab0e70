import type {
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
import {countBins, deviation, evidenceOf, type Limits, limitsOf} from "./binCounts";
import {countColumn} from "./countColumn";
import {encode} from "./encode";
import {countBest, type FitColumn} from "./fitColumn";
import type {Block} from "./mainEffects";

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
  /** What the rules were made of. */
  readonly block: Block;
  /** For each bin of the block the rule that holds what it holds; left out where edges were moved. */
  readonly group?: readonly number[];
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
  const best = countBest(isBest);
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
  const counts = countColumn(column, rules, isBest);
  const points = pointsOf(weights, limitsOf(counts));
  const bins = rules.map((rule, bin): ScorecardBin => ({rule, points: points[bin], ...evidenceOf(counts, bin)}));
  const {attribute, column: place, group, unit, currency} = column;
  const name = {attribute, column: place, group, unit, ...(currency === undefined ? {} : {currency})};
  return {...name, bins: isOrdered ? bins : mostPointsFirst(bins), blank: blankOf(counts, blank)};
}

/** What bins are worth: whole points, and none against a bin's own evidence. */
export function pointsOf(weights: ArrayLike<number>, {low, high}: Limits): Int32Array {
  const points = new Int32Array(weights.length);
  for (let bin = 0; bin < points.length; bin++) points[bin] = wholePoints(Math.min(high[bin], Math.max(low[bin], weights[bin])));
  return points;
}

/** Natural log-odds as points. Adding 0 makes a negative zero an ordinary one. */
export const wholePoints = (weight: number): number => Math.round(POINTS_PER_LOG_ODDS * weight) + 0;

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
  const points = best[bins] + rest[bins] === 0 ? 0 : wholePoints(weight);
  return {...evidence, points, isPredictive: Math.abs(deviation(evidence)) >= SUSPICIOUS_Z && Math.abs(points) >= SUSPICIOUS_POINTS};
}

/** The cell of each customer in a table of so many rows and columns, row by row; behind them all where either side is blank. */
export function cellCodes(first: Uint16Array, second: Uint16Array, rows: number, width: number): Uint16Array {
  const cells = new Uint16Array(first.length);
  for (let i = 0; i < cells.length; i++) cells[i] = first[i] < rows && second[i] < width ? first[i] * width + second[i] : rows * width;
  return cells;
}

function pair({columns, rules, weights}: PairDraft, isBest: Uint8Array): ScorecardPair {
  const [first, second] = [encode(columns[0], rules[0]), encode(columns[1], rules[1])];
  const [rows, width] = [rules[0].length, rules[1].length];
  const counts = countBins(cellCodes(first, second, rows, width), isBest, rows * width);
  const cells = Array.from({length: rows * width}, (_, cell): PairCell => {
    return {at: [Math.floor(cell / width), cell % width], points: wholePoints(weights[cell]), ...evidenceOf(counts, cell)};
  });
  const side = (k: 0 | 1) => ({attribute: columns[k].attribute, column: columns[k].column, rules: rules[k]});
  return {sides: [side(0), side(1)], cells: cells.filter(({best, rest}) => best.matching + rest.matching > 0)};
}
