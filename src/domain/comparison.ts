import type {AttributeGroup} from "./attribute";
import type {Measure} from "./best";
import type {ProfileVerdict} from "./profile";
import type {Evidence, NotSearched, Trait} from "./trait";

/**
 * What becomes of a trait when the objective changes from the first to the second (M3.5). Opposes: what helps one aim is rarer among the best of the other, beyond chance.
 * Vanishes and appears: it stands in one profile only. Changes: another value or range of the same attribute. Stays: the same customers have it. Not searched: the other
 * objective was measured by this very column, or it could show no pattern there.
 */
export type TraitChangeKind = "opposes" | "vanishes" | "appears" | "changes" | "stays" | "notSearched";

/** The condition of one objective's profile among the best of the other objective. */
export interface CrossEvidence extends Evidence {
  /**
   * Chance of so few matching among the best if the condition did not matter to them: Fisher's exact test within the focus tier, by Holm's method for all conditions that are
   * compared.
   */
  readonly p: number;
  /** Significantly rarer, by a quarter and more. */
  readonly turnsAgainst: boolean;
}

/** One attribute that stands in at least one of the two profiles. */
export interface TraitChange {
  readonly attribute: string;
  readonly column: number;
  readonly group: AttributeGroup;
  readonly change: TraitChangeKind;
  /** The trait as it stands in the profile of the first objective; undefined where it does not. */
  readonly first: Trait | undefined;
  readonly second: Trait | undefined;
  /** The first's condition among the best of the second; undefined where the first has none, or the second did not search the column. */
  readonly firstAmongSecond: CrossEvidence | undefined;
  readonly secondAmongFirst: CrossEvidence | undefined;
  /** Why the other objective did not search the column. */
  readonly why?: NotSearched["why"];
  /** Heading of a trait in the other profile that says the same thing, so that less has changed than it seems: Country for City. */
  readonly sameAs?: string;
}

/** How far two lists of best customers are the same. */
export interface BestOverlap {
  /** Positions of the customers that are best by both, in the order of the sheet. */
  readonly both: readonly number[];
  readonly first: number;
  readonly second: number;
  /** Customers in both ÷ customers in either, 0 to 1; NaN where both lists are empty. Source: P. Jaccard (1901). */
  readonly jaccard: number;
}

/** Two objectives side by side: which traits change, and which help one aim but hurt the other (M3.5). */
export interface ObjectiveComparison {
  readonly first: ObjectiveSide;
  readonly second: ObjectiveSide;
  readonly best: BestOverlap;
  /** What opposes first, then vanishes, appears, changes, stays; within those the least likely by chance first, then the order of the sheet. */
  readonly changes: readonly TraitChange[];
}

/** One of the objectives, and whether it has a profile at all. */
export interface ObjectiveSide {
  readonly measure: Measure;
  readonly focusTier: string;
  readonly verdict: ProfileVerdict;
}
