import {failure, type Outcome} from "../../domain/outcome";
import type {Problem} from "../../domain/problem";
import type {Receipt} from "../../domain/receipt";
import {attempt, type ExcelApi} from "./attempt";
import {sameTitle} from "./ourNames";
import {findOwnColumn} from "./ownColumn";
import {standingWith} from "./prepare";
import {queueRemoval, sheetsOf} from "./removal";
import {queueState, withoutReceipts} from "./stateStore";
import {type KeptState, readState} from "./stateXml";
import {type SheetFacts, survey, type Survey} from "./survey";

/**
 * Takes away everything of ours that a receipt and the workbook's own state know for its slot. All of it goes in one sync, the state last,
 * so a removal that fails can simply be called again.
 */
export const removeReceipt = (excel: ExcelApi, receipt: Receipt): Promise<Outcome<void>> =>
  attempt(excel, {action: "remove"}, async (context) => {
    const active = context.workbook.worksheets.getActiveWorksheet().load("id");
    const seen = await survey(context);
    const state = readState(seen.parts);
    if (!state.ok) return state;
    const whole = standingWith(state.value, receipt);
    const problem = protection(seen, whole);
    if (problem) return failure(problem);
    const home = homeOf(seen, state.value, receipt.slot);
    // Excel would show a neighbour of the sheet that goes, which may be anything; who looks at our sheet came from the list.
    if (home?.isVisible && sheetsOf(seen, whole).some(({id}) => id === active.id)) context.workbook.worksheets.getItem(home.id).activate();
    const removed = await queueRemoval(context, seen, whole);
    if (!removed.ok) return removed;
    const queued = queueState(context, seen.parts, withoutReceipts(state.value, receipt.slot));
    if (queued.ok) await context.sync();
    return queued;
  });

/** The sheet with the list that a slot's results were written for: by its id, or by its title in a host that numbers the sheets of an opened file anew. */
function homeOf({sheets}: Survey, {profiles}: KeptState, slot: number): SheetFacts | undefined {
  const profile = profiles.find((known) => known.slot === slot);
  return sheets.find(({id}) => id === profile?.sheetId) ?? sheets.find(({title}) => sameTitle(title, profile?.sheet));
}

/** What does not let us take anything away. */
function protection(seen: Survey, receipt: Receipt): Problem | undefined {
  if (seen.isReadOnly) return {code: "workbookReadOnly"};
  if (seen.isStructureProtected && sheetsOf(seen, receipt).length > 0) return {code: "workbookProtected"};
  const columns = receipt.columns.flatMap(({key}) => findOwnColumn(seen, key, receipt.slot) ?? []);
  const locked = columns.find(({sheet}) => sheet.isProtected);
  return locked && {code: "sheetProtected", sheet: locked.sheet.title};
}
