import {openCsv} from "../file/openCsv";
import type {SheetModel, WorkbookModel} from "../workbook/model";
import {createWorkbook} from "../workbook/workbook";
import {isDateFormat} from "./cellInput";
import {fitColumns} from "./fitColumns";

const tableStyle = "TableStyleMedium2";
const rowsLookedAt = 60;
/** Numbers from here on are easier to read with separators; years and counts are smaller. */
const largeNumber = 10_000;

/** The workbook that greets a visitor: customers and prospects, each as a table with a frozen heading row. */
export function sampleWorkbook(customers: string, prospects: string): WorkbookModel {
  const workbook = createWorkbook();
  openCsv(customers, workbook, {title: "Customers"});
  openCsv(prospects, workbook, {title: "Prospects"});
  for (const sheet of workbook.sheets) dress(workbook, sheet);
  const [first] = workbook.sheets;
  if (first) {
    workbook.activate(first);
    workbook.select(first, {row: 0, column: 0, rows: 1, columns: 1});
  }
  return workbook;
}

function dress(workbook: WorkbookModel, sheet: SheetModel) {
  const area = sheet.usedArea();
  if (!area) return;
  for (let column = area.column; column < area.column + area.columns; column++) {
    const body = {row: area.row + 1, column, rows: Math.max(1, area.rows - 1), columns: 1};
    if (isLargeNumbers(sheet, body)) sheet.setLook(body, {numberFormat: "#,##0"});
  }
  fitColumns(sheet);
  workbook.addTable(sheet, area, true, sheet.title).style = tableStyle;
  sheet.frozenRows = 1;
}

function isLargeNumbers(sheet: SheetModel, body: {row: number; column: number; rows: number; columns: number}): boolean {
  const filled = sheet.values(body).flatMap((row) => row.filter((value) => value !== null));
  if (isDateFormat(sheet.look(body.row, body.column).numberFormat ?? "General")) return false;
  const isWhole = filled.every((value) => Number.isInteger(value));
  return isWhole && filled.some((value) => typeof value === "number" && Math.abs(value) >= largeNumber) && !hasOwnFormats(sheet, body);
}

const hasOwnFormats = (sheet: SheetModel, {row, column, rows}: {row: number; column: number; rows: number}) =>
  Array.from({length: Math.min(rows, rowsLookedAt)}, (_, offset) => sheet.look(row + offset, column).numberFormat).some(
    (format) => format !== undefined && format !== "General",
  );
