import {CHART_ROWS} from "../look";

/** Columns of the summary's layout. */
export const COLUMN = {tier: 0, floor: 1, customers: 2, customerShare: 3, revenue: 4, revenueShare: 5, average: 6, median: 7, mark: 8} as const;

/** Columns of the figures behind the Pareto chart, on the same grid. */
export const FIGURE = {topShare: 0, customers: 1, smallest: 2, tenth: 3, revenue: 4, revenueShare: 5} as const;

/** The Pareto chart shows the customers in tenths. */
export const TENTHS = 10;

/** Rows of the summary, from 0. Sections stand one below the other; formulas in one refer to cells of another. */
export interface SummaryLayout {
  readonly title: number;
  readonly finding: number;
  readonly facts: number;
  readonly tableHeading: number;
  readonly tableHint: number;
  readonly header: number;
  readonly tiers: number;
  readonly tierCount: number;
  readonly total: number;
  readonly unclassified: number;
  readonly check: number;
  readonly remark: number;
  readonly charts: number;
  readonly captions: number;
  readonly figuresHeading: number;
  readonly figuresHint: number;
  readonly figuresHeader: number;
  readonly figures: number;
  readonly notes: number;
}

/** Where everything stands, for so many facts and tiers. */
export function summaryLayout(facts: number, tierCount: number): SummaryLayout {
  const tableHeading = 3 + facts + 1;
  const tiers = tableHeading + 3;
  const total = tiers + tierCount;
  const charts = total + 5;
  const captions = charts + CHART_ROWS;
  const figuresHeading = captions + 2;
  const figures = figuresHeading + 3;
  return {
    title: 0,
    finding: 1,
    facts: 3,
    tableHeading,
    tableHint: tableHeading + 1,
    header: tableHeading + 2,
    tiers,
    tierCount,
    total,
    unclassified: total + 1,
    check: total + 2,
    remark: total + 3,
    charts,
    captions,
    figuresHeading,
    figuresHint: figuresHeading + 1,
    figuresHeader: figuresHeading + 2,
    figures,
    notes: figures + TENTHS + 1,
  };
}
