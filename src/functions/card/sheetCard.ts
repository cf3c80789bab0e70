import type {CardSide} from "../../analysis/index";
import type {Language} from "../../domain/language";
import type {Cutoffs} from "../../domain/segment";

/** What stands beside a line in the column of rules, or before a rule told as conditions. */
export interface TypedRule {
  readonly kind: "never" | "mustHave";
  /** What follows the word; "" where nothing does. */
  readonly reason: string;
}

/** A line with what the sheet says about it beside what it holds. */
export interface CardLabel {
  /** The cell Bin. */
  readonly label: string;
  /** What is typed in the column of rules. */
  readonly rule: TypedRule | undefined;
}

/** The lines of one attribute. `points` and `labels` go with the lines of the side. */
export interface SheetBlock {
  readonly attribute: string;
  readonly side: CardSide;
  readonly points: Float64Array;
  readonly labels: readonly CardLabel[];
}

/** One side of a two-way table. */
export interface SheetPairSide {
  readonly attribute: string;
  readonly side: CardSide;
  readonly labels: readonly string[];
}

/** A two-way table; points row by row, so that line i of the first and j of the second side stand at i × (lines of the second) + j. */
export interface SheetPair {
  readonly sides: readonly [SheetPairSide, SheetPairSide];
  readonly points: Float64Array;
}

/** One line of a rule that is told as conditions; both ends of a range belong to it. */
export type RuleLine =
  | {readonly kind: "range"; readonly from: number | undefined; readonly to: number | undefined}
  | {readonly kind: "text" | "list"; readonly value: string}
  | {readonly kind: "blank" | "filled" | "any" | "nothing"};

/** A rule that is told as conditions; one that is switched off says nothing. */
export interface SheetRule {
  readonly attribute: string;
  readonly typed: TypedRule | undefined;
  readonly isDate: boolean;
  readonly lines: readonly RuleLine[];
}

/** A scorecard as it stands in cells, edits and all. */
export interface SheetCard {
  /** Language of its headings: segments and reasons are told in it. */
  readonly language: Language;
  readonly blocks: readonly SheetBlock[];
  readonly pairs: readonly SheetPair[];
  readonly rules: readonly SheetRule[];
  /** Undefined where the range ends before them. */
  readonly cutoffs: Cutoffs | undefined;
  /** Whether this Excel hands over blank cells as 0, as the blank cells of the card itself tell. */
  readonly areBlanksZero: boolean;
}

/** Every attribute that the card asks for, each once: those of the blocks first, in their order. */
export function attributesOf({blocks, pairs, rules}: SheetCard): string[] {
  const all = [
    ...blocks.map(({attribute}) => attribute),
    ...pairs.flatMap(({sides}) => sides.map(({attribute}) => attribute)),
    ...rules.map(({attribute}) => attribute),
  ];
  const known = new Set<string>();
  return all.filter((name) => !known.has(key(name)) && known.add(key(name)));
}

const key = (name: string): string => name.trim().toLowerCase();
