import type {Objective, Shortlist} from "../domain/best";
import type {ObjectiveComparison} from "../domain/comparison";
import type {Understanding} from "../domain/customers";
import type {DataReport} from "../domain/dataReport";
import type {Link, LinkProposal} from "../domain/links";
import type {ListDigest, ListDrift} from "../domain/listDigest";
import type {Outcome} from "../domain/outcome";
import type {Paragraph} from "../domain/phrase";
import type {WorkbookPlan} from "../domain/plan";
import type {Profile, Proof} from "../domain/profile";
import type {Scorecard} from "../domain/scorecard";
import type {Segmentation} from "../domain/segment";
import type {Choices} from "../domain/settings";
import type {Block, FormatQuestion, FormatRun, Source} from "../domain/source";
import type {TierAnalysis} from "../domain/tierAnalysis";
import type {ProspectEngine} from "./prospectEngine";

/**
 * The engine as the workflow sees it: wherever it runs (a web worker in the pane, this thread in Node), every answer is a promise.
 * It holds one source at a time; beginning another forgets the first. Calls are answered in the order they were made, but for a search
 * for traits: while it runs, other calls are answered.
 */
export interface Engine extends ProspectEngine {
  /** Forgets what was read before and expects the blocks of this source. */
  begin(source: Source): Promise<void>;
  /** Expects the blocks of a sheet that is joined to the customers; it counts where the choices name it, and stays until another source is begun. */
  link(source: Source, link: Link): Promise<void>;
  /** Whether another sheet, by its first rows, could be linked to the source that was begun, and as what. */
  propose(source: Source, blocks: readonly Block[], choices: Choices): Promise<LinkProposal | undefined>;
  /** The next rows of the source that was begun or linked last. */
  add(block: Block): Promise<void>;
  /** Number formats that must be known before amounts are added up under these choices: of the list, and of what is linked to it. */
  formatsWanted(choices: Choices, today: number): Promise<readonly FormatQuestion[]>;
  /** Some of the formats that were asked for; none where the columns have but General. */
  addFormats(question: FormatQuestion, runs: readonly FormatRun[]): Promise<void>;
  /** What the rows are, under these choices. Cheap to ask again with others. */
  understand(choices: Choices, today: number): Promise<Outcome<Understanding>>;
  /** What is filled, unreadable, far out, repeated or too thin, column by column (step 1). */
  report(choices: Choices, today: number): Promise<Outcome<DataReport>>;
  /** Tiers and revenue (steps 1 and 2). */
  tiers(choices: Choices, today: number): Promise<Outcome<TierAnalysis>>;
  /** The best customers (step 3). */
  best(choices: Choices, today: number): Promise<Outcome<BestCustomers>>;
  /**
   * What the best have in common (steps 4 to 6); progress from 0 to 1. A search that was stopped, or that another one has overtaken, answers "cancelled". What needs no search, such as a trait put into
   * the profile or another language, is answered from what was found before.
   */
  profile(choices: Choices, today: number, seed: number, onProgress?: (share: number) => void): Promise<Outcome<FoundProfile>>;
  /** Whether that profile holds on customers not seen before, with its combinations and scorecard; searched, told and ended like the profile, which it needs. */
  proof(choices: Choices, today: number, seed: number, onProgress?: (share: number) => void): Promise<Outcome<FoundProof>>;
  /** The profiles of two objectives side by side (M3.5); searched, told and ended like the profile. Fails where one of them can rank nobody. */
  compare(
    choices: Choices,
    today: number,
    seed: number,
    objectives: readonly [Objective, Objective],
    onProgress?: (share: number) => void,
  ): Promise<Outcome<ObjectiveComparison>>;
  /** The rows of the customers in a few kilobytes, kept with what is written from them. */
  digest(choices: Choices, today: number): Promise<Outcome<ListDigest>>;
  /** What has changed in the rows since they were digested. */
  drift(before: ListDigest, choices: Choices, today: number): Promise<Outcome<ListDrift>>;
  /** Ends a search that is under way. */
  stop(): Promise<void>;
  /** What would be written for these choices into the workbook's profile of this slot. */
  plan(choices: Choices, today: number, slot: number, request?: PlanRequest): Promise<Outcome<WorkbookPlan>>;
}

/** How much is written: steps 1 and 2 alone, or everything. */
export type PlanScope = "tiers" | "all";

/** What a plan is asked for; left out: everything, with the seed of a search where none was made yet. */
export interface PlanRequest {
  readonly scope: PlanScope;
  /** Whether a profile sheet of ours stands in the workbook already. */
  readonly profileStands: boolean;
  /** Of the search, where it must be made for the plan. */
  readonly seed: number;
}

/** The shortlist, and what a person needs to change it. */
export interface BestCustomers {
  readonly shortlist: Shortlist;
  /** Name and sheet row (from 0) of each of the best, in the order of the shortlist. */
  readonly places: readonly {readonly name: string; readonly sheetRow: number}[];
  /** Keys of the customers of the focus tier who could be pinned in, in the order of the sheet. */
  readonly others: readonly string[];
  /** Headings of the columns of numbers that could say who is best, in the order of the sheet. */
  readonly objectiveHeadings: readonly string[];
  /** Whether the customers are people, so that step 4 is skipped; the user's word, else what the columns say. */
  readonly isB2C: boolean;
}

/** The profile and its story, in the language of the choices. */
export interface FoundProfile {
  readonly profile: Profile;
  readonly narrative: readonly Paragraph[];
}

/** What the profile proved to be worth, and the scorecard with what it makes of everybody. */
export interface FoundProof extends Omit<Proof, "card" | "heldOutFit"> {
  /** The scorecard as it was learnt, with what people edited on its sheet. */
  readonly card: Scorecard;
  readonly segments: Omit<Segmentation, "segments">;
}
