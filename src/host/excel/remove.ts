import {failure, type Outcome} from "../../domain/outcome";
import type {Problem} from "../../domain/problem";
import type {Receipt} from "../../domain/receipt";
import {attempt, type ExcelApi} from "./attempt";
import {findOwnColumn} from "./ownColumn";
import {standingWith} from "./prepare";
import {queueRemoval, sheetsOf} from "./removal";
import {queueState, withoutReceipts} from "./stateStore";
import {readState} from "./stateXml";
import {survey, type Survey} from "./survey";

/**
 * Takes away everything of ours that a receipt and the workbook's own state know for its slot. All of it goes in one sync, the state last,
 * so a removal that fails can simply be called again.
 */
export const removeReceipt = (excel: ExcelApi, receipt: Receipt): Promise<Outcome<void>> =>
  attempt(excel, {action: "remove"}, async (context) => {
    const seen = await survey(context);
    const state = readState(seen.parts);
    if (!state.ok) return state;
    const whole = standingWith(state.value, receipt);
    const problem = protection(seen, whole);
    if (problem) return failure(problem);
    const removed = await queueRemoval(context, seen, whole);
    if (!removed.ok) return removed;
    const queued = queueState(context, seen.parts, withoutReceipts(state.value, receipt.slot));
    if (queued.ok) await context.sync();
    return queued;
  });

/** What does not let us take anything away. */
function protection(seen: Survey, receipt: Receipt): Problem | undefined {
  if (seen.isReadOnly) return {code: "workbookReadOnly"};
  if (seen.isStructureProtected && sheetsOf(seen, receipt).length > 0) return {code: "workbookProtected"};
  const columns = receipt.columns.flatMap(({key}) => findOwnColumn(seen, key, receipt.slot) ?? []);
  const locked = columns.find(({sheet}) => sheet.isProtected);
  return locked && {code: "sheetProtected", sheet: locked.sheet.title};
}
