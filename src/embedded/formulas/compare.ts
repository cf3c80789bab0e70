import {isError} from "../workbook/errors";
import {foldCase} from "../workbook/dictionary";
import type {CellValue} from "../workbook/model";

const collator = new Intl.Collator("en", {sensitivity: "accent"});

/** Order of two texts as Excel sorts and compares them: case does not count. */
export const compareTexts = (a: string, b: string): number =>
  foldCase(a) === foldCase(b) ? 0 : collator.compare(a, b) || (foldCase(a) < foldCase(b) ? -1 : 1);

/** Whether two numbers are equal in the 15 digits that Excel compares. */
export function sameNumber(a: number, b: number): boolean {
  if (a === b) return true;
  const gap = Math.abs(a - b);
  if (gap > Math.abs(a) * 1e-14) return false;
  return Number(a.toPrecision(15)) === Number(b.toPrecision(15));
}

/** Order of two numbers in the 15 digits that Excel compares. */
export const compareNumbers = (a: number, b: number): number => (sameNumber(a, b) ? 0 : a < b ? -1 : 1);

const rank = (value: CellValue): number => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);

/** Order of two values, none an error: numbers before texts before truth values; a blank is what the other one is when empty. */
export function compareValues(a: CellValue, b: CellValue): number {
  if (a === null) return b === null ? 0 : compareValues(emptyLike(b), b);
  if (b === null) return compareValues(a, emptyLike(a));
  if (typeof a === "number" && typeof b === "number") return compareNumbers(a, b);
  if (typeof a === "string" && typeof b === "string") return compareTexts(a, b);
  if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
  return rank(a) - rank(b);
}

function emptyLike(value: CellValue): CellValue {
  if (isError(value)) throw new Error(`cannot compare: ${value.error}`);
  return typeof value === "string" ? "" : typeof value === "boolean" ? false : 0;
}
