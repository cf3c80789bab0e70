import {BLANK, ERROR, NUMBER} from "../../workbook/columnCells";
import {errorAt, isError} from "../../workbook/errors";
import type {CellError} from "../../workbook/model";
import {toNumber} from "../convert";
import {Chosen, collectChosen, Flags} from "../flags";
import {countOnes} from "../masks";
import {scratchNumbers} from "../scratch";
import type {PlainValue, Strip} from "../values";
import {Grid} from "../values";

/** What arguments add up to. Texts, truth values and blanks in ranges are passed over. */
export interface Totals {
  sum: number;
  count: number;
  least: number;
  most: number;
  product: number;
}

/** Sum, count, extremes and product of the numbers among arguments, or the first error among them. */
export function totals(args: readonly PlainValue[]): Totals | CellError {
  const found: Totals = {sum: 0, count: 0, least: Infinity, most: -Infinity, product: 1};
  for (const arg of args) {
    if (arg instanceof Grid) {
      for (const strip of arg.strips) {
        const error = addStrip(strip, found);
        if (error !== undefined) return error;
      }
      continue;
    }
    const number = toNumber(arg);
    if (isError(number)) return number;
    addNumber(number, found);
  }
  return found;
}

function addNumber(number: number, found: Totals): void {
  found.sum += number;
  found.count++;
  found.product *= number;
  if (number < found.least) found.least = number;
  if (number > found.most) found.most = number;
}

function addStrip({kinds, numbers}: Strip, found: Totals): CellError | undefined {
  let {sum, count, least, most, product} = found;
  for (let i = 0; i < kinds.length; i++) {
    const kind = kinds[i] ?? BLANK;
    const number = numbers[i] ?? 0;
    if (kind === NUMBER) {
      sum += number;
      count++;
      product *= number;
      if (number < least) least = number;
      if (number > most) most = number;
    } else if (kind === ERROR) return errorAt(number);
  }
  Object.assign(found, {sum, count, least, most, product});
  return undefined;
}

/** Sum of the numbers of arguments alone: the plain loop that SUM and SUMPRODUCT spend their time in. */
export function sumOf(args: readonly PlainValue[]): number | CellError {
  let sum = 0;
  for (const arg of args) {
    if (arg instanceof Flags) sum += arg.kind === NUMBER ? countOnes(arg.mask) : 0;
    else if (arg instanceof Grid) {
      for (const {kinds, numbers} of arg.strips) {
        for (let i = 0; i < kinds.length; i++) {
          if (kinds[i] === NUMBER) sum += numbers[i];
          else if (kinds[i] === ERROR) return errorAt(numbers[i]);
        }
      }
    } else {
      const number = toNumber(arg);
      if (isError(number)) return number;
      sum += number;
    }
  }
  return sum;
}

/** The numbers among arguments, in order; errors end the search unless they are to be passed over. */
export function collectNumbers(args: readonly PlainValue[], skipsErrors = false): Float64Array | CellError {
  const [first] = args;
  if (skipsErrors && args.length === 1 && first instanceof Chosen) {
    const chosen = collectChosen(first, scratchNumbers(first.rows + 1));
    if (chosen !== undefined) return chosen;
  }
  const size = args.reduce<number>((sum, arg) => sum + (arg instanceof Grid ? arg.strips.reduce((all, strip) => all + strip.kinds.length, 0) : 1), 0);
  const found = scratchNumbers(size);
  let count = 0;
  for (const arg of args) {
    if (!(arg instanceof Grid)) {
      const number = toNumber(arg);
      if (!isError(number)) found[count++] = number;
      else if (!skipsErrors) return number;
      continue;
    }
    for (const {kinds, numbers} of arg.strips) {
      for (let i = 0; i < kinds.length; i++) {
        const kind = kinds[i] ?? BLANK;
        if (kind === NUMBER) found[count++] = numbers[i] ?? 0;
        else if (kind === ERROR && !skipsErrors) return errorAt(numbers[i] ?? 0);
      }
    }
  }
  return found.subarray(0, count);
}

/** How many values are not blank. */
export function countFilled(args: readonly PlainValue[]): number {
  let count = 0;
  for (const arg of args) {
    if (!(arg instanceof Grid)) count++;
    else for (const {kinds} of arg.strips) for (let i = 0; i < kinds.length; i++) if (kinds[i] !== BLANK) count++;
  }
  return count;
}

/** How many values are numbers; typed texts that read as numbers count too. */
export function countNumbers(args: readonly PlainValue[]): number {
  let count = 0;
  for (const arg of args) {
    if (arg instanceof Grid) for (const {kinds} of arg.strips) for (let i = 0; i < kinds.length; i++) count += kinds[i] === NUMBER ? 1 : 0;
    else if (!isError(toNumber(arg))) count++;
  }
  return count;
}
