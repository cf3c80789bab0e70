import {STANDING} from "../../domain/best";
import {quantiles} from "../math/select";

/** Standings there are. */
export const STANDINGS = 5;

/** How many customers of each standing have each value, counted once for all questions. */
export interface StandingCounts {
  /** Different values there are. */
  readonly size: number;
  /** Customers with value v and standing s, at (v + 1) × {@link STANDINGS} + s; value -1 is blank. */
  readonly counts: Int32Array;
}

/**
 * Counts every value by standing in one pass.
 *
 * @param codes Value of each customer, below `size`; -1 where blank.
 */
export function countByStanding(codes: Int32Array, size: number, standing: Uint8Array): StandingCounts {
  const counts = new Int32Array((size + 1) * STANDINGS);
  for (let i = 0; i < codes.length; i++) counts[(codes[i] + 1) * STANDINGS + standing[i]]++;
  return {size, counts};
}

/** Shares at which numbers are told: the middle half, the middle nine tenths, and the median. */
export const TOLD_SHARES: readonly number[] = [0.05, 0.25, 0.5, 0.75, 0.95];

/** Where the numbers of the best and of all other classified customers lie, at {@link TOLD_SHARES}; NaN of nobody. */
export interface NumberSpread {
  readonly best: readonly number[];
  readonly rest: readonly number[];
}

/** Quantiles of a number among the best and among the rest, exact. Customers without a number, and unclassified ones, are no part of it. */
export function quantilesByStanding(numbers: Float64Array, standing: Uint8Array): NumberSpread {
  const [best, rest] = [new Float64Array(numbers.length), new Float64Array(numbers.length)];
  let [ofBest, ofRest] = [0, 0];
  for (let i = 0; i < numbers.length; i++) {
    const value = numbers[i];
    if (standing[i] === STANDING.unclassified || Number.isNaN(value)) continue;
    if (standing[i] === STANDING.best) best[ofBest++] = value;
    else rest[ofRest++] = value;
  }
  return {best: quantiles(best.subarray(0, ofBest), TOLD_SHARES), rest: quantiles(rest.subarray(0, ofRest), TOLD_SHARES)};
}
