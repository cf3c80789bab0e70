import type {Area, TableModel} from "../workbook/model";
import {tableBody} from "../workbook/tableBody";
import {optionalText, text, wholeNumber} from "./arguments";
import {writeValues} from "./cellInput";
import type {WireRecord} from "./hostObject";
import {CollectionObject, HostObject, NullObject} from "./hostObject";
import {RangeObject} from "./range";
import {refusal, wrongShape} from "./refusal";
import type {Session} from "./session";

/** Excel.TableColumn, known by its heading. Its Id is its place, from 1: the embedded Excel numbers columns as they stand. */
export class TableColumnObject extends HostObject {
  readonly excelClass = "TableColumn";

  constructor(
    session: Session,
    private readonly table: TableModel,
    private readonly index: number,
  ) {
    super(session);
  }

  override identity(): WireRecord {
    return {Id: this.Id};
  }

  get Id(): number {
    return this.index + 1;
  }

  get Index(): number {
    return this.index;
  }

  get Name(): string {
    return this.table.headings[this.index] ?? "";
  }

  set Name(value: unknown) {
    const {sheet, area, hasHeadings} = this.table;
    if (!hasHeadings) throw refusal("InvalidOperation", "the table has no heading row");
    this.session.requireUnprotected(sheet);
    sheet.setValue(area.row, area.column + this.index, text(value));
  }

  get Values(): unknown {
    return this.GetRange().Values;
  }

  set Values(value: unknown) {
    this.GetRange().Values = value;
  }

  GetRange(): RangeObject {
    return this.#over(this.table.area);
  }

  GetDataBodyRange(): RangeObject {
    return this.#over(tableBody(this.table));
  }

  GetHeaderRowRange(): RangeObject {
    if (!this.table.hasHeadings) throw refusal("ItemNotFound", "the table has no heading row");
    return this.#over({...this.table.area, rows: 1});
  }

  GetTotalRowRange(): RangeObject {
    const {area, hasTotals} = this.table;
    if (!hasTotals) throw refusal("ItemNotFound", "the table has no totals row");
    return this.#over({...area, row: area.row + area.rows - 1, rows: 1});
  }

  Delete(): void {
    this.session.requireUnprotected(this.table.sheet);
    if (this.table.area.columns === 1) throw refusal("InvalidOperation", "a table needs a column");
    this.session.workbook.deleteTableColumn(this.table, this.index);
  }

  #over(rows: Area): RangeObject {
    return new RangeObject(this.session, this.table.sheet, {...rows, column: this.table.area.column + this.index, columns: 1});
  }
}

/** Excel.TableColumnCollection, from left to right. */
export class TableColumnCollection extends CollectionObject<TableColumnObject> {
  readonly excelClass = "TableColumnCollection";

  constructor(
    session: Session,
    private readonly table: TableModel,
  ) {
    super(session);
  }

  get Count(): number {
    return this.table.area.columns;
  }

  items(): readonly TableColumnObject[] {
    return Array.from({length: this.table.area.columns}, (_column, index) => new TableColumnObject(this.session, this.table, index));
  }

  GetCount(): number {
    return this.table.area.columns;
  }

  GetItem(key: unknown): TableColumnObject {
    const column = this.GetItemOrNullObject(key);
    if (column instanceof NullObject) throw refusal("ItemNotFound", String(key));
    return column;
  }

  /** By heading, whatever its capitals, or by Id. */
  GetItemOrNullObject(key: unknown): TableColumnObject | NullObject {
    const index = typeof key === "number" ? key - 1 : this.#indexOf(text(key));
    return this.items()[index] ?? new NullObject(this.session);
  }

  GetItemAt(index: unknown): TableColumnObject {
    const column = this.items()[wholeNumber(index)];
    if (column === undefined) throw refusal("ItemNotFound", String(index));
    return column;
  }

  /** Adds a column at an index, or at the right end; values are for the whole column with heading (and totals), or one for all body cells. */
  Add(index: unknown, values: unknown, name: unknown): TableColumnObject {
    const {table} = this;
    this.session.requireUnprotected(table.sheet);
    const at = index === null || index === undefined || index === -1 ? table.area.columns : wholeNumber(index);
    if (at < 0 || at > table.area.columns) throw refusal("InvalidArgument", String(index));
    const cells = columnCells(values, table.area.rows);
    const heading = optionalText(name) ?? (table.hasHeadings ? headingOf(cells) : undefined);
    this.session.workbook.addTableColumn(table, at === table.area.columns ? undefined : at, undefined, heading);
    this.#fill(at, cells);
    return new TableColumnObject(this.session, table, at);
  }

  #indexOf(heading: string): number {
    return this.table.headings.findIndex((each) => each.toLowerCase() === heading.toLowerCase());
  }

  #fill(index: number, cells: unknown): void {
    if (cells === null) return;
    const {sheet, area, hasHeadings, hasTotals} = this.table;
    const column = {column: area.column + index, columns: 1};
    const body = {...tableBody({area, hasHeadings, hasTotals}), ...column};
    if (!Array.isArray(cells)) writeValues(sheet, body, cells);
    else writeValues(sheet, {...body, row: area.row + Number(hasHeadings), rows: area.rows - Number(hasHeadings)}, cells.slice(Number(hasHeadings)));
  }
}

/** Rows of one cell each, a single value, or null where nothing was given. */
function columnCells(values: unknown, rows: number): unknown {
  if (values === null || values === undefined) return null;
  if (Array.isArray(values) && values.length !== rows) throw wrongShape();
  return values;
}

function headingOf(cells: unknown): string | undefined {
  const first: unknown = Array.isArray(cells) && Array.isArray(cells[0]) ? cells[0][0] : undefined;
  return first === undefined || first === null || first === "" ? undefined : String(first);
}
