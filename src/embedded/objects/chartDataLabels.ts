import type {ChartModel, ChartSeries} from "../workbook/model";
import {text, truth} from "./arguments";
import {ChartTextFormatObject} from "./chartLooks";
import {ChartPart} from "./chartParts";
import type {Session} from "./session";

type Labels = ChartSeries["dataLabels"];

/** Excel.ChartDataLabels of one series, or of all series of a chart. Setting any of them shows the labels. */
export class ChartDataLabelsObject extends ChartPart {
  readonly excelClass = "ChartDataLabels";

  constructor(
    session: Session,
    chart: ChartModel,
    private readonly series: readonly ChartSeries[],
  ) {
    super(session, chart);
  }

  get ShowValue(): boolean {
    return this.#labels().showValue;
  }

  set ShowValue(value: unknown) {
    this.#change({showValue: truth(value)});
  }

  get ShowPercentage(): boolean {
    return this.#labels().showPercentage;
  }

  set ShowPercentage(value: unknown) {
    this.#change({showPercentage: truth(value)});
  }

  get ShowCategoryName(): boolean {
    return this.#labels().showCategoryName;
  }

  set ShowCategoryName(value: unknown) {
    this.#change({showCategoryName: truth(value)});
  }

  get NumberFormat(): string {
    return this.#labels().numberFormat ?? "General";
  }

  set NumberFormat(value: unknown) {
    this.#change({numberFormat: text(value)});
  }

  get Position(): unknown {
    return this.session.recall(this.chart, "labels position", "BestFit");
  }

  set Position(value: unknown) {
    this.session.remember(this.chart, "labels position", text(value));
  }

  get ShowSeriesName(): unknown {
    return this.session.recall(this.chart, "labels showSeriesName", false);
  }

  set ShowSeriesName(value: unknown) {
    this.session.remember(this.chart, "labels showSeriesName", truth(value));
  }

  get ShowLegendKey(): unknown {
    return this.session.recall(this.chart, "labels showLegendKey", false);
  }

  set ShowLegendKey(value: unknown) {
    this.session.remember(this.chart, "labels showLegendKey", truth(value));
  }

  get Separator(): unknown {
    return this.session.recall(this.chart, "labels separator", ", ");
  }

  set Separator(value: unknown) {
    this.session.remember(this.chart, "labels separator", text(value));
  }

  get Format(): ChartTextFormatObject {
    return new ChartTextFormatObject(this.session, "ChartDataLabelFormat", {chart: this.chart, part: "labels"});
  }

  #labels(): Labels {
    return this.series[0]?.dataLabels ?? {showValue: false, showPercentage: false, showCategoryName: false};
  }

  #change(change: Partial<Labels>): void {
    for (const series of this.series) {
      series.hasDataLabels = true;
      series.dataLabels = {...series.dataLabels, ...change};
    }
  }
}
