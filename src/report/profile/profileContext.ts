import type {Shortlist} from "../../domain/best";
import type {Profile} from "../../domain/profile";
import type {ReportRequest} from "../request";
import type {SheetDraft} from "../sheetDraft";
import {COLORS, SIZES} from "../look";

/** What each section of the profile sheet is composed from. */
export interface ProfileContext {
  readonly request: ReportRequest;
  readonly shortlist: Shortlist;
  readonly profile: Profile;
  readonly draft: SheetDraft;
}

/** Columns of the layout. */
export const COLUMN = {
  attribute: 0,
  condition: 1,
  best: 2,
  bestShare: 3,
  rest: 4,
  restShare: 5,
  multiple: 6,
  interval: 7,
  lift: 8,
  chance: 9,
  verdict: 10,
  inProfile: 11,
} as const;

/** Heading of a section, and a line about it where there is one. Returns the next free row. */
export function composeHeading({draft}: Pick<ProfileContext, "draft">, row: number, heading: string, hint?: string): number {
  draft.put(row, 0, heading);
  draft.look(row, 0, 1, 1, {bold: true, fontSize: SIZES.section, fontColor: COLORS.title});
  if (hint === undefined) return row + 1;
  draft.put(row + 1, 0, hint);
  draft.look(row + 1, 0, 1, 1, {fontColor: COLORS.muted, fontSize: SIZES.small});
  return row + 2;
}
