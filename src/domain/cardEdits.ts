import type {Language} from "./language";
import type {BinRule} from "./scorecard";
import type {Cutoffs, HardRule} from "./segment";

/** A bin as a person left it on the sheet. */
export interface EditedBin {
  readonly rule: BinRule;
  /** A person may type a fraction, though none is ever learnt. */
  readonly points: number;
  /** Whether a person gave the points, the value or an edge; otherwise it stood there as it was learnt. */
  readonly isOwn?: true;
}

/** An attribute of the scorecard as a person left it. */
export interface EditedBlock {
  readonly attribute: string;
  readonly bins: readonly EditedBin[];
}

/** One cell of a two-way table as a person left it. */
export interface EditedCell {
  readonly at: readonly [number, number];
  readonly points: number;
  readonly isOwn?: true;
}

/** A two-way table as a person left it. */
export interface EditedPair {
  readonly sides: readonly [EditedSide, EditedSide];
  readonly cells: readonly EditedCell[];
}

/** One side of it. */
export interface EditedSide {
  readonly attribute: string;
  readonly rules: readonly BinRule[];
}

/**
 * What people edited on the sheet of the scorecard: whole attributes and whole tables, so that an edit keeps its meaning when the card is learnt anew and cuts its bins elsewhere.
 * Where the bins are the same, only the points that a person gave stand in the way of the learnt ones.
 */
export interface CardEdits {
  readonly blocks: readonly EditedBlock[];
  readonly pairs: readonly EditedPair[];
}

/** The scorecard as its sheet got it; where the sheet says something else now, a person has typed it there. */
export interface WrittenCard extends CardEdits {
  /** Of the sheet: it decides in which direction columns run, and how rules begin. */
  readonly language: Language;
  readonly cutoffs: Cutoffs;
  /** Rules that stand on the sheet: those on lines of the card, and those about a column that the list has. */
  readonly rules: readonly HardRule[];
}
