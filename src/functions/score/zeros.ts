import type {CardSide} from "../../analysis/index";

/**
 * Whether a 0 among the numbers of an attribute says nothing where nobody can tell it from a blank cell (see `blanks.ts`): unknown is never punished (M6.7). Then a 0 counts only where the card
 * itself speaks of it: by a line of its own, or by an edge at 1 or below, as columns have that count from 0.
 *
 * @example isZeroUnknown({values: "number", isDate: false, lines: [{kind: "range", from: undefined, to: 20}]}) // true
 */
export function isZeroUnknown({values, lines}: CardSide): boolean {
  if (values !== "number") return true;
  return !lines.some((line) => (line.kind === "own" && line.value === 0) || (line.kind === "range" && [line.from, line.to].some(isAtMostOne)));
}

const isAtMostOne = (edge: number | undefined): boolean => edge !== undefined && edge <= 1;
