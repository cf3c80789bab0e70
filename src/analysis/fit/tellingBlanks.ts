import type {TellingBlank} from "../../domain/scorecard";
import type {BinCounts} from "./binCounts";
import {blankOf} from "./buildCard";
import {countBest, type FitColumn} from "./fitColumn";

/** What a blank of a column would have earned, in natural log-odds. */
export interface BlankDraft {
  readonly column: FitColumn;
  readonly blank: number;
}

/** The columns whose blanks tell the best from the rest, on a card or not: a warning, never points. Of a many-valued attribute, whose columns share their blanks, the first speaks. */
export function tellingBlanks(drafts: readonly BlankDraft[], isBest: Uint8Array): TellingBlank[] {
  const firsts = drafts.filter(({column}, at) => drafts.findIndex((other) => other.column.column === column.column) === at);
  const best = countBest(isBest);
  const everybody = {best, rest: isBest.length - best};
  return firsts
    .map(({column, blank}) => {
      const counts = filledAndNot(everybody, blanksOf(column, isBest));
      return {attribute: column.attribute, column: column.column, blank: blankOf(counts, blank)};
    })
    .filter(({blank}) => blank.isPredictive);
}

interface Sides {
  readonly best: number;
  readonly rest: number;
}

/** Customers with a value, as one bin, and those without. */
const filledAndNot = (all: Sides, blank: Sides): BinCounts => {
  const known = {best: all.best - blank.best, rest: all.rest - blank.rest};
  return {best: Int32Array.of(known.best, blank.best), rest: Int32Array.of(known.rest, blank.rest), known};
};

/** Customers without a value. */
function blanksOf({values}: FitColumn, isBest: Uint8Array): Sides {
  let [all, best] = [0, 0];
  if (values.kind === "number" ? lacksNumbers(values.numbers) : lacksTexts(values.codes)) {
    for (let i = 0; i < isBest.length; i++) {
      if (values.kind === "number" ? values.numbers[i] === values.numbers[i] : values.codes[i] >= 0) continue;
      all++;
      best += isBest[i];
    }
  }
  return {best, rest: all - best};
}

/** Whether a number may be missing. A sum with a missing one in it is none, and adding is faster than asking. */
function lacksNumbers(numbers: Float64Array): boolean {
  let sum = 0;
  for (let i = 0; i < numbers.length; i++) sum += numbers[i];
  return sum !== sum;
}

/** Whether a text is missing. Of whole numbers put together bit by bit the sign stays. */
function lacksTexts(codes: Int32Array): boolean {
  let bits = 0;
  for (let i = 0; i < codes.length; i++) bits |= codes[i];
  return bits < 0;
}
