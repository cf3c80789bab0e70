import {type Outcome, success} from "../../domain/outcome";
import type {PlannedChart, WorkbookPlan} from "../../domain/plan";
import type {WrittenColumn} from "../../domain/receipt";
import type {Area} from "../../domain/source";
import {contains, sameArea} from "./address";
import {rangeAt, toEveryCell} from "./areas";
import {blockBytes} from "./blockSize";
import {formerLooks} from "./formerLooks";
import {cellJobs, job, type Job} from "./jobs";
import {findName} from "./ourNames";
import {cellsOf, movedColumn, type OwnColumn} from "./ownColumn";
import type {Prepared} from "./prepare";
import {keptFormats} from "./writeContents";
import {readBlocks, type ReadSheet} from "./readBlocks";
import {lookOf, regionArea} from "./receipts";

/** What stood in our own places before an update, as the jobs that bring it back and the names as they were. */
export interface Former {
  readonly jobs: readonly Job[];
  readonly charts: readonly FormerCharts[];
  readonly names: readonly {readonly name: string; readonly formula: string}[];
}

/** The charts of one of our sheets before an update, and the names of those that it adds. */
export interface FormerCharts {
  readonly sheetId: string;
  readonly old: readonly PlannedChart[];
  readonly added: readonly string[];
}

/** Nothing of ours stood there. */
export const NOTHING_FORMER: Former = {jobs: [], charts: [], names: []};

/** Remembers what an update will overwrite, in blocks: our columns, our cells on our sheets and, where they change, their looks, our charts and names. */
export async function rememberFormer(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  {standing, ownColumns, ownSheets, seen, formats}: Prepared,
): Promise<Outcome<Former>> {
  const jobs: Job[] = [];
  const looks: Job[] = [];
  const charts: FormerCharts[] = [];
  // What is new goes before anything comes back: a column may have been written where another one of ours stood.
  for (const own of ownColumns.values()) jobs.push(...newCellJobs(plan, own));
  for (const own of ownColumns.values()) {
    const written = standing?.columns.find(({key}) => key === own.key);
    if (!written) continue;
    const column = plan.columns.find(({key}) => key === own.key);
    const areFormatsKept = column !== undefined && keptFormats(column, own, written, formats.get(own.key)) > 0;
    const former = await formerColumn(context, own, written, areFormatsKept ? undefined : formats.get(own.key));
    if (!former.ok) return former;
    jobs.push(...former.value);
  }
  for (const sheet of plan.sheets) {
    const own = ownSheets.get(sheet.anchor);
    const written = standing?.sheets.find(({anchor}) => anchor === sheet.anchor);
    if (!own || !written) continue;
    const areas = [...(written.areas ?? []), ...sheet.regions.map(regionArea)].filter((area) => area.rows > 0 && area.columns > 0);
    for (const area of outermost(areas)) {
      const cells = await formerCells(context, own, area);
      if (!cells.ok) return cells;
      jobs.push(...cells.value);
    }
    const styled = [...areas, ...sheet.styles.map(({area}) => area)];
    if (written.look !== lookOf(sheet)) looks.push(...(await formerLooks(context, own.id, outermost(styled), sheet)));
    const old = written.charts ?? [];
    charts.push({sheetId: own.id, old, added: sheet.charts.filter(({name}) => !old.some((chart) => chart.name === name)).map(({name}) => name)});
  }
  const ours = [...(standing?.names ?? []), ...(standing?.sheets.map(({anchor}) => anchor) ?? [])];
  // Looks first: in a cell that was made to hold text, a number would be typed in as text.
  return success({jobs: [...looks, ...jobs], charts, names: ours.flatMap((name) => findName(seen.names, name) ?? [])});
}

/** Areas that lie in no other one, each once. */
const outermost = (areas: readonly Area[]): Area[] =>
  areas.filter((area, i) => !areas.some((other, j) => j !== i && contains(other, area) && (!sameArea(other, area) || j < i)));

/** Clears what the update writes outside of where the column stood. */
function newCellJobs(plan: WorkbookPlan, {key, sheet, area, table}: OwnColumn): Job[] {
  const column = plan.columns.find((planned) => planned.key === key);
  if (!column || table) return [];
  const isNew = (cells: Area): boolean => cells.column !== area.column || cells.row >= area.row + area.rows;
  const end = area.row + area.rows;
  const parts = cellsOf(column).flatMap((cells) =>
    cells.column === area.column && cells.row < end ? [{...cells, row: end, rows: cells.row + cells.rows - end}] : [cells],
  );
  return parts
    .filter((cells) => cells.rows > 0 && isNew(cells))
    .map((cells) => job((context) => void rangeAt(context.workbook.worksheets.getItem(sheet.id), cells).clear("All")));
}

/** Cells of a column, and its number format where the update gives it another; a table's column as tall as the table is now, for Excel fills it down by itself. */
async function formerColumn(
  context: Excel.RequestContext,
  own: OwnColumn,
  written: WrittenColumn,
  format: string | undefined,
): Promise<Outcome<Job[]>> {
  const {sheet, table} = own;
  const now = movedColumn(written, own.area);
  const areas = table ? [{...own.area, row: table.area.row, rows: table.area.rows}] : cellsOf(now);
  const jobs: Job[] = [];
  for (const area of areas) {
    const cells = await formerCells(context, sheet, area);
    if (!cells.ok) return cells;
    jobs.push(...cells.value);
  }
  return success(format === undefined ? jobs : [formatJob(sheet.id, now, format), ...jobs]);
}

const formatJob = (sheetId: string, {column, runs}: ReturnType<typeof movedColumn>, format: string): Job =>
  job((context) => {
    for (const run of runs) rangeAt(context.workbook.worksheets.getItem(sheetId), {...run, column, columns: 1}).numberFormat = toEveryCell(format);
  });

async function formerCells(context: Excel.RequestContext, sheet: ReadSheet, area: Area): Promise<Outcome<Job[]>> {
  const jobs: Job[] = [];
  const limit = blockBytes(area.rows);
  const read = await readBlocks(
    context,
    sheet,
    area,
    (rows) => jobs.push(...cellJobs(sheet.id, rows.area.row, rows.area.column, rows.cells, limit)),
    {reading: "typed"},
  );
  return read.ok ? success(jobs) : read;
}
