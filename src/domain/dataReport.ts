import type {ColumnKind, DuplicateRows, Role} from "./customers";

/** Some cells of a column that the user should look at: how many, and the first few of them. */
export interface CellsFound {
  readonly count: number;
  readonly cells: readonly {readonly address: string; readonly text: string}[];
}

/** What is known of one column. */
export interface ColumnReport {
  /** Sheet column, from 0. */
  readonly column: number;
  readonly heading: string;
  /** Title of the linked sheet that it was worked out from. */
  readonly linkedFrom?: string;
  readonly role: Role | undefined;
  readonly kind: ColumnKind;
  /** How sure we are of the role, 0 to 1. */
  readonly confidence: number;
  /** Rows where something stands, readable or not, of all rows looked at. */
  readonly filled: number;
  readonly rows: number;
  readonly examples: readonly string[];
  /** Texts in a column of numbers or dates that are none. */
  readonly unreadable: CellsFound;
  /** Cells that hold an Excel error. */
  readonly errors: CellsFound;
  /** Numbers far away from the others. */
  readonly outliers: CellsFound;
  /** How many more rows need a value before the column can be a trait (steps 4 and 5); 0 where there are enough. */
  readonly missingForTraits: number;
}

/** What the list is too small for. */
export interface TooThin {
  /** "tiers": customers for this many tiers (step 1); "best": customers of the focus tier, so that enough of them are best and as many are others (steps 3 to 6). */
  readonly why: "tiers" | "best";
  readonly have: number;
  readonly need: number;
}

/** What was found out about the data of step 1. */
export interface DataReport {
  readonly rows: number;
  readonly customers: number;
  readonly columns: readonly ColumnReport[];
  readonly duplicates: readonly DuplicateRows[];
  readonly tooThin: readonly TooThin[];
}

/** Rows with a value that a column needs to be a trait: a condition is told by at least as many customers. */
export const FEWEST_FOR_TRAITS = 3;
