import type {TableModel} from "../workbook/model";
import {tableBody} from "../workbook/tableBody";
import {text, truth} from "./arguments";
import {AutoFilterObject} from "./autoFilter";
import type {EventKind, WireRecord} from "./hostObject";
import {HostObject} from "./hostObject";
import {RangeObject} from "./range";
import {rangeArgument} from "./rangeOfAddress";
import {refusal} from "./refusal";
import type {Session} from "./session";
import {TableColumnCollection} from "./tableColumns";
import {TableRowCollection} from "./tableRows";
import {WorksheetObject} from "./worksheet";

/** Excel.Table. */
export class TableObject extends HostObject {
  readonly excelClass = "Table";

  constructor(
    session: Session,
    private readonly table: TableModel,
  ) {
    super(session);
  }

  override identity(): WireRecord {
    return {Id: this.table.id};
  }

  override eventKinds(): Readonly<Record<string, EventKind>> {
    return {DataChanged: {type: 101, member: "OnChanged"}, SelectionChanged: {type: 100, member: "OnSelectionChanged"}};
  }

  override eventTarget(): string {
    return this.table.id;
  }

  get Id(): string {
    return this.table.id;
  }

  get Name(): string {
    return this.table.name;
  }

  set Name(value: unknown) {
    this.session.requireUnprotected(this.table.sheet);
    this.session.workbook.renameTable(this.table, text(value));
  }

  get ShowHeaders(): boolean {
    return this.table.hasHeadings;
  }

  get ShowTotals(): boolean {
    return this.table.hasTotals;
  }

  get Style(): string {
    return this.table.style;
  }

  set Style(value: unknown) {
    this.session.requireUnprotected(this.table.sheet);
    this.table.style = text(value);
  }

  get ShowFilterButton(): boolean {
    return this.table.showFilter;
  }

  set ShowFilterButton(value: unknown) {
    this.session.requireUnprotected(this.table.sheet);
    this.table.showFilter = truth(value);
  }

  get ShowBandedRows(): unknown {
    return this.session.recall(this.table, "showBandedRows", true);
  }

  set ShowBandedRows(value: unknown) {
    this.session.remember(this.table, "showBandedRows", truth(value));
  }

  get Columns(): TableColumnCollection {
    return new TableColumnCollection(this.session, this.table);
  }

  get Rows(): TableRowCollection {
    return new TableRowCollection(this.session, this.table);
  }

  get Worksheet(): WorksheetObject {
    return new WorksheetObject(this.session, this.table.sheet);
  }

  get AutoFilter(): AutoFilterObject {
    return new AutoFilterObject(this.session, this.table.sheet);
  }

  GetRange(): RangeObject {
    return new RangeObject(this.session, this.table.sheet, this.table.area);
  }

  GetDataBodyRange(): RangeObject {
    const {sheet, area, hasHeadings, hasTotals} = this.table;
    return new RangeObject(this.session, sheet, tableBody({area, hasHeadings, hasTotals}));
  }

  GetHeaderRowRange(): RangeObject {
    const {sheet, area, hasHeadings} = this.table;
    if (!hasHeadings) throw refusal("ItemNotFound", "the table has no heading row");
    return new RangeObject(this.session, sheet, {...area, rows: 1});
  }

  GetTotalRowRange(): RangeObject {
    const {sheet, area, hasTotals} = this.table;
    if (!hasTotals) throw refusal("ItemNotFound", "the table has no totals row");
    return new RangeObject(this.session, sheet, {...area, row: area.row + area.rows - 1, rows: 1});
  }

  ConvertToRange(): RangeObject {
    this.session.requireUnprotected(this.table.sheet);
    const range = this.GetRange();
    this.session.workbook.deleteTable(this.table, false);
    return range;
  }

  Delete(): void {
    this.session.requireUnprotected(this.table.sheet);
    this.session.workbook.deleteTable(this.table, true);
  }

  Resize(range: unknown): void {
    this.session.requireUnprotected(this.table.sheet);
    this.session.workbook.resizeTable(this.table, rangeArgument(this.session, range, this.table.sheet).area);
  }
}
