import type {Cell} from "../domain/cell";
import type {Customers} from "../domain/customers";
import type {Shortlist} from "../domain/best";
import type {DataReport} from "../domain/dataReport";
import type {Paragraph} from "../domain/phrase";
import type {Profile} from "../domain/profile";
import {FORMULA_ROW_LIMIT, type Choices} from "../domain/settings";
import type {TierAnalysis} from "../domain/tierAnalysis";
import type {ReportWords} from "../words/report/words";
import {reportNames, type ReportNames} from "./names";
import type {ScorecardResults} from "./scorecard/results";

/** What steps 3 to 6 found: the best customers, and once it has been searched for, their profile with its story. */
export interface StepResults {
  readonly shortlist: Shortlist;
  readonly profile?: Profile;
  readonly narrative?: readonly Paragraph[];
  /** The scorecard and what it makes of everybody. Without it, or without an attribute on it, no sheet of it and no fit is written. */
  readonly scorecard?: ScorecardResults;
}

/** All that the report is made from. */
export interface ReportRequest {
  readonly customers: Customers;
  readonly analysis: TierAnalysis;
  readonly choices: Choices;
  readonly words: ReportWords;
  /** Which of the workbook's profiles this is, from 1. */
  readonly slot: number;
  readonly names: ReportNames;
  /** Whether results are formulas; otherwise values. */
  readonly isLive: boolean;
  /** Position of each customer's tier, -1 for unclassified. */
  readonly positions: Int8Array;
  /** Serial date of the day it is made, where known. */
  readonly today: number | undefined;
  /** The report on the data, where the user wants it on a sheet. */
  readonly dataReport?: DataReport | undefined;
  /** Steps 3 to 6, where they were taken. */
  readonly steps?: StepResults | undefined;
}

/** As much of it as the columns about the fit are made from, beside customers as beside prospects. */
export type FitRequest = Pick<ReportRequest, "words" | "slot" | "isLive"> & {readonly choices: Pick<Choices, "language">};

/** What the report is made from, put together; undecided output becomes formulas up to the row limit. */
export function reportRequest(given: Omit<ReportRequest, "names" | "isLive">): ReportRequest {
  return {...given, names: reportNames(given.slot), isLive: isLiveFor(given.choices, given.customers.metric.length)};
}

/** Whether results for so many customers are formulas. */
export const isLiveFor = ({output}: Pick<Choices, "output">, customers: number): boolean =>
  output === "auto" ? customers <= FORMULA_ROW_LIMIT : output === "formulas";

/**
 * Whether the customers stand on the data sheet, one clean row each, because no column beside them can hold what formulas need: several rows are one customer, or other
 * sheets are joined to them.
 */
export const standsOnData = ({understanding}: Pick<Customers, "understanding">): boolean =>
  understanding.isGrouped || (understanding.links ?? []).length > 0;

/** The scorecard that is written; undefined where there is none, or none with anything on it. */
export const writtenCard = ({steps}: ReportRequest): ScorecardResults | undefined =>
  steps?.scorecard !== undefined && steps.scorecard.card.blocks.length > 0 ? steps.scorecard : undefined;

/** The tier of each customer in words. */
export const tierTexts = ({positions, analysis, words}: ReportRequest): string[] =>
  Array.from(positions, (position) => analysis.tiers[position]?.name ?? words.unclassified);

/** The rank of each best customer beside them, blank beside the others. */
export function bestRanks({customers}: Pick<ReportRequest, "customers">, {best}: Shortlist): Cell[] {
  const ranks = new Array<Cell>(customers.metric.length).fill(null);
  for (const {customer, rank} of best) ranks[customer] = rank;
  return ranks;
}

/** Currency of the amounts as an ISO code: the user's word before the sheet's; undefined where nobody knows. */
export function currencyOf({customers, choices}: ReportRequest): string | undefined {
  const {columns, amountColumn} = customers.understanding;
  return choices.currency ?? columns.find((column) => column.column === amountColumn)?.currency;
}
