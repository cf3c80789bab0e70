import {failure, type Outcome, success} from "../../domain/outcome";
import type {SavedState} from "../../domain/state";
import type {Workbook} from "../workbook";
import {activeSource} from "./active";
import {onActiveSourceChanged} from "./activeChanges";
import {applyPlan, checkPlan} from "./apply";
import {attempt, type ExcelApi} from "./attempt";
import {onCellsChanged, ownCells} from "./cellChanges";
import {findEdits} from "./edits";
import {headingMemory} from "./headings";
import {readSource} from "./read";
import {readFormats} from "./readFormats";
import {readNames} from "./readNames";
import {removeReceipt} from "./remove";
import {showPlace} from "./show";
import {allSources} from "./sources";
import {loadParts, merged, queueState, saved} from "./stateStore";
import {readState} from "./stateXml";
import {survey} from "./survey";

/** What a host can do beyond the requirement set that we ask for. */
export interface ExcelAbilities {
  /** Whether it has ExcelApi 1.20, which makes one step for Undo of several syncs. */
  readonly groupsUndo?: boolean;
}

/**
 * The workbook that is open in Excel, through Excel's own JavaScript API (ExcelApi 1.12, nothing newer). The API is an argument,
 * so that the same code runs in Excel, in the playground and in Node. Calls that write wait for each other.
 */
export function excelWorkbook(excel: ExcelApi, {groupsUndo = false}: ExcelAbilities = {}): Workbook {
  const headings = headingMemory();
  const ours = ownCells();
  const inTurn = queue();
  return {
    sources: () => attempt(excel, {action: "read"}, async (context) => success(await allSources(context, await survey(context)))),
    activeSource: () => activeSource(excel),
    read: (source, onBlock, progress) => readSource(excel, {headings, ours}, source, onBlock, progress),
    formats: (question, onRuns, progress) => readFormats(excel, question, onRuns, progress),
    check: (plan) => checkPlan(excel, headings, plan),
    apply: (plan, now, progress) => inTurn(() => applyPlan(excel, {headings, ours, groupsUndo}, plan, now, progress)),
    edits: (receipt, leaving) => inTurn(() => findEdits(excel, receipt, leaving)),
    remove: (receipt) => inTurn(() => removeReceipt(excel, receipt)),
    loadState: () => inTurn(() => loadState(excel)),
    saveState: (state) => inTurn(() => saveState(excel, state)),
    readNames: (names) => inTurn(() => readNames(excel, names)),
    onActiveSourceChanged: (listener) => onActiveSourceChanged(excel, listener),
    onCellsChanged: (listener) => onCellsChanged(excel, ours, listener),
    show: (place) => showPlace(excel, place),
  };
}

const loadState = (excel: ExcelApi): Promise<Outcome<SavedState>> =>
  attempt(excel, {action: "read"}, async (context) => {
    const state = readState(await loadParts(context));
    return state.ok ? success(saved(state.value)) : failure(state.problem);
  });

/** An unreadable state is somebody's work too: it is reported, never overwritten. */
const saveState = (excel: ExcelApi, state: SavedState): Promise<Outcome<void>> =>
  attempt(excel, {action: "write"}, async (context) => {
    const parts = await loadParts(context);
    const kept = readState(parts);
    if (!kept.ok) return failure(kept.problem);
    const queued = queueState(context, parts, merged(kept.value, state));
    if (queued.ok) await context.sync();
    return queued;
  });

/** Lets calls run one after the other, whatever becomes of each. */
function queue(): <T>(call: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (call) => {
    const next = last.then(call, call);
    last = next;
    return next;
  };
}
