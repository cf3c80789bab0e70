import {ABC_CUTS} from "../../domain/settings";
import {countBelow} from "../math/order";
import {naturalBreaks} from "../math/naturalBreaks";

/**
 * Cuts are positions in the ascending metric at which a higher tier begins, lowest cut first. They always fall between
 * two different numbers, so that equal customers share a tier; fewer different numbers than tiers give fewer cuts.
 */
export type Cuts = readonly number[];

/**
 * Tiers of (nearly) equal numbers of customers.
 *
 * @example quantileCuts([1, 1, 2, 3, 4, 5], 3) // [2, 4]
 */
export const quantileCuts = (sorted: Float64Array, tiers: number): Cuts =>
  separated(
    sorted,
    Array.from({length: tiers - 1}, (_, i) => ((i + 1) * sorted.length) / tiers),
  );

/**
 * Natural breaks (M1.4). Sizes of firms and revenues spread over powers of ten; on their plain scale the squared distances
 * of a few giants decide everything, and the lowest tier swallows nine customers in ten. So where the logarithm
 * is less skewed than the number itself, breaks are sought between ratios, not between differences. Customers at or below zero have no
 * logarithm; they stay in the lowest tier. Multiplying every metric by the same number moves no customer.
 */
export function breakCuts(sorted: Float64Array, tiers: number): Cuts {
  const firstPositive = countBelow(sorted, Number.MIN_VALUE);
  const positive = sorted.subarray(firstPositive);
  const logs = positive.map(Math.log);
  if (Math.abs(skewness(logs)) >= Math.abs(skewness(positive))) return naturalBreaks(sorted, tiers);
  const cuts = naturalBreaks(logs, tiers).map((cut) => cut + firstPositive);
  return cuts.length === tiers - 1 || firstPositive === 0 ? cuts : naturalBreaks(sorted, tiers);
}

/**
 * Pareto ABC: walking down from the highest metric, a tier ends with the customer that brings the revenue collected so far
 * to 80 % (then 95 %) of all. No cuts where there is no revenue to cut.
 *
 * @param amounts Revenue of each customer, in the order of `sorted`; equal metrics may share it in any way.
 */
export function abcCuts(sorted: Float64Array, amounts: Float64Array, tiers: number): Cuts {
  const total = plainSum(amounts);
  if (!(total > 0)) return [];
  const goals = ABC_SHARES[tiers].map((share) => share * total);
  const ideal: number[] = [];
  for (let i = sorted.length - 1, collected = 0; i >= 0; i--) {
    collected += amounts[i];
    while (ideal.length < goals.length && collected >= goals[ideal.length] * (1 - 1e-12)) ideal.push(i);
  }
  return separated(sorted, ideal.reverse());
}

/** Shares at which each number of tiers is cut: the known 80 and 95 %, and beyond three tiers a finer head. */
const ABC_SHARES: Readonly<Record<number, readonly number[]>> = {
  2: ABC_CUTS.slice(0, 1),
  3: ABC_CUTS,
  4: [0.5, ...ABC_CUTS],
  5: [0.25, 0.5, ...ABC_CUTS],
};

/** Moves ideal cuts to the nearest places between different numbers, no two to the same. */
function separated(sorted: Float64Array, ideal: readonly number[]): Cuts {
  const places: number[] = [];
  for (let i = 1; i < sorted.length; i++) if (sorted[i] !== sorted[i - 1]) places.push(i);
  const wanted = ideal.slice(0, places.length);
  const cuts: number[] = [];
  let next = 0;
  for (const [i, position] of wanted.entries()) {
    const last = places.length - (wanted.length - i);
    const at = Math.min(last, Math.max(next, nearest(places, position)));
    cuts.push(places[at]);
    next = at + 1;
  }
  return cuts;
}

/** Index of the place nearest to a position; the lower one of two equally near. */
function nearest(places: readonly number[], position: number): number {
  const above = countBelow(places, position);
  if (above === 0) return 0;
  if (above === places.length) return places.length - 1;
  return position - places[above - 1] <= places[above] - position ? above - 1 : above;
}

/** In their order, and no more exact than that: it runs over every customer of a sheet. */
function plainSum(values: Float64Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
}

/** Third standardised moment; 0 where all numbers are equal. */
function skewness(values: Float64Array): number {
  const n = values.length;
  const mean = plainSum(values) / n;
  let squares = 0;
  let cubes = 0;
  for (let i = 0; i < n; i++) {
    const distance = values[i] - mean;
    squares += distance * distance;
    cubes += distance * distance * distance;
  }
  return squares > 0 ? cubes / n / (squares / n) ** 1.5 : 0;
}
