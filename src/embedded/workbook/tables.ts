import {tablePart} from "../formulas/tableArea";
import type {Reference} from "../formulas/reference";
import {areaAddress, contains, overlaps} from "./address";
import {valueText} from "./errors";
import {HostError} from "./hostError";
import type {Area, CellValue} from "./model";
import {MAX_COLUMNS, MAX_ROWS, MAX_TEXT} from "./model";
import {moveCells} from "./moveCells";
import type {Sheet} from "./sheet";
import {Table} from "./table";
import {freeName} from "./titles";
import type {Workbook} from "./workbook";

/** Makes a table of an area. Without headings a heading row is put above it and the cells below move down. */
export function addTable(book: Workbook, sheet: Sheet, area: Area, hasHeadings: boolean, name: string | undefined, number: number): Table {
  const rows = hasHeadings ? Math.max(area.rows, 2) : area.rows + 1;
  const whole = {...area, rows};
  checkRoom(book, sheet, whole, undefined);
  const isTaken = (candidate: string) => book.isNameTaken(candidate, undefined);
  if (name !== undefined) book.checkFreeName(name, undefined);
  if (!hasHeadings) moveCells(book, {sheet, axis: "row", at: area.row, by: 1, bandStart: area.column, bandEnd: area.column + area.columns});
  const table = new Table(sheet, number, name ?? freeName("Table", isTaken), whole, true);
  table.columns = Array.from({length: area.columns}, () => ({heading: "", isDeleted: false}));
  readHeadings(table);
  return table;
}

/** Gives the table other cells: the same heading row, and columns that stay keep their formulas. */
export function resizeTable(book: Workbook, table: Table, area: Area): void {
  if (area.row !== table.area.row) throw new HostError("InvalidArgument", "The headings of a table must stay in their row.");
  if (!overlaps(area, table.area) || area.rows < 2)
    throw new HostError("InvalidArgument", `The table ${table.name} cannot be resized to ${areaAddress(area)}.`);
  checkRoom(book, table.sheet, area, table);
  const old = table.columns;
  const offset = area.column - table.area.column;
  table.columns = Array.from({length: area.columns}, (_, i) => old[i + offset] ?? {heading: "", isDeleted: false});
  for (const column of old) if (!table.columns.includes(column)) column.isDeleted = true;
  table.area = area;
  readHeadings(table);
}

/** Puts a column into a table; see WorkbookModel.addTableColumn. */
export function addTableColumn(
  book: Workbook,
  table: Table,
  index: number | undefined,
  cells: readonly CellValue[] | undefined,
  heading: string | undefined,
): void {
  const at = index === undefined || index < 0 ? table.area.columns : index;
  if (at > table.area.columns) throw new HostError("InvalidArgument", `The table ${table.name} has no place ${at} for a column.`);
  if (table.area.column + table.area.columns >= MAX_COLUMNS) throw new HostError("InvalidOperation", "There is no room to the right.");
  const {sheet, area} = table;
  withoutTable(book, table, () =>
    moveCells(book, {sheet, axis: "column", at: area.column + at, by: 1, bandStart: area.row, bandEnd: area.row + area.rows}),
  );
  table.area = {...area, columns: area.columns + 1};
  table.columns.splice(at, 0, {heading: "", isDeleted: false});
  const column = area.column + at;
  const first = heading ?? (cells !== undefined && cells.length === area.rows ? cells[0] : undefined) ?? null;
  const rest = cells === undefined ? [] : cells.length === area.rows ? cells.slice(1) : cells;
  sheet.setValues(area.row, column, [[first], ...rest.slice(0, area.rows - 1).map((value) => [value])]);
}

/** Takes a column out of a table; see WorkbookModel.deleteTableColumn. */
export function deleteTableColumn(book: Workbook, table: Table, index: number): void {
  const column = table.columns[index];
  if (column === undefined) throw new HostError("ItemNotFound", `The table ${table.name} has no column ${index}.`);
  if (table.columns.length === 1) throw new HostError("InvalidOperation", "A table keeps at least one column.");
  const {sheet, area} = table;
  column.isDeleted = true;
  withoutTable(book, table, () =>
    moveCells(book, {sheet, axis: "column", at: area.column + index, by: -1, bandStart: area.row, bandEnd: area.row + area.rows}),
  );
  table.columns.splice(index, 1);
  table.area = {...area, columns: area.columns - 1};
}

/** References to a table that becomes an ordinary range turn into references to its cells. */
export function unlinkTable(references: Iterable<Reference>, table: Table): void {
  for (const reference of references) {
    const {target} = reference;
    if (target.kind !== "table" || target.table !== table) continue;
    const part = tablePart(target);
    if (part.kind === "gone") {
      reference.target = {kind: "dead"};
      continue;
    }
    const {area, sheet} = part;
    const row = (at: number) => (part.kind === "thisRow" ? {isAbsolute: false, at: 0} : {isAbsolute: true, at});
    reference.target = {
      kind: "cells",
      sheet,
      title: sheet.title,
      top: row(area.row),
      bottom: row(area.row + area.rows - 1),
      left: {isAbsolute: true, at: area.column},
      right: {isAbsolute: true, at: area.column + area.columns - 1},
      isSingle: area.columns === 1 && (part.kind === "thisRow" || area.rows === 1),
    };
  }
}

/** Reads the headings from their cells and makes them what Excel demands: texts, none blank, none twice. Returns whether one changed. */
export function readHeadings(table: Table): boolean {
  const {sheet, area} = table;
  const found = table.columns.map((_, i) => sheet.columns.get(area.column + i)?.value(area.row) ?? null);
  const headings = uniqueHeadings(found);
  let hasChanged = false;
  headings.forEach((heading, i) => {
    const cells = sheet.column(area.column + i);
    if (cells.value(area.row) !== heading) cells.set(area.row, heading);
    if (cells.formulas.at(area.row) !== undefined) {
      cells.formulas.set(area.row, area.row + 1, undefined);
      sheet.book.calculation.formulasChanged(sheet, area.column + i, area.row, area.row + 1);
    }
    const column = table.columns[i];
    if (column === undefined || column.heading === heading) return;
    column.heading = heading;
    hasChanged = true;
  });
  return hasChanged;
}

/** "Column1" for a blank heading, "Sales2" for the second "Sales". */
function uniqueHeadings(found: readonly CellValue[]): string[] {
  const taken = new Set<string>();
  const texts = found.map((value) => valueText(value));
  const given = new Set(texts.map((text) => text.toLowerCase()));
  return texts.map((text, i) => {
    const isTaken = (candidate: string) => taken.has(candidate.toLowerCase()) || given.has(candidate.toLowerCase());
    let heading = text;
    if (heading === "") heading = isTaken(`Column${i + 1}`) ? freeName("Column", isTaken, i + 2) : `Column${i + 1}`;
    else if (taken.has(heading.toLowerCase())) heading = freeName(text.slice(0, MAX_TEXT - 6), isTaken, 2);
    taken.add(heading.toLowerCase());
    return heading;
  });
}

/** While cells move, the table that they move in must not count as one in the way. */
function withoutTable(book: Workbook, table: Table, move: () => void): void {
  book.setAside(table, move);
}

function checkRoom(book: Workbook, sheet: Sheet, area: Area, self: Table | undefined): void {
  if (!contains({row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS}, area) || area.rows < 1 || area.columns < 1)
    throw new HostError("InvalidArgument", `${areaAddress(area)} is not on the sheet.`);
  const other = book.tables.find((each) => each !== self && each.sheet === sheet && overlaps(each.area, area));
  if (other !== undefined) throw new HostError("InvalidOperation", `A table cannot overlap the table ${other.name}.`);
}
