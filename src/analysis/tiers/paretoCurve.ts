import type {ParetoPoint} from "../../domain/tier";
import {RunningSum} from "../math/sum";

/** Steps of the curve; more could not be told apart on a chart. */
const STEPS = 100;

/** The share of customers of the 80/20 rule. */
const TOP_SHARE = 0.2;

/**
 * The Pareto curve: what share of the revenue the richest customers bring, from (0, 0) to (1, 1) in at most 101 points.
 * Customers without an amount bring nothing. Where there is no revenue, its shares are NaN after the start; no customers, only the start.
 *
 * @example paretoCurve([60, 30, 10]) // (0, 0), (1/3, 0.6), (2/3, 0.9), (1, 1)
 */
export function paretoCurve(descending: ArrayLike<number>): ParetoPoint[] {
  const n = descending.length;
  const steps = Math.min(STEPS, n);
  const sums = cumulated(
    descending,
    Array.from({length: steps}, (_, i) => Math.round(((i + 1) * n) / steps)),
  );
  const total = sums[sums.length - 1] ?? 0;
  const points = sums.map((revenue, i) => ({
    customers: Math.round(((i + 1) * n) / steps) / n,
    revenue: total > 0 ? revenue / total : Number.NaN,
  }));
  return [{customers: 0, revenue: 0}, ...points];
}

/**
 * Share of the revenue that the top 20 % of customers bring: the richest 0.2 n, rounded up to a whole customer, so that
 * five customers have one at the top and six have two. NaN where there is no revenue.
 *
 * @example topFifthShare([70, 10, 10, 5, 5]) // 0.7
 */
export function topFifthShare(descending: ArrayLike<number>): number {
  const n = descending.length;
  const top = Math.ceil(Math.round(n * TOP_SHARE * 1e6) / 1e6);
  const [revenue, total] = cumulated(descending, [top, n]);
  return total > 0 ? revenue / total : Number.NaN;
}

/** Sums of the first so many numbers, for ascending counts. */
function cumulated(values: ArrayLike<number>, counts: readonly number[]): number[] {
  const total = new RunningSum();
  let done = 0;
  return counts.map((count) => {
    for (; done < count; done++) total.add(values[done]);
    return total.value;
  });
}
