import type {EncodedColumn} from "./encodedColumn";
import {NUMBER, TEXT} from "./encodedColumn";
import {numberText, readNumber} from "./numberText";
import type {Decimals} from "./numberText";
import type {Rows} from "./summaryRows";

/** How far a sum may be off and still be the sum: totals are often rounded, or leave a refund out. */
const SUM_TOLERANCE = 0.005;

/** How far a sum may be off that no label calls one: by what adding up in another order leaves. */
const EXACT = 1e-9;

/** What the rows down to one add up to, column by column, as one goes down the table. */
export interface RunningSums {
  /** Takes in every row above this one. */
  moveTo(row: number): void;
  /** Says that the row itself sums up others: it counts in no later sum, and the next part begins below it. */
  passOver(row: number): void;
  /** Whether a cell is the sum, the mean or the count of the numbers above it, or of those since the last total; for the first row, of all below. At least so many numbers. */
  explains(column: number, row: number, fewest: number): boolean;
  /** Whether a cell is to the last digits what all numbers above it add up to, or, in the first row, all below; at least so many. */
  isSumOfAll(column: number, row: number, fewest: number): boolean;
}

interface Sums {
  all: number;
  part: number;
  count: number;
  partCount: number;
}

const NONE: Readonly<Sums> = {all: 0, part: 0, count: 0, partCount: 0};
const CONVENTIONS: readonly Decimals[] = ["point", "comma"];

/**
 * Sums of some columns of a table, going down. Texts that are numbers count as what they mean with a decimal point and with a comma; either may explain a total.
 *
 * @param notCounted Rows that may be totals themselves.
 */
export function runningSums({sheet, headingRow, end}: Rows, columns: readonly number[], notCounted: ReadonlySet<number>): RunningSums {
  const lanes = columns.flatMap((c) => CONVENTIONS.map((decimals) => ({c, read: reader(sheet.columns[c], decimals), sums: {...NONE}})));
  const passed = new Set<number>();
  let at = headingRow + 1;
  const add = (row: number) => {
    if (notCounted.has(row) || passed.has(row)) return;
    for (const {read, sums} of lanes) {
      const value = read(row);
      if (Number.isNaN(value)) continue;
      sums.all += value;
      sums.part += value;
      sums.count++;
      sums.partCount++;
    }
  };
  const sumsFor = (read: (row: number) => number, sums: Sums, row: number) =>
    sums.count === 0 && row === headingRow + 1 ? below(read, row, end, notCounted) : sums;
  return {
    moveTo: (row) => {
      for (; at < row; at++) add(at);
    },
    passOver: (row) => {
      passed.add(row);
      for (const {sums} of lanes) Object.assign(sums, {part: 0, partCount: 0});
    },
    explains: (column, row, fewest) =>
      lanes.some(({c, read, sums}) => {
        if (c !== column) return false;
        return isOneOf(read(row), sumsFor(read, sums, row), fewest);
      }),
    isSumOfAll: (column, row, fewest) =>
      lanes.some(({c, read, sums}) => {
        if (c !== column) return false;
        const {all, count} = sumsFor(read, sums, row);
        return count >= fewest && all !== 0 && Math.abs(all - read(row)) <= EXACT * Math.abs(all);
      }),
  };
}

function below(read: (row: number) => number, first: number, end: number, notCounted: ReadonlySet<number>): Sums {
  let [all, count] = [0, 0];
  for (let row = first + 1; row <= end; row++) {
    const value = notCounted.has(row) ? Number.NaN : read(row);
    if (Number.isNaN(value)) continue;
    all += value;
    count++;
  }
  return {all, count, part: 0, partCount: 0};
}

function isOneOf(found: number, {all, part, count, partCount}: Sums, fewest: number): boolean {
  if (Number.isNaN(found) || found === 0) return false;
  const isNear = (value: number) => Math.abs(value - found) <= SUM_TOLERANCE * Math.abs(found);
  const ofAll = count >= fewest && (isNear(all) || isNear(all / count));
  return ofAll || (partCount >= fewest && (isNear(part) || isNear(part / partCount)));
}

/** The number of a cell; NaN where there is none. Each different text is read once. */
function reader(column: EncodedColumn, decimals: Decimals): (row: number) => number {
  const known = new Map<number, number>();
  const ofText = (code: number): number => {
    const before = known.get(code);
    if (before !== undefined) return before;
    const text = numberText(column.texts[code]);
    const value = text === undefined ? Number.NaN : readNumber(text, decimals);
    known.set(code, value);
    return value;
  };
  return (row) => {
    const kind = column.kind(row);
    return kind === NUMBER ? column.value(row) : kind === TEXT ? ofText(column.value(row)) : Number.NaN;
  };
}
