import type {SheetModel} from "../workbook/model";
import {MAX_COLUMNS, MAX_ROWS} from "../workbook/model";
import {wholeNumber} from "./arguments";
import {HostObject, NullObject} from "./hostObject";
import {RangeObject} from "./range";
import {rangeArgument} from "./rangeOfAddress";
import {refusal} from "./refusal";
import type {Session} from "./session";

/** Excel.WorksheetFreezePanes: rows and columns that stay in view. */
export class FreezePanesObject extends HostObject {
  readonly excelClass = "WorksheetFreezePanes";

  constructor(
    session: Session,
    private readonly sheet: SheetModel,
  ) {
    super(session);
  }

  FreezeRows(count: unknown): void {
    this.#freeze(wholeNumber(count, 0), 0);
  }

  FreezeColumns(count: unknown): void {
    this.#freeze(0, wholeNumber(count, 0));
  }

  FreezeAt(range: unknown): void {
    if (range === null) return this.Unfreeze();
    const {area} = rangeArgument(this.session, range, this.sheet);
    const allRows = area.rows === MAX_ROWS;
    const allColumns = area.columns === MAX_COLUMNS;
    this.#freeze(allRows ? 0 : area.row + area.rows, allColumns ? 0 : area.column + area.columns);
  }

  Unfreeze(): void {
    this.#freeze(0, 0);
  }

  GetLocation(): RangeObject {
    const location = this.GetLocationOrNullObject();
    if (location instanceof NullObject) throw refusal("ItemNotFound");
    return location;
  }

  GetLocationOrNullObject(): RangeObject | NullObject {
    const {frozenRows, frozenColumns} = this.sheet;
    if (frozenRows === 0 && frozenColumns === 0) return new NullObject(this.session);
    const size = {rows: frozenRows === 0 ? MAX_ROWS : frozenRows, columns: frozenColumns === 0 ? MAX_COLUMNS : frozenColumns};
    return new RangeObject(this.session, this.sheet, {row: 0, column: 0, ...size});
  }

  #freeze(rows: number, columns: number): void {
    this.session.requireWritable();
    this.sheet.frozenRows = rows;
    this.sheet.frozenColumns = columns;
  }
}
