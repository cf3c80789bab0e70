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
  const {width, lost, begins} = leastLosses(sums, limits, isAscending(weighted.weights));
  const most = lost.length / width - 1;
  const costOf = (groups: number, price: number): number => lost[(groups + 1) * width - 1] + groups * price;
  return (price) => {
    let groups = Math.min(1, most);
    for (let g = 0; g <= most; g++) if (costOf(g, price) < costOf(groups, price)) groups = g;
    return grouped({begins, width}, groups, costOf(groups, price), sums);
  };
}

function isAscending(weights: ArrayLike<number>): boolean {
  for (let bin = 1; bin < weights.length; bin++) if (weights[bin] < weights[bin - 1]) return false;
  return true;
}

/** What the first bins lose at least in so many groups, and where the last group begins then: at `g × width + to` of the first `to` bins in `g` groups. */
interface Groupings {
  readonly width: number;
  readonly lost: Float64Array;
  readonly begins: Int32Array;
}

/** The groupings of all bins, and of the first ones on the way. */
function leastLosses(sums: Sums, {mostGroups, fewest}: GroupLimits, isAscending: boolean): Groupings {
  const width = sums.n.length;
  const bins = width - 1;
  const latest = latestBegins(sums.n, fewest);
  const cells = (Math.min(mostGroups, bins) + 1) * width;
  const groupings = {width, lost: new Float64Array(cells).fill(Infinity), begins: new Int32Array(cells)};
  // No bins are no groups.
  groupings.lost[0] = 0;
  const losses = new Float64Array(bins);
  for (let to = 1; to <= bins; to++) {
    // In as many groups as there may be only all bins together are of interest.
    const most = Math.min(to, to < bins ? mostGroups - 1 : mostGroups);
    endAt({to, last: latest[to], most, isAscending, losses}, sums, groupings);
  }
  return groupings;
}

/** Where a group ends. */
interface End {
  /** Before this bin. */
  readonly to: number;
  /** And begins here at the latest. */
  readonly last: number;
  /** It is at most the how many-th. */
  readonly most: number;
  /** Where bins ascend by weight, the last of so many groups begins no earlier with a bin more: losses fulfil the quadrangle inequality (F. F. Yao, "Efficient dynamic programming using quadrangle inequalities", STOC 1980). */
  readonly isAscending: boolean;
  /** Room for what it loses by beginning. */
  readonly losses: Float64Array;
}

/** Finds for each number of groups where the last one begins at best; of equal beginnings the first. */
function endAt({to, last, most, isAscending, losses}: End, sums: Sums, {width, lost, begins}: Groupings): void {
  setLosses(sums, losses, to, 0, 0);
  for (let g = 1, at = width + to, known = last + 1; g <= most; g++, at += width) {
    const first = isAscending ? Math.max(g - 1, begins[at - 1]) : g - 1;
    if (g > 1 && first < known) {
      setLosses(sums, losses, to, first, known - 1);
      known = first;
    }
    // A single group begins with the first bin.
    const begin = cheapestBegin(lost, at - to - width, losses, first, g === 1 ? Math.min(0, last) : last);
    if (begin < 0) continue;
    lost[at] = lost[at - to - width + begin] + losses[begin];
    begins[at] = begin;
  }
}

/** What a group loses that ends before `to`, by beginning. */
function setLosses({h, hw, hww}: Sums, losses: Float64Array, to: number, first: number, last: number): void {
  for (let from = first; from <= last; from++) {
    const ownH = h[to] - h[from];
    const ownHw = hw[to] - hw[from];
    losses[from] = ownH > 0 ? Math.max(0, hww[to] - hww[from] - (ownHw * ownHw) / ownH) / 2 : 0;
  }
}

/** Where the last group loses least when it begins there, with what the groups before it lose; −1 where none is possible. */
function cheapestBegin(lost: Float64Array, before: number, losses: Float64Array, first: number, last: number): number {
  let least = Infinity;
  let begin = -1;
  // A longer group never loses less: nobody has to look further back than where it alone loses more than both do elsewhere.
  for (let from = last; from >= first && losses[from] <= least; from--) {
    const both = lost[before + from] + losses[from];
    if (both > least || both === Infinity) continue;
    least = both;
    begin = from;
  }
  return begin;
}

/** What all bins as one group lose: ½ Σ information (weight − mean)². */
export function lossOfOne(weighted: Weighted): number {
  const loss = new Float64Array(1);
  setLosses(runningSums(weighted, weighted.weights), loss, weighted.weights.length, 0, 0);
  return loss[0];
}

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

function grouped({begins, width}: Pick<Groupings, "begins" | "width">, groups: number, cost: number, {h, hw}: Sums): Merged {
  const bins = h.length - 1;
  const [group, weights] = [new Array<number>(bins).fill(0), new Array<number>(groups).fill(0)];
  for (let [g, to] = [groups, bins]; g > 0; g--) {
    const from = begins[g * width + to];
    group.fill(g - 1, from, to);
    weights[g - 1] = h[to] > h[from] ? (hw[to] - hw[from]) / (h[to] - h[from]) : 0;
    to = from;
  }
  return {group, weights, cost};
}
