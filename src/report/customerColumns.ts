import type {Cell} from "../domain/cell";
import {isRightToLeft} from "../domain/language";
import type {ColumnContent, PlannedColumn} from "../domain/plan";
import type {Area} from "../domain/source";
import {onSheet, tableCell, tableColumn} from "./address";
import {type CustomerCells, tierFormula} from "./customerCells";
import {firstColumn} from "./firstColumn";
import {fill, literal} from "./formula";
import {type CleanedColumn, cleanedColumns, type FitColumn, fitColumns, type FitPlaces} from "./fitColumns";
import {moneyFormat} from "./numberFormat";
import {bestRanks, currencyOf, type ReportRequest, tierTexts, writtenCard} from "./request";

/** Columns of ours beside the customers, and where formulas find the customers with them. */
export interface CustomerColumns {
  readonly columns: readonly PlannedColumn[];
  readonly cells: CustomerCells;
  /** Columns of the sheet that formulas cannot read, with the column of ours that holds their numbers. */
  readonly helpers: readonly {readonly heading: string; readonly column: string}[];
  /** Columns of the sheet that the fit reads from clean ones of ours. */
  readonly cleaned: readonly CleanedColumn[];
}

/** A column by its place and its heading: range sources need the one, tables the other. */
interface Place {
  readonly column: number;
  readonly heading: string;
}

/** A column of parsed numbers beside the customers, instead of the sheet's own column `original`. */
interface Helper extends Place {
  readonly key: "metric" | "amount";
  readonly original: Place;
  readonly values: Float64Array;
}

/** The tier beside each customer, and the parsed numbers where formulas cannot read the sheet's own cells (M1.6). */
export function customerColumns(request: ReportRequest): CustomerColumns {
  const {understanding} = request.customers;
  const unclean = uncleanColumns(request);
  const {steps} = request;
  const first = firstColumn(request.customers.source, request.choices, 1 + unclean.length + (steps === undefined ? 0 : 1));
  const helpers = unclean.map((column, i): Helper => ({
    ...column,
    column: first.column + 1 + i,
    heading: parsedHeading(request, column.original.heading),
  }));
  const tier = {column: first.column, heading: slotted(request, request.words.columns.tier)};
  const readable = (column: number | undefined) => helpers.find(({original}) => original.column === column) ?? placeOf(request, column);
  const metric = readable(understanding.metricColumn);
  const amount = readable(understanding.amountColumn);
  const best = {column: first.column + 1 + helpers.length, heading: slotted(request, request.words.columns.best)};
  const plan = (key: string, place: Place, content: ColumnContent) => plannedColumn(request, first.widensTable, key, place, content);
  const fit = fitBeside(request, best.column + 1, first.widensTable);
  return {
    columns: [
      plan("tier", tier, tierContent(request, first.widensTable ? tableCell(metric.heading) : `RC${metric.column + 1}`)),
      ...helpers.map((helper) => ({
        ...plan(helper.key, helper, {kind: "values", values: numberCells(helper.values)}),
        ...helperFormat(request, helper),
        ...headingOverNumbers(request.choices),
      })),
      ...(steps === undefined
        ? []
        : [
            {
              ...plan("best", best, {kind: "values", values: bestRanks(request, steps.shortlist)}),
              numberFormat: "0",
              ...headingOverNumbers(request.choices),
            },
          ]),
      ...fit.columns.map(({key, heading, content, numberFormat}, i) => ({
        ...plan(key, {column: best.column + 1 + i, heading}, content),
        ...(numberFormat === undefined ? {} : {numberFormat, ...headingOverNumbers(request.choices)}),
      })),
    ],
    cells: customerCells(request, first.widensTable, {tier, metric, amount, customer: customerPlace(request)}),
    helpers: helpers.map(({original, heading}) => ({heading: original.heading, column: heading})),
    cleaned: fit.cleaned,
  };
}

/** The columns about the fit, from a sheet column on; none without a scorecard. */
function fitBeside(
  request: ReportRequest,
  first: number,
  widensTable: boolean,
): {readonly columns: readonly FitColumn[]; readonly cleaned: readonly CleanedColumn[]} {
  const card = writtenCard(request);
  if (card === undefined) return {columns: [], cleaned: []};
  const cell = (column: number, heading: string) => (widensTable ? tableCell(heading) : `RC${column + 1}`);
  const places: FitPlaces = {own: (index, heading) => cell(first + index, heading), sheet: cell};
  const columns = fitColumns(request, card, places);
  return {columns, cleaned: cleanedColumns(card, columns, places)};
}

/** Metric and amount, where their cells are not plain numbers; values need no helper. One that serves as both stands once. */
function uncleanColumns(request: ReportRequest): Omit<Helper, "column" | "heading">[] {
  const {isMetricClean, isAmountClean, metric, amount, understanding} = request.customers;
  if (!request.isLive) return [];
  const isOne = understanding.metricColumn === understanding.amountColumn;
  const needed: Omit<Helper, "column" | "heading">[] = [];
  if (!isMetricClean || (isOne && !isAmountClean))
    needed.push({key: "metric", original: placeOf(request, understanding.metricColumn), values: metric});
  if (!isAmountClean && !isOne) needed.push({key: "amount", original: placeOf(request, understanding.amountColumn), values: amount});
  return needed;
}

/** The names of the customers, where a column has them. */
function customerPlace({customers: {understanding}}: ReportRequest): Place | undefined {
  return understanding.columns.find(({column}) => column === understanding.customerColumn);
}

function placeOf({customers}: ReportRequest, column: number | undefined): Place {
  const found = customers.understanding.columns.find((summary) => summary.column === column);
  if (found === undefined) throw new Error(`no such column: ${column}`);
  return found;
}

const parsedHeading = (request: ReportRequest, heading: string): string =>
  slotted(request, fill(request.words.columns.parsed, {heading: {formula: literal(heading), text: heading}}));

const slotted = ({slot}: ReportRequest, heading: string): string => (slot === 1 ? heading : `${heading} ${slot}`);

/** A heading above numbers stands where they do; on sheets that are read from the right, texts and numbers stand there already. */
export const headingOverNumbers = ({language}: Pick<ReportRequest["choices"], "language">): Pick<PlannedColumn, "headingAlign"> =>
  isRightToLeft(language) ? {} : {headingAlign: "Right"};

/** Money looks like money; a metric keeps the format of plain numbers. */
const helperFormat = (request: ReportRequest, {key, original, values}: Helper): {numberFormat?: string} => {
  const isAmount = key === "amount" || original.column === request.customers.understanding.amountColumn;
  return isAmount
    ? {
        numberFormat: moneyFormat(
          currencyOf(request),
          values.reduce((largest, value) => Math.max(largest, Math.abs(value) || 0), 0),
        ),
      }
    : {};
};

const numberCells = (values: Float64Array): Cell[] => Array.from(values, (value) => (Number.isNaN(value) ? null : value));

const tierContent = (request: ReportRequest, metricCell: string): ColumnContent =>
  request.isLive
    ? {kind: "formula", r1c1: `=${tierFormula(metricCell, request.names, request.words.unclassified)}`}
    : {kind: "values", values: tierTexts(request)};

function plannedColumn(
  {customers}: ReportRequest,
  widensTable: boolean,
  key: string,
  {column, heading}: Place,
  content: ColumnContent,
): PlannedColumn {
  return {key, heading, column, headingRow: customers.understanding.headingRow, runs: customers.runs, widensTable, content};
}

/** References to whole columns: structured ones grow with the table; those of a plain range stay bounded, from the first customer to the last. */
function customerCells(
  {customers}: ReportRequest,
  widensTable: boolean,
  places: Record<"tier" | "metric" | "amount", Place> & {readonly customer: Place | undefined},
): CustomerCells {
  const {source, runs, understanding} = customers;
  const first = Math.min(...runs.map((run) => run.row));
  const last = Math.max(...runs.map((run) => run.row + run.rows));
  const isSolid = runs.length === 1;
  const isWholeTable = isSolid && first === source.area.row + 1 && last === source.area.row + source.area.rows;
  const area = (column: number): Area => ({row: first, column, rows: last - first, columns: 1});
  const table = widensTable && isWholeTable ? source.table : undefined;
  const whole = ({column, heading}: Place) => (table === undefined ? onSheet(source.sheet, area(column)) : tableColumn(table, heading));
  const hasErrors = understanding.notes.some((note) => note.code === "cellErrors" && note.heading === places.metric.heading);
  const key = places.customer && whole(places.customer);
  return {tier: whole(places.tier), key, metric: whole(places.metric), amount: whole(places.amount), isSolid: isSolid && !hasErrors};
}
