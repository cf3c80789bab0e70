import {BOOLEAN, decode, NUMBER, TEXT} from "../workbook/columnCells";
import type {Dictionary} from "../workbook/dictionary";
import {isError} from "../workbook/errors";
import type {CellValue} from "../workbook/model";
import type {Answers} from "./columnComparison";
import {compareColumn} from "./columnComparison";
import {compareNumbers, compareValues} from "./compare";
import type {Elementwise, Item} from "./elementwise";
import {isStrip} from "./elementwise";
import {FlagPlanes, Flags} from "./flags";
import type {Operand} from "./operand";
import {operand, put} from "./operand";
import type {PlainValue, Strip, Value} from "./values";
import {EMPTY_STRIP, Grid, gridValue, Lanes, newStrip} from "./values";

export type Comparison = "=" | "<>" | "<" | ">" | "<=" | ">=";

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
    const result = newStrip(length);
    result.kinds.fill(BOOLEAN);
    const mask = compareWithOne(operator, left, right, length, dictionary);
    if (mask === undefined) compareStrips(operator, operand(left, dictionary), operand(right, dictionary), result, dictionary);
    else result.numbers.set(mask);
    return result;
  },
  grid: ([left = null, right = null], dictionary) => compareGrid(operator, left, right, dictionary),
  planes: ([left = null, right = null], lanes, dictionary) => comparePlanes(operator, left, right, lanes, dictionary),
});

/** A column of cells against one value, from either side. */
function compareGrid(operator: Comparison, left: PlainValue, right: PlainValue, dictionary: Dictionary): Flags | undefined {
  const rows = left instanceof Grid ? left.rows : right instanceof Grid ? right.rows : 0;
  const [a, b] = [left, right].map((side) => (side instanceof Grid ? (side.strips[0] ?? EMPTY_STRIP) : side));
  if ([left, right].some((side) => side instanceof Grid && side.columns !== 1)) return undefined;
  const mask = compareWithOne(operator, a ?? null, b ?? null, rows, dictionary);
  return mask && new Flags(mask, BOOLEAN);
}

/** A strip against one value, from either side; undefined for other arguments, and where {@link compareColumn} has no answer. */
function compareWithOne(operator: Comparison, left: Item, right: Item, rows: number, dictionary: Dictionary): Uint8Array | undefined {
  const answers = answersOf(operator);
  if (isStrip(left)) return isStrip(right) ? undefined : compareColumn(answers, left, rows, right, dictionary);
  return isStrip(right) ? compareColumn(turned(answers), right, rows, left, dictionary) : undefined;
}

/** A few cells against one cell of each row: `floors>B2`. */
function comparePlanes(operator: Comparison, left: Value, right: Value, lanes: number, dictionary: Dictionary): FlagPlanes | undefined {
  const [few, own] = left instanceof Grid ? [left, right] : [right, left];
  if (!(few instanceof Grid) || !(own instanceof Lanes)) return undefined;
  const answers = few === left ? turned(answersOf(operator)) : answersOf(operator);
  const masks: Uint8Array[] = [];
  for (let i = 0; i < few.rows * few.columns; i++) {
    const value = gridValue(dictionary, few, Math.floor(i / few.columns), i % few.columns);
    const mask = compareColumn(answers, own, lanes, value, dictionary);
    if (mask === undefined) return undefined;
    masks.push(mask);
  }
  return new FlagPlanes(few.rows, few.columns, masks, BOOLEAN);
}

const turned = ({less, equal, more}: Answers): Answers => ({less: more, equal, more: less});

const answersOf = (operator: Comparison): Answers => ({
  less: holds(operator, -1) ? 1 : 0,
  equal: holds(operator, 0) ? 1 : 0,
  more: holds(operator, 1) ? 1 : 0,
});

function compareStrips(operator: Comparison, a: Operand, b: Operand, result: Strip, dictionary: Dictionary): void {
  const {less, equal, more} = answersOf(operator);
  const isEquality = operator === "=" || operator === "<>";
  const {kinds: ka, numbers: x} = a;
  const {kinds: kb, numbers: y} = b;
  const {numbers} = result;
  const length = numbers.length;
  const folds = dictionary.foldTable();
  const s = a.step;
  const t = b.step;
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
