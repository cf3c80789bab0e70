import {intersection} from "../workbook/address";
import type {Area, SheetModel, TableModel} from "../workbook/model";
import {text, truth, wholeNumber} from "./arguments";
import type {EventKind} from "./hostObject";
import {CollectionObject, NullObject} from "./hostObject";
import {rangeArgument} from "./rangeOfAddress";
import {refusal} from "./refusal";
import type {Session} from "./session";
import {TableObject} from "./table";

/** What both collections of tables can do: list them and find one by name or id. */
abstract class Tables extends CollectionObject<TableObject> {
  protected abstract tables(): readonly TableModel[];

  items(): readonly TableObject[] {
    return this.tables().map((table) => new TableObject(this.session, table));
  }

  GetCount(): number {
    return this.tables().length;
  }

  GetItem(key: unknown): TableObject {
    const table = this.#find(key);
    if (table === undefined) throw refusal("ItemNotFound", String(key));
    return new TableObject(this.session, table);
  }

  GetItemOrNullObject(key: unknown): TableObject | NullObject {
    const table = this.#find(key);
    return table === undefined ? new NullObject(this.session) : new TableObject(this.session, table);
  }

  #find(key: unknown): TableModel | undefined {
    const table = this.session.workbook.table(text(key));
    return table !== undefined && this.tables().includes(table) ? table : undefined;
  }
}

/** Excel.TableCollection: the tables of the workbook, or of one sheet. */
export class TableCollection extends Tables {
  readonly excelClass = "TableCollection";

  constructor(
    session: Session,
    private readonly sheet?: SheetModel,
  ) {
    super(session);
  }

  override eventKinds(): Readonly<Record<string, EventKind>> {
    return {
      DataChanged: {type: 101, member: "OnChanged"},
      Added: {type: 102, member: "OnAdded"},
      Deleted: {type: 103, member: "OnDeleted"},
    };
  }

  override eventTarget(): string {
    return this.sheet?.id ?? "Workbook";
  }

  get Count(): number {
    return this.tables().length;
  }

  GetItemAt(index: unknown): TableObject {
    const table = this.items()[wholeNumber(index)];
    if (table === undefined) throw refusal("ItemNotFound", String(index));
    return table;
  }

  Add(address: unknown, hasHeaders: unknown): TableObject {
    const {sheet, area} = rangeArgument(this.session, address, this.sheet ?? this.session.workbook.activeSheet);
    if (this.sheet !== undefined && sheet !== this.sheet) throw refusal("InvalidArgument", String(address));
    this.session.requireUnprotected(sheet);
    return new TableObject(this.session, this.session.workbook.addTable(sheet, area, truth(hasHeaders, true)));
  }

  protected tables(): readonly TableModel[] {
    return this.session.workbook.tables.filter((table) => this.sheet === undefined || table.sheet === this.sheet);
  }
}

/** Excel.TableScopedCollection: the tables that a range meets, or holds wholly. */
export class TableScopedCollection extends Tables {
  readonly excelClass = "TableScopedCollection";

  constructor(
    session: Session,
    private readonly sheet: SheetModel,
    private readonly area: Area,
    private readonly fullyContained: boolean,
  ) {
    super(session);
  }

  GetFirst(): TableObject {
    const first = this.items()[0];
    if (first === undefined) throw refusal("ItemNotFound");
    return first;
  }

  protected tables(): readonly TableModel[] {
    return this.session.workbook.tables.filter((table) => table.sheet === this.sheet && this.#meets(table.area));
  }

  #meets(area: Area): boolean {
    const shared = intersection(this.area, area);
    return shared !== undefined && (!this.fullyContained || (shared.rows === area.rows && shared.columns === area.columns));
  }
}
