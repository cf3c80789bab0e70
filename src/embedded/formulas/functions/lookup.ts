import {BLANK, ERROR, NUMBER} from "../../workbook/columnCells";
import type {Dictionary} from "../../workbook/dictionary";
import {cellError, errorIndex, isError} from "../../workbook/errors";
import type {CellValue} from "../../workbook/model";
import {MAX_COLUMNS, MAX_ROWS} from "../../workbook/model";
import {toBoolean, toNumber, toText} from "../convert";
import {columnLetters, quoteTitle} from "../../workbook/address";
import type {Elementwise} from "../elementwise";
import {applyEach, isStrip} from "../elementwise";
import {lineOf, Searcher} from "../searcher";
import type {PlainValue, Strip, Value} from "../values";
import {Grid, gridOfCells, gridOf, gridValue, Lanes, newStrip, padded, Planes} from "../values";
import type {Context, FunctionDefinition, FunctionTable} from "./definition";
import {each} from "./definition";

const MISSING = cellError("#N/A");
const VALUE = cellError("#VALUE!");
const REF = cellError("#REF!");

/** Looks a value up and gives what stands at its place. */
const lookingUp = (find: (value: CellValue) => number, give: (place: number) => CellValue): Elementwise => ({
  scalar: ([value = null]) => {
    if (isError(value)) return value;
    const place = find(value);
    return place < 0 ? MISSING : give(place);
  },
});

/** The same for strips of numbers among ascending numbers: places by binary search, values copied from a strip. */
function ascendingLookup(searcher: Searcher, line: Strip, results: Strip | undefined, dictionary: Dictionary): Elementwise {
  const slow = lookingUp(
    (value) => searcher.notAbove(value),
    (place) => (results === undefined ? place + 1 : gridValue(dictionary, new Grid(results.kinds.length, 1, [results]), place, 0)),
  );
  const isPlain = line.kinds.every((kind) => kind === NUMBER);
  if (!isPlain) return slow;
  return {
    scalar: slow.scalar,
    strip: ([item = null], length) => {
      if (!isStrip(item) || !item.kinds.every((kind) => kind === NUMBER || kind === BLANK)) return undefined;
      const found = newStrip(length);
      for (let i = 0; i < length; i++) copyFound(line.numbers, item.kinds[i] === BLANK ? 0 : (item.numbers[i] ?? 0), results, found, i);
      return found;
    },
  };
}

function copyFound(edges: Float64Array, sought: number, results: Strip | undefined, found: Strip, i: number): void {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((edges[middle] ?? 0) > sought) high = middle;
    else low = middle + 1;
  }
  if (low === 0) {
    found.kinds[i] = ERROR;
    found.numbers[i] = errorIndex(MISSING);
  } else {
    found.kinds[i] = results === undefined ? NUMBER : (results.kinds[low - 1] ?? BLANK);
    found.numbers[i] = results === undefined ? low : (results.numbers[low - 1] ?? 0);
  }
}

const isFixed = (value: Value | undefined): value is PlainValue => !(value instanceof Lanes || value instanceof Planes);

const asGrid = (value: PlainValue, context: Context): Grid => (value instanceof Grid ? value : gridOf(context.dictionary, [[value]]));

const plain = (value: PlainValue, context: Context): CellValue => (value instanceof Grid ? gridValue(context.dictionary, value, 0, 0) : value);

/** A function whose first argument may be many values while the others are fixed. */
const lookup = (
  least: number,
  most: number,
  prepare: (args: readonly PlainValue[], context: Context) => Elementwise | CellValue,
): FunctionDefinition => {
  const call = ([sought = null, ...rest]: readonly Value[], context: Context): Value | undefined => {
    const fixed = rest.filter(isFixed);
    if (fixed.length !== rest.length) return undefined;
    const prepared = prepare(fixed, context);
    return typeof prepared === "object" && prepared !== null && "scalar" in prepared
      ? applyEach(prepared, [sought], context.dictionary, context.lanes)
      : prepared;
  };
  return {
    kind: "whole",
    least,
    most,
    call: (args, context) => {
      const found = call(args, context);
      return found === undefined ? VALUE : found;
    },
    lanes: call,
  };
};

const match = lookup(2, 3, ([range = null, type = 1], context) => {
  if (isError(range)) return range;
  const line = lineOf(asGrid(range, context), context.dictionary);
  const how = toNumber(plain(type, context));
  if (isError(how)) return how;
  if (line === undefined) return MISSING;
  const searcher = new Searcher(line, context.dictionary);
  if (how > 0) return ascendingLookup(searcher, line, undefined, context.dictionary);
  return lookingUp(
    (value) => (how === 0 ? searcher.equal(value) : searcher.notBelow(value)),
    (place) => place + 1,
  );
});

const lookupVector = lookup(2, 3, ([range = null, results], context) => {
  if (isError(range)) return range;
  const grid = asGrid(range, context);
  // the array form looks along the longer side and answers from the other end
  const isWide = grid.columns > grid.rows;
  const line = lineOf(isWide ? firstRow(grid) : new Grid(grid.rows, 1, grid.strips.slice(0, 1)), context.dictionary);
  const answers = results === undefined ? (isWide ? lastRow(grid, context) : lastColumn(grid)) : lineOf(asGrid(results, context), context.dictionary);
  if (line === undefined || answers === undefined) return MISSING;
  return ascendingLookup(new Searcher(line, context.dictionary), line, answers, context.dictionary);
});

const firstRow = (grid: Grid): Grid =>
  new Grid(
    1,
    grid.columns,
    grid.strips.map(({kinds, numbers}) => ({kinds: kinds.subarray(0, 1), numbers: numbers.subarray(0, 1)})),
  );

const lastColumn = (grid: Grid): Strip | undefined => grid.strips[grid.columns - 1];

const lastRow = (grid: Grid, context: Context): Strip | undefined =>
  gridOf(
    context.dictionary,
    Array.from({length: grid.columns}, (_, c) => [gridValue(context.dictionary, grid, grid.rows - 1, c)]),
  ).strips[0];

/** VLOOKUP and HLOOKUP. */
const tableLookup = (isVertical: boolean): FunctionDefinition =>
  lookup(3, 4, ([table = null, index = null, sorted = true], context) => {
    if (isError(table)) return table;
    const grid = asGrid(table, context);
    const at = toNumber(plain(index, context));
    const isSorted = toBoolean(plain(sorted, context));
    if (isError(at)) return at;
    if (isError(isSorted)) return isSorted;
    if (at < 1) return VALUE;
    if (at >= (isVertical ? grid.columns : grid.rows) + 1) return REF;
    const line = lineOf(isVertical ? new Grid(grid.rows, 1, grid.strips.slice(0, 1)) : firstRow(grid), context.dictionary);
    if (line === undefined) return MISSING;
    const searcher = new Searcher(line, context.dictionary);
    const which = Math.trunc(at) - 1;
    return lookingUp(
      (value) => (isSorted ? searcher.notAbove(value) : searcher.equal(value)),
      (place) => (isVertical ? gridValue(context.dictionary, grid, place, which) : gridValue(context.dictionary, grid, which, place)),
    );
  });

/** Part of a grid: a cell, or with 0 a whole row or column. Cells stay cells, so that ranges can be made of them. */
function indexed(grid: Grid, row: number, column: number): PlainValue {
  if (row < 0 || column < 0) return VALUE;
  if (row > grid.rows || column > grid.columns) return REF;
  const rows = row === 0 ? grid.rows : 1;
  const columns = column === 0 ? grid.columns : 1;
  const top = row === 0 ? 0 : row - 1;
  const left = column === 0 ? 0 : column - 1;
  if (grid.source !== undefined) {
    const {sheet, area} = grid.source;
    return gridOfCells(sheet, {row: area.row + top, column: area.column + left, rows, columns});
  }
  const strips = grid.strips
    .slice(left, left + columns)
    .map(({kinds, numbers}) => ({kinds: kinds.subarray(top, top + rows), numbers: numbers.subarray(top, top + rows)}));
  return new Grid(rows, columns, strips);
}

const index: FunctionDefinition = {
  kind: "whole",
  least: 2,
  most: 4,
  call: ([range = null, first = null, second], context) => {
    if (isError(range)) return range;
    const grid = asGrid(range, context);
    const a = toNumber(plain(first, context));
    const b = second === undefined ? undefined : toNumber(plain(second, context));
    if (isError(a)) return a;
    if (isError(b)) return b;
    if (b !== undefined) return indexed(grid, Math.trunc(a), Math.trunc(b));
    // with one number, a single row is counted along
    return grid.rows === 1 ? indexed(grid, 1, Math.trunc(a)) : indexed(grid, Math.trunc(a), grid.columns === 1 ? 1 : 0);
  },
  lanes: ([range = null, rows = null, column], context) => {
    if (!(range instanceof Grid) || !(rows instanceof Lanes) || !(column === undefined || column === 1 || column === 0)) return undefined;
    const line = lineOf(range, context.dictionary);
    const length = range.rows * range.columns;
    if (line === undefined || (column !== undefined && range.columns !== 1)) return undefined;
    return gather(line, length, rows, context.lanes);
  },
};

/** For each row the value at its place (from 1) in a line; undefined where a place is not a plain number from 1 on. */
function gather(line: Strip, length: number, places: Lanes, lanes: number): Lanes | undefined {
  const found = newStrip(lanes);
  const {kinds, numbers} = found;
  const ref = errorIndex(REF);
  const {kinds: placeKinds, numbers: placeNumbers} = places;
  const {kinds: lineKinds, numbers: lineNumbers} = padded(line, length);
  for (let i = 0; i < lanes; i++) {
    const kind = placeKinds[i];
    const number = placeNumbers[i];
    if (kind === ERROR) {
      kinds[i] = ERROR;
      numbers[i] = number;
      continue;
    }
    if (kind !== NUMBER || number < 1) return undefined;
    const at = Math.trunc(number) - 1;
    kinds[i] = at >= length ? ERROR : lineKinds[at];
    numbers[i] = at >= length ? ref : lineNumbers[at];
  }
  return new Lanes(kinds, numbers, false);
}

/** ROW and COLUMN: numbers of the cells, or of the formula's own cell. */
const placeNumber = (isRow: boolean): FunctionDefinition => ({
  kind: "form",
  least: 0,
  most: 1,
  form: ([argument], context) => {
    const value = argument === undefined ? undefined : context.evaluate(argument);
    if (value === undefined || value instanceof Lanes || value instanceof Planes) return ownPlace(argument, value, isRow, context);
    if (!(value instanceof Grid) || value.source === undefined) return isError(value) ? value : VALUE;
    const {area} = value.source;
    const numbers = Array.from({length: isRow ? area.rows : area.columns}, (_, i) => (isRow ? area.row : area.column) + i + 1);
    if (numbers.length === 1) return numbers[0] ?? VALUE;
    return gridOf(context.dictionary, isRow ? numbers.map((number) => [number]) : [numbers]);
  },
});

function ownPlace(argument: Parameters<Context["evaluate"]>[0] | undefined, value: Value | undefined, isRow: boolean, context: Context): Value {
  const target = argument?.kind === "reference" ? argument.reference.target : undefined;
  const offset = target?.kind === "cells" ? {row: target.top?.at ?? 0, column: target.left} : {row: 0, column: undefined};
  if (value !== undefined && target?.kind !== "cells" && target?.kind !== "table") return VALUE;
  if (!isRow) {
    const column = offset.column === undefined ? context.column : offset.column.isAbsolute ? offset.column.at : context.column + offset.column.at;
    return column + 1;
  }
  if (context.lanes === 1) return context.row + offset.row + 1;
  const found = newStrip(context.lanes);
  found.kinds.fill(NUMBER);
  for (let i = 0; i < context.lanes; i++) found.numbers[i] = context.row + offset.row + i + 1;
  return new Lanes(found.kinds, found.numbers, false);
}

const size = (measure: (grid: Grid | Planes) => number): FunctionDefinition => ({
  kind: "form",
  least: 1,
  most: 1,
  form: ([argument = {kind: "missing"}], context) => {
    const value = context.evaluate(argument);
    return value instanceof Grid || value instanceof Planes ? measure(value) : isError(value) ? value : 1;
  },
});

const transpose: FunctionDefinition = {
  kind: "whole",
  least: 1,
  most: 1,
  call: ([value = null], context) => {
    if (!(value instanceof Grid)) return value;
    return gridOf(
      context.dictionary,
      Array.from({length: value.columns}, (_, c) => Array.from({length: value.rows}, (__, r) => gridValue(context.dictionary, value, r, c))),
    );
  },
};

function address(row: number, column: number, form: number, isA1: boolean, title: string | undefined): CellValue {
  if (row < 1 || row > MAX_ROWS || column < 1 || column > MAX_COLUMNS || form < 1 || form > 4) return VALUE;
  const rowMark = form === 1 || form === 2;
  const columnMark = form === 1 || form === 3;
  const text = isA1
    ? `${columnMark ? "$" : ""}${columnLetters(column - 1)}${rowMark ? "$" : ""}${row}`
    : `R${rowMark ? row : `[${row}]`}C${columnMark ? column : `[${column}]`}`;
  return title === undefined ? text : `${quoteTitle(title)}!${text}`;
}

export const LOOKUPS: FunctionTable = {
  MATCH: match,
  LOOKUP: lookupVector,
  VLOOKUP: tableLookup(true),
  HLOOKUP: tableLookup(false),
  INDEX: index,
  ROW: placeNumber(true),
  COLUMN: placeNumber(false),
  ROWS: size((grid) => grid.rows),
  COLUMNS: size((grid) => grid.columns),
  TRANSPOSE: transpose,
  ADDRESS: each(2, 5, (row = null, column = null, form = 1, isA1 = true, title) => {
    const numbers = [toNumber(row), toNumber(column), toNumber(form)];
    const error = numbers.find(isError);
    if (error !== undefined) return error;
    const [r = 0, c = 0, how = 1] = numbers.filter((each): each is number => !isError(each));
    const text = title === undefined ? undefined : toText(title);
    return isError(text) ? text : address(Math.trunc(r), Math.trunc(c), how, isA1 !== false && isA1 !== 0, text);
  }),
};
