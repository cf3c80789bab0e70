import type {Cell} from "./cell";
import type {Area, Source} from "./source";

/**
 * Everything that will be written into the workbook, as data: host-free, shown before it is written, and compared in golden tests.
 * Formulas are in English with A1 or structured references, as Excel 2016 reads them; a text that is not a formula is
 * always written as text, whatever it begins with.
 */
export interface WorkbookPlan {
  /** Which of the workbook's profiles this is, from 1; suffix of sheets and names from the second on. */
  readonly slot: number;
  readonly source: Source;
  readonly columns: readonly PlannedColumn[];
  readonly sheets: readonly PlannedSheet[];
  /** Names over cells, besides each sheet's anchor. They are created after the sheets and before any formula. */
  readonly names: readonly PlannedName[];
}

/** Some consecutive rows of a sheet, from 0. */
export interface Run {
  readonly row: number;
  readonly rows: number;
}

/** A column of ours to the right of the customers. Rows between the runs (blank rows, a totals row) stay untouched. */
export interface PlannedColumn {
  /** What it is, in English and for ever: "tier", "metric", "amount". */
  readonly key: string;
  readonly heading: string;
  /** Sheet column, from 0. */
  readonly column: number;
  readonly headingRow: number;
  readonly runs: readonly Run[];
  /** Whether the source's table is widened by this column; otherwise the column stands beside it. */
  readonly widensTable: boolean;
  readonly content: ColumnContent;
  readonly numberFormat?: string;
  /** Where a new heading stands in its cell; left out, where the host puts texts. */
  readonly headingAlign?: "Right";
}

/** One formula for all rows, in R1C1 notation (structured references allowed), or one value for each row of the runs, in order. */
export type ColumnContent = {readonly kind: "formula"; readonly r1c1: string} | {readonly kind: "values"; readonly values: readonly Cell[]};

/** A sheet of ours. */
export interface PlannedSheet {
  /** English defined name of its cell A1, by which we know the sheet whatever its title: "ICP_Summary". */
  readonly anchor: string;
  /** Title for a new sheet; a sheet of ours that the user renamed keeps the user's title. */
  readonly title: string;
  readonly rightToLeft: boolean;
  readonly regions: readonly Region[];
  readonly styles: readonly Style[];
  /** Widths in points, by sheet column from 0. */
  readonly columnWidths: Readonly<Record<number, number>>;
  readonly charts: readonly PlannedChart[];
  /** Cells that people are asked to type into. Nothing but what they typed is ever written there, and what stands there is asked about before the sheet is taken away. */
  readonly answers?: Area;
  readonly frozenRows: number;
  /** Columns at the left that stay in view; none where left out. */
  readonly frozenColumns?: number;
  readonly showGridlines: boolean;
  /** How it is printed; left out, as the host does by itself. */
  readonly print?: {readonly landscape: boolean; /** Pages side by side that it is fitted to. */ readonly pagesWide: number};
}

/** A rectangle of content; null leaves a cell alone. */
export interface Region {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly PlannedCell[])[];
}

/** A value, or a formula. A plain text is never a formula. */
export type PlannedCell = Cell | {readonly formula: string};

/** How some cells look. Roles, not colours: the report decides what a cell is, `report/look.ts` how that looks. */
export interface Style {
  readonly area: Area;
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly fill?: string;
  readonly wrap?: boolean;
  readonly align?: "Left" | "Center" | "Right";
  readonly verticalAlign?: "Top" | "Center" | "Bottom";
  readonly borderBottom?: string;
  readonly rowHeight?: number;
}

/** A native chart over cells of the same sheet. */
export interface PlannedChart {
  readonly name: string;
  readonly kind: "Doughnut" | "Pareto";
  readonly title: string;
  /** Categories, without heading. */
  readonly categories: Area;
  /** One area a series; for Pareto the first is drawn as columns, the second as a line on the second axis. */
  readonly series: readonly {readonly name: string; readonly values: Area}[];
  /** Colours of the slices of a doughnut, or of the series of a Pareto chart, in order; the host's own where left out. */
  readonly colors?: readonly string[];
  /** The cells it covers. */
  readonly place: Area;
  /** Alternative text for people who do not see it. */
  readonly description: string;
}

/** A defined name of the workbook over cells of one of our sheets or columns. */
export interface PlannedName {
  readonly name: string;
  readonly target: {readonly anchor: string; readonly area: Area};
}
