import type {CellValue, ChartModel, CustomXmlPart, SheetModel, TableModel} from "../workbook/model";
import type {Parts} from "./package";
import type {XmlElement} from "./xml";

/** What an opened file holds besides what the workbook understands; it waits here until the workbook is saved. */
export interface FilePackage {
  /** Every part as it was read; never changed. */
  readonly parts: Parts;
  /** Name of the part that describes the workbook. */
  readonly workbookPart: string;
  readonly sheets: ReadonlyMap<SheetModel, KeptSheet>;
  /** Chart sheets and dialog sheets: entries of the list of sheets that are no worksheets. */
  readonly foreignSheets: readonly ForeignSheet[];
  readonly tables: ReadonlyMap<TableModel, KeptTable>;
  readonly customXml: ReadonlyMap<CustomXmlPart, KeptCustomXml>;
  /** Names that belong to the file and not to the user: print areas, filters. */
  readonly builtInNames: readonly {readonly entry: XmlElement; readonly scope: SheetModel | undefined}[];
  /** Dates in the file counted from 1904; they were moved to 1900. */
  readonly isFrom1904: boolean;
}

/** A worksheet's part, taken apart: what stands before and after its cells, and what cells know that the workbook does not. */
export interface KeptSheet {
  readonly part: string;
  readonly title: string;
  /** The root with all children but the cells. */
  readonly root: XmlElement;
  /** Attributes of rows besides place, height and visibility, as written, by row. */
  readonly rows: ReadonlyMap<number, string>;
  /** Heights of rows in points, as read. */
  readonly cells: ReadonlyMap<number, KeptCell>;
  readonly charts: ReadonlyMap<ChartModel, KeptChart>;
}

/** What a cell of a file holds besides its value. It is written back while the cell is still as it was read. */
export type KeptCell =
  | {readonly kind: "rich"; readonly plain: string; readonly xml: string}
  /** An array formula or another formula with settings; `formula` as the workbook gives it. */
  | {readonly kind: "formula"; readonly formula: string; readonly xml: string; readonly attributes: string}
  /** A formula that the workbook cannot read; the cell shows its last value. */
  | {readonly kind: "refused"; readonly value: CellValue; readonly xml: string; readonly attributes: string};

export interface KeptTable {
  readonly part: string;
  readonly print: string;
}

export interface KeptChart {
  /** Relationship id in the drawing. */
  readonly id: string;
  readonly part: string;
  readonly print: string;
  readonly place: string;
}

export interface KeptCustomXml {
  readonly part: string;
  readonly xml: string;
}

export interface ForeignSheet {
  readonly entry: XmlElement;
  /** How many worksheets stood before it. */
  readonly position: number;
}

/** One number for a cell of a sheet. */
export const cellKey = (row: number, column: number): number => row * 16_384 + column;

/** The file a workbook was opened from, if it was. */
export function filePackage(workbook: {readonly filePackage: unknown}): FilePackage | undefined {
  // Only openXlsx writes this property, always with a FilePackage.
  return workbook.filePackage as FilePackage | undefined;
}
