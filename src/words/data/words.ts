import type {ColumnKind, DuplicateRows} from "../../domain/customers";
import type {TooThin} from "../../domain/dataReport";
import type {LinkedHeadings, LinkKind} from "../../domain/links";
import type {DetectedRole, NamedRole} from "../../domain/roles";
import type {Choices} from "../../domain/settings";

/** Sentences about the data of step 1: linked sheets, rows that repeat, spellings, and the report on every column. */
export interface DataWords {
  /** Names of the columns that come from linked sheets. */
  readonly linked: LinkedHeadings;
  readonly links: LinkWords;
  readonly duplicates: DuplicateWords;
  readonly spellings: SpellingWords;
  readonly report: DataReportWords;
  /** A cell that holds nothing. */
  readonly blank: string;
  /** Items of a list that are not shown. */
  readonly more: (count: number) => string;
}

/** Sheets that are joined to the customers. */
export interface LinkWords {
  readonly heading: (linked: number) => string;
  readonly hint: string;
  readonly kinds: Readonly<Record<LinkKind, string>>;
  readonly looking: string;
  readonly none: string;
  readonly sheet: string;
  readonly kind: string;
  /** A sheet in the list, with the share of its rows that name a customer. */
  readonly names: (title: string, share: number) => string;
  /** A list that says more about a column, in the list of sheets. */
  readonly explains: (title: string, heading: string) => string;
  readonly add: string;
  readonly remove: string;
  readonly removeNamed: (title: string) => string;
  readonly joinedOn: (customers: string, other: string) => string;
  readonly matched: (found: {readonly customers: number; readonly allCustomers: number; readonly rows: number; readonly allRows: number}) => string;
  readonly byName: (rows: number) => string;
  readonly adds: (columns: readonly string[]) => string;
  readonly lost: (rows: number) => string;
  readonly missed: (customers: number) => string;
  /** A list to look things up in: the column it says more about, and how many of the rows there found theirs. */
  readonly lookedUp: (found: {readonly heading: string; readonly sheet: string; readonly rows: number; readonly allRows: number}) => string;
  readonly unasked: (rows: number) => string;
  readonly notListed: (values: number) => string;
}

/** Rows that may be the same customer. */
export interface DuplicateWords {
  readonly heading: (groups: number) => string;
  readonly question: string;
  readonly choices: Readonly<Record<NonNullable<Choices["duplicates"]>, string>>;
  readonly why: Readonly<Record<DuplicateRows["why"], (heading: string) => string>>;
}

/** Spellings that may be one value. */
export interface SpellingWords {
  readonly heading: (proposals: number) => string;
  readonly hint: string;
  /** A spelling with how many cells have it. */
  readonly counted: (text: string, cells: number | undefined) => string;
  readonly proposal: (variants: readonly string[], value: string) => string;
  readonly accept: string;
  readonly acceptNamed: (value: string) => string;
  readonly acceptAll: string;
  readonly undo: string;
  readonly undoNamed: (value: string) => string;
}

/** What is known of each column. */
export interface DataReportWords {
  readonly heading: string;
  readonly thinking: string;
  readonly rows: (rows: number, customers: number) => string;
  readonly kinds: Readonly<Record<ColumnKind, string>>;
  readonly filled: (share: number, blank: number) => string;
  readonly role: string;
  readonly roleOf: (heading: string) => string;
  readonly roles: Readonly<Record<NamedRole | DetectedRole, string>>;
  /** The role that was detected, for taking a correction back. */
  readonly detected: string;
  readonly noRole: string;
  /** A role that people cannot choose by name, by what the engine calls it. */
  readonly otherRole: (role: string) => string;
  readonly unsure: string;
  readonly byHand: string;
  readonly from: (title: string) => string;
  readonly unreadable: (cells: number) => string;
  readonly errors: (cells: number) => string;
  readonly outliers: (cells: number) => string;
  readonly tooFewValues: (missing: number) => string;
  readonly tooThin: Readonly<Record<TooThin["why"], (have: number, need: number) => string>>;
  readonly write: string;
  readonly writeHint: string;
}
