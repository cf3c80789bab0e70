import type {Cell} from "../domain/cell";
import type {ColumnReport, DataReport} from "../domain/dataReport";
import {isRightToLeft} from "../domain/language";
import type {PlannedSheet} from "../domain/plan";
import {isToldRole} from "../domain/roles";
import {sourceTitle} from "../domain/source";
import {fill, literal, say} from "./formula";
import {COLORS, HEADING_HEIGHT, REPORT_WIDTHS, SIZES} from "./look";
import {slottedTitle} from "./names";
import type {ReportRequest} from "./request";
import {fitsMirrored, sheetDraft, type SheetDraft} from "./sheetDraft";

/** Rows of one customer that are listed, and names of each; the pane lists more. */
const MOST_DUPLICATES = 100;
const MOST_NAMES = 5;

/** The report on the data as a sheet of its own, where the customers need no data sheet. */
export function dataReportSheet(request: ReportRequest, report: DataReport): PlannedSheet {
  const readsFromRight = isRightToLeft(request.choices.language);
  const isMirrored = readsFromRight && fitsMirrored(REPORT_WIDTHS);
  const draft = sheetDraft(REPORT_WIDTHS, readsFromRight, isMirrored);
  composeDataReport(request, report, draft, 0);
  return {
    anchor: request.names.data,
    title: slottedTitle(request.words.sheets.data, request.slot),
    rightToLeft: readsFromRight,
    ...draft.content(),
    charts: [],
    frozenRows: 0,
    ...(isMirrored ? {} : {frozenColumns: 1}),
    showGridlines: true,
  };
}

/** What is known of each column, one row a column, then what repeats, from a column of the sheet on. */
export function composeDataReport({customers, words}: ReportRequest, report: DataReport, draft: SheetDraft, column: number): void {
  const own = words.dataReport;
  const title = sourceTitle(customers.source);
  draft.put(0, column, fill(own.title, {source: {formula: literal(title), text: title}}));
  draft.look(0, column, 1, 1, {bold: true, fontSize: SIZES.section, fontColor: COLORS.title, align: "Left"});
  const lines = [
    say(own.rows, {rows: String(report.rows), customers: String(report.customers)}),
    ...report.tooThin.map(({why, have, need}) => say(own.tooThin[why], {have: String(have), need: String(need), more: String(need - have)})),
  ];
  lines.forEach((line, i) => draft.put(1 + i, column, line));
  draft.look(1, column, lines.length, 1, {fontColor: COLORS.muted, fontSize: SIZES.small, align: "Left"});
  const header = lines.length + 2;
  headings(draft, header, column, own.columns);
  report.columns.forEach((each, i) => draft.put(header + 1 + i, column, ...columnCells(each, own)));
  draft.look(header + 1, column + FILLED, Math.max(report.columns.length, 1), 1, {numberFormat: "0%"});
  if (report.duplicates.length > 0) composeDuplicates(report, draft, {row: header + report.columns.length + 3, column}, own);
}

type Words = ReportRequest["words"]["dataReport"];

/** Position of the share of filled rows among the cells of a column. */
const FILLED = 4;

function columnCells(each: ColumnReport, own: Words): Cell[] {
  const {role} = each;
  const look = [...each.unreadable.cells, ...each.errors.cells, ...each.outliers.cells].map(({address}) => address);
  return [
    each.heading,
    each.linkedFrom ?? null,
    role === undefined ? own.noRole : isToldRole(role) ? own.roles[role] : role,
    own.kinds[each.kind],
    each.rows === 0 ? null : each.filled / each.rows,
    each.rows - each.filled,
    each.examples.join("; "),
    each.unreadable.count,
    each.errors.count,
    each.outliers.count,
    look.length === 0 ? null : look.join(", "),
    each.missingForTraits,
  ];
}

function composeDuplicates({duplicates}: DataReport, draft: SheetDraft, {row, column}: {row: number; column: number}, own: Words): void {
  headings(draft, row, column, [own.duplicates, own.sameIn, own.sheetRows]);
  duplicates.slice(0, MOST_DUPLICATES).forEach(({names, heading, why, rows}, i) => {
    const named = rows.slice(0, MOST_NAMES).map((each) => String(each + 1));
    draft.put(
      row + 1 + i,
      column,
      names.slice(0, MOST_NAMES).join("; "),
      why === "row" ? own.everyColumn : heading,
      rows.length > MOST_NAMES ? `${named.join(", ")} …` : named.join(", "),
    );
  });
}

function headings(draft: SheetDraft, row: number, column: number, texts: readonly string[]): void {
  draft.put(row, column, ...texts);
  draft.look(row, column, 1, texts.length, {bold: true, fill: COLORS.heading, wrap: true, verticalAlign: "Center", rowHeight: HEADING_HEIGHT});
}
