import {failure, type Outcome, success} from "../../domain/outcome";
import type {Area, Source} from "../../domain/source";
import {contains, SHEET_COLUMNS} from "./address";
import {loadArea, rangeAt} from "./areas";
import {columnAnchors, sheetAnchors} from "./ourNames";
import type {SheetFacts, Survey, TableFacts} from "./survey";

/** Columns at a sheet's right end that we want for ourselves; a sheet formatted further than this is not "used" so far. */
const ROOM = 20;

/** Every table and list of a workbook, in tab order; hidden sheets and sheets of our own are left out. One sync, where tables have cells to their right. */
export async function allSources(context: Excel.RequestContext, seen: Survey): Promise<Source[]> {
  const found = seen.sheets.filter((sheet) => sheet.isVisible && !isOurs(seen, sheet)).flatMap((sheet) => sourcesOf(seen, sheet));
  const neighbours = found.map((source) => (source.table === undefined ? undefined : rightOf(context, seen, source)));
  if (neighbours.some((range) => range !== undefined)) await context.sync();
  return found.map((source, i) => ({...source, canWiden: neighbours[i]?.isNullObject ?? false}));
}

/** The source that another one has become: the same table or sheet as it stands now; whether a table can be widened is not asked. */
export function sourceNow(seen: Survey, source: Source): Outcome<Source> {
  const sheet = seen.sheets.find(({id}) => id === source.sheetId);
  const now = sheet && sourceLike(seen, sheet, source);
  return now ? success(now) : failure({code: "sourceGone", source: source.table ?? source.sheet});
}

/** A source with the answer whether its table can be widened; one sync for a table. */
export async function withNeighbours(context: Excel.RequestContext, seen: Survey, source: Source): Promise<Source> {
  const neighbour = source.table === undefined ? undefined : rightOf(context, seen, source);
  if (neighbour) await context.sync();
  return {...source, canWiden: neighbour?.isNullObject ?? false};
}

function sourceLike(seen: Survey, sheet: SheetFacts, source: Source): Source | undefined {
  if (source.table === undefined) return rangeSource(seen, sheet);
  const tables = tablesOf(seen, sheet).map((table) => tableSource(seen, sheet, table));
  // A renamed table is still the same table when it stands where it stood.
  return (
    tables.find(({table}) => table === source.table) ?? tables.find(({area}) => area.row === source.area.row && area.column === source.area.column)
  );
}

/** Whether a sheet is one of ours. */
export const isOurs = (seen: Survey, sheet: SheetFacts): boolean => sheetAnchors(seen.names, sheet.title).length > 0;

/** Tables of a sheet, in the order the host shows them. */
export const tablesOf = (seen: Survey, sheet: SheetFacts): TableFacts[] => seen.tables.filter(({sheetId}) => sheetId === sheet.id);

/** Tables of a sheet, and the sheet itself where most of what it holds lies outside of them. */
function sourcesOf(seen: Survey, sheet: SheetFacts): Source[] {
  const tables = tablesOf(seen, sheet).map((table) => tableSource(seen, sheet, table));
  const range = rangeSource(seen, sheet);
  const inTables = tables.reduce((sum, {area}) => sum + area.rows * area.columns, 0);
  return range && range.area.rows * range.area.columns > 2 * inTables ? [...tables, range] : tables;
}

/** What is used on a sheet as a source; undefined for a blank sheet. */
export function rangeSource(seen: Survey, sheet: SheetFacts): Source | undefined {
  return sheet.used && {kind: "range", ...common(seen, sheet), area: sheet.used};
}

/** A table as a source, without its totals row and without our own columns at its right end. */
export function tableSource(seen: Survey, sheet: SheetFacts, table: TableFacts): Source {
  const whole = {...table.area, rows: table.area.rows - (table.hasTotals ? 1 : 0)};
  return {kind: "table", ...common(seen, sheet), table: table.name, area: withoutOurs(whole, columnAnchors(seen.names, sheet.title))};
}

const common = (seen: Survey, sheet: SheetFacts) => ({
  sheetId: sheet.id,
  sheet: sheet.title,
  freeColumn: freeColumn(seen, sheet),
  canWiden: false,
  isProtected: sheet.isProtected,
});

/** Formatted cells count as used, because taking our column away must leave them as they were; unless the whole row is formatted. */
function freeColumn(seen: Survey, sheet: SheetFacts): number {
  const tableEnds = tablesOf(seen, sheet).map((table) => endOf(withoutOurs(table.area, columnAnchors(seen.names, sheet.title))));
  const formattedEnd = sheet.formatted ? endOf(sheet.formatted) : 0;
  const usedEnd = sheet.used ? endOf(sheet.used) : 0;
  return Math.max(usedEnd, formattedEnd > SHEET_COLUMNS - ROOM ? 0 : formattedEnd, ...tableEnds);
}

/** What stands to the right of a table beside its rows, so that a new column would move it; undefined where the sheet ends. A null object for nothing. */
export function rightOf(context: Excel.RequestContext, seen: Survey, source: Source): Excel.Range | undefined {
  const table = seen.tables.find(({name}) => name === source.table);
  if (!table) throw new Error(`no table: ${source.table}`);
  const column = endOf(table.area);
  if (column >= SHEET_COLUMNS) return undefined;
  const area = {row: table.area.row, column, rows: table.area.rows, columns: SHEET_COLUMNS - column};
  return loadArea(rangeAt(context.workbook.worksheets.getItem(table.sheetId), area).getUsedRangeOrNullObject(true));
}

const endOf = (area: Area): number => area.column + area.columns;

function withoutOurs(area: Area, ours: readonly Area[]): Area {
  const last = {...area, column: endOf(area) - 1, columns: 1};
  const isOurColumn = ours.some((column) => column.column === last.column && contains({...last, row: 0, rows: area.row + area.rows + 1}, column));
  return isOurColumn && area.columns > 1 ? withoutOurs({...area, columns: area.columns - 1}, ours) : area;
}
