import {SURE_P} from "../../domain/settings";
import type {Count, Trait} from "../../domain/trait";
import {naturalLog, timesLogTable} from "../math/logarithm";

/** A hint that chance gives in every second search is none. */
const HINT_P = 0.5;

/**
 * How many more best customers would make a trait sure enough for a profile of its own, if its rates stayed as they are and the others grew alike; undefined where
 * chance finds as much in every second search. The likelihood-ratio statistic G grows with the customers, and chance falls with exp(−G/2), so it
 * must grow by twice the logarithm of how many times too likely chance still is. Rounded up: to fives above ten, for it is an estimate.
 *
 * @example 6 of 12 best against 6 of 28 others, chance 20 %: 25 more
 */
export function moreBestNeeded({best, tierRest, p}: Pick<Trait, "best" | "tierRest" | "p">, found: number): number | undefined {
  const statistic = likelihoodRatio(best, tierRest);
  if (!(p > 0 && p < HINT_P) || !(statistic > 0)) return undefined;
  const missing = 2 * naturalLog(expected(p) / expected(SURE_P));
  const more = Math.ceil((found * missing) / statistic);
  if (more <= 0) return undefined;
  return more <= 10 ? more : Math.ceil(more / 5) * 5;
}

/** How many traits as strong chance gives a search, by Poisson: the chance of one or more is p. */
const expected = (p: number): number => -naturalLog(1 - p);

/**
 * G, the likelihood-ratio statistic of the two-by-two table of matching and best: 2 Σ n ln(n ÷ expected n), over its four cells (Wilks 1935).
 * 0 where the trait is no more usual among the best, or where nobody is on one of the sides.
 *
 * @example likelihoodRatio({matching: 6, of: 12}, {matching: 6, of: 28}) // 3.13714…
 */
export function likelihoodRatio(best: Count, rest: Count): number {
  if (best.of === 0 || rest.of === 0 || best.matching * rest.of <= rest.matching * best.of) return 0;
  const all = best.of + rest.of;
  const matching = best.matching + rest.matching;
  const table = timesLogTable(all);
  const f = (n: number) => table[n] ?? 0;
  const cells = f(best.matching) + f(rest.matching) + f(best.of - best.matching) + f(rest.of - rest.matching);
  const margins = f(best.of) + f(rest.of) + f(matching) + f(all - matching);
  return 2 * (cells - margins + f(all));
}
