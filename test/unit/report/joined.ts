import type {Choices} from "../../../src/domain/settings";
import {startExcel} from "../../../src/embedded/excelInNode";
import type {CellValue, SheetModel, WorkbookModel} from "../../../src/embedded/workbook/model";
import {openBook} from "../../../src/headless/openBook";
import {excelWorkbook} from "../../../src/host/excel/excelWorkbook";
import {choose} from "../../../src/workflow/actions";
import {createLocalEngine} from "../../../src/workflow/localEngine";
import {createSession} from "../../../src/workflow/session";

const NOW = Date.UTC(2026, 10, 22, 12);

/** A file in the embedded Excel, and a session over it that has walked to the last step with these choices. */
export async function atTheEnd(file: string, change: Partial<Choices>) {
  const book = await openBook(file, () => undefined);
  if (!book.ok) throw new Error(JSON.stringify(book.problem));
  const excel = await startExcel(book.value);
  const session = createSession({
    workbook: excelWorkbook(excel.Excel),
    engine: createLocalEngine(),
    clock: () => NOW,
    language: "en",
    environment: {},
  });
  await session.start();
  await session.change((state) => choose(state, {insistsOnProfile: true, ...change}));
  for (let step = 1; step < 6; step++) await session.next();
  return {book: book.value, session, close: () => excel.close()};
}

/** What stands under a heading beside the customers, or on the sheet with one row a customer. */
export function cells(book: WorkbookModel, heading: string, customers: number): readonly CellValue[] {
  const {sheet, row, column} = placeOf(book, heading);
  return sheet.values({row: row + 1, column, rows: customers, columns: 1}).map(([value]) => value ?? null);
}

/** Where a heading of ours stands. */
export function placeOf(book: WorkbookModel, heading: string): {readonly sheet: SheetModel; readonly row: number; readonly column: number} {
  for (const sheet of book.sheets) {
    const used = sheet.usedArea();
    if (used === undefined) continue;
    const rows = sheet.values({row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns});
    const row = rows.findIndex((each) => each.includes(heading));
    if (row >= 0) return {sheet, row, column: rows[row]?.indexOf(heading) ?? 0};
  }
  throw new Error(`no heading: ${heading}`);
}
