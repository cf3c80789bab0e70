import {BLANK, ERROR, NUMBER, TEXT} from "../workbook/columnCells";
import type {Dictionary} from "../workbook/dictionary";
import type {CellValue} from "../workbook/model";
import {compareNumbers} from "./compare";
import {scratchKinds} from "./scratch";
import type {Strip} from "./values";

/** What a comparison says of a cell that is less than, equal to, or more than what it is compared with: 1 or 0 each. */
export interface Answers {
  readonly less: 0 | 1;
  readonly equal: 0 | 1;
  readonly more: 0 | 1;
}

/**
 * A whole column against one number, or a text as to equality: what is asked most, in the plainest loops. A byte for each of so many rows, 1 or
 * 0. Undefined where the column has an error, or where the order of texts or truth values is asked.
 */
export function compareColumn(answers: Answers, column: Strip, rows: number, value: CellValue, dictionary: Dictionary): Uint8Array | undefined {
  const mask = scratchKinds(rows);
  const isEquality = answers.less === answers.more;
  const isDone =
    typeof value === "number"
      ? againstNumber(answers, column, value, mask)
      : typeof value === "string" && isEquality && againstText(answers, column, value, mask, dictionary);
  return isDone ? mask : undefined;
}

/** Numbers by their 15 digits; blanks are 0; texts and truth values are more than any number. */
function againstNumber({less, equal, more}: Answers, {kinds, numbers}: Strip, number: number, mask: Uint8Array): boolean {
  const near = 2e-14 * Math.abs(number);
  const end = Math.min(mask.length, kinds.length);
  const order = (of: number) => [less, equal, more][compareNumbers(of, number) + 1];
  const blank = order(0);
  // arithmetic and not branches: which cells are larger is hard to foresee for a processor
  const turned = less ^ more;
  for (let i = 0; i < end; i++) {
    const kind = kinds[i];
    if (kind === NUMBER) {
      const gap = numbers[i] - number;
      if (Math.abs(gap) <= near) mask[i] = gap === 0 ? equal : order(numbers[i]);
      else mask[i] = less ^ (Number(gap > 0) & turned);
    } else if (kind === ERROR) return false;
    else mask[i] = kind === BLANK ? blank : more;
  }
  mask.fill(blank, end);
  return true;
}

/** Texts whatever their case; a blank is the empty text, numbers and truth values are no text. */
function againstText({equal, more}: Answers, {kinds, numbers}: Strip, text: string, mask: Uint8Array, dictionary: Dictionary): boolean {
  const id = dictionary.id(text);
  const fold = dictionary.fold(id);
  const folds = dictionary.foldTable();
  const blank = text === "" ? equal : more;
  const end = Math.min(mask.length, kinds.length);
  for (let i = 0; i < end; i++) {
    if (kinds[i] === TEXT) {
      const known = folds[numbers[i]];
      mask[i] = more ^ Number((known >= 0 ? known : dictionary.fold(numbers[i])) === fold);
    } else if (kinds[i] === ERROR) return false;
    else mask[i] = kinds[i] === BLANK ? blank : more;
  }
  mask.fill(blank, end);
  return true;
}
