import type {Cell} from "../../../domain/cell";
import {failure, type Outcome, success} from "../../../domain/outcome";

/** What names of ours hold, row by row. */
export type NamedCells = ReadonlyMap<string, readonly (readonly Cell[])[]>;

/** A line of the card as it stands on the sheet. */
export interface LineCells {
  readonly from: Cell;
  readonly to: Cell;
  readonly value: Cell;
  readonly points: Cell;
  /** "must have" or "never" with a reason, or nothing. */
  readonly rule: Cell;
}

/** What a line holds, without what it is worth. */
export type LineEdges = Pick<LineCells, "from" | "value">;

/** Something in a cell that no formula of ours can read either. */
export const unreadable = <T>(attribute: string, found: Cell): Outcome<T> =>
  failure({code: "cardCellUnreadable", heading: attribute, found: found === null ? "" : String(found)});

/** Points as formulas take them: a blank is 0. */
export function pointsIn(cell: Cell, attribute: string): Outcome<number> {
  if (cell === null || cell === "") return success(0);
  return typeof cell === "number" ? success(cell) : unreadable(attribute, cell);
}

/** Whether a cell holds nothing. */
export const isNothing = (cell: Cell): boolean => cell === null || cell === "";

/** Cells of a name that stands over one column. */
export const columnOf = (cells: readonly (readonly Cell[])[] | undefined): readonly Cell[] | undefined => cells?.map((row) => row[0] ?? null);

/** The outcomes of some steps as one; the first problem ends it. */
export function allOf<T>(outcomes: readonly Outcome<T>[]): Outcome<T[]> {
  const values: T[] = [];
  for (const outcome of outcomes) {
    if (!outcome.ok) return outcome;
    values.push(outcome.value);
  }
  return success(values);
}
