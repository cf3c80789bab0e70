import {tell} from "./tell";
import {sheetFormatsIn} from "../words/formats";
import {literal} from "./formula";
import {COLORS, SIZES, TEXT_FORMAT} from "./look";
import {floorFormat} from "./numberFormat";
import type {ReportRequest} from "./request";
import type {SheetDraft} from "./sheetDraft";

/** Rows that the block of settings takes: heading, hint, one row a tier. */
export const settingsRows = ({analysis, isLive}: ReportRequest): number => (isLive ? 2 + analysis.tiers.length : 0);

/** Where the warning stands, and where the settings as they were when the sheet was written; row and first of two columns. */
export interface SettingsPlaces {
  readonly warning: number;
  readonly block: number;
  readonly column: number;
}

/**
 * Tier names and floors as they were, and a cell that says when the live ones have become others (M1.6): the sheet's results then no longer
 * follow from them. Where results are values, floors on the sheet move nothing, and nothing is said.
 */
export function composeSettings(request: ReportRequest, draft: SheetDraft, {warning, block, column}: SettingsPlaces): void {
  if (!request.isLive) return;
  const {analysis, words, names} = request;
  const first = block + 2;
  const count = analysis.tiers.length;
  draft.put(block, column, words.settings.heading);
  draft.put(block + 1, column, words.settings.hint);
  analysis.tiers.forEach((tier, i) => draft.put(first + i, column, tier.name, tier.floor));
  const isSame = [
    `SUMPRODUCT(--(${names.floors}<>${draft.at(first, column + 1, count)}))=0`,
    `SUMPRODUCT(--(${names.tiers}<>${draft.at(first, column, count)}))=0`,
  ];
  draft.put(warning, 0, {formula: `=IF(IFERROR(AND(${isSame.join(",")}),FALSE),"",${literal(warningText(request))})`});
  draft.look(warning, 0, 1, 1, {bold: true, fontColor: COLORS.warning});
  draft.look(block, column, 1, 1, {bold: true, fontSize: SIZES.section, fontColor: COLORS.title});
  draft.look(block + 1, column, 1, 1, {fontColor: COLORS.muted, fontSize: SIZES.small});
  draft.look(first, column, count, 1, {numberFormat: TEXT_FORMAT, align: "Left", fontColor: COLORS.muted});
  draft.look(first, column + 1, count, 1, {
    numberFormat: floorFormat(analysis.tiers.map((tier) => tier.floor)),
    align: "Left",
    fontColor: COLORS.muted,
  });
}

/** The day stands in the text itself: a date format inside a formula would depend on the country of the Excel that reads it. */
const warningText = ({words, today, choices}: ReportRequest): string =>
  tell(words.settings.changed, {date: sheetFormatsIn(choices.language).date(today ?? Number.NaN)});
