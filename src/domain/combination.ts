import type {AttributeGroup} from "./attribute";
import type {Condition, Count} from "./trait";

/** One condition of a combination, and the attribute that it is about. */
export interface CombinedCondition {
  readonly attribute: string;
  readonly column: number;
  readonly group: AttributeGroup;
  readonly condition: Condition;
}

/**
 * Two or three conditions that tell more together than any of them left out (M4.6). A blank meets no condition, so that unlike the counts of a trait these have everybody in `of`.
 */
export interface Combination {
  /** In the order of the sheet. */
  readonly conditions: readonly CombinedCondition[];
  readonly best: Count;
  /** All other classified customers. */
  readonly rest: Count;
  /** The rest of the focus tier that could have been best: what the search compares with. */
  readonly tierRest: Count;
  /** Share of best among the matching ÷ share of best among all classified customers, as with every trait; follows from `best` and `rest`. */
  readonly lift: number;
  /** The same among the best and `tierRest` alone: what {@link holdoutLift} is to be read beside. */
  readonly tierLift: number;
  /** Coverage × (confidence − base rate) among the best and `tierRest`; at most 0.25. */
  readonly wracc: number;
  /**
   * Lift, within the focus tier, of what the same search finds in this place on four fifths of the customers, counted on the fifth that it has not seen; all five pooled.
   * About 1 for a pattern of chance; NaN where nobody unseen matches.
   */
  readonly holdoutLift: number;
  /** Chance that a search like this one would find a WRAcc as large, anywhere, if nothing distinguished the best. */
  readonly p: number;
}

/** What the search for combinations found, and how it was made. */
export interface CombinationSearch {
  /** Largest WRAcc first; at most five, no two of them about nearly the same customers. Empty is an answer: no two conditions tell more than one. */
  readonly combinations: readonly Combination[];
  /** Largest WRAcc of everything tried, single conditions too, before anything is pruned, among the customers searched; 0 where nothing leans towards the best. */
  readonly largestWracc: number;
  /** Chance of one as large if nothing distinguished the best; 1 where nothing could be tried. */
  readonly p: number;
  /** Single conditions that combinations were made of. */
  readonly conditions: number;
  /** Customers of the focus tier that could be compared, and how many of them the search looked at: fewer than all, drawn by chance, where there are very many. */
  readonly population: number;
  readonly searched: number;
  /** Whether no combination of the conditions kept for it can have a larger WRAcc; else a beam search found what it could: from 2 000 customers on, and where trying all would take too long. */
  readonly isExact: boolean;
  readonly permutations: number;
  readonly seed: number;
}
