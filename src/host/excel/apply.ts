import {failure, type Outcome, success} from "../../domain/outcome";
import type {PlannedColumn, WorkbookPlan} from "../../domain/plan";
import type {Problem} from "../../domain/problem";
import type {Receipt} from "../../domain/receipt";
import {attempt, type Doing, type ExcelApi} from "./attempt";
import {blockBytes} from "./blockSize";
import {type Prints, sheetPrints, writtenColumnPrints} from "./contentHash";
import {type Former, NOTHING_FORMER, rememberFormer} from "./former";
import type {WriteProgress} from "../workbook";
import {findEdits} from "./edits";
import type {Headings} from "./headings";
import {columnAnchors} from "./ourNames";
import {extentOf} from "./ownColumn";
import type {Memories} from "./read";
import {job, type Job, writeJobs} from "./jobs";
import {at, rangeAt} from "./areas";
import {type Prepared, prepare} from "./prepare";
import {both, difference, intendedReceipt, isEmptyReceipt, lookOf, withoutNewLooks} from "./receipts";
import {queueRemoval} from "./removal";
import {loadParts, queueState, withReceipts} from "./stateStore";
import {readState, type StatePart} from "./stateXml";
import {survey} from "./survey";
import {type Journal, undo} from "./undo";
import {chartAreasJob, chartRemovalJob, newChartJob} from "./writeCharts";
import {textCellJobs} from "./textCells";
import {clearedColumnJob, columnJobs, headingLookJobs, keptFormats, OUR_WIDTH, plainJob, sheetJobs} from "./writeContents";
import {lookJobs} from "./writeLooks";
import {writeStructure} from "./writeStructure";

/** What stands in the way of a plan; a missing or changed source is one of the things. */
export const checkPlan = (excel: ExcelApi, headings: Headings, plan: WorkbookPlan): Promise<Outcome<readonly Problem[]>> =>
  attempt<readonly Problem[]>(excel, {action: "read"}, async (context) => {
    const prepared = await prepare(context, headings, plan);
    return success(prepared.ok ? prepared.value.problems : [prepared.problem]);
  });

/** Writes a plan. Whatever goes wrong on the way, the workbook is as it was before; or, if even that fails, its state says what is half done. */
export async function applyPlan(
  excel: ExcelApi,
  memories: Memories,
  plan: WorkbookPlan,
  now: number,
  progress: WriteProgress = {},
): Promise<Outcome<Receipt>> {
  const journal: {begun?: Journal} = {};
  const doing: Doing = {action: "write", sheet: plan.source.sheet, isOneUndo: memories.groupsUndo && formulaCells(plan) <= GROUPED_FORMULAS};
  try {
    const written = await attempt(excel, doing, (context) =>
      write(context, memories, plan, {now, progress, begin: (begun) => (journal.begun = begun)}),
    );
    if (written.ok) return success(await withoutLeftovers(excel, plan, written.value));
    const problem = journal.begun && (await undo(excel, journal.begun));
    // A host that cannot group this write says so only now; then it is undone in pieces, which the pane says.
    if (!problem && doing.isOneUndo && isUndoRefused(written)) return applyPlan(excel, {...memories, groupsUndo: false}, plan, now, progress);
    return problem ?? written;
  } catch (fault) {
    // A fault of ours: the workbook comes first, then the fault is reported as such.
    if (journal.begun) await undo(excel, journal.begun);
    throw fault;
  }
}

/** Formulas up to which a host groups a write for Undo; Excel on the web was seen to refuse 40 × 40 (office-js#6491). */
const GROUPED_FORMULAS = 1500;

const formulaCells = ({columns, sheets}: WorkbookPlan): number =>
  columns.reduce((sum, {content, runs}) => sum + (content.kind === "formula" ? runs.reduce((rows, run) => rows + run.rows, 0) : 0), 0) +
  sheets
    .flatMap(({regions}) => regions)
    .flatMap(({cells}) => cells)
    .flat()
    .filter((cell) => typeof cell === "object" && cell !== null).length;

const isUndoRefused = (outcome: Outcome<unknown>): boolean =>
  !outcome.ok && outcome.problem.code === "hostRefused" && outcome.problem.hostCode === "UndoNotSupported";

/** When a write happens, who follows it, and what to tell before its first cell. */
interface Writing {
  readonly now: number;
  readonly progress: WriteProgress;
  readonly begin: (journal: Journal) => void;
}

/** A finished write: its receipt, and what an earlier plan wrote that this one does not. */
interface Written {
  readonly receipt: Receipt;
  readonly leftovers: Receipt;
}

async function write(
  context: Excel.RequestContext,
  {headings, ours}: Memories,
  plan: WorkbookPlan,
  {now, progress, begin}: Writing,
): Promise<Outcome<Written>> {
  const prepared = await prepare(context, headings, plan);
  if (!prepared.ok) return prepared;
  const [problem] = prepared.value.problems;
  if (problem) return failure(problem);
  const {standing, seen, state} = prepared.value;
  const columns = placed(plan, prepared.value);
  const former: Outcome<Former> = standing ? await rememberFormer(context, {...plan, columns}, prepared.value) : success(NOTHING_FORMER);
  if (!former.ok) return former;

  // Before anything is queued: what is queued goes out when the conversation ends, however it ends.
  const stopped = progress.stopped?.();
  if (stopped) return failure(stopped);

  const intent = intendedReceipt({...plan, columns}, now, prepared.value.beginning);
  const receipt = state.profiles.find(({slot}) => slot === plan.slot)?.receipt;
  const kept = withReceipts(state, plan.source, plan.slot, {...(receipt && {receipt}), pending: both(standing, withoutNewLooks(intent, standing))});
  const queued = queueState(context, seen.parts, kept);
  if (!queued.ok) return queued;
  const sheetTitle = seen.sheets.find(({id}) => id === plan.source.sheetId)?.title ?? plan.source.sheet;
  ours.remember(plan.source.sheetId, [...columnAnchors(seen.names, sheetTitle), ...columns.map(extentOf)]);
  begin({parts: seen.parts, added: difference(intent, standing), former: former.value});
  await context.sync();

  const sheetIds = await writeStructure(context, plan, columns, prepared.value);
  const ended = await writeJobs(context, contents(plan, columns, prepared.value, sheetIds), blockBytes(plan.source.area.rows), progress);
  if (ended) return failure(ended);
  const keepFormats = columns.filter((column) => keptUpTo(column, prepared.value) > 0);
  const stayedTexts = await textCellJobs(context, plan.source.sheetId, keepFormats);
  await writeJobs(context, [...stayedTexts, ...looks(plan, columns, prepared.value, sheetIds, intent)], blockBytes(0));
  if (seen.isCalculatedByHand) await calculateOurs(context, plan, columns, sheetIds);
  return finish(context, plan, columns, prepared.value, {
    ...intent,
    sheets: intent.sheets.map((sheet) => ({...sheet, sheetId: sheetIds.get(sheet.anchor) ?? sheet.sheetId})),
  });
}

/**
 * Where the user calculates by hand, what we wrote is calculated once, so that it does not stand there blank or old; the user's own cells wait for F9
 * as before. Sheets twice: columns beside the customers read them, and they read the columns.
 */
async function calculateOurs(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  columns: readonly PlannedColumn[],
  sheetIds: ReadonlyMap<string, string>,
): Promise<void> {
  const {worksheets} = context.workbook;
  const sheets = () => plan.sheets.forEach(({anchor}) => worksheets.getItem(idOf(sheetIds, anchor)).calculate(true));
  sheets();
  for (const column of columns) if (column.content.kind === "formula") rangeAt(worksheets.getItem(plan.source.sheetId), extentOf(column)).calculate();
  sheets();
  await context.sync();
}

/** A column that widened the table earlier is brought up to date where people have moved it to; the others are added at the table's end, in their order. */
function placed(plan: WorkbookPlan, {ownColumns, seen}: Prepared): PlannedColumn[] {
  const table = seen.tables.find(({name}) => name === plan.source.table);
  let end = table === undefined ? 0 : table.area.column + table.area.columns;
  return plan.columns.map((column) => {
    if (!column.widensTable) return column;
    const own = ownColumns.get(column.key);
    return {...column, column: own ? own.area.column : end++};
  });
}

/** Up to which row a column keeps the number formats of the user. */
const keptUpTo = (column: PlannedColumn, {standing, ownColumns, formats}: Prepared): number =>
  keptFormats(
    column,
    ownColumns.get(column.key),
    standing?.columns.find(({key}) => key === column.key),
    formats.get(column.key),
  );

/** Our cells, those of an earlier plan cleared first. */
function contents(plan: WorkbookPlan, columns: readonly PlannedColumn[], prepared: Prepared, sheetIds: ReadonlyMap<string, string>): Job[] {
  const {standing, ownColumns} = prepared;
  const limit = blockBytes(plan.source.area.rows);
  const clearing = columns.flatMap((column) => {
    const own = ownColumns.get(column.key);
    const written = standing?.columns.find(({key}) => key === column.key);
    return own && written && !own.table ? [clearedColumnJob(column, own, written)] : [];
  });
  const sheets = plan.sheets.flatMap((sheet) => {
    const id = idOf(sheetIds, sheet.anchor);
    const old = standing?.sheets.find(({anchor}) => anchor === sheet.anchor);
    // Where texts stood in a format of texts, formulas would become texts: an old layout goes before the new contents come.
    const plain = old !== undefined && old.look !== lookOf(sheet) ? [plainJob(id, old)] : [];
    return [...plain, ...sheetJobs(id, sheet, old, limit)];
  });
  return [...clearing, ...sheets, ...columns.flatMap((column) => columnJobs(plan.source.sheetId, column, limit, keptUpTo(column, prepared)))];
}

/** Looks, charts and widths. Where the layout is the one that stands there already, the user's own formats and chart places stay. */
function looks(
  plan: WorkbookPlan,
  columns: readonly PlannedColumn[],
  {standing, beginning, ownColumns, state}: Prepared,
  sheetIds: ReadonlyMap<string, string>,
  intent: Receipt,
): Job[] {
  // A column that a write which died has left is still new: nobody has given it a look.
  const finished = state.profiles.find(({slot}) => slot === plan.slot)?.receipt;
  const newColumns = columns.filter(({key}) => !ownColumns.has(key) || !finished?.columns.some((column) => column.key === key));
  const sheets = plan.sheets.flatMap((sheet) => {
    const id = idOf(sheetIds, sheet.anchor);
    const old = standing?.sheets.find(({anchor}) => anchor === sheet.anchor);
    const look = intent.sheets.find(({anchor}) => anchor === sheet.anchor)?.look;
    if (old && old.look === look) return [];
    // A write that died may have left a chart half drawn.
    const isWhole = old?.look !== undefined;
    const gone = (old?.charts ?? []).filter(({name}) => !isWhole || !sheet.charts.some((chart) => chart.name === name));
    const charts = sheet.charts.map((chart) =>
      isWhole && old.charts?.some(({name}) => name === chart.name) ? chartAreasJob(id, chart) : newChartJob(id, chart),
    );
    return [...lookJobs(id, sheet), ...gone.map(({name}) => chartRemovalJob(id, name)), ...charts];
  });
  const widths = newColumns
    .filter(({key}) => beginning.widths.has(key))
    .map(({column}) =>
      job(
        (context) =>
          void (context.workbook.worksheets.getItem(plan.source.sheetId).getRangeByIndexes(0, column, 1, 1).format.columnWidth = OUR_WIDTH),
      ),
    );
  return [...sheets, ...widths, ...newColumns.flatMap((column) => headingLookJobs(plan.source.sheetId, column))];
}

const printsOf = ({hash, typed}: Prints): Prints => ({hash, typed});

/** Seals the receipt with hashes of what now stands there, and saves it; what only an earlier plan wrote stays in it until it is gone. */
async function finish(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  columns: readonly PlannedColumn[],
  {standing}: Prepared,
  intent: Receipt,
): Promise<Outcome<Written>> {
  const sheets = await sheetPrints(
    context,
    intent.sheets.map(({sheetId, title}) => ({id: sheetId, title: title ?? ""})),
  );
  if (!sheets.ok) return sheets;
  const columnPrints = await writtenColumnPrints(context, plan.source.sheetId, columns);
  const receipt: Receipt = {
    ...intent,
    columns: intent.columns.map((column, i) => ({...column, ...at(columnPrints, i)})),
    sheets: intent.sheets.map((sheet, i) => ({...sheet, ...printsOf(at(sheets.value, i))})),
  };
  const leftovers = difference(standing ?? receipt, receipt);
  const saved = await saveReceipt(context, await loadParts(context), plan, both(leftovers, receipt) ?? receipt);
  return saved.ok ? success({receipt, leftovers}) : saved;
}

/**
 * Takes away what only an earlier plan wrote. Where that cannot be done now, not even when it is tried again, or where people have worked with
 * it, it stays ours, and Remove results takes it away later, after asking.
 */
async function withoutLeftovers(excel: ExcelApi, plan: WorkbookPlan, {receipt, leftovers}: Written): Promise<Receipt> {
  if (isEmptyReceipt(leftovers)) return receipt;
  const isGone = (await removeLeftovers(excel, plan, {receipt, leftovers})) ?? (await removeLeftovers(excel, plan, {receipt, leftovers}));
  return isGone ? receipt : (both(leftovers, receipt) ?? receipt);
}

/** Whether they are gone; undefined where the host failed, so that nobody knows. */
async function removeLeftovers(excel: ExcelApi, plan: WorkbookPlan, {receipt, leftovers}: Written): Promise<boolean | undefined> {
  const edits = await findEdits(excel, leftovers, [receipt]);
  if (!edits.ok) return undefined;
  if (edits.value.length > 0) return false;
  const removed = await attempt(excel, {action: "remove", sheet: plan.source.sheet}, async (context) => {
    const seen = await survey(context);
    const queued = await queueRemoval(context, seen, leftovers);
    return queued.ok ? saveReceipt(context, seen.parts, plan, receipt) : queued;
  });
  return removed.ok ? true : undefined;
}

async function saveReceipt(context: Excel.RequestContext, parts: readonly StatePart[], plan: WorkbookPlan, receipt: Receipt): Promise<Outcome<void>> {
  const state = readState(parts);
  if (!state.ok) return state;
  const queued = queueState(context, parts, withReceipts(state.value, plan.source, plan.slot, {receipt}));
  if (queued.ok) await context.sync();
  return queued;
}

const idOf = (ids: ReadonlyMap<string, string>, anchor: string): string => {
  const id = ids.get(anchor);
  if (id === undefined) throw new Error(`no sheet for anchor: ${anchor}`);
  return id;
};
