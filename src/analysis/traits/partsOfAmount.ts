import type {AttributeTable} from "../../domain/attribute";
import type {Customers} from "../../domain/customers";

/** Columns must add up to the amount for this share of the customers to be its parts. */
const MOST = 0.95;
/** Customers that are looked at first: enough to dismiss a sum that is none. */
const FIRST = 50;
const TOLERANCE = 1e-6;

/**
 * Sheet columns that add up to what they pay us, such as sales by product: neighbouring columns of numbers whose sum is the amount. Columns that only repeat the amount count too.
 *
 * @example parts(with Fresh 3, Milk 4, Total 7 in each row, Total the amount) // the columns of Fresh and Milk
 */
export function parts({amount, understanding}: Pick<Customers, "amount" | "understanding">, {attributes}: AttributeTable): ReadonlySet<number> {
  const found = new Set<number>();
  const numbers = attributes.flatMap(({column, values}) =>
    values.kind === "number" && column !== understanding.amountColumn ? [{column, numbers: values.numbers}] : [],
  );
  for (let first = 0; first < numbers.length; first++) {
    const firstSums = new Float64Array(Math.min(FIRST, amount.length));
    for (let last = first; last < numbers.length; last++) {
      addTo(firstSums, numbers[last].numbers);
      if (isAmount(firstSums, amount) && isAmount(sumOf(numbers.slice(first, last + 1), amount.length), amount)) {
        for (let part = first; part <= last; part++) found.add(numbers[part].column);
      }
    }
  }
  return found;
}

function sumOf(columns: readonly {readonly numbers: Float64Array}[], customers: number): Float64Array {
  const sums = new Float64Array(customers);
  for (const {numbers} of columns) addTo(sums, numbers);
  return sums;
}

function addTo(sums: Float64Array, numbers: Float64Array): void {
  for (let i = 0; i < sums.length; i++) sums[i] += Number.isNaN(numbers[i]) ? 0 : numbers[i];
}

function isAmount(sums: Float64Array, amount: Float64Array): boolean {
  let equal = 0;
  for (let i = 0; i < sums.length; i++) if (Math.abs(sums[i] - amount[i]) <= TOLERANCE * Math.abs(amount[i])) equal++;
  return equal >= MOST * sums.length && sums.length > 0;
}
