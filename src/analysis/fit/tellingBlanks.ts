import type {TellingBlank} from "../../domain/scorecard";
import type {BinCounts} from "./binCounts";
import {blankOf} from "./buildCard";
import type {FitColumn} from "./fitColumn";

/** What a blank of a column would have earned, in natural log-odds. */
export interface BlankDraft {
  readonly column: FitColumn;
  readonly blank: number;
}

/** The columns whose blanks tell the best from the rest, on a card or not: a warning, never points. Of a many-valued attribute, whose columns share their blanks, the first speaks. */
export function tellingBlanks(drafts: readonly BlankDraft[], isBest: Uint8Array): TellingBlank[] {
  const firsts = drafts.filter(({column}, at) => drafts.findIndex((other) => other.column.column === column.column) === at);
  return firsts
    .map(({column, blank}) => ({attribute: column.attribute, column: column.column, blank: blankOf(countFilled(column, isBest), blank)}))
    .filter(({blank}) => blank.isPredictive);
}

/** Customers with a value, as one bin, and those without. */
function countFilled({values}: FitColumn, isBest: Uint8Array): BinCounts {
  const [all, blank] = [new Int32Array(2), new Int32Array(2)];
  for (let i = 0; i < isBest.length; i++) all[isBest[i]]++;
  if (values.kind === "number") {
    for (let i = 0; i < isBest.length; i++) if (values.numbers[i] !== values.numbers[i]) blank[isBest[i]]++;
  } else for (let i = 0; i < isBest.length; i++) if (values.codes[i] < 0) blank[isBest[i]]++;
  const known = {best: all[1] - blank[1], rest: all[0] - blank[0]};
  return {best: Int32Array.of(known.best, blank[1]), rest: Int32Array.of(known.rest, blank[0]), known};
}
