import type {TierResult} from "../../domain/tier";
import {NEARLY_EQUAL_SHARES} from "../../domain/settings";
import {medianWhere, sumWhere} from "../customerCells";
import {literal} from "../formula";
import {COLORS, COUNT_FORMAT, HEADING_HEIGHT, NOTHING, PRECISE_PERCENT_FORMAT, SIZES, TEXT_FORMAT} from "../look";
import {floorFormat} from "../numberFormat";
import {figure, type SummaryContext, tierCells} from "./summaryContext";
import {COLUMN} from "./summaryLayout";

/** The table of tiers: editable names and floors, then what each tier brings, the total, and who is in no tier. */
export function composeTierTable(context: SummaryContext, focus: string): void {
  const {draft, layout, request} = context;
  const {words, analysis} = request;
  draft.put(layout.tableHeading, 0, words.table.heading);
  draft.put(layout.tableHint, 0, request.isLive ? words.table.hintLive : words.table.hintValues);
  const {tier, floor, customers, customerShare, revenue, revenueShare, average, median} = words.table;
  draft.put(layout.header, 0, tier, floor, customers, customerShare, revenue, revenueShare, average, median);
  analysis.tiers.forEach((result, i) => putTier(context, layout.tiers + i, result, focus));
  putTotal(context);
  putUnclassified(context);
  putCheck(context);
  putRemark(context);
  lookTable(context);
}

function putTier(context: SummaryContext, row: number, tier: TierResult, focus: string): void {
  const {draft, layout, cells, request} = context;
  const inTier = [`${cells.tier}=${draft.at(row, COLUMN.tier)}`];
  const at = (column: number) => draft.at(row, column);
  const total = (column: number) => draft.at(layout.total, column);
  const whole = (part: number, all: number) => `IF(${total(all)}>0,${at(part)}/${total(all)},${literal(NOTHING)})`;
  draft.put(row, COLUMN.tier, tier.name, tier.floor);
  draft.put(
    row,
    COLUMN.customers,
    figure(context, sumWhere(inTier), tier.customers),
    figure(context, whole(COLUMN.customers, COLUMN.customers), tier.customerShare),
    figure(context, sumWhere(inTier, cells.amount), tier.revenue),
    figure(context, whole(COLUMN.revenue, COLUMN.revenue), tier.share),
    figure(context, guarded(at(COLUMN.revenue), `${at(COLUMN.revenue)}/${sumWhere([...inTier, `ISNUMBER(${cells.amount})`])}`), tier.average),
    figure(context, guarded(at(COLUMN.revenue), medianWhere(inTier, cells.amount)), tier.median),
    figure(
      context,
      `IF(${at(COLUMN.tier)}=${focus},${literal(request.words.table.focus)},"")`,
      tier.name === request.analysis.focusTier ? request.words.table.focus : null,
    ),
  );
}

/** A figure that shows a dash where it does not exist, but passes on the error of floors out of order. */
const guarded = (watched: string, formula: string): string => `IF(ISERROR(${watched}),${watched},IFERROR(${formula},${literal(NOTHING)}))`;

function putTotal(context: SummaryContext): void {
  const {draft, layout, cells, classified, request} = context;
  const {analysis, words, customers, positions} = request;
  const sum = (column: number) => `SUM(${tierCells(context, column)})`;
  const revenue = draft.at(layout.total, COLUMN.revenue);
  const known = customers.amount.filter((amount, i) => (positions[i] ?? -1) >= 0 && !Number.isNaN(amount)).sort();
  const share = (of: number, column: number) => `IF(${draft.at(layout.total, of)}>0,${sum(column)},${literal(NOTHING)})`;
  const count = analysis.customers - analysis.unclassified;
  draft.put(layout.total, COLUMN.tier, words.table.total);
  draft.put(
    layout.total,
    COLUMN.customers,
    figure(context, sum(COLUMN.customers), count),
    figure(context, share(COLUMN.customers, COLUMN.customerShare), count > 0 ? 1 : Number.NaN),
    figure(context, sum(COLUMN.revenue), analysis.revenue),
    figure(context, share(COLUMN.revenue, COLUMN.revenueShare), analysis.revenue > 0 ? 1 : Number.NaN),
    figure(context, guarded(revenue, `${revenue}/${sumWhere([...classified, `ISNUMBER(${cells.amount})`])}`), analysis.revenue / known.length),
    figure(context, guarded(revenue, medianWhere(classified, cells.amount)), median(known)),
  );
}

/** Median of ascending numbers; NaN of none. */
const median = (sorted: Float64Array): number => {
  const half = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(half)] ?? Number.NaN) + (sorted[Math.ceil(half)] ?? Number.NaN)) / 2;
};

function putUnclassified(context: SummaryContext): void {
  const {draft, layout, cells, request} = context;
  const {analysis, words} = request;
  const outside = [`${cells.tier}=${literal(words.unclassified)}`];
  draft.put(layout.unclassified, COLUMN.tier, words.unclassified);
  draft.put(layout.unclassified, COLUMN.customers, figure(context, sumWhere(outside), analysis.unclassified));
  draft.put(layout.unclassified, COLUMN.revenue, figure(context, sumWhere(outside, cells.amount), analysis.unclassifiedRevenue));
}

/** Says whether the floors are in order; the tier formulas of all customers look at this one cell. */
function putCheck({draft, layout, request}: SummaryContext): void {
  if (!request.isLive) return;
  const {words, names} = request;
  const above = draft.at(layout.tiers, COLUMN.floor, layout.tierCount - 1);
  const below = draft.at(layout.tiers + 1, COLUMN.floor, layout.tierCount - 1);
  draft.put(
    layout.check,
    COLUMN.tier,
    words.table.floorsInOrder,
    {formula: `=AND(COUNT(${names.floors})=${layout.tierCount},SUMPRODUCT(--(${above}<=${below}))=0)`},
    {formula: `=IF(${names.floorsOK},"",${literal(words.table.floorsOutOfOrder)})`},
  );
}

/** One line about how far the shares can be trusted: made by the method itself, or too even to tell. */
function putRemark(context: SummaryContext): void {
  const {draft, layout, request} = context;
  const {analysis, words} = request;
  if (analysis.isByConstruction) return draft.put(layout.remark, 0, words.table.byConstruction);
  const shares = tierCells(context, COLUMN.revenueShare);
  const isEven = `IFERROR(LARGE(${shares},1)-LARGE(${shares},2)<${NEARLY_EQUAL_SHARES},FALSE)`;
  draft.put(
    layout.remark,
    0,
    figure(context, `IF(${isEven},${literal(words.table.nearlyEqual)},"")`, analysis.isNearlyEqual ? words.table.nearlyEqual : null),
  );
}

function lookTable({draft, layout, request, moneyFormat}: SummaryContext): void {
  const {tiers, tierCount, header, total, unclassified} = layout;
  const rows = tierCount + 2;
  const wide = COLUMN.mark + 1;
  draft.look(layout.tableHeading, 0, 1, 1, {bold: true, fontSize: SIZES.section, fontColor: COLORS.title});
  draft.look(layout.tableHint, 0, 1, 1, {fontColor: COLORS.muted, fontSize: SIZES.small});
  draft.look(header, 0, 1, wide, {bold: true, fill: COLORS.heading, wrap: true, verticalAlign: "Center", rowHeight: HEADING_HEIGHT});
  draft.look(header, COLUMN.tier, 1, 1, {align: "Left"});
  draft.look(header, COLUMN.floor, 1, wide - 1, {align: "Right"});
  // Only where a changed floor moves something do names and floors look like cells to edit.
  if (request.isLive) draft.look(tiers, COLUMN.tier, tierCount, 2, {fill: COLORS.input, fontColor: COLORS.inputText});
  draft.look(tiers, COLUMN.tier, tierCount, 1, {numberFormat: TEXT_FORMAT, align: "Left"});
  draft.look(tiers, COLUMN.floor, tierCount, 1, {numberFormat: floorFormat(request.analysis.tiers.map((tier) => tier.floor)), align: "Right"});
  draft.look(tiers, COLUMN.customers, rows, 1, {numberFormat: COUNT_FORMAT, align: "Right"});
  for (const column of [COLUMN.customerShare, COLUMN.revenueShare])
    draft.look(tiers, column, rows, 1, {numberFormat: PRECISE_PERCENT_FORMAT, align: "Right"});
  for (const column of [COLUMN.revenue, COLUMN.average, COLUMN.median])
    draft.look(tiers, column, rows, 1, {numberFormat: moneyFormat, align: "Right"});
  draft.look(tiers, COLUMN.mark, tierCount, 1, {bold: true, fontColor: COLORS.focus, align: "Center"});
  draft.look(tiers + tierCount - 1, 0, 1, wide, {borderBottom: COLORS.line});
  draft.look(total, 0, 1, wide, {bold: true, borderBottom: COLORS.line});
  draft.look(unclassified, 0, 1, wide, {fontColor: COLORS.muted});
  draft.look(layout.check, 0, 1, 2, {fontColor: COLORS.muted, fontSize: SIZES.small});
  draft.look(layout.check, 1, 1, 1, {align: "Right"});
  draft.look(layout.check, 2, 1, 1, {bold: true, fontColor: COLORS.warning});
  draft.look(layout.remark, 0, 1, 1, {bold: true, fontColor: COLORS.warning});
}
