import type {ChartAxis, ChartModel} from "../workbook/model";
import {finiteNumber, oneOf, text, truth} from "./arguments";
import type {LookPlace} from "./chartLooks";
import {ChartFontObject, ChartLineFormatObject, rememberedPaint} from "./chartLooks";
import {ChartPart} from "./chartParts";
import {HostObject} from "./hostObject";
import {refusal} from "./refusal";
import type {Session} from "./session";

type AxisType = "Value" | "Category";
type AxisGroup = "Primary" | "Secondary";

/** Excel.ChartAxes. */
export class ChartAxesObject extends ChartPart {
  readonly excelClass = "ChartAxes";

  get ValueAxis(): ChartAxisObject {
    return this.GetItem("Value", "Primary");
  }

  get CategoryAxis(): ChartAxisObject {
    return this.GetItem("Category", "Primary");
  }

  GetItem(type: unknown, group: unknown): ChartAxisObject {
    const wantedType = oneOf(type, ["Value", "Category"]);
    const wantedGroup = oneOf(group, ["Primary", "Secondary"], "Primary");
    if (wantedGroup === "Secondary" && !this.chart.series.some((series) => series.axisGroup === "Secondary"))
      throw refusal("ItemNotFound", "no secondary axis");
    if (wantedType === "Category" && wantedGroup === "Secondary") throw refusal("ApiNotFound", "ChartAxes.getItem of a secondary category axis");
    return new ChartAxisObject(this.session, this.chart, wantedType, wantedGroup);
  }
}

/** Excel.ChartAxis. */
export class ChartAxisObject extends ChartPart {
  readonly excelClass = "ChartAxis";
  readonly #axis: ChartAxis;
  readonly #place: LookPlace;

  constructor(
    session: Session,
    chart: ChartModel,
    private readonly type: AxisType,
    private readonly group: AxisGroup,
  ) {
    super(session, chart);
    this.#axis = axisOf(chart, type, group);
    this.#place = {chart, part: `axis ${type} ${group}`};
  }

  get Type(): string {
    return this.type;
  }

  get AxisGroup(): string {
    return this.group;
  }

  get Visible(): boolean {
    return this.#axis.visible;
  }

  set Visible(value: unknown) {
    this.#axis.visible = truth(value);
  }

  /** "" where Excel chooses. */
  get Minimum(): number | string {
    return this.#axis.minimum ?? "";
  }

  set Minimum(value: unknown) {
    if (value === "") delete this.#axis.minimum;
    else this.#axis.minimum = finiteNumber(value);
  }

  get Maximum(): number | string {
    return this.#axis.maximum ?? "";
  }

  set Maximum(value: unknown) {
    if (value === "") delete this.#axis.maximum;
    else this.#axis.maximum = finiteNumber(value);
  }

  get NumberFormat(): string {
    return this.#axis.numberFormat ?? "General";
  }

  set NumberFormat(value: unknown) {
    this.#axis.numberFormat = text(value);
  }

  get MajorGridlines(): ChartGridlinesObject {
    return new ChartGridlinesObject(this.session, this.#axis);
  }

  get Title(): ChartAxisTitleObject {
    return new ChartAxisTitleObject(this.session, this.#axis);
  }

  get Format(): ChartAxisFormatObject {
    return new ChartAxisFormatObject(this.session, this.#place);
  }
}

function axisOf(chart: ChartModel, type: AxisType, group: AxisGroup): ChartAxis {
  if (type === "Category") return chart.categoryAxis;
  return group === "Primary" ? chart.valueAxis : chart.secondaryValueAxis;
}

/** Something that belongs to one axis. */
abstract class AxisPart extends HostObject {
  constructor(
    session: Session,
    protected readonly axis: ChartAxis,
  ) {
    super(session);
  }
}

/** Excel.ChartGridlines, the major ones. */
export class ChartGridlinesObject extends AxisPart {
  readonly excelClass = "ChartGridlines";

  get Visible(): boolean {
    return this.axis.majorGridlines;
  }

  set Visible(value: unknown) {
    this.axis.majorGridlines = truth(value);
  }
}

/** Excel.ChartAxisTitle: visible while it has a text. */
export class ChartAxisTitleObject extends AxisPart {
  readonly excelClass = "ChartAxisTitle";

  get Text(): string {
    return this.axis.title;
  }

  set Text(value: unknown) {
    this.axis.title = text(value);
  }

  get Visible(): boolean {
    return this.axis.title !== "";
  }

  set Visible(value: unknown) {
    if (!truth(value)) this.axis.title = "";
    else if (this.axis.title === "") this.axis.title = "Axis Title";
  }
}

/** Excel.ChartAxisFormat. */
export class ChartAxisFormatObject extends HostObject {
  readonly excelClass = "ChartAxisFormat";

  constructor(
    session: Session,
    private readonly place: LookPlace,
  ) {
    super(session);
  }

  get Font(): ChartFontObject {
    return new ChartFontObject(this.session, this.place);
  }

  get Line(): ChartLineFormatObject {
    return new ChartLineFormatObject(this.session, rememberedPaint(this.session, this.place), this.place);
  }
}
