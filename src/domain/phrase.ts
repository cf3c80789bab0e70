import type {Condition} from "./trait";

/** A piece of a sentence: words, or something that each renderer shows in its own way. Numbers stay numbers. */
export type Phrase =
  | string
  | {readonly kind: "attribute"; readonly text: string}
  | {readonly kind: "value"; readonly text: string}
  | {readonly kind: "condition"; readonly condition: Condition}
  | {readonly kind: "count"; readonly amount: number}
  | {readonly kind: "share"; readonly amount: number}
  | {readonly kind: "multiple"; readonly amount: number}
  | {readonly kind: "date"; readonly serial: number};

/** One sentence, in reading order. */
export type Sentence = readonly Phrase[];

/** A part of the story of the profile, to be read aloud. */
export interface Paragraph {
  readonly part: "verdict" | "company" | "buyer" | "least" | "contradiction";
  readonly sentences: readonly Sentence[];
}

/** What can be told of a customer in a clause of its own, in the order in which people would tell it (M6.2): who they are, size, place, money, who decides, what they struggle with. */
export const TOLD_ROLES = [
  "customer_type",
  "industry",
  "market_position",
  "employees",
  "founded",
  "country",
  "region",
  "state",
  "city",
  "revenue",
  "growth",
  "funding",
  "title",
  "seniority",
  "department",
  "age",
  "tools",
  "pain_point",
  "channel",
  "source",
] as const;

export type ToldRole = (typeof TOLD_ROLES)[number];

/**
 * The sentences of the story in one language, with slots in braces: "{best} of your {of} best customers". Every language has the slots of English;
 * {traits} becomes a list of conditions, each by `trait`; {clauses} one of clauses. Written in `words/narrative`.
 */
export interface NarrativeWords {
  /** {attribute} {condition} */
  readonly trait: string;
  /** {value}: what a trait says of the customer, to follow the subject of `told`. */
  readonly clauses: Readonly<Record<ToldRole, string>>;
  /** {traits}: those of the profile for which there is no clause. */
  readonly besides: string;
  /** Stands between the parts of a list, and before its last. */
  readonly comma: string;
  readonly and: string;
  /** Stands between clauses; the last by `and`. */
  readonly clauseComma: string;
  readonly verdict: {
    /** {best} {tier} {defining}: how many, of which tier, how many traits define them. */
    readonly strong: string;
    readonly moderate: string;
    readonly weak: string;
    /** {best} {tier}: the same where the columns together tell the best from the others and no single trait does, clearly or with thin evidence. */
    readonly together: string;
    readonly outline: string;
    /** {best} {rest} */
    readonly none: string;
    /** What would help, where there is none. */
    readonly help: string;
    /** {best} */
    readonly thin: string;
    readonly insisted: string;
    /** {customers} {best}: how many have every trait, and how many of them are best. */
    readonly matchingAll: string;
  };
  readonly company: StoryWords;
  readonly buyer: StoryWords;
  /** For B2C, where the customer is the buyer. */
  readonly person: StoryWords;
  /** One for each trait: {attribute} {condition} {matching} {of} {share} {restShare} {multiple} */
  readonly evidence: string;
  /** The same where none of the rest has it: {attribute} {condition} {matching} {of} */
  readonly evidenceOnly: string;
  /** {traits}: common among the best, and elsewhere as well. */
  readonly common: string;
  /** {traits} {tier} */
  readonly typicalOfTier: string;
  /** What the customers who left have in common, or the worst of the tier where nobody is known to have left. */
  readonly least: Readonly<Record<"churned" | "worst", LeastWords>>;
  /** {attribute} {condition}: both profiles have it. */
  readonly contradiction: string;
}

/** {count} and {tier} in both. */
export interface LeastWords {
  /** {traits} */
  readonly shared: string;
  readonly nothing: string;
}

/** How a part of the story begins. */
export interface StoryWords {
  /** {clauses} */
  readonly told: string;
  /** {traits}: where there is no clause for any of them. */
  readonly opening: string;
  /** Nothing sets the best apart here. */
  readonly nothing: string;
}
