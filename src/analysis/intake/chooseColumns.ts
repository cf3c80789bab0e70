import type {Role} from "../../domain/customers";
import type {Outcome} from "../../domain/outcome";
import type {Problem} from "../../domain/problem";
import {failure, success} from "../../domain/outcome";
import type {Choices} from "../../domain/settings";
import {TEXT} from "./encodedColumn";
import {isOtherPeriod, yearOf} from "./headingPeriod";
import {headingWords} from "./headingWords";
import {numberText} from "./numberText";
import {cellPlace} from "./place";
import type {RawSheet} from "./rawSheet";
import {isFlag} from "./tableColumns";
import type {TableColumn} from "./tableColumns";
import type {TableFrame} from "./tableFrame";

/** The columns that the analysis stands on, and what every column's role is once they are settled. */
export interface ChosenColumns {
  readonly customer: TableColumn | undefined;
  readonly amount: TableColumn | undefined;
  readonly metric: TableColumn | undefined;
  readonly columns: readonly TableColumn[];
  readonly numeric: readonly TableColumn[];
}

/** A seats column must be this sure, and this full, to go before the amount as metric. */
const SURE = 0.6;
const FULL = 0.5;
/** Share of different names that makes a text column the customers' when no heading says so. */
const DISTINCT_NAMES = 0.9;
/** So much of a cell's text tells which one is meant. */
const LONGEST_FOUND = 60;

/** Settles the columns: the user's choices first, then headings and values. */
export function chooseColumns(sheet: RawSheet, frame: TableFrame, found: readonly TableColumn[], choices: Choices): Outcome<ChosenColumns> {
  const given = withRoles(found, choices.roles);
  const numeric = given.filter(isMeasure);
  const amount = named(given, choices.amountHeading) ?? findAmount(given, numeric);
  if (amount === "unknown") return unknown(choices.amountHeading, found);
  const columns = settleRoles(given, amount, choices);
  const settled = columns.find((column) => column.position === amount?.position);
  const metric = named(columns, choices.metricHeading) ?? findSeats(columns) ?? settled;
  if (metric === "unknown") return unknown(choices.metricHeading, found);
  const customer = named(columns, choices.customerHeading) ?? findCustomer(columns, frame.body.length);
  if (customer === "unknown") return unknown(choices.customerHeading, found);
  for (const column of [settled, metric])
    if (column !== undefined && column.profile.numbers === 0) return failure(notNumberProblem(sheet, frame, column));
  return success({customer, amount: settled, metric, columns, numeric});
}

/** The columns with the roles that the user gave them, which are certain. */
export function withRoles(columns: readonly TableColumn[], roles: Choices["roles"]): readonly TableColumn[] {
  if (roles === undefined) return columns;
  return columns.map((column) => {
    const role = Object.prototype.hasOwnProperty.call(roles, column.heading) ? roles[column.heading] : undefined;
    return role === undefined ? column : {...column, role: role === "" ? undefined : role, confidence: 1, rank: 0};
  });
}

/** The column of the customer, as {@link chooseColumns} settles it; undefined where there is none. */
export function customerColumn(
  columns: readonly TableColumn[],
  {customerHeading}: Pick<Choices, "customerHeading">,
  rows: number,
): TableColumn | undefined {
  const column = named(columns, customerHeading) ?? findCustomer(columns, rows);
  return column === "unknown" ? undefined : column;
}

/** Numbers that could be summed or compared: no keys, no dates, nothing of ours. A column of one number counts too. */
const isMeasure = ({profile, role}: TableColumn): boolean =>
  role !== "icp_tier" && profile.numbers > 0 && (profile.kind === "number" || profile.kind === "constant");

function named(columns: readonly TableColumn[], heading: string | undefined): TableColumn | "unknown" | undefined {
  if (heading === undefined) return undefined;
  const wanted = heading.trim().toLowerCase();
  return columns.find((column) => column.heading === heading) ?? columns.find((column) => column.heading.toLowerCase() === wanted) ?? "unknown";
}

const unknown = (heading: string | undefined, columns: readonly TableColumn[]) =>
  failure({code: "columnUnknown", heading: heading ?? "", available: columns.map((column) => column.heading)});

/** The first cell that keeps a column from being numbers. Its text is cut: a cell may hold 32 767 characters. */
export function notNumberProblem(sheet: RawSheet, frame: TableFrame, {cells, column, heading}: TableColumn): Problem {
  const texts = frame.body.filter((candidate) => cells.kind(candidate) === TEXT);
  const row = texts.find((candidate) => numberText(cells.text(candidate)) === undefined) ?? texts[0] ?? frame.body[0];
  return {
    code: "columnNotNumber",
    heading,
    cell: cellPlace(sheet.source.sheet, sheet.firstRow + row, column),
    found: cells.text(row).slice(0, LONGEST_FOUND),
  };
}

/**
 * What they pay us: a column whose heading says so; else a plain "Revenue"; of several years the latest whole one; else the only column of money; else the only measure that means nothing else.
 * The customer's own yearly revenue is never taken.
 */
function findAmount(columns: readonly TableColumn[], numeric: readonly TableColumn[]): TableColumn | undefined {
  const stated = surest(numeric, "amount") ?? surest(numeric, "plainRevenue");
  if (stated !== undefined) return latestYear(stated, numeric);
  const open = numeric.filter((column) => column.role === undefined && !isFlag(column.profile) && !isOddFigure(column));
  const money = open.filter((column) => column.currency !== undefined);
  if (money.length > 0) return money[0];
  return open.length === 1 && columns.length > 1 ? open[0] : undefined;
}

/** A year is whole where it is filled at least so well as the others. */
const WHOLE = 0.8;

/** Of amounts of several years under one heading the latest that is whole; the column itself where its heading names no year. */
function latestYear(stated: TableColumn, numeric: readonly TableColumn[]): TableColumn {
  if (yearOf(stated.heading) === undefined) return stated;
  const years = numeric.filter(({role, heading, profile}) => {
    const isSame = role === stated.role && (heading === stated.heading || isOtherPeriod(heading, stated.heading));
    return isSame && yearOf(heading) !== undefined && profile.filled >= WHOLE * stated.profile.filled;
  });
  return years.reduce((latest, column) => ((yearOf(column.heading) ?? 0) > (yearOf(latest.heading) ?? 0) ? column : latest), years[0] ?? stated);
}

/** Averages, ranks, shares and years are no amounts; nor is what stays between −1 and 1. */
const isOddFigure = ({heading, profile, format}: TableColumn): boolean =>
  /\b(avg|average|mean|median|max|min|best|top|rank|rate|share|ratio|score|index|age|days?|months?|years?|lat|lon|latitude|longitude|duration|count|number|no|num)\b|%|trung binh|میانگین/.test(
    headingWords(heading),
  ) ||
  heading.includes("%") ||
  (format?.includes("%") ?? false) ||
  (profile.numberTexts === 0 && Math.max(Math.abs(profile.lowest), Math.abs(profile.highest)) <= 1) ||
  (profile.isWhole && profile.lowest >= 1800 && profile.highest <= 2100);

/** The surest column of a role; of equals the one with the more usual heading, then the fuller, then the first. */
function surest(columns: readonly TableColumn[], role: Role): TableColumn | undefined {
  const candidates = columns.filter((column) => column.role === role);
  return candidates.sort((a, b) => b.confidence - a.confidence || a.rank - b.rank || b.profile.filled - a.profile.filled || a.column - b.column)[0];
}

const findSeats = (columns: readonly TableColumn[]): TableColumn | undefined => {
  const seats = surest(columns.filter(isMeasure), "seats");
  const most = columns.reduce((all, column) => Math.max(all, column.profile.filled), 0);
  return seats !== undefined && seats.confidence >= SURE && seats.profile.filled >= FULL * most ? seats : undefined;
};

/**
 * A plain "Revenue" becomes what they pay us where it was taken for that, or for that of another year, and the customer's own revenue beside another amount.
 * It is surer where the sheet speaks of orders or deals, or has the customer's own revenue besides.
 */
function settleRoles(columns: readonly TableColumn[], amount: TableColumn | undefined, choices: Choices): TableColumn[] {
  const isStated = choices.amountHeading !== undefined;
  const speaksOfSales = columns.some(({role}) => role === "deals" || role === "revenue" || role === "customer_since" || role === "last_activity");
  return columns.map((column) => {
    if (column.position === amount?.position) {
      const confidence = isStated ? 1 : column.role === "amount" ? column.confidence : column.role === "plainRevenue" && speaksOfSales ? 0.8 : 0.4;
      return {...column, role: "amount", confidence};
    }
    if (column.role === "plainRevenue" && amount?.role === "plainRevenue" && isOtherPeriod(column.heading, amount.heading))
      return {...column, role: "amount"};
    return column.role === "plainRevenue" ? {...column, role: "revenue", confidence: Math.min(column.confidence, 0.8)} : column;
  });
}

/** Who the customer is: a column called so; else their key; else the first text column where nearly every name is another one; else their email addresses. */
function findCustomer(columns: readonly TableColumn[], rows: number): TableColumn | undefined {
  const company = surest(columns, "company");
  if (company !== undefined && company.profile.filled > 0) return company;
  const keys = columns.filter((column) => column.role === "record_id" && column.profile.filled > 0);
  const ofCustomers = keys.find((column) => /customer|client|account|company|kund|klient|khach|مشتری/.test(headingWords(column.heading)));
  const isNaming = ({profile}: TableColumn) => profile.kind === "text" && profile.distinctTexts >= DISTINCT_NAMES * rows;
  return (
    ofCustomers ??
    columns.find((column) => column.role === "contact" && isNaming(column)) ??
    columns.find((column) => column.role === undefined && isNaming(column)) ??
    columns.find((column) => column.role === "email" && isNaming(column)) ??
    keys[0]
  );
}
