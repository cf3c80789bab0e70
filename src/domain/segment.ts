import type {NumberUnit} from "./attribute";
import type {BinRule} from "./scorecard";
import type {Condition, Count} from "./trait";

/** What to do about a customer (M6.5). Ideal: spend your energy here. Neutral: take, do not prioritise. Avoid: do not spend time. */
export type Segment = "ideal" | "neutral" | "avoid";

/** Segments as they stand in a column of customers; the better one is the larger. */
export const SEGMENT: Readonly<Record<Segment, number>> = {avoid: 0, neutral: 1, ideal: 2};

/** The better one first, as they are shown. */
export const SEGMENTS: readonly Segment[] = ["ideal", "neutral", "avoid"];

/**
 * A hard rule beside the points (M6.6): told as conditions, or marked on lines of the scorecard. Who lacks a must-have is never Ideal; who has what a never-rule names is Avoid,
 * whatever the fit. A blank neither has nor lacks anything: unknown is neutral.
 */
export type HardRule = ConditionRule | LineRule;

interface RuleOf {
  readonly kind: "mustHave" | "never";
  /** Heading of the column; a sheet without it says nothing about anybody. */
  readonly attribute: string;
  /** Why, in the user's words. */
  readonly reason: string;
}

/** Any one of the conditions will do: "Country is UK or Ireland". */
export interface ConditionRule extends RuleOf {
  readonly conditions: readonly Condition[];
}

/** Any one of the lines will do; all of them of one block of the scorecard. */
export interface LineRule extends RuleOf {
  readonly bins: readonly BinRule[];
}

/** What a hard rule did to a list of customers. */
export interface RuleCount {
  readonly rule: HardRule;
  /** Customers who have what must never be, or lack what they must have. */
  readonly barred: number;
  /** Customers whose value is blank, so that the rule cannot tell. */
  readonly unknown: number;
  /** Whether the sheet has no such column, or the scorecard no such line. */
  readonly isColumnMissing: boolean;
}

/** Where the cut-offs come from: what was observed, how many customers one can work, or the user. Undefined for "given" says that nobody is in that segment by fit. */
export type CutoffChoice =
  | {readonly kind: "evidence"}
  /** Share of the customers that can be worked, above 0 to 1. */
  | {readonly kind: "capacity"; readonly share: number}
  | ({readonly kind: "given"} & Cutoffs);

/** Fits at which segments begin and end, 0 to 100: numbers that people use, whole wherever a whole one parts the same customers. Where they cross, Ideal goes first. */
export interface Cutoffs {
  /** Smallest fit of Ideal; undefined where nobody is Ideal. */
  readonly idealFrom: number | undefined;
  /** Fits below are Avoid; undefined where none is. */
  readonly avoidBelow: number | undefined;
}

/** How often customers beyond a cut-off were among the best. */
export interface CutEvidence {
  readonly customers: number;
  readonly best: number;
  /** best ÷ customers; NaN where nobody lies beyond the cut. */
  readonly rate: number;
  /** 95 % interval of the rate (Wilson's score interval): [low, high]. */
  readonly interval: readonly [number, number];
}

/** The cut-offs, and what speaks for them. */
export interface ChosenCutoffs extends Cutoffs {
  readonly choice: CutoffChoice;
  /** Of the customers whose answer is known; undefined where nobody's is, or where there is no such cut-off. */
  readonly ideal: CutEvidence | undefined;
  readonly avoid: CutEvidence | undefined;
  /** Share of best among all whose answer is known; NaN where nobody's is. */
  readonly baseRate: number;
  /** Whether the evidence is of customers that the scorecard had not seen. */
  readonly isHeldOut: boolean;
  /**
   * Customers that can be worked, by the share that was chosen; undefined for other choices. As near as equal fits, which are never parted, let the number of Ideal customers
   * come; fewer where too few have a good fit.
   */
  readonly capacity?: number;
}

/** One segment in figures. */
export interface SegmentCount {
  readonly segment: Segment;
  readonly customers: number;
  /** Share of all customers, 0 to 1; NaN of nobody. */
  readonly share: number;
  /** How many of all best customers it catches; of nobody for prospects. */
  readonly best: Count;
}

/** Everybody's segment, and how it came about. */
export interface Segmentation {
  /** For each customer one of {@link SEGMENT}. */
  readonly segments: Uint8Array;
  readonly cutoffs: ChosenCutoffs;
  /** In the order of {@link SEGMENTS}. */
  readonly counts: readonly SegmentCount[];
  /** In the order of the rules. */
  readonly rules: readonly RuleCount[];
}

/**
 * One reason for a customer's fit or segment (M6.5): a rule that speaks or cannot tell, points of a bin or of two together, or a value that is not known and so is worth 0
 * points.
 */
export type Reason =
  | {readonly kind: "never" | "mustHaveLacking" | "mustHaveUnknown"; readonly rule: HardRule}
  | ({readonly kind: "bin"; readonly bin: BinRule; readonly points: number} & ReasonColumn)
  | {readonly kind: "pair"; readonly sides: readonly [ReasonSide, ReasonSide]; readonly points: number}
  | ({readonly kind: "unknown"; readonly points: 0} & ReasonColumn);

/** The column that a reason is about, and how its numbers are read. */
export interface ReasonColumn {
  readonly attribute: string;
  readonly column: number;
  readonly unit: NumberUnit;
  readonly currency?: string;
}

/** One of two attributes that say more together. */
export interface ReasonSide {
  readonly attribute: string;
  readonly column: number;
  readonly bin: BinRule;
}

/** Shares of the customers that a team may be able to work (M6.5). */
export const CAPACITIES: readonly number[] = [0.1, 0.2, 0.3, 0.4];

/** What is chosen unless the user says otherwise (M6.5). */
export const DEFAULT_CUTOFFS: CutoffChoice = {kind: "capacity", share: 0.2};

/** A fit of which nothing is known either way: no Ideal at or below it, no Avoid above it. */
export const NEUTRAL_FIT = 50;

/** Evidence for a cut-off must be less likely by chance than this, on its own side: the end of a 95 % interval. */
export const CUT_P = 0.025;

/** Avoid is a hard word: only where customers are best at most half as often as the average. (Ideal asks for {@link import("./settings").DEFINING_MULTIPLE}, as a trait does.) */
export const AVOID_MULTIPLE = 0.5;

/** Reasons that are told of a customer: more is not read. */
export const MOST_REASONS = 3;
