/** A two-by-two table by its margins: `both` of the `covered` customers are among the `best` of `all`. */
export interface Margins {
  readonly both: number;
  readonly covered: number;
  readonly best: number;
  readonly all: number;
}

/**
 * Chance that at least `both` of `covered` customers, drawn without looking from `all`, are among the best: Fisher's exact test, one-sided. 1 where no fewer can be.
 * Terms by their ratios outwards from the largest, so that nothing overflows and no machine differs. Source: R. A. Fisher, "The Logic of Inductive Inference" (1935).
 *
 * @example fisherExact({both: 3, covered: 3, best: 3, all: 6}) // 0.05: one draw of twenty
 */
export function fisherExact({both, covered, best, all}: Margins): number {
  const [lowest, highest] = [Math.max(0, covered + best - all), Math.min(covered, best)];
  if (both <= lowest) return 1;
  if (both > highest) return 0;
  const mode = Math.min(highest, Math.floor(((best + 1) * (covered + 1)) / (all + 2)));
  /** The chance of k + 1 over that of k. */
  const ratio = (k: number) => ((best - k) * (covered - k)) / ((k + 1) * (all - best - covered + k + 1));
  let [sum, tail] = [0, 0];
  const add = (k: number, term: number) => {
    sum += term;
    if (k >= both) tail += term;
  };
  for (let [k, term] = [mode, 1]; k <= highest && term > 0; k++) {
    add(k, term);
    term *= ratio(k);
  }
  for (let [k, term] = [mode, 1]; k > lowest && term > 0; k--) {
    term /= ratio(k - 1);
    add(k - 1, term);
  }
  return tail / sum;
}
