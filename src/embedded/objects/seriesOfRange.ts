import type {Area, ChartSeries, SheetModel} from "../workbook/model";
import {absoluteAddress} from "./address";
import {oneOf} from "./arguments";
import {emptySeries} from "./chartSeries";

/**
 * The series that Excel makes of a range: a first row of texts names them, a first column of anything but numbers has
 * the categories. Left to itself it takes the longer side of the range for the points.
 */
export function seriesOfRange(sheet: SheetModel, area: Area, seriesBy: unknown): ChartSeries[] {
  const wanted = oneOf(seriesBy, ["Auto", "Columns", "Rows"], "Auto");
  const byRows = wanted === "Rows" || (wanted === "Auto" && area.columns > area.rows);
  return byRows ? seriesByRows(sheet, area) : seriesByColumns(sheet, area);
}

function seriesByColumns(sheet: SheetModel, area: Area): ChartSeries[] {
  const {heading, label} = labels(sheet, area);
  const body = {...area, row: area.row + heading, rows: area.rows - heading};
  const categories = label === 0 ? "" : reference(sheet, {...body, columns: 1});
  return Array.from({length: area.columns - label}, (_series, index) => {
    const column = area.column + label + index;
    const name = heading === 0 ? `Series${index + 1}` : sheet.text(area.row, column);
    return {...emptySeries(name), values: reference(sheet, {...body, column, columns: 1}), categories};
  });
}

function seriesByRows(sheet: SheetModel, area: Area): ChartSeries[] {
  const {heading, label} = labels(sheet, area);
  const body = {...area, column: area.column + label, columns: area.columns - label};
  const categories = heading === 0 ? "" : reference(sheet, {...body, rows: 1});
  return Array.from({length: area.rows - heading}, (_series, index) => {
    const row = area.row + heading + index;
    const name = label === 0 ? `Series${index + 1}` : sheet.text(row, area.column);
    return {...emptySeries(name), values: reference(sheet, {...body, row, rows: 1}), categories};
  });
}

/** How many rows of headings and columns of labels a range has: none or one each. */
function labels(sheet: SheetModel, area: Area): {heading: 0 | 1; label: 0 | 1} {
  const isNumber = (row: number, column: number) => typeof sheet.value(row, column) === "number";
  const last = {row: area.row + area.rows - 1, column: area.column + area.columns - 1};
  const heading = area.rows > 1 && !isNumber(area.row, last.column) ? 1 : 0;
  const label = area.columns > 1 && !isNumber(last.row, area.column) ? 1 : 0;
  return {heading, label};
}

const reference = (sheet: SheetModel, area: Area): string => `=${absoluteAddress(sheet.title, area)}`;
