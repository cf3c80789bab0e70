import {BOOLEAN, decode, encode, ERROR, kindOf, NUMBER, TEXT} from "../workbook/columnCells";
import type {Dictionary} from "../workbook/dictionary";
import {cellError, errorIndex, isError} from "../workbook/errors";
import type {CellError, CellValue} from "../workbook/model";
import {compareNumbers, compareValues} from "./compare";
import {finite, toNumber, toText} from "./convert";
import type {Elementwise, Item} from "./elementwise";
import {isStrip} from "./elementwise";
import {scratchKinds} from "./scratch";
import type {Strip} from "./values";
import {newStrip} from "./values";

export type Arithmetic = "+" | "-" | "*" | "/" | "^";
export type Comparison = "=" | "<>" | "<" | ">" | "<=" | ">=";

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
});

/** A strip, or one value repeated by a step of 0. */
interface Operand extends Strip {
  readonly step: 0 | 1;
}

function operand(item: Item, dictionary: Dictionary): Operand {
  if (isStrip(item)) return {kinds: item.kinds, numbers: item.numbers, step: 1};
  return {kinds: Uint8Array.of(kindOf(item)), numbers: Float64Array.of(encode(dictionary, item)), step: 0};
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

function put({kinds, numbers}: Strip, i: number, value: CellValue, dictionary: Dictionary): void {
  kinds[i] = kindOf(value);
  numbers[i] = encode(dictionary, value);
}

function holds(operator: Comparison, order: number): boolean {
  switch (operator) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case ">":
      return order > 0;
    case "<=":
      return order <= 0;
    case ">=":
      return order >= 0;
  }
}

function compare(operator: Comparison, left: CellValue, right: CellValue): CellValue {
  if (isError(left)) return left;
  return isError(right) ? right : holds(operator, compareValues(left, right));
}

/** `= <> < > <= >=`: numbers by their 15 digits, texts whatever their case; numbers before texts before truth values. */
export const comparison = (operator: Comparison): Elementwise => ({
  scalar: ([left = null, right = null]) => compare(operator, left, right),
  strip: ([left = null, right = null], length, dictionary) => {
    const a = operand(left, dictionary);
    const b = operand(right, dictionary);
    const result = newStrip(length);
    result.kinds.fill(BOOLEAN);
    compareStrips(operator, a, b, result, dictionary);
    return result;
  },
});

function compareStrips(operator: Comparison, a: Operand, b: Operand, result: Strip, dictionary: Dictionary): void {
  const less = holds(operator, -1) ? 1 : 0;
  const equal = holds(operator, 0) ? 1 : 0;
  const more = holds(operator, 1) ? 1 : 0;
  const isEquality = operator === "=" || operator === "<>";
  const {kinds: ka, numbers: x} = a;
  const {kinds: kb, numbers: y} = b;
  const {numbers} = result;
  const length = numbers.length;
  const folds = dictionary.foldTable();
  const s = a.step;
  const t = b.step;
  if (s === 1 && t === 0 && kb[0] === NUMBER) return compareWithNumber(operator, a, b, [less, equal, more], result, dictionary);
  for (let i = 0, p = 0, q = 0; i < length; i++, p += s, q += t) {
    const kindA = ka[p];
    const kindB = kb[q];
    if (kindA === NUMBER && kindB === NUMBER) {
      const gap = x[p] - y[q];
      const limit = 1e-14 * Math.abs(x[p]);
      // clearly apart, or the same; only neighbours in the last digits need the slow look
      if (gap > limit) numbers[i] = more;
      else if (gap < -limit) numbers[i] = less;
      else if (gap === 0) numbers[i] = equal;
      else numbers[i] = holds(operator, compareNumbers(x[p], y[q])) ? 1 : 0;
    } else if (kindA === TEXT && kindB === TEXT && isEquality) {
      const foldA = folds[x[p]];
      const foldB = folds[y[q]];
      const isSame = x[p] === y[q] || (foldA >= 0 && foldB >= 0 ? foldA === foldB : dictionary.fold(x[p]) === dictionary.fold(y[q]));
      numbers[i] = isSame ? equal : more;
    } else put(result, i, compare(operator, decode(dictionary, kindA, x[p]), decode(dictionary, kindB, y[q])), dictionary);
  }
}

/** A whole column against one number: what is asked most, in the plainest loop. */
function compareWithNumber(
  operator: Comparison,
  a: Operand,
  b: Operand,
  [less, equal, more]: readonly [number, number, number],
  result: Strip,
  dictionary: Dictionary,
): void {
  const {kinds, numbers: x} = a;
  const {numbers} = result;
  const number = b.numbers[0];
  const limit = 2e-14 * Math.abs(number);
  for (let i = 0; i < numbers.length; i++) {
    if (kinds[i] === NUMBER) {
      const gap = x[i] - number;
      if (gap > limit) numbers[i] = more;
      else if (gap < -limit) numbers[i] = less;
      else if (gap === 0) numbers[i] = equal;
      else numbers[i] = holds(operator, compareNumbers(x[i], number)) ? 1 : 0;
    } else put(result, i, compare(operator, decode(dictionary, kinds[i], x[i]), number), dictionary);
  }
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
