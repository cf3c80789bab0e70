import type {PlannedChart} from "../../domain/plan";
import {CHART_COLORS, CHART_ROWS, COLORS} from "../look";
import {biggestTier, percentSlot, sentence, type SummaryContext, tierCells} from "./summaryContext";
import {TOP_FIFTH} from "./paretoFigures";
import {COLUMN, FIGURE, TENTHS} from "./summaryLayout";

/** The doughnut takes the left of the sheet, the Pareto chart the rest. */
const DOUGHNUT_COLUMNS = 4;
const PARETO_COLUMNS = 5;

/** The two charts (M2.2); their captions are cells, so that they follow the figures and can be copied. */
export function composeCharts(context: SummaryContext): PlannedChart[] {
  const {draft, layout} = context;
  draft.put(layout.captions, 0, shareCaption(context));
  draft.put(layout.captions, DOUGHNUT_COLUMNS, paretoCaption(context));
  draft.look(layout.captions, 0, 1, DOUGHNUT_COLUMNS + PARETO_COLUMNS, {italic: true, fontColor: COLORS.ink});
  return [doughnut(context), pareto(context)];
}

function shareCaption(context: SummaryContext) {
  const {analysis, words} = context.request;
  const big = biggestTier(context);
  const result = analysis.tiers.find((tier) => tier.name === analysis.biggestTier);
  const share = (column: number) => `INDEX(${tierCells(context, column)},${big.position})`;
  return sentence(context, words.charts.shareCaption, {
    tier: big.name,
    share: percentSlot(share(COLUMN.revenueShare), result?.share ?? Number.NaN),
    customers: percentSlot(share(COLUMN.customerShare), result?.customerShare ?? Number.NaN),
  });
}

function paretoCaption(context: SummaryContext) {
  const {draft, layout, request} = context;
  const share = draft.at(layout.figures + TOP_FIFTH, FIGURE.revenueShare);
  return sentence(context, request.words.charts.paretoCaption, {share: percentSlot(share, request.analysis.topFifthShare)});
}

function doughnut({draft, layout, request}: SummaryContext): PlannedChart {
  const {charts, table} = request.words;
  return {
    name: "ICP Revenue share",
    kind: "Doughnut",
    title: charts.share,
    categories: draft.area(layout.tiers, COLUMN.tier, layout.tierCount),
    series: [{name: table.revenue, values: draft.area(layout.tiers, COLUMN.revenue, layout.tierCount)}],
    colors: CHART_COLORS.tiers.slice(0, layout.tierCount),
    place: draft.area(layout.charts, 0, CHART_ROWS, DOUGHNUT_COLUMNS),
    description: charts.shareDescription,
  };
}

function pareto({draft, layout, request}: SummaryContext): PlannedChart {
  const {charts} = request.words;
  return {
    name: "ICP Pareto",
    kind: "Pareto",
    title: charts.pareto,
    categories: draft.area(layout.figures, FIGURE.topShare, TENTHS),
    series: [
      {name: charts.tenth, values: draft.area(layout.figures, FIGURE.tenth, TENTHS)},
      {name: charts.cumulativeShare, values: draft.area(layout.figures, FIGURE.revenueShare, TENTHS)},
    ],
    colors: [CHART_COLORS.columns, CHART_COLORS.line],
    place: draft.area(layout.charts, DOUGHNUT_COLUMNS, CHART_ROWS, PARETO_COLUMNS),
    description: charts.paretoDescription,
  };
}
