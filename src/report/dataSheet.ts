import type {Cell} from "../domain/cell";
import {isRightToLeft} from "../domain/language";
import type {PlannedName, PlannedSheet} from "../domain/plan";
import {sourceTitle} from "../domain/source";
import {type CustomerCells, tierFormula} from "./customerCells";
import {fill, literal} from "./formula";
import {composeFit, fitOnData} from "./fitOnData";
import {composeDataReport} from "./dataReport";
import {COLORS, DATA_WIDTHS, GAP_WIDTH, HEADING_HEIGHT, REPORT_WIDTHS, SIZES} from "./look";
import {composeLinked, linkedWidths} from "./linkedColumns";
import {slottedTitle} from "./names";
import {bestRanks, currencyOf, type ReportRequest, tierTexts} from "./request";
import {fitsMirrored, sheetDraft, type SheetDraft} from "./sheetDraft";
import {moneyFormat} from "./numberFormat";

/** Columns of the sheet; tiers made by the amount itself need no column for a metric. The rank of the best stands last, where they were looked for. */
const columnsOf = ({customers: {understanding}}: ReportRequest) =>
  understanding.metricColumn === understanding.amountColumn
    ? ({customer: 0, row: 1, metric: 2, amount: 2, tier: 3, best: 4} as const)
    : ({customer: 0, row: 1, metric: 2, amount: 3, tier: 4, best: 5} as const);

const HEADER = 4;
const FIRST = HEADER + 1;

/** Sheet row, as people count, of a customer on the data sheet. */
export const dataRow = (customer: number): number => FIRST + customer + 1;

/** How many columns are written. */
const columnCount = (request: ReportRequest): number => (request.steps === undefined ? columnsOf(request).best : columnsOf(request).best + 1);

/** The sheet with one row a customer, where the source has several (M0.3): the summary reads this instead of the deals. */
export function dataSheet(request: ReportRequest): {
  readonly sheet: PlannedSheet;
  readonly names: readonly PlannedName[];
  readonly cells: CustomerCells;
} {
  const {customers, words, names, slot, choices} = request;
  const readsFromRight = isRightToLeft(choices.language);
  const column = columnsOf(request);
  const own = columnCount(request);
  const fit = fitOnData(request, own);
  const widths = [...DATA_WIDTHS.slice(0, own), ...fit.widths, ...linkedWidths(customers), ...reportWidths(request)];
  const isMirrored = readsFromRight && fitsMirrored(widths);
  const draft = sheetDraft(widths, readsFromRight, isMirrored);
  putRows(request, draft);
  lookData(request, draft);
  composeFit(fit, draft, {header: HEADER, column: own});
  const linked = linkedWidths(customers).length;
  composeLinked(customers, draft, {header: HEADER, column: own + fit.widths.length});
  if (request.dataReport !== undefined) composeDataReport(request, request.dataReport, draft, own + fit.widths.length + linked + 1);
  const rows = customers.metric.length;
  const named = (name: string, index: number): PlannedName => ({name, target: {anchor: names.data, area: draft.area(FIRST, index, rows)}});
  return {
    sheet: {
      anchor: names.data,
      title: slottedTitle(words.sheets.data, slot),
      rightToLeft: readsFromRight,
      ...draft.content(),
      charts: [],
      frozenRows: FIRST,
      // The customers: at the left end, unless the sheet is laid out from the right, and then all of it is in sight.
      ...(isMirrored ? {} : {frozenColumns: 1}),
      showGridlines: true,
    },
    names: [
      named(names.dataMetric, column.metric),
      named(names.dataAmount, column.amount),
      named(names.dataTier, column.tier),
      ...(request.steps === undefined ? [] : [named(names.dataCustomer, column.customer)]),
    ],
    cells: {key: names.dataCustomer, metric: names.dataMetric, amount: names.dataAmount, tier: names.dataTier, isSolid: true},
  };
}

/** The report on the data stands to the right of the customers, one column apart. */
const reportWidths = ({dataReport}: ReportRequest): readonly number[] => (dataReport === undefined ? [] : [GAP_WIDTH, ...REPORT_WIDTHS]);

function putRows(request: ReportRequest, draft: SheetDraft): void {
  const {customers, analysis, words, names} = request;
  const title = sourceTitle(customers.source);
  draft.put(0, 0, fill(words.data.title, {source: {formula: literal(title), text: title}}));
  draft.put(1, 0, customers.understanding.isGrouped ? words.data.hint : words.data.linkedHint);
  draft.put(2, 0, words.data.refreshHint);
  const column = columnsOf(request);
  draft.put(HEADER, column.customer, words.data.customer, words.data.row);
  draft.put(HEADER, column.metric, analysis.metricHeading);
  draft.put(HEADER, column.amount, analysis.amountHeading);
  draft.put(HEADER, column.tier, words.columns.tier);
  if (request.steps !== undefined) draft.put(HEADER, column.best, words.columns.best);
  const ranks = request.steps === undefined ? [] : bestRanks(request, request.steps.shortlist);
  const tiers = tierTexts(request);
  customers.names.forEach((name, i) => {
    const row = FIRST + i;
    const tier = request.isLive ? {formula: `=${tierFormula(draft.inRow(row, column.metric), names, words.unclassified)}`} : (tiers[i] ?? null);
    draft.put(row, column.customer, name, (customers.sheetRows[i] ?? 0) + 1);
    draft.put(row, column.metric, numberCell(customers.metric[i]));
    draft.put(row, column.amount, numberCell(customers.amount[i]));
    draft.put(row, column.tier, tier);
    if (request.steps !== undefined) draft.put(row, column.best, ranks[i] ?? null);
  });
}

const numberCell = (value: number | undefined): Cell => (value === undefined || Number.isNaN(value) ? null : value);

function lookData(request: ReportRequest, draft: SheetDraft): void {
  const {customers, analysis} = request;
  const column = columnsOf(request);
  const rows = Math.max(customers.metric.length, 1);
  const largest = Math.max(0, ...analysis.tiers.map((tier) => Math.abs(tier.revenue)));
  draft.look(0, 0, 1, 1, {bold: true, fontSize: SIZES.section, fontColor: COLORS.title, align: "Left"});
  draft.look(1, 0, 2, 1, {fontColor: COLORS.muted, fontSize: SIZES.small, align: "Left"});
  draft.look(HEADER, 0, 1, columnCount(request), {bold: true, fill: COLORS.heading, wrap: true, verticalAlign: "Center", rowHeight: HEADING_HEIGHT});
  draft.look(HEADER, column.row, 1, column.amount, {align: "Right"});
  if (request.steps !== undefined) draft.look(HEADER, column.best, 1, 1, {align: "Right"});
  draft.look(FIRST, column.row, rows, column.amount, {align: "Right"});
  draft.look(FIRST, column.amount, rows, 1, {numberFormat: moneyFormat(currencyOf(request), largest)});
}
