import {headingWords} from "./headingWords";

/** Years of our calendar or the Iranian one, also as people shorten them ("FY24"), and parts of a year. */
const YEAR = /^(?:fy ?)?((?:19|20)\d\d|13[89]\d|14[0-4]\d)$|^fy ?(\d\d)$/;
const PART = /^(?:[qht][1-4]|h[12]|[1-4]q|t\d{1,2}|fy)$/;
/** A year that is not over: its amounts are no whole year's. */
const SO_FAR = /^(?:ytd|lfd|laufend|date|jour|hasta)$/;

const words = (heading: string): string[] =>
  headingWords(heading)
    .replace(/\bfy (?=\d)/g, "fy")
    .split(" ");
const isPeriod = (word: string): boolean => YEAR.test(word) || PART.test(word) || SO_FAR.test(word);

/**
 * The whole year that a heading says its figures are of; undefined where it says none, several, a part of one, or one that is not over.
 *
 * @example yearOf("Umsatz 2024") // 2024
 * @example yearOf("Revenue Q1 2024") // undefined
 */
export function yearOf(heading: string): number | undefined {
  const own = words(heading);
  const years = own.flatMap((word) => {
    const [, long, short] = YEAR.exec(word) ?? [];
    return long !== undefined ? [Number(long)] : short !== undefined ? [2000 + Number(short)] : [];
  });
  return years.length === 1 && !own.some((word) => PART.test(word) || SO_FAR.test(word)) ? years[0] : undefined;
}

/**
 * Whether two headings say the same of different years or parts of them.
 *
 * @example isOtherPeriod("Revenue 2023", "Revenue 2024") // true
 */
export function isOtherPeriod(one: string, other: string): boolean {
  const [a, b] = [words(one), words(other)];
  if (a.join(" ") === b.join(" ") || !a.some(isPeriod) || !b.some(isPeriod)) return false;
  const rest = (all: readonly string[]) => all.filter((word) => !isPeriod(word)).join(" ");
  return rest(a) === rest(b);
}
