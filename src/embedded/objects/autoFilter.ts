import type {SheetModel} from "../workbook/model";
import {HostObject, NullObject} from "./hostObject";
import type {Session} from "./session";

/** Excel.AutoFilter of a sheet. The embedded Excel hides rows but keeps no filter of its own beside those of tables. */
export class AutoFilterObject extends HostObject {
  readonly excelClass = "AutoFilter";

  constructor(
    session: Session,
    private readonly sheet: SheetModel,
  ) {
    super(session);
  }

  get Enabled(): boolean {
    return false;
  }

  /** Whether rows are hidden, which is what a filter in use does. */
  get IsDataFiltered(): boolean {
    return this.sheet.hiddenRows.size > 0;
  }

  GetRangeOrNullObject(): NullObject {
    return new NullObject(this.session);
  }
}
