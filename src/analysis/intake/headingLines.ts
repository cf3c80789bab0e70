import {headingShare, MOST_LINES} from "./headingRow";
import type {RawSheet} from "./rawSheet";
import {isPartHeading, isPlaceHeading} from "./roles";

/** The headings of a table, one a column, put together where they stand in several lines. */
export interface HeadingLines {
  /** First of their rows (from 0, within what was read). */
  readonly first: number;
  /** As they stand; "" where a column has none. */
  readonly texts: readonly string[];
}

/** A line that stands over at least this share of the one below is the first half of it ("Number of" over "employees"), not a line of groups. */
const FULL = 0.8;

/** Years and quarters stand behind what they are of: "2024" over "Revenue" is "Revenue 2024". */
const PERIOD = /^(?:(?:fy ?)?(?:13[89]|14[0-4]|19\d|20\d)\d|[۰-۹]{4}|q[1-4](?: (?:19|20)\d\d)?|h[12])$/iu;

/**
 * The headings that end at a row. Lines above belong to them where they read like headings too and the line below needs them: because it is blank there (merged from above), repeats itself, or
 * is a mere part ("2024", "Name", "€"); or because they stand over nearly every column, unless the user chose the row, whose word it is that the headings stand there. What stands over several columns holds for each of them, as merged cells look when only their first one has a value.
 */
export function headingLines(sheet: RawSheet, headingRow: number, columns: readonly number[], isChosen = false): HeadingLines {
  let texts: readonly string[] = columns.map((c) => sheet.columns[c].text(headingRow));
  let first = headingRow;
  if (sheet.source.kind === "table") return {first, texts};
  while (first > 0 && headingRow - first + 1 < MOST_LINES) {
    const joined = withLineAbove(sheet, {row: first - 1, isChosen}, columns, texts);
    if (joined === undefined) break;
    texts = joined;
    first--;
  }
  return {first, texts};
}

/** The headings with the line above them; undefined where that is no line of theirs. */
function withLineAbove(
  sheet: RawSheet,
  {row, isChosen}: {readonly row: number; readonly isChosen: boolean},
  columns: readonly number[],
  below: readonly string[],
): readonly string[] | undefined {
  const above = columns.map((c) => sheet.columns[c].text(row));
  const filled = above.filter((text) => text !== "").length;
  if (filled === 0 || headingShare(sheet, row) < 1) return undefined;
  const both = below.filter((text, c) => text !== "" && above[c] !== "").length;
  const isFull = !isChosen && both >= FULL * below.filter((text) => text !== "").length && both > 1;
  const isNeeded = needs(below);
  // A title stands alone over the first column; it says nothing of that column.
  if (filled === 1 && above[0] !== "") return undefined;
  const groups = isFull ? above : spread(above, below);
  const joined = below.map((text, c) => (isFull || isNeeded(c) || isPlaceOfGroup(below, groups, c) ? together(groups[c], text) : text));
  return joined.some((text, c) => text !== below[c]) ? joined : undefined;
}

/** Which headings do not say enough: those that are blank, stand there more than once, or are a mere part. */
function needs(texts: readonly string[]): (column: number) => boolean {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text.toLowerCase(), (counts.get(text.toLowerCase()) ?? 0) + 1);
  return (c) => (counts.get(texts[c].toLowerCase()) ?? 0) > 1 || isPartHeading(texts[c]);
}

/** Whether a heading is one of several places under one group: "Revenue" over "UK" and "US". */
const isPlaceOfGroup = (texts: readonly string[], groups: readonly string[], column: number): boolean =>
  isPlaceHeading(texts[column]) && [column - 1, column + 1].some((other) => groups[other] === groups[column] && isPlaceHeading(texts[other] ?? ""));

/** A group holds for the columns to its right that have a heading below and no group of their own. */
function spread(above: readonly string[], below: readonly string[]): readonly string[] {
  let group = "";
  return above.map((text, c) => {
    if (text !== "" || below[c] === "") group = text;
    return group;
  });
}

function together(above: string, below: string): string {
  if (above === "" || below === "" || above.toLowerCase() === below.toLowerCase()) return below === "" ? above : below;
  return PERIOD.test(above) ? `${below} ${above}` : `${above} ${below}`;
}
