import type {Area, CellValue, ChartAxis, ChartSeries, Look} from "../workbook/model";

/** What crosses between the workbook in its worker and the page that draws it: plain, small, and only what is in sight. */

/** The kinds of content a cell can have, as the page needs them for alignment. */
export type CellKind = "blank" | "number" | "text" | "boolean" | "error";

/** A block of cells ready to draw. Everything is row by row; `looks` holds each look once. */
export interface CellBlock {
  readonly area: Area;
  readonly texts: readonly string[];
  readonly kinds: readonly CellKind[];
  readonly looks: readonly Look[];
  /** Index into `looks`, one a cell. */
  readonly lookOf: Uint16Array;
  /** What an add-in's function says of an error that it gave, by the cell's index. */
  readonly sentences: ReadonlyMap<number, string>;
}

/** A table as the grid draws it. */
export interface TableView {
  readonly name: string;
  readonly area: Area;
  readonly hasHeadings: boolean;
  readonly hasTotals: boolean;
  readonly style: string;
  readonly showFilter: boolean;
}

/** Sizes that differ from the default, in points, by index. */
export type Sizes = readonly (readonly [index: number, points: number])[];

/** Everything about a sheet but its cells. */
export interface SheetView {
  readonly id: string;
  readonly title: string;
  readonly visible: boolean;
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly rightToLeft: boolean;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly isProtected: boolean;
  /** First row and column behind everything with content. */
  readonly usedRows: number;
  readonly usedColumns: number;
  readonly columnWidths: Sizes;
  readonly rowHeights: Sizes;
  /** Hidden rows as [first, count], ascending. */
  readonly hiddenRows: readonly (readonly [first: number, count: number])[];
  readonly merges: readonly Area[];
  readonly tables: readonly TableView[];
}

/** The workbook without its cells. */
export interface BookView {
  readonly fileName: string;
  readonly sheets: readonly SheetView[];
  readonly activeSheet: string;
  readonly selection: {readonly sheet: string; readonly area: Area};
  /** Names a person may jump to. */
  readonly names: readonly string[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Whether cells wait for what an add-in's function gives. */
  readonly areCallsWaiting: boolean;
}

/** A chart with its numbers looked up, ready to draw. Sizes in points. */
export interface ChartView {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly title: string;
  readonly legend: "none" | "top" | "bottom" | "left" | "right";
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly description: string;
  readonly series: readonly SeriesView[];
  readonly valueAxis: ChartAxis;
  readonly secondaryValueAxis: ChartAxis;
  readonly categoryAxis: ChartAxis;
}

/** One series with its numbers; null where the cell holds no number. */
export interface SeriesView extends Omit<ChartSeries, "values" | "categories"> {
  readonly values: readonly (number | null)[];
  readonly categories: readonly string[];
}

/** What the formula bar shows of a cell. */
export interface CellDetail {
  readonly address: string;
  /** What a person would type to get this cell again. */
  readonly input: string;
  readonly text: string;
  readonly value: CellValue;
  readonly formula: string | undefined;
}

/** The figures of the status bar. `sum`, `average`, `min` and `max` are over numbers; undefined without any, or where an error stands among them. */
export interface SelectionFigures {
  readonly filled: number;
  readonly numbers: number;
  readonly sum?: number;
  readonly average?: number;
  readonly min?: number;
  readonly max?: number;
}

/** Why something could not be done: a code for the sentence, and the host's own words. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
}

/** An answer, or why there is none. */
export type Answer<T> = {readonly ok: true; readonly value: T} | {readonly ok: false; readonly refusal: Refusal};

/** Word to the page that something is no longer as it was drawn. */
export interface Notice {
  /** Sheets, tables, names, looks or widths changed: the book view is stale. */
  readonly book: boolean;
  /** Cells changed or were calculated. */
  readonly cells: boolean;
  readonly charts: boolean;
  /** Another part than the page itself chose sheet or selection. */
  readonly selection: boolean;
}

/** What a file turned out to be once it is open. */
export interface Opened {
  /** Rows of a text file, heading included; undefined for workbooks. */
  readonly rows: number | undefined;
  /** What of the file is kept but neither shown nor calculated, one sentence each. */
  readonly notes: readonly string[];
}

/** How far the opening of a file has come. */
export interface OpenProgress {
  /** Between 0 and 1; undefined where it cannot be told. */
  readonly share?: number;
}
