/** Cells as an argument brings them: rows of whatever Excel puts into a cell. */
export type Cells = readonly (readonly unknown[])[];

/**
 * An argument as rows of cells; undefined where it was left out. A single cell may arrive without its brackets, one row without those around it. Excel puts an object of its own behind the last
 * argument, which is no cell.
 *
 * @example cellsIn(12) // [[12]]
 */
export function cellsIn(argument: unknown): Cells | undefined {
  if (argument === null || argument === undefined || isInvocation(argument)) return undefined;
  if (!Array.isArray(argument)) return [[argument]];
  // Array.isArray says any[]; what stands inside is looked at cell by cell.
  const rows = argument as readonly unknown[];
  return rows.every(isRow) ? rows : [rows];
}

const isRow = (row: unknown): row is readonly unknown[] => Array.isArray(row);

/** Data types say what they are; the invocation does not. */
const isInvocation = (argument: unknown): boolean =>
  typeof argument === "object" && argument !== null && !Array.isArray(argument) && !("type" in argument);
