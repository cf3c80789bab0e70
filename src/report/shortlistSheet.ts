import type {Shortlist} from "../domain/best";
import {isRightToLeft} from "../domain/language";
import type {PlannedSheet} from "../domain/plan";
import type {CustomerCells} from "./customerCells";
import {slottedTitle} from "./names";
import type {ReportRequest} from "./request";
import {composeSettings} from "./settingsChanged";
import {sheetDraft} from "./sheetDraft";
import {composeBestTable} from "./shortlist/bestTable";
import {composeLeftOut, leftOutRows} from "./shortlist/leftOut";
import {shortlistColumns} from "./shortlist/shortlistColumns";
import {composeShortlistOpening, openingLines} from "./shortlist/opening";

/** The sheet of the best customers (M3.4): ranked, with the rule and the reasons, each row tied to its customer by name. */
export function shortlistSheet(request: ReportRequest, shortlist: Shortlist, cells: CustomerCells): PlannedSheet {
  const {words, names, slot, choices} = request;
  const isMirrored = isRightToLeft(choices.language);
  const {columns, widths} = shortlistColumns(shortlist);
  const draft = sheetDraft(widths, isMirrored);
  const lines = openingLines(request, shortlist, cells);
  const table = 4 + lines.length;
  const leftOut = table + 2 + shortlist.best.length;
  const missing = leftOut + leftOutRows(shortlist, "leftOut");
  const settings = missing + leftOutRows(shortlist, "missing");
  composeShortlistOpening({request, shortlist, draft}, lines);
  composeBestTable({request, shortlist, draft, columns}, table, cells);
  composeLeftOut({request, shortlist, draft}, leftOut, "leftOut");
  composeLeftOut({request, shortlist, draft}, missing, "missing");
  composeSettings(request, draft, {warning: 2, block: settings, column: columns.customer});
  return {
    anchor: names.shortlist,
    title: slottedTitle(words.sheets.shortlist, slot),
    rightToLeft: isMirrored,
    ...draft.content(),
    charts: [],
    frozenRows: 0,
    showGridlines: false,
    print: {landscape: true, pagesWide: 1},
  };
}
