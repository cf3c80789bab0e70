import type {Objective} from "../domain/best";
import {success, type Outcome} from "../domain/outcome";
import type {WorkbookPlan} from "../domain/plan";
import {todayBy} from "./clock";
import type {Desk} from "./desk";
import {inputsOf, type Answer} from "./inputs";
import type {Preview, State} from "./state";
import {scopeOf, standsProfile} from "./scope";
import {busyAgain, EMPTY, ready, stopped, type Stage} from "./stage";

/** Works out what the steps show, one answer from the other, and only what changed since. An answer that comes after the question has changed is dropped. */
export interface Answers {
  /** Finds whatever the step needs and does not have. */
  readonly find: () => Promise<void>;
  /** Other rows: nothing that was found holds any more. */
  readonly forget: () => void;
  /** What stands in the workbook may have changed: the preview is asked anew. */
  readonly forgetPreview: () => void;
  /** Ends a search that is under way. */
  readonly cancel: () => void;
  /** Holds the objective of the profile beside another one (M3.5). Only while nothing else is searched for. */
  readonly compare: (other: Objective) => Promise<void>;
}

/** Where every search for traits begins its random numbers, so that the same list gives the same answer on every machine. */
export const SEED = 1;

/** In the order in which one follows from the other. */
const ORDER: readonly Answer[] = ["list", "tiers", "best", "profile", "proof", "preview"];

/** Answers that take a search, which can be stopped. */
const SEARCHES = ["profile", "proof", "comparison"] as const;

export function createAnswers(desk: Desk): Answers {
  const {store, update, engine, clock} = desk;
  /** Grows with every question. An answer counts only while its number is the newest. */
  let question = 0;
  /** What each ready answer was found from. */
  const foundFrom = new Map<Answer, string>();

  const inputs = (answer: Answer): string => {
    const state = store.get();
    return `${inputsOf(answer, state.choices, todayBy(clock))} ${answer === "preview" ? `${scopeOf(state)} ${state.slot}` : ""}`;
  };
  const isFound = (answer: Answer): boolean => store.get()[answer].kind === "ready" && foundFrom.get(answer) === inputs(answer);

  const ask = async (answer: Answer, asked: number): Promise<Outcome<unknown>> => {
    const state = store.get();
    const {choices, slot} = state;
    const today = todayBy(clock);
    switch (answer) {
      case "list":
        return settle(answer, await engine.understand(choices, today), asked);
      case "tiers":
        return settle(answer, await engine.tiers(choices, today), asked);
      case "best":
        return settle(answer, await engine.best(choices, today), asked);
      case "profile":
        return settle(answer, await engine.profile(choices, today, SEED, (share) => tellProgress("profile", asked, share)), asked);
      case "proof":
        return settle(answer, await engine.proof(choices, today, SEED, (share) => tellProgress("proof", asked, share)), asked);
      case "preview": {
        const planned = await engine.plan(choices, today, slot, {scope: scopeOf(state) ?? "all", profileStands: standsProfile(state), seed: SEED});
        return settle(answer, planned.ok && asked === question ? await withObstacles(desk, planned.value) : planned, asked);
      }
    }
  };

  /** Shows an answer, unless another question was asked meanwhile. */
  const settle = <Name extends Answer | "comparison">(name: Name, outcome: Outcome<unknown>, asked: number): Outcome<unknown> => {
    if (asked !== question) return outcome;
    // The caller pairs each name with its own answer; the state's stages differ only in that.
    update((state) => ({...state, [name]: settled(state[name] as Stage<unknown>, outcome)}));
    desk.note(outcome.ok ? `${name} ready` : `${name} problem ${outcome.problem.code}`);
    return outcome;
  };

  const tellProgress = (name: (typeof SEARCHES)[number], asked: number, share: number) => {
    if (asked === question) update((state) => (state[name].kind === "busy" ? {...state, [name]: {...state[name], done: share, all: 1}} : state));
  };

  /** A search that nobody waits for any more leaves no trace. */
  const stopSearch = async () => {
    const stoppedOnes = searching();
    await engine.stop();
    for (const name of stoppedOnes) {
      if (name !== "comparison") foundFrom.delete(name);
      update((state) => (name !== "comparison" && isNeeded(name, state) ? state : {...state, [name]: EMPTY}));
    }
  };
  const searching = () => SEARCHES.filter((name) => store.get()[name].kind === "busy");
  const isSearching = () => searching().length > 0;

  return {
    find: async () => {
      const asked = ++question;
      if (isSearching()) await stopSearch();
      if (asked !== question) return;
      const needed = ORDER.filter((answer) => isNeeded(answer, store.get()));
      const first = needed.findIndex((answer) => !isFound(answer));
      if (first < 0) return;
      const stale = needed.slice(first);
      // Another list of best customers is compared anew, when it is asked for again.
      if (stale[0] !== "proof" && stale[0] !== "preview") update((state) => ({...state, comparison: EMPTY}));
      for (const answer of stale) update((state) => ({...state, [answer]: waiting(state[answer])}));
      for (const answer of stale) {
        const from = inputs(answer);
        const outcome = await ask(answer, asked);
        if (asked !== question) return;
        if (!outcome.ok) return update((state) => emptied(state, ORDER.slice(ORDER.indexOf(answer) + 1)));
        foundFrom.set(answer, from);
      }
    },
    forget: () => {
      question++;
      foundFrom.clear();
      if (isSearching()) void engine.stop();
    },
    forgetPreview: () => foundFrom.delete("preview"),
    compare: async (other) => {
      const {choices, best} = store.get();
      if (isSearching() || best.kind !== "ready") return;
      const asked = question;
      update((state) => ({...state, comparison: {kind: "busy"}}));
      const objectives = [best.value.shortlist.measure.objective, other] as const;
      const onProgress = (share: number) => tellProgress("comparison", asked, share);
      settle("comparison", await engine.compare(choices, todayBy(clock), SEED, objectives, onProgress), asked);
    },
    cancel: () => {
      if (!isSearching()) return;
      question++;
      void engine.stop();
      const [first = "profile", ...waitingOnes] = searching();
      update((state) => ({...state, [first]: stopped<unknown>(state[first], {code: "cancelled"})}));
      update((state) => ({...state, ...Object.fromEntries(waitingOnes.map((name) => [name, EMPTY]))}));
      if (first !== "comparison") update((state) => ({...state, preview: EMPTY}));
    },
  };
}

/** Whether the step that is shown needs an answer. */
function isNeeded(answer: Answer, state: State): boolean {
  switch (answer) {
    case "list":
    case "tiers":
      return true;
    case "best":
      return state.step >= 3;
    case "profile":
    case "proof":
      return state.step >= 4;
    case "preview":
      return scopeOf(state) !== undefined;
  }
}

/** A stage that waits for its turn; how far a read has come is kept. */
const waiting = (stage: Stage<unknown>): Stage<unknown> => (stage.kind === "busy" && stage.done === undefined ? stage : busyAgain(stage));

const settled = (stage: Stage<unknown>, outcome: Outcome<unknown>): Stage<unknown> =>
  outcome.ok ? ready(outcome.value) : stopped(stage, outcome.problem);

/** What followed from an answer that is no longer there. */
const emptied = (state: State, answers: readonly Answer[]): State => ({...state, ...Object.fromEntries(answers.map((answer) => [answer, EMPTY]))});

/** A plan with what stands in its way; a locked memory is in the way of every plan, since nothing could be taken away again. */
async function withObstacles({workbook, store}: Desk, plan: WorkbookPlan): Promise<Outcome<Preview>> {
  const obstacles = await workbook.check(plan);
  if (!obstacles.ok) return obstacles;
  const {locked} = store.get();
  return success({plan, obstacles: locked === undefined ? obstacles.value : [locked, ...obstacles.value]});
}
