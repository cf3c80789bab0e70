import type {Outcome} from "../domain/outcome";
import type {Problem} from "../domain/problem";
import type {Receipt} from "../domain/receipt";
import {type Source, sourceTitle} from "../domain/source";
import type {SavedProfile} from "../domain/state";
import {cardNames, targetNames} from "../report/names";
import {SEED} from "./answers";
import {todayBy} from "./clock";
import type {Desk} from "./desk";
import {freeSlot, remember, scoresFor} from "./profiles";
import {recall} from "./recall";
import type {Saving} from "./saving";
import {isOutdated} from "./scope";
import {busyAgain, EMPTY, ready, stopped} from "./stage";
import {isSamePlace, receiptOf, type Scoring, type State} from "./state";
import {answersIn} from "./targetAnswers";
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

/** The page of one list. */
interface Page {
  readonly isShown: () => boolean;
  /** Changes what it shows; nothing where another list is shown by now. */
  readonly change: (next: (scoring: Scoring) => Partial<Scoring>) => void;
}

export function createScoring(desk: Desk, saving: Saving): ScoringDesk {
  const {store, workbook, engine} = desk;
  /** Grows with every question; an answer counts only while its number is the newest. */
  let question = 0;
  /** Grows with every list that is opened or closed. */
  let page = 0;

  const change = (next: (scoring: Scoring) => Partial<Scoring>) =>
    desk.update((state) => (state.scoring === undefined ? state : {...state, scoring: {...state.scoring, ...next(state.scoring)}}));
  /** The page that is shown now: what goes on after it was closed says nothing on the page of another list. */
  const shownPage = (): Page => {
    const mine = page;
    const isShown = () => mine === page;
    return {
      isShown,
      change: (next) => {
        if (isShown()) change(next);
      },
    };
  };
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

  const writeOnce = async ({isShown, change: tell}: Page): Promise<void> => {
    const {scoring} = store.get();
    if (!isShown()) return;
    if (scoring?.preview.kind !== "ready" || scoring.preview.value.obstacles.length > 0) return tell(() => ({writing: EMPTY}));
    desk.update((state) => withScored(remember(state)));
    saving.soon();
    await saving.now();
    const {unsaved} = store.get();
    if (unsaved !== undefined) return tell(() => ({writing: {kind: "problem", problem: unsaved}}));
    const outcome = await workbook.apply(scoring.preview.value.plan, desk.clock());
    desk.note(outcome.ok ? "scores written" : `scores problem ${outcome.problem.code}`);
    await recall(desk, saving, outcome.ok ? outcome.value : undefined);
    if (!outcome.ok) return tell(() => ({writing: {kind: "problem", problem: outcome.problem}}));
    tell(() => ({writing: ready(outcome.value), receipt: outcome.value}));
    const shown = await workbook.show({anchor: targetNames(scoring.slot).sheet});
    desk.note(shown.ok ? "targets shown" : `show problem ${shown.problem.code}`);
  };

  const takeAway = async (receipt: Receipt, {isShown, change: tell}: Page) => {
    tell(() => ({removal: {kind: "busy"}, writing: EMPTY}));
    const outcome = await workbook.remove(receipt);
    desk.note(outcome.ok ? "scores removed" : `remove problem ${outcome.problem.code}`);
    await recall(desk, saving, undefined);
    if (!outcome.ok) return tell(() => ({removal: {kind: "problem", problem: outcome.problem}}));
    tell(() => ({removal: {kind: "done"}, receipt: undefined}));
    const {scoring} = store.get();
    if (scoring === undefined) return;
    const source = await sourceNow(scoring.source);
    if (isShown()) await readAndFind(source);
  };

  return {
    open: async (source) => {
      const {saved, sources} = remember(store.get());
      const known = scoresFor(saved, source, sources);
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
      page++;
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
      const shown = shownPage();
      shown.change(() => ({writing: {kind: "busy"}, removal: {kind: "none"}}));
      const source = await sourceNow(scoring.source);
      if (!shown.isShown()) return;
      shown.change(() => ({source}));
      // Rows may have moved since they were read: they are read again, so that nothing is written beside the wrong prospect.
      await readAndFind(source);
      await writeOnce(shown);
    },
    remove: async () => {
      const {scoring} = store.get();
      const receipt = scoring?.receipt;
      if (receipt === undefined || scoring?.removal.kind === "busy" || scoring?.writing.kind === "busy") return;
      const shown = shownPage();
      shown.change(() => ({removal: {kind: "busy"}}));
      const edits = await workbook.edits(receipt);
      if (!shown.isShown()) return;
      if (!edits.ok) return shown.change(() => ({removal: {kind: "problem", problem: edits.problem}}));
      if (edits.value.length > 0) return shown.change(() => ({removal: {kind: "asking", edits: edits.value, receipt}}));
      await takeAway(receipt, shown);
    },
    removeAnyway: async () => {
      const removal = store.get().scoring?.removal;
      if (removal?.kind === "asking") await takeAway(removal.receipt, shownPage());
    },
    keep: () => change(() => ({removal: {kind: "none"}})),
    close: () => {
      question++;
      page++;
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
    table,
    choices: before?.choices ?? choices,
    step: 1,
    scored: {by, matching},
  };
  const profiles = [...state.saved.profiles.filter((each) => each.slot !== slot), profile].sort((one, other) => one.slot - other.slot);
  return {...state, saved: {...state.saved, profiles}};
}
