import type {Shortlist} from "../../domain/best";
import type {ReportRequest} from "../request";
import type {SheetDraft} from "../sheetDraft";
import {SHORTLIST_WIDTHS} from "../look";

/** Columns of the shortlist's layout. */
export interface ShortlistColumns {
  readonly rank: number;
  readonly customer: number;
  readonly tier: number;
  /** Value of the objective; undefined where that is the amount, which has a column anyway. */
  readonly value: number | undefined;
  readonly amount: number;
  readonly row: number;
  readonly note: number;
}

/** What the sections of the shortlist are composed from. */
export interface ShortlistContext {
  readonly request: ReportRequest;
  readonly shortlist: Shortlist;
  readonly draft: SheetDraft;
}

/** The columns that a shortlist needs, and their widths. */
export function shortlistColumns({measure}: Shortlist): {readonly columns: ShortlistColumns; readonly widths: readonly number[]} {
  const {rank, customer, value, amount, tier, row, note} = SHORTLIST_WIDTHS;
  const hasValue = measure.objective.kind !== "revenue";
  const first = hasValue ? 4 : 3;
  return {
    columns: {rank: 0, customer: 1, tier: 2, value: hasValue ? 3 : undefined, amount: first, row: first + 1, note: first + 2},
    widths: [rank, customer, tier, ...(hasValue ? [value] : []), amount, row, note],
  };
}
