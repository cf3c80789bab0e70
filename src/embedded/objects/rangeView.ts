import type {Area, SheetModel} from "../workbook/model";
import {localAddress} from "./address";
import {eachCell, readFormulas, readValues, valueType} from "./cellOutput";
import {HostObject} from "./hostObject";
import {RangeObject} from "./range";
import type {Session} from "./session";

/** Excel.RangeView: the rows of a range that no filter hides. */
export class RangeViewObject extends HostObject {
  readonly excelClass = "RangeView";

  constructor(
    session: Session,
    private readonly sheet: SheetModel,
    private readonly area: Area,
  ) {
    super(session);
  }

  get Values(): unknown {
    return this.#visible((area) => readValues(this.sheet, area));
  }

  get Formulas(): unknown {
    return this.#visible((area) => readFormulas(this.sheet, area, "A1"));
  }

  get FormulasR1C1(): unknown {
    return this.#visible((area) => readFormulas(this.sheet, area, "R1C1"));
  }

  get Text(): unknown {
    return this.#visible((area) => eachCell(area, (row, column) => this.sheet.text(row, column)));
  }

  get NumberFormat(): unknown {
    return this.#visible((area) => eachCell(area, (row, column) => this.sheet.look(row, column).numberFormat ?? "General"));
  }

  get ValueTypes(): unknown {
    return this.#visible((area) => this.sheet.values(area).map((row) => row.map(valueType)));
  }

  get CellAddresses(): unknown {
    return this.#visible((area) => eachCell(area, (row, column) => localAddress({row, column, rows: 1, columns: 1})));
  }

  get RowCount(): number {
    return this.#rows().length;
  }

  get ColumnCount(): number {
    return this.area.columns;
  }

  GetRange(): RangeObject {
    return new RangeObject(this.session, this.sheet, this.area);
  }

  #rows(): number[] {
    const rows = Array.from({length: this.area.rows}, (_row, index) => this.area.row + index);
    return rows.filter((row) => !this.sheet.hiddenRows.has(row));
  }

  #visible<Result>(read: (area: Area) => Result[][]): Result[][] {
    return this.#rows().flatMap((row) => read({...this.area, row, rows: 1}));
  }
}
