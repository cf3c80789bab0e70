/**
 * Natural breaks: sorted numbers cut into groups so that each number lies as near as can be to the mean of its group
 * (least sum of squares, the exact optimum, as ckmeans and Jenks find it). Returns the position at which each group
 * but the first begins. Equal numbers always stand in one group; ties between cuts take the lower one.
 * Fewer different numbers than groups give one group a number. No numbers, no breaks.
 *
 * Source: H. Wang, M. Song, "Ckmeans.1d.dp", The R Journal 3/2 (2011), over distinct values with weights; divide and
 * conquer as in X. Grønlund and others, "Fast exact k-means in 1D" (2017): a million distinct numbers take about a second.
 *
 * @example naturalBreaks([1, 2, 2, 20, 21, 90], 3) // [3, 5]
 */
export function naturalBreaks(sorted: Float64Array, groups: number): number[] {
  const starts = distinctStarts(sorted);
  const k = Math.min(groups, starts.length - 1);
  if (k < 2) return [];
  const cost = groupCost(sorted, starts);
  return bestCuts(starts.length - 1, k, cost).map((cut) => starts[cut]);
}

/** Positions at which a new number begins, and the end. */
function distinctStarts(sorted: Float64Array): Int32Array {
  const starts: number[] = [];
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) starts.push(i);
  starts.push(sorted.length);
  return Int32Array.from(starts);
}

/** Sum of squared distances to the mean within distinct values first..last, from running sums around the overall mean. */
function groupCost(sorted: Float64Array, starts: Int32Array): (first: number, last: number) => number {
  const center = sorted[sorted.length >> 1];
  const sums = new Float64Array(starts.length);
  const squares = new Float64Array(starts.length);
  for (let d = 0; d + 1 < starts.length; d++) {
    const value = sorted[starts[d]] - center;
    const weight = starts[d + 1] - starts[d];
    sums[d + 1] = sums[d] + weight * value;
    squares[d + 1] = squares[d] + weight * value * value;
  }
  return (first, last) => {
    const total = sums[last + 1] - sums[first];
    return Math.max(0, squares[last + 1] - squares[first] - (total * total) / (starts[last + 1] - starts[first]));
  };
}

/** The distinct values at which the second and later groups begin, for the cheapest k groups of n values. */
function bestCuts(n: number, k: number, cost: (first: number, last: number) => number): number[] {
  let before = Float64Array.from({length: n}, (_, last) => cost(0, last));
  const cuts: Int32Array[] = [];
  for (let group = 1; group < k; group++) {
    const layer = nextLayer(n, group, before, cost);
    cuts.push(layer.cut);
    before = layer.best;
  }
  const starts: number[] = [];
  for (let group = k - 1, last = n - 1; group >= 1; group--) {
    const start = cuts[group - 1][last];
    starts.unshift(start);
    last = start - 1;
  }
  return starts;
}

/** One more group: for each last value the best start of that group. Starts never move left as the last value moves right. */
function nextLayer(n: number, group: number, before: Float64Array, cost: (first: number, last: number) => number) {
  const best = new Float64Array(n);
  const cut = new Int32Array(n);
  const fill = (from: number, to: number, lowest: number, highest: number): void => {
    if (from > to) return;
    const last = (from + to) >> 1;
    best[last] = Infinity;
    for (let start = Math.max(lowest, group); start <= Math.min(highest, last); start++) {
      const sum = before[start - 1] + cost(start, last);
      if (sum < best[last]) {
        best[last] = sum;
        cut[last] = start;
      }
    }
    fill(from, last - 1, lowest, cut[last]);
    fill(last + 1, to, cut[last], highest);
  };
  fill(group, n - 1, group, n - 1);
  return {best, cut};
}
