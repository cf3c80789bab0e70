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

function follows(values: Exclude<AttributeValues, {kind: "many"}>, figure: Float64Array, step: number): boolean {
  const valueOf = values.kind === "number" ? (i: number) => values.numbers[i] : (i: number) => (values.codes[i] < 0 ? Number.NaN : values.codes[i]);
  const known: number[] = [];
  const counts = new Map<number, number>();
  for (let i = 0; i < figure.length; i += step) {
    const value = valueOf(i);
    if (Number.isNaN(value) || Number.isNaN(figure[i])) continue;
    known.push(i);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const most = [...counts.values()].reduce((a, b) => (b > a ? b : a), 0);
  if (known.length < FEWEST_CUSTOMERS || counts.size < FEWEST_VALUES || known.length - most < FEWEST_OUTSIDE) return false;
  if (values.kind === "text" && counts.size > known.length / 3) return false;
  if (new Set(known.map((i) => figure[i])).size < FEWEST_CUSTOMERS) return false;
  known.sort((a, b) => figure[a] - figure[b] || valueOf(a) - valueOf(b));
  return values.kind === "number" ? isMonotone(known, valueOf, figure) : changesOf(known, valueOf) === counts.size - 1;
}

/** Whether values only rise, or only fall, as the figure rises; customers with the same figure tell nothing. */
function isMonotone(known: readonly number[], valueOf: (i: number) => number, figure: Float64Array): boolean {
  let [rises, falls] = [0, 0];
  for (let at = 1; at < known.length; at++) {
    const [before, now] = [known[at - 1], known[at]];
    if (figure[before] === figure[now]) continue;
    if (valueOf(now) > valueOf(before)) rises++;
    else if (valueOf(now) < valueOf(before)) falls++;
  }
  return Math.min(rises, falls) === 0 && Math.max(rises, falls) >= FEWEST_VALUES - 1;
}

function changesOf(known: readonly number[], valueOf: (i: number) => number): number {
  let changes = 0;
  for (let at = 1; at < known.length; at++) if (valueOf(known[at]) !== valueOf(known[at - 1])) changes++;
  return changes;
}
