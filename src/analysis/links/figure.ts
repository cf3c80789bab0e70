import type {Cell} from "../../domain/cell";
import type {Role} from "../../domain/customers";

/** One thing that a linked sheet says about each customer. */
export interface Figure {
  readonly heading: string;
  readonly role: Role | undefined;
  /** One entry a customer, in the order of {@link RowsOfCustomers.hosts}; null where the sheet says nothing. */
  readonly values: readonly Cell[];
  readonly isDate?: true;
  /** ISO code, where the numbers are money and it can be told. */
  readonly currency?: string | undefined;
  /** Title of the look-up it was told from, where that is over another linked sheet. */
  readonly from?: string;
}

/** The rows of a linked sheet by customer. */
export interface RowsOfCustomers {
  /** Row (as read) of each customer of ours that the sheet knows, in the order of our sheet. */
  readonly hosts: readonly number[];
  /** For each of them its rows, as positions in the other body, in their order. */
  readonly rows: readonly (readonly number[])[];
}

/** Puts rows that belong to one customer together; rows of nobody are left out. */
export function rowsOfCustomers(customerRows: Int32Array): RowsOfCustomers {
  const byHost = new Map<number, number[]>();
  customerRows.forEach((host, i) => {
    if (host < 0) return;
    const rows = byHost.get(host);
    if (rows === undefined) byHost.set(host, [i]);
    else rows.push(i);
  });
  const hosts = [...byHost.keys()].sort((a, b) => a - b);
  return {hosts, rows: hosts.map((host) => byHost.get(host) ?? [])};
}

/** A number as a cell; nothing where it is missing. */
export const numberCell = (value: number): Cell => (Number.isFinite(value) ? value : null);
