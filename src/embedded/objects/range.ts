import {boundingArea, intersection} from "../workbook/address";
import type {Area} from "../workbook/model";
import {MAX_COLUMNS, MAX_ROWS} from "../workbook/model";
import {areaOf} from "./address";
import {truth, wholeNumber} from "./arguments";
import {readCellProperties, writeCellProperties} from "./cellProperties";
import {clearArea, copyArea} from "./cellMoves";
import {ConditionalFormatCollection, DataValidationObject} from "./cellRules";
import type {WireRecord} from "./hostObject";
import {NullObject} from "./hostObject";
import {RangeAreasObject} from "./rangeAreas";
import {RangeContent} from "./rangeContent";
import {RangeFormatObject} from "./rangeFormat";
import {RangeViewObject} from "./rangeView";
import {rangeOfAddress} from "./rangeOfAddress";
import {refusal} from "./refusal";
import {specialCells} from "./specialCells";
import {TableScopedCollection} from "./tables";
import {surroundingArea, usedAreaWithin} from "./usedCells";
import {WorksheetObject} from "./worksheet";

/** Excel.Range: a rectangle of cells of one sheet, and the ways from it to others. */
export class RangeObject extends RangeContent {
  get Format(): RangeFormatObject {
    return new RangeFormatObject(this.session, this.sheet, [this.area]);
  }

  get Worksheet(): WorksheetObject {
    return new WorksheetObject(this.session, this.sheet);
  }

  get ConditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.session);
  }

  get DataValidation(): DataValidationObject {
    return new DataValidationObject(this.session);
  }

  GetCell(row: unknown, column: unknown): RangeObject {
    return this.#at(this.area.row + wholeNumber(row), this.area.column + wholeNumber(column), 1, 1);
  }

  GetRow(row: unknown): RangeObject {
    return this.#at(this.area.row + wholeNumber(row), this.area.column, 1, this.area.columns);
  }

  GetColumn(column: unknown): RangeObject {
    return this.#at(this.area.row, this.area.column + wholeNumber(column), this.area.rows, 1);
  }

  GetLastRow(): RangeObject {
    return this.GetRow(this.area.rows - 1);
  }

  GetLastColumn(): RangeObject {
    return this.GetColumn(this.area.columns - 1);
  }

  GetLastCell(): RangeObject {
    return this.GetCell(this.area.rows - 1, this.area.columns - 1);
  }

  GetEntireRow(): RangeObject {
    return this.#at(this.area.row, 0, this.area.rows, MAX_COLUMNS);
  }

  GetEntireColumn(): RangeObject {
    return this.#at(0, this.area.column, MAX_ROWS, this.area.columns);
  }

  GetOffsetRange(rows: unknown, columns: unknown): RangeObject {
    const {row, column, rows: height, columns: width} = this.area;
    return this.#at(row + wholeNumber(rows), column + wholeNumber(columns), height, width);
  }

  GetResizedRange(rows: unknown, columns: unknown): RangeObject {
    return this.#at(this.area.row, this.area.column, this.area.rows + wholeNumber(rows), this.area.columns + wholeNumber(columns));
  }

  GetAbsoluteResizedRange(rows: unknown, columns: unknown): RangeObject {
    return this.#at(this.area.row, this.area.column, wholeNumber(rows), wholeNumber(columns));
  }

  GetBoundingRect(other: unknown): RangeObject {
    return this.#over(boundingArea(this.area, this.#other(other).area));
  }

  GetIntersection(other: unknown): RangeObject {
    const shared = intersection(this.area, this.#other(other).area);
    if (shared === undefined) throw refusal("ItemNotFound");
    return this.#over(shared);
  }

  GetIntersectionOrNullObject(other: unknown): RangeObject | NullObject {
    const range = this.#other(other);
    const shared = range.sheet === this.sheet ? intersection(this.area, range.area) : undefined;
    return this.#orNothing(shared);
  }

  /** Negative counts go the other way, as in Excel. */
  GetRowsBelow(count: unknown): RangeObject {
    const rows = wholeNumber(count, 1);
    return rows < 0 ? this.GetRowsAbove(-rows) : this.#at(this.area.row + this.area.rows, this.area.column, rows, this.area.columns);
  }

  GetRowsAbove(count: unknown): RangeObject {
    const rows = wholeNumber(count, 1);
    return rows < 0 ? this.GetRowsBelow(-rows) : this.#at(this.area.row - rows, this.area.column, rows, this.area.columns);
  }

  GetColumnsAfter(count: unknown): RangeObject {
    const columns = wholeNumber(count, 1);
    return columns < 0 ? this.GetColumnsBefore(-columns) : this.#at(this.area.row, this.area.column + this.area.columns, this.area.rows, columns);
  }

  GetColumnsBefore(count: unknown): RangeObject {
    const columns = wholeNumber(count, 1);
    return columns < 0 ? this.GetColumnsAfter(-columns) : this.#at(this.area.row, this.area.column - columns, this.area.rows, columns);
  }

  /** The top left cell where nothing is used, as in Excel. */
  GetUsedRange(valuesOnly: unknown): RangeObject {
    const used = usedAreaWithin(this.sheet, this.area, truth(valuesOnly, false));
    return this.#over(used ?? {row: this.area.row, column: this.area.column, rows: 1, columns: 1});
  }

  GetUsedRangeOrNullObject(valuesOnly: unknown): RangeObject | NullObject {
    return this.#orNothing(usedAreaWithin(this.sheet, this.area, truth(valuesOnly, false)));
  }

  GetSurroundingRegion(): RangeObject {
    return this.#over(surroundingArea(this.sheet, this.area));
  }

  GetSpecialCells(kind: unknown, valueKind: unknown): RangeAreasObject {
    const areas = specialCells(this.sheet, this.area, kind, valueKind);
    if (areas.length === 0) throw refusal("ItemNotFound");
    return new RangeAreasObject(this.session, this.sheet, areas);
  }

  GetSpecialCellsOrNullObject(kind: unknown, valueKind: unknown): RangeAreasObject | NullObject {
    const areas = specialCells(this.sheet, this.area, kind, valueKind);
    return areas.length === 0 ? new NullObject(this.session) : new RangeAreasObject(this.session, this.sheet, areas);
  }

  GetTables(fullyContained: unknown): TableScopedCollection {
    return new TableScopedCollection(this.session, this.sheet, this.area, truth(fullyContained, false));
  }

  GetVisibleView(): RangeViewObject {
    return new RangeViewObject(this.session, this.sheet, this.area);
  }

  Clear(what: unknown): void {
    clearArea(this.session, this.sheet, this.area, what);
  }

  CopyFrom(source: unknown, what: unknown, skipBlanks: unknown, transpose: unknown): void {
    const from = source instanceof RangeContent ? source : this.#other(source);
    copyArea(this.session, from, this, {what, skipBlanks: truth(skipBlanks, false), transpose: truth(transpose, false)});
  }

  GetCellProperties(asked: unknown): WireRecord[][] {
    return readCellProperties(this.sheet, this.area, asked);
  }

  SetCellProperties(given: unknown): void {
    this.session.requireUnprotected(this.sheet);
    writeCellProperties(this.sheet, this.area, given);
  }

  Select(): void {
    this.session.workbook.activate(this.sheet);
    this.session.workbook.select(this.sheet, this.area);
  }

  Calculate(): void {
    this.session.workbook.calculate("Recalculate");
  }

  SetDirty(): void {
    this.session.requireWritable();
    this.session.workbook.calculate("Full");
  }

  Merge(across: unknown): void {
    this.session.requireUnprotected(this.sheet);
    const {row, column, rows, columns} = this.area;
    const merged = truth(across, false) ? Array.from({length: rows}, (_row, index) => ({row: row + index, column, rows: 1, columns})) : [this.area];
    this.sheet.setMerges([...this.sheet.merges.filter((area) => !intersection(area, this.area)), ...merged]);
  }

  Unmerge(): void {
    this.session.requireUnprotected(this.sheet);
    this.sheet.setMerges(this.sheet.merges.filter((area) => !intersection(area, this.area)));
  }

  #at(row: number, column: number, rows: number, columns: number): RangeObject {
    return this.#over(areaOf(row, column, rows, columns));
  }

  #over(area: Area): RangeObject {
    return new RangeObject(this.session, this.sheet, area);
  }

  #orNothing(area: Area | undefined): RangeObject | NullObject {
    return area === undefined ? new NullObject(this.session) : this.#over(area);
  }

  #other(range: unknown): RangeContent {
    if (range instanceof RangeContent) return range;
    return rangeOfAddress(this.session, range, this.sheet);
  }
}
