import {isProfileWritten} from "../domain/profile";
import type {Receipt} from "../domain/receipt";
import {isLiveFor} from "../report/request";
import type {PlanScope} from "./engine";
import {fingerprint} from "./inputs";
import {latest} from "./stage";
import {receiptOf, type State} from "./state";

/** Anchor of the shortlist, in any slot: where it stands, more than the tiers was written. */
const SHORTLIST = /^ICP_Shortlist(_\d+)?$/;

const PROFILE = /^ICP_Profile(_\d+)?$/;
const SCORECARD = /^ICP_Scorecard(Sheet)?(_\d+)?$/;

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

/** Whether there is a profile that other lists can be scored with: one that the evidence carries, or that the user insists on. */
export function hasProfile(state: State): boolean {
  const profile = latest(state.profile)?.profile;
  if (profile !== undefined) return isProfileWritten(profile);
  return receiptOf(state)?.sheets.some(({anchor}) => SCORECARD.test(anchor)) ?? false;
}

/** Whether what stands in the workbook can be written anew from the step that is shown: as much as stands there, no more and no less. */
export function canRewrite(state: State): boolean {
  const receipt = receiptOf(state);
  return receipt !== undefined && canWrite(state) && scopeOf(state) === (isOfAll(receipt) ? "all" : "tiers");
}

/** Whether results for this list are written as values: they change only when they are written anew. */
export const writesValues = ({choices, tiers}: State): boolean => !isLiveFor(choices, latest(tiers)?.customers ?? 0);

/** Whether the preview can be written now: nothing stands in its way, and nothing is being written or removed. */
export const canWrite = ({preview, writing, removal}: State): boolean =>
  preview.kind === "ready" && preview.value.obstacles.length === 0 && writing.kind !== "busy" && removal.kind !== "busy";
