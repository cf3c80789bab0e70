/**
 * How our sheets look: one sober palette and one set of measures. Blues and greys keep their difference for colour-blind
 * readers, and every text colour has a contrast of at least 4.5 to 1 on its ground.
 */

export const COLORS = {
  ink: "#1F2933",
  title: "#12395F",
  /** Explanations; 5.9 to 1 on white. */
  muted: "#5A6572",
  /** Ground of the heading row. */
  heading: "#EAEEF3",
  line: "#B8C2CE",
  /** Cells that people may edit. */
  input: "#DCEBFA",
  inputText: "#0B4A8F",
  focus: "#0B5A43",
  warning: "#A03000",
} as const;

/**
 * Colours of the tiers in charts, highest first. Neighbours differ in hue and in lightness, and all are light enough for the
 * black labels that Excel writes on slices (at least 6 to 1). In a Pareto chart, of the columns and of the line.
 */
export const CHART_COLORS = {tiers: ["#4A9BD8", "#F2B134", "#B9C4CF", "#7CC6A4", "#E3A6C8"], columns: "#2F7EBB", line: "#C2570C"} as const;

/** Font sizes in points. */
export const SIZES = {title: 18, finding: 12, section: 13, small: 9} as const;

/** Column widths of the summary in points, by column of the layout: tier, floor, then figures, then the mark of the focus tier. */
export const SUMMARY_WIDTHS: readonly number[] = [136, 72, 84, 84, 96, 84, 84, 84, 92];

/** Column widths of the data sheet in points: customer, first row, metric, amount, tier, rank among the best. */
export const DATA_WIDTHS: readonly number[] = [200, 64, 96, 96, 110, 80];

/** How wide a sheet may be, in points, to be laid out from the right: about a screen beside the pane. A wider one would open with its first columns out of sight. */
export const WIDEST_MIRRORED = 900;

/** Width of an empty column between two tables, in points. */
export const GAP_WIDTH = 24;

/** Column widths of the report on the data in points: column, from, meaning, kind, filled, blank, examples, unreadable, errors, far out, cells, rows needed. */
export const REPORT_WIDTHS: readonly number[] = [160, 110, 130, 110, 60, 60, 220, 80, 64, 80, 240, 90];

/** Width of each column about the fit on the data sheet, in points. */
export const FIT_WIDTH = 96;

/** Width of the column of reasons, in points: three of them are a sentence. */
export const REASON_WIDTH = 320;

/** Column widths of the shortlist in points: rank, customer, tier, value of the objective, amount, row, note. */
export const SHORTLIST_WIDTHS = {rank: 48, customer: 200, tier: 100, value: 110, amount: 100, row: 64, note: 200} as const;

/** Column widths of the profile in points: attribute, condition, counts and shares of best and rest, multiple, interval, lift, chance, verdict, in profile. */
export const PROFILE_WIDTHS: readonly number[] = [170, 190, 64, 52, 76, 52, 64, 84, 56, 68, 204, 72];

/** Column widths of the scorecard in points: attribute, group, bin, from, to, value, points, best, rest, multiple, rule, a gap, the rules in figures. */
export const SCORECARD_WIDTHS: readonly number[] = [150, 104, 170, 76, 76, 130, 64, 72, 76, 68, 130, 20, 60];

/** Of the columns that a wide two-way table needs besides. */
export const SCORECARD_MORE_WIDTH = 68;

/** Column widths of the targets in points: rank, prospect, fit, segment, reasons, owner, next step, row. */
export const TARGET_WIDTHS: readonly number[] = [48, 200, 56, 84, 340, 120, 200, 64];

/** Height of a heading row whose texts may take two lines. */
export const HEADING_HEIGHT = 32;

/** Height of a chart in rows of the sheet's standard height. */
export const CHART_ROWS = 16;

/** Shown where a figure does not exist: an empty cell would read as an oversight. */
export const NOTHING = "–";

export const PRECISE_PERCENT_FORMAT = "0.0%";
/** A chance is never 0, however small it is. */
export const CHANCE_FORMAT = '[<0.0005]"< 0.1%";0.0%';
export const COUNT_FORMAT = "#,##0";
export const DATE_FORMAT = "yyyy-mm-dd";
/** Points with their sign. They are whole numbers; a half that somebody types counts as a half and is shown rounded. */
export const POINTS_FORMAT = "+0;-0;0";
/** Nobody needs the decimals of a fit; the cell holds them. */
export const FIT_FORMAT = "0";
/** A text that must stay a text whatever people type into it. */
export const TEXT_FORMAT = "@";
