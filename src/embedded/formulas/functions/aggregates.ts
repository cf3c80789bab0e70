import {BLANK, BOOLEAN, ERROR, NUMBER} from "../../workbook/columnCells";
import {cellError, isError} from "../../workbook/errors";
import type {CellValue} from "../../workbook/model";
import {finite, toNumber} from "../convert";
import type {Elementwise, Item} from "../elementwise";
import {applyEach, isStrip} from "../elementwise";
import {visit} from "../expression";
import {FlagPlanes, Flags, sumFlagged} from "../flags";
import {addMask, MOST_MASKS} from "../masks";
import {scratchKinds} from "../scratch";
import type {PlainValue, Strip, Value} from "../values";
import {EMPTY_STRIP, Grid, gridValue, Lanes, newStrip, Planes, stripOf} from "../values";
import type {Context, FunctionDefinition, FunctionTable} from "./definition";
import type {Totals} from "./numbers";
import {collectNumbers, countFilled, countNumbers, sumOf, totals} from "./numbers";
import type {Ordered} from "./select";
import {
  deviation,
  eachParameter,
  median,
  mode,
  orderedNumbers,
  percentileExclusive,
  percentileInclusive,
  quarter,
  ranked,
  variance,
} from "./statistics";

const DIVISION = cellError("#DIV/0!");
const VALUE = cellError("#VALUE!");

const average = ({sum, count}: Totals): CellValue => (count === 0 ? DIVISION : finite(sum / count));
const least = ({least: number, count}: Totals): CellValue => (count === 0 ? 0 : number);
const most = ({most: number, count}: Totals): CellValue => (count === 0 ? 0 : number);

/** An aggregate of the numbers among its arguments. */
const ofTotals = (finish: (found: Totals) => CellValue): FunctionDefinition => ({
  kind: "whole",
  least: 1,
  most: 255,
  call: (args) => {
    const found = totals(args);
    return isError(found) ? found : finish(found);
  },
  lanes: (args, context) => laneTotals(args, context, finish),
});

/** Most cells of a fixed range that are added row by row together with those that move. */
const FEW_CELLS = 64;

/** What the arguments of each row add up to, in the order in which a single row would add them, so that rounding is the same. */
function laneTotals(args: readonly Value[], context: Context, finish: (found: Totals) => CellValue): Value | undefined {
  const items: Item[] = [];
  for (const arg of args) {
    const more = itemsOf(arg, context);
    if (more === undefined) return undefined;
    items.push(...more);
  }
  return lanesOf(items, context, finish);
}

/** The places of an argument, column by column; undefined where many or typed values need the way of single rows. */
function itemsOf(arg: Value, context: Context): Item[] | undefined {
  if (arg instanceof Planes) return columnOrder(arg);
  // typed values (not cells) are converted, which adding lanes does not do
  if (arg instanceof Lanes) return arg.isCells || arg.kinds.every((kind) => kind === NUMBER || kind === ERROR) ? [arg] : undefined;
  if (!(arg instanceof Grid)) return [toNumber(arg)];
  if (arg.rows * arg.columns > FEW_CELLS) return undefined;
  return Array.from({length: arg.rows * arg.columns}, (_, i) => gridValue(context.dictionary, arg, i % arg.rows, Math.floor(i / arg.rows)));
}

const columnOrder = ({rows, columns, items}: Planes): (CellValue | Lanes)[] =>
  Array.from({length: rows * columns}, (_, i) => items[(i % rows) * columns + Math.floor(i / rows)] ?? null);

function lanesOf(items: readonly Item[], context: Context, finish: (found: Totals) => CellValue): Lanes {
  const values = new Array<CellValue>(context.lanes);
  for (let i = 0; i < context.lanes; i++) {
    const found: Totals = {sum: 0, count: 0, least: Infinity, most: -Infinity, product: 1};
    let error: CellValue = null;
    for (const item of items) {
      const kind = isStrip(item) ? (item.kinds[i] ?? BLANK) : kindOfFixed(item);
      if (kind === ERROR && error === null)
        error = isStrip(item)
          ? gridValue(context.dictionary, new Grid(1, 1, [{kinds: item.kinds.subarray(i, i + 1), numbers: item.numbers.subarray(i, i + 1)}]), 0, 0)
          : item;
      if (kind !== NUMBER) continue;
      const number = isStrip(item) ? (item.numbers[i] ?? 0) : Number(item);
      found.sum += number;
      found.count++;
      found.product *= number;
      found.least = Math.min(found.least, number);
      found.most = Math.max(found.most, number);
    }
    values[i] = error ?? finish(found);
  }
  const strip = stripOf(context.dictionary, values);
  return new Lanes(strip.kinds, strip.numbers, false);
}

const kindOfFixed = (value: CellValue): number => (typeof value === "number" ? NUMBER : isError(value) ? ERROR : BLANK);

/** SUM, with a plain loop for the planes that `--(range>cell)` makes. */
const sum: FunctionDefinition = {
  kind: "whole",
  least: 1,
  most: 255,
  call: (args) => {
    const found = sumOf(args);
    return isError(found) ? found : finite(found);
  },
  lanes: (args, context) => {
    const [only] = args;
    const fast = args.length === 1 && only instanceof Planes ? addPlanes(only, context.lanes) : undefined;
    return fast ?? laneTotals(args, context, (found) => finite(found.sum));
  },
};

/** Adds planes that hold numbers only; undefined when they hold something else. */
function addPlanes(planes: Planes, length: number): Lanes | undefined {
  const result = newStrip(length);
  result.kinds.fill(NUMBER);
  const out = result.numbers;
  if (planes instanceof FlagPlanes && planes.kind === NUMBER && planes.masks.length <= MOST_MASKS) {
    const counts = scratchKinds(length);
    for (const mask of planes.masks) addMask(counts, mask);
    out.set(counts);
    return new Lanes(result.kinds, out, false);
  }
  for (const item of columnOrder(planes)) {
    if (item instanceof Lanes) {
      if (!addLane(item, out)) return undefined;
    } else if (typeof item === "number") for (let i = 0; i < length; i++) out[i] += item;
    else return undefined;
  }
  return new Lanes(result.kinds, out, false);
}

/** Adds lanes that hold numbers only; false when they hold something else. */
function addLane({kinds, numbers}: Lanes, out: Float64Array): boolean {
  for (let i = 0; i < out.length; i++) {
    if (kinds[i] !== NUMBER) return false;
    out[i] += numbers[i];
  }
  return true;
}

/** Multiplication as the commas of SUMPRODUCT mean it: what is no number is 0. */
const productOfNumbers: Elementwise = {
  scalar: ([a = null, b = null]) => (isError(a) ? a : isError(b) ? b : typeof a === "number" && typeof b === "number" ? finite(a * b) : 0),
  strip: ([a = null, b = null], length) => {
    if (!isStrip(a) || !isStrip(b) || a.kinds.includes(ERROR) || b.kinds.includes(ERROR)) return undefined;
    const result = newStrip(length);
    result.kinds.fill(NUMBER);
    for (let i = 0; i < length; i++) {
      const product = a.kinds[i] === NUMBER && b.kinds[i] === NUMBER ? (a.numbers[i] ?? 0) * (b.numbers[i] ?? 0) : 0;
      if (product - product !== 0) return undefined;
      result.numbers[i] = product;
    }
    return result;
  },
};

const shape = (value: Value): string => (value instanceof Grid || value instanceof Planes ? `${value.rows} ${value.columns}` : "1 1");

const sumProduct: FunctionDefinition = {
  kind: "whole",
  least: 1,
  most: 255,
  call: (args, context) => multiplySum(args, context),
  lanes: (args, context) => multiplySum(args, context),
};

function multiplySum(args: readonly Value[], context: Context): Value {
  const [first = null, ...rest] = args;
  const [column] = rest;
  if (first instanceof Flags && first.kind === NUMBER && rest.length === 1 && column instanceof Grid && shape(column) === shape(first)) {
    const sum = sumFlagged(first, column.strips[0] ?? EMPTY_STRIP);
    if (sum !== undefined) return sum;
  }
  if (rest.some((arg) => shape(arg) !== shape(first))) return VALUE;
  const product = rest.reduce((so, arg) => applyEach(productOfNumbers, [so, arg], context.dictionary, context.lanes), first);
  if (product instanceof Grid) return sumOf([product]);
  if (product instanceof Lanes)
    return applyEach(
      {scalar: ([value = null]) => (typeof value === "number" || isError(value) ? value : 0)},
      [product],
      context.dictionary,
      context.lanes,
    );
  if (product instanceof Planes) return addPlanes(product, context.lanes) ?? laneTotals([product], context, (found) => finite(found.sum)) ?? VALUE;
  return typeof product === "number" || isError(product) ? product : 0;
}

/** What AGGREGATE and SUBTOTAL do, by their number. */
function aggregated(number: number, numbers: Float64Array, filled: number): CellValue {
  const found = totals([gridOfNumbers(numbers)]);
  if (isError(found)) return found;
  switch (number) {
    case 1:
      return average(found);
    case 2:
      return found.count;
    case 3:
      return filled;
    case 4:
      return most(found);
    case 5:
      return least(found);
    case 6:
      return found.count === 0 ? 0 : finite(found.product);
    case 7:
      return deviation(numbers, true);
    case 8:
      return deviation(numbers, false);
    case 9:
      return finite(found.sum);
    case 10:
      return variance(numbers, true);
    case 11:
      return variance(numbers, false);
    case 12:
      return median(numbers);
    case 13:
      return mode(numbers);
    default:
      return VALUE;
  }
}

const gridOfNumbers = (numbers: Float64Array): Grid => new Grid(numbers.length, 1, [{kinds: new Uint8Array(numbers.length).fill(NUMBER), numbers}]);

/** Functions 14 to 19 of AGGREGATE: numbers and one parameter. */
function aggregatedWith(number: number, numbers: Ordered, parameter: number): CellValue {
  switch (number) {
    case 14:
      return ranked(numbers, parameter, true);
    case 15:
      return ranked(numbers, parameter, false);
    case 16:
      return percentileInclusive(numbers, parameter);
    case 17:
      return percentileInclusive(numbers, quarter(parameter));
    case 18:
      return percentileExclusive(numbers, parameter);
    default:
      return percentileExclusive(numbers, quarter(parameter));
  }
}

/** A range without the cells that are to be passed over: results of SUBTOTAL and AGGREGATE, and hidden rows when asked. */
function without(grid: PlainValue, skipsNested: boolean, skipsHidden: boolean): PlainValue {
  if (!(grid instanceof Grid) || grid.source === undefined) return grid;
  const {sheet, area} = grid.source;
  const strips = grid.strips.map((strip, c): Strip => {
    const runs = skipsNested ? (sheet.columns.get(area.column + c)?.formulas.within(area.row, area.row + area.rows) ?? []) : [];
    const nested = runs.filter((run) => isSubtotal(run.value));
    if (nested.length === 0 && !(skipsHidden && sheet.hiddenRows.size > 0)) return strip;
    const kinds = strip.kinds.slice();
    for (const run of nested) kinds.fill(BLANK, run.start - area.row, run.end - area.row);
    if (skipsHidden) for (const row of sheet.hiddenRows) if (row >= area.row && row - area.row < kinds.length) kinds[row - area.row] = BLANK;
    return {kinds, numbers: strip.numbers};
  });
  return new Grid(grid.rows, grid.columns, strips);
}

function isSubtotal(formula: {readonly expression: Parameters<typeof visit>[0]}): boolean {
  let found = false;
  visit(formula.expression, (each) => {
    if (each.kind === "call" && (each.name === "SUBTOTAL" || each.name === "AGGREGATE")) found = true;
  });
  return found;
}

const aggregate: FunctionDefinition = {
  kind: "whole",
  least: 3,
  most: 253,
  call: ([which = null, how = null, ...ranges], context) => {
    const number = scalarNumber(which, context);
    const option = scalarNumber(how, context);
    if (isError(number)) return number;
    if (isError(option)) return option;
    if (number < 1 || number >= 20 || option < 0 || option >= 8) return VALUE;
    const skipsErrors = [2, 3, 6, 7].includes(Math.trunc(option));
    const skipsHidden = [1, 3, 5, 7].includes(Math.trunc(option));
    const takesParameter = number >= 14;
    if (takesParameter && ranges.length !== 2) return VALUE;
    if (!takesParameter && ranges.some((range) => !(range instanceof Grid) || range.source === undefined)) return VALUE;
    const seen = (takesParameter ? ranges.slice(0, 1) : ranges).map((range) => without(range, option < 4, skipsHidden));
    if (takesParameter) {
      const ordered = orderedNumbers(seen[0] ?? null, skipsErrors, context);
      return isError(ordered)
        ? ordered
        : eachParameter(ranges[1] ?? null, context, (parameter) => aggregatedWith(Math.trunc(number), ordered, parameter));
    }
    const numbers = collectNumbers(seen, skipsErrors || number === 2 || number === 3);
    if (isError(numbers)) return numbers;
    return aggregated(Math.trunc(number), numbers, countFilled(seen) - (skipsErrors ? countErrors(seen) : 0));
  },
};

function countErrors(args: readonly PlainValue[]): number {
  let count = 0;
  for (const arg of args) if (arg instanceof Grid) for (const {kinds} of arg.strips) for (const kind of kinds) if (kind === ERROR) count++;
  return count;
}

function scalarNumber(value: PlainValue, context: Context): number | ReturnType<typeof cellError> {
  return toNumber(value instanceof Grid ? gridValue(context.dictionary, value, 0, 0) : value);
}

const subtotal: FunctionDefinition = {
  kind: "whole",
  least: 2,
  most: 255,
  call: ([which = null, ...ranges], context) => {
    const code = scalarNumber(which, context);
    if (isError(code)) return code;
    const number = Math.trunc(code) % 100;
    if (number < 1 || number > 11 || (code > 11 && code < 101)) return VALUE;
    const seen = ranges.map((range) => without(range, true, code > 100));
    const numbers = collectNumbers(seen, number === 2 || number === 3);
    return isError(numbers) ? numbers : aggregated(number, numbers, countFilled(seen));
  },
};

const countBlank: FunctionDefinition = {
  kind: "whole",
  least: 1,
  most: 1,
  call: ([range = null]) => {
    if (!(range instanceof Grid)) return range === null || range === "" ? 1 : 0;
    let filled = 0;
    for (const {kinds, numbers} of range.strips)
      for (let i = 0; i < kinds.length; i++) if (kinds[i] !== BLANK && !(kinds[i] === 2 && numbers[i] === 0)) filled++;
    return range.rows * range.columns - filled;
  },
};

/** AVERAGEA, MAXA, MINA: truth values count as 0 and 1, texts as 0. */
const withTexts = (finish: (found: Totals) => CellValue): FunctionDefinition => ({
  kind: "whole",
  least: 1,
  most: 255,
  call: (args) => {
    const seen = args.map((arg) => (arg instanceof Grid ? new Grid(arg.rows, arg.columns, arg.strips.map(textsAsZero)) : arg));
    const found = totals(seen);
    return isError(found) ? found : finish(found);
  },
});

function textsAsZero({kinds, numbers}: Strip): Strip {
  const isOther = (kind: number) => kind !== BLANK && kind !== ERROR;
  return {
    kinds: kinds.map((kind) => (isOther(kind) ? NUMBER : kind)),
    numbers: numbers.map((number, i) => (kinds[i] === NUMBER || kinds[i] === BOOLEAN || kinds[i] === ERROR ? number : 0)),
  };
}

export const AGGREGATES: FunctionTable = {
  SUM: sum,
  SUMPRODUCT: sumProduct,
  COUNT: {kind: "whole", least: 1, most: 255, call: countNumbers},
  COUNTA: {kind: "whole", least: 1, most: 255, call: countFilled},
  COUNTBLANK: countBlank,
  AVERAGE: ofTotals(average),
  MIN: ofTotals(least),
  MAX: ofTotals(most),
  PRODUCT: ofTotals(({product, count}) => (count === 0 ? 0 : finite(product))),
  AVERAGEA: withTexts(average),
  MAXA: withTexts(most),
  MINA: withTexts(least),
  SUMSQ: {
    kind: "whole",
    least: 1,
    most: 255,
    call: (args) => {
      const numbers = collectNumbers(args);
      return isError(numbers) ? numbers : finite(numbers.reduce((so, each) => so + each * each, 0));
    },
  },
  AGGREGATE: aggregate,
  SUBTOTAL: subtotal,
};
