import type {ChartModel, ChartSeries} from "../workbook/model";
import {absoluteAddress} from "./address";
import {finiteNumber, oneOf, optionalText, text, truth, wholeNumber} from "./arguments";
import {ChartDataLabelsObject} from "./chartDataLabels";
import type {Paint} from "./chartLooks";
import {ChartFillObject, ChartLineFormatObject} from "./chartLooks";
import {ChartPart} from "./chartParts";
import {ChartPointsCollection} from "./chartPoints";
import {CollectionObject, HostObject} from "./hostObject";
import {RangeObject} from "./range";
import {refusal} from "./refusal";
import type {Session} from "./session";

/** A series without data, as Excel adds it. */
export const emptySeries = (name: string): ChartSeries => ({
  name,
  values: "",
  categories: "",
  axisGroup: "Primary",
  pointColors: {},
  hasDataLabels: false,
  dataLabels: {showValue: true, showPercentage: false, showCategoryName: false},
});

/** Excel.ChartSeries. */
export class ChartSeriesObject extends ChartPart {
  readonly excelClass = "ChartSeries";

  constructor(
    session: Session,
    chart: ChartModel,
    readonly series: ChartSeries,
  ) {
    super(session, chart);
  }

  get Name(): string {
    return this.series.name;
  }

  set Name(value: unknown) {
    this.series.name = text(value);
  }

  get ChartType(): string {
    return this.series.type ?? this.chart.type;
  }

  set ChartType(value: unknown) {
    this.series.type = text(value);
  }

  get AxisGroup(): string {
    return this.series.axisGroup;
  }

  set AxisGroup(value: unknown) {
    this.series.axisGroup = oneOf(value, ["Primary", "Secondary"]);
  }

  get HasDataLabels(): boolean {
    return this.series.hasDataLabels;
  }

  set HasDataLabels(value: unknown) {
    this.series.hasDataLabels = truth(value);
  }

  get GapWidth(): number {
    return this.series.gapWidth ?? 150;
  }

  set GapWidth(value: unknown) {
    this.series.gapWidth = finiteNumber(value);
  }

  get DoughnutHoleSize(): number {
    return this.series.doughnutHoleSize ?? 75;
  }

  set DoughnutHoleSize(value: unknown) {
    this.series.doughnutHoleSize = finiteNumber(value);
  }

  get PlotOrder(): number {
    return this.chart.series.indexOf(this.series) + 1;
  }

  get Smooth(): unknown {
    return this.session.recall(this.series, "smooth", false);
  }

  set Smooth(value: unknown) {
    this.session.remember(this.series, "smooth", truth(value));
  }

  get MarkerStyle(): unknown {
    return this.session.recall(this.series, "markerStyle", "Automatic");
  }

  set MarkerStyle(value: unknown) {
    this.session.remember(this.series, "markerStyle", text(value));
  }

  get Points(): ChartPointsCollection {
    return new ChartPointsCollection(this.session, this.chart, this.series);
  }

  get DataLabels(): ChartDataLabelsObject {
    return new ChartDataLabelsObject(this.session, this.chart, [this.series]);
  }

  get Format(): ChartSeriesFormatObject {
    return new ChartSeriesFormatObject(this.session, this.chart, this.series);
  }

  SetValues(range: unknown): void {
    this.session.requireWritable();
    this.series.values = formulaOf(range);
  }

  SetXAxisValues(range: unknown): void {
    this.session.requireWritable();
    this.series.categories = formulaOf(range);
  }

  Delete(): void {
    this.session.requireWritable();
    this.chart.series = this.chart.series.filter((series) => series !== this.series);
  }
}

function formulaOf(range: unknown): string {
  if (!(range instanceof RangeObject)) throw refusal("InvalidArgument", "a range is needed");
  return `=${absoluteAddress(range.sheet.title, range.area)}`;
}

/** Excel.ChartSeriesFormat: a series has one colour, for its areas and its line. */
export class ChartSeriesFormatObject extends HostObject {
  readonly excelClass = "ChartSeriesFormat";
  readonly #paint: Paint;

  constructor(
    session: Session,
    private readonly chart: ChartModel,
    private readonly series: ChartSeries,
  ) {
    super(session);
    this.#paint = {
      color: () => series.color,
      setColor: (color) => {
        if (color === undefined) delete series.color;
        else series.color = color;
      },
    };
  }

  get Fill(): ChartFillObject {
    return new ChartFillObject(this.session, this.#paint);
  }

  get Line(): ChartLineFormatObject {
    return new ChartLineFormatObject(this.session, this.#paint, {chart: this.chart, part: `series ${this.chart.series.indexOf(this.series)}`});
  }
}

/** Excel.ChartSeriesCollection. */
export class ChartSeriesCollection extends CollectionObject<ChartSeriesObject> {
  readonly excelClass = "ChartSeriesCollection";

  constructor(
    session: Session,
    private readonly chart: ChartModel,
  ) {
    super(session);
  }

  get Count(): number {
    return this.chart.series.length;
  }

  items(): readonly ChartSeriesObject[] {
    return this.chart.series.map((series) => new ChartSeriesObject(this.session, this.chart, series));
  }

  GetCount(): number {
    return this.chart.series.length;
  }

  GetItemAt(index: unknown): ChartSeriesObject {
    const series = this.items()[wholeNumber(index)];
    if (series === undefined) throw refusal("ItemNotFound", String(index));
    return series;
  }

  Add(name: unknown, index: unknown): ChartSeriesObject {
    this.session.requireWritable();
    const at = wholeNumber(index, this.chart.series.length);
    const series = emptySeries(optionalText(name) ?? `Series${this.chart.series.length + 1}`);
    this.chart.series = [...this.chart.series.slice(0, at), series, ...this.chart.series.slice(at)];
    return new ChartSeriesObject(this.session, this.chart, series);
  }
}
