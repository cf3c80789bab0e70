import type {Attribute} from "./attribute";
import type {Cell} from "./cell";
import type {LinkedSheet} from "./links";
import type {Run} from "./plan";
import type {Problem} from "./problem";
import type {Area, Source} from "./source";

/** What a column's values are. "many" is several values in one cell; "band" a range kept as text ("20–50"). */
export type ColumnKind = "number" | "date" | "text" | "boolean" | "many" | "band" | "id" | "constant" | "empty";

/**
 * What a column means. Names are those of the CRM headings list where it has one: company is the customer,
 * revenue the customer's own yearly revenue, amount what they pay us.
 */
export type Role = string;

/** One column of the customer table, as intake understood it. */
export interface ColumnSummary {
  /** Sheet column, from 0. */
  readonly column: number;
  /** Heading as it stands; a blank heading gets its column letter ("Column F"), a repeated one its letter besides ("Sales (F)"). */
  readonly heading: string;
  readonly role: Role | undefined;
  readonly kind: ColumnKind;
  /** How sure we are of the role, 0 to 1. */
  readonly confidence: number;
  /** Share of the customers that have a value, 0 to 1. */
  readonly filled: number;
  /** Up to three different values as they stand in the sheet. */
  readonly examples: readonly string[];
  /** Currency of the amounts as an ISO code, where it can be told ("USD"); where the heading counts in thousands or millions, its unit as it stands there ("T€"). */
  readonly currency?: string;
  /** Title of the linked sheet that it was worked out from; left out for columns of the sheet itself. */
  readonly linkedFrom?: string;
}

/** Spellings in one column that look like the same value; a proposal, never made use of unasked. */
export interface SpellingVariants {
  readonly heading: string;
  /** The spelling that most cells have, or the full name of a country. */
  readonly value: string;
  /** The other spellings, most frequent first. */
  readonly variants: readonly string[];
  /** How many cells have the value, then each of the variants; left out where nobody needs to know any more. */
  readonly counts?: readonly number[];
}

/** Rows that look like the same customer. */
export interface DuplicateRows {
  /** "row": everything but the spelling of the name is equal; "name": only the name is, legal form and punctuation aside; "key": an id, a tax number or a domain is. */
  readonly why: "row" | "name" | "key";
  /** Heading of the column that is equal. */
  readonly heading: string;
  /** Sheet rows (from 0), in sheet order. */
  readonly rows: readonly number[];
  /** Their names as they stand in the sheet. */
  readonly names: readonly string[];
}

/** What intake made of a sheet: where the customers are, what the columns are, and what the user should know. */
export interface Understanding {
  /** Rows of customers in the sheet (before repeated customers are grouped). */
  readonly rows: number;
  /** Customers: equal to rows unless rows were grouped by the customer's key. */
  readonly customers: number;
  /** Sheet row (from 0) of the headings. */
  readonly headingRow: number;
  /** Last sheet row (from 0) with a customer. */
  readonly lastRow: number;
  readonly columns: readonly ColumnSummary[];
  /** The columns that the choices or the detection settled on, by sheet column; undefined where there is none. */
  readonly customerColumn: number | undefined;
  readonly amountColumn: number | undefined;
  readonly metricColumn: number | undefined;
  /** Columns that could serve as amount or metric: numbers, bands excepted. */
  readonly numericColumns: readonly number[];
  /** Whether rows were grouped because the customer's key repeats (M0.3). */
  readonly isGrouped: boolean;
  /** The period of the data as serial dates, where a date column gives it (M0.4). */
  readonly period: {readonly first: number; readonly last: number} | undefined;
  /** Spellings that could be one value; merged only where the choices say so. */
  readonly variants: readonly SpellingVariants[];
  /** Where each table of the sheet stands, in reading order, and which of them is read; left out where there is only one. */
  readonly tables?: {readonly areas: readonly Area[]; readonly used: number};
  /** Rows of customers that are hidden, whether they count or not; left out where none is. */
  readonly hiddenRows?: number;
  /** Rows that could be one customer: at most a few hundred groups. Empty where rows were grouped. */
  readonly duplicates: readonly DuplicateRows[];
  /** Sheets that were joined to the customers, in the order of the choices; left out where there are none. */
  readonly links?: readonly LinkedSheet[];
  /** Things the user should know; none of them stops the analysis. */
  readonly notes: readonly Problem[];
  /** First rows of the table as text, for a preview. */
  readonly preview: readonly (readonly Cell[])[];
}

/**
 * The customers as columns of clean values: what every later step counts over. One entry a customer, in sheet order.
 * Numbers are NaN where a customer has none.
 */
export interface Customers {
  readonly source: Source;
  readonly understanding: Understanding;
  /** Name or key of each customer as it stands in the sheet; "" where blank. */
  readonly names: readonly string[];
  /** Sheet row (from 0) of each customer; of its first row where rows were grouped. */
  readonly sheetRows: Int32Array;
  /** Consecutive sheet rows with customers: no blank rows, no totals row, no title lines. */
  readonly runs: readonly Run[];
  /** Where rows were grouped: for each row of the runs, in order, its customer's index, or -1 where the row was left out (a lost deal). */
  readonly customerOfRow?: Int32Array;
  /** What tiers are made by (M1.2). */
  readonly metric: Float64Array;
  /** What they pay us. */
  readonly amount: Float64Array;
  /** Whether a formula can read the sheet's own cells of the metric: every number is a number cell, and the rest is blank, or text or an error that counts as missing. */
  readonly isMetricClean: boolean;
  /** The same for the amount; error cells also make it unclean, because sums would pass them on. */
  readonly isAmountClean: boolean;
  /** What linked sheets say, in the order of the links; left out where nothing is linked. */
  readonly linked?: readonly Attribute[];
}
