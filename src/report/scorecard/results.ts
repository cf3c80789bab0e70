import type {ReasonsOf} from "../../analysis/index";
import type {Attribute} from "../../domain/attribute";
import type {CardQuality, Scorecard} from "../../domain/scorecard";
import type {Cutoffs, HardRule} from "../../domain/segment";
import type {CellReading} from "../fitReading";
import {rulesOnColumns} from "./hardRules";

/** A scorecard with what it makes of the customers: what its sheet, the fit and the segment beside the customers are written from. */
export interface ScorecardResults {
  readonly card: Scorecard;
  readonly cutoffs: Cutoffs;
  /** The columns that the card and the rules speak of. */
  readonly columns: readonly CardColumn[];
  /** Fit of each customer, 0 to 100; written where results are values. */
  readonly fits: Float64Array;
  /** Segment of each customer, see `SEGMENT`; written where results are values. */
  readonly segments: Uint8Array;
  /** How good the card is on customers that it had not seen; its sentences are left out where that could not be tried. */
  readonly quality?: Pick<CardQuality, "auc" | "interval" | "topBandLift" | "caughtInTopFifth">;
  /** Must-haves and never-rules: those on lines of the card stand in its column of rules, those told as conditions in a section of their own. */
  readonly hardRules?: readonly HardRule[];
  /** Why each customer has its fit and segment; without it no column of reasons is written. */
  readonly reasonsOf?: ReasonsOf;
}

/** A column of the card with its clean values, one a customer. */
export interface CardColumn {
  readonly attribute: Attribute;
  /** How a formula finds the same values in the sheet's own cells. */
  readonly reading: CellReading;
}

/** The column of a card that stands at a place of the sheet. */
export function cardColumn({columns}: ScorecardResults, column: number): CardColumn {
  const found = columns.find(({attribute}) => attribute.column === column);
  if (found === undefined) throw new Error(`no values for column: ${column}`);
  return found;
}

/** Whether a column is one that the sheet lacks: a card that is used on another list than its own has such. */
export const isLacking = (column: number): boolean => column < 0;

/** Columns that the formulas read, each once, in the order of the sheet. */
export function columnsRead(results: ScorecardResults): number[] {
  const {blocks, pairs} = results.card;
  const all = [
    ...blocks.map(({column}) => column),
    ...pairs.flatMap(({sides}) => sides.map(({column}) => column)),
    ...rulesOnColumns(results).map(({column}) => column.attribute.column),
  ];
  return [...new Set(all)].filter((column) => !isLacking(column)).sort((a, b) => a - b);
}
