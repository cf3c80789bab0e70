import type {Cell} from "../domain/cell";
import {LANGUAGES} from "../domain/language";
import type {Outcome} from "../domain/outcome";
import type {Problem} from "../domain/problem";
import type {TargetAnswer} from "../domain/prospects";
import type {Receipt} from "../domain/receipt";
import {type Source, sourceTitle} from "../domain/source";
import type {SavedProfile} from "../domain/state";
import {cardNames, targetNames} from "../report/names";
import {prospectWordsIn} from "../words/prospects/languages";
import {SEED} from "./answers";
import {todayBy} from "./clock";
import type {Desk} from "./desk";
import {freeSlot, remember} from "./profiles";
import {recall} from "./recall";
import type {Saving} from "./saving";
import {isOutdated} from "./scope";
import {busyAgain, EMPTY, ready, stopped} from "./stage";
import {isSamePlace, receiptOf, type Scoring, type State} from "./state";
import {timeLeft} from "./timeLeft";

/** Scoring a list of prospects with the profile of the chosen list (M8.1): reading it, matching its columns, writing beside it. */
export interface ScoringDesk {
  /** Reads a list and scores it. */
  readonly open: (source: Source) => Promise<void>;
  /** Another column for an attribute of the scorecard; "" for none. */
  readonly match: (attribute: string, heading: string) => Promise<void>;
  readonly write: () => Promise<void>;
  readonly remove: () => Promise<void>;
  readonly removeAnyway: () => Promise<void>;
  readonly keep: () => void;
  /** Back to the steps; a read that is under way is given up. */
  readonly close: () => void;
}

export function createScoring(desk: Desk, saving: Saving): ScoringDesk {
  const {store, workbook, engine} = desk;
  /** Grows with every question; an answer counts only while its number is the newest. */
  let question = 0;

  const change = (next: (scoring: Scoring) => Partial<Scoring>) =>
    desk.update((state) => (state.scoring === undefined ? state : {...state, scoring: {...state.scoring, ...next(state.scoring)}}));
  const fail = (problem: Problem) => change(({scores}) => ({scores: stopped(scores, problem), preview: EMPTY}));

  /** Reads the list into the engine, beside the customers. */
  const read = async (source: Source, asked: number): Promise<Outcome<void>> => {
    const left = timeLeft(desk.clock);
    const sent = [engine.beginProspects(source)];
    const outcome = await workbook.read(source, (block) => sent.push(engine.addProspects(block)), {
      isCancelled: () => asked !== question,
      onRows: (done, all) => asked === question && change(() => ({scores: {kind: "busy", done, all, secondsLeft: left(done, all)}})),
    });
    await Promise.all(sent);
    return outcome;
  };

  /** Scores what was read, and says what would be written. */
  const find = async (asked: number): Promise<void> => {
    const {choices, scoring} = store.get();
    if (scoring === undefined) return;
    const request = {choices, today: todayBy(desk.clock), seed: SEED, matching: scoring.matching};
    const scores = await engine.scoreProspects(request);
    if (asked !== question) return;
    desk.note(scores.ok ? "scores ready" : `scores problem ${scores.problem.code}`);
    if (!scores.ok) return fail(scores.problem);
    const answers = await answersIn(desk, scoring.slot);
    if (!answers.ok) return fail(answers.problem);
    const plan = await engine.planProspects({...request, ...placeOf(store.get()), slot: scoring.slot, answers: answers.value});
    if (asked !== question) return;
    if (!plan.ok) return fail(plan.problem);
    const obstacles = await workbook.check(plan.value);
    if (asked !== question) return;
    if (!obstacles.ok) return fail(obstacles.problem);
    const {locked} = store.get();
    change(() => ({
      scores: ready(scores.value),
      preview: ready({plan: plan.value, obstacles: locked === undefined ? obstacles.value : [locked, ...obstacles.value]}),
    }));
  };

  const readAndFind = async (source: Source): Promise<void> => {
    const asked = ++question;
    change(({scores}) => ({scores: busyAgain(scores), preview: EMPTY}));
    const outcome = await read(source, asked);
    if (asked !== question) return;
    if (!outcome.ok) return fail(outcome.problem);
    await find(asked);
  };

  /** The list as it stands now: it may have grown, or been widened by our own columns. */
  const sourceNow = async (source: Source): Promise<Source> => {
    const sources = await workbook.sources();
    if (!sources.ok) return source;
    desk.update((state) => ({...state, sources: sources.value}));
    return sources.value.find((each) => isSamePlace(each, source)) ?? source;
  };

  const writeOnce = async (): Promise<void> => {
    const {scoring} = store.get();
    if (scoring?.preview.kind !== "ready" || scoring.preview.value.obstacles.length > 0) return change(() => ({writing: EMPTY}));
    desk.update((state) => withScored(remember(state)));
    saving.soon();
    await saving.now();
    const {unsaved} = store.get();
    if (unsaved !== undefined) return change(() => ({writing: {kind: "problem", problem: unsaved}}));
    const outcome = await workbook.apply(scoring.preview.value.plan, desk.clock());
    desk.note(outcome.ok ? "scores written" : `scores problem ${outcome.problem.code}`);
    await recall(desk, saving, outcome.ok ? outcome.value : undefined);
    if (!outcome.ok) return change(() => ({writing: {kind: "problem", problem: outcome.problem}}));
    change(() => ({writing: ready(outcome.value), receipt: outcome.value}));
    const shown = await workbook.show({anchor: targetNames(scoring.slot).sheet});
    desk.note(shown.ok ? "targets shown" : `show problem ${shown.problem.code}`);
  };

  const takeAway = async (receipt: Receipt) => {
    change(() => ({removal: {kind: "busy"}, writing: EMPTY}));
    const outcome = await workbook.remove(receipt);
    desk.note(outcome.ok ? "scores removed" : `remove problem ${outcome.problem.code}`);
    await recall(desk, saving, undefined);
    if (!outcome.ok) return change(() => ({removal: {kind: "problem", problem: outcome.problem}}));
    change(() => ({removal: {kind: "done"}, receipt: undefined}));
    const {scoring} = store.get();
    if (scoring !== undefined) await readAndFind(await sourceNow(scoring.source));
  };

  return {
    open: async (source) => {
      const {saved} = remember(store.get());
      const known = saved.profiles.find((profile) => profile.scored !== undefined && isSamePlace(profile, source));
      const scoring: Scoring = {
        source,
        slot: known?.slot ?? freeSlot(saved),
        matching: known?.scored?.matching ?? {},
        scores: {kind: "busy"},
        preview: EMPTY,
        writing: EMPTY,
        removal: {kind: "none"},
        receipt: known?.receipt,
      };
      desk.update((state) => ({...state, scoring, elsewhere: undefined}));
      await readAndFind(source);
    },
    match: async (attribute, heading) => {
      if (store.get().scoring?.writing.kind === "busy") return;
      const asked = ++question;
      change(({matching, scores}) => ({matching: {...matching, [attribute]: heading}, scores: busyAgain(scores), preview: EMPTY, writing: EMPTY}));
      await find(asked);
    },
    write: async () => {
      const {scoring} = store.get();
      if (scoring === undefined || scoring.writing.kind === "busy" || scoring.removal.kind === "busy") return;
      change(() => ({writing: {kind: "busy"}, removal: {kind: "none"}}));
      const source = await sourceNow(scoring.source);
      change(() => ({source}));
      // Rows may have moved since they were read: they are read again, so that nothing is written beside the wrong prospect.
      await readAndFind(source);
      await writeOnce();
    },
    remove: async () => {
      const {scoring} = store.get();
      const receipt = scoring?.receipt;
      if (receipt === undefined || scoring?.removal.kind === "busy" || scoring?.writing.kind === "busy") return;
      change(() => ({removal: {kind: "busy"}}));
      const edits = await workbook.edits(receipt);
      if (!edits.ok) return change(() => ({removal: {kind: "problem", problem: edits.problem}}));
      if (edits.value.length > 0) return change(() => ({removal: {kind: "asking", edits: edits.value, receipt}}));
      await takeAway(receipt);
    },
    removeAnyway: async () => {
      const removal = store.get().scoring?.removal;
      if (removal?.kind === "asking") await takeAway(removal.receipt);
    },
    keep: () => change(() => ({removal: {kind: "none"}})),
    close: () => {
      question++;
      desk.update((state) => ({...state, scoring: undefined}));
    },
  };
}

/** Whose profile it is, and whether its scorecard stands in the workbook as the choices make it now. */
function placeOf(state: State) {
  const names = receiptOf(state)?.names ?? [];
  return {
    profileSlot: state.slot,
    profile: state.source === undefined ? "" : sourceTitle(state.source),
    cardStands: names.includes(cardNames(state.slot).isInOrder) && !isOutdated(state),
  };
}

/** The list among what the workbook remembers, so that its receipt has a place. */
function withScored(state: State): State {
  const {scoring, slot: by, choices} = state;
  if (scoring === undefined) return state;
  const {slot, matching, source} = scoring;
  const before = state.saved.profiles.find((profile) => profile.slot === slot);
  const {sheetId, sheet, table} = source;
  const profile: SavedProfile = {
    ...before,
    slot,
    sheetId,
    sheet,
    ...(table === undefined ? {} : {table}),
    choices: before?.choices ?? choices,
    step: 1,
    scored: {by, matching},
  };
  const profiles = [...state.saved.profiles.filter((each) => each.slot !== slot), profile].sort((one, other) => one.slot - other.slot);
  return {...state, saved: {...state.saved, profiles}};
}

/** What people wrote beside the targets; nothing where the sheet is not there. */
async function answersIn({workbook}: Desk, slot: number): Promise<Outcome<readonly TargetAnswer[]>> {
  const {list} = targetNames(slot);
  const found = await workbook.readNames([list]);
  return found.ok ? {ok: true, value: answersOf(found.value.get(list) ?? [])} : found;
}

/** Owner and next step by prospect; columns are found by their headings, which stand the other way round on a sheet that runs from right to left. */
export function answersOf([headings = [], ...rows]: readonly (readonly Cell[])[]): TargetAnswer[] {
  const words = LANGUAGES.map((language) => prospectWordsIn(language).sheet).find(({owner}) => headings.includes(owner));
  if (words === undefined) return [];
  const [name, owner, nextStep, place] = [words.prospect, words.owner, words.nextStep, words.row].map((heading) => headings.indexOf(heading));
  const text = (row: readonly Cell[], column: number | undefined) => String(row[column ?? -1] ?? "");
  return rows
    .map((row) => ({name: text(row, name), row: Number(text(row, place)) || 0, owner: text(row, owner), nextStep: text(row, nextStep)}))
    .filter((answer) => answer.owner !== "" || answer.nextStep !== "");
}
