import {MISSING_TEXTS} from "./missingWords";
import {textKey} from "./sameText";

/** As keys, so that spaces and letters that look alike do no harm. */
const MISSING: ReadonlySet<string> = new Set(MISSING_TEXTS.map(textKey));

/** What databases write for no date. */
const NO_DATE = /^0000-00-00/;

/** Only marks: "-", "--", "?", "...", "—", and what accountants' formats show for nothing: "$ -". */
const ONLY_MARKS = /^(?:[-–—―_.?…*·/\\'"]{1,5}|\p{Sc}\s*[-–—]+\s*|[-–—]+\s*\p{Sc})$/u;

/** A digit says something. A cheap look, for names by the million. */
const SAYS_SOMETHING = /\d/;

/** The longest text that can say "nothing"; a look at the length spares a million names the rest. */
const LONGEST = 26;

/** Whether a text says that there is no value ("n/a", "-", "(blank)", "--None--", "نامشخص"). */
export function isMissingText(text: string): boolean {
  if (text.length > LONGEST) return false;
  if (SAYS_SOMETHING.test(text)) return NO_DATE.test(text);
  const trimmed = text.trim();
  if (ONLY_MARKS.test(trimmed)) return true;
  const bare = textKey(trimmed);
  return MISSING.has(bare) || MISSING.has(bare.replace(/^[-–(<[\s]+|[-–)>\]\s]+$/g, ""));
}

/** Answers that say "has none", by language, with the one that says "has": beside that one they are a no. */
const HAS_NONE: readonly (readonly [string, string])[] = [
  ["ندارد", "دارد"],
  ["không có", "có"],
  ["chưa có", "có"],
  ["chưa có", "đã có"],
  ["aucun", "oui"],
  ["none", "yes"],
];

/** Columns of answers have few different texts. */
const MOST_ANSWERS = 20;

/**
 * Texts of a column that would say "nothing" and are answers in it: "ندارد" (has none) beside "دارد" (has).
 *
 * @param texts The different texts of the column.
 */
export function answersAmong(texts: readonly string[]): ReadonlySet<string> {
  if (texts.length > MOST_ANSWERS) return new Set();
  const known = texts.map((text) => textKey(text.trim()));
  const answers = new Set(HAS_NONE.flatMap(([none, has]) => (known.includes(has) ? [none] : [])));
  return new Set(texts.filter((_, i) => answers.has(known[i])));
}
