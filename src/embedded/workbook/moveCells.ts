import type {Formula} from "../formulas/formula";
import type {Shift} from "../formulas/shift";
import {isMoved, segmentsOf, shiftFormula} from "../formulas/shift";
import {ColumnCells} from "./columnCells";
import {HostError} from "./hostError";
import type {Area} from "./model";
import {MAX_COLUMNS, MAX_ROWS} from "./model";
import type {Sheet} from "./sheet";
import type {Workbook} from "./workbook";

interface Move {
  readonly sheet: Sheet;
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly formula: Formula;
}

/** Moves the cells beyond a line by one, as inserting or deleting part of a row or column does; all formulas, names and charts follow. */
export function moveCells(book: Workbook, shift: Shift): void {
  const tables = book.tables.filter((table) => table.sheet === shift.sheet && touches(table.area, shift));
  for (const table of tables) if (!isWhole(table.area, shift)) throw new HostError("InvalidOperation", `This would split the table ${table.name}.`);
  book.calculation.withdrawSpills(shift.sheet);
  const moves = [...formulaMoves(book, shift)];
  book.rewriteChartTexts(
    (formula) => shiftFormula(formula, [0, 0], [0, 0], shift),
    () => {
      for (const name of book.definedNames) name.meaning = shiftFormula(name.meaning, [0, 0], [0, 0], shift);
      moveContents(shift);
      for (const {sheet, column, start, end, formula} of moves) sheet.column(column).formulas.set(start, end, book.formulas.intern(formula));
      for (const table of tables) table.area = moved(table.area, shift);
      shift.sheet.merges = shift.sheet.merges.map((area) => (touches(area, shift) && isWhole(area, shift) ? moved(area, shift) : area));
    },
  );
}

const moved = (area: Area, {axis, by}: Shift): Area => (axis === "column" ? {...area, column: area.column + by} : {...area, row: area.row + by});

function touches(area: Area, {axis, at, by, bandStart, bandEnd}: Shift): boolean {
  const first = by < 0 ? at - by : at;
  return axis === "column"
    ? area.column + area.columns > first && area.row < bandEnd && area.row + area.rows > bandStart
    : area.row + area.rows > first && area.column < bandEnd && area.column + area.columns > bandStart;
}

/** Whether all of an area moves. The table that the change is made in starts before the line, so it is not asked. */
function isWhole(area: Area, {axis, at, by, bandStart, bandEnd}: Shift): boolean {
  const first = by < 0 ? at - by : at;
  return axis === "column"
    ? area.column >= first && area.row >= bandStart && area.row + area.rows <= bandEnd
    : area.row >= first && area.column >= bandStart && area.column + area.columns <= bandEnd;
}

/** Where formulas will stand and what they will read, for those that change. */
function* formulaMoves(book: Workbook, shift: Shift): Generator<Move> {
  for (const sheet of book.allSheets) {
    for (const [column, cells] of sheet.columns) {
      for (const run of cells.formulas.all()) {
        for (const [start, end] of segmentsOf(run, sheet, shift)) {
          const [row, newColumn] = isMoved(sheet, start, column, shift) ? movedCell(start, column, shift) : [start, column];
          const formula = shiftFormula(run.value, [start, column], [row, newColumn], shift);
          if (formula !== run.value) yield {sheet, column: newColumn, start: row, end: row + end - start, formula};
        }
      }
    }
  }
}

const movedCell = (row: number, column: number, {axis, by}: Shift): [number, number] => (axis === "column" ? [row, column + by] : [row + by, column]);

function moveContents(shift: Shift): void {
  const {sheet, axis, at, by, bandStart, bandEnd} = shift;
  if (axis === "row") {
    for (let c = bandStart; c < bandEnd; c++) moveDown(sheet, c, at, by);
    return;
  }
  const used = [...sheet.columns.keys()].filter((c) => c >= at).sort((a, b) => (by > 0 ? b - a : a - b));
  const last = by > 0 ? used[0] : used[used.length - 1];
  if (last !== undefined && last + by >= MAX_COLUMNS) throw new HostError("InvalidOperation", "There is no room to the right.");
  for (const c of used) {
    if (by > 0 || c >= at - by) replaceRows(sheet.column(c), sheet.column(c + by), bandStart, bandEnd, 0);
    emptyRows(sheet.column(c), bandStart, bandEnd);
  }
}

function moveDown(sheet: Sheet, column: number, at: number, by: number): void {
  const cells = sheet.columns.get(column);
  if (cells === undefined) return;
  const end = Math.max(cells.used(true)?.[1] ?? 0, at);
  if (end + by > MAX_ROWS) throw new HostError("InvalidOperation", "There is no room below.");
  const copy = new ColumnCells(sheet.book.dictionary);
  replaceRows(cells, copy, at, end, 0);
  emptyRows(cells, at, end);
  replaceRows(copy, cells, at, end, by);
}

/** Copies rows of one column over those of another, `by` rows lower. */
function replaceRows(from: ColumnCells, to: ColumnCells, start: number, end: number, by: number): void {
  emptyRows(to, start + by, end + by);
  const stop = Math.min(end, from.length);
  if (stop > start) {
    to.reserve(stop + by);
    to.kinds.set(from.kinds.subarray(start, stop), start + by);
    to.numbers.set(from.numbers.subarray(start, stop), start + by);
    to.length = Math.max(to.length, stop + by);
  }
  for (const run of from.formulas.within(start, end)) to.formulas.set(run.start + by, run.end + by, run.value);
  for (const run of from.looks.within(start, end)) to.looks.set(run.start + by, run.end + by, run.value);
}

function emptyRows(cells: ColumnCells, start: number, end: number): void {
  cells.blank(start, end);
  cells.formulas.set(start, end, undefined);
  cells.looks.set(start, end, undefined);
}
