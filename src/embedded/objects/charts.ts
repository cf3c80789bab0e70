import type {ChartAxis, SheetModel} from "../workbook/model";
import {text, wholeNumber} from "./arguments";
import {ChartObject} from "./chart";
import {CollectionObject, NullObject} from "./hostObject";
import {rangeArgument} from "./rangeOfAddress";
import {refusal} from "./refusal";
import {seriesOfRange} from "./seriesOfRange";
import type {Session} from "./session";

const axis = (majorGridlines: boolean): ChartAxis => ({visible: true, title: "", majorGridlines});

/** Excel.ChartCollection: the charts of one sheet. */
export class ChartCollection extends CollectionObject<ChartObject> {
  readonly excelClass = "ChartCollection";

  constructor(
    session: Session,
    private readonly sheet: SheetModel,
  ) {
    super(session);
  }

  get Count(): number {
    return this.sheet.charts.length;
  }

  items(): readonly ChartObject[] {
    return this.sheet.charts.map((chart) => new ChartObject(this.session, this.sheet, chart));
  }

  GetCount(): number {
    return this.sheet.charts.length;
  }

  GetItem(key: unknown): ChartObject {
    const chart = this.GetItemOrNullObject(key);
    if (chart instanceof NullObject) throw refusal("ItemNotFound", text(key));
    return chart;
  }

  /** By name, whatever its capitals, or by Id. */
  GetItemOrNullObject(key: unknown): ChartObject | NullObject {
    const wanted = text(key).toLowerCase();
    const chart = this.sheet.charts.find((each) => each.id.toLowerCase() === wanted || each.name.toLowerCase() === wanted);
    return chart === undefined ? new NullObject(this.session) : new ChartObject(this.session, this.sheet, chart);
  }

  GetItemAt(index: unknown): ChartObject {
    const chart = this.items()[wholeNumber(index)];
    if (chart === undefined) throw refusal("ItemNotFound", String(index));
    return chart;
  }

  /** A new chart gets the next free name ("Chart 1"), a legend, no title unless it has one series, and Excel's place and size. */
  Add(type: unknown, source: unknown, seriesBy: unknown): ChartObject {
    this.session.requireUnprotected(this.sheet);
    const range = rangeArgument(this.session, source, this.sheet);
    const series = seriesOfRange(range.sheet, range.area, seriesBy);
    const chart = this.sheet.addChart({
      name: this.#nextName(),
      type: text(type),
      title: series.length === 1 ? (series[0]?.name ?? "") : "Chart Title",
      titleVisible: true,
      legendVisible: true,
      legendPosition: "Bottom",
      left: 100,
      top: 100,
      width: 360,
      height: 216,
      altTextTitle: "",
      altTextDescription: "",
      series,
      valueAxis: axis(true),
      secondaryValueAxis: axis(false),
      categoryAxis: axis(false),
    });
    return new ChartObject(this.session, this.sheet, chart);
  }

  #nextName(): string {
    const taken = new Set(this.sheet.charts.map((chart) => chart.name.toLowerCase()));
    for (let number = 1; ; number += 1) if (!taken.has(`chart ${number}`)) return `Chart ${number}`;
  }
}
