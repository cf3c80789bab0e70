import type {Area, ChartModel, ChartSeries, SheetModel, WorkbookModel} from "../workbook/model";
import {intersection, parseArea, splitReference} from "../workbook/address";
import {tableBody} from "../workbook/tableBody";
import type {ChartView, SeriesView} from "./face";

/** More points than this cannot be told apart on a screen. */
const mostPoints = 5_000;

/** The charts of a sheet with their numbers looked up. */
export const chartViews = (workbook: WorkbookModel, sheet: SheetModel): ChartView[] => sheet.charts.map((chart) => chartView(workbook, sheet, chart));

function chartView(workbook: WorkbookModel, sheet: SheetModel, chart: ChartModel): ChartView {
  const {id, name, type, left, top, width, height, valueAxis, secondaryValueAxis, categoryAxis} = chart;
  return {
    ...{id, name, type, left, top, width, height, valueAxis, secondaryValueAxis, categoryAxis},
    title: chart.titleVisible ? chart.title : "",
    legend: legendPlace(chart),
    description: [chart.altTextTitle, chart.altTextDescription].filter(Boolean).join(". ") || chart.title || chart.name,
    series: chart.series.map((series) => seriesView(workbook, sheet, series)),
  };
}

function legendPlace({legendVisible, legendPosition}: ChartModel): ChartView["legend"] {
  if (!legendVisible) return "none";
  const place = legendPosition.toLowerCase();
  return place === "top" || place === "left" || place === "right" ? place : "bottom";
}

function seriesView(workbook: WorkbookModel, sheet: SheetModel, series: ChartSeries): SeriesView {
  const valueCells = referred(workbook, sheet, series.values);
  const categoryCells = referred(workbook, sheet, series.categories);
  const nameCells = series.name.startsWith("=") ? referred(workbook, sheet, series.name) : undefined;
  return {
    ...series,
    name: nameCells ? texts(nameCells).join(" ") : series.name,
    values: valueCells ? numbers(valueCells) : [],
    categories: categoryCells ? texts(categoryCells) : [],
  };
}

interface Cells {
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** The cells that a reference ("=Sheet1!$A$1:$A$3") or a name stands for; undefined where it stands for none. */
export function referred(workbook: WorkbookModel, sheet: SheetModel, reference: string): Cells | undefined {
  const {title, local} = splitReference(reference);
  const target = title === undefined ? sheet : workbook.sheet(title);
  const area = parseArea(local);
  if (area) return target && {sheet: target, area};
  const name = workbook.name(local, target) ?? workbook.name(local);
  if (name) return workbook.nameArea(name);
  const table = workbook.table(local);
  return table && {sheet: table.sheet, area: tableBody(table)};
}

function bounded({sheet, area}: Cells): Area | undefined {
  const used = sheet.usedArea();
  const within = used && intersection(used, area);
  return (
    within &&
    (within.columns === 1
      ? {...within, rows: Math.min(within.rows, mostPoints)}
      : {...within, rows: Math.min(within.rows, 100), columns: Math.min(within.columns, 100)})
  );
}

function numbers(cells: Cells): (number | null)[] {
  const area = bounded(cells);
  return area ? cells.sheet.values(area).flatMap((row) => row.map((value) => (typeof value === "number" ? value : null))) : [];
}

function texts(cells: Cells): string[] {
  const area = bounded(cells);
  const found: string[] = [];
  for (let row = 0; area && row < area.rows; row++) {
    for (let column = 0; column < area.columns; column++) found.push(cells.sheet.text(area.row + row, area.column + column));
  }
  return found;
}
