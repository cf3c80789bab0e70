/**
 * The sum of some numbers, exact to the last digit that matters: a million small amounts beside a huge one are not lost.
 * Numbers that are missing (NaN) are skipped; the sum of nothing is 0.
 * Source: A. Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", ZAMM 54 (1974).
 *
 * @example sum([1, 1e100, 1, -1e100]) // 2, where plain addition says 0
 */
export function sum(values: Iterable<number>): number {
  const total = new RunningSum();
  for (const value of values) total.add(value);
  return total.value;
}

/** The sum of the numbers at some places, as exact as {@link sum}. */
export function sumAt(values: Float64Array, places: ArrayLike<number>): number {
  const total = new RunningSum();
  for (let k = 0; k < places.length; k++) total.add(values[places[k]]);
  return total.value;
}

/** A sum that grows number by number, as exact as {@link sum}. */
export class RunningSum {
  private total = 0;
  private lost = 0;

  /** Adds a number; a missing one (NaN) adds nothing. */
  add(value: number): void {
    if (Number.isNaN(value)) return;
    const next = this.total + value;
    this.lost += Math.abs(this.total) >= Math.abs(value) ? this.total - next + value : value - next + this.total;
    this.total = next;
  }

  /** What was added so far; 0 at the start. */
  get value(): number {
    return this.total + this.lost;
  }
}
