/**
 * One line of a scorecard, as cells can say it. "own": one number, or one text; "range": from, which belongs to it, to, which does not; "other": every text that no line names;
 * "holds" and "lacks": of cells with several values. A line whose value somebody cleared is "nothing": it holds nobody.
 */
export type SideLine =
  | {readonly kind: "own"; readonly value: number | string}
  | {readonly kind: "range"; readonly from: number | undefined; readonly to: number | undefined}
  | {readonly kind: "other" | "lacks" | "nothing"}
  | {readonly kind: "holds"; readonly value: string};

/** Lines of one attribute: of a block of the scorecard, or of one side of a two-way table. */
export interface CardSide {
  /** What its values are: numbers, texts, or lists of which one value is asked for. */
  readonly values: "number" | "text" | "list";
  /** Whether its numbers are dates, so that texts are read as such. */
  readonly isDate: boolean;
  readonly lines: readonly SideLine[];
}
