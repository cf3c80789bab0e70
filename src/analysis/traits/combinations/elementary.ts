import type {CombinedCondition} from "../../../domain/combination";
import {spanOf} from "../bands";
import {conditionOf} from "../condition";
import {FEWEST_MATCHING} from "../searchFeature";
import type {CoarseColumn} from "./coarseColumn";

/** Two values of a text are put together only where each has this many customers: with fewer, any two rare values that some of the best have would look like a pattern. */
const FEWEST_OF_SET_VALUE = 10;
/** Values of a text that are put together two by two, the commonest. */
const MOST_SET_VALUES = 8;

/** A single condition: one of some codes of a column. Of a number, or of ranges kept as text, they are neighbours, from smallest to largest. */
export interface Elementary {
  /** Position of the column. */
  readonly column: number;
  readonly codes: readonly number[];
  /** Of a set of values: where the conditions stand that name each of them alone. Empty for all else. */
  readonly members: readonly number[];
  /** Whether another condition on the same column may join it: a customer can use two tools, but has one size. */
  readonly mayRepeat: boolean;
}

/** Every single condition on these columns that parts the customers: values, sets of two values, ranges. In the order of the columns. */
export function elementaries(columns: readonly CoarseColumn[]): Elementary[] {
  const found: Elementary[] = [];
  columns.forEach((column, at) => {
    const from = found.length;
    const membersOf = (codes: readonly number[]) =>
      codes.map((code) => found.findIndex((one, row) => row >= from && one.codes.length === 1 && one.codes[0] === code));
    for (const codes of codeSets(column)) {
      const isSet = codes.length > 1 && codes[0] >= column.inOrder;
      if (parts(column, codes)) found.push({column: at, codes, members: isSet ? membersOf(codes) : [], mayRepeat: isMany(column)});
    }
  });
  return found;
}

const isMany = ({feature}: CoarseColumn): boolean => feature.attribute.values.kind === "many";

function codeSets(column: CoarseColumn): number[][] {
  const {counts, inOrder} = column;
  const ranges = Array.from({length: inOrder}, (_, code) => code);
  const runs = ranges.flatMap((from) => ranges.slice(from).map((to) => ranges.slice(from, to + 1))).filter((run) => isRange(column, run));
  const codes = Array.from(counts.keys()).slice(inOrder);
  const single = codes.map((code) => [code]);
  if (inOrder > 0 || isMany(column)) return [...runs, ...single];
  const frequent = codes.filter((code) => counts[code] >= FEWEST_OF_SET_VALUE).slice(0, MOST_SET_VALUES);
  return [...single, ...frequent.flatMap((a, i) => frequent.slice(i + 1).map((b) => [a, b]))];
}

/** Whether neighbours cover a range that people would say. Those of a number always do. */
function isRange({feature, first, ends}: CoarseColumn, run: readonly number[]): boolean {
  const [from, to] = [first[run[0]], ends[run[run.length - 1]] - 1];
  return feature.isOrdered || from === to || spanOf(feature.attribute, from, to) !== undefined;
}

/** A condition that everybody with a value meets says nothing, one that hardly anybody meets too little. */
function parts({counts, known}: CoarseColumn, codes: readonly number[]): boolean {
  const covered = codes.reduce((all, code) => all + counts[code], 0);
  return covered >= FEWEST_MATCHING && covered < known;
}

/** The condition as people would say it. */
export function spoken({column, codes}: Elementary, columns: readonly CoarseColumn[]): CombinedCondition {
  const {feature, first, ends, inOrder} = columns[column];
  const {heading, column: sheetColumn, group, values} = feature.attribute;
  const last = codes[codes.length - 1];
  const of = {attribute: heading, column: sheetColumn, group};
  if (last < inOrder) return {...of, condition: conditionOf(feature, {first: first[codes[0]], last: ends[last] - 1})};
  if (codes.length === 1 || values.kind === "number") return {...of, condition: conditionOf(feature, {first: first[last], last: first[last]})};
  return {...of, condition: {kind: "oneOf", values: codes.map((code) => values.texts[first[code]])}};
}
