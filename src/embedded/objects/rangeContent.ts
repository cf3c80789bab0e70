import type {Area, SheetModel} from "../workbook/model";
import {cellCount, fullAddress, isWholeColumns, isWholeRows} from "./address";
import {truth, wholeNumber} from "./arguments";
import {writeFormulas, writeNumberFormats, writeValues} from "./cellInput";
import {eachCell, isBounded, readFormulas, readValues, valueType} from "./cellOutput";
import {KeptObject} from "./hostObject";
import {refusal, wrongShape} from "./refusal";
import type {Session} from "./session";

/** Excel gives up counting above this many cells. */
const MAX_COUNT = 2 ** 31 - 1;

/** The cells of a range: what stands in them and where they are. {@link RangeObject} adds the ways to other ranges. */
export abstract class RangeContent extends KeptObject {
  readonly excelClass = "Range";

  constructor(
    session: Session,
    readonly sheet: SheetModel,
    readonly area: Area,
  ) {
    super(session);
  }

  isAlive(): boolean {
    return this.session.workbook.sheets.includes(this.sheet);
  }

  get Address(): string {
    return fullAddress(this.sheet.title, this.area);
  }

  get AddressLocal(): string {
    return this.Address;
  }

  get RowIndex(): number {
    return this.area.row;
  }

  get ColumnIndex(): number {
    return this.area.column;
  }

  get RowCount(): number {
    return this.area.rows;
  }

  get ColumnCount(): number {
    return this.area.columns;
  }

  get CellCount(): number {
    return cellCount(this.area) > MAX_COUNT ? -1 : cellCount(this.area);
  }

  get IsEntireColumn(): boolean {
    return isWholeColumns(this.area);
  }

  get IsEntireRow(): boolean {
    return isWholeRows(this.area);
  }

  get Values(): unknown {
    return this.#read(() => readValues(this.sheet, this.area));
  }

  set Values(value: unknown) {
    this.#requireWritableCells();
    writeValues(this.sheet, this.area, value);
  }

  get Formulas(): unknown {
    return this.#read(() => readFormulas(this.sheet, this.area, "A1"));
  }

  set Formulas(value: unknown) {
    this.#requireWritableCells();
    writeFormulas(this.sheet, this.area, value, "A1");
  }

  get FormulasLocal(): unknown {
    return this.Formulas;
  }

  set FormulasLocal(value: unknown) {
    this.Formulas = value;
  }

  get FormulasR1C1(): unknown {
    return this.#read(() => readFormulas(this.sheet, this.area, "R1C1"));
  }

  set FormulasR1C1(value: unknown) {
    this.#requireWritableCells();
    writeFormulas(this.sheet, this.area, value, "R1C1");
  }

  get Text(): unknown {
    return this.#read(() => eachCell(this.area, (row, column) => this.sheet.text(row, column)));
  }

  get ValueTypes(): unknown {
    return this.#read(() => this.sheet.values(this.area).map((row) => row.map(valueType)));
  }

  get NumberFormat(): unknown {
    return this.#read(() => eachCell(this.area, (row, column) => this.sheet.look(row, column).numberFormat ?? "General"));
  }

  set NumberFormat(value: unknown) {
    this.session.requireUnprotected(this.sheet);
    writeNumberFormats(this.sheet, this.area, value);
  }

  get NumberFormatLocal(): unknown {
    return this.NumberFormat;
  }

  set NumberFormatLocal(value: unknown) {
    this.NumberFormat = value;
  }

  /** Dynamic arrays do not spill in the embedded Excel. */
  get HasSpill(): boolean {
    return false;
  }

  /** The embedded Excel keeps no hyperlinks. */
  get Hyperlink(): null {
    return null;
  }

  get RowHidden(): boolean | null {
    const rows = {...this.area, column: 0, columns: 1};
    return areaHidden(rows.rows, (index) => this.sheet.hiddenRows.has(rows.row + index));
  }

  set RowHidden(value: unknown) {
    this.session.requireUnprotected(this.sheet);
    const rows = new Set(this.sheet.hiddenRows);
    const isHidden = truth(value);
    for (let row = this.area.row; row < this.area.row + this.area.rows; row += 1) {
      if (isHidden) rows.add(row);
      else rows.delete(row);
    }
    this.sheet.setHiddenRows(rows);
  }

  /** A hidden column is one of no width. */
  get ColumnHidden(): boolean | null {
    return areaHidden(this.area.columns, (index) => this.sheet.columnWidth(this.area.column + index) === 0);
  }

  get Hidden(): boolean | null {
    return this.RowHidden === true || this.ColumnHidden === true || ((this.RowHidden ?? this.ColumnHidden) === null ? null : false);
  }

  get Left(): number {
    return total(this.area.column, (column) => this.sheet.columnWidth(column));
  }

  get Top(): number {
    return total(this.area.row, (row) => this.sheet.rowHeight(row));
  }

  get Width(): number {
    return total(this.area.columns, (column) => this.sheet.columnWidth(this.area.column + column));
  }

  get Height(): number {
    return total(this.area.rows, (row) => this.sheet.rowHeight(this.area.row + row));
  }

  /** The client asks this before it writes a large array in pieces. */
  _ValidateArraySize(rows: unknown, columns: unknown): void {
    if (wholeNumber(rows) !== this.area.rows || wholeNumber(columns) !== this.area.columns) throw wrongShape();
  }

  /** Nothing for whole columns and rows, and above five million cells, where Excel on the web gives null without an error. */
  #read<Result>(read: () => Result): Result | null {
    if (!isBounded(this.area)) return null;
    if (cellCount(this.area) <= this.session.options.maxReadCells) return read();
    if (this.session.options.failsLargeReads) throw refusal("ResponsePayloadSizeLimitExceeded", this.Address);
    return null;
  }

  #requireWritableCells(): void {
    if (!isBounded(this.area)) throw refusal("InvalidArgument", `${this.Address} has no bounds`);
    this.session.requireUnlocked(this.sheet, this.area);
  }
}

function areaHidden(count: number, isHidden: (index: number) => boolean): boolean | null {
  const first = isHidden(0);
  for (let index = 1; index < count; index += 1) if (isHidden(index) !== first) return null;
  return first;
}

function total(count: number, size: (index: number) => number): number {
  let sum = 0;
  for (let index = 0; index < count; index += 1) sum += size(index);
  return sum;
}
