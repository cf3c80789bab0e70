import type {SheetModel, WorkbookModel} from "../workbook/model";
import {MAX_COLUMNS} from "../workbook/model";
import type {BookView, SheetView, Sizes} from "./face";

const standardWidth = 48;
const standardHeight = 15;
/** Heights of single rows are looked up to here only: a million look-ups at every change would hold the person up. */
const rowsWithOwnHeight = 20_000;

/** Everything about a sheet but its cells. */
export function sheetView(workbook: WorkbookModel, sheet: SheetModel): SheetView {
  const used = sheet.usedArea(true);
  const usedRows = used ? used.row + used.rows : 0;
  const usedColumns = used ? used.column + used.columns : 0;
  return {
    id: sheet.id,
    title: sheet.title,
    visible: sheet.visibility === "Visible",
    tabColor: sheet.tabColor,
    showGridlines: sheet.showGridlines,
    rightToLeft: sheet.rightToLeft,
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    isProtected: sheet.isProtected,
    usedRows,
    usedColumns,
    columnWidths: sizes(MAX_COLUMNS, standardWidth, (column) => sheet.columnWidth(column)),
    rowHeights: sizes(Math.min(usedRows, rowsWithOwnHeight), standardHeight, (row) => sheet.rowHeight(row)),
    hiddenRows: runs(sheet.hiddenRows),
    merges: sheet.merges,
    tables: workbook.tables
      .filter((table) => table.sheet === sheet)
      .map(({name, area, hasHeadings, hasTotals, style, showFilter}) => ({name, area, hasHeadings, hasTotals, style, showFilter})),
  };
}

function sizes(count: number, standard: number, sizeOf: (index: number) => number): Sizes {
  const own: [number, number][] = [];
  for (let index = 0; index < count; index++) {
    const size = sizeOf(index);
    if (size !== standard) own.push([index, size]);
  }
  return own;
}

/** Numbers as ascending runs of neighbours. */
export function runs(numbers: Iterable<number>): [first: number, count: number][] {
  const found: [number, number][] = [];
  for (const number of Float64Array.from(numbers).sort()) {
    const last = found.at(-1);
    if (last && last[0] + last[1] === number) last[1]++;
    else found.push([number, 1]);
  }
  return found;
}

/** The workbook without its cells. */
export function bookView(workbook: WorkbookModel, fileName: string, history: {canUndo: boolean; canRedo: boolean}): BookView {
  return {
    fileName,
    sheets: workbook.sheets.map((sheet) => sheetView(workbook, sheet)),
    activeSheet: workbook.activeSheet.id,
    selection: {sheet: workbook.selection.sheet.id, area: workbook.selection.area},
    names: [
      ...workbook.tables.map((table) => table.name),
      ...workbook.names.filter((name) => name.visible && workbook.nameArea(name)).map((name) => name.name),
    ],
    canUndo: history.canUndo,
    canRedo: history.canRedo,
    areCallsWaiting: workbook.customFunctions.areWaiting,
  };
}
