import type {Understanding} from "../domain/customers";
import type {Language} from "../domain/language";
import type {WorkbookPlan} from "../domain/plan";
import type {Problem} from "../domain/problem";
import type {Receipt} from "../domain/receipt";
import {DEFAULT_CHOICES, type Choices} from "../domain/settings";
import type {Source} from "../domain/source";
import {EMPTY_STATE, type SavedProfile, type SavedState} from "../domain/state";
import type {TierAnalysis} from "../domain/tierAnalysis";
import type {BestCustomers, FoundProfile} from "./engine";
import {EMPTY, latest, type Stage} from "./stage";

/** Everything that the pane knows. What must outlive it is kept in `saved`, which is kept in the workbook. */
export interface State {
  /** Whether the workbook has been looked at. */
  readonly opening: Stage<true>;
  readonly saved: SavedState;
  /** Set when what the workbook remembers cannot be read: then nothing is saved or written over it. */
  readonly locked: Problem | undefined;
  /** Why the last save of the choices failed. */
  readonly unsaved: Problem | undefined;
  readonly sources: readonly Source[];
  readonly source: Source | undefined;
  /** The list that the user is looking at, when it is another than the chosen one. */
  readonly elsewhere: Source | undefined;
  /** Which profile of the workbook this source has, from 1. */
  readonly slot: number;
  readonly step: Step;
  readonly choices: Choices;
  readonly list: Stage<Understanding>;
  readonly tiers: Stage<TierAnalysis>;
  readonly best: Stage<BestCustomers>;
  readonly profile: Stage<FoundProfile>;
  readonly preview: Stage<Preview>;
  readonly writing: Stage<Receipt>;
  readonly removal: Removal;
  /** What people typed over the floors on our sheet: taken over, or why it cannot be. Shown until the next choice. */
  readonly fromSheet: FromSheet | undefined;
  /** A fault of ours that stopped everything. */
  readonly fault: string | undefined;
}

/** Data and tiers, revenue, best customers, company profile, buyer profile, profile and writing. */
export type Step = 1 | 2 | 3 | 4 | 5 | 6;

export const STEPS: readonly Step[] = [1, 2, 3, 4, 5, 6];

/** Whether customers are people, so that there is no company to describe (M4); told before the profile is searched. */
export const isB2C = ({choices, best, profile}: State): boolean => choices.isB2C ?? latest(profile)?.profile.isB2C ?? latest(best)?.isB2C ?? false;

/** The steps of this list: without the company's where customers are people. */
export const stepsOf = (state: State): readonly Step[] => (isB2C(state) ? STEPS.filter((step) => step !== 4) : STEPS);

/** What would be written, and what stands in its way. */
export interface Preview {
  readonly plan: WorkbookPlan;
  readonly obstacles: readonly Problem[];
}

/** Taking the results away: asked about where people have worked with them. */
export type Removal =
  | {readonly kind: "none"}
  | {readonly kind: "asking"; readonly edits: readonly Problem[]; readonly receipt: Receipt}
  | {readonly kind: "busy"}
  | {readonly kind: "problem"; readonly problem: Problem}
  | {readonly kind: "done"};

/** Floors of our sheet that people changed. */
export type FromSheet = {readonly kind: "floors"; readonly floors: readonly number[]} | {readonly kind: "problem"; readonly problem: Problem};

/** A pane that has just been opened. */
export const firstState = (language: Language): State => ({
  opening: {kind: "busy"},
  saved: EMPTY_STATE,
  locked: undefined,
  unsaved: undefined,
  sources: [],
  source: undefined,
  elsewhere: undefined,
  slot: 1,
  step: 1,
  choices: {...DEFAULT_CHOICES, language},
  list: EMPTY,
  tiers: EMPTY,
  best: EMPTY,
  profile: EMPTY,
  preview: EMPTY,
  writing: EMPTY,
  removal: {kind: "none"},
  fromSheet: undefined,
  fault: undefined,
});

/** What the workbook remembers of the chosen source; undefined where nothing was chosen for it yet. */
export const profileOf = (state: State): SavedProfile | undefined => state.saved.profiles.find(({slot}) => slot === state.slot);

/** What was written for the chosen source and not taken away since. */
export const receiptOf = (state: State): Receipt | undefined => profileOf(state)?.receipt;

/** A profile whose write was interrupted: the chosen source's own first, else any. */
export const interrupted = (state: State): SavedProfile | undefined => {
  const own = profileOf(state);
  return own?.pending !== undefined ? own : state.saved.profiles.find(({pending}) => pending !== undefined);
};

/** Whether two sources are the same place of the workbook, whatever their size now. */
export const isSamePlace = (one: Pick<Source, "sheetId" | "table">, other: Pick<Source, "sheetId" | "table">): boolean =>
  one.sheetId === other.sheetId && one.table === other.table;
