import {falseDiscoveryRates} from "../math/falseDiscovery";
import {drawToFront, randomBelow} from "../math/random";
import {tailChance} from "../math/tailChance";
import {drawCounter, type DrawCounter} from "./drawCounter";
import type {Spread, Strongest} from "./searchFeature";

/** One thing that is tried: a feature over the population, and how the strongest condition of its kind is found in it. */
export interface Trial {
  readonly all: Spread;
  readonly seek: (all: Spread, best: Spread) => Strongest;
}

/** What the test says of one trial. */
export interface Tested {
  readonly strongest: Strongest;
  /** Chance of a strength like this for this trial alone, all its conditions tried. */
  readonly ownP: number;
  /** Chance of one like this anywhere among all trials. */
  readonly p: number;
  /** Of all trials as clear as this one, the share that chance would give: {@link falseDiscoveryRates} over all of them, of {@link tailChance} each. 1 where nothing leans towards the best. */
  readonly q: number;
  /** By how many of its own standard deviations the strength lies above what chance gives this trial: what compares one with many conditions to one with few. */
  readonly clearness: number;
}

/** Best of all shuffles that are drawn before they are counted: feature after feature, so that each stays near the processor. */
const DRAWN_AT_ONCE = 400_000;

/**
 * One permutation test of the largest statistic over everything tried. Who of the population is best is shuffled, the whole search, ranges and sets included, is made again, and the strongest of each trial is
 * noted. Strengths are put on one scale by their mean and spread under chance, so that a feature with many values or ranges pays for its many tries. Step-down: once
 * the strongest feature is judged, the next has only the remaining ones to beat. Yields its progress, 0 to 1.
 * Source: P. H. Westfall and S. S. Young, "Resampling-Based Multiple Testing" (1993), algorithm 4.1.
 *
 * @param trials Those of one feature stand together, so that it is counted once for all.
 * @param population Customers who could be best, as their positions.
 * @param best Those of them who are.
 */
export function* permutationTest(
  trials: readonly Trial[],
  population: Int32Array,
  best: Int32Array,
  {permutations, seed}: {readonly permutations: number; readonly seed: number},
): Generator<number, Tested[], void> {
  const features = byFeature(trials);
  const counters = features.map((same) => drawCounter(same[0].all.feature));
  const observed = features.flatMap((same, f) => same.map(({all, seek}) => seek(all, counters[f](best))));
  const nulls = trials.map(() => new Float64Array(permutations));
  const below = randomBelow(seed);
  const shuffled = population.slice();
  const rounds = Math.max(1, Math.min(permutations, Math.floor(DRAWN_AT_ONCE / Math.max(1, best.length))));
  for (let from = 0; from < permutations; from += rounds) {
    const to = Math.min(permutations, from + rounds);
    const draws = Array.from({length: to - from}, () => {
      drawToFront(shuffled, best.length, below);
      return shuffled.slice(0, best.length);
    });
    let trial = 0;
    for (const [f, same] of features.entries()) {
      yield (from + ((to - from) * trial) / trials.length) / permutations;
      noteStrengths(same, counters[f], draws, nulls.slice(trial, trial + same.length), from);
      trial += same.length;
    }
  }
  const scales = nulls.map(scaleOf);
  const strengths = observed.map(({strength}) => strength);
  const adjusted = stepDown(strengths, nulls, scales);
  const rates = falseDiscoveryRates(strengths.map((strength, j) => (strength > 0 ? tailChance(nulls[j], strength) : 1)));
  return observed.map((found, j) => ({
    strongest: found,
    ownP: tailShare(nulls[j], found.strength),
    p: adjusted[j],
    q: rates[j],
    clearness: scaled(found.strength, scales[j]),
  }));
}

/** The trials of one feature after the other. */
function byFeature(trials: readonly Trial[]): Trial[][] {
  const found: Trial[][] = [];
  trials.forEach((trial, j) => {
    if (j > 0 && trials[j - 1].all.feature === trial.all.feature) found[found.length - 1].push(trial);
    else found.push([trial]);
  });
  return found;
}

/** How strong each trial of one feature is in each draw, noted from a place on. */
function noteStrengths(trials: readonly Trial[], count: DrawCounter, draws: readonly Int32Array[], nulls: readonly Float64Array[], from: number) {
  for (let k = 0; k < draws.length; k++) {
    const drawn = count(draws[k]);
    for (let j = 0; j < trials.length; j++) nulls[j][from + k] = trials[j].seek(trials[j].all, drawn).strength;
  }
}

/** Adjusted chances, trial by trial; never smaller for a weaker one. */
function stepDown(observed: readonly number[], nulls: readonly Float64Array[], scales: readonly Scale[]): number[] {
  const order = observed.map((_, j) => j).sort((a, b) => scaled(observed[b], scales[b]) - scaled(observed[a], scales[a]) || a - b);
  const largest = new Float64Array(nulls[0]?.length ?? 0).fill(-Infinity);
  const shares = new Map<number, number>();
  for (const j of [...order].reverse()) {
    for (let round = 0; round < largest.length; round++) {
      const chance = scaled(nulls[j][round], scales[j]);
      if (chance > largest[round]) largest[round] = chance;
    }
    shares.set(j, observed[j] > 0 ? tailShare(largest, scaled(observed[j], scales[j])) : 1);
  }
  let floor = 0;
  for (const j of order) {
    floor = Math.max(floor, shares.get(j) ?? 1);
    shares.set(j, floor);
  }
  return observed.map((_, j) => shares.get(j) ?? 1);
}

interface Scale {
  readonly mean: number;
  readonly deviation: number;
}

const scaled = (strength: number, {mean, deviation}: Scale): number => (strength - mean) / deviation;

/** Mean and spread of a trial's strongest under chance. A trial that never moves gets a spread that keeps it finite. */
function scaleOf(strengths: Float64Array): Scale {
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
