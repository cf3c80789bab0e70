import type {CombinationSearch} from "./combination";
import type {Problem} from "./problem";
import type {CardCheck, Scorecard} from "./scorecard";
import type {NotSearched, Trait} from "./trait";

/** How good the profile is in a word; "none" says that there is no profile to be had (M4.7). */
export type ProfileVerdict = "strong" | "moderate" | "weak" | "none";

/** The traits of some customers against the others, and what the whole is worth. */
export interface TraitSearch {
  /** Every attribute searched: defining first, then weak, common, unrelated; within those the ones that say something of their own, then the least likely by chance. */
  readonly traits: readonly Trait[];
  /**
   * Attributes whose being blank, or filled in, sets these customers apart, the least likely by chance first. Usually a leak: such a column is filled in only once it is known how the sale went. Never in a profile, and
   * no part of `p` and `verdict`, but in the same search: the traits paid for them.
   */
  readonly blanks: readonly Trait[];
  readonly notSearched: readonly NotSearched[];
  /** Chance that the strongest trait would look this strong, anywhere in the search, if nothing distinguished these customers; 1 where nothing could be tried. */
  readonly p: number;
  /** What the traits alone are worth; of the ideal profile what they and its {@link Profile.check} are worth together. */
  readonly verdict: ProfileVerdict;
  readonly best: number;
  /** Classified customers who are not among the best. */
  readonly rest: number;
  /** Candidates of the tier who are not among the best. */
  readonly tierRest: number;
  readonly permutations: number;
  readonly seed: number;
}

/** A heading on which both profiles stand with overlapping conditions, or a trait of the best that is as usual among the worst. */
export interface Contradiction {
  readonly attribute: string;
  readonly best: Trait;
  readonly least: Trait;
}

/** Customers to learn the least ideal profile from (M6.4), and what they share. */
export interface LeastIdeal extends TraitSearch {
  readonly tier: string;
  /** Positions of the worst customers. */
  readonly customers: readonly number[];
  readonly from: "churned" | "worst";
  /** How well a card tells them from the others on customers it has not seen; left out where no trait is defining, so that nothing is claimed. */
  readonly check?: CardCheck;
}

/** What the attributes say together, and whether it holds on customers not seen before. */
export interface Proof {
  /** Conditions that tell more together than apart (M4.6). */
  readonly combinations: CombinationSearch;
  /** Whether the best can be told from the other candidates of their tier on customers not seen before (M4.7). */
  readonly check: CardCheck;
  /** The readable scorecard, learnt from the best against all other classified customers (M6.7). */
  readonly card: Scorecard;
  /** How good that card is on customers not seen before (M6.8). */
  readonly cardCheck: CardCheck;
  /** For each customer the mean fit by cards that had not seen them: the evidence for cut-offs. NaN for those who were never held out. */
  readonly heldOutFit: Float64Array;
}

/** Steps 4 to 6: the profile of the best customers. */
export interface Profile extends TraitSearch {
  /** How well a scorecard tells the best from the other candidates of their tier on customers it has not seen (M4.7). */
  readonly check: CardCheck;
  /** Whether customers are people or self-employed, so that the company profile is skipped (M4). */
  readonly isB2C: boolean;
  /** The company's traits of the profile; empty for B2C, where step 4 is skipped and the buyer takes them all. */
  readonly company: readonly Trait[];
  readonly buyer: readonly Trait[];
  readonly least: LeastIdeal | undefined;
  readonly contradictions: readonly Contradiction[];
  /** Whether the profile is shown although the verdict is "none", because the user insists. */
  readonly isInsisted: boolean;
  /** Classified customers who match every trait of the profile, and how many of them are best. */
  readonly matchingAll: {readonly customers: number; readonly best: number};
  readonly notes: readonly Problem[];
}

/** Whether there is a profile to show, to write and to score others with: where the evidence carries one, or the user insists (M4.7). */
export const isProfileWritten = ({verdict, isInsisted}: Pick<Profile, "verdict" | "isInsisted">): boolean => verdict !== "none" || isInsisted;
