import {isErrorText} from "../../domain/cell";
import type {EncodedColumn} from "./encodedColumn";
import {BLANK, TEXT, TRUTH} from "./encodedColumn";
import {answersAmong, isMissingText} from "./missingText";

/** First different texts of a column that its kind is told from. */
const EXAMPLE_TEXTS = 500;

/** The customers' cells of one column, counted once. */
export interface Tally {
  readonly numbers: number;
  readonly truths: number;
  readonly textCells: number;
  /** Text cells that say "n/a" or are errors. */
  readonly missing: number;
  readonly errors: number;
  /** How many cells hold each text, by code. */
  readonly uses: Int32Array;
  readonly someTexts: readonly string[];
  readonly distinctTexts: number;
  readonly lowest: number;
  readonly highest: number;
  readonly isWhole: boolean;
  readonly isRunning: boolean;
}

/** Counts the cells of a column in some rows. */
export function tallyCells(column: EncodedColumn, body: Int32Array): Tally {
  const uses = new Int32Array(column.texts.length);
  let [numbers, truths, textCells] = [0, 0, 0];
  let [lowest, highest, previous] = [Infinity, -Infinity, Number.NaN];
  let [isWhole, isRunning] = [true, true];
  for (let i = 0; i < body.length; i++) {
    const kind = column.kind(body[i]);
    if (kind === BLANK) continue;
    const value = column.value(body[i]);
    if (kind === TEXT) {
      textCells++;
      uses[value]++;
    } else if (kind === TRUTH) truths++;
    else {
      numbers++;
      if (value < lowest) lowest = value;
      if (value > highest) highest = value;
      if (isWhole && !Number.isInteger(value)) isWhole = false;
      if (value - previous !== 1 && !Number.isNaN(previous)) isRunning = false;
      previous = value;
    }
  }
  const texts = textTally(column, uses);
  return {numbers, truths, textCells, uses, lowest, highest, isWhole, isRunning: isRunning && isWhole, ...texts};
}

function textTally(column: EncodedColumn, uses: Int32Array): Pick<Tally, "missing" | "errors" | "someTexts" | "distinctTexts"> {
  const someTexts: string[] = [];
  let [missing, errors, distinctTexts] = [0, 0, 0];
  const saysNothing = noValueIn(column.texts);
  for (let code = 0; code < uses.length; code++) {
    if (uses[code] === 0) continue;
    const text = column.texts[code];
    if (isErrorText(text)) errors += uses[code];
    if (saysNothing(text)) missing += uses[code];
    else {
      distinctTexts++;
      if (someTexts.length < EXAMPLE_TEXTS) someTexts.push(text);
    }
  }
  return {missing, errors, someTexts, distinctTexts};
}

/** The longest text that can say "nothing" or be an error; a look at the length spares a million names the rest. */
const LONGEST_NO_VALUE = 26;

/** Whether a text says that there is no value, or is an error. */
export const isNoValue = (text: string): boolean => text.length <= LONGEST_NO_VALUE && (isErrorText(text) || isMissingText(text));

/** {@link isNoValue} for the texts of one column, where "has none" is an answer beside "has". */
export function noValueIn(texts: readonly string[]): (text: string) => boolean {
  const answers = answersAmong(texts);
  return answers.size === 0 ? isNoValue : (text) => !answers.has(text) && isNoValue(text);
}
