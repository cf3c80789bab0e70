import type {ObjectiveComparison} from "../domain/comparison";
import type {Understanding} from "../domain/customers";
import type {Language} from "../domain/language";
import type {ListDrift} from "../domain/listDigest";
import type {WorkbookPlan} from "../domain/plan";
import type {DataReport} from "../domain/dataReport";
import type {LinkProposal} from "../domain/links";
import type {Problem} from "../domain/problem";
import type {Matching, ProspectScores} from "../domain/prospects";
import type {Receipt} from "../domain/receipt";
import {DEFAULT_CHOICES, type Choices} from "../domain/settings";
import type {Source} from "../domain/source";
import {EMPTY_STATE, type SavedProfile, type SavedState} from "../domain/state";
import type {TierAnalysis} from "../domain/tierAnalysis";
import type {BestCustomers, FoundProfile, FoundProof} from "./engine";
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
  /** Other sheets that could be linked, once they were looked at. */
  readonly others: Stage<readonly LinkProposal[]>;
  /** The report on the data, once somebody asked for it. */
  readonly report: Stage<DataReport>;
  readonly tiers: Stage<TierAnalysis>;
  readonly best: Stage<BestCustomers>;
  readonly profile: Stage<FoundProfile>;
  /** What the profile is worth, with combinations, scorecard and segments. */
  readonly proof: Stage<FoundProof>;
  /** The objective of the profile beside another, where the user asked for it. */
  readonly comparison: Stage<ObjectiveComparison>;
  readonly preview: Stage<Preview>;
  readonly writing: Stage<Receipt>;
  readonly removal: Removal;
  /** What people typed over the floors on our sheet: taken over, or why it cannot be. Shown until the next choice. */
  readonly fromSheet: FromSheet | undefined;
  /** Somebody changed the list since it was read: what the pane shows may be older than the sheet. */
  readonly stale: Stale | undefined;
  /** What has changed in the list since the results in the workbook were made from it. */
  readonly drift: ListDrift | undefined;
  /** A list of prospects on its way to be scored with the profile of the chosen list. */
  readonly scoring: Scoring | undefined;
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

/** That the list was changed since it was read. */
export interface Stale {
  readonly isByOthers: boolean;
  /** Linked sheets that were changed, by their titles, where the list itself was not. */
  readonly linked?: readonly string[];
}

/** A list of prospects that is scored with the profile. */
export interface Scoring {
  readonly source: Source;
  /** Which of the workbook's lists it is. */
  readonly slot: number;
  /** Columns that the user matched by hand. */
  readonly matching: Matching;
  readonly scores: Stage<ProspectScores>;
  readonly preview: Stage<Preview>;
  readonly writing: Stage<Receipt>;
  readonly removal: Removal;
  /** What stands in the workbook for it. */
  readonly receipt: Receipt | undefined;
}

/** Taking the results away: asked about where people have worked with them. */
export type Removal =
  | {readonly kind: "none"}
  | {readonly kind: "asking"; readonly edits: readonly Problem[]; readonly receipt: Receipt}
  | {readonly kind: "busy"}
  | {readonly kind: "problem"; readonly problem: Problem}
  | {readonly kind: "nothing"}
  | {readonly kind: "done"};

/** Floors, or points and rules of the scorecard, that people changed on our sheets. */
export type FromSheet =
  {readonly kind: "floors"; readonly floors: readonly number[]} | {readonly kind: "card"} | {readonly kind: "problem"; readonly problem: Problem};

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
  fault: undefined,
});

/** What the workbook remembers of the chosen source; undefined where nothing was chosen for it yet. */
export const profileOf = (state: State): SavedProfile | undefined => state.saved.profiles.find(({slot}) => slot === state.slot);

/** What was written for the chosen source and not taken away since. */
export const receiptOf = (state: State): Receipt | undefined => profileOf(state)?.receipt;

/** Scores that were made with the profile of a slot: what stands of each, or is half done. */
export const scoresBy = (state: State, slot: number): readonly Receipt[] =>
  state.saved.profiles.flatMap(({scored, receipt, pending}) => (scored?.by === slot ? (receipt ?? pending ?? []) : []));

/** A profile whose write was interrupted: the chosen source's own first, else any. */
export const interrupted = (state: State): SavedProfile | undefined => {
  const own = profileOf(state);
  return own?.pending !== undefined ? own : state.saved.profiles.find(({pending}) => pending !== undefined);
};

/** Whether two sources are the same place of the workbook, whatever their size now. */
export const isSamePlace = (one: Pick<Source, "sheetId" | "table">, other: Pick<Source, "sheetId" | "table">): boolean =>
  one.sheetId === other.sheetId && one.table === other.table;
