import {drawToFront, randomBelow} from "../math/random";
import type {Spread, Strongest} from "./searchFeature";
import {spread, strongest} from "./searchFeature";

/** What the test says of one feature. */
export interface Tested {
  readonly strongest: Strongest;
  /** Chance of a strength like this for this feature alone, all its conditions tried. */
  readonly ownP: number;
  /** Chance of one like this anywhere among all features tried. */
  readonly p: number;
}

/** How many labels are shuffled between two reports of progress. */
const SHUFFLES_A_REPORT = 20;

/**
 * One permutation test of the largest statistic over everything tried. Who of the population is best is shuffled, the whole search, ranges included, is made again, and the strongest of each feature is
 * noted. Strengths are put on one scale by their mean and spread under chance, so that a feature with many values or ranges pays for its many tries. Step-down: once
 * the strongest feature is judged, the next has only the remaining ones to beat. Yields its progress, 0 to 1.
 * Source: P. H. Westfall and S. S. Young, "Resampling-Based Multiple Testing" (1993), algorithm 4.1.
 *
 * @param population Customers who could be best, as their positions.
 * @param best Those of them who are.
 */
export function* permutationTest(
  spreads: readonly Spread[],
  population: Int32Array,
  best: Int32Array,
  {permutations, seed}: {readonly permutations: number; readonly seed: number},
): Generator<number, Tested[], void> {
  const observed = spreads.map((all) => strongest(all, spread(all.feature, best)));
  const nulls = spreads.map(() => new Float64Array(permutations));
  const below = randomBelow(seed);
  const shuffled = population.slice();
  for (let round = 0; round < permutations; round++) {
    drawToFront(shuffled, best.length, below);
    const drawn = shuffled.subarray(0, best.length);
    spreads.forEach((all, j) => (nulls[j][round] = strongest(all, spread(all.feature, drawn)).strength));
    if (round % SHUFFLES_A_REPORT === 0) yield round / permutations;
  }
  const adjusted = stepDown(
    observed.map(({strength}) => strength),
    nulls,
  );
  return observed.map((found, j) => ({strongest: found, ownP: tailShare(nulls[j], found.strength), p: adjusted[j]}));
}

/** Adjusted chances, feature by feature; never smaller for a weaker one. */
function stepDown(observed: readonly number[], nulls: readonly Float64Array[]): number[] {
  const scales = nulls.map(scaleOf);
  const scaled = (strength: number, j: number) => (strength - scales[j].mean) / scales[j].deviation;
  const order = observed.map((_, j) => j).sort((a, b) => scaled(observed[b], b) - scaled(observed[a], a) || a - b);
  const largest = new Float64Array(nulls[0]?.length ?? 0).fill(-Infinity);
  const shares = new Map<number, number>();
  for (const j of [...order].reverse()) {
    for (let round = 0; round < largest.length; round++) {
      const chance = scaled(nulls[j][round], j);
      if (chance > largest[round]) largest[round] = chance;
    }
    shares.set(j, observed[j] > 0 ? tailShare(largest, scaled(observed[j], j)) : 1);
  }
  let floor = 0;
  for (const j of order) {
    floor = Math.max(floor, shares.get(j) ?? 1);
    shares.set(j, floor);
  }
  return observed.map((_, j) => shares.get(j) ?? 1);
}

/** Mean and spread of a feature's strongest under chance. A feature that never moves gets a spread that keeps it finite. */
function scaleOf(strengths: Float64Array): {readonly mean: number; readonly deviation: number} {
  const mean = strengths.reduce((all, strength) => all + strength, 0) / Math.max(1, strengths.length);
  const squares = strengths.reduce((all, strength) => all + (strength - mean) * (strength - mean), 0);
  const deviation = Math.sqrt(squares / Math.max(1, strengths.length));
  return {mean, deviation: deviation > 0 ? deviation : 1};
}

/** The share that reaches a value, the observed one counted among them, so that it is never 0 (Phipson and Smyth 2010). */
function tailShare(values: Float64Array, value: number): number {
  let reached = 1;
  for (const one of values) if (one >= value - 1e-9) reached++;
  return reached / (values.length + 1);
}
