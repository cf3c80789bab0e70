import type {CustomFunctions} from "../formulas/custom/customFunctions";

/**
 * The embedded workbook as its neighbours see it: `objects/` plays Excel's object model over it, `file/` opens and
 * saves it, `formulas/` calculates it, the playground draws it. Rows and columns count from 0.
 */

/** Excel's error values. */
export type ErrorCode = "#NULL!" | "#DIV/0!" | "#VALUE!" | "#REF!" | "#NAME?" | "#NUM!" | "#N/A" | "#SPILL!" | "#CALC!" | "#BUSY!";

/** An error as a cell holds it. There is one frozen object a code (see `errors.ts`), so errors compare by identity. */
export interface CellError {
  readonly error: ErrorCode;
}

/** What a cell holds after calculation; null is blank. */
export type CellValue = number | string | boolean | null | CellError;

/** A rectangle of cells. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Size of a worksheet. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
/** Longest text that a cell holds. */
export const MAX_TEXT = 32_767;

/** How a cell looks; every property left out is Excel's default. Interned: equal looks are the same object. */
export interface Look {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly fontSize?: number;
  readonly fontName?: string;
  readonly fontColor?: string;
  readonly fill?: string;
  readonly wrap?: boolean;
  readonly align?: "Left" | "Center" | "Right";
  readonly verticalAlign?: "Top" | "Center" | "Bottom";
  readonly readingOrder?: "Context" | "LeftToRight" | "RightToLeft";
  /** A border by Excel's names for style and weight, and its colour: "Continuous Thin #808080". */
  readonly borderTop?: string;
  readonly borderBottom?: string;
  readonly borderLeft?: string;
  readonly borderRight?: string;
  /** Unlocked cells can be edited on a protected sheet. */
  readonly unlocked?: boolean;
  /** The text was typed with a leading apostrophe: it stays text whatever it begins with. */
  readonly quotePrefix?: boolean;
  /** Index of the cell's format in the file it came from, so that what we do not understand survives saving. */
  readonly fileStyle?: number;
}

/** How a sheet is printed. */
export interface PrintSetup {
  readonly landscape: boolean;
  /** Pages side by side into which the sheet is fitted; left out, as many as it needs. */
  readonly pagesWide?: number;
  /** Pages one below the other. */
  readonly pagesHigh?: number;
}

export interface SheetModel {
  /** "{00000000-0001-0000-NNNN-000000000000}", NNNN from the sheet's number in the file; survives renames and saving. */
  readonly id: string;
  /** The sheet's number in the file (sheetId), never reused within a workbook. */
  readonly number: number;
  title: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  tabColor: string;
  showGridlines: boolean;
  rightToLeft: boolean;
  frozenRows: number;
  frozenColumns: number;
  isProtected: boolean;
  print: PrintSetup;
  /** Rows hidden by hand or by a filter. */
  readonly hiddenRows: ReadonlySet<number>;

  /** Smallest rectangle that holds everything with content (formats alone count only when asked); undefined when blank. */
  usedArea(withFormats?: boolean): Area | undefined;
  /** Calculated value. */
  value(row: number, column: number): CellValue;
  /** Calculated values, row by row. */
  values(area: Area): CellValue[][];
  /** Formula with its "=", in A1 and English, or undefined where the cell holds a constant or nothing. */
  formula(row: number, column: number): string | undefined;
  formulaR1C1(row: number, column: number): string | undefined;
  /** The cells of an area that hold formulas, as maximal rectangles, column by column. */
  formulaAreas(area: Area): Area[];
  look(row: number, column: number): Look;
  /** Value formatted by its number format, as the grid shows it ("1,234.50", "2026-11-22", "#N/A"). */
  text(row: number, column: number): string;

  /** Sets a constant; never reads a formula into it. Texts over MAX_TEXT and infinite numbers are refused. */
  setValue(row: number, column: number, value: CellValue): void;
  /** Many constants at once, row by row. */
  setValues(row: number, column: number, values: readonly (readonly CellValue[])[]): void;
  /** A whole stretch of a column at once, without a row array in between: how files are opened. */
  fillColumn(row: number, column: number, values: Float64Array | readonly CellValue[]): void;
  /** Sets a formula ("=..."), A1, English. A formula that cannot be parsed is refused with HostError("InvalidArgument"). */
  setFormula(row: number, column: number, formula: string): void;
  /** One relative formula for a whole rectangle: parsed once, calculated by column. */
  setFormulaR1C1(area: Area, formula: string): void;
  /** What typing does: "=..." is a formula, a leading apostrophe makes text, numbers, dates, percentages and TRUE are read in en-US. */
  enter(row: number, column: number, typed: string): void;
  /** Takes away contents, formats, or both. */
  clear(area: Area, what: "All" | "Contents" | "Formats"): void;
  /** Changes the given properties of the look of every cell in the area; a property that is undefined goes back to the default. */
  setLook(area: Area, change: Partial<Look>): void;
  /** Width in points; 48 when never set, as Excel's standard column at Calibri 11 (64 px). */
  columnWidth(column: number): number;
  setColumnWidth(column: number, points: number | undefined): void;
  rowHeight(row: number): number;
  setRowHeight(row: number, points: number | undefined): void;
  setHiddenRows(rows: Iterable<number>): void;
  /** Merged areas of the sheet. */
  readonly merges: readonly Area[];
  setMerges(areas: readonly Area[]): void;
  readonly charts: readonly ChartModel[];
  addChart(chart: Omit<ChartModel, "id">): ChartModel;
  deleteChart(chart: ChartModel): void;
  /** The array that covers a cell, spilled by the formula in its first cell; undefined where the cell is no part of one. */
  spillAt(row: number, column: number): Area | undefined;
  /** Whether a function's name, in any capitals, is one of an add-in's functions that the workbook knows. */
  isAddInFunction(name: string): boolean;
  /** What the function of an add-in said beside an error that this cell shows. */
  sentence(row: number, column: number): string | undefined;
  /** What a formula of an add-in's function showed when its file was saved, here and in the cells that it had spilled into: shown until the add-in answers. */
  keepLast(area: Area, value: CellValue): void;
  /** Heap bytes that the cells take, about. */
  bytes(): number;
}

export interface TableModel {
  /** "{00000000-0001-0000-NNNN-...}", lasting. */
  readonly id: string;
  readonly number: number;
  /** Unique in the workbook, case-insensitively, together with the names. */
  name: string;
  readonly sheet: SheetModel;
  /** Heading row and totals row included. */
  readonly area: Area;
  readonly hasHeadings: boolean;
  readonly hasTotals: boolean;
  style: string;
  /** Headings as they stand in the cells; unique as Excel makes them ("Sales", "Sales2"). */
  readonly headings: readonly string[];
  showFilter: boolean;
}

export interface NameModel {
  name: string;
  /** "=Sheet1!$A$1:$B$4", "=42". */
  formula: string;
  comment: string;
  visible: boolean;
  /** Undefined for the whole workbook. */
  readonly scope: SheetModel | undefined;
}

/** A chart, as far as the object model, the files and the drawing need it. Colours and the rest keep Excel's defaults. */
export interface ChartModel {
  readonly id: string;
  name: string;
  type: string; // Excel.ChartType: "Doughnut", "ColumnClustered", "Line", ...
  title: string;
  titleVisible: boolean;
  legendVisible: boolean;
  legendPosition: string;
  /** Points from the sheet's top left corner. */
  left: number;
  top: number;
  width: number;
  height: number;
  altTextTitle: string;
  altTextDescription: string;
  series: ChartSeries[];
  valueAxis: ChartAxis;
  secondaryValueAxis: ChartAxis;
  categoryAxis: ChartAxis;
  /** Drawing part of a chart from an opened file that we keep untouched, if it is one. */
  readonly filePart?: string;
}

export interface ChartAxis {
  visible: boolean;
  title: string;
  minimum?: number;
  maximum?: number;
  numberFormat?: string;
  majorGridlines: boolean;
}

export interface ChartSeries {
  name: string;
  /** "=Sheet1!$B$2:$B$5" */
  values: string;
  categories: string;
  type?: string;
  axisGroup: "Primary" | "Secondary";
  color?: string;
  /** Colours of single points (slices), by index. */
  pointColors: Readonly<Record<number, string>>;
  hasDataLabels: boolean;
  dataLabels: {showValue: boolean; showPercentage: boolean; showCategoryName: boolean; numberFormat?: string};
  gapWidth?: number;
  doughnutHoleSize?: number;
}

export interface CustomXmlPart {
  /** "{GUID}" */
  readonly id: string;
  xml: string;
}

/** What changed, for events, the grid, and recalculation. */
export type Change =
  | {readonly kind: "cells"; readonly sheet: SheetModel; readonly area: Area; readonly origin: Origin}
  | {readonly kind: "calculated"; readonly sheet: SheetModel}
  | {readonly kind: "sorted"; readonly sheet: SheetModel; readonly area: Area; readonly origin: Origin}
  | {readonly kind: "sheets" | "tables" | "names" | "charts" | "looks" | "customXml" | "book"}
  | {readonly kind: "active"; readonly sheet: SheetModel}
  | {readonly kind: "selection"; readonly sheet: SheetModel; readonly area: Area};

/** Who made a change: the person at the grid, the add-in, or another person in the same workbook. */
export type Origin = "user" | "addin" | "remote";

export interface WorkbookModel {
  /** In tab order. */
  readonly sheets: readonly SheetModel[];
  readonly tables: readonly TableModel[];
  readonly names: readonly NameModel[];
  readonly customXml: readonly CustomXmlPart[];
  /** Document settings of the add-in, `Office.context.document.settings`. */
  readonly settings: Map<string, unknown>;
  /** Functions of add-ins that formulas may call. */
  readonly customFunctions: CustomFunctions;
  readonly activeSheet: SheetModel;
  readonly selection: {readonly sheet: SheetModel; readonly area: Area};
  isReadOnly: boolean;
  /** Sheets cannot be added, deleted, renamed or moved. */
  isStructureProtected: boolean;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual";
  /** Whose edits the next changes are. */
  origin: Origin;
  /** Parts of the opened file that we do not understand, kept byte for byte; owned by `file/`. */
  filePackage: unknown;

  sheet(titleOrId: string): SheetModel | undefined;
  /** `number` is given only when a file is opened: the sheet's number there. */
  addSheet(title?: string, position?: number, number?: number): SheetModel;
  deleteSheet(sheet: SheetModel): void;
  renameSheet(sheet: SheetModel, title: string): void;
  moveSheet(sheet: SheetModel, position: number): void;
  activate(sheet: SheetModel): void;
  select(sheet: SheetModel, area: Area): void;

  table(nameOrId: string): TableModel | undefined;
  /** `fromFile` is given only when a file is opened: the table's number there, and whether the last row of the area holds totals. */
  addTable(
    sheet: SheetModel,
    area: Area,
    hasHeadings: boolean,
    name?: string,
    fromFile?: {readonly number?: number; readonly hasTotals?: boolean},
  ): TableModel;
  renameTable(table: TableModel, name: string): void;
  /** Makes the table an ordinary range again; cells stay. */
  deleteTable(table: TableModel, alsoCells: boolean): void;
  /** Adds a column at the right end or at an index (from 0). Cells to the right of the table, in its rows, move right; formulas follow. */
  addTableColumn(table: TableModel, index: number | undefined, cells: readonly CellValue[] | undefined, heading?: string): void;
  /** Takes a column out. Cells to the right of the table, in its rows, move left; formulas follow, and those that named it read #REF!. */
  deleteTableColumn(table: TableModel, index: number): void;
  resizeTable(table: TableModel, area: Area): void;
  /** Sorts whole rows of an area by one of its columns (from 0, counted from its left), smallest first. Rows with formulas are not sorted but refused. */
  sortRows(sheet: SheetModel, area: Area, column: number): void;

  name(name: string, scope?: SheetModel): NameModel | undefined;
  addName(name: string, formula: string, options?: {comment?: string; scope?: SheetModel; visible?: boolean}): NameModel;
  deleteName(name: NameModel): void;
  /** The cells a name stands for, if it stands for cells. */
  nameArea(name: NameModel): {readonly sheet: SheetModel; readonly area: Area} | undefined;

  addCustomXml(xml: string, id?: string): CustomXmlPart;
  deleteCustomXml(part: CustomXmlPart): void;

  /** Brings every formula up to date. Reading a value does this by itself; edits in between only mark. */
  calculate(kind?: "Recalculate" | "Full"): void;
  /** Says that plain properties were changed, of charts or of sheets and the book: those who draw them do not see that by themselves. */
  touch(kind: "charts" | "book"): void;
  /** Calls back after every change; returns how to stop. */
  listen(listener: (change: Change) => void): () => void;
  /**
   * The whole workbook as plain data: every cell with formula, value and look, tables, names, charts, custom XML, sheets and order,
   * widths, visibility, protection. Two workbooks are the same exactly when their snapshots are deeply equal.
   */
  snapshot(): unknown;
}
