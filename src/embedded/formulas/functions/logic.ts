import {BLANK, BOOLEAN, ERROR, NUMBER} from "../../workbook/columnCells";
import {cellError, errorAt, errorIndex, isError} from "../../workbook/errors";
import type {CellValue} from "../../workbook/model";
import {compareValues} from "../compare";
import {toBoolean} from "../convert";
import type {Item} from "../elementwise";
import {applyEach, isStrip, single} from "../elementwise";
import type {Expression} from "../expression";
import type {PlainValue, Strip, Value} from "../values";
import {Grid, gridValue, Lanes, newStrip, Planes, repeated} from "../values";
import type {Context, FunctionDefinition, FunctionTable} from "./definition";
import {each} from "./definition";

const MISSING: Expression = {kind: "missing"};

const isMany = (value: Value): value is Grid | Lanes | Planes => value instanceof Grid || value instanceof Lanes || value instanceof Planes;

/** IF: with one condition only the branch that holds is calculated. */
const conditional: FunctionDefinition = {
  kind: "form",
  least: 2,
  most: 3,
  form: ([test = MISSING, whenTrue = MISSING, whenFalse], context) => {
    const otherwise: Expression = whenFalse ?? {kind: "value", value: false};
    const condition = single(context.evaluate(test), context.dictionary);
    if (!isMany(condition)) {
      const truth = toBoolean(condition);
      return isError(truth) ? truth : context.evaluate(truth ? whenTrue : otherwise);
    }
    return applyEach(
      {scalar: choose, strip: chooseStrips},
      [condition, context.evaluate(whenTrue), context.evaluate(otherwise)],
      context.dictionary,
      context.lanes,
    );
  },
};

function choose([condition = null, whenTrue = null, whenFalse = null]: readonly CellValue[]): CellValue {
  const truth = toBoolean(condition);
  return isError(truth) ? truth : truth ? whenTrue : whenFalse;
}

function chooseStrips(
  [condition = null, whenTrue = null, whenFalse = null]: readonly Item[],
  length: number,
  dictionary: Context["dictionary"],
): Strip | undefined {
  if (!isStrip(condition)) return undefined;
  const yes = isStrip(whenTrue) ? whenTrue : repeated(dictionary, whenTrue, length);
  const no = isStrip(whenFalse) ? whenFalse : repeated(dictionary, whenFalse, length);
  const result = newStrip(length);
  const value = errorIndex(cellError("#VALUE!"));
  const {kinds: tested, numbers: answers} = condition;
  const {kinds: yesKinds, numbers: yesNumbers} = yes;
  const {kinds: noKinds, numbers: noNumbers} = no;
  const {kinds, numbers} = result;
  for (let i = 0; i < length; i++) {
    const kind = tested[i];
    const number = answers[i];
    if (kind === BOOLEAN || kind === NUMBER || kind === BLANK) {
      const holds = kind !== BLANK && number !== 0;
      kinds[i] = holds ? yesKinds[i] : noKinds[i];
      numbers[i] = holds ? yesNumbers[i] : noNumbers[i];
    } else if (kind === ERROR) {
      kinds[i] = ERROR;
      numbers[i] = number;
    } else {
      const truth = toBoolean(dictionary.text(number));
      kinds[i] = isError(truth) ? ERROR : truth ? yesKinds[i] : noKinds[i];
      numbers[i] = isError(truth) ? value : truth ? yesNumbers[i] : noNumbers[i];
    }
  }
  return result;
}

/** Copies a strip and puts the stand-in where an error is caught. */
const insteadOf =
  (isCaught: (value: CellValue) => boolean) =>
  ([tried = null, fallback = null]: readonly Item[], length: number, dictionary: Context["dictionary"]): Strip | undefined => {
    if (!isStrip(tried)) return undefined;
    const other = isStrip(fallback) ? fallback : repeated(dictionary, fallback, length);
    const result = newStrip(length);
    result.kinds.set(tried.kinds);
    result.numbers.set(tried.numbers);
    for (let i = 0; i < length; i++) {
      if (tried.kinds[i] !== ERROR || !isCaught(errorAt(tried.numbers[i]))) continue;
      result.kinds[i] = other.kinds[i];
      result.numbers[i] = other.numbers[i];
    }
    return result;
  };

/** IFERROR and IFNA: the second argument stands in for errors (or for one of them). */
const instead = (isCaught: (value: CellValue) => boolean): FunctionDefinition => ({
  kind: "form",
  least: 2,
  most: 2,
  form: ([tried = MISSING, fallback = MISSING], context) => {
    const value = single(context.evaluate(tried), context.dictionary);
    if (!isMany(value)) return isCaught(value) ? context.evaluate(fallback) : value;
    if (value instanceof Lanes && !value.kinds.includes(ERROR)) return value;
    const args = [value, context.evaluate(fallback)];
    return applyEach(
      {scalar: ([first = null, second = null]) => (isCaught(first) ? second : first), strip: insteadOf(isCaught)},
      args,
      context.dictionary,
      context.lanes,
    );
  },
});

/** The truth values among arguments: texts in cells are passed over, typed ones must read as TRUE or FALSE. */
function truths(args: readonly PlainValue[], context: Context): boolean[] | CellValue {
  const found: boolean[] = [];
  for (const arg of args) {
    const values = arg instanceof Grid ? cellTruths(arg, context) : [toBoolean(arg)];
    for (const value of values) {
      if (isError(value)) return value;
      found.push(value);
    }
  }
  return found.length === 0 ? cellError("#VALUE!") : found;
}

function cellTruths(grid: Grid, context: Context): (boolean | ReturnType<typeof cellError>)[] {
  const found: (boolean | ReturnType<typeof cellError>)[] = [];
  grid.strips.forEach((strip, c) => {
    for (let r = 0; r < strip.kinds.length; r++) {
      const value = gridValue(context.dictionary, grid, r, c);
      if (isError(value)) found.push(value);
      else if (typeof value === "number" || typeof value === "boolean") found.push(value !== 0 && value !== false);
    }
  });
  return found;
}

const logical = (combine: (values: readonly boolean[]) => boolean): FunctionDefinition => ({
  kind: "whole",
  least: 1,
  most: 255,
  call: (args, context) => {
    const values = truths(args, context);
    return Array.isArray(values) ? combine(values) : values;
  },
  lanes: (args, context) => {
    const simple = args.map((arg) => single(arg, context.dictionary));
    const strips = simple.filter((arg) => arg instanceof Lanes && !arg.isCells && arg.kinds.every((kind) => kind === BOOLEAN));
    const isPlain = simple.every((arg) => typeof arg === "boolean" || strips.includes(arg));
    if (!isPlain) return undefined;
    return applyEach({scalar: (values) => combine(values.map((value) => value === true))}, simple, context.dictionary, context.lanes);
  },
});

export const LOGIC: FunctionTable = {
  IF: conditional,
  IFERROR: instead(isError),
  IFNA: instead((value) => isError(value) && value.error === "#N/A"),
  AND: logical((values) => values.every(Boolean)),
  OR: logical((values) => values.some(Boolean)),
  XOR: logical((values) => values.filter(Boolean).length % 2 === 1),
  NOT: each(1, 1, (value = null) => {
    const truth = toBoolean(value);
    return isError(truth) ? truth : !truth;
  }),
  TRUE: each(0, 0, () => true),
  FALSE: each(0, 0, () => false),
  CHOOSE: each(2, 255, (index = null, ...values) => {
    if (isError(index)) return index;
    const at = Math.trunc(Number(index));
    return at >= 1 && at <= values.length ? (values[at - 1] ?? null) : cellError("#VALUE!");
  }),
  IFS: each(2, 254, (...pairs) => {
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      const truth = toBoolean(pairs[i] ?? null);
      if (isError(truth)) return truth;
      if (truth) return pairs[i + 1] ?? null;
    }
    return cellError("#N/A");
  }),
  SWITCH: each(3, 254, (value = null, ...cases) => {
    if (isError(value)) return value;
    for (let i = 0; i + 1 < cases.length; i += 2) {
      const candidate = cases[i] ?? null;
      if (isError(candidate)) return candidate;
      if (compareValues(value, candidate) === 0) return cases[i + 1] ?? null;
    }
    return cases.length % 2 === 1 ? (cases[cases.length - 1] ?? null) : cellError("#N/A");
  }),
};
