import type {ChartModel} from "../workbook/model";
import {oneOf, text, truth} from "./arguments";
import {ChartTextFormatObject} from "./chartLooks";
import {HostObject} from "./hostObject";
import type {Session} from "./session";

/** Something that belongs to one chart. */
export abstract class ChartPart extends HostObject {
  constructor(
    session: Session,
    protected readonly chart: ChartModel,
  ) {
    super(session);
  }
}

/** Excel.ChartTitle. */
export class ChartTitleObject extends ChartPart {
  readonly excelClass = "ChartTitle";

  get Text(): string {
    return this.chart.title;
  }

  set Text(value: unknown) {
    this.chart.title = text(value);
    this.chart.titleVisible = true;
  }

  get Visible(): boolean {
    return this.chart.titleVisible;
  }

  set Visible(value: unknown) {
    this.chart.titleVisible = truth(value);
  }

  get Overlay(): unknown {
    return this.session.recall(this.chart, "title overlay", false);
  }

  set Overlay(value: unknown) {
    this.session.remember(this.chart, "title overlay", truth(value));
  }

  get Format(): ChartTextFormatObject {
    return new ChartTextFormatObject(this.session, "ChartTitleFormat", {chart: this.chart, part: "title"});
  }
}

/** Excel.ChartLegend. */
export class ChartLegendObject extends ChartPart {
  readonly excelClass = "ChartLegend";

  get Visible(): boolean {
    return this.chart.legendVisible;
  }

  set Visible(value: unknown) {
    this.chart.legendVisible = truth(value);
  }

  get Position(): string {
    return this.chart.legendPosition;
  }

  set Position(value: unknown) {
    this.chart.legendPosition = oneOf(value, ["Top", "Bottom", "Left", "Right", "Corner", "Custom"]);
  }

  get Overlay(): unknown {
    return this.session.recall(this.chart, "legend overlay", false);
  }

  set Overlay(value: unknown) {
    this.session.remember(this.chart, "legend overlay", truth(value));
  }

  get Format(): ChartTextFormatObject {
    return new ChartTextFormatObject(this.session, "ChartLegendFormat", {chart: this.chart, part: "legend"});
  }
}
