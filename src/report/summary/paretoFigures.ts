import {largestWhere, sumWhere} from "../customerCells";
import {literal} from "../formula";
import {COLORS, COUNT_FORMAT, HEADING_HEIGHT, NOTHING, PRECISE_PERCENT_FORMAT, SIZES, TEXT_FORMAT} from "../look";
import {figure, type SummaryContext} from "./summaryContext";
import {FIGURE, TENTHS} from "./summaryLayout";

/** Row of the top 20 % among the tenths. */
export const TOP_FIFTH = 1;

/** The figures that the Pareto chart draws: customers from the richest down, in tenths. */
export function composeParetoFigures(context: SummaryContext): void {
  const {draft, layout, request} = context;
  const {figures, figuresHint, topShare, topCustomers, smallest, tenth, cumulative, cumulativeShare} = request.words.charts;
  draft.put(layout.figuresHeading, 0, figures);
  draft.put(layout.figuresHint, 0, figuresHint);
  draft.put(layout.figuresHeader, 0, topShare, topCustomers, smallest, tenth, cumulative, cumulativeShare);
  for (let i = 0; i < TENTHS; i++) putTenth(context, i);
  look(context);
}

/**
 * One tenth. All of it stands on the customers and the lowest floor alone, so that moving an upper floor leaves it as it is. The top k customers bring what is above the k-th largest amount, and that amount once more for each that is
 * missing to k: exact also where several customers have the same amount.
 */
function putTenth(context: SummaryContext, i: number): void {
  const {draft, layout, cells, classified} = context;
  const row = layout.figures + i;
  const at = (column: number) => draft.at(row, column);
  const last = layout.figures + TENTHS - 1;
  const count = draft.at(last, FIGURE.customers);
  const total = draft.at(last, FIGURE.revenue);
  // Text is larger than any number for Excel, so it is ruled out before amounts are compared.
  const above = [...classified, `1-ISTEXT(${cells.amount})`, `${cells.amount}>${at(FIGURE.smallest)}`];
  const together = `${sumWhere(above, cells.amount)}+${at(FIGURE.smallest)}*(${at(FIGURE.customers)}-${sumWhere(above)})`;
  const before = i === 0 ? "" : `-${draft.at(row - 1, FIGURE.revenue)}`;
  const values = tenthValues(context, i);
  draft.put(
    row,
    0,
    // A text, because charts show the bare number of a category whatever its format.
    `${((i + 1) * 100) / TENTHS}%`,
    figure(context, row === last ? sumWhere(classified) : `ROUNDUP(ROUND(${count}*${i + 1}/${TENTHS},6),0)`, values.customers),
    figure(context, `IF(${at(FIGURE.customers)}=0,0,IFERROR(${largestWhere(classified, cells.amount, at(FIGURE.customers))},0))`, values.smallest),
    figure(context, `${at(FIGURE.revenue)}${before}`, values.tenth),
    figure(context, row === last ? sumWhere(classified, cells.amount) : together, values.revenue),
    figure(context, `IF(${total}>0,${at(FIGURE.revenue)}/${total},${literal(NOTHING)})`, values.share),
  );
}

/** The same figures as values. */
function tenthValues({amounts, request}: SummaryContext, i: number) {
  const upTo = (tenths: number) => Math.ceil(Math.round(((amounts.length * tenths) / TENTHS) * 1e6) / 1e6);
  const sum = (count: number) => amounts.subarray(0, count).reduce((total, amount) => total + amount, 0);
  const customers = upTo(i + 1);
  const revenue = i === TENTHS - 1 ? request.analysis.revenue : sum(customers);
  return {
    customers,
    smallest: amounts[customers - 1] ?? 0,
    revenue,
    tenth: revenue - sum(upTo(i)),
    share: request.analysis.revenue > 0 ? revenue / request.analysis.revenue : Number.NaN,
  };
}

function look({draft, layout, moneyFormat}: SummaryContext): void {
  const wide = FIGURE.revenueShare + 1;
  draft.look(layout.figuresHeading, 0, 1, 1, {bold: true, fontSize: SIZES.section, fontColor: COLORS.title});
  draft.look(layout.figuresHint, 0, 1, 1, {fontColor: COLORS.muted, fontSize: SIZES.small});
  draft.look(layout.figuresHeader, 0, 1, wide, {
    bold: true,
    fill: COLORS.heading,
    wrap: true,
    align: "Right",
    verticalAlign: "Center",
    rowHeight: HEADING_HEIGHT,
  });
  draft.look(layout.figuresHeader, 0, 1, 1, {align: "Left"});
  draft.look(layout.figures, FIGURE.topShare, TENTHS, 1, {numberFormat: TEXT_FORMAT, align: "Left"});
  draft.look(layout.figures, FIGURE.customers, TENTHS, 1, {numberFormat: COUNT_FORMAT, align: "Right"});
  for (const column of [FIGURE.smallest, FIGURE.tenth, FIGURE.revenue])
    draft.look(layout.figures, column, TENTHS, 1, {numberFormat: moneyFormat, align: "Right"});
  draft.look(layout.figures, FIGURE.revenueShare, TENTHS, 1, {numberFormat: PRECISE_PERCENT_FORMAT, align: "Right"});
  draft.look(layout.figures + TENTHS - 1, 0, 1, wide, {borderBottom: COLORS.line});
}
