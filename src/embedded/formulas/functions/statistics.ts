import {cellError, isError} from "../../workbook/errors";
import type {CellError, CellValue} from "../../workbook/model";
import {finite, toNumber} from "../convert";
import {sizeOf} from "../memo";
import type {PlainValue} from "../values";
import {Grid, gridOf, gridValue} from "../values";
import type {Context, FunctionDefinition, FunctionTable} from "./definition";
import {collectNumbers} from "./numbers";
import {Ordered} from "./select";

const NUM = cellError("#NUM!");
const DIVISION = cellError("#DIV/0!");
const MISSING = cellError("#N/A");

/** k-th largest or smallest; #NUM! outside 1 to count. */
export function ranked(numbers: Ordered, k: number, isLargest: boolean): CellValue {
  const place = Math.ceil(k);
  if (place < 1 || place > numbers.length) return NUM;
  return numbers.kth(isLargest ? numbers.length - place : place - 1);
}

/** Percentile with both ends included (share 0 is the minimum, 1 the maximum). */
export function percentileInclusive(numbers: Ordered, share: number): CellValue {
  return numbers.length === 0 || !(share >= 0 && share <= 1) ? NUM : numbers.at(share * (numbers.length - 1));
}

/** Percentile with both ends excluded. */
export function percentileExclusive(numbers: Ordered, share: number): CellValue {
  const place = share * (numbers.length + 1) - 1;
  return numbers.length === 0 || !(share > 0 && share < 1) || place < 0 || place > numbers.length - 1 ? NUM : numbers.at(place);
}

/** The middle of the numbers; #NUM! when there are none. */
export const median = (numbers: Float64Array): CellValue => percentileInclusive(new Ordered(numbers.slice()), 0.5);

/** Mean squared distance from the mean, over count or count − 1. */
export function variance(numbers: Float64Array, ofSample: boolean): CellValue {
  const divisor = numbers.length - (ofSample ? 1 : 0);
  if (divisor < 1) return DIVISION;
  const mean = numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
  return numbers.reduce((sum, each) => sum + (each - mean) ** 2, 0) / divisor;
}

/** Square root of the variance. */
export function deviation(numbers: Float64Array, ofSample: boolean): CellValue {
  const squared = variance(numbers, ofSample);
  return typeof squared === "number" ? Math.sqrt(squared) : squared;
}

/** The most frequent number, the first of them in order; #N/A when none comes twice. */
export function mode(numbers: Float64Array): CellValue {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  let best: CellValue = MISSING;
  let most = 1;
  for (const [number, count] of counts) {
    if (count <= most) continue;
    best = number;
    most = count;
  }
  return best;
}

/** Quarter 0 to 4 as a share; NaN, which no percentile has, for others. */
export const quarter = (number: number): number => (number >= 0 && number < 5 ? Math.trunc(number) / 4 : NaN);

const ofAll = (calculate: (numbers: Float64Array) => CellValue): FunctionDefinition => ({
  kind: "whole",
  least: 1,
  most: 255,
  call: (args) => {
    const numbers = collectNumbers(args);
    return isError(numbers) ? numbers : result(calculate(numbers));
  },
});

const result = (value: CellValue): CellValue => (typeof value === "number" ? finite(value) : value);

/** The numbers of a range, shared by all formulas that ask for their order. */
export const orderedNumbers = (range: PlainValue, skipsErrors: boolean, context: Context): Ordered | CellError =>
  context.memo.remember(context.memo.keyFor(`ordered ${skipsErrors}`, [range]), sizeOf([range]), () => {
    const numbers = collectNumbers([range], skipsErrors);
    return isError(numbers) ? numbers : new Ordered(numbers);
  });

/** A function of numbers and one parameter; an array of parameters gives an array. */
const withParameter = (calculate: (numbers: Ordered, parameter: number) => CellValue): FunctionDefinition => ({
  kind: "whole",
  least: 2,
  most: 2,
  call: ([range = null, parameter = null], context) => {
    const numbers = orderedNumbers(range, false, context);
    if (isError(numbers)) return numbers;
    return eachParameter(parameter, context, (number) => result(calculate(numbers, number)));
  },
});

/** Calls back for each number of a parameter that may be an array. */
export function eachParameter(parameter: PlainValue, context: Context, calculate: (number: number) => CellValue): PlainValue {
  const one = (value: CellValue): CellValue => {
    const number = toNumber(value);
    return isError(number) ? number : calculate(number);
  };
  if (!(parameter instanceof Grid)) return one(parameter);
  const rows = Array.from({length: parameter.rows}, (_, r) =>
    Array.from({length: parameter.columns}, (__, c) => one(gridValue(context.dictionary, parameter, r, c))),
  );
  return gridOf(context.dictionary, rows);
}

function rank(numbers: Float64Array, number: number, isAscending: boolean, averagesTies: boolean): CellValue {
  let before = 0;
  let same = 0;
  for (const each of numbers) {
    if (each === number) same++;
    else if (isAscending ? each < number : each > number) before++;
  }
  if (same === 0) return MISSING;
  return before + 1 + (averagesTies ? (same - 1) / 2 : 0);
}

const ranking = (averagesTies: boolean): FunctionDefinition => ({
  kind: "whole",
  least: 2,
  most: 3,
  call: ([sought = null, range = null, order = null], context) => {
    const numbers = collectNumbers([range]);
    if (isError(numbers)) return numbers;
    const ascending = toNumber(order instanceof Grid ? gridValue(context.dictionary, order, 0, 0) : order);
    if (isError(ascending)) return ascending;
    return eachParameter(sought, context, (number) => rank(numbers, number, ascending !== 0, averagesTies));
  },
});

/** Sum of products of distances from the means, as CORREL, SLOPE and INTERCEPT need them. */
function pairs(args: readonly PlainValue[]): {xs: number[]; ys: number[]} | CellError {
  const [first, second] = args;
  if (!(first instanceof Grid) || !(second instanceof Grid) || first.rows * first.columns !== second.rows * second.columns) return MISSING;
  const ys = collectNumbers([first]);
  const xs = collectNumbers([second]);
  if (isError(ys)) return ys;
  if (isError(xs)) return xs;
  return xs.length !== ys.length ? MISSING : {xs: [...xs], ys: [...ys]};
}

const correlation = (combine: (xx: number, xy: number, yy: number) => number): FunctionDefinition => ({
  kind: "whole",
  least: 2,
  most: 2,
  call: (args) => {
    const found = pairs(args);
    if (isError(found)) return found;
    const mean = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
    const x = mean(found.xs);
    const y = mean(found.ys);
    let xx = 0;
    let xy = 0;
    let yy = 0;
    found.xs.forEach((each, i) => {
      const other = found.ys[i] ?? 0;
      xx += (each - x) ** 2;
      xy += (each - x) * (other - y);
      yy += (other - y) ** 2;
    });
    const combined = combine(xx, xy, yy);
    return Number.isFinite(combined) ? combined : DIVISION;
  },
});

export const STATISTICS: FunctionTable = {
  MEDIAN: ofAll(median),
  "MODE.SNGL": ofAll(mode),
  MODE: ofAll(mode),
  "VAR.S": ofAll((numbers) => variance(numbers, true)),
  VAR: ofAll((numbers) => variance(numbers, true)),
  "VAR.P": ofAll((numbers) => variance(numbers, false)),
  VARP: ofAll((numbers) => variance(numbers, false)),
  "STDEV.S": ofAll((numbers) => deviation(numbers, true)),
  STDEV: ofAll((numbers) => deviation(numbers, true)),
  "STDEV.P": ofAll((numbers) => deviation(numbers, false)),
  STDEVP: ofAll((numbers) => deviation(numbers, false)),
  GEOMEAN: ofAll((numbers) =>
    numbers.length === 0 || numbers.some((each) => each <= 0)
      ? NUM
      : Math.exp(numbers.reduce((sum, each) => sum + Math.log(each), 0) / numbers.length),
  ),
  LARGE: withParameter((numbers, k) => ranked(numbers, k, true)),
  SMALL: withParameter((numbers, k) => ranked(numbers, k, false)),
  PERCENTILE: withParameter(percentileInclusive),
  "PERCENTILE.INC": withParameter(percentileInclusive),
  "PERCENTILE.EXC": withParameter(percentileExclusive),
  QUARTILE: withParameter((numbers, number) => percentileInclusive(numbers, quarter(number))),
  "QUARTILE.INC": withParameter((numbers, number) => percentileInclusive(numbers, quarter(number))),
  "QUARTILE.EXC": withParameter((numbers, number) => percentileExclusive(numbers, quarter(number))),
  RANK: ranking(false),
  "RANK.EQ": ranking(false),
  "RANK.AVG": ranking(true),
  CORREL: correlation((xx, xy, yy) => xy / Math.sqrt(xx * yy)),
  SLOPE: correlation((xx, xy) => xy / xx),
};
