/** Bins or cells with what they are worth and how much their customers tell. */
export interface Weighted {
  readonly weights: ArrayLike<number>;
  readonly information: ArrayLike<number>;
}

/** What groups of neighbours there may be. */
export interface GroupLimits {
  readonly mostGroups: number;
  /** Customers of each bin, and the fewest a group holds. */
  readonly customers: ArrayLike<number>;
  readonly fewest: number;
}

/** How groups of neighbours are made. */
export interface MergeLimits extends GroupLimits {
  /** What one more group costs, in log-likelihood. */
  readonly price: number;
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
export const mergeNeighbours = (weighted: Weighted, {price, ...limits}: MergeLimits): Merged => mergesOf(weighted, limits)(price);

/** The same for one price after the other. What so many groups lose at least has nothing to do with what they cost, and is found once. */
export function mergesOf(weighted: Weighted, limits: GroupLimits): (price: number) => Merged {
  const sums = runningSums(weighted, limits.customers);
  const {lost, begins} = leastLosses(sums, limits);
  return (price) => {
    let groups = Math.min(1, lost.length - 1);
    for (let g = 0; g < lost.length; g++) if (lost[g] + g * price < lost[groups] + groups * price) groups = g;
    return grouped(begins, groups, lost[groups] + groups * price, sums);
  };
}

/** What all bins lose at least in so many groups, from none on, and for each number of groups where the last group of the first bins begins. */
function leastLosses(sums: Sums, {mostGroups, fewest}: GroupLimits): {lost: number[]; begins: Int32Array[]} {
  const bins = sums.n.length - 1;
  const latest = latestBegins(sums.n, fewest);
  const losses = lossesOf(sums, latest);
  const lost = [bins === 0 ? 0 : Infinity];
  const begins = [new Int32Array(bins + 1)];
  // Of the first bins, in the number of groups that was looked at last. No bins are no groups.
  let before = new Float64Array(bins + 1).fill(Infinity);
  before[0] = 0;
  for (let g = 1; g <= Math.min(mostGroups, bins); g++) {
    const [least, froms] = [new Float64Array(bins + 1).fill(Infinity), new Int32Array(bins + 1)];
    // In as many groups as there may be only all bins together are of interest.
    for (let to = g < mostGroups ? g : bins; to <= bins; to++) {
      const from = cheapestBegin(before, losses[to], g - 1, g === 1 ? Math.min(0, latest[to]) : latest[to]);
      if (from < 0) continue;
      least[to] = before[from] + losses[to][from];
      froms[to] = from;
    }
    lost.push(least[bins]);
    begins.push(froms);
    before = least;
  }
  return {lost, begins};
}

/** Where the last group loses least when it begins there, of some beginnings; −1 where none is possible. */
function cheapestBegin(before: Float64Array, losses: Float64Array, first: number, last: number): number {
  let [least, begin] = [Infinity, -1];
  for (let from = first; from <= last; from++) {
    const lost = before[from] + losses[from];
    if (lost < least) {
      least = lost;
      begin = from;
    }
  }
  return begin;
}

/** What all bins as one group lose: ½ Σ information (weight − mean)². */
export const lossOfOne = (weighted: Weighted): number => lossOf(runningSums(weighted, weighted.weights), 0, weighted.weights.length);

/** Sums over the first bins, from none to all. */
interface Sums {
  readonly h: Float64Array;
  readonly hw: Float64Array;
  readonly hww: Float64Array;
  readonly n: Float64Array;
}

function runningSums({weights, information}: Weighted, customers: ArrayLike<number>): Sums {
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

function lossOf({h, hw, hww}: Sums, from: number, to: number): number {
  const [ownH, ownHw] = [h[to] - h[from], hw[to] - hw[from]];
  return ownH > 0 ? Math.max(0, hww[to] - hww[from] - (ownHw * ownHw) / ownH) / 2 : 0;
}

/** For each end of a group the last bin at which it may begin and still hold enough customers, −1 where there is none; a group of all bins may always be. */
function latestBegins(n: Float64Array, fewest: number): Int32Array {
  const bins = n.length - 1;
  const latest = new Int32Array(bins + 1).fill(-1);
  for (let to = 1, from = -1; to <= bins; to++) {
    while (from + 1 < to && n[to] - n[from + 1] >= fewest) from++;
    latest[to] = to === bins ? Math.max(0, from) : from;
  }
  return latest;
}

/** For each end of a group what it loses from each beginning on. */
const lossesOf = (sums: Sums, latest: Int32Array): Float64Array[] =>
  Array.from(latest, (last, to) => {
    const losses = new Float64Array(last + 1);
    for (let from = 0; from <= last; from++) losses[from] = lossOf(sums, from, to);
    return losses;
  });

function grouped(begins: readonly Int32Array[], groups: number, cost: number, {h, hw}: Sums): Merged {
  const bins = h.length - 1;
  const [group, weights] = [new Array<number>(bins).fill(0), new Array<number>(groups).fill(0)];
  for (let [g, to] = [groups, bins]; g > 0; g--) {
    const from = begins[g][to];
    group.fill(g - 1, from, to);
    weights[g - 1] = h[to] > h[from] ? (hw[to] - hw[from]) / (h[to] - h[from]) : 0;
    to = from;
  }
  return {group, weights, cost};
}
