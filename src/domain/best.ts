import type {NumberUnit} from "./attribute";
import type {Problem} from "./problem";

/**
 * What makes a customer good in this round (M3.1): growth is the fastest close, profit the highest margin, loyalty the longest
 * lifetime, revenue what they pay us; or any column of numbers, in one direction.
 */
export type SingleObjective =
  | {readonly kind: "growth" | "profit" | "loyalty" | "revenue"}
  | {readonly kind: "column"; readonly heading: string; readonly direction: "highest" | "lowest"};

/** One part of a blend; weights count against each other, not to a sum. */
export interface BlendPart {
  readonly objective: SingleObjective;
  readonly weight: number;
}

/**
 * A single objective; or a blend, the weighted mean of percentile ranks among the candidates (0 to 100); or a list, the user's own best customers:
 * all that a column marks with yes, with 1, or with a rank from 1, whatever their tier.
 */
export type Objective =
  SingleObjective | {readonly kind: "blend"; readonly parts: readonly BlendPart[]} | {readonly kind: "list"; readonly heading: string};

/** A customer put on the shortlist or taken off it by hand. */
export interface Pin {
  /** As {@link import("../analysis").customerKey} gives it. */
  readonly customer: string;
  readonly reason: string;
}

/** How many customers are best: a number, or the top 20 % of the focus tier (M3.2). */
export type BestCount = number | "pareto";

/** A customer on the shortlist. */
export interface BestCustomer {
  /** Position among the customers. */
  readonly customer: number;
  readonly key: string;
  /** From 1. Pinned customers rank where their value puts them; without a value, last. */
  readonly rank: number;
  /** Value of the objective in its unit; NaN for a pinned customer without one. */
  readonly value: number;
  readonly isPinned: boolean;
  /** The user's reason, where pinned. */
  readonly reason?: string;
}

/** A customer of the focus tier who was not ranked, and why. */
export interface LeftOut {
  readonly customer: number;
  readonly key: string;
  readonly why: "churned" | "dissatisfied" | "pinnedOut" | "objectiveMissing";
  /** Column that says so; "" for pins. */
  readonly heading: string;
  /** The cell's value as a number: the churn date, the score; NaN where there is none. */
  readonly value: number;
  /** The user's reason, where pinned out. */
  readonly reason?: string;
}

/** How the objective was measured. */
export interface Measure {
  /** The objective that was used. */
  readonly objective: Objective;
  /** Columns it was calculated from, as headings. */
  readonly headings: readonly string[];
  readonly direction: "highest" | "lowest";
  readonly unit: NumberUnit;
  readonly currency?: string;
  /** Serial date to which running lifetimes were counted; only for loyalty. */
  readonly asOf?: number;
  /** The objective that was asked for, where its column is missing and revenue stands in (M0.1). */
  readonly insteadOf?: Objective;
}

/** Step 3: the best customers of the focus tier. Where the user brings a list of their own, all classified customers take the tier's place. */
export interface Shortlist {
  readonly focusTier: string;
  /** Customers of the focus tier. */
  readonly inFocusTier: number;
  /** Those of them who could be ranked: not left out, with a value. */
  readonly candidates: number;
  readonly measure: Measure;
  /** How many were asked for, before the tier's size limited it. */
  readonly wanted: BestCount;
  /** Best first. Ties: the larger amount first, then the order of the sheet. */
  readonly best: readonly BestCustomer[];
  readonly leftOut: readonly LeftOut[];
  /** Share of the focus tier's revenue that the shortlist brings, 0 to 1; NaN where the tier has none. */
  readonly revenueShare: number;
  /** Top 20 % of the focus tier by amount: how many, and the share of the tier's revenue they bring (the 80/20 rule). */
  readonly pareto: {readonly customers: number; readonly revenueShare: number};
  /** Whether two neighbours at the cut have the same value, so that the tie rule decided who is in. */
  readonly isCutTied: boolean;
  /** Whether fewer than ten are best, so that the evidence is thin. */
  readonly isThin: boolean;
  readonly notes: readonly Problem[];
  /** For each customer: {@link Standing}. What the search for traits compares. */
  readonly standing: Uint8Array;
}

/** Where a customer stands: outside of all tiers, in another tier, in the focus tier but left out, candidate, best. */
export const STANDING = {unclassified: 0, otherTier: 1, leftOut: 2, candidate: 3, best: 4} as const;

/** One of {@link STANDING}. */
export type Standing = (typeof STANDING)[keyof typeof STANDING];
