import type {Area, SheetModel} from "../workbook/model";
import {cellCount, fullAddress, isWholeColumns, isWholeRows} from "./address";
import {wholeNumber} from "./arguments";
import {clearArea} from "./cellMoves";
import {CollectionObject, KeptObject} from "./hostObject";
import {RangeObject} from "./range";
import {RangeFormatObject} from "./rangeFormat";
import {refusal} from "./refusal";
import type {Session} from "./session";
import {WorksheetObject} from "./worksheet";

/** Excel.RangeAreas: several rectangles of one sheet. */
export class RangeAreasObject extends KeptObject {
  readonly excelClass = "RangeAreas";

  constructor(
    session: Session,
    readonly sheet: SheetModel,
    readonly list: readonly Area[],
  ) {
    super(session);
  }

  isAlive(): boolean {
    return this.session.workbook.sheets.includes(this.sheet);
  }

  get Address(): string {
    return this.list.map((area) => fullAddress(this.sheet.title, area)).join(",");
  }

  get AddressLocal(): string {
    return this.Address;
  }

  get AreaCount(): number {
    return this.list.length;
  }

  get CellCount(): number {
    return this.list.reduce((sum, area) => sum + cellCount(area), 0);
  }

  get IsEntireColumn(): boolean {
    return this.list.every(isWholeColumns);
  }

  get IsEntireRow(): boolean {
    return this.list.every(isWholeRows);
  }

  get Areas(): RangeCollection {
    return new RangeCollection(this.session, this.sheet, this.list);
  }

  get Format(): RangeFormatObject {
    return new RangeFormatObject(this.session, this.sheet, this.list);
  }

  get Worksheet(): WorksheetObject {
    return new WorksheetObject(this.session, this.sheet);
  }

  Clear(what: unknown): void {
    for (const area of this.list) clearArea(this.session, this.sheet, area, what);
  }

  Calculate(): void {
    this.session.workbook.calculate("Recalculate");
  }
}

/** Excel.RangeCollection: the rectangles of a {@link RangeAreasObject}. */
export class RangeCollection extends CollectionObject<RangeObject> {
  readonly excelClass = "RangeCollection";

  constructor(
    session: Session,
    private readonly sheet: SheetModel,
    private readonly list: readonly Area[],
  ) {
    super(session);
  }

  items(): readonly RangeObject[] {
    return this.list.map((area) => new RangeObject(this.session, this.sheet, area));
  }

  GetCount(): number {
    return this.list.length;
  }

  GetItemAt(index: unknown): RangeObject {
    const range = this.items()[wholeNumber(index)];
    if (range === undefined) throw refusal("ItemNotFound", String(index));
    return range;
  }
}
