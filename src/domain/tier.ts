/** A band of customers by a metric. A customer is in the tier with the highest floor that the metric reaches. */
export interface Tier {
  readonly name: string;
  /** Smallest metric of the tier, in the metric's own unit. */
  readonly floor: number;
}

/** How floors are suggested (M1.4); "manual" when the user sets them. */
export type FloorMethod = "breaks" | "quantiles" | "abc" | "manual";

/** What a tier adds up to (M2.1). Average and median are NaN when nobody in the tier has an amount. */
export interface TierResult extends Tier {
  readonly customers: number;
  /** Share of all classified customers, 0 to 1. */
  readonly customerShare: number;
  readonly revenue: number;
  /** Share of the revenue of all classified customers, 0 to 1; NaN where that total is not positive. */
  readonly share: number;
  readonly average: number;
  readonly median: number;
}

/** One point of the Pareto curve: the top share of customers brings this share of revenue; both 0 to 1. */
export interface ParetoPoint {
  readonly customers: number;
  readonly revenue: number;
}
