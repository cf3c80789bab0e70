import type {Receipt} from "../domain/receipt";
import type {PlanScope} from "./engine";
import {fingerprint} from "./inputs";
import {receiptOf, type State} from "./state";

/** Anchor of the shortlist, in any slot: where it stands, more than the tiers was written. */
const SHORTLIST = /^ICP_Shortlist(_\d+)?$/;

const PROFILE = /^ICP_Profile(_\d+)?$/;

/** Whether a receipt is of everything, not of the tiers alone. */
export const isOfAll = ({sheets}: Receipt): boolean => sheets.some(({anchor}) => SHORTLIST.test(anchor));

/** Whether a profile sheet of ours stands in the workbook. */
export const standsProfile = (state: State): boolean => receiptOf(state)?.sheets.some(({anchor}) => PROFILE.test(anchor)) ?? false;

/**
 * What the step that is shown can write. Step 6 writes everything; step 2 writes the tiers alone, as long as no more than them stands in the
 * workbook: else it would take the rest away.
 */
export function scopeOf(state: State): PlanScope | undefined {
  if (state.step === 6) return "all";
  const receipt = receiptOf(state);
  return state.step === 2 && (receipt === undefined || !isOfAll(receipt)) ? "tiers" : undefined;
}

/** Whether choices have changed since the results in the workbook were written. False where nothing is written, or nobody knows from what. */
export function isOutdated(state: State): boolean {
  const receipt = receiptOf(state);
  const {written} = state.choices;
  return receipt !== undefined && written !== undefined && written.choices !== fingerprint(state.choices, isOfAll(receipt) ? "all" : "tiers");
}

/** Whether the preview can be written now: nothing stands in its way, and nothing is being written or removed. */
export const canWrite = ({preview, writing, removal}: State): boolean =>
  preview.kind === "ready" && preview.value.obstacles.length === 0 && writing.kind !== "busy" && removal.kind !== "busy";
