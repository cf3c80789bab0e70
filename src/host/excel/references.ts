import type {Area} from "../../domain/source";
import {overlaps, parseReference} from "./address";
import {sameTitle} from "./ourNames";

/** Places of ours that formulas of other people may refer to. */
export interface OurPlaces {
  readonly sheetTitles: readonly string[];
  readonly names: readonly string[];
  readonly columns: readonly {readonly sheet: string; readonly area: Area; readonly heading: string; readonly table: string | undefined}[];
}

const TEXT = /"(?:[^"]|"")*"/g;
const REFERENCE =
  /((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[a-z]{1,3}\$?\d{1,7}(?::\$?[a-z]{1,3}\$?\d{1,7})?|\$?[a-z]{1,3}:\$?[a-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_(.!])/giu;
const WORD = /[\p{L}_][\p{L}\p{N}_.]*/gu;
const SHEET = /(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/gu;

/** Where a formula stands. */
export interface FormulaPlace {
  readonly sheet: string;
  readonly area: Area;
}

/**
 * Whether a formula refers to a place of ours: one of our sheets, one of our names, a column of ours by its cells or, in a table, by its heading.
 * Texts inside the formula do not count.
 *
 * @param at Where it stands; undefined for the formula of a name.
 */
export function refersToUs(formula: string, at: FormulaPlace | undefined, ours: OurPlaces): boolean {
  const code = formula.replace(TEXT, '""');
  const titles = [...code.matchAll(SHEET)].map(([, quoted, bare]) => quoted?.replaceAll("''", "'") ?? bare);
  if (titles.some((title) => ours.sheetTitles.some((own) => sameTitle(own, title)))) return true;
  const words = new Set([...code.matchAll(WORD)].map(([word]) => word.toLowerCase()));
  if (ours.names.some((name) => words.has(name.toLowerCase()))) return true;
  return ours.columns.some((column) => readsHeading(code, at, column) || readsCells(code, at?.sheet ?? "", column));
}

function readsCells(code: string, sheet: string, column: OurPlaces["columns"][number]): boolean {
  return [...code.matchAll(REFERENCE)].some(([reference]) => {
    const target = parseReference(reference);
    return target !== undefined && sameTitle(target.title ?? sheet, column.sheet) && overlaps(target.area, column.area);
  });
}

/** Structured references write some signs of a heading with an apostrophe in front; those without a table's name mean the table that they stand in. */
function readsHeading(code: string, at: FormulaPlace | undefined, column: OurPlaces["columns"][number]): boolean {
  const {sheet, area, heading, table} = column;
  if (table === undefined) return false;
  const isWithin = at !== undefined && sameTitle(at.sheet, sheet) && overlaps({...area, column: at.area.column}, at.area);
  const text = code.toLowerCase();
  if (!isWithin && !text.includes(`${table.toLowerCase()}[`)) return false;
  const escaped = heading.replace(/[[\]#'@]/g, "'$&").toLowerCase();
  return [`[${escaped}]`, `[@${escaped}]`].some((reference) => text.includes(reference));
}
