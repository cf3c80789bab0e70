import type {PlannedSheet} from "../../domain/plan";
import type {Area} from "../../domain/source";
import {SHEET_COLUMNS, SHEET_ROWS} from "./address";
import {rangeAt} from "./areas";
import {freeze} from "./freeze";
import {job, type Job} from "./jobs";

/** Cells of an area whose looks are remembered one by one; rows further down look as the last of those: our long lists do. */
const MOST_CELLS = 4_000;

/** Everything of a cell's look that we or people are likely to set. */
const LOADED: Excel.CellPropertiesLoadOptions = {
  format: {
    font: {bold: true, italic: true, underline: true, strikethrough: true, color: true, size: true, name: true},
    fill: {color: true, pattern: true},
    borders: {style: true, weight: true, color: true},
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
    readingOrder: true,
  },
};

/** Remembers how a sheet of ours looks before an update changes that, as the jobs that bring it back. One sync. */
export async function formerLooks(context: Excel.RequestContext, sheetId: string, areas: readonly Area[], planned: PlannedSheet): Promise<Job[]> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const looks = [
    lookAtSheet(sheet, sheetId, planned),
    ...areas.map((area) => lookAtCells(sheet, sheetId, area)),
    ...Object.keys(planned.columnWidths).map((column) => lookAtWidth(sheet, sheetId, Number(column))),
    ...tallRows(planned).map((row) => lookAtHeight(sheet, sheetId, row)),
  ];
  await context.sync();
  return looks.map((look) => look());
}

/** What was asked for, as the job that brings it back; only to be called after the next sync. */
type Look = () => Job;

/** Puts something back on a sheet. */
const onSheet = (sheetId: string, put: (sheet: Excel.Worksheet) => void): Job => job((context) => put(context.workbook.worksheets.getItem(sheetId)));

function lookAtSheet(sheet: Excel.Worksheet, sheetId: string, {print}: PlannedSheet): Look {
  sheet.load("showGridlines");
  const frozen = sheet.freezePanes.getLocationOrNullObject().load("rowCount,columnCount");
  const layout = print && sheet.pageLayout.load("orientation,zoom");
  return () => {
    const {showGridlines} = sheet;
    const rows = frozen.isNullObject || frozen.rowCount === SHEET_ROWS ? 0 : frozen.rowCount;
    const columns = frozen.isNullObject || frozen.columnCount === SHEET_COLUMNS ? 0 : frozen.columnCount;
    const printed = layout && {orientation: layout.orientation, zoom: given(layout.zoom)};
    return onSheet(sheetId, (target) => {
      target.showGridlines = showGridlines;
      freeze(target, rows, columns);
      if (!printed) return;
      target.pageLayout.orientation = printed.orientation;
      target.pageLayout.zoom = printed.zoom;
    });
  };
}

/** What of a zoom was set: it is either pages or a scale, and takes no null back. */
const given = (zoom: Excel.PageLayoutZoomOptions): Excel.PageLayoutZoomOptions =>
  Object.fromEntries(Object.entries(zoom).filter(([, value]) => value !== null));

function lookAtCells(sheet: Excel.Worksheet, sheetId: string, area: Area): Look {
  const rows = Math.min(area.rows, Math.max(1, Math.floor(MOST_CELLS / area.columns)));
  const head = {...area, rows};
  const range = rangeAt(sheet, head).load("numberFormat");
  const properties = range.getCellProperties(LOADED);
  return () => {
    const {numberFormat} = range;
    const cells = properties.value.map((row) => row.map(({format}) => ({format: format && drawn(format)})));
    return onSheet(sheetId, (target) => {
      const back = rangeAt(target, head);
      rangeAt(target, area).clear("Formats");
      back.numberFormat = numberFormat;
      back.setCellProperties(cells);
      if (area.rows > rows) rangeAt(target, {...area, row: area.row + rows, rows: area.rows - rows}).copyFrom(back.getLastRow(), "Formats");
    });
  };
}

/** A look without what only says that there is nothing: set again, no fill would become a white one, and a line without style a black one. */
function drawn({fill, borders, ...format}: Excel.CellPropertiesFormat): Excel.CellPropertiesFormat {
  const lines = Object.entries(borders ?? {}).filter(([edge, line]) => EDGES.includes(edge) && isLine(line));
  return {
    ...format,
    ...(fill && fill.pattern !== "None" && {fill: {color: fill.color}}),
    ...(lines.length > 0 && {borders: Object.fromEntries(lines)}),
  };
}

const EDGES: readonly string[] = ["top", "bottom", "left", "right"];

const isLine = (line: Excel.CellBorder | undefined): boolean => line?.style !== undefined && line.style !== "None";

function lookAtWidth(sheet: Excel.Worksheet, sheetId: string, column: number): Look {
  const cells = {row: 0, column, rows: 1, columns: 1};
  const format = rangeAt(sheet, cells).format.load("columnWidth,useStandardWidth");
  return () => {
    const {columnWidth, useStandardWidth} = format;
    return onSheet(sheetId, (target) => {
      const back = rangeAt(target, cells).format;
      if (useStandardWidth) back.useStandardWidth = true;
      else back.columnWidth = columnWidth;
    });
  };
}

function lookAtHeight(sheet: Excel.Worksheet, sheetId: string, row: number): Look {
  const cells = {row, column: 0, rows: 1, columns: 1};
  const format = rangeAt(sheet, cells).format.load("rowHeight,useStandardHeight");
  return () => {
    const {rowHeight, useStandardHeight} = format;
    return onSheet(sheetId, (target) => {
      const back = rangeAt(target, cells).format;
      if (useStandardHeight) back.useStandardHeight = true;
      else back.rowHeight = rowHeight;
    });
  };
}

/** Rows to which a plan gives a height. */
const tallRows = ({styles}: PlannedSheet): number[] => [
  ...new Set(styles.filter(({rowHeight}) => rowHeight !== undefined).flatMap(({area}) => Array.from({length: area.rows}, (_, i) => area.row + i))),
];
