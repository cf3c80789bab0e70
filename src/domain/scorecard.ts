import type {AttributeGroup, NumberUnit} from "./attribute";
import type {ProfileVerdict} from "./profile";
import type {Count} from "./trait";

/** Which customers a bin holds. Texts are compared without regard to case. A number or text that a bin names belongs to that bin, also where a range or "other" would hold it. */
export type BinRule =
  | {readonly kind: "number"; readonly value: number}
  /** `from` belongs to the range, `to` does not; an end left out is open. */
  | {readonly kind: "range"; readonly from?: number; readonly to?: number}
  | {readonly kind: "texts"; readonly values: readonly string[]}
  /** Every text that no other bin names. */
  | {readonly kind: "other"}
  /** Cells of several values that hold this one, or are filled and do not. */
  | {readonly kind: "contains"; readonly value: string}
  | {readonly kind: "lacks"; readonly value: string};

/** The evidence for a bin: how many of the best and of the rest it holds, of those with a value. */
export interface BinEvidence {
  readonly best: Count;
  readonly rest: Count;
  /** Share among the best ÷ share among the rest; Infinity where none of the rest match, NaN where neither do. */
  readonly multiple: number;
}

/** One line of the scorecard. +10 points double the odds of being among the best, −10 halve them. */
export interface ScorecardBin extends BinEvidence {
  readonly rule: BinRule;
  /** A whole number, −99 to 99 as a rule; what a person typed may be a fraction. */
  readonly points: number;
  /** Whether a person gave the points, the value or an edge on the sheet. */
  readonly isOwn?: true;
}

/** What a blank says. On the card it is worth 0 points always (M6.7); this is what it would have earned. */
export interface BlankEvidence {
  /** Blank cells of the best, and of the rest. */
  readonly best: Count;
  readonly rest: Count;
  /** Points it would have earned, against the average customer with a value. */
  readonly points: number;
  /** Whether being blank tells the best from the rest beyond chance: usually a column that was filled in after the sale. */
  readonly isPredictive: boolean;
}

/** A column in which being blank says something. */
export interface TellingBlank {
  readonly attribute: string;
  readonly column: number;
  readonly blank: BlankEvidence;
}

/** One attribute and its bins: numbers with a bin of their own and ranges in ascending order, ranges kept as text likewise, other texts from most to fewest points with "other" last. */
export interface ScorecardBlock {
  readonly attribute: string;
  /** Sheet column, from 0. */
  readonly column: number;
  readonly group: AttributeGroup;
  readonly unit: NumberUnit;
  readonly currency?: string;
  readonly bins: readonly ScorecardBin[];
  readonly blank: BlankEvidence;
}

/** One cell of a two-way table. Its points are a correction: added to those that each attribute gives on its own. */
export interface PairCell extends BinEvidence {
  /** Positions in the rules of the two sides. */
  readonly at: readonly [number, number];
  readonly points: number;
  /** Whether a person gave the points on the sheet. */
  readonly isOwn?: true;
}

/** Two attributes that say more together than apart. A customer with either value blank gets nothing from it. */
export interface ScorecardPair {
  readonly sides: readonly [PairSide, PairSide];
  readonly cells: readonly PairCell[];
}

/** One side of a two-way table. */
export interface PairSide {
  readonly attribute: string;
  readonly column: number;
  readonly rules: readonly BinRule[];
}

/** "fine" has every bin that was fitted; "readable" merges what is alike and rounds its edges. */
export type ScorecardKind = "fine" | "readable";

/**
 * The scorecard (M6.7): attribute, bin, points. A customer's points are the sum of its bins; fit = 100 ÷ (1 + 2^(−points ÷ 10)), so 50 is a customer
 * about whom nothing is known. Without blocks where no attribute carries enough evidence.
 */
export interface Scorecard {
  readonly kind: ScorecardKind;
  readonly blocks: readonly ScorecardBlock[];
  readonly pairs: readonly ScorecardPair[];
  /** Columns whose blanks tell the best from the rest, on the card or not: a warning, never points. */
  readonly tellingBlanks: readonly TellingBlank[];
  /** Customers it was learnt from. */
  readonly best: number;
  readonly rest: number;
  /** Natural log-odds of a customer with 0 points to be among the best. */
  readonly intercept: number;
  /** Customers whose points were fitted, where a sample stood for all; the counts are of all. */
  readonly fittedOn: number;
}

/** Bins with points and cells of pairs: how long the card is. */
export const lengthOf = ({blocks, pairs}: Scorecard): number =>
  blocks.reduce((all, {bins}) => all + bins.length, 0) + pairs.reduce((all, {cells}) => all + cells.length, 0);

/** What a card reached on customers it had not seen. */
export interface CardQuality {
  /** Area under the ROC curve: the chance that one of the best gets more points than one of the rest. 0.5 is chance; NaN where it could not be tried. */
  readonly auc: number;
  /** Its 95 % interval. */
  readonly interval: readonly [number, number];
  /** By how many standard deviations it exceeds chance. */
  readonly z: number;
  /** How many times likelier than average a customer among the 10 % with most points is best. */
  readonly topBandLift: number;
  /** Share of the best among the 20 % with most points. */
  readonly caughtInTopFifth: number;
  /** Share of the best among the 10 %, 20 % … 100 % with most points. */
  readonly gains: readonly number[];
}

/** What to know about a check: fewer than five best or rest, or ten groups; so few that only strong profiles show; made on a sample; with rows that belong together kept together. */
export type CheckNote = "tooFew" | "onlyStrong" | "sampled" | "grouped";

/** Whether there is a profile at all (M4.7), and how good the cards are (M6.8), by cross-validation. */
export interface CardCheck {
  readonly verdict: ProfileVerdict;
  readonly readable: CardQuality;
  readonly fine: CardQuality;
  /** Best customers that the next verdict would take; without it the profile is clear, or nothing could be tried. */
  readonly needed?: {readonly verdict: "weak" | "moderate"; readonly best: number; readonly auc: number};
  readonly customers: number;
  readonly best: number;
  readonly repeats: number;
  readonly seed: number;
  readonly notes: readonly CheckNote[];
}
