import type {Objective} from "../domain/best";
import {EMPTY_STATE} from "../domain/state";
import type {Link, LinkKind} from "../domain/links";
import type {Problem} from "../domain/problem";
import type {Receipt} from "../domain/receipt";
import type {Source} from "../domain/source";
import {canGoTo, chooseSource, goBack, goNext, goTo} from "./actions";
import {createAnswers} from "./answers";
import {createDiary, diagnosticsOf} from "./diagnostics";
import {todayBy} from "./clock";
import {addLink, linkTo, removeLink} from "./dataActions";
import type {Desk, Doors} from "./desk";
import {finishInterrupted} from "./finishing";
import {proposeLinks} from "./linkReading";
import {homeOf, remember} from "./profiles";
import {createReading} from "./reading";
import {scoreAgain} from "./rescoring";
import {createSaving} from "./saving";
import {createScoring, type ScoringDesk} from "./scoring";
import {takeSheetCard} from "./sheetCard";
import {takeSheetFloors} from "./sheetFloors";
import {firstState, isSamePlace, profileOf, receiptOf, type State, type Step} from "./state";
import {busyAgain, EMPTY, ready, stopped} from "./stage";
import {createStore, type Store} from "./store";
import {createWatching} from "./watching";
import {createWriting} from "./writing";

/** What the user can do in the pane. Every verb comes back when the pane shows its result; none of them throws. */
export interface Session {
  readonly store: Store<State>;
  /** Looks at the workbook: what it remembers, which lists it has, and reads the one the user is looking at. */
  readonly start: () => Promise<void>;
  readonly choose: (source: Source) => Promise<void>;
  /** Reads the chosen list again, with its rows as they are now. */
  readonly refresh: () => Promise<void>;
  /** Ends a read, a search or a write that is under way; what was written is taken back. */
  readonly cancel: () => void;
  /** Changes choices by an action and works out what follows from them. */
  readonly change: (action: (state: State) => State) => Promise<void>;
  /** Works out the report on the data as the choices are now. */
  readonly report: () => Promise<void>;
  /** Looks at the other sheets of the workbook: which of them could be linked to the customers. */
  readonly lookAtOthers: () => Promise<void>;
  /** Joins another sheet to the customers. */
  readonly link: (place: Pick<Link, "sheetId" | "sheet" | "table">, kind: LinkKind) => Promise<void>;
  /** Takes a linked sheet away again. */
  readonly unlink: (link: Link) => Promise<void>;
  readonly next: () => Promise<void>;
  readonly back: () => Promise<void>;
  /** Shows a step whose steps before it have their answers. */
  readonly goTo: (step: Step) => Promise<void>;
  /** Holds the objective of the profile beside another one (M3.5). */
  readonly compare: (other: Objective) => Promise<void>;
  /** Searches again after a search was cancelled. */
  readonly searchAgain: () => Promise<void>;
  readonly write: () => Promise<void>;
  /** Reads the list again and brings the results in the workbook up to date with it; only reads where none stand there. */
  readonly update: () => Promise<void>;
  /** Writes formulas anew where somebody typed over them or deleted them, and where values stand. */
  readonly repair: () => Promise<void>;
  /** Writes values in place of the formulas; later updates write values too. */
  readonly convert: () => Promise<void>;
  /** Takes the results away; asks first where people have worked with them. */
  readonly remove: (receipt?: Receipt) => Promise<void>;
  readonly removeAnyway: () => Promise<void>;
  readonly keep: () => void;
  /** Writes anew what an interrupted write left half done. */
  readonly finish: () => Promise<void>;
  /** Scoring a list of prospects with the profile of the chosen list. */
  readonly scoring: ScoringDesk;
  readonly show: (place: {readonly anchor: string} | {readonly address: string}) => Promise<void>;
  /** Versions, steps and problem codes for a message to us; nothing from the sheet. */
  readonly diagnostics: () => string;
  /** Saves what is not saved and stops listening. */
  readonly close: () => Promise<void>;
}

/** A session over one workbook. Nothing happens before `start`. */
export function createSession(doors: Doors): Session {
  const store = createStore(firstState(doors.language));
  const diary = createDiary(doors.clock);
  const desk: Desk = {...doors, store, update: (change) => store.set(change(store.get())), note: diary.note};
  const fail = (fault: unknown) => {
    diary.fault(fault);
    desk.update((state) => ({...state, fault: faultName(fault)}));
  };
  const saving = createSaving({
    state: () => store.get().saved,
    save: (state) => doors.workbook.saveState(state),
    onSaved: (outcome) => desk.update((state) => ({...state, unsaved: outcome.ok ? undefined : outcome.problem})),
    onFault: fail,
  });
  const answers = createAnswers(desk);
  const reading = createReading(desk, answers);
  const watching = createWatching(desk);
  /** The chosen list as it is now. */
  const readAgain = () => refresh(desk, reading.read);
  const writing = createWriting({desk, answers, reading, readAgain, watching, saving, takeFloors: () => takeFloors()});
  let stopListening = async () => {};

  /** Runs a verb; a fault of ours stops the pane with a page that says so, never in silence. */
  const guarded = async (name: string, verb: () => Promise<void>) => {
    diary.note(name);
    try {
      await verb();
    } catch (fault) {
      fail(fault);
    }
  };
  const keepChoices = () => {
    if (store.get().locked !== undefined) return;
    desk.update(remember);
    saving.soon();
  };
  const turn = async (step: (state: State) => State) => {
    const before = store.get();
    desk.update(step);
    if (store.get().step === before.step) return;
    keepChoices();
    await saving.now();
    answers.forgetPreview();
    if (store.get().step <= 2 || store.get().step === 6) await takeFloors();
    await reading.follow();
  };
  const use = async (source: Source) => {
    await saving.now();
    desk.update((state) => chooseSource(state, source));
    await reading.read();
    if (await takeFloors()) await reading.follow();
  };
  /** Begins with the list in view; where it was scored with another list's profile, with that one, and the list in view stays offered. */
  const begin = async (inView: Source) => {
    const {saved, sources} = store.get();
    const home = homeOf(saved, inView, sources);
    await use(home);
    if (!isSamePlace(home, inView)) desk.update((state) => ({...state, elsewhere: inView}));
  };
  /** Whether people changed the floors or the scorecard on our sheets; the choices follow them. */
  const takeFloors = async (): Promise<boolean> => {
    const areFloorsTaken = await takeSheetFloors(desk);
    const isCardTaken = store.get().fromSheet?.kind !== "problem" && (await takeSheetCard(desk));
    const isTaken = areFloorsTaken || isCardTaken;
    if (isTaken) keepChoices();
    return isTaken;
  };

  const scoring = createScoring(desk, saving);
  /** Writes, and where that brought another scorecard, scores the lists that stand on it again. */
  const withLists = async (write: () => Promise<void>) => {
    const before = receiptOf(store.get());
    await write();
    if (receiptOf(store.get()) !== before && store.get().writing.kind === "ready") await scoreAgain(desk, scoring);
  };

  return {
    store,
    scoring: {
      open: (source) => guarded("score", () => scoring.open(source)),
      match: (attribute, heading) => guarded("match", () => scoring.match(attribute, heading)),
      write: () => guarded("write scores", scoring.write),
      remove: () => guarded("remove scores", scoring.remove),
      removeAnyway: () => guarded("remove scores anyway", scoring.removeAnyway),
      keep: scoring.keep,
      close: scoring.close,
    },
    start: () =>
      guarded("start", async () => {
        const source = await open(desk);
        await watching.start();
        stopListening = await doors.workbook.onActiveSourceChanged(() => void guarded("look", () => look(desk, begin)));
        if (source !== undefined) await begin(source);
      }),
    choose: (source) => guarded("choose", () => use(source)),
    refresh: () =>
      guarded("refresh", async () => {
        if (store.get().source !== undefined) return readAgain();
        const source = await open(desk);
        if (source !== undefined) await begin(source);
      }),
    cancel: () => {
      diary.note("cancel");
      if (store.get().writing.kind === "busy") writing.cancel();
      else reading.cancel();
    },
    change: (action) =>
      guarded("change", async () => {
        const before = store.get().choices;
        desk.update(action);
        if (store.get().choices === before) return;
        keepChoices();
        await reading.follow();
      }),
    report: () =>
      guarded("report", async () => {
        const {list, choices} = store.get();
        if (list.kind !== "ready") return;
        desk.update((state) => ({...state, report: busyAgain(state.report)}));
        const found = await doors.engine.report(choices, todayBy(doors.clock));
        // What is said of another reading of the list is not shown: it is asked anew.
        if (store.get().list !== list) return;
        desk.update((state) => ({...state, report: found.ok ? ready(found.value) : stopped(state.report, found.problem)}));
      }),
    lookAtOthers: () =>
      guarded("look at others", async () => {
        desk.update((state) => ({...state, others: busyAgain(state.others)}));
        const found = await proposeLinks(desk);
        desk.update((state) => ({...state, others: found.ok ? ready(found.value) : stopped(state.others, found.problem)}));
      }),
    link: (place, kind) =>
      guarded("link", async () => {
        const link = linkTo(place, kind, store.get().choices.language);
        desk.update((state) => addLink(state, link));
        keepChoices();
        // A list that was changed since it was read is read again too, else nobody would know of the change any more.
        await (store.get().stale === undefined ? reading.link(link) : readAgain());
        // Another sheet may list what this one asks for: the others are looked at again.
        desk.update((state) => ({...state, others: EMPTY}));
      }),
    unlink: (link) =>
      guarded("unlink", async () => {
        desk.update((state) => removeLink(state, link));
        keepChoices();
        // A sheet that could not be read kept the list from being held.
        await (store.get().list.kind === "problem" ? reading.read() : reading.follow());
        desk.update((state) => ({...state, others: EMPTY}));
      }),
    next: () => guarded("next", () => turn(goNext)),
    back: () => guarded("back", () => turn(goBack)),
    goTo: (step) => guarded("go to", () => turn((state) => (state.step !== step && canGoTo(state, step) ? goTo(state, step) : state))),
    compare: (other) => guarded("compare", () => answers.compare(other)),
    searchAgain: () => guarded("search again", reading.follow),
    write: () => guarded("write", () => withLists(writing.write)),
    update: () => guarded("update", () => withLists(writing.update)),
    repair: () => guarded("repair", () => withLists(() => writing.rewrite("formulas"))),
    convert: () => guarded("convert", () => withLists(() => writing.rewrite("values"))),
    remove: (receipt = receiptOf(store.get()) ?? profileOf(store.get())?.pending) => guarded("remove", () => writing.remove(receipt)),
    removeAnyway: () => guarded("remove anyway", writing.removeAnyway),
    keep: () => desk.update((state) => ({...state, removal: {kind: "none"}})),
    finish: () => guarded("finish", () => finishInterrupted({desk, finish: (pending) => withLists(() => writing.finish(pending)), scoring, use})),
    show: (place) =>
      guarded("show", async () => {
        const outcome = await doors.workbook.show(place);
        if (!outcome.ok) desk.update((state) => ({...state, writing: {kind: "problem", problem: outcome.problem}}));
      }),
    diagnostics: () => diagnosticsOf(store.get(), doors.environment, diary.lines()),
    close: async () => {
      reading.cancel();
      await saving.now();
      await watching.stop();
      await stopListening();
    },
  };
}

/** Finds out what the workbook remembers and which lists it has; the list to begin with, where there is one. */
async function open({workbook, update, note}: Desk): Promise<Source | undefined> {
  update((state) => ({...state, opening: {kind: "busy"}}));
  const saved = await workbook.loadState();
  const sources = await workbook.sources();
  const stop = (problem: Problem) => {
    note(`problem ${problem.code}`);
    update((state) => ({...state, opening: {kind: "problem", problem}}));
    return undefined;
  };
  // A memory that cannot be read is left alone and the work goes on without it; any other refusal is asked again.
  if (!saved.ok && saved.problem.code !== "stateUnreadable") return stop(saved.problem);
  if (!sources.ok) return stop(sources.problem);
  const active = await workbook.activeSource();
  update((state) => ({
    ...state,
    opening: ready(true),
    saved: saved.ok ? saved.value : EMPTY_STATE,
    locked: saved.ok ? undefined : saved.problem,
    sources: sources.value,
    list: active.ok ? state.list : {kind: "problem", problem: active.problem},
  }));
  return active.ok ? active.value : undefined;
}

/** The user looks at another list: it is offered, or taken at once where nothing has been read yet. */
async function look({workbook, store, update}: Desk, begin: (source: Source) => Promise<void>) {
  const [sources, active] = [await workbook.sources(), await workbook.activeSource()];
  if (sources.ok) update((state) => ({...state, sources: sources.value}));
  if (!active.ok) return;
  const {source, list} = store.get();
  if (source !== undefined && isSamePlace(source, active.value)) return update((state) => ({...state, elsewhere: undefined}));
  if (source === undefined || list.kind === "empty") return begin(active.value);
  update((state) => ({...state, elsewhere: active.value}));
}

/** The chosen list as it is now: it may have grown, moved or gone. */
async function refresh({workbook, store, update}: Desk, read: () => Promise<void>) {
  const {source} = store.get();
  const sources = await workbook.sources();
  if (!sources.ok) return update((state) => ({...state, list: {kind: "problem", problem: sources.problem}}));
  const now = source && (sources.value.find((each) => isSamePlace(each, source)) ?? sources.value.find((each) => isRenamed(each, source)));
  update((state) => ({...state, sources: sources.value, source: now ?? state.source}));
  await read();
}

/** A table that was renamed stands where it stood. */
const isRenamed = (one: Source, other: Source): boolean =>
  one.kind === other.kind && one.sheetId === other.sheetId && one.area.row === other.area.row && one.area.column === other.area.column;

/** A fault's kind; its message may quote the sheet and stays out. */
const faultName = (fault: unknown): string => (fault instanceof Error ? fault.name : typeof fault);
