import type {Choices} from "../domain/settings";
import type {Source} from "../domain/source";

/** Where our columns begin, from 0, and whether the user's table is widened by them. */
export interface FirstColumn {
  readonly column: number;
  readonly widensTable: boolean;
}

/** Where our columns beside a list begin. A table is widened only where all of them fit; beside a table one column stays free, else Excel would take them in. */
export function firstColumn(source: Source, {mayWidenTable}: Pick<Choices, "mayWidenTable">, columns: number): FirstColumn {
  const end = source.area.column + source.area.columns;
  if (source.kind === "range") return {column: Math.max(source.freeColumn, end), widensTable: false};
  const fits = source.canWiden && (columns === 1 || source.freeColumn <= end);
  if (mayWidenTable && fits) return {column: end, widensTable: true};
  return {column: Math.max(source.freeColumn, end) + 1, widensTable: false};
}
