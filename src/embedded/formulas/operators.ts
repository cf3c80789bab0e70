import {decode, ERROR, NUMBER, TEXT} from "../workbook/columnCells";
import type {Dictionary} from "../workbook/dictionary";
import {cellError, errorIndex, isError} from "../workbook/errors";
import type {CellError, CellValue} from "../workbook/model";
import {comparison} from "./comparison";
import {finite, toNumber, toText} from "./convert";
import type {Elementwise} from "./elementwise";
import {isStrip} from "./elementwise";
import {both, Chosen, FlagPlanes, Flags, opposite} from "./flags";
import type {Operand} from "./operand";
import {operand, put} from "./operand";
import {scratchKinds} from "./scratch";
import type {PlainValue, Strip} from "./values";
import {EMPTY_STRIP, Grid, newStrip, padded} from "./values";

export type Arithmetic = "+" | "-" | "*" | "/" | "^";

const DIVISION = errorIndex(cellError("#DIV/0!"));

function arithmeticOf(operator: Arithmetic, a: number, b: number): CellValue {
  switch (operator) {
    case "+":
      return finite(a + b);
    case "-":
      return finite(a - b);
    case "*":
      return finite(a * b);
    case "/":
      return b === 0 ? cellError("#DIV/0!") : finite(a / b);
    case "^":
      return a === 0 && b === 0 ? cellError("#NUM!") : a === 0 && b < 0 ? cellError("#DIV/0!") : finite(a ** b);
  }
}

function calculate(operator: Arithmetic, left: CellValue, right: CellValue): CellValue {
  const a = toNumber(left);
  if (isError(a)) return a;
  const b = toNumber(right);
  return isError(b) ? b : arithmeticOf(operator, a, b);
}

/** `+ - * / ^`: numbers by a plain loop, whatever else one by one. */
export const arithmetic = (operator: Arithmetic): Elementwise => ({
  scalar: ([left = null, right = null]) => calculate(operator, left, right),
  strip: ([left = null, right = null], length, dictionary) => {
    const a = operand(left, dictionary);
    const b = operand(right, dictionary);
    const result = newStrip(length);
    computeNumbers(operator, a, b, result, dictionary);
    return result;
  },
  grid: ([left = null, right = null], dictionary) => arithmeticOfFlags(operator, left, right, dictionary),
});

/** What stays flags, or a choice by flags: `(a)*(b)`, `1-a` and `column/a`. */
function arithmeticOfFlags(operator: Arithmetic, left: PlainValue, right: PlainValue, dictionary: Dictionary): Grid | undefined {
  if (!(right instanceof Flags)) return undefined;
  if (operator === "*") return left instanceof Flags && left.rows === right.rows ? both(left, right) : undefined;
  if (operator === "-") return left === 1 ? opposite(right) : undefined;
  if (operator !== "/" || !(left instanceof Grid) || left.columns !== 1 || left.rows !== right.rows) return undefined;
  return new Chosen(left.strips[0] ?? EMPTY_STRIP, right, () => divided(left, right, dictionary));
}

function divided(column: Grid, flags: Flags, dictionary: Dictionary): Strip {
  const [above = EMPTY_STRIP] = column.strips;
  const [below = EMPTY_STRIP] = flags.strips;
  const result = {kinds: new Uint8Array(flags.rows), numbers: new Float64Array(flags.rows)};
  computeNumbers("/", operand(padded(above, flags.rows), dictionary), operand(below, dictionary), result, dictionary);
  return result;
}

/** Odd kinds are numbers and truth values; what is none, or what is not finite, is looked at one by one. A loop a sign keeps each simple for the compiler. */
function computeNumbers(operator: Arithmetic, a: Operand, b: Operand, result: Strip, dictionary: Dictionary): void {
  const {kinds, numbers} = result;
  const {kinds: ka, numbers: x} = a;
  const {kinds: kb, numbers: y} = b;
  const length = kinds.length;
  const s = a.step;
  const t = b.step;
  switch (operator) {
    case "+":
      for (let i = 0, p = 0, q = 0; i < length; i++, p += s, q += t) {
        const number = x[p] + y[q];
        if ((ka[p] & kb[q] & 1) === 1 && number - number === 0) {
          kinds[i] = NUMBER;
          numbers[i] = number;
        } else correct(operator, a, p, b, q, result, i, dictionary);
      }
      return;
    case "-":
      for (let i = 0, p = 0, q = 0; i < length; i++, p += s, q += t) {
        const number = x[p] - y[q];
        if ((ka[p] & kb[q] & 1) === 1 && number - number === 0) {
          kinds[i] = NUMBER;
          numbers[i] = number;
        } else correct(operator, a, p, b, q, result, i, dictionary);
      }
      return;
    case "*":
      for (let i = 0, p = 0, q = 0; i < length; i++, p += s, q += t) {
        const number = x[p] * y[q];
        if ((ka[p] & kb[q] & 1) === 1 && number - number === 0) {
          kinds[i] = NUMBER;
          numbers[i] = number;
        } else correct(operator, a, p, b, q, result, i, dictionary);
      }
      return;
    case "/":
      for (let i = 0, p = 0, q = 0; i < length; i++, p += s, q += t) {
        const number = x[p] / y[q];
        if ((ka[p] & kb[q] & 1) === 1 && number - number === 0) {
          kinds[i] = NUMBER;
          numbers[i] = number;
        } else correct(operator, a, p, b, q, result, i, dictionary);
      }
      return;
    case "^":
      for (let i = 0; i < length; i++) correct(operator, a, i * s, b, i * t, result, i, dictionary);
  }
}

function correct(operator: Arithmetic, a: Operand, p: number, b: Operand, q: number, result: Strip, i: number, dictionary: Dictionary): void {
  const kindA = a.kinds[p];
  const kindB = b.kinds[q];
  if (kindA === ERROR || (kindB === ERROR && kindA !== TEXT)) {
    result.kinds[i] = ERROR;
    result.numbers[i] = kindA === ERROR ? a.numbers[p] : b.numbers[q];
  } else if (operator === "/" && (kindA & kindB & 1) === 1 && b.numbers[q] === 0) {
    result.kinds[i] = ERROR;
    result.numbers[i] = DIVISION;
  } else put(result, i, calculate(operator, decode(dictionary, kindA, a.numbers[p]), decode(dictionary, kindB, b.numbers[q])), dictionary);
}

/** `&` */
export const concatenation: Elementwise = {
  scalar: ([left = null, right = null]) => {
    const a = toText(left);
    if (isError(a)) return a;
    const b = toText(right);
    return isError(b) ? b : a + b;
  },
};

const numeric = (change: (number: number) => number): Elementwise => ({
  scalar: ([value = null]) => {
    const number = toNumber(value);
    return isError(number) ? number : finite(change(number));
  },
});

const subtraction = arithmetic("-");

export const negation: Elementwise = {
  ...numeric((number) => (number === 0 ? 0 : -number)),
  strip: ([value = null], length, dictionary) => subtraction.strip?.([0, value], length, dictionary),
};

function areNumeric(kinds: Uint8Array): boolean {
  for (let i = 0; i < kinds.length; i++) if ((kinds[i] & 1) === 0) return false;
  return true;
}

/** `--`: truth values as 0 and 1. Where all are numbers already, only the kinds are new. */
export const asNumbers: Elementwise = {
  ...numeric((number) => number),
  strip: ([value = null], length, dictionary) => {
    if (isStrip(value) && areNumeric(value.kinds)) return {kinds: scratchKinds(length).fill(NUMBER), numbers: value.numbers};
    return subtraction.strip?.([value, 0], length, dictionary);
  },
  grid: ([value = null]) => (value instanceof Flags ? new Flags(value.mask, NUMBER) : undefined),
  planes: ([value = null]) => (value instanceof FlagPlanes ? new FlagPlanes(value.rows, value.columns, value.masks, NUMBER) : undefined),
};

export const percentage: Elementwise = numeric((number) => number / 100);

/** Share of the first operand below which Excel takes the result of a formula's last addition or subtraction for 0. */
const NOTHING = 2 ** -51;

const isNothing = (result: number, first: number): boolean => result !== 0 && Math.abs(result) < Math.abs(first) * NOTHING;

/** Addition or subtraction as the last step of a formula: `=0.5-0.4-0.1` is 0 although the binary numbers leave a rest. */
export function lastStep(operator: "+" | "-"): Elementwise {
  const base = arithmetic(operator);
  return {
    scalar: (values, dictionary) => {
      const result = base.scalar(values, dictionary);
      const first = toNumber(values[0] ?? null);
      return typeof result === "number" && typeof first === "number" && isNothing(result, first) ? 0 : result;
    },
    strip: (items, length, dictionary) => {
      const result = base.strip?.(items, length, dictionary);
      if (result === undefined) return undefined;
      const first = operand(items[0] ?? null, dictionary);
      for (let i = 0; i < length; i++)
        if (result.kinds[i] === NUMBER && isNothing(result.numbers[i] ?? 0, first.numbers[i * first.step] ?? 0)) result.numbers[i] = 0;
      return result;
    },
  };
}

/** A binary operator by its sign. */
export function elementwiseOperator(operator: string): Elementwise {
  const found = OPERATORS.get(operator);
  if (found === undefined) throw new Error(`unknown operator: ${operator}`);
  return found;
}

const OPERATORS: ReadonlyMap<string, Elementwise> = new Map<string, Elementwise>([
  ...(["+", "-", "*", "/", "^"] as const).map((sign): [string, Elementwise] => [sign, arithmetic(sign)]),
  ...(["=", "<>", "<", ">", "<=", ">="] as const).map((sign): [string, Elementwise] => [sign, comparison(sign)]),
  ["&", concatenation],
]);

/** The first error among values. */
export const firstError = (values: readonly CellValue[]): CellError | undefined => values.find(isError);
