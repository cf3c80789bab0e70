import {failure, type Outcome, success} from "../../domain/outcome";
import type {Problem} from "../../domain/problem";
import type {Receipt} from "../../domain/receipt";
import {attempt, type ExcelApi} from "./attempt";
import {blockBytes} from "./blockSize";
import type {Former, FormerCharts} from "./former";
import {type Job, writeJobs} from "./jobs";
import {queueRemoval} from "./removal";
import {queueParts} from "./stateStore";
import type {StatePart} from "./stateXml";
import {survey} from "./survey";
import {chartAreasJob, chartRemovalJob, newChartJob} from "./writeCharts";
import {setName} from "./writeStructure";

/** What must be known to take back a write: noted before its first cell. */
export interface Journal {
  /** Our state as it stood. */
  readonly parts: readonly StatePart[];
  /** What the write adds: sheets, columns and names that were not there. */
  readonly added: Receipt;
  /** What stood in the places that it overwrites. */
  readonly former: Former;
}

/** How often we try: the failure that stopped the write may hit the first attempt too. */
const ATTEMPTS = 3;

/**
 * Takes a write back, however far it came: every step looks at what is there first, so it can be repeated.
 * Our state is put back last; as long as it stands, the next start knows that something is half done. Undefined when all is as before.
 */
export async function undo(excel: ExcelApi, journal: Journal): Promise<{readonly ok: false; readonly problem: Problem} | undefined> {
  let last: Outcome<void> = success(undefined);
  for (let i = 0; i < ATTEMPTS; i++) {
    last = await attempt(excel, {action: "write"}, (context) => takeBack(context, journal));
    if (last.ok) return undefined;
  }
  return last.ok
    ? undefined
    : failure({code: "undoFailed", hostCode: last.problem.code === "hostRefused" ? last.problem.hostCode : last.problem.code});
}

async function takeBack(context: Excel.RequestContext, {parts, added, former}: Journal): Promise<Outcome<void>> {
  const seen = await survey(context);
  const removed = await queueRemoval(context, seen, added);
  if (!removed.ok) return removed;
  for (const {name, formula} of former.names) setName(context, seen.names, name, formula);
  const charts = await chartJobs(context, former.charts);
  await writeJobs(context, [...former.jobs, ...charts], blockBytes(0));
  queueParts(context, seen.parts, parts);
  await context.sync();
  return success(undefined);
}

/** Charts that the update added go, those it moved go back, and those it took away are drawn again. */
async function chartJobs(context: Excel.RequestContext, sheets: readonly FormerCharts[]): Promise<Job[]> {
  const find = (sheetId: string, name: string) => context.workbook.worksheets.getItem(sheetId).charts.getItemOrNullObject(name).load("name");
  const looks = sheets.map(({sheetId, old, added}) => ({
    sheetId,
    old: old.map((chart) => ({chart, drawn: find(sheetId, chart.name)})),
    added: added.map((name) => ({name, drawn: find(sheetId, name)})),
  }));
  if (looks.some(({old, added}) => old.length + added.length > 0)) await context.sync();
  return looks.flatMap(({sheetId, old, added}) => [
    ...added.filter(({drawn}) => !drawn.isNullObject).map(({name}) => chartRemovalJob(sheetId, name)),
    ...old.map(({chart, drawn}) => (drawn.isNullObject ? newChartJob(sheetId, chart) : chartAreasJob(sheetId, chart))),
  ]);
}
