import {failure, type Outcome, success} from "../../domain/outcome";
import type {SavedState} from "../../domain/state";
import type {Workbook} from "../workbook";
import {activeSource} from "./active";
import {onActiveSourceChanged} from "./activeChanges";
import {applyPlan, checkPlan} from "./apply";
import {attempt, type ExcelApi} from "./attempt";
import {findEdits} from "./edits";
import {headingMemory} from "./headings";
import {readSource} from "./read";
import {readNames} from "./readNames";
import {removeReceipt} from "./remove";
import {showPlace} from "./show";
import {allSources} from "./sources";
import {loadParts, merged, queueState, saved} from "./stateStore";
import {readState} from "./stateXml";
import {survey} from "./survey";

/**
 * The workbook that is open in Excel, through Excel's own JavaScript API (ExcelApi 1.12, nothing newer). The API is an argument,
 * so that the same code runs in Excel, in the playground and in Node. Calls that write wait for each other.
 */
export function excelWorkbook(excel: ExcelApi): Workbook {
  const headings = headingMemory();
  const inTurn = queue();
  return {
    sources: () => attempt(excel, {action: "read"}, async (context) => success(await allSources(context, await survey(context)))),
    activeSource: () => activeSource(excel),
    read: (source, onBlock, progress) => readSource(excel, headings, source, onBlock, progress),
    check: (plan) => checkPlan(excel, headings, plan),
    apply: (plan, now) => inTurn(() => applyPlan(excel, headings, plan, now)),
    edits: (receipt) => inTurn(() => findEdits(excel, receipt)),
    remove: (receipt) => inTurn(() => removeReceipt(excel, receipt)),
    loadState: () => inTurn(() => loadState(excel)),
    saveState: (state) => inTurn(() => saveState(excel, state)),
    readNames: (names) => inTurn(() => readNames(excel, names)),
    onActiveSourceChanged: (listener) => onActiveSourceChanged(excel, listener),
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
