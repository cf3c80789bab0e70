import Papa from "papaparse";
import {HostError} from "../workbook/hostError";
import type {Area, SheetModel, WorkbookModel} from "../workbook/model";
import {MAX_COLUMNS, MAX_ROWS, MAX_TEXT} from "../workbook/model";
import {intersection} from "../workbook/address";
import type {Deed} from "./history";
import {remembered} from "./history";

/** More cells than this are not edited at once by hand: each must be remembered for Undo. */
const mostCells = 500_000;

/** Types into one cell. Refused on protected cells, in read-only workbooks, and where the text is too long or the formula cannot be read. */
export function typeInto(workbook: WorkbookModel, sheet: SheetModel, row: number, column: number, typed: string): Deed {
  const cell = {row, column, rows: 1, columns: 1};
  refuseLocked(workbook, sheet, cell);
  if (typed.length > MAX_TEXT) throw new HostError("TextTooLong", `a cell holds ${MAX_TEXT} characters: ${typed.length}`);
  return remembered(workbook, sheet, cell, () => sheet.enter(row, column, typed));
}

/** Empties an area, as the Delete key does; formats stay. Undefined where there was nothing to empty. */
export function emptyArea(workbook: WorkbookModel, sheet: SheetModel, area: Area): Deed | undefined {
  const used = sheet.usedArea();
  const filled = used && intersection(used, area);
  if (!filled) return undefined;
  refuseLocked(workbook, sheet, filled);
  refuseTooMany(filled);
  return remembered(workbook, sheet, filled, () => sheet.clear(filled, "Contents"));
}

/** Pastes tab-separated text at an area's top left corner; a single value fills the whole area. Says which area was written. */
export function pasteInto(workbook: WorkbookModel, sheet: SheetModel, target: Area, text: string): {deed: Deed; area: Area} {
  const rows = parseClipboard(text);
  const [first = [""]] = rows;
  const isSingle = rows.length === 1 && first.length === 1;
  const size = isSingle ? {rows: target.rows, columns: target.columns} : {rows: rows.length, columns: Math.max(...rows.map((row) => row.length))};
  const area = {row: target.row, column: target.column, ...size};
  if (area.row + area.rows > MAX_ROWS || area.column + area.columns > MAX_COLUMNS)
    throw new HostError("PasteTooLarge", "the pasted cells reach over the sheet's edge");
  refuseTooMany(area);
  refuseLocked(workbook, sheet, area);
  const deed = remembered(workbook, sheet, area, () => {
    for (let row = 0; row < area.rows; row++) {
      for (let column = 0; column < area.columns; column++) {
        const typed = isSingle ? first[0] : rows[row]?.[column];
        if (typed !== undefined) sheet.enter(area.row + row, area.column + column, typed.slice(0, MAX_TEXT));
      }
    }
  });
  return {deed, area};
}

function parseClipboard(text: string): string[][] {
  const {data} = Papa.parse<string[]>(text.replace(/\r?\n$/, ""), {delimiter: "\t"});
  return data.length > 0 ? data : [[""]];
}

/** An area as tab-separated text, as it is shown. Ends with the last row that has content. */
export function copyOf(sheet: SheetModel, area: Area): string {
  const used = sheet.usedArea();
  const reach = {...area, rows: 1, columns: 1};
  if (used) {
    reach.rows = Math.max(1, Math.min(area.rows, used.row + used.rows - area.row));
    reach.columns = Math.max(1, Math.min(area.columns, used.column + used.columns - area.column));
  }
  refuseTooMany(reach);
  const rows: string[][] = [];
  for (let row = reach.row; row < reach.row + reach.rows; row++) {
    if (sheet.hiddenRows.has(row)) continue;
    rows.push(Array.from({length: reach.columns}, (_, column) => sheet.text(row, reach.column + column)));
  }
  return Papa.unparse(rows, {delimiter: "\t", newline: "\n"});
}

function refuseTooMany({rows, columns}: Area) {
  if (rows * columns > mostCells) throw new HostError("TooManyCells", `at most ${mostCells} cells at once: ${rows * columns}`);
}

/** Refuses where the person may not write: a read-only workbook, or a locked cell of a protected sheet. */
export function refuseLocked(workbook: WorkbookModel, sheet: SheetModel, area: Area) {
  if (workbook.isReadOnly) throw new HostError("ReadOnly", "the workbook is read-only");
  if (!sheet.isProtected) return;
  refuseTooMany(area);
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (!sheet.look(row, column).unlocked) throw new HostError("AccessDenied", "the cell is on a protected sheet");
    }
  }
}
