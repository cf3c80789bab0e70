import type {AttributeTable} from "./attribute";
import type {Run} from "./plan";
import type {SegmentCount} from "./segment";
import type {Source} from "./source";

/** A list of firms or people to be scored, one a row, as clean columns (M8.1). It needs no amount, and no numbers at all. */
export interface ProspectList {
  readonly source: Source;
  /** Name of each prospect as it stands in the sheet; "" where blank, or where no column has names. */
  readonly names: readonly string[];
  /** Heading of the column of names; undefined where there is none. */
  readonly nameHeading: string | undefined;
  /** Sheet row (from 0) of each prospect. */
  readonly sheetRows: Int32Array;
  /** Sheet row (from 0) of the headings. */
  readonly headingRow: number;
  /** Consecutive sheet rows with prospects. */
  readonly runs: readonly Run[];
  readonly table: AttributeTable;
}

/** How a column of the scorecard was found on another sheet: by its very heading, by what the heading means, by the user's word, or not at all. */
export type MatchedBy = "heading" | "meaning" | "user" | "none";

/** A column of the scorecard, and the column of another sheet that says the same. */
export interface ColumnMatch {
  /** Heading that the scorecard was learnt with. */
  readonly attribute: string;
  readonly by: MatchedBy;
  /** The other sheet's heading and column (from 0); undefined where it has none. */
  readonly heading: string | undefined;
  readonly column: number | undefined;
  /** Share of the prospects whose value the scorecard knows, 0 to 1; the rest count as unknown. */
  readonly known: number;
  /** Values that no line of the scorecard holds, the commonest first, three at most. */
  readonly strange: readonly string[];
}

/** Which column of a sheet says what an attribute of the scorecard says, by headings; "" says that none does. */
export type Matching = Readonly<Record<string, string>>;

/** What the pane shows of a scored list. */
export interface ProspectScores {
  readonly prospects: number;
  /** In the order of the scorecard. */
  readonly matches: readonly ColumnMatch[];
  /** Headings of the sheet that could be matched. */
  readonly headings: readonly string[];
  /** In the order of the segments. */
  readonly counts: readonly SegmentCount[];
  /** The best of them, at most {@link FEW_TARGETS}. */
  readonly first: readonly {readonly name: string; readonly sheetRow: number; readonly fit: number}[];
}

/** Prospects that the pane names. */
export const FEW_TARGETS = 5;

/** Prospects that the sheet of targets lists: more than a team can work. */
export const MOST_TARGETS = 1000;

/** What people wrote beside a target: it stays with the prospect when the list is made anew. */
export interface TargetAnswer {
  readonly name: string;
  /** Row of the prospect on its sheet, from 1, when it was written; tells prospects of one name apart. 0 where it is not known. */
  readonly row: number;
  readonly owner: string;
  readonly nextStep: string;
}
