import type {Area, SheetModel} from "../workbook/model";
import {text, wholeNumber} from "./arguments";
import type {BorderLine} from "./borderLine";
import {borderLine, changedLine} from "./borderLine";
import {common} from "./cellOutput";
import type {WireRecord} from "./hostObject";
import {CollectionObject} from "./hostObject";
import {LookObject} from "./look";
import {refusal} from "./refusal";
import type {Session} from "./session";

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

type Side = (typeof SIDES)[number];

/** Where a look holds each edge. */
const LOOK_KEYS = {EdgeTop: "borderTop", EdgeBottom: "borderBottom", EdgeLeft: "borderLeft", EdgeRight: "borderRight"} as const;

/** Excel.RangeBorderCollection: the four edges. Inner and diagonal borders are not kept by the embedded Excel and are refused as not found. */
export class RangeBorderCollection extends CollectionObject<RangeBorderObject> {
  readonly excelClass = "RangeBorderCollection";

  constructor(
    session: Session,
    private readonly sheet: SheetModel,
    private readonly areas: readonly Area[],
  ) {
    super(session);
  }

  get Count(): number {
    return SIDES.length;
  }

  items(): readonly RangeBorderObject[] {
    return SIDES.map((side) => new RangeBorderObject(this.session, this.sheet, this.areas, side));
  }

  GetItem(index: unknown): RangeBorderObject {
    const side = SIDES.find((each) => each.toLowerCase() === text(index).toLowerCase());
    if (side === undefined) throw refusal("ApiNotFound", `RangeBorderCollection.getItem("${text(index)}")`);
    return new RangeBorderObject(this.session, this.sheet, this.areas, side);
  }

  GetItemAt(index: unknown): RangeBorderObject {
    const border = this.items()[wholeNumber(index)];
    if (border === undefined) throw refusal("ItemNotFound", String(index));
    return border;
  }
}

/** Excel.RangeBorder: one edge of a range. */
export class RangeBorderObject extends LookObject {
  readonly excelClass = "RangeBorder";

  constructor(
    session: Session,
    sheet: SheetModel,
    areas: readonly Area[],
    private readonly side: Side,
  ) {
    super(
      session,
      sheet,
      areas.map((area) => edgeOf(area, side)),
    );
  }

  override identity(): WireRecord {
    return {SideIndex: this.side};
  }

  get SideIndex(): string {
    return this.side;
  }

  get Color(): string | null {
    return this.#common("color");
  }

  set Color(value: unknown) {
    this.#draw({color: value});
  }

  get Style(): string | null {
    return this.#common("style");
  }

  set Style(value: unknown) {
    this.#draw({style: value});
  }

  get Weight(): string | null {
    return this.#common("weight");
  }

  set Weight(value: unknown) {
    this.#draw({weight: value});
  }

  #common(part: keyof BorderLine): string | null {
    const found = this.areas.map((area) =>
      common(this.sheet, area, (row, column) => borderLine(this.sheet.look(row, column)[LOOK_KEYS[this.side]])[part]),
    );
    return found.every((each) => each === found[0]) ? (found[0] ?? null) : null;
  }

  /** Cells that differ so far take the first one's line as what they change from. */
  #draw(change: Partial<Record<keyof BorderLine, unknown>>): void {
    const [first] = this.areas;
    const before = first && this.sheet.look(first.row, first.column)[LOOK_KEYS[this.side]];
    this.change({[LOOK_KEYS[this.side]]: changedLine(before, change)});
  }
}

/** The row or column of cells along one edge of an area. */
function edgeOf(area: Area, side: Side): Area {
  switch (side) {
    case "EdgeTop":
      return {...area, rows: 1};
    case "EdgeBottom":
      return {...area, row: area.row + area.rows - 1, rows: 1};
    case "EdgeLeft":
      return {...area, columns: 1};
    case "EdgeRight":
      return {...area, column: area.column + area.columns - 1, columns: 1};
  }
}
