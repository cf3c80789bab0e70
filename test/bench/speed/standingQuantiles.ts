/** Quantiles of numbers among the best and the rest: the product looks for places among numbers in the same way, for floors, medians and bins, but tells nobody these. */
import {orderStatistics} from "../../../src/analysis/math/select";
import {STANDING} from "../../../src/domain/best";

/** Where the numbers of the best and of all other classified customers lie; NaN of nobody. */
export interface NumberSpread {
  readonly best: readonly number[];
  readonly rest: readonly number[];
}

/** Quantiles of each column among the best and among the rest, exact. Customers without a number, and unclassified ones, are no part of it. */
export function quantilesByStanding(columns: readonly Float64Array[], standing: Uint8Array, shares: readonly number[]): NumberSpread[] {
  // One place for all columns, the best from its beginning and the rest from its end.
  const split = new Float64Array(standing.length);
  return columns.map((numbers) => {
    const {best, rest} = parted(numbers, standing, split);
    return {best: quantiles(split.subarray(0, best), shares), rest: quantiles(split.subarray(rest), shares)};
  });
}

function parted(numbers: Float64Array, standing: Uint8Array, split: Float64Array): {readonly best: number; readonly rest: number} {
  let [best, rest] = [0, split.length];
  for (let i = 0; i < numbers.length; i++) {
    const value = numbers[i];
    if (standing[i] === STANDING.unclassified || Number.isNaN(value)) continue;
    if (standing[i] === STANDING.best) split[best++] = value;
    else split[--rest] = value;
  }
  return {best, rest};
}

/**
 * Quantiles for ascending shares, between neighbours in proportion (R's type 7, what Excel calls PERCENTILE.INC). Rearranges the numbers; none of them is missing. NaN of nothing.
 *
 * @example quantiles(Float64Array.of(40, 10, 30, 20), [0.5]) // [25]
 */
export function quantiles(values: Float64Array, shares: readonly number[]): number[] {
  if (values.length === 0) return shares.map(() => Number.NaN);
  const exact = shares.map((share) => share * (values.length - 1));
  const places = [...new Set(exact.flatMap((place) => [Math.floor(place), Math.ceil(place)]))].sort((a, b) => a - b);
  const found = orderStatistics(values, places);
  const at = new Map(places.map((place, k) => [place, found[k]]));
  return exact.map((place) => {
    const below = at.get(Math.floor(place)) ?? Number.NaN;
    const above = at.get(Math.ceil(place)) ?? Number.NaN;
    return below + (above - below) * (place - Math.floor(place));
  });
}
