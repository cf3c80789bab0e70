import type {PlannedCell} from "../../domain/plan";
import {sourceTitle} from "../../domain/source";
import {fill, literal} from "../formula";
import {COLORS, DATE_FORMAT, NOTHING, SIZES, SUMMARY_WIDTHS} from "../look";
import {currencyOf, type ReportRequest} from "../request";
import {biggestTier, percentSlot, sentence, type SummaryContext, tierCells} from "./summaryContext";
import {COLUMN} from "./summaryLayout";

/** One line of what the sheet is about. */
interface Fact {
  readonly label: string;
  readonly value: string | number | "focus";
  readonly kind: "text" | "date" | "focus";
}

/** Title, the one sentence that matters, and what the figures are about. */
export function composeOpening(context: SummaryContext, facts: readonly Fact[]): void {
  const {draft, layout, request} = context;
  const {words, customers} = request;
  draft.put(layout.title, 0, fill(words.summary.title, {source: {formula: "", text: sourceTitle(customers.source)}}));
  draft.look(layout.title, 0, 1, 1, {bold: true, fontSize: SIZES.title, fontColor: COLORS.title, rowHeight: 28});
  draft.put(layout.finding, 0, finding(context));
  draft.look(layout.finding, 0, 1, 1, {fontSize: SIZES.finding, fontColor: COLORS.ink, rowHeight: 20});
  facts.forEach((fact, i) => draft.put(layout.facts + i, 0, fact.label, fact.kind === "focus" ? focusTier(context) : fact.value));
  draft.look(layout.facts, 0, facts.length, 1, {fontColor: COLORS.muted});
  draft.look(layout.facts, 1, facts.length, 1, {align: "Left"});
  facts.forEach((fact, i) => {
    if (fact.kind === "date") draft.look(layout.facts + i, 1, 1, 1, {numberFormat: DATE_FORMAT});
    if (fact.kind === "focus") draft.look(layout.facts + i, 1, 1, 1, {bold: true, fontColor: COLORS.focus});
  });
  draft.look(layout.facts + facts.length - 1, 0, 1, SUMMARY_WIDTHS.length, {borderBottom: COLORS.line});
}

/** What the sheet says about itself, as far as it is known; the focus tier stands last. */
export function factsOf(request: ReportRequest): Fact[] {
  const {customers, analysis, choices, words, today} = request;
  const {period} = customers.understanding;
  const text = (label: string, value: string | undefined): Fact[] => (value === undefined || value === "" ? [] : [{label, value, kind: "text"}]);
  const date = (label: string, value: number | undefined): Fact[] => (value === undefined ? [] : [{label, value, kind: "date"}]);
  const between = period && fill(words.summary.periodValue, {first: textSlot(isoDate(period.first)), last: textSlot(isoDate(period.last))});
  const from = fill(words.summary.sourceValue, {source: textSlot(sourceTitle(customers.source)), customers: textSlot(String(analysis.customers))});
  return [
    ...text(words.summary.source, from),
    ...text(words.summary.metric, analysis.metricHeading),
    ...text(words.summary.amount, analysis.amountHeading),
    ...text(words.summary.currency, currencyOf(request)),
    ...text(words.summary.period, choices.period ?? between),
    ...date(words.summary.asOf, choices.asOf ?? period?.last),
    ...date(words.summary.madeOn, today),
    {label: words.summary.focus, value: "focus", kind: "focus"},
  ];
}

const textSlot = (text: string) => ({formula: literal(text), text});

/** A serial date as people of every country read it. @example isoDate(45658) // "2025-01-01" */
export const isoDate = (serial: number): string => new Date(Math.round((Math.floor(serial) - 25_569) * 86_400_000)).toISOString().slice(0, 10);

function finding(context: SummaryContext): PlannedCell {
  const {analysis, words} = context.request;
  const share = analysis.tiers.find((tier) => tier.name === analysis.biggestTier)?.share ?? Number.NaN;
  const shares = tierCells(context, COLUMN.revenueShare);
  return sentence(context, words.summary.finding, {tier: biggestTier(context).name, share: percentSlot(`MAX(${shares})`, share)});
}

/** The tier with the most revenue, unless the user chose another: then that tier's own cell, so that a new name follows. */
function focusTier(context: SummaryContext): PlannedCell {
  const {request, draft, layout} = context;
  const {analysis, choices} = request;
  if (!request.isLive) return analysis.focusTier;
  const chosen = analysis.tiers.findIndex((tier) => tier.name === choices.focusTier);
  if (chosen >= 0) return {formula: `=${draft.at(layout.tiers + chosen, COLUMN.tier)}`};
  return {formula: `=IF(${draft.at(layout.total, COLUMN.revenue)}>0,${biggestTier(context).name.formula},${literal(NOTHING)})`};
}

/** Row of the focus tier's name among the facts. */
export const focusRow = (layout: SummaryContext["layout"], facts: readonly Fact[]): number => layout.facts + facts.length - 1;
