/**
 * A list of customers in a few kilobytes: enough to say later what has changed in it, without keeping a cell of it. The order of rows does not count.
 * Kept in the workbook with the results that were made from the list.
 */
export interface ListDigest {
  readonly rows: number;
  /** Headings, each with a fingerprint of what its cells say about whom. */
  readonly columns: readonly (readonly [heading: string, print: string])[];
  /** Up to {@link DIGEST_ROWS} rows: eight letters a row, four of who it is and four of what its cells say. */
  readonly each?: string;
  /** More rows: {@link DIGEST_GROUPS} groups by who they are, four letters a group. */
  readonly groups?: string;
}

/** Rows that are kept one by one: 24 kB, of the 200 kB that all lists of a workbook have. */
export const DIGEST_ROWS = 3000;

/** Groups of a longer list: one changed row changes one of them. */
export const DIGEST_GROUPS = 1024;

/** Columns that are looked at, from the left. */
export const DIGEST_COLUMNS = 100;

/** What has changed in a list since it was digested. */
export interface ListDrift {
  readonly added: number;
  readonly removed: number;
  /** Rows that are still there with other cells. */
  readonly changed: number;
  /** Whether the rows were counted; otherwise they are estimated from groups, and added and removed are only what more or fewer rows there are. */
  readonly isExact: boolean;
  /** Headings whose cells changed; undefined where that cannot be told because rows are gone. */
  readonly columns: readonly string[] | undefined;
  /** Headings that were not there, and that no longer are. */
  readonly newColumns: readonly string[];
  readonly goneColumns: readonly string[];
}

/** Whether a list is as it was: a new column alone changes no customer. */
export const isUnchanged = ({added, removed, changed, columns, goneColumns}: ListDrift): boolean =>
  added + removed + changed + (columns?.length ?? 0) + goneColumns.length === 0;
