import type {ListDigest} from "../domain/listDigest";
import type {Problem} from "../domain/problem";
import type {Receipt} from "../domain/receipt";
import {type Outcome, success} from "../domain/outcome";
import type {OutputForm} from "../domain/settings";
import {sourceTitle} from "../domain/source";
import type {WriteProgress} from "../host/workbook";
import type {Answers} from "./answers";
import type {Reading} from "./reading";
import type {Saving} from "./saving";
import type {Desk} from "./desk";
import {latest, ready} from "./stage";
import {goTo, setOutput} from "./actions";
import {remember} from "./profiles";
import {recall} from "./recall";
import type {PlanScope} from "./engine";
import {fingerprint} from "./inputs";
import {writtenCard} from "./sheetCard";
import {canWrite, isOfAll, scopeOf} from "./scope";
import {receiptOf, scoresBy, type State} from "./state";
import {timeLeft} from "./timeLeft";
import type {Watching} from "./watching";
import {todayBy} from "./clock";

/** Writing results into the workbook and taking them away again. */
export interface Writing {
  readonly write: () => Promise<void>;
  /** Ends a write that is under way; what was written is taken back. */
  readonly cancel: () => void;
  /** Reads the list again and writes anew as much as stands in the workbook; only reads where nothing does. */
  readonly update: () => Promise<void>;
  /** Writes what stands in the workbook anew, as formulas or as values; where that fails, the choice between them is as it was. */
  readonly rewrite: (output: Exclude<OutputForm, "auto">) => Promise<void>;
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
  /** Reads the chosen list again, wherever it stands now. */
  readonly readAgain: () => Promise<void>;
  readonly watching: Pick<Watching, "mayDiffer">;
  /** Takes over floors that people typed on our sheet. */
  readonly takeFloors: () => Promise<boolean>;
}

export function createWriting({desk, answers, reading, readAgain, watching, saving, takeFloors}: WritingTools): Writing {
  const {store, update, workbook} = desk;
  let isCancelled = false;

  const fail = (problem: Problem) => update((state) => ({...state, writing: {kind: "problem", problem}}));

  const preview = async () => {
    answers.forgetPreview();
    await reading.follow();
  };

  /** The list as it is now, and what follows from it; the problem where it cannot be read. */
  const reread = async (): Promise<Problem | undefined> => {
    await readAgain();
    const {list} = store.get();
    return list.kind === "problem" ? list.problem : undefined;
  };

  /** Where somebody has changed the list meanwhile, it is read again first: nothing old is written beside a customer that has moved. */
  const write = async () => {
    if (!canWrite(store.get())) return;
    let problem = watching.mayDiffer() ? await reread() : undefined;
    problem ??= await writeOnce();
    // Once more where the list was changed in between; a second time it is told.
    if (problem?.code === "sourceChanged") {
      update((state) => ({...state, writing: {kind: "empty"}}));
      problem = (await reread()) ?? (await writeOnce());
    }
    if (problem !== undefined) fail(problem);
  };

  const writeOnce = async (): Promise<Problem | undefined> => {
    if (await takeFloors()) await reading.follow();
    const {preview, fromSheet} = store.get();
    if (fromSheet?.kind === "problem") return fromSheet.problem;
    if (preview.kind !== "ready" || !canWrite(store.get())) return undefined;
    update((state) => ({...remember(state), writing: {kind: "busy"}, removal: {kind: "none"}}));
    saving.soon();
    await saving.now();
    // The adapter keeps the receipt in the profile that was just saved; without it nothing could be taken away again.
    const {unsaved, choices} = store.get();
    if (unsaved !== undefined) return unsaved;
    const scope = scopeOf(store.get()) ?? "all";
    const digest = await desk.engine.digest(choices, todayBy(desk.clock));
    const outcome = await workbook.apply(preview.value.plan, desk.clock(), followed());
    desk.note(told("write", outcome));
    await recall(desk, saving, outcome.ok ? outcome.value : undefined);
    if (!outcome.ok) return outcome.problem;
    update((state) => remember({...withWritten(state, scope, digest), writing: ready(outcome.value)}));
    saving.soon();
    const summary = outcome.value.sheets[0];
    // The result stands in the workbook whether or not it can be shown, so a failed showing is only noted.
    if (summary !== undefined) desk.note(told("show", await workbook.show({anchor: summary.anchor})));
    return undefined;
  };

  /** How far a write has come; it ends where the user cancels it, or somebody changes the list under it. */
  const followed = (): WriteProgress => {
    const left = timeLeft(desk.clock);
    isCancelled = false;
    return {
      onBytes: (done, all) => update((state) => ({...state, writing: {kind: "busy", done, all, secondsLeft: left(done, all)}})),
      stopped: () => {
        const {source, stale} = store.get();
        if (isCancelled) return {code: "writeCancelled"};
        // Where a linked sheet was changed, that one is named.
        const [linked] = stale?.linked ?? [];
        return stale && source && {code: "sourceChanged", source: linked ?? sourceTitle(source), place: linked ?? source.sheet};
      },
    };
  };

  /** A receipt with the scores that were made with it, whose formulas read its scorecard: they go first. */
  const leavingWith = (receipt: Receipt): readonly Receipt[] => [...scoresBy(store.get(), receipt.slot), receipt];

  const takeAway = async (receipt: Receipt) => {
    update((state) => ({...state, writing: {kind: "empty"}, removal: {kind: "busy"}}));
    let outcome: Outcome<void> = success(undefined);
    for (const each of leavingWith(receipt)) if (outcome.ok) outcome = await workbook.remove(each);
    desk.note(told("remove", outcome));
    await recall(desk, saving, undefined);
    const removal: State["removal"] = outcome.ok ? {kind: "done"} : {kind: "problem", problem: outcome.problem};
    update((state) => ({...state, removal}));
    return outcome.ok;
  };

  /** What people would lose with a receipt and all that leaves with it. */
  const editsOf = async (receipt: Receipt): Promise<Outcome<readonly Problem[]>> => {
    const leaving = leavingWith(receipt);
    const edits: Problem[] = [];
    for (const each of leaving) {
      const found = await workbook.edits(each, leaving);
      if (!found.ok) return found;
      edits.push(...found.value);
    }
    return success(edits);
  };

  const bringUpToDate = async () => {
    const receipt = receiptOf(store.get());
    const problem = await reread();
    if (receipt === undefined || problem !== undefined) return;
    await saving.now();
    update((state) => ({...goTo(state, isOfAll(receipt) ? 6 : 2), removal: {kind: "none"}}));
    await preview();
    await write();
  };

  return {
    write,
    cancel: () => {
      isCancelled = true;
    },
    update: bringUpToDate,
    rewrite: async (output) => {
      const before = store.get().choices.output;
      if (receiptOf(store.get()) === undefined) return;
      update((state) => setOutput(state, output));
      await bringUpToDate();
      if (store.get().writing.kind === "ready") return;
      // What stands in the workbook is what stood there before, so a later update must not turn it round.
      update((state) => remember({...state, choices: {...state.choices, output: before}}));
      saving.soon();
      await preview();
    },
    remove: async (receipt) => {
      if (receipt === undefined || store.get().removal.kind === "busy") return;
      await saving.now();
      update((state) => ({...state, removal: {kind: "busy"}}));
      const edits = await editsOf(receipt);
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
function withWritten(state: State, scope: PlanScope, digest: Outcome<ListDigest>): State {
  const tiers = (latest(state.tiers)?.tiers ?? []).map(({name, floor}) => ({name, floor}));
  const card = scope === "all" ? writtenCard(state) : undefined;
  const written = {
    tiers,
    choices: fingerprint(state.choices, scope),
    ...(digest.ok && {list: digest.value}),
    standsOn: standsOn(state, scope),
    ...(card && {card}),
  };
  return {...state, drift: undefined, choices: {...state.choices, written}};
}

/** Headings of the columns that say who the customers are, what they pay, who is best and what they have in common. */
function standsOn({list, best, profile}: State, scope: PlanScope): readonly string[] {
  const understood = latest(list);
  const positions = [understood?.customerColumn, understood?.amountColumn, understood?.metricColumn];
  const columns = (understood?.columns ?? []).filter(({column}) => positions.includes(column)).map(({heading}) => heading);
  if (scope === "tiers") return columns;
  const measured = latest(best)?.shortlist.measure.headings ?? [];
  const traits = (latest(profile)?.profile.traits ?? []).filter(({inProfile}) => inProfile).map(({attribute}) => attribute);
  return [...new Set([...columns, ...measured, ...traits])];
}

const told = (what: string, outcome: Outcome<unknown>): string => (outcome.ok ? `${what} done` : `${what} problem ${outcome.problem.code}`);
