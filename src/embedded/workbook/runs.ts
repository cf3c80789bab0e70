/** Some consecutive rows that hold the same thing. The end is not included. */
export interface RowRun<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

/**
 * Things that rows of a column have, kept as runs of equal neighbours, in row order: looks and formulas.
 * Rows without one cost nothing; adding at the end is the fast case.
 */
export class Runs<T> {
  private runs: RowRun<T>[] = [];

  get isEmpty(): boolean {
    return this.runs.length === 0;
  }

  get count(): number {
    return this.runs.length;
  }

  /** All runs in row order. */
  all(): readonly RowRun<T>[] {
    return this.runs;
  }

  /** What a row holds. */
  at(row: number): T | undefined {
    const run = this.runs[this.firstEndingAfter(row)];
    return run !== undefined && run.start <= row ? run.value : undefined;
  }

  /** The runs within [start, end), cut to it. */
  within(start: number, end: number): RowRun<T>[] {
    const found: RowRun<T>[] = [];
    for (let i = this.firstEndingAfter(start); i < this.runs.length; i++) {
      const run = this.runs[i];
      if (run === undefined || run.start >= end) break;
      found.push(run.start >= start && run.end <= end ? run : {start: Math.max(start, run.start), end: Math.min(end, run.end), value: run.value});
    }
    return found;
  }

  /** Gives the rows of [start, end) a value, or takes theirs away with undefined. */
  set(start: number, end: number, value: T | undefined): void {
    if (end <= start) return;
    const last = this.runs[this.runs.length - 1];
    if (last === undefined || start >= last.end) {
      if (value === undefined) return;
      if (last !== undefined && last.end === start && last.value === value) this.runs[this.runs.length - 1] = {start: last.start, end, value};
      else this.runs.push({start, end, value});
      return;
    }
    this.replace(start, end, value);
  }

  private replace(start: number, end: number, value: T | undefined): void {
    // neighbours that only touch are taken along, so that equal ones grow together
    let first = this.firstEndingAfter(start);
    if (first > 0 && this.runs[first - 1]?.end === start) first--;
    let after = first;
    while (after < this.runs.length && (this.runs[after]?.start ?? end) <= end) after++;
    if (value === undefined && first === after) return;
    const cut = this.runs.slice(first, after);
    const pieces: RowRun<T>[] = [];
    const push = (from: number, to: number, what: T) => {
      if (to <= from) return;
      const previous = pieces[pieces.length - 1];
      if (previous !== undefined && previous.end === from && previous.value === what)
        pieces[pieces.length - 1] = {start: previous.start, end: to, value: what};
      else pieces.push({start: from, end: to, value: what});
    };
    for (const run of cut) push(run.start, Math.min(run.end, start), run.value);
    if (value !== undefined) push(start, end, value);
    for (const run of cut) push(Math.max(run.start, end), run.end, run.value);
    this.runs.splice(first, after - first, ...pieces);
  }

  private firstEndingAfter(row: number): number {
    let low = 0;
    let high = this.runs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.runs[middle]?.end ?? Infinity) > row) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
