import {failure, type Outcome, success} from "../../domain/outcome";
import type {Receipt, WrittenColumn, WrittenSheet} from "../../domain/receipt";
import type {Area} from "../../domain/source";
import {overlaps, place, SHEET_COLUMNS} from "./address";
import {areaOf, loadArea, rangeAt} from "./areas";
import {findName, sameTitle} from "./ourNames";
import {cellsOf, extentOf, findOwnColumn, movedColumn, type OwnColumn} from "./ownColumn";
import type {SheetFacts, Survey} from "./survey";

/** A column that will be taken away, with what stands to the right of it where cells would move. */
interface Leaving {
  readonly written: WrittenColumn;
  readonly own: OwnColumn;
  readonly neighbours: Excel.Range | undefined;
}

/**
 * Queues the removal of what a receipt says, of as much of it as is there: columns, then sheets, then names, so that after a failure
 * in the middle the rest can still be found by its name; from right to left, so that positions stay true. Two syncs at most to look;
 * the caller syncs for the removal itself.
 */
export async function queueRemoval(context: Excel.RequestContext, seen: Survey, receipt: Receipt): Promise<Outcome<void>> {
  const columns = await lookForColumns(context, seen, receipt);
  const leaving = columns.map(({written, own}): Leaving => ({written, own, neighbours: own.table && neighboursOf(context, own)}));
  if (leaving.some(({neighbours}) => neighbours)) await context.sync();
  leaving.sort((a, b) => b.own.area.column - a.own.area.column);
  for (const {own, neighbours} of leaving) {
    const theirs = neighbours && !neighbours.isNullObject ? areaOf(neighbours) : undefined;
    if (theirs && !isAllOurs(theirs, own, leaving)) return failure({code: "cellsWouldMove", place: place(own.sheet.title, theirs)});
  }
  for (const column of leaving) queueColumnRemoval(context, column);
  for (const sheet of sheetsOf(seen, receipt)) context.workbook.worksheets.getItem(sheet.id).delete();
  for (const name of [...receipt.sheets.map(({anchor}) => anchor), ...receipt.names])
    if (findName(seen.names, name)) context.workbook.names.getItem(name).delete();
  return success(undefined);
}

/** Sheets of a receipt that still are there: known by anchor, by id, or after a crash by a title that was free before we wrote. */
export const sheetsOf = (seen: Survey, receipt: Receipt): SheetFacts[] => receipt.sheets.flatMap((written) => findSheet(seen, written) ?? []);

/** The sheet of ours that a receipt means. */
export function findSheet(seen: Survey, {anchor, sheetId, title}: WrittenSheet): SheetFacts | undefined {
  const anchored = findName(seen.names, anchor)?.target?.title;
  const known = seen.sheets.find((sheet) => sameTitle(sheet.title, anchored)) ?? seen.sheets.find(({id}) => id === sheetId);
  return known ?? (sheetId === "" ? seen.sheets.find((sheet) => sameTitle(sheet.title, title) && !sheet.formatted) : undefined);
}

/** Columns by their hidden names; one without (a crash, or someone deleted the name) by its heading where it was written. */
async function lookForColumns(context: Excel.RequestContext, seen: Survey, receipt: Receipt): Promise<{written: WrittenColumn; own: OwnColumn}[]> {
  const found = receipt.columns.map((written) => {
    const own = findOwnColumn(seen, written.key, receipt.slot);
    return own ? {written, own, heading: undefined} : {written, own: whereWritten(seen, written), heading: headingCell(context, seen, written)};
  });
  if (found.some(({heading}) => heading)) await context.sync();
  return found.flatMap(({written, own, heading}) =>
    own && (!heading || String(heading.values[0]?.[0]) === written.heading) ? [{written, own}] : [],
  );
}

function whereWritten(seen: Survey, written: WrittenColumn): OwnColumn | undefined {
  const sheet = seen.sheets.find(({id}) => id === written.sheetId);
  const area = extentOf(written);
  return sheet && {key: written.key, sheet, area, table: seen.tables.find((table) => table.sheetId === sheet.id && overlaps(table.area, area))};
}

function headingCell(context: Excel.RequestContext, seen: Survey, written: WrittenColumn): Excel.Range | undefined {
  if (!seen.sheets.some(({id}) => id === written.sheetId)) return undefined;
  return context.workbook.worksheets.getItem(written.sheetId).getRangeByIndexes(written.headingRow, written.column, 1, 1).load("values");
}

/** What would move to the left when a table loses a column: everything beside the table's rows to the right of it. */
function neighboursOf(context: Excel.RequestContext, {sheet, area, table}: OwnColumn): Excel.Range | undefined {
  const column = area.column + 1;
  if (!table || column >= SHEET_COLUMNS) return undefined;
  const right = {row: table.area.row, column, rows: table.area.rows, columns: SHEET_COLUMNS - column};
  return loadArea(rangeAt(context.workbook.worksheets.getItem(sheet.id), right).getUsedRangeOrNullObject(true));
}

/** Whether the cells to the right of a column are columns that leave with it. */
function isAllOurs(theirs: Area, {sheet, table}: OwnColumn, leaving: readonly Leaving[]): boolean {
  const columns = leaving.filter(({own}) => own.sheet.id === sheet.id && own.table === table).map(({own}) => own.area.column);
  return Array.from({length: theirs.columns}, (_, i) => theirs.column + i).every((column) => columns.includes(column));
}

/** Width first: once the column is deleted, a second call would not find it again. */
function queueColumnRemoval(context: Excel.RequestContext, {written, own}: Leaving): void {
  const sheet = context.workbook.worksheets.getItem(own.sheet.id);
  if (written.widthBefore !== undefined) rangeAt(sheet, {row: 0, column: own.area.column, rows: 1, columns: 1}).format.useStandardWidth = true;
  if (own.table)
    sheet.tables
      .getItem(own.table.name)
      .columns.getItemAt(own.area.column - own.table.area.column)
      .delete();
  else for (const area of cellsOf(movedColumn(written, own.area))) rangeAt(sheet, area).clear("All");
}
