import {BLANK, ERROR, NUMBER} from "../../workbook/columnCells";
import {cellError, errorAt, isError} from "../../workbook/errors";
import type {CellError, CellValue} from "../../workbook/model";
import {MAX_COLUMNS, MAX_ROWS} from "../../workbook/model";
import {readCriterion} from "../criteria";
import {scratchKinds} from "../scratch";
import type {PlainValue, Strip} from "../values";
import {EMPTY_STRIP, Grid, gridOf, gridOfCells, gridValue} from "../values";
import type {Context, FunctionDefinition, FunctionTable} from "./definition";

const VALUE = cellError("#VALUE!");
const DIVISION = cellError("#DIV/0!");

/** What the chosen cells add up to. */
interface Chosen {
  readonly count: number;
  readonly numbers: number;
  readonly sum: number;
  readonly least: number;
  readonly most: number;
  readonly error: CellError | undefined;
}

type Finish = (chosen: Chosen) => CellValue;

const SUM: Finish = ({sum, error}) => error ?? sum;
const COUNT: Finish = ({count}) => count;
const AVERAGE: Finish = ({sum, numbers, error}) => error ?? (numbers === 0 ? DIVISION : sum / numbers);
const LEAST: Finish = ({least, numbers, error}) => error ?? (numbers === 0 ? 0 : least);
const MOST: Finish = ({most, numbers, error}) => error ?? (numbers === 0 ? 0 : most);

/** Which cells meet all criteria, column by column: 1 where they do. The rest of the rows, all blank, meet them or not together. */
interface Mask {
  readonly columns: readonly Uint8Array[];
  /** What must be kept with it, see Memo. */
  readonly arrays: readonly Uint8Array[];
  readonly rows: number;
  readonly meetsBeyond: boolean;
}

function maskOf(ranges: readonly Grid[], criteria: readonly CellValue[], length: number, context: Context): Mask {
  const masks = ranges.map((range, k) => {
    const criterion = criteria[k] ?? null;
    const key = context.memo.keyFor(`mask ${length}`, [range, criterion]);
    return context.memo.remember(key, length, () => singleMask(range, criterion, length, context));
  });
  const [first, ...rest] = masks;
  if (first === undefined) throw new Error("no criterion: 0");
  if (rest.length === 0) return first;
  const columns = first.columns.map((column, c) => {
    const both = column.slice();
    for (const {columns: others} of rest) {
      const other = others[c];
      if (other !== undefined) for (let i = 0; i < length; i++) both[i] &= other[i];
    }
    return both;
  });
  return {columns, arrays: columns, rows: first.rows, meetsBeyond: masks.every((mask) => mask.meetsBeyond)};
}

function singleMask(range: Grid, criterion: CellValue, length: number, context: Context): Mask {
  const test = readCriterion(criterion, context.dictionary);
  const columns = Array.from({length: range.columns}, (_, c) => {
    const {kinds, numbers} = range.strips[c] ?? EMPTY_STRIP;
    const mask = scratchKinds(length);
    for (let i = 0; i < length; i++) if (test(kinds[i] ?? BLANK, numbers[i] ?? 0)) mask[i] = 1;
    return mask;
  });
  return {columns, arrays: columns, rows: range.rows, meetsBeyond: test(BLANK, 0)};
}

function choose(values: Grid | undefined, mask: Mask): Chosen {
  let count = 0;
  let numbers = 0;
  let sum = 0;
  let least = Infinity;
  let most = -Infinity;
  let error: CellError | undefined;
  mask.columns.forEach((column, c) => {
    const strip: Strip = values?.strips[c] ?? EMPTY_STRIP;
    const {kinds} = strip;
    for (let i = 0; i < column.length; i++) {
      if (column[i] !== 1) continue;
      count++;
      const kind = kinds[i] ?? BLANK;
      const number = strip.numbers[i] ?? 0;
      if (kind === NUMBER) {
        numbers++;
        sum += number;
        if (number < least) least = number;
        if (number > most) most = number;
      } else if (kind === ERROR) error ??= errorAt(number);
    }
    if (mask.meetsBeyond) count += mask.rows - column.length;
  });
  return {count, numbers, sum, least, most, error};
}

/** One answer, or an array of them where a criterion is an array. */
function answer(values: Grid | undefined, ranges: readonly Grid[], criteria: readonly PlainValue[], context: Context, finish: Finish): PlainValue {
  const isSame = ranges.every((range) => range.rows === ranges[0]?.rows && range.columns === ranges[0]?.columns);
  if (!isSame || (values !== undefined && (values.rows !== ranges[0]?.rows || values.columns !== ranges[0]?.columns))) return VALUE;
  const length = [...ranges, ...(values === undefined ? [] : [values])].reduce(
    (most, grid) => grid.strips.reduce((so, strip) => Math.max(so, strip.kinds.length), most),
    0,
  );
  const one = (row: number, column: number): CellValue => {
    const each = criteria.map((criterion) =>
      criterion instanceof Grid
        ? gridValue(context.dictionary, criterion, criterion.rows === 1 ? 0 : row, criterion.columns === 1 ? 0 : column)
        : criterion,
    );
    return finish(choose(values, maskOf(ranges, each, length, context)));
  };
  const grids = criteria.filter((each): each is Grid => each instanceof Grid);
  const rows = grids.reduce((most, grid) => Math.max(most, grid.rows), 1);
  const columns = grids.reduce((most, grid) => Math.max(most, grid.columns), 1);
  if (rows === 1 && columns === 1) return one(0, 0);
  return gridOf(
    context.dictionary,
    Array.from({length: rows}, (_, r) => Array.from({length: columns}, (__, c) => one(r, c))),
  );
}

/** COUNTIFS and its family: pairs of range and criterion, before them the values where there are any. */
const severalCriteria = (finish: Finish, hasValues: boolean): FunctionDefinition => ({
  kind: "whole",
  least: hasValues ? 3 : 2,
  most: hasValues ? 255 : 254,
  call: (args, context) => {
    const [values, pairs] = hasValues ? [args[0], args.slice(1)] : [undefined, args];
    if (pairs.length % 2 !== 0 || (hasValues && !(values instanceof Grid))) return isError(values) ? values : VALUE;
    const ranges = pairs.filter((_, i) => i % 2 === 0);
    const grids = ranges.filter((range): range is Grid => range instanceof Grid);
    if (grids.length !== ranges.length) return ranges.find(isError) ?? VALUE;
    const criteria = pairs.filter((_, i) => i % 2 === 1);
    return answer(values instanceof Grid ? values : undefined, grids, criteria, context, finish);
  },
});

/** SUMIF and AVERAGEIF: the values are as many cells as the range, from their own first cell on. */
const oneCriterion = (finish: Finish): FunctionDefinition => ({
  kind: "whole",
  least: 2,
  most: 3,
  call: ([range = null, criterion = null, values], context) => {
    if (!(range instanceof Grid)) return isError(range) ? range : VALUE;
    if (values !== undefined && !(values instanceof Grid)) return isError(values) ? values : VALUE;
    return answer(values === undefined ? range : resized(values, range), [range], [criterion], context, finish);
  },
});

function resized(values: Grid, like: Grid): Grid {
  if (values.source === undefined || (values.rows === like.rows && values.columns === like.columns)) return values;
  const {sheet, area} = values.source;
  const rows = Math.min(like.rows, MAX_ROWS - area.row);
  const columns = Math.min(like.columns, MAX_COLUMNS - area.column);
  const cells = gridOfCells(sheet, {...area, rows, columns});
  return new Grid(like.rows, like.columns, cells.strips, cells.source);
}

export const CONDITIONAL: FunctionTable = {
  SUMIF: oneCriterion(SUM),
  AVERAGEIF: oneCriterion(AVERAGE),
  COUNTIF: severalCriteria(COUNT, false),
  COUNTIFS: severalCriteria(COUNT, false),
  SUMIFS: severalCriteria(SUM, true),
  AVERAGEIFS: severalCriteria(AVERAGE, true),
  MINIFS: severalCriteria(LEAST, true),
  MAXIFS: severalCriteria(MOST, true),
};
