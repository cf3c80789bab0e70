import {BLANK, NUMBER} from "../../workbook/columnCells";
import {cellError, isError} from "../../workbook/errors";
import type {CellValue} from "../../workbook/model";
import {finite, toNumber} from "../convert";
import {isStrip, oneByOne} from "../elementwise";
import {newStrip} from "../values";
import type {FunctionDefinition, FunctionTable} from "./definition";

/** A function of one number; columns of numbers go through a plain loop. */
function ofNumber(calculate: (number: number) => number): FunctionDefinition {
  const scalar = ([value = null]: readonly CellValue[]): CellValue => {
    const number = toNumber(value);
    return isError(number) ? number : finite(calculate(number));
  };
  return {
    kind: "each",
    least: 1,
    most: 1,
    elementwise: {
      scalar,
      strip: ([item = null], length, dictionary) => {
        if (!isStrip(item)) return undefined;
        const result = newStrip(length);
        for (let i = 0; i < length; i++) {
          const number = calculate(item.numbers[i] ?? 0);
          if ((item.kinds[i] ?? BLANK) !== NUMBER || number - number !== 0) return oneByOne({scalar}, [item], length, dictionary);
          result.kinds[i] = NUMBER;
          result.numbers[i] = number;
        }
        return result;
      },
    },
  };
}

/** A function of some numbers; left-out ones at the end have a default. */
export const ofNumbers = (
  least: number,
  most: number,
  calculate: (...numbers: number[]) => CellValue,
  defaults: readonly number[] = [],
): FunctionDefinition => ({
  kind: "each",
  least,
  most,
  elementwise: {
    scalar: (values) => {
      const numbers: number[] = [...defaults];
      for (const [i, value] of values.entries()) {
        const number = toNumber(value);
        if (isError(number)) return number;
        numbers[i] = number;
      }
      const result = calculate(...numbers);
      return typeof result === "number" ? finite(result) : result;
    },
  },
});

/** Shifts the decimal point by exponent text, so that 1.005 × 100 is 100.5 and not 100.49999999999999. */
function scaled(number: number, digits: number): number {
  const [mantissa = "0", exponent = "0"] = String(Number(number.toPrecision(15))).split("e");
  return Number(`${mantissa}e${Number(exponent) + digits}`);
}

function rounding(round: (number: number) => number) {
  return ofNumbers(
    1,
    2,
    (number = 0, places = 0) => {
      const digits = Math.trunc(places);
      if (digits > 300 || number === 0) return number;
      return Math.sign(number) * scaled(round(scaled(Math.abs(number), digits)), -digits);
    },
    [0, 0],
  );
}

const DIVISION = cellError("#DIV/0!");
const NUM = cellError("#NUM!");

/** Nearest multiple in a direction; CEILING and FLOOR. */
const multiple = (round: (number: number) => number) =>
  ofNumbers(
    1,
    2,
    (number = 0, step = 1) => (step === 0 ? 0 : number > 0 && step < 0 ? NUM : round(Number((number / step).toPrecision(15))) * step),
    [0, 1],
  );

function factorial(number: number): CellValue {
  if (number < 0) return NUM;
  let product = 1;
  for (let i = 2; i <= Math.trunc(number); i++) product *= i;
  return product;
}

export const MATHS: FunctionTable = {
  ABS: ofNumber(Math.abs),
  SQRT: ofNumber((number) => (number < 0 ? NaN : Math.sqrt(number))),
  EXP: ofNumber(Math.exp),
  LN: ofNumber((number) => (number <= 0 ? NaN : Math.log(number))),
  LOG10: ofNumber((number) => (number <= 0 ? NaN : Math.log10(number))),
  INT: ofNumber((number) => Math.floor(number)),
  SIGN: ofNumber(Math.sign),
  SIN: ofNumber(Math.sin),
  COS: ofNumber(Math.cos),
  TAN: ofNumber(Math.tan),
  ASIN: ofNumber(Math.asin),
  ACOS: ofNumber(Math.acos),
  ATAN: ofNumber(Math.atan),
  RADIANS: ofNumber((degrees) => (degrees * Math.PI) / 180),
  DEGREES: ofNumber((radians) => (radians * 180) / Math.PI),
  FACT: ofNumbers(1, 1, (number = 0) => factorial(number)),
  COMBIN: ofNumbers(2, 2, (n = 0, k = 0) => {
    if (n < 0 || k < 0 || k > n) return NUM;
    let product = 1;
    for (let i = 1; i <= Math.trunc(k); i++) product = (product * (Math.trunc(n) - Math.trunc(k) + i)) / i;
    return Math.round(product);
  }),
  LOG: ofNumbers(
    1,
    2,
    (number = 0, base = 10) =>
      number <= 0 || base <= 0 ? NUM : base === 1 ? DIVISION : base === 10 ? Math.log10(number) : Math.log(number) / Math.log(base),
    [0, 10],
  ),
  POWER: ofNumbers(2, 2, (base = 0, exponent = 0) => (base === 0 && exponent === 0 ? NUM : base === 0 && exponent < 0 ? DIVISION : base ** exponent)),
  MOD: ofNumbers(2, 2, (number = 0, divisor = 0) =>
    divisor === 0 ? DIVISION : number - divisor * Math.floor(Number((number / divisor).toPrecision(15))),
  ),
  QUOTIENT: ofNumbers(2, 2, (number = 0, divisor = 0) => (divisor === 0 ? DIVISION : Math.trunc(number / divisor))),
  ROUND: rounding((number) => Math.floor(number + 0.5)),
  ROUNDUP: rounding(Math.ceil),
  ROUNDDOWN: rounding(Math.floor),
  TRUNC: rounding(Math.floor),
  MROUND: ofNumbers(2, 2, (number = 0, step = 0) =>
    step === 0 ? 0 : number * step < 0 ? NUM : Math.sign(number) * Math.round(Math.abs(number / step)) * Math.abs(step),
  ),
  CEILING: multiple(Math.ceil),
  FLOOR: multiple(Math.floor),
  "CEILING.MATH": ofNumbers(1, 2, (number = 0, step = 1) => (step === 0 ? 0 : Math.ceil(number / Math.abs(step)) * Math.abs(step)), [0, 1]),
  "FLOOR.MATH": ofNumbers(1, 2, (number = 0, step = 1) => (step === 0 ? 0 : Math.floor(number / Math.abs(step)) * Math.abs(step)), [0, 1]),
  PI: ofNumbers(0, 0, () => Math.PI),
  RAND: ofNumbers(0, 0, () => Math.random()),
  RANDBETWEEN: ofNumbers(2, 2, (low = 0, high = 0) => Math.ceil(low) + Math.floor(Math.random() * (Math.floor(high) - Math.ceil(low) + 1))),
};
