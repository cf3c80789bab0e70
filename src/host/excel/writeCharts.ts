import type {PlannedChart} from "../../domain/plan";
import type {Area} from "../../domain/source";
import {rangeAt} from "./areas";
import {job, type Job} from "./jobs";

/** Draws a chart that is not there yet. */
export const newChartJob = (sheetId: string, chart: PlannedChart): Job =>
  job((context) => drawChart(context.workbook.worksheets.getItem(sheetId), chart));

/** Points a chart that stands on the sheet at other cells; its place and its looks stay the user's. */
export const chartAreasJob = (sheetId: string, chart: PlannedChart): Job =>
  job((context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const drawn = sheet.charts.getItem(chart.name);
    chart.series.forEach(({values}, i) => setAreas(sheet, drawn.series.getItemAt(i), chart.categories, values));
  });

/** Takes a chart away. */
export const chartRemovalJob = (sheetId: string, name: string): Job =>
  job((context) => context.workbook.worksheets.getItem(sheetId).charts.getItem(name).delete());

function drawChart(sheet: Excel.Worksheet, chart: PlannedChart): void {
  const [first] = chart.series;
  if (!first) throw new Error(`chart without series: ${chart.name}`);
  const drawn = sheet.charts.add(chart.kind === "Doughnut" ? "Doughnut" : "ColumnClustered", rangeAt(sheet, first.values), "Columns");
  drawn.name = chart.name;
  drawn.title.text = chart.title;
  drawn.legend.position = "Bottom";
  drawn.legend.visible = true;
  const series = drawn.series.getItemAt(0);
  series.name = first.name;
  setAreas(sheet, series, chart.categories, first.values);
  if (chart.kind === "Doughnut") showShares(series, chart);
  else drawPareto(sheet, drawn, series, chart);
  place(sheet, drawn, chart.place);
}

function setAreas(sheet: Excel.Worksheet, series: Excel.ChartSeries, categories: Area, values: Area): void {
  series.setValues(rangeAt(sheet, values));
  series.setXAxisValues(rangeAt(sheet, categories));
}

/** Each slice says its share; the hole leaves the labels room. */
function showShares(series: Excel.ChartSeries, {categories, colors = []}: PlannedChart): void {
  series.doughnutHoleSize = 55;
  series.hasDataLabels = true;
  series.dataLabels.showValue = false;
  series.dataLabels.showPercentage = true;
  colors.slice(0, categories.rows * categories.columns).forEach((color, i) => series.points.getItemAt(i).format.fill.setSolidColor(color));
}

/** Columns, and the cumulative share as a line on an axis of its own, from 0 to 100 %. */
function drawPareto(sheet: Excel.Worksheet, drawn: Excel.Chart, columns: Excel.ChartSeries, {categories, series, colors = []}: PlannedChart): void {
  const [, second] = series;
  const [columnColor, lineColor] = colors;
  if (columnColor !== undefined) columns.format.fill.setSolidColor(columnColor);
  if (!second) return;
  const line = drawn.series.add(second.name);
  setAreas(sheet, line, categories, second.values);
  line.chartType = "Line";
  line.axisGroup = "Secondary";
  if (lineColor !== undefined) line.format.line.color = lineColor;
  const axis = drawn.axes.getItem("Value", "Secondary");
  axis.minimum = 0;
  axis.maximum = 1;
  axis.numberFormat = "0%";
}

function place(sheet: Excel.Worksheet, drawn: Excel.Chart, area: Area): void {
  const cells = rangeAt(sheet, area);
  drawn.setPosition(cells.getCell(0, 0), cells.getLastCell());
}
