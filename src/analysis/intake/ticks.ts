import type {ColumnLabel, ColumnProfile} from "./columnProfile";
import type {Tally} from "./cellTally";
import {textKey} from "./sameText";

/** Marks that are put in some cells and left out in the others, and the one word that does the same, with what the blank cells then say. */
const TICKS: readonly (readonly [string, string])[] = [
  ["x ✓ ✔ ☑ ☒ ✅ ● • +", "☐"],
  ["yes y true", "no"],
  ["ja j wahr", "nein"],
  ["oui o vrai", "non"],
  ["si sí verdadero", "no"],
  ["sim", "não"],
  ["có rồi", "không"],
  ["بله دارد", "خیر"],
  ["tak", "nie"],
  ["evet", "hayır"],
  ["sì", "no"],
];

const UNTICKED: ReadonlyMap<string, string> = new Map(
  TICKS.flatMap(([marks, blank]) => marks.split(" ").map((mark) => [textKey(mark), blank] as const)),
);

/**
 * What the blank cells of a column say where all others only hold a tick ("x", "✓", "ja"): not ticked. Undefined where the column says anything else.
 *
 * @param texts The different texts of the column.
 * @example unticked(["x", "X "]) // "☐"
 */
export function unticked(texts: readonly string[]): string | undefined {
  if (texts.length === 0 || texts.length > MOST_SPELLINGS) return undefined;
  const [first, ...others] = new Set(texts.map((text) => textKey(text.trim())));
  return others.length === 0 ? UNTICKED.get(first) : undefined;
}

/** A tick has few spellings. */
const MOST_SPELLINGS = 8;

/** Whether the filled cells of a column are nothing but ticks: one mark or word everywhere, or the number 1 where the heading names no figure and no key. */
export const isTick = (
  {filled, numbers}: Pick<ColumnProfile, "filled" | "numbers">,
  {someTexts, textCells, missing, lowest, highest}: Tally,
  {namesFigure, namesDate, namesKey}: ColumnLabel,
): boolean =>
  filled > 1 &&
  (numbers === 0
    ? filled === textCells - missing && unticked(someTexts) !== undefined
    : filled === numbers && someTexts.length === 0 && lowest === 1 && highest === 1 && !namesFigure && namesDate !== true && namesKey !== true);

/** What the blank cells of a column of ticks say; undefined for every other column. */
export const untickedOf = ({kind, numbers, someTexts}: Pick<ColumnProfile, "kind" | "numbers" | "someTexts">): string | undefined =>
  kind !== "boolean" ? undefined : numbers > 0 ? "0" : unticked(someTexts);
