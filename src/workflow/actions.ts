import {LANGUAGES, type Language} from "../domain/language";
import {DEFAULT_CHOICES, type Aim, type Choices, type OutputForm} from "../domain/settings";
import type {Source} from "../domain/source";
import type {FloorMethod, Tier} from "../domain/tier";
import {wordsIn} from "../words/languages";
import {freeSlot, profileFor} from "./profiles";
import {EMPTY, latest} from "./stage";
import {STEPS, stepsOf, type State, type Step} from "./state";

/** Turns to another list. What was chosen for it before comes back; otherwise it starts with the defaults, in the pane's language. */
export function chooseSource(state: State, source: Source): State {
  const profile = profileFor(state.saved, source, state.sources);
  return {
    ...state,
    source,
    elsewhere: undefined,
    slot: profile?.slot ?? freeSlot(state.saved),
    step: stepNumbered(profile?.step ?? 1),
    choices: {...DEFAULT_CHOICES, language: state.choices.language, ...profile?.choices},
    list: EMPTY,
    others: EMPTY,
    report: EMPTY,
    tiers: EMPTY,
    best: EMPTY,
    profile: EMPTY,
    proof: EMPTY,
    comparison: EMPTY,
    preview: EMPTY,
    writing: EMPTY,
    removal: {kind: "none"},
    fromSheet: undefined,
    stale: undefined,
    drift: undefined,
    scoring: undefined,
  };
}

/** A step that exists: a later version may have saved one that we do not have. */
const stepNumbered = (step: number): Step => STEPS.find((each) => each === step) ?? 1;

/** One step on, if the one the user is at has its answer. The company's step is passed over where customers are people. */
export function goNext(state: State): State {
  const next = stepsOf(state).find((step) => step > state.step);
  return next !== undefined && canGoNext(state) ? goTo(state, next) : state;
}

/** One step back. Everything chosen stays. */
export function goBack(state: State): State {
  const before = stepsOf(state)
    .filter((step) => step < state.step)
    .at(-1);
  return before === undefined ? state : goTo(state, before);
}

/** Whether the step has its answer, so that the next can begin. */
export const canGoNext = (state: State): boolean => stepsOf(state).some((step) => step > state.step) && hasAnswer(state, state.step);

/** Whether a step can be shown: every step before it has its answer. */
export const canGoTo = (state: State, step: Step): boolean => stepsOf(state).every((each) => each >= step || hasAnswer(state, each));

function hasAnswer({list, tiers, best, profile}: State, step: Step): boolean {
  switch (step) {
    case 1:
    case 2:
      return list.kind === "ready" && tiers.kind === "ready";
    case 3:
      return best.kind === "ready";
    default:
      return profile.kind === "ready";
  }
}

/** Shows a step, and forgets what was said about an earlier write or removal. Each step that writes has its own preview. */
export const goTo = (state: State, step: Step): State => ({...state, step, preview: EMPTY, writing: EMPTY, removal: {kind: "none"}});

export const setAim = (state: State, aim: Aim): State => choose(state, {aim});

export const setCustomer = (state: State, customerHeading: string | undefined): State => choose(state, {customerHeading});

/** Other amounts make other shares, so a focus tier chosen by the old ones is asked anew. */
export const setAmount = (state: State, amountHeading: string | undefined): State => choose(state, {amountHeading, focusTier: undefined});

/** Another metric has other floors: those typed for the old one mean nothing. */
export const setMetric = (state: State, metricHeading: string | undefined): State =>
  choose(state, {metricHeading, focusTier: undefined, ...withoutFloors(state.choices)});

/** Lets the columns be found anew, where a chosen one is no longer there. */
export const forgetColumns = (state: State): State =>
  choose(state, {
    customerHeading: undefined,
    amountHeading: undefined,
    metricHeading: undefined,
    headingRow: undefined,
    tableAt: undefined,
    ...withoutFloors(state.choices),
  });

/** The sheet row (from 0) of the headings; undefined lets it be found. Columns may be others there. */
export const setHeadingRow = (state: State, headingRow: number | undefined): State => ({
  ...forgetColumns(state),
  choices: {...forgetColumns(state).choices, tableAt: state.choices.tableAt, headingRow},
});

/** Another table of the sheet, by its first cell. It has other columns, and its headings are found anew. */
export const setTableAt = (state: State, tableAt: Choices["tableAt"]): State => ({
  ...forgetColumns(state),
  choices: {...forgetColumns(state).choices, tableAt},
});

/** Whether hidden rows count. Floors typed for all rows stay; a focus tier is asked anew, because other customers have other shares. */
export const setRows = (state: State, rows: Choices["rows"]): State => choose(state, {rows, focusTier: undefined});

/** An ISO code; undefined goes back to what the sheet says. */
export const setCurrency = (state: State, currency: string | undefined): State => choose(state, {currency: currency?.toUpperCase()});

export const setPeriod = (state: State, period: string | undefined): State => choose(state, {period});

/** A serial date; undefined goes back to the detected one. */
export const setAsOf = (state: State, asOf: number | undefined): State => choose(state, {asOf});

/** Two to five tiers. Names and floors for another number of tiers are dropped. */
export const setTierCount = (state: State, tierCount: number): State =>
  tierCount === state.choices.tierCount
    ? state
    : choose(state, {tierCount, tierNames: undefined, focusTier: undefined, ...withoutFloors(state.choices)});

/** How floors are found. By hand begins with the floors that are shown. */
export function setFloorMethod(state: State, floorMethod: FloorMethod): State {
  if (floorMethod !== "manual") return choose(state, {floorMethod, floors: undefined});
  return choose(state, {
    floorMethod,
    floors:
      state.choices.floors ??
      shownTiers(state)
        .slice(0, -1)
        .map(({floor}) => floor),
  });
}

/** One floor typed by hand, by its tier's position from the highest. The lowest floor stays open unless it is the one typed. */
export function setFloor(state: State, position: number, floor: number): State {
  const shown = shownTiers(state).map((tier) => tier.floor);
  const floors = shown.map((each, index) => (index === position ? floor : each));
  const isLowestGiven = position === floors.length - 1 || state.choices.floors?.length === floors.length;
  return choose(state, {floorMethod: "manual", floors: isLowestGiven ? floors : floors.slice(0, -1)});
}

/** One tier renamed; a focus on it follows the name. */
export function setTierName(state: State, position: number, name: string): State {
  const names = tierNamesOf(state.choices);
  const old = names[position];
  const tierNames = names.map((each, index) => (index === position ? name.trim() : each));
  const focusTier = state.choices.focusTier === old ? name.trim() : state.choices.focusTier;
  return choose(state, {tierNames, focusTier});
}

/** All tiers renamed at once; undefined goes back to the language's own names. */
export const setTierNames = (state: State, tierNames: readonly string[] | undefined): State => choose(state, {tierNames, focusTier: undefined});

/** Floors that make one tier clearly bigger (M2.4), taken over. */
export const redraw = (state: State, tiers: readonly Tier[]): State =>
  choose(state, {floorMethod: "manual", floors: tiers.map(({floor}) => floor), focusTier: undefined});

/** The focus tier; undefined lets the revenue decide. */
export const setFocusTier = (state: State, focusTier: string | undefined): State => choose(state, {focusTier});

export const setOutput = (state: State, output: OutputForm): State => choose(state, {output});

export const setMayWidenTable = (state: State, mayWidenTable: boolean): State => choose(state, {mayWidenTable});

/** Another language for the pane and for what will be written. Tier names that nobody typed change with it. */
export const setLanguage = (state: State, language: Language): State =>
  choose(state, {language, focusTier: state.choices.tierNames === undefined ? translatedFocus(state.choices, language) : state.choices.focusTier});

/** The names that the tiers have now, highest first. */
export const tierNamesOf = (choices: Choices): readonly string[] => choices.tierNames ?? wordsIn(choices.language).tierNames(choices.tierCount);

/** What may be typed as a language's name; others are ignored by the menu. */
export const isLanguage = (text: string): text is Language => LANGUAGES.some((language) => language === text);

function translatedFocus(choices: Choices, language: Language): string | undefined {
  const position = choices.focusTier === undefined ? -1 : tierNamesOf(choices).indexOf(choices.focusTier);
  return tierNamesOf({...choices, language})[position];
}

/** Asked to remove, the pane answers that nothing of ours stands for this list. */
export const sayNothingToRemove = (state: State): State => ({...state, removal: {kind: "nothing"}});

const shownTiers = (state: State): readonly Tier[] => latest(state.tiers)?.tiers ?? [];

const withoutFloors = (choices: Choices): Partial<Choices> =>
  choices.floorMethod === "manual" ? {floorMethod: DEFAULT_CHOICES.floorMethod, floors: undefined} : {};

/** Some choices changed; what was said about an earlier write, removal or edit on the sheet no longer holds. */
export const choose = (state: State, change: Partial<Choices>): State => ({
  ...state,
  choices: {...state.choices, ...change},
  writing: EMPTY,
  removal: {kind: "none"},
  fromSheet: undefined,
});
