import type {TellingBlank} from "../../domain/scorecard";
import {countBins} from "./binCounts";
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
    .map(({column, blank}) => ({attribute: column.attribute, column: column.column, blank: blankOf(countBins(filled(column), isBest, 1), blank)}))
    .filter(({blank}) => blank.isPredictive);
}

/** 0 where a customer has a value, 1 where not. */
function filled({values}: FitColumn): Uint16Array {
  const isBlank = new Uint16Array(values.kind === "number" ? values.numbers.length : values.codes.length);
  if (values.kind === "number") for (let i = 0; i < isBlank.length; i++) isBlank[i] = Number.isNaN(values.numbers[i]) ? 1 : 0;
  else for (let i = 0; i < isBlank.length; i++) isBlank[i] = values.codes[i] < 0 ? 1 : 0;
  return isBlank;
}
