import {literal} from "./formula";
import type {ReportNames} from "./names";

/**
 * Where formulas find the customers: whole columns as references, one cell a customer. Text conditions compare by
 * equality only, because SUMIFS and its kin read "*" and "<5" as patterns.
 */
export interface CustomerCells {
  readonly tier: string;
  /** The customers' names; undefined where no column has them. */
  readonly key: string | undefined;
  readonly metric: string;
  readonly amount: string;
  /** Whether every cell of these columns is a customer, with no error in the metric; otherwise blank rows, subtotals or errors stand between them. */
  readonly isSolid: boolean;
}

/**
 * Conditions that only classified customers fulfil. They go by the metric and the cell of the lowest floor where they can,
 * so that moving an upper floor leaves what depends on them alone; between subtotals only our own column tells who is a
 * customer, and comparing an error would pass it on to every figure.
 */
export function classifiedConditions(cells: CustomerCells, lowestFloor: string, unclassified: string): readonly string[] {
  if (cells.isSolid) return [`ISNUMBER(${cells.metric})`, `${cells.metric}>=${lowestFloor}`];
  return [`${cells.tier}<>""`, `${cells.tier}<>${literal(unclassified)}`];
}

/** How many rows fulfil all conditions, or the sum of a column over them; what is not a number counts as nothing. */
export function sumWhere(conditions: readonly string[], column?: string): string {
  // One product, not many arguments: its beginning is the same in many cells, and a calculation can share it.
  const [only] = conditions;
  const flags = conditions.length === 1 ? `--(${only})` : product(conditions);
  return `SUMPRODUCT(${column === undefined ? flags : `${flags},${column}`})`;
}

/** The k-th largest number of a column among the rows that fulfil all conditions; errors and texts are passed over, blanks are 0. */
export const largestWhere = (conditions: readonly string[], column: string, k: string): string =>
  `AGGREGATE(14,6,${column}/(${product(conditions)}),${k})`;

/** The median of a column's numbers among the rows that fulfil all conditions; an error where there is none. */
export const medianWhere = (conditions: readonly string[], column: string): string =>
  `AGGREGATE(16,6,${column}/(${product([...conditions, `ISNUMBER(${column})`])}),0.5)`;

const product = (conditions: readonly string[]): string => conditions.map((condition) => `(${condition})`).join("*");

/**
 * The tier of one customer as a formula over the floors on the summary, without "=". Without a number, or below the lowest
 * floor, it reads "Unclassified"; floors out of order make it an error, because a wrong tier would go unnoticed.
 */
export function tierFormula(metricCell: string, names: ReportNames, unclassified: string): string {
  const nobody = literal(unclassified);
  const position = `1+SUMPRODUCT(--(${names.floors}>${metricCell}))`;
  return `IF(ISNUMBER(${metricCell}),IF(${names.floorsOK},IFERROR(INDEX(${names.tiers},${position}),${nobody}),NA()),${nobody})`;
}
