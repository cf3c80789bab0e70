import type {Problem} from "./problem";
import type {FloorMethod, ParetoPoint, Tier, TierResult} from "./tier";

/** Floors that a method suggests, with what they would give. Highest tier first. */
export interface FloorSuggestion {
  readonly method: Exclude<FloorMethod, "manual">;
  readonly tiers: readonly TierResult[];
  readonly problems: readonly Problem[];
}

/** Steps 1 and 2 as figures: tiers and where the revenue comes from. */
export interface TierAnalysis {
  readonly rows: number;
  readonly customers: number;
  /** Customers without a metric, or below the lowest floor; they are in no tier (M1.5). */
  readonly unclassified: number;
  readonly unclassifiedRevenue: number;
  /** Revenue of all classified customers. */
  readonly revenue: number;
  readonly metricHeading: string;
  readonly amountHeading: string;
  /** Whether floors come from cutting cumulative revenue, so that the shares are no finding (M1.4). */
  readonly isByConstruction: boolean;
  /** Highest tier first. */
  readonly tiers: readonly TierResult[];
  readonly focusTier: string;
  /** The tier with the most revenue, whatever the user chose. */
  readonly biggestTier: string;
  /** Whether the leading shares are nearly equal (M2.4); then the redraws say how to make one tier clearly bigger. */
  readonly isNearlyEqual: boolean;
  readonly redraws: readonly (readonly Tier[])[];
  /** From the richest customers down, starting at (0, 0) and ending at (1, 1); at most 101 points. */
  readonly pareto: readonly ParetoPoint[];
  /** Share of revenue brought by the top 20 % of customers; NaN where there is no revenue. */
  readonly topFifthShare: number;
  readonly suggestions: readonly FloorSuggestion[];
  readonly notes: readonly Problem[];
}
