import type {Area, SheetModel} from "../workbook/model";
import {finiteNumber, oneOf, truth} from "./arguments";
import {autofitColumn, autofitRow} from "./autofit";
import {RangeBorderCollection} from "./borders";
import {common} from "./cellOutput";
import {FormatProtectionObject, RangeFillObject, RangeFontObject} from "./fonts";
import {LookObject} from "./look";
import {HORIZONTAL, READING_ORDERS, VERTICAL} from "./lookWords";
import {refusal} from "./refusal";

/** Excel.RangeFormat. */
export class RangeFormatObject extends LookObject {
  readonly excelClass = "RangeFormat";

  get Fill(): RangeFillObject {
    return new RangeFillObject(this.session, this.sheet, this.areas);
  }

  get Font(): RangeFontObject {
    return new RangeFontObject(this.session, this.sheet, this.areas);
  }

  get Borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.session, this.sheet, this.areas);
  }

  get Protection(): FormatProtectionObject {
    return new FormatProtectionObject(this.session, this.sheet, this.areas);
  }

  get WrapText(): boolean | null {
    return this.shared("wrap", false);
  }

  set WrapText(value: unknown) {
    this.change({wrap: truth(value) || undefined});
  }

  get HorizontalAlignment(): string | null {
    const alignments = this.areas.map((area) => common(this.sheet, area, (row, column) => this.sheet.look(row, column).align ?? "General"));
    return alignments.every((each) => each === alignments[0]) ? (alignments[0] ?? null) : null;
  }

  set HorizontalAlignment(value: unknown) {
    const alignment = oneOf(value, HORIZONTAL);
    this.change({align: alignment === "General" ? undefined : alignment});
  }

  get VerticalAlignment(): string | null {
    return this.shared("verticalAlign", "Bottom");
  }

  set VerticalAlignment(value: unknown) {
    const alignment = oneOf(value, VERTICAL);
    this.change({verticalAlign: alignment === "Bottom" ? undefined : alignment});
  }

  get ReadingOrder(): string | null {
    return this.shared("readingOrder", "Context");
  }

  set ReadingOrder(value: unknown) {
    const order = oneOf(value, READING_ORDERS);
    this.change({readingOrder: order === "Context" ? undefined : order});
  }

  /** Points; null where the columns differ. */
  get ColumnWidth(): number | null {
    return same(this.areas.flatMap((area) => indices(area.column, area.columns)).map((column) => this.sheet.columnWidth(column)));
  }

  set ColumnWidth(value: unknown) {
    this.session.requireUnprotected(this.sheet);
    const width = finiteNumber(value);
    if (width < 0) throw refusal("InvalidArgument", String(width));
    for (const area of this.areas) for (const column of indices(area.column, area.columns)) this.sheet.setColumnWidth(column, width);
  }

  get RowHeight(): number | null {
    return same(this.areas.flatMap((area) => indices(area.row, area.rows)).map((row) => this.sheet.rowHeight(row)));
  }

  set RowHeight(value: unknown) {
    this.session.requireUnprotected(this.sheet);
    const height = finiteNumber(value);
    if (height < 0 || height > 409.5) throw refusal("InvalidArgument", String(height));
    for (const area of this.areas) for (const row of indices(area.row, area.rows)) this.sheet.setRowHeight(row, height);
  }

  get UseStandardWidth(): boolean | null {
    return this.ColumnWidth === null ? null : this.ColumnWidth === 48;
  }

  set UseStandardWidth(value: unknown) {
    this.session.requireUnprotected(this.sheet);
    if (!truth(value)) return;
    for (const area of this.areas) for (const column of indices(area.column, area.columns)) this.sheet.setColumnWidth(column, undefined);
  }

  get UseStandardHeight(): boolean | null {
    return this.RowHeight === null ? null : this.RowHeight === 15;
  }

  set UseStandardHeight(value: unknown) {
    this.session.requireUnprotected(this.sheet);
    if (!truth(value)) return;
    for (const area of this.areas) for (const row of indices(area.row, area.rows)) this.sheet.setRowHeight(row, undefined);
  }

  AutofitColumns(): void {
    this.#fit("column", "columns", autofitColumn);
  }

  AutofitRows(): void {
    this.#fit("row", "rows", autofitRow);
  }

  /** Fits the rows or columns that hold something. */
  #fit(first: "row" | "column", count: "rows" | "columns", fit: (sheet: SheetModel, index: number, used: Area) => void): void {
    this.session.requireUnprotected(this.sheet);
    const used = this.sheet.usedArea();
    if (used === undefined) return;
    for (const area of this.areas) {
      const start = Math.max(area[first], used[first]);
      const end = Math.min(area[first] + area[count], used[first] + used[count]);
      for (let index = start; index < end; index += 1) fit(this.sheet, index, used);
    }
  }
}

const indices = (start: number, count: number): number[] => Array.from({length: count}, (_item, index) => start + index);

const same = (sizes: readonly number[]): number | null => (sizes.every((size) => size === sizes[0]) ? (sizes[0] ?? null) : null);
