import type {Cell} from "../../domain/cell";
import {failure, type Outcome, success} from "../../domain/outcome";
import type {PlannedColumn, WorkbookPlan} from "../../domain/plan";
import type {Problem} from "../../domain/problem";
import type {Receipt} from "../../domain/receipt";
import {type Area, sourceTitle, type Source} from "../../domain/source";
import {contains, overlaps, place, sameArea, SHEET_COLUMNS} from "./address";
import {areaOf, at, loadArea, rangeAt} from "./areas";
import {withDrawnCharts} from "./drawnCharts";
import type {Headings} from "./headings";
import {columnAnchor, findName, sameTitle} from "./ourNames";
import {cellsOf, extentOf, findOwnColumn, type OwnColumn} from "./ownColumn";
import {both, type Beginning, standingReceipt} from "./receipts";
import {findSheet} from "./removal";
import {rightOf, sourceNow} from "./sources";
import {type KeptState, readState} from "./stateXml";
import {survey, type SheetFacts, type Survey} from "./survey";

/** Everything that a write needs to know before it begins. */
export interface Prepared {
  readonly seen: Survey;
  readonly state: KeptState;
  /** What of ours already stands in the workbook for this slot. */
  readonly standing: Receipt | undefined;
  readonly ownColumns: ReadonlyMap<string, OwnColumn>;
  readonly ownSheets: ReadonlyMap<string, SheetFacts>;
  readonly beginning: Beginning;
  /** Number format of the first cell of our columns that stand there, by key. */
  readonly formats: ReadonlyMap<string, string>;
  /** What stands in the way; nothing may be written unless it is empty. */
  readonly problems: readonly Problem[];
}

/** Looks at everything that a plan touches, and at what stands in its way. Three syncs, whatever the plan; one more after a write that died. */
export async function prepare(context: Excel.RequestContext, headings: Headings, plan: WorkbookPlan): Promise<Outcome<Prepared>> {
  const seen = await survey(context);
  const state = readState(seen.parts);
  if (!state.ok) return state;
  const now = sourceNow(seen, plan.source);
  if (!now.ok) return now;
  const crowded = roomProblem(plan);
  if (crowded) return failure(crowded);
  const known = standingReceipt(state.value, plan.slot);
  const ownColumns = new Map(plan.columns.flatMap(({key}) => entry(key, findOwnColumn(seen, key, plan.slot))));
  const ownSheets = new Map((known?.sheets ?? []).flatMap((sheet) => entry(sheet.anchor, findSheet(seen, sheet))));
  const isHalfDone = state.value.profiles.some(({slot, pending}) => slot === plan.slot && pending);
  const standing = known && isHalfDone ? await withDrawnCharts(context, known, ownSheets) : known;
  const {problems, widths, formats} = await lookAtCells(context, headings, plan, seen, now.value, ownColumns);
  for (const {key, widthBefore} of standing?.columns ?? []) if (widthBefore !== undefined) widths.set(key, widthBefore);
  const sheetIds = new Map([...ownSheets].map(([anchor, {id}]) => [anchor, id]));
  return success({
    seen,
    state: state.value,
    standing,
    ownColumns,
    ownSheets,
    beginning: {sheetIds, widths},
    formats,
    problems: [
      ...formProblems(plan, ownColumns),
      ...bookProblems(plan, seen, now.value, ownSheets),
      ...nameProblems(plan, seen, standing, ownSheets),
      ...problems,
    ],
  });
}

const entry = <T>(key: string, value: T | undefined): [string, T][] => (value === undefined ? [] : [[key, value]]);

/** The customers reach so far to the right that the sheet has no column left for ours. */
function roomProblem({source, columns}: WorkbookPlan): Problem | undefined {
  const missing = Math.max(0, ...columns.map(({column}) => column + 1)) - SHEET_COLUMNS;
  if (missing <= 0) return undefined;
  const found = source.area.column + source.area.columns;
  return {code: "tooManyColumns", sheet: source.sheet, found, limit: found - missing};
}

/** The workbook or a sheet does not let us write. */
function bookProblems(plan: WorkbookPlan, seen: Survey, now: Source, ownSheets: ReadonlyMap<string, SheetFacts>): Problem[] {
  if (seen.isReadOnly) return [{code: "workbookReadOnly"}];
  const locked = plan.columns.length > 0 && now.isProtected ? [now.sheet] : [];
  const ours = plan.sheets.flatMap(({anchor}) => ownSheets.get(anchor) ?? []).filter(({isProtected}) => isProtected);
  const addsSheets = plan.sheets.some(({anchor}) => !ownSheets.has(anchor));
  return [
    ...(seen.isStructureProtected && addsSheets ? [{code: "workbookProtected"} as const] : []),
    ...[...locked, ...ours.map(({title}) => title)].map((sheet) => ({code: "sheetProtected", sheet}) as const),
  ];
}

/** A column of ours that widened a table stays in it, and one beside the customers beside them; changing that means removing the results first. */
const formProblems = (plan: WorkbookPlan, ownColumns: ReadonlyMap<string, OwnColumn>): Problem[] =>
  plan.columns.flatMap(({key, widensTable}) => {
    const own = ownColumns.get(key);
    return own && (own.table !== undefined) !== widensTable ? [{code: "cellsOccupied", place: place(own.sheet.title, own.area)} as const] : [];
  });

/** Titles and names that someone else has. */
function nameProblems(plan: WorkbookPlan, seen: Survey, standing: Receipt | undefined, ownSheets: ReadonlyMap<string, SheetFacts>): Problem[] {
  const ours = [...(standing?.names ?? []), ...(standing?.sheets.map(({anchor}) => anchor) ?? [])];
  const wanted = [
    ...plan.sheets.map(({anchor}) => anchor),
    ...plan.names.map(({name}) => name),
    ...plan.columns.map(({key}) => columnAnchor(key, plan.slot)),
  ];
  const isTaken = (name: string) =>
    !ours.some((own) => sameTitle(own, name)) && (findName(seen.names, name) ?? seen.tables.find((table) => sameTitle(table.name, name)));
  const newSheets = plan.sheets.filter(({anchor}) => !ownSheets.has(anchor));
  return [
    ...newSheets
      .filter(({title}) => seen.sheets.some((sheet) => sameTitle(sheet.title, title)))
      .map(({title}) => ({code: "sheetNameTaken", sheet: title}) as const),
    ...wanted.filter(isTaken).map((name) => ({code: "nameTaken", name}) as const),
  ];
}

/** What one planned column asks the sheet about. */
interface ColumnLook {
  readonly column: PlannedColumn;
  /** Content in its cells; none is asked for where the cells are ours already. */
  readonly occupied: Excel.Range | undefined;
  readonly format: Excel.RangeFormat;
  /** The first cell of ours under the heading, for its number format. */
  readonly first: Excel.Range | undefined;
}

/** Whether the customers still are where the plan says, and the cells beside them free. One sync. */
async function lookAtCells(
  context: Excel.RequestContext,
  headings: Headings,
  plan: WorkbookPlan,
  seen: Survey,
  now: Source,
  ownColumns: ReadonlyMap<string, OwnColumn>,
): Promise<{problems: Problem[]; widths: Map<string, number>; formats: Map<string, string>}> {
  const {source} = plan;
  const changed = {code: "sourceChanged", source: sourceTitle(source), place: place(now.sheet, now.area)} as const;
  // Formulas of the plan name the table and the sheet.
  const isRenamed = now.table !== source.table || now.sheet !== source.sheet;
  if (isRenamed || !sameArea(now.area, source.area)) return {problems: [changed], widths: new Map(), formats: new Map()};
  const sheet = context.workbook.worksheets.getItem(source.sheetId);
  const looks = plan.columns.map((column) => lookAtColumn(context, seen, plan, column, ownColumns.get(column.key)));
  const rows = headingRows(headings, plan).map(({row, cells}) => ({
    row,
    cells,
    range: rangeAt(sheet, {...source.area, row, rows: 1}).load("values"),
  }));
  await context.sync();

  // Where a column of ours was deleted, its neighbours have moved up; they are written anew in their places.
  const isOurs = (area: Area) => [...ownColumns.values()].some((own) => own.sheet.id === plan.source.sheetId && contains(own.area, area));
  const moved = rows.find(({cells, range}) => cells && !sameCells(cells, at<Cell[]>(range.values, 0)));
  const occupied = looks.flatMap((look): Problem[] => {
    const theirs = look.occupied && !look.occupied.isNullObject ? areaOf(look.occupied) : undefined;
    const isInTheWay = theirs && !isOurs(theirs) && (look.column.widensTable || cellsOf(look.column).some((area) => overlaps(area, theirs)));
    return isInTheWay ? [{code: "cellsOccupied", place: place(now.sheet, theirs)}] : [];
  });
  const repeated = rows.flatMap(({row, range}) => repeatedHeadings(plan, ownColumns, now, row, at<Cell[]>(range.values, 0)));
  const widths = new Map(looks.flatMap(({column, format}) => (format.useStandardWidth ? entry(column.key, format.columnWidth) : [])));
  const formats = new Map(looks.flatMap(({column, first}) => (first ? entry(column.key, String(at<string[]>(first.numberFormat, 0)[0])) : [])));
  return {problems: moved ? [changed] : [...occupied, ...repeated], widths, formats};
}

function lookAtColumn(
  context: Excel.RequestContext,
  seen: Survey,
  plan: WorkbookPlan,
  column: PlannedColumn,
  own: OwnColumn | undefined,
): ColumnLook {
  const sheet = context.workbook.worksheets.getItem(plan.source.sheetId);
  const format = rangeAt(sheet, {row: 0, column: column.column, rows: 1, columns: 1}).format.load("columnWidth,useStandardWidth");
  const first = own && loadFormat(context, own);
  if (column.widensTable) return {column, occupied: own ? undefined : rightOf(context, seen, plan.source), format, first};
  const area = extentOf(column);
  const free = own && own.sheet.id === plan.source.sheetId && own.area.column === area.column ? below(own.area, area) : area;
  return {column, occupied: free && loadArea(rangeAt(sheet, free).getUsedRangeOrNullObject(true)), format, first};
}

const loadFormat = (context: Excel.RequestContext, {sheet, area}: OwnColumn): Excel.Range =>
  rangeAt(context.workbook.worksheets.getItem(sheet.id), {...area, row: area.row + 1, rows: 1}).load("numberFormat");

/** The cells of a column that is to grow which are not ours yet. */
function below(own: Area, wanted: Area): Area | undefined {
  const row = own.row + own.rows;
  const rows = wanted.row + wanted.rows - row;
  return rows > 0 ? {...wanted, row, rows} : undefined;
}

/** The heading rows of a plan, with what they said when the customers were read, if they were read by us. */
const headingRows = (headings: Headings, plan: WorkbookPlan): {row: number; cells: readonly Cell[] | undefined}[] =>
  [...new Set(plan.columns.map(({headingRow}) => headingRow))].map((row) => ({row, cells: headings.row(plan.source, row)}));

/** A table has no heading twice: Excel would rename ours. */
function repeatedHeadings(
  plan: WorkbookPlan,
  ownColumns: ReadonlyMap<string, OwnColumn>,
  now: Source,
  row: number,
  cells: readonly Cell[],
): Problem[] {
  const added = plan.columns.filter(({key, widensTable, headingRow}) => widensTable && headingRow === row && !ownColumns.has(key));
  return added.flatMap(({heading}) => {
    const column = cells.findIndex((cell) => sameTitle(String(cell), heading));
    return column < 0
      ? []
      : [{code: "cellsOccupied", place: place(now.sheet, {row, column: now.area.column + column, rows: 1, columns: 1})} as const];
  });
}

const sameCells = (a: readonly Cell[], b: readonly Cell[]): boolean => a.length === b.length && a.every((cell, i) => (cell ?? "") === (b[i] ?? ""));

/** Everything of ours that may stand in the workbook for a receipt's slot, together with what the receipt says. */
export const standingWith = (state: KeptState, receipt: Receipt): Receipt => both(standingReceipt(state, receipt.slot), receipt) ?? receipt;
