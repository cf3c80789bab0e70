import type {Language} from "./language";
import type {Source} from "./source";

/**
 * What the rows of a linked sheet are. Deals are won, lost or open; orders and invoices are all won; contacts are people. A look-up says more about each value of a column (the region of each salesperson,
 * the series of each product, the zone of each country), be it a column of the customers or of another linked sheet.
 */
export type LinkKind = "deals" | "orders" | "invoices" | "contacts" | "lookup";

export const LINK_KINDS: readonly LinkKind[] = ["deals", "orders", "invoices", "contacts", "lookup"];

/** Sheets whose rows are sales. */
export type SalesKind = Exclude<LinkKind, "contacts" | "lookup">;

/** Another sheet of the workbook that says more about the same customers (M0.3, M5.2). */
export interface Link extends Pick<Source, "sheetId" | "sheet" | "table"> {
  readonly kind: LinkKind;
  /** Language in which its columns were named when it was added; they keep their names, because choices know columns by them. */
  readonly language: Language;
}

/** Sheet columns end at 16 384. What comes from a linked sheet is numbered from there on, so that it is never taken for a column of the sheet. */
export const FIRST_LINKED_COLUMN = 16_384;

/** Whether a column comes from a linked sheet. */
export const isLinkedColumn = (column: number): boolean => column >= FIRST_LINKED_COLUMN;

/** Names of the columns that are worked out from a linked sheet. */
export interface LinkedHeadings {
  readonly count: Readonly<Record<SalesKind | "contacts", string>>;
  readonly won: string;
  readonly lost: string;
  readonly open: string;
  readonly winRate: string;
  readonly amount: Readonly<Record<SalesKind, string>>;
  readonly margin: string;
  readonly average: string;
  readonly largest: string;
  readonly daysToClose: string;
  readonly first: string;
  readonly last: string;
  readonly lifetime: string;
  /** The value that most of a customer's rows have, of a column of the linked sheet. */
  readonly usual: (heading: string) => string;
  /** How many different values a customer's rows have. */
  readonly different: (heading: string) => string;
  readonly title: string;
  readonly department: string;
  readonly seniority: string;
  /** For a name that is taken already: with the sheet it comes from. */
  readonly from: (heading: string, sheet: string) => string;
}

/** A row that found no counterpart, or a customer who has none. */
export interface Miss {
  /** Sheet row, from 0. */
  readonly row: number;
  /** What stands there as the customer; "" where the cell is blank. */
  readonly name: string;
}

/** How a linked sheet was joined. */
export interface LinkedSheet {
  readonly kind: LinkKind;
  /** Title of the sheet or table, as the user sees it. */
  readonly title: string;
  /** Title of its sheet, for addresses. */
  readonly sheet: string;
  /** The columns it was joined on: ours, and its own. */
  readonly customerHeading: string;
  readonly heading: string;
  /** Sheet column (from 0) of its own. */
  readonly column: number;
  readonly rows: number;
  readonly matchedRows: number;
  /** Rows matched by the name alone: case, punctuation, accents and legal form aside. */
  readonly byName: number;
  readonly matchedCustomers: number;
  /** Headings of the columns it adds. */
  readonly columns: readonly string[];
  /** Its rows that name no customer of ours; at most {@link MOST_MISSES} of them are listed. */
  readonly lostRows: number;
  readonly lost: readonly Miss[];
  /** Customers it says nothing about, listed likewise. */
  readonly missedCustomers: number;
  readonly missed: readonly Miss[];
  /** Of a look-up: the sheet that asks it. What is said of customers is then said of the rows there: matched and missed ones (each different value once), and the heading it was joined on. */
  readonly over?: LookedUp;
}

/** The sheet that a look-up says more about: the customers' own, or another linked one. */
export interface LookedUp {
  readonly title: string;
  /** Title of its sheet, for addresses. */
  readonly sheet: string;
  /** Sheet column (from 0) of the values that are looked up. */
  readonly column: number;
  readonly rows: number;
  /** Different values there that the look-up does not list. */
  readonly notListed: number;
}

/** Another sheet of the workbook that could be linked. */
export interface LinkProposal extends Pick<Source, "sheetId" | "sheet" | "table"> {
  readonly kind: LinkKind;
  /** The column that names the customers there, and the one here. */
  readonly heading: string;
  readonly customerHeading: string;
  /** Share of the rows looked at that name a customer of the list, 0 to 1; of a look-up, that the customers or another linked sheet ask for. */
  readonly share: number;
}

/** Misses that are listed of each linked sheet; a list longer than this is read in the sheet. */
export const MOST_MISSES = 300;

/** Whether two links are of the same place. */
export const isSameLink = (one: Pick<Link, "sheetId" | "table">, other: Pick<Link, "sheetId" | "table">): boolean =>
  one.sheetId === other.sheetId && one.table === other.table;
