/** A stretch of rows or columns that share a size of their own, in pixels; 0 is hidden. */
export interface OwnSize {
  readonly first: number;
  readonly count: number;
  readonly size: number;
}

/** Where rows (or columns) stand, in pixels from the sheet's start. A million of them cost no more than the ones with a size of their own. */
export interface Axis {
  readonly count: number;
  /** Where an index starts; `start(count)` is the whole length. */
  start(index: number): number;
  size(index: number): number;
  /** The index that an offset falls on; hidden ones are passed over. */
  at(offset: number): number;
  /** The next index that is not hidden, in a direction; the same one where there is none. */
  visibleFrom(index: number, direction: 1 | -1): number;
}

/** An axis of `count` equal sizes but for the given stretches, which ascend and do not overlap. */
export function createAxis(count: number, standard: number, own: readonly OwnSize[]): Axis {
  const starts = startsOf(standard, own);

  function start(index: number): number {
    const at = lastAtMost(own.length, (k) => own[k]?.first ?? 0, index);
    const run = own[at];
    if (!run) return index * standard;
    const inside = Math.min(index - run.first, run.count);
    return (starts[at] ?? 0) + inside * run.size + (index - run.first - inside) * standard;
  }

  function size(index: number): number {
    const run = own[lastAtMost(own.length, (k) => own[k]?.first ?? 0, index)];
    return run && index < run.first + run.count ? run.size : standard;
  }

  function at(offset: number): number {
    const found = lastAtMost(own.length, (k) => starts[k] ?? 0, offset);
    const run = own[found];
    if (!run) return clamp(Math.floor(offset / standard));
    const beyond = offset - (starts[found] ?? 0) - run.count * run.size;
    if (beyond < 0) return clamp(run.first + Math.floor((offset - (starts[found] ?? 0)) / run.size));
    return clamp(run.first + run.count + Math.floor(beyond / standard));
  }

  function visibleFrom(index: number, direction: 1 | -1): number {
    let next = index;
    while (next >= 0 && next < count && size(next) === 0) next += direction;
    return next >= 0 && next < count ? next : index;
  }

  const clamp = (index: number) => Math.max(0, Math.min(count - 1, index));
  return {count, start, size, at, visibleFrom};
}

function startsOf(standard: number, own: readonly OwnSize[]): Float64Array {
  const starts = new Float64Array(own.length);
  let end = 0;
  let next = 0;
  own.forEach((run, k) => {
    starts[k] = end + (run.first - next) * standard;
    end = (starts[k] ?? 0) + run.count * run.size;
    next = run.first + run.count;
  });
  return starts;
}

/** Index of the last of `count` ascending keys that is at most `key`; -1 where all are greater. */
function lastAtMost(count: number, keyOf: (k: number) => number, key: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keyOf(middle) <= key) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
