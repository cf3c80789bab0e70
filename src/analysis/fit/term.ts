import type {BinCounts} from "./binCounts";

/** One attribute (or two-way table) in the regression: one coefficient a bin. */
export interface Term {
  /** Bin of each customer, below `size`. */
  readonly codes: Uint16Array;
  readonly size: number;
  /** Pull of every coefficient towards 0. */
  readonly ridge: number;
  /** Pull between neighbours: of bins 0 to `chained` − 1, each towards the next. */
  readonly smooth: number;
  readonly chained: number;
  /** What each coefficient may be at least and at most; 0 lies within. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Customers by bin, where they are counted already. */
  readonly counts?: Pick<BinCounts, "best" | "rest">;
}
