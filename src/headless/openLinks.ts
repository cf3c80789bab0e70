import {basename, extname} from "node:path";
import {failure, type Outcome, success} from "../domain/outcome";
import {freeTitle} from "../embedded/file/openCsv";
import type {Area, SheetModel, WorkbookModel} from "../embedded/workbook/model";
import {openBook} from "./openBook";
import type {LinkOption} from "./options";

/** A linked sheet of the workbook, by its title. */
export interface OpenedLink {
  readonly kind: LinkOption["kind"];
  readonly title: string;
}

/** Rows whose formats are copied one by one; further down each column keeps the last of them. */
const FORMATTED_ROWS = 200;

/**
 * Brings linked files into the workbook as sheets of their own, after the others, so that the saved workbook has everything its results stand on. What names a sheet
 * or a table of the workbook itself is linked where it is.
 */
export async function openLinks(book: WorkbookModel, links: readonly LinkOption[]): Promise<Outcome<readonly OpenedLink[]>> {
  const opened: OpenedLink[] = [];
  for (const {kind, file} of links) {
    const own = titleWithin(book, file);
    if (own !== undefined) {
      opened.push({kind, title: own});
      continue;
    }
    const other = await openBook(file, () => undefined);
    if (!other.ok) return other;
    const sheet = other.value.sheets.find((each) => each.usedArea() !== undefined);
    const area = sheet?.usedArea();
    if (sheet === undefined || area === undefined) return failure({code: "sheetEmpty", sheet: file});
    const title = freeTitle(extname(file).toLowerCase() === ".xlsx" ? sheet.title : basename(file, extname(file)), book);
    copySheet(sheet, area, book.addSheet(title));
    opened.push({kind, title});
  }
  return success(opened);
}

function titleWithin(book: WorkbookModel, name: string): string | undefined {
  const wanted = name.toLowerCase();
  const table = [...book.tables].find((each) => each.name.toLowerCase() === wanted);
  return table?.name ?? book.sheets.find(({title}) => title.toLowerCase() === wanted)?.title;
}

/** Values and number formats; formulas stay behind, because what they refer to does. */
function copySheet(from: SheetModel, area: Area, to: SheetModel): void {
  for (let column = area.column; column < area.column + area.columns; column++) {
    const cells = from.values({row: area.row, column, rows: area.rows, columns: 1}).map(([value]) => value ?? null);
    to.fillColumn(area.row, column, cells);
    for (let i = 0; i < Math.min(area.rows, FORMATTED_ROWS); i++) {
      const {numberFormat} = from.look(area.row + i, column);
      const rows = i === FORMATTED_ROWS - 1 ? area.rows - i : 1;
      if (numberFormat !== undefined) to.setLook({row: area.row + i, column, rows, columns: 1}, {numberFormat});
    }
  }
}
