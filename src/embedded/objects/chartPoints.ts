import type {ChartModel, ChartSeries} from "../workbook/model";
import {cellCount} from "./address";
import {wholeNumber} from "./arguments";
import {ChartFillObject} from "./chartLooks";
import {CollectionObject, HostObject} from "./hostObject";
import {rangeOfAddress} from "./rangeOfAddress";
import {refusal} from "./refusal";
import type {Session} from "./session";

/** Excel.ChartPoint: one slice, column or marker of a series. */
export class ChartPointObject extends HostObject {
  readonly excelClass = "ChartPoint";

  constructor(
    session: Session,
    private readonly series: ChartSeries,
    private readonly index: number,
  ) {
    super(session);
  }

  get Format(): ChartPointFormatObject {
    return new ChartPointFormatObject(this.session, this.series, this.index);
  }
}

/** Excel.ChartPointFormat. */
export class ChartPointFormatObject extends HostObject {
  readonly excelClass = "ChartPointFormat";

  constructor(
    session: Session,
    private readonly series: ChartSeries,
    private readonly index: number,
  ) {
    super(session);
  }

  get Fill(): ChartFillObject {
    const {series, index} = this;
    return new ChartFillObject(this.session, {
      color: () => series.pointColors[index],
      setColor: (color) => {
        const others = Object.entries(series.pointColors).filter(([point]) => Number(point) !== index);
        series.pointColors = Object.fromEntries(color === undefined ? others : [...others, [index, color]]);
      },
    });
  }
}

/** Excel.ChartPointsCollection: as many points as the series has values. */
export class ChartPointsCollection extends CollectionObject<ChartPointObject> {
  readonly excelClass = "ChartPointsCollection";

  constructor(
    session: Session,
    private readonly chart: ChartModel,
    private readonly series: ChartSeries,
  ) {
    super(session);
  }

  get Count(): number {
    const address = this.series.values.replace(/^=/, "");
    return address === "" ? 0 : cellCount(rangeOfAddress(this.session, address, this.session.workbook.activeSheet).area);
  }

  items(): readonly ChartPointObject[] {
    return Array.from({length: this.Count}, (_point, index) => new ChartPointObject(this.session, this.series, index));
  }

  GetCount(): number {
    return this.Count;
  }

  GetItemAt(index: unknown): ChartPointObject {
    const at = wholeNumber(index);
    if (at < 0 || at >= this.Count) throw refusal("ItemNotFound", `${this.chart.name}, point ${at}`);
    return new ChartPointObject(this.session, this.series, at);
  }
}
