import type {CompiledCard} from "./score/compiledCard";

/** When a 0 in a row is known to be typed: always, where another cell of its row arrived as null, or never. */
export type TellsBlanks = "always" | "besideBlanks" | "never";

/**
 * Whether a 0 can be told from a blank cell. Blank cells reach a function as null, as "" or as 0: Excel on the desktop hands them over as 0 (office-js issue 4702), on the web as null. The rule:
 *
 * 1. null and "" are blank, and blank is neutral.
 * 2. A 0 in a column of texts is blank.
 * 3. A 0 among numbers counts as the native formulas count it where this Excel is known to hand blanks over as such: its own scorecard arrived with blank cells that are none (or it is Excel on
 *    the web, where the scorecard was left out). Otherwise it is neutral too, but where the scorecard speaks of 0 (see `score/zeros.ts`).
 *
 * A host that does not say which Excel it is proves nothing by its scorecard: cells and scorecard may have come by different roads.
 *
 * @param given The scorecard that came as an argument; undefined where it was left out.
 */
export function tellsBlanks(given: CompiledCard | undefined): TellsBlanks {
  const platform = platformOfExcel();
  if (platform === undefined) return "never";
  if (given === undefined) return platform === "OfficeOnline" ? "always" : "besideBlanks";
  return given.card.areBlanksZero ? "besideBlanks" : "always";
}

/** Which Excel this is, as Office names it ("OfficeOnline", "PC", "Mac"); undefined outside Office. */
function platformOfExcel(): string | undefined {
  const context = typeof Office === "undefined" ? undefined : (Office.context as {readonly platform?: unknown} | undefined);
  return typeof context?.platform === "string" ? context.platform : undefined;
}
