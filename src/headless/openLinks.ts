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

/** Values and number formats, of every row: dollars among euros must arrive; formulas stay behind, because what they refer to does. */
function copySheet(from: SheetModel, area: Area, to: SheetModel): void {
  for (let column = area.column; column < area.column + area.columns; column++) {
    const cells = from.values({row: area.row, column, rows: area.rows, columns: 1}).map(([value]) => value ?? null);
    to.fillColumn(area.row, column, cells);
    const formatAt = (row: number) => from.look(row, column).numberFormat;
    const end = area.row + area.rows;
    for (let row = area.row, next = row; row < end; row = next) {
      const numberFormat = formatAt(row);
      for (next = row + 1; next < end && formatAt(next) === numberFormat;) next++;
      if (numberFormat !== undefined) to.setLook({row, column, rows: next - row, columns: 1}, {numberFormat});
    }
  }
}
