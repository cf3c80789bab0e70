import type {Outcome} from "../domain/outcome";
import type {Receipt} from "../domain/receipt";
import type {SavedProfile} from "../domain/state";
import type {Answers} from "./answers";
import type {Reading} from "./reading";
import type {Saving} from "./saving";
import type {Desk} from "./desk";
import {latest, ready} from "./stage";
import {goTo} from "./actions";
import {remember} from "./profiles";
import type {PlanScope} from "./engine";
import {fingerprint} from "./inputs";
import {canWrite, isOfAll, scopeOf} from "./scope";
import type {State} from "./state";

/** Writing results into the workbook and taking them away again. */
export interface Writing {
  readonly write: () => Promise<void>;
  readonly remove: (receipt: Receipt | undefined) => Promise<void>;
  readonly removeAnyway: () => Promise<void>;
  readonly finish: (pending: Receipt) => Promise<void>;
}

/** What writing works with besides the desk. */
export interface WritingTools {
  readonly desk: Desk;
  readonly answers: Answers;
  readonly reading: Reading;
  readonly saving: Saving;
  /** Takes over floors that people typed on our sheet. */
  readonly takeFloors: () => Promise<boolean>;
}

export function createWriting({desk, answers, reading, saving, takeFloors}: WritingTools): Writing {
  const {store, update, workbook} = desk;

  const preview = async () => {
    answers.forgetPreview();
    await reading.follow();
  };

  const write = async () => {
    if (!canWrite(store.get())) return;
    if (await takeFloors()) await reading.follow();
    const {preview, fromSheet} = store.get();
    if (fromSheet?.kind === "problem") return update((state) => ({...state, writing: {kind: "problem", problem: fromSheet.problem}}));
    if (preview.kind !== "ready" || !canWrite(store.get())) return;
    update((state) => ({...remember(state), writing: {kind: "busy"}, removal: {kind: "none"}}));
    saving.soon();
    await saving.now();
    // The adapter keeps the receipt in the profile that was just saved; without it nothing could be taken away again.
    const {unsaved} = store.get();
    if (unsaved !== undefined) return update((state) => ({...state, writing: {kind: "problem", problem: unsaved}}));
    const scope = scopeOf(store.get()) ?? "all";
    const outcome = await workbook.apply(preview.value.plan, desk.clock());
    desk.note(told("write", outcome));
    await recall(desk, saving, outcome.ok ? outcome.value : undefined);
    if (!outcome.ok) return update((state) => ({...state, writing: {kind: "problem", problem: outcome.problem}}));
    update((state) => remember({...withWritten(state, scope), writing: ready(outcome.value)}));
    saving.soon();
    const summary = outcome.value.sheets[0];
    // The result stands in the workbook whether or not it can be shown, so a failed showing is only noted.
    if (summary !== undefined) desk.note(told("show", await workbook.show({anchor: summary.anchor})));
  };

  const takeAway = async (receipt: Receipt) => {
    update((state) => ({...state, writing: {kind: "empty"}, removal: {kind: "busy"}}));
    const outcome = await workbook.remove(receipt);
    desk.note(told("remove", outcome));
    await recall(desk, saving, undefined);
    update((state) => ({...state, removal: outcome.ok ? {kind: "done"} : {kind: "problem", problem: outcome.problem}}));
    return outcome.ok;
  };

  return {
    write,
    remove: async (receipt) => {
      if (receipt === undefined || store.get().removal.kind === "busy") return;
      await saving.now();
      update((state) => ({...state, removal: {kind: "busy"}}));
      const edits = await workbook.edits(receipt);
      desk.note(told("edits", edits));
      if (!edits.ok) return update((state) => ({...state, removal: {kind: "problem", problem: edits.problem}}));
      if (edits.value.length > 0) return update((state) => ({...state, removal: {kind: "asking", edits: edits.value, receipt}}));
      if (await takeAway(receipt)) await preview();
    },
    removeAnyway: async () => {
      const {removal} = store.get();
      if (removal.kind === "asking" && (await takeAway(removal.receipt))) await preview();
    },
    finish: async (pending) => {
      await saving.now();
      update((state) => ({...goTo(state, isOfAll(pending) ? 6 : 2), removal: {kind: "none"}}));
      await preview();
      await write();
    },
  };
}

/** Keeps what was written, so that a person's edit on our sheet, and a later choice, can be told from it. */
function withWritten(state: State, scope: PlanScope): State {
  const tiers = (latest(state.tiers)?.tiers ?? []).map(({name, floor}) => ({name, floor}));
  return {...state, choices: {...state.choices, written: {tiers, choices: fingerprint(state.choices, scope)}}};
}

/** What the workbook remembers after a write or a removal, whatever came of it; the choices stay those of the pane. */
async function recall({workbook, update}: Desk, saving: Saving, receipt: Receipt | undefined) {
  const saved = await workbook.loadState();
  if (saved.ok) update((state) => ({...state, saved: saved.value}));
  else if (receipt !== undefined) update((state) => ({...state, unsaved: saved.problem, saved: withReceipt(state.saved, receipt)}));
  else update((state) => ({...state, unsaved: saved.problem}));
  saving.settled();
}

const withReceipt = (saved: {readonly version: 1; readonly profiles: readonly SavedProfile[]}, receipt: Receipt) => ({
  ...saved,
  profiles: saved.profiles.map((profile) => (profile.slot === receipt.slot ? {...profile, receipt, pending: undefined} : profile)),
});

const told = (what: string, outcome: Outcome<unknown>): string => (outcome.ok ? `${what} done` : `${what} problem ${outcome.problem.code}`);
