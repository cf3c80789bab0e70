/** Bins or cells with what they are worth and how much their customers tell. */
export interface Weighted {
  readonly weights: ArrayLike<number>;
  readonly information: ArrayLike<number>;
}

/** How groups of neighbours are made. */
export interface MergeLimits {
  /** What one more group costs, in log-likelihood. */
  readonly price: number;
  readonly mostGroups: number;
  /** Customers of each bin, and the fewest a group holds. */
  readonly customers: ArrayLike<number>;
  readonly fewest: number;
}

/** Bins in groups of neighbours, and what each group is worth. */
export interface Merged {
  /** Group of each bin, from 0, ascending. */
  readonly group: readonly number[];
  readonly weights: readonly number[];
  /** Log-likelihood given up, and the price of the groups. */
  readonly cost: number;
}

/**
 * The grouping of neighbouring bins that loses least: ½ Σ information (weight − group's mean)² + price a group, found by dynamic programming over all of them. Where no group can be large enough, one group of all.
 *
 * @example mergeNeighbours({weights: [1, 1, -1], information: [9, 9, 9]}, {price: 1, mostGroups: 7, customers: [50, 50, 50], fewest: 5}).group // [0, 0, 1]
 */
export function mergeNeighbours({weights, information}: Weighted, {price, mostGroups, customers, fewest}: MergeLimits): Merged {
  const bins = weights.length;
  const sums = runningSums(weights, information, customers);
  const spread = (from: number, to: number): number => {
    const [h, hw, hww] = [sums.h[to] - sums.h[from], sums.hw[to] - sums.hw[from], sums.hww[to] - sums.hww[from]];
    return h > 0 ? Math.max(0, hww - (hw * hw) / h) / 2 : 0;
  };
  // least[g][to]: the least cost of the first `to` bins in g groups; begins: where the last of them begins.
  const least: Float64Array[] = [new Float64Array(bins + 1).fill(Infinity)];
  const begins: Int32Array[] = [new Int32Array(bins + 1)];
  least[0][0] = 0;
  for (let g = 1; g <= Math.min(mostGroups, bins); g++) {
    least.push(new Float64Array(bins + 1).fill(Infinity));
    begins.push(new Int32Array(bins + 1));
    for (let to = g; to <= bins; to++) {
      for (let from = g - 1; from < to; from++) {
        if (sums.n[to] - sums.n[from] < fewest && (from > 0 || to < bins)) continue;
        const cost = least[g - 1][from] + spread(from, to) + price;
        if (cost < least[g][to]) [least[g][to], begins[g][to]] = [cost, from];
      }
    }
  }
  const groups = least.reduce((best, row, g) => (row[bins] < least[best][bins] ? g : best), Math.min(1, bins));
  return grouped(begins, groups, least[groups][bins], sums, bins);
}

interface Sums {
  readonly h: Float64Array;
  readonly hw: Float64Array;
  readonly hww: Float64Array;
  readonly n: Float64Array;
}

function runningSums(weights: ArrayLike<number>, information: ArrayLike<number>, customers: ArrayLike<number>): Sums {
  const sums = {
    h: new Float64Array(weights.length + 1),
    hw: new Float64Array(weights.length + 1),
    hww: new Float64Array(weights.length + 1),
    n: new Float64Array(weights.length + 1),
  };
  for (let b = 0; b < weights.length; b++) {
    sums.h[b + 1] = sums.h[b] + information[b];
    sums.hw[b + 1] = sums.hw[b] + information[b] * weights[b];
    sums.hww[b + 1] = sums.hww[b] + information[b] * weights[b] ** 2;
    sums.n[b + 1] = sums.n[b] + customers[b];
  }
  return sums;
}

function grouped(begins: readonly Int32Array[], groups: number, cost: number, {h, hw}: Sums, bins: number): Merged {
  const [group, weights] = [new Array<number>(bins).fill(0), new Array<number>(groups).fill(0)];
  for (let [g, to] = [groups, bins]; g > 0; g--) {
    const from = begins[g][to];
    group.fill(g - 1, from, to);
    weights[g - 1] = h[to] > h[from] ? (hw[to] - hw[from]) / (h[to] - h[from]) : 0;
    to = from;
  }
  return {group, weights, cost};
}
