import type {Formula} from "../formulas/formula";
import {areaAddress, contains, intersection} from "./address";
import {BLANK, BOOLEAN, ColumnCells, ERROR, NUMBER, TEXT} from "./columnCells";
import {errorAt, isError} from "./errors";
import {HostError} from "./hostError";
import {DEFAULT_LOOK} from "./looks";
import type {Area, CellValue, ChartModel, Look, PrintSetup, SheetModel} from "./model";
import {MAX_COLUMNS, MAX_ROWS, MAX_TEXT} from "./model";
import {formatValue} from "./numberFormat";
import type {Table} from "./table";
import {readTyped} from "./typing";
import type {Workbook} from "./workbook";

const STANDARD_WIDTH = 48;
const STANDARD_HEIGHT = 15;

/** One sheet of the embedded workbook: columns of cells, and what else a sheet has. */
export class Sheet implements SheetModel {
  readonly id: string;
  /** Columns that ever held something. */
  readonly columns = new Map<number, ColumnCells>();
  /** Whether the sheet was taken out of the workbook. */
  isDeleted = false;
  tabColor = "";
  showGridlines = true;
  rightToLeft = false;
  frozenRows = 0;
  frozenColumns = 0;
  isProtected = false;
  print: PrintSetup = {landscape: false};
  hiddenRows: ReadonlySet<number> = new Set();
  merges: readonly Area[] = [];
  private shownTitle: string;
  private shownVisibility: SheetModel["visibility"] = "Visible";
  private readonly widths = new Map<number, number>();
  private readonly heights = new Map<number, number>();
  private readonly drawn: ChartModel[] = [];
  private lastChart = 0;

  constructor(
    readonly book: Workbook,
    readonly number: number,
    title: string,
  ) {
    this.id = `{00000000-0001-0000-${number.toString(16).toUpperCase().padStart(4, "0")}-000000000000}`;
    this.shownTitle = title;
  }

  get title(): string {
    return this.shownTitle;
  }

  set title(title: string) {
    this.book.renameSheet(this, title);
  }

  /** For the workbook, which has checked the title. */
  retitle(title: string): void {
    this.shownTitle = title;
  }

  get visibility(): SheetModel["visibility"] {
    return this.shownVisibility;
  }

  set visibility(visibility: SheetModel["visibility"]) {
    const isLast = visibility !== "Visible" && !this.book.sheets.some((sheet) => sheet !== this && sheet.visibility === "Visible");
    if (isLast) throw new HostError("InvalidOperation", "A workbook must show at least one sheet.");
    this.shownVisibility = visibility;
    this.book.tell({kind: "sheets"});
  }

  /** The column's cells, made when it has none yet. */
  column(column: number): ColumnCells {
    const known = this.columns.get(column);
    if (known !== undefined) return known;
    if (!Number.isInteger(column) || column < 0 || column >= MAX_COLUMNS) throw new HostError("InvalidArgument", `There is no column ${column}.`);
    const fresh = new ColumnCells(this.book.dictionary);
    this.columns.set(column, fresh);
    return fresh;
  }

  /** Columns of an area that hold something, with their numbers, from left to right. */
  columnsWithin(area: Area): [number, ColumnCells][] {
    const found: [number, ColumnCells][] = [];
    if (area.columns < this.columns.size) {
      for (let c = area.column; c < area.column + area.columns; c++) {
        const cells = this.columns.get(c);
        if (cells !== undefined) found.push([c, cells]);
      }
      return found;
    }
    for (const [c, cells] of this.columns) if (c >= area.column && c < area.column + area.columns) found.push([c, cells]);
    return found.sort(([a], [b]) => a - b);
  }

  usedArea(withFormats = false): Area | undefined {
    let top = Infinity;
    let bottom = 0;
    let left = Infinity;
    let right = 0;
    for (const [c, cells] of this.columns) {
      const used = cells.used(withFormats);
      if (used === undefined) continue;
      top = Math.min(top, used[0]);
      bottom = Math.max(bottom, used[1]);
      left = Math.min(left, c);
      right = Math.max(right, c + 1);
    }
    return bottom === 0 ? undefined : {row: top, column: left, rows: bottom - top, columns: right - left};
  }

  value(row: number, column: number): CellValue {
    this.book.bringUpToDate();
    return this.columns.get(column)?.value(row) ?? null;
  }

  values(area: Area): CellValue[][] {
    this.book.bringUpToDate();
    const rows = Array.from({length: area.rows}, () => new Array<CellValue>(area.columns).fill(null));
    for (const [c, cells] of this.columnsWithin(area)) {
      const {kinds, numbers} = cells;
      const end = Math.min(area.row + area.rows, cells.length);
      for (let r = area.row; r < end; r++) {
        const kind = kinds[r];
        const row = rows[r - area.row];
        if (kind === BLANK || row === undefined) continue;
        const number = numbers[r] ?? 0;
        row[c - area.column] =
          kind === NUMBER
            ? number
            : kind === TEXT
              ? this.book.dictionary.text(number)
              : kind === BOOLEAN
                ? number !== 0
                : kind === ERROR
                  ? errorAt(number)
                  : null;
      }
    }
    return rows;
  }

  formula(row: number, column: number): string | undefined {
    return this.columns.get(column)?.formulas.at(row)?.a1(row, column);
  }

  formulaR1C1(row: number, column: number): string | undefined {
    return this.columns.get(column)?.formulas.at(row)?.r1c1();
  }

  formulaAreas(area: Area): Area[] {
    const found: Area[] = [];
    for (const [column, cells] of this.columnsWithin(area)) {
      let last: Area | undefined;
      for (const run of cells.formulas.within(area.row, area.row + area.rows)) {
        const joins = last !== undefined && last.row + last.rows === run.start;
        if (joins && last !== undefined) found.pop();
        last =
          joins && last !== undefined
            ? {...last, rows: last.rows + run.end - run.start}
            : {row: run.start, column, rows: run.end - run.start, columns: 1};
        found.push(last);
      }
    }
    return found;
  }

  look(row: number, column: number): Look {
    return this.columns.get(column)?.looks.at(row) ?? DEFAULT_LOOK;
  }

  text(row: number, column: number): string {
    return formatValue(this.value(row, column), this.look(row, column).numberFormat);
  }

  setValue(row: number, column: number, value: CellValue): void {
    this.setValues(row, column, [[value]]);
  }

  setValues(row: number, column: number, values: readonly (readonly CellValue[])[]): void {
    const area = {row, column, rows: values.length, columns: values.reduce((most, each) => Math.max(most, each.length), 0)};
    if (area.rows === 0 || area.columns === 0) return;
    this.check(area);
    for (const line of values) for (const value of line) checkValue(value);
    for (let c = 0; c < area.columns; c++) {
      const cells = this.column(column + c);
      this.dropFormulas(column + c, row, row + area.rows);
      for (let r = 0; r < area.rows; r++) cells.set(row + r, values[r]?.[c] ?? null);
    }
    this.edited(area);
  }

  fillColumn(row: number, column: number, values: Float64Array | readonly CellValue[]): void {
    if (values.length === 0) return;
    const area = {row, column, rows: values.length, columns: 1};
    this.check(area);
    if (values instanceof Float64Array) {
      if (values.some((each) => each === Infinity || each === -Infinity)) checkValue(Infinity);
    } else for (const value of values) checkValue(value);
    this.dropFormulas(column, row, row + values.length);
    this.column(column).fill(row, values);
    this.edited(area);
  }

  setFormula(row: number, column: number, formula: string): void {
    const area = {row, column, rows: 1, columns: 1};
    this.check(area);
    this.putFormula(area, this.book.readFormula(formula, "A1", this, row, column));
  }

  setFormulaR1C1(area: Area, formula: string): void {
    this.check(area);
    // cells in and beside a table mean different things by [@Seats]; a rectangle reads as its first cell does
    this.putFormula(area, this.book.readFormula(formula, "R1C1", this, area.row, area.column));
  }

  private putFormula(area: Area, formula: Formula): void {
    for (let c = area.column; c < area.column + area.columns; c++) {
      this.column(c).formulas.set(area.row, area.row + area.rows, formula);
      this.book.calculation.formulasChanged(this, c, area.row, area.row + area.rows);
    }
    this.edited(area);
  }

  enter(row: number, column: number, typed: string): void {
    if (typed.startsWith("=") && typed.length > 1) return this.setFormula(row, column, typed);
    const look = this.look(row, column);
    const area = {row, column, rows: 1, columns: 1};
    if (typed.startsWith("'") || look.numberFormat === "@") {
      const hasMark = typed.startsWith("'");
      this.setValue(row, column, hasMark ? typed.slice(1) : typed);
      if (hasMark) this.setLook(area, {quotePrefix: true});
      return;
    }
    const {value, numberFormat} = readTyped(typed);
    this.setValue(row, column, value);
    const change: Partial<Look> = {};
    if (numberFormat !== undefined && look.numberFormat === undefined) Object.assign(change, {numberFormat});
    if (look.quotePrefix === true) Object.assign(change, {quotePrefix: undefined});
    if (Object.keys(change).length > 0) this.setLook(area, change);
  }

  clear(area: Area, what: "All" | "Contents" | "Formats"): void {
    this.check(area);
    for (const [c, cells] of this.columnsWithin(area)) {
      if (what !== "Formats") {
        this.dropFormulas(c, area.row, area.row + area.rows);
        cells.blank(area.row, area.row + area.rows);
      }
      if (what !== "Contents") cells.looks.set(area.row, area.row + area.rows, undefined);
    }
    if (what !== "Contents") this.book.tell({kind: "looks"});
    if (what !== "Formats") this.edited(area);
  }

  setLook(area: Area, change: Partial<Look>): void {
    this.check(area);
    for (let c = area.column; c < area.column + area.columns; c++) this.changeLooks(this.column(c), area.row, area.row + area.rows, change);
    this.book.tell({kind: "looks"});
  }

  private changeLooks(cells: ColumnCells, start: number, end: number, change: Partial<Look>): void {
    const put = (from: number, to: number, look: Look) => {
      const changed = this.book.looks.change(look, change);
      cells.looks.set(from, to, changed === DEFAULT_LOOK ? undefined : changed);
    };
    let row = start;
    for (const run of cells.looks.within(start, end)) {
      put(row, run.start, DEFAULT_LOOK);
      put(run.start, run.end, run.value);
      row = run.end;
    }
    put(row, end, DEFAULT_LOOK);
  }

  columnWidth(column: number): number {
    return this.widths.get(column) ?? STANDARD_WIDTH;
  }

  setColumnWidth(column: number, points: number | undefined): void {
    if (points === undefined) this.widths.delete(column);
    else this.widths.set(column, points);
    this.book.tell({kind: "looks"});
  }

  rowHeight(row: number): number {
    return this.heights.get(row) ?? STANDARD_HEIGHT;
  }

  setRowHeight(row: number, points: number | undefined): void {
    if (points === undefined) this.heights.delete(row);
    else this.heights.set(row, points);
    this.book.tell({kind: "looks"});
  }

  /** Widths and heights that were set, as [index, points]. */
  sizes(): {widths: [number, number][]; heights: [number, number][]} {
    const inOrder = (sizes: Map<number, number>) => [...sizes].sort(([a], [b]) => a - b);
    return {widths: inOrder(this.widths), heights: inOrder(this.heights)};
  }

  setHiddenRows(rows: Iterable<number>): void {
    this.hiddenRows = new Set(rows);
    this.book.calculation.structureChanged();
    this.book.tell({kind: "looks"});
  }

  setMerges(areas: readonly Area[]): void {
    this.merges = [...areas];
    this.book.tell({kind: "looks"});
  }

  get charts(): readonly ChartModel[] {
    return this.drawn;
  }

  addChart(chart: Omit<ChartModel, "id">): ChartModel {
    this.lastChart++;
    const added = {
      ...chart,
      id: `{${this.number.toString(16).toUpperCase().padStart(8, "0")}-0000-4000-8000-${String(this.lastChart).padStart(12, "0")}}`,
    };
    this.drawn.push(added);
    this.book.tell({kind: "charts"});
    return added;
  }

  deleteChart(chart: ChartModel): void {
    const at = this.drawn.indexOf(chart);
    if (at < 0) throw new HostError("ItemNotFound", `There is no chart ${chart.name} on ${this.title}.`);
    this.drawn.splice(at, 1);
    this.book.tell({kind: "charts"});
  }

  spillAt(row: number, column: number): Area | undefined {
    this.book.bringUpToDate();
    return this.book.calculation.spills.covering(this, row, column);
  }

  isAddInFunction(name: string): boolean {
    return this.book.customFunctions.named(name.toUpperCase()) !== undefined;
  }

  sentence(row: number, column: number): string | undefined {
    const value = this.value(row, column);
    if (!isError(value)) return undefined;
    const first = this.spillAt(row, column) ?? {row, column};
    return this.book.customFunctions.sentenceOf(this, first.row, first.column, value, [row - first.row, column - first.column]);
  }

  keepLast(area: Area, value: CellValue): void {
    const {row, column} = area;
    this.column(column).set(row, value);
    this.book.customFunctions.keepLast(this, row, column, value);
    if (area.rows * area.columns > 1) this.book.calculation.spills.adopt(this, area);
  }

  bytes(): number {
    let sum = 0;
    for (const cells of this.columns.values()) sum += cells.bytes();
    return sum;
  }

  /** The table that a cell stands in. */
  tableAt(row: number, column: number): Table | undefined {
    return this.book.tables.find((table) => table.sheet === this && contains(table.area, {row, column, rows: 1, columns: 1}));
  }

  /** After a change of contents: headings of tables, formulas and listeners follow. */
  edited(area: Area): void {
    this.book.calculation.edited(this, area);
    for (const table of this.book.tables) {
      if (table.sheet !== this || !table.hasHeadings) continue;
      const headings = intersection(area, {...table.area, rows: 1});
      if (headings !== undefined) this.book.headingsEdited(table);
    }
    this.book.tell({kind: "cells", sheet: this, area, origin: this.book.origin});
  }

  private dropFormulas(column: number, start: number, end: number): void {
    const cells = this.columns.get(column);
    if (cells === undefined || cells.formulas.isEmpty || cells.formulas.within(start, end).length === 0) return;
    cells.formulas.set(start, end, undefined);
    this.book.calculation.formulasChanged(this, column, start, end);
  }

  private check(area: Area): void {
    const isWhole = [area.row, area.column, area.rows, area.columns].every(Number.isInteger);
    const isInside =
      isWhole &&
      area.row >= 0 &&
      area.column >= 0 &&
      area.rows > 0 &&
      area.columns > 0 &&
      area.row + area.rows <= MAX_ROWS &&
      area.column + area.columns <= MAX_COLUMNS;
    if (!isInside) throw new HostError("InvalidArgument", `${areaAddress(area)} is not on the sheet.`);
    if (this.isDeleted) throw new HostError("ItemNotFound", `The sheet ${this.title} was deleted.`);
  }
}

function checkValue(value: CellValue): void {
  if (typeof value === "string" && value.length > MAX_TEXT) throw new HostError("InvalidArgument", `A cell holds at most ${MAX_TEXT} characters.`);
  if (typeof value === "number" && !Number.isFinite(value)) throw new HostError("InvalidArgument", `A cell cannot hold ${value}.`);
}
