import type {AttributeValues} from "../../domain/attribute";

/** Customers that are looked at; more tell no more. */
const MOST_LOOKED_AT = 2000;
/** Fewer customers with figures of their own can be in order by chance. */
const FEWEST_CUSTOMERS = 40;
/** Correlation of the ranks from which numbers are the figure under another name: last year's sales, a budget made from it. */
const LEAST_CORRELATION = 0.97;
/** Share of the customers who stand in the class of their place when the classes follow the figure. */
const LEAST_IN_PLACE = 0.93;
/** Classes that somebody keeps by hand: fewer may be a trait however well they part, more are no classes. */
const CLASSES = {fewest: 3, most: 8};

/**
 * Whether values follow a figure but for slips: numbers whose ranks agree with it, or a few classes that nearly each have a stretch of it to themselves, as an ABC list kept by hand. Only a column of
 * which nothing else is known should be judged by this: the number of employees may well follow what a customer pays.
 *
 * @example nearlyFollows(classes A, A, B, A, C, …, figures 90, 80, 70, 60, 10, …)
 */
export function nearlyFollows(values: AttributeValues, figure: Float64Array): boolean {
  if (values.kind === "many") return false;
  const valueOf = values.kind === "number" ? (i: number) => values.numbers[i] : (i: number) => (values.codes[i] < 0 ? Number.NaN : values.codes[i]);
  const step = Math.max(1, Math.floor(figure.length / MOST_LOOKED_AT));
  const known: number[] = [];
  for (let i = 0; i < figure.length; i += step) if (!Number.isNaN(valueOf(i)) && !Number.isNaN(figure[i])) known.push(i);
  const ranks = middleRanks(known, (i) => figure[i]);
  if (known.length < FEWEST_CUSTOMERS || new Set(ranks).size < FEWEST_CUSTOMERS / 2) return false;
  return values.kind === "number"
    ? Math.abs(correlation(ranks, middleRanks(known, valueOf))) >= LEAST_CORRELATION
    : areNearlyClasses(known, ranks, valueOf);
}

/** Ranks from 1, equal values sharing the middle of theirs (Spearman's). */
function middleRanks(known: readonly number[], valueOf: (i: number) => number): Float64Array {
  const order = known.map((_, at) => at).sort((a, b) => valueOf(known[a]) - valueOf(known[b]));
  const ranks = new Float64Array(known.length);
  for (let first = 0; first < order.length;) {
    let end = first + 1;
    while (end < order.length && valueOf(known[order[end]]) === valueOf(known[order[first]])) end++;
    for (let at = first; at < end; at++) ranks[order[at]] = (first + end + 1) / 2;
    first = end;
  }
  return ranks;
}

/** Pearson's correlation; 0 where one of them is constant. */
function correlation(a: Float64Array, b: Float64Array): number {
  const middle = (a.length + 1) / 2;
  let [both, ofA, ofB] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    both += (a[i] - middle) * (b[i] - middle);
    ofA += (a[i] - middle) ** 2;
    ofB += (b[i] - middle) ** 2;
  }
  return ofA === 0 || ofB === 0 ? 0 : both / Math.sqrt(ofA * ofB);
}

/** Whether nearly every customer would be in the same class if the classes, put in the order of their mean ranks, followed the figure. */
function areNearlyClasses(known: readonly number[], ranks: Float64Array, valueOf: (i: number) => number): boolean {
  const classes = new Map<number, {count: number; sum: number}>();
  known.forEach((i, at) => {
    const own = classes.get(valueOf(i)) ?? {count: 0, sum: 0};
    classes.set(valueOf(i), {count: own.count + 1, sum: own.sum + ranks[at]});
  });
  if (classes.size < CLASSES.fewest || classes.size > CLASSES.most) return false;
  const ordered = [...classes].sort(([a, one], [b, other]) => one.sum / one.count - other.sum / other.count || a - b);
  const places = ordered.flatMap(([value, {count}]) => Array.from({length: count}, () => value));
  const order = known.map((_, at) => at).sort((a, b) => ranks[a] - ranks[b]);
  const inPlace = order.filter((at, place) => valueOf(known[at]) === places[place]).length;
  const commonest = Math.max(...[...classes.values()].map(({count}) => count));
  // One class that nearly everybody is in stands in its place without telling anything.
  return inPlace >= LEAST_IN_PLACE * known.length && commonest < LEAST_IN_PLACE * known.length - CLASSES.fewest;
}
