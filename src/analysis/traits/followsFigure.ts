import type {AttributeValues} from "../../domain/attribute";

/** Customers that are looked at first: nearly every column is told from the figure by them. */
const FIRST = 1000;
/** Fewer customers than this can be in order by chance. */
const FEWEST_CUSTOMERS = 20;
/** Fewest different values: one that parts the customers in two may be a trait however well it does. */
const FEWEST_VALUES = 3;
/** So many customers stand outside of the commonest value, or its place tells nothing. */
const FEWEST_OUTSIDE = 5;

/**
 * Whether values follow from a figure and from nothing else: numbers that rise or fall with it from customer to customer (a rank, a commission), or texts each of which has a stretch of it
 * to itself (classes A, B, C). False for many-valued columns, for fewer than {@link FEWEST_CUSTOMERS} customers with figures of their own, and where the values are too few or all different texts.
 *
 * @example followsFigure(numbers 3, 1, 2, …, figure 10, 90, 40, …) // true: the rank of each
 */
export function followsFigure(values: AttributeValues, figure: Float64Array): boolean {
  if (values.kind === "many") return false;
  const step = Math.max(1, Math.floor(figure.length / FIRST));
  return (step === 1 || follows(values, figure, step)) && follows(values, figure, 1);
}

type Values = Exclude<AttributeValues, {kind: "many"}>;

function follows(values: Values, figure: Float64Array, step: number): boolean {
  const valueOf = values.kind === "number" ? (i: number) => values.numbers[i] : (i: number) => (values.codes[i] < 0 ? Number.NaN : values.codes[i]);
  const known = inOrder(figure, step).filter((i) => !Number.isNaN(valueOf(i)));
  // Nearly every column is told from the figure by a few customers, long before its values are counted.
  const isInOrder = values.kind === "number" ? isMonotone(known, valueOf, figure) : isInStretches(known, valueOf, figure);
  return isInOrder && isTelling(known, valueOf, figure);
}

/** Every so many customers who have the figure, the least first: the same for all columns that are held against it. */
const ORDERS = new WeakMap<Float64Array, Map<number, Int32Array>>();

function inOrder(figure: Float64Array, step: number): Int32Array {
  const orders = ORDERS.get(figure) ?? new Map<number, Int32Array>();
  ORDERS.set(figure, orders);
  const looked = () => Int32Array.from({length: Math.ceil(figure.length / step)}, (_, k) => k * step).filter((i) => !Number.isNaN(figure[i]));
  const order = orders.get(step) ?? looked().sort((a, b) => figure[a] - figure[b] || a - b);
  orders.set(step, order);
  return order;
}

/** Whether there are enough customers, figures and values for an order to mean something. */
function isTelling(known: Int32Array, valueOf: (i: number) => number, figure: Float64Array): boolean {
  const counts = new Map<number, number>();
  for (const i of known) counts.set(valueOf(i), (counts.get(valueOf(i)) ?? 0) + 1);
  const most = [...counts.values()].reduce((a, b) => (b > a ? b : a), 0);
  if (known.length < FEWEST_CUSTOMERS || counts.size < FEWEST_VALUES || known.length - most < FEWEST_OUTSIDE) return false;
  return new Set(known.map((i) => figure[i])).size >= FEWEST_CUSTOMERS;
}

/** Whether values only rise, or only fall, as the figure rises; customers with the same figure tell nothing of each other. */
function isMonotone(known: Int32Array, valueOf: (i: number) => number, figure: Float64Array): boolean {
  let [rises, falls, before] = [0, 0, Number.NaN];
  for (let from = 0, to = 0; from < known.length && Math.min(rises, falls) === 0; from = to) {
    let [least, most] = [Infinity, -Infinity];
    for (; to < known.length && figure[known[to]] === figure[known[from]]; to++) {
      const value = valueOf(known[to]);
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    if (least > before) rises++;
    else if (least < before) falls++;
    before = most;
  }
  return Math.min(rises, falls) === 0 && Math.max(rises, falls) >= FEWEST_VALUES - 1;
}

/** Whether each text has a stretch of the figure to itself, and texts are not nearly all different. Customers with the same figure are in the order that parts the fewest. */
function isInStretches(known: Int32Array, valueOf: (i: number) => number, figure: Float64Array): boolean {
  const most = known.length / 3;
  const seen = new Set<number>();
  let [stretches, last] = [0, Number.NaN];
  for (let from = 0, to = 0; from < known.length && stretches <= most; from = to) {
    while (to < known.length && figure[known[to]] === figure[known[from]]) to++;
    for (const value of Array.from(known.subarray(from, to), valueOf).sort((a, b) => a - b)) {
      if (value !== last) stretches++;
      last = value;
      seen.add(value);
    }
  }
  return stretches === seen.size && stretches <= most;
}
