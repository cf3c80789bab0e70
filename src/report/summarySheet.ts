import {isRightToLeft} from "../domain/language";
import type {PlannedName, PlannedSheet} from "../domain/plan";
import type {CustomerCells} from "./customerCells";
import {SUMMARY_WIDTHS} from "./look";
import {slottedTitle} from "./names";
import type {ReportRequest} from "./request";
import {sheetDraft} from "./sheetDraft";
import {composeCharts} from "./summary/charts";
import {composeNotes, type HelperNote} from "./summary/notes";
import {composeOpening, factsOf, focusRow} from "./summary/opening";
import {composeParetoFigures} from "./summary/paretoFigures";
import {summaryContext} from "./summary/summaryContext";
import {COLUMN, summaryLayout} from "./summary/summaryLayout";
import {composeTierTable} from "./summary/tierTable";

/** The sheet of tiers and revenue: one page to read, with floors to edit and everything else calculated from them. */
export function summarySheet(
  request: ReportRequest,
  cells: CustomerCells,
  helpers: readonly HelperNote[],
): {readonly sheet: PlannedSheet; readonly names: readonly PlannedName[]} {
  const {words, names, slot, choices, analysis} = request;
  const isMirrored = isRightToLeft(choices.language);
  const draft = sheetDraft(SUMMARY_WIDTHS, isMirrored);
  const facts = factsOf(request);
  const layout = summaryLayout(facts.length, analysis.tiers.length);
  const context = summaryContext(request, draft, layout, cells);
  composeOpening(context, facts);
  composeTierTable(context, draft.at(focusRow(layout, facts), 1));
  const charts = composeCharts(context);
  composeParetoFigures(context);
  composeNotes(context, helpers);
  const named = (name: string, row: number, column: number, rows: number): PlannedName => ({
    name,
    target: {anchor: names.summary, area: draft.area(row, column, rows)},
  });
  return {
    sheet: {
      anchor: names.summary,
      title: slottedTitle(words.sheets.summary, slot),
      rightToLeft: isMirrored,
      ...draft.content(),
      charts,
      frozenRows: 0,
      showGridlines: false,
      print: {landscape: true, pagesWide: 1},
    },
    names: [
      named(names.tiers, layout.tiers, COLUMN.tier, layout.tierCount),
      named(names.floors, layout.tiers, COLUMN.floor, layout.tierCount),
      ...(request.isLive ? [named(names.floorsOK, layout.check, COLUMN.floor, 1)] : []),
    ],
  };
}
