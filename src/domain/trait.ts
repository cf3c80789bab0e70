import type {AttributeGroup, NumberUnit} from "./attribute";
import type {Role} from "./customers";

/** What neighbouring ranges kept as text cover together: "20–50" and "51–200" are 20 to 200. An end left out is open. */
export interface BandSpan {
  readonly from?: number;
  readonly to?: number;
  readonly unit: NumberUnit;
  readonly currency?: string;
}

/**
 * One test of one attribute. Ranges include both ends; an end left out is open. A small set of values holds two or three; of neighbouring ranges kept as text it holds any number, in order, and
 * `span` says what they cover. Only "blank" and "filled" say something of customers without a value; to all others those match neither way.
 */
export type Condition =
  | {readonly kind: "is"; readonly value: string}
  | {readonly kind: "oneOf"; readonly values: readonly string[]; readonly span?: BandSpan}
  | {readonly kind: "contains"; readonly value: string}
  | {readonly kind: "range"; readonly from?: number; readonly to?: number; readonly unit: NumberUnit; readonly currency?: string}
  | {readonly kind: "blank"}
  | {readonly kind: "filled"};

/** How many of some customers match; customers whose value is blank are not counted in `of`, unless being blank is the condition. */
export interface Count {
  readonly matching: number;
  readonly of: number;
}

/**
 * What a condition is worth. Defining: distinguishes the best, beyond what chance finds in a search like this, by a third and more. Common: most of the best
 * have it, and so do others. Weak: more usual among the best, but chance could do it. Unrelated: neither.
 */
export type TraitVerdict = "defining" | "common" | "weak" | "unrelated";

/** The evidence for one condition. */
export interface Evidence {
  readonly condition: Condition;
  readonly best: Count;
  /** All other classified customers. */
  readonly rest: Count;
  /** The rest of the focus tier that could have been best: what decides the verdict. */
  readonly tierRest: Count;
  /** Share among the best ÷ share among the rest; Infinity where none of the rest match, NaN where neither do. */
  readonly multiple: number;
  /** Share of best among the matching ÷ share of best among all; NaN where nobody matches. */
  readonly lift: number;
  /** 95 % interval of the multiple (Koopman's score interval, good for small samples): [low, high]; high may be Infinity. */
  readonly interval: readonly [number, number];
}

/** What one attribute says about the best. */
export interface Trait extends Evidence {
  readonly attribute: string;
  readonly column: number;
  readonly group: AttributeGroup;
  /** What the column means, where that is known. */
  readonly role: Role | undefined;
  /** Chance that the strongest of all conditions tried, of any attribute, would look this strong if nothing distinguished the best: what makes a trait defining. */
  readonly p: number;
  /** The q-value over everything tried (Benjamini–Hochberg): of all attributes as clear as this one, the share that chance would give. A range or a set has paid for its own search. */
  readonly q: number;
  readonly verdict: TraitVerdict;
  /** Distinguishes the focus tier from the others, but not the best within it. */
  readonly isTypicalOfTier: boolean;
  /** Heading of a defining trait that says the same thing more clearly: nearly the same customers have both, and given the other this one tells nothing more. */
  readonly sameAs?: string;
  /** Whether it stands in the profile: the defining ones that say something of their own, unless the user put one in or took it out. */
  readonly inProfile: boolean;
  /** The attribute's other conditions, the most usual among the best first; at most {@link import("./settings").OTHER_CONDITIONS}. */
  readonly others: readonly Evidence[];
  /** Share of the classified customers with a value, 0 to 1. */
  readonly filled: number;
}

/** Why a column was not searched for traits. */
export interface NotSearched {
  readonly heading: string;
  readonly column: number;
  readonly group: AttributeGroup;
  readonly why: NotSearchedWhy;
  /** Whether the analysis stands on it, so that it can be no trait in any case: the customer's name, the amount, the metric. */
  readonly isGiven?: true;
}

/**
 * The reasons: it says who is best ("answer"), or follows from what does ("rank"); somebody's judgement of the customer ("assessment"); known only after the sale ("outcome"); whether it is filled in
 * gives the best away ("blanks"); a name or key; personal; excluded by the user; or its values show no pattern.
 */
export type NotSearchedWhy =
  "rank" | "assessment" | "blanks" | "answer" | "outcome" | "name" | "sensitive" | "excluded" | "constant" | "tooFewValues" | "everyValueDifferent";
