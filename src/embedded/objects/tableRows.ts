import type {TableModel} from "../workbook/model";
import {HostObject} from "./hostObject";
import type {Session} from "./session";

/** Excel.TableRowCollection, as far as counting the rows; an add-in that knows its trade reads and writes ranges instead. */
export class TableRowCollection extends HostObject {
  readonly excelClass = "TableRowCollection";

  constructor(
    session: Session,
    private readonly table: TableModel,
  ) {
    super(session);
  }

  get Count(): number {
    return this.GetCount();
  }

  GetCount(): number {
    const {area, hasHeadings, hasTotals} = this.table;
    return area.rows - Number(hasHeadings) - Number(hasTotals);
  }
}
