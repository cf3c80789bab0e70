import type {ChartModel} from "../workbook/model";
import {colour, finiteNumber, text, truth} from "./arguments";
import {HostObject} from "./hostObject";
import type {Session} from "./session";

/** A part of a chart's look: whose it is, and which part. */
export interface LookPlace {
  readonly chart: ChartModel;
  /** "title", "legend", "axis Value Primary" ... */
  readonly part: string;
}

/** How a part of a chart is coloured, where the chart itself keeps it. */
export interface Paint {
  readonly color: () => string | undefined;
  readonly setColor: (color: string | undefined) => void;
}

/** A part of a chart's look that is remembered while the workbook is open. */
abstract class RememberedLook extends HostObject {
  constructor(
    session: Session,
    private readonly place: LookPlace,
  ) {
    super(session);
  }

  protected get(key: string, fallback: unknown): unknown {
    return this.session.recall(this.place.chart, `${this.place.part} ${this.excelClass} ${key}`, fallback);
  }

  protected set(key: string, value: unknown): void {
    this.session.remember(this.place.chart, `${this.place.part} ${this.excelClass} ${key}`, value);
  }
}

/** Excel.ChartFont. */
export class ChartFontObject extends RememberedLook {
  readonly excelClass = "ChartFont";

  get Bold(): unknown {
    return this.get("bold", false);
  }

  set Bold(value: unknown) {
    this.set("bold", truth(value));
  }

  get Italic(): unknown {
    return this.get("italic", false);
  }

  set Italic(value: unknown) {
    this.set("italic", truth(value));
  }

  get Color(): unknown {
    return this.get("color", "#595959");
  }

  set Color(value: unknown) {
    this.set("color", colour(value));
  }

  get Name(): unknown {
    return this.get("name", "Calibri");
  }

  set Name(value: unknown) {
    this.set("name", text(value));
  }

  get Size(): unknown {
    return this.get("size", 10);
  }

  set Size(value: unknown) {
    this.set("size", finiteNumber(value));
  }
}

/** Excel.ChartFill. */
export class ChartFillObject extends HostObject {
  readonly excelClass = "ChartFill";

  constructor(
    session: Session,
    private readonly paint: Paint,
  ) {
    super(session);
  }

  SetSolidColor(color: unknown): void {
    this.session.requireWritable();
    this.paint.setColor(colour(color));
  }

  Clear(): void {
    this.session.requireWritable();
    this.paint.setColor(undefined);
  }
}

/** Excel.ChartLineFormat. */
export class ChartLineFormatObject extends HostObject {
  readonly excelClass = "ChartLineFormat";

  constructor(
    session: Session,
    private readonly paint: Paint,
    private readonly place: LookPlace,
  ) {
    super(session);
  }

  get Color(): string {
    return this.paint.color() ?? "";
  }

  set Color(value: unknown) {
    this.paint.setColor(colour(value));
  }

  get Weight(): unknown {
    return this.session.recall(this.place.chart, `${this.place.part} weight`, 2.25);
  }

  set Weight(value: unknown) {
    this.session.remember(this.place.chart, `${this.place.part} weight`, finiteNumber(value));
  }

  Clear(): void {
    this.session.requireWritable();
    this.paint.setColor(undefined);
  }
}

/** The colour of a part that the chart itself does not keep. */
export function rememberedPaint(session: Session, {chart, part}: LookPlace): Paint {
  return {
    color: () => {
      const color = session.recall(chart, `${part} color`, undefined);
      return typeof color === "string" ? color : undefined;
    },
    setColor: (color) => session.remember(chart, `${part} color`, color),
  };
}

/** Format with a font and a fill: Excel.ChartTitleFormat, ChartLegendFormat, ChartAreaFormat, ChartDataLabelFormat, ChartAxisTitleFormat. */
export class ChartTextFormatObject extends HostObject {
  constructor(
    session: Session,
    readonly excelClass: "ChartTitleFormat" | "ChartLegendFormat" | "ChartAreaFormat" | "ChartDataLabelFormat",
    private readonly place: LookPlace,
  ) {
    super(session);
  }

  get Font(): ChartFontObject {
    return new ChartFontObject(this.session, this.place);
  }

  get Fill(): ChartFillObject {
    return new ChartFillObject(this.session, rememberedPaint(this.session, this.place));
  }
}
