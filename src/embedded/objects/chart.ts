import {boundingArea} from "../workbook/address";
import type {ChartModel, SheetModel} from "../workbook/model";
import {finiteNumber, text} from "./arguments";
import {ChartAxesObject} from "./chartAxes";
import {ChartDataLabelsObject} from "./chartDataLabels";
import {ChartTextFormatObject} from "./chartLooks";
import {ChartLegendObject, ChartPart, ChartTitleObject} from "./chartParts";
import {ChartSeriesCollection} from "./chartSeries";
import type {WireRecord} from "./hostObject";
import {RangeObject} from "./range";
import {rangeArgument} from "./rangeOfAddress";
import {refusal} from "./refusal";
import {seriesOfRange} from "./seriesOfRange";
import type {Session} from "./session";
import {WorksheetObject} from "./worksheet";

/** Excel.Chart. Places and sizes are points from the sheet's top left corner. */
export class ChartObject extends ChartPart {
  readonly excelClass = "Chart";

  constructor(
    session: Session,
    private readonly sheet: SheetModel,
    chart: ChartModel,
  ) {
    super(session, chart);
  }

  override identity(): WireRecord {
    return {Id: this.chart.id};
  }

  get Id(): string {
    return this.chart.id;
  }

  get Name(): string {
    return this.chart.name;
  }

  set Name(value: unknown) {
    const name = text(value);
    const isTaken = this.sheet.charts.some((chart) => chart !== this.chart && chart.name.toLowerCase() === name.toLowerCase());
    if (isTaken || name === "") throw refusal(isTaken ? "ItemAlreadyExists" : "InvalidArgument", name);
    this.chart.name = name;
  }

  get ChartType(): string {
    return this.chart.type;
  }

  set ChartType(value: unknown) {
    this.chart.type = text(value);
  }

  get Left(): number {
    return this.chart.left;
  }

  set Left(value: unknown) {
    this.chart.left = finiteNumber(value);
  }

  get Top(): number {
    return this.chart.top;
  }

  set Top(value: unknown) {
    this.chart.top = finiteNumber(value);
  }

  get Width(): number {
    return this.chart.width;
  }

  set Width(value: unknown) {
    this.chart.width = finiteNumber(value);
  }

  get Height(): number {
    return this.chart.height;
  }

  set Height(value: unknown) {
    this.chart.height = finiteNumber(value);
  }

  get Title(): ChartTitleObject {
    return new ChartTitleObject(this.session, this.chart);
  }

  get Legend(): ChartLegendObject {
    return new ChartLegendObject(this.session, this.chart);
  }

  get Series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this.session, this.chart);
  }

  get Axes(): ChartAxesObject {
    return new ChartAxesObject(this.session, this.chart);
  }

  get DataLabels(): ChartDataLabelsObject {
    return new ChartDataLabelsObject(this.session, this.chart, this.chart.series);
  }

  get Format(): ChartTextFormatObject {
    return new ChartTextFormatObject(this.session, "ChartAreaFormat", {chart: this.chart, part: "area"});
  }

  get Worksheet(): WorksheetObject {
    return new WorksheetObject(this.session, this.sheet);
  }

  /** Lays the chart over some cells, from the corner of the first to the end of the last. */
  SetPosition(startCell: unknown, endCell: unknown): void {
    this.session.requireUnprotected(this.sheet);
    const start = rangeArgument(this.session, startCell, this.sheet).area;
    const end = endCell === null || endCell === undefined ? undefined : rangeArgument(this.session, endCell, this.sheet).area;
    const cells = new RangeObject(this.session, this.sheet, end === undefined ? start : boundingArea(start, end));
    this.chart.left = cells.Left;
    this.chart.top = cells.Top;
    if (end === undefined) return;
    this.chart.width = cells.Width;
    this.chart.height = cells.Height;
  }

  SetData(source: unknown, seriesBy: unknown): void {
    this.session.requireUnprotected(this.sheet);
    const range = rangeArgument(this.session, source, this.sheet);
    this.chart.series = seriesOfRange(range.sheet, range.area, seriesBy);
  }

  Delete(): void {
    this.session.requireUnprotected(this.sheet);
    this.sheet.deleteChart(this.chart);
  }
}
