import {bitRow, intersectRow} from "./bitset";
import type {Covers} from "./covers";

/** One to three single conditions joined by "and", and what they are worth under some labels. */
export interface Pattern {
  /** Rows of {@link Covers}, ascending. */
  readonly rows: readonly number[];
  /** Best who match. */
  readonly both: number;
  /** Customers who match. */
  readonly covered: number;
  /** As {@link scoreOf}. */
  readonly score: number;
}

/**
 * WRAcc as a whole number, so that equals are equal: customers squared times coverage × (confidence − base rate). Below 0 where the pattern leans away from the best.
 * Source: N. Lavrač, P. Flach and B. Zupan, "Rule Evaluation Measures" (1999).
 *
 * @example scoreOf({both: 4, covered: 5, best: 10, all: 20}) // 30: 5/20 × (4/5 − 10/20) × 20²
 */
export const scoreOf = ({
  both,
  covered,
  best,
  all,
}: {
  readonly both: number;
  readonly covered: number;
  readonly best: number;
  readonly all: number;
}): number => both * all - covered * best;

/** WRAcc of a {@link scoreOf} among so many customers. */
export const wraccOf = (score: number, all: number): number => score / (all * all);

/** The order of preference: the larger WRAcc, then fewer conditions, then those that stand further left in the sheet. Negative where `a` comes first. */
export function preferred(a: Pattern, b: Pattern): number {
  if (a.score !== b.score) return b.score - a.score;
  if (a.rows.length !== b.rows.length) return a.rows.length - b.rows.length;
  const differs = a.rows.findIndex((row, i) => row !== b.rows[i]);
  return differs < 0 ? 0 : a.rows[differs] - b.rows[differs];
}

/** Who matches all conditions. */
export function coverOf(covers: Covers, rows: readonly number[]): Uint32Array {
  const found = bitRow(covers, rows[0]).slice();
  for (const row of rows.slice(1)) intersectRow(found, found, covers, row);
  return found;
}
