import type {Cell} from "../../domain/cell";
import type {PlannedCell} from "../../domain/plan";
import {classifiedConditions, type CustomerCells} from "../customerCells";
import {fill, fillFormula, literal, type Slot, type Slots} from "../formula";
import {NOTHING} from "../look";
import {moneyFormat} from "../numberFormat";
import {currencyOf, type ReportRequest} from "../request";
import type {SheetDraft} from "../sheetDraft";
import {COLUMN, type SummaryLayout} from "./summaryLayout";

/** What each section of the summary is composed from. */
export interface SummaryContext {
  readonly request: ReportRequest;
  readonly draft: SheetDraft;
  readonly layout: SummaryLayout;
  readonly cells: CustomerCells;
  /** Conditions that only classified customers fulfil. */
  readonly classified: readonly string[];
  /** Amounts of the classified customers, richest first; nothing counts as 0. */
  readonly amounts: Float64Array;
  readonly moneyFormat: string;
}

/** Puts together what the sections need. */
export function summaryContext(request: ReportRequest, draft: SheetDraft, layout: SummaryLayout, cells: CustomerCells): SummaryContext {
  const {customers, analysis, words, positions} = request;
  const amounts = customers.amount.filter((_, i) => (positions[i] ?? -1) >= 0);
  return {
    request,
    draft,
    layout,
    cells,
    classified: classifiedConditions(cells, draft.at(layout.tiers + layout.tierCount - 1, COLUMN.floor), words.unclassified),
    amounts: amounts
      .map((amount) => (Number.isNaN(amount) ? 0 : amount))
      .sort()
      .reverse(),
    moneyFormat: moneyFormat(currencyOf(request), Math.max(0, ...analysis.tiers.map((tier) => Math.abs(tier.revenue)))),
  };
}

/** A figure: a formula (without "=") where the sheet calculates, else its value. A value that does not exist shows as a dash. */
export function figure({request}: SummaryContext, formula: string, value: Cell): PlannedCell {
  if (request.isLive) return {formula: `=${formula}`};
  return typeof value === "number" && !Number.isFinite(value) ? NOTHING : value;
}

/** Cells of the table of tiers, from the first tier to the last, as an absolute address. */
export const tierCells = ({draft, layout}: SummaryContext, column: number): string => draft.at(layout.tiers, column, layout.tierCount);

/** A sentence about the figures. Where floors are out of order, or where there is no revenue, it says that instead. */
export function sentence(context: SummaryContext, template: string, slots: Slots): PlannedCell {
  const {request, draft, layout} = context;
  const {words, names, analysis} = request;
  if (!request.isLive) return analysis.revenue > 0 ? fill(template, slots) : words.charts.noRevenue;
  const total = draft.at(layout.total, COLUMN.revenue);
  return {
    formula: `=IF(${names.floorsOK},IF(${total}>0,${fillFormula(template, slots)},${literal(words.charts.noRevenue)}),${literal(words.table.floorsOutOfOrder)})`,
  };
}

/** Slot of a sentence for a whole percentage; text and formula round alike. */
export const percentSlot = (formula: string, share: number): Slot => ({formula: `TEXT(${formula},"0%")`, text: `${Math.round(share * 100)}%`});

/** The tier with the most revenue, as a slot, and as the formula of its position among the tiers. */
export function biggestTier(context: SummaryContext): {readonly name: Slot; readonly position: string} {
  const shares = tierCells(context, COLUMN.revenueShare);
  const position = `MATCH(MAX(${shares}),${shares},0)`;
  return {name: {formula: `INDEX(${context.request.names.tiers},${position})`, text: context.request.analysis.biggestTier}, position};
}
