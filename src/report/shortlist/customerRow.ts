import type {BestCustomer, Shortlist} from "../../domain/best";
import type {CustomerCells} from "../customerCells";
import {dataRow} from "../dataSheet";
import {literal} from "../formula";
import {NOTHING} from "../look";
import {type ReportRequest, standsOnData} from "../request";

/** Whether customers are looked up by their names, so that sorting them breaks nothing. */
export const hasLookups = ({isLive}: ReportRequest, {key}: CustomerCells): boolean => isLive && key !== undefined;

/** Sheet row, as people count, where a customer stands now: among the customers, or on the data sheet where rows were grouped. */
export const rowNow = ({customers}: ReportRequest, customer: number): number =>
  standsOnData(customers) ? dataRow(customer) : (customers.sheetRows[customer] ?? 0) + 1;

/** How many of the best have a name that does not lead to them: none, or one that others have too. */
export function unsureCustomers(request: ReportRequest, {best}: Shortlist): number {
  const isSure = sureCustomers(request);
  return best.filter((one) => !isSure(one)).length;
}

/** Tells whether a customer's name leads to them and to nobody else; names are compared as Excel compares them, without regard to case. */
export function sureCustomers({customers}: ReportRequest): (customer: Pick<BestCustomer, "customer">) => boolean {
  const counts = new Map<string, number>();
  for (const name of customers.names) counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + 1);
  return ({customer}) => {
    const name = customers.names[customer] ?? "";
    return name !== "" && counts.get(name.toLowerCase()) === 1;
  };
}

/**
 * Sheet row of the one customer with the name in a cell, without "=". By equality alone: "*" and "<5" are names like any other, and a number
 * is found by its digits. A dash where nobody has the name, or more than one; cells with errors are passed over.
 */
export function rowFormula(nameCell: string, keys: string): string {
  const row = (k: number) => `AGGREGATE(15,6,ROW(${keys})/(${keys}&""=${nameCell}),${k})`;
  return `IF(ISERROR(${row(2)}),IFERROR(${row(1)},${literal(NOTHING)}),${literal(NOTHING)})`;
}

/** The cell of a customer's column in the row that another cell holds, without "="; a dash where there is no row. */
export const cellInRow = (column: string, rowCell: string): string => {
  const cell = `INDEX(${column},${rowCell}-MIN(ROW(${column}))+1)`;
  return `IF(ISNUMBER(${rowCell}),IF(ISBLANK(${cell}),${literal(NOTHING)},${cell}),${literal(NOTHING)})`;
};
