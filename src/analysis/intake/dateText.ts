/** Days from the serial date 0 (1899-12-30 as Excel counts from March 1900 on) to 1970-01-01. */
const SERIAL_OF_1970 = 25_569;
const DAY = 86_400_000;

/** Order of day and month in dates with slashes. */
export type DayOrder = "dayFirst" | "monthFirst";

/**
 * The serial date that a text stands for, whole days; NaN where it is no date. ISO ("2017-03-01", also with a time), dots (day first), and slashes as told.
 *
 * @example dateOf("2017-03-01") // 42795
 */
export function dateOf(text: string, order: DayOrder = "monthFirst"): number {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?$/.exec(text.trim());
  if (iso !== null) return serial(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?: \d{1,2}:\d{2}.*)?$/.exec(text.trim());
  if (parts === null) return Number.NaN;
  const [first, second, year] = [Number(parts[1]), Number(parts[3]), Number(parts[4])];
  return parts[2] === "." || order === "dayFirst" ? serial(year, second, first) : serial(year, first, second);
}

/** Which comes first in a column's dates with slashes; a first part over 12 can only be a day. */
export function dayOrder(texts: readonly string[]): DayOrder {
  return texts.some((text) => Number(/^(\d{1,2})[/-]\d{1,2}[/-]\d{4}/.exec(text.trim())?.[1] ?? 0) > 12) ? "dayFirst" : "monthFirst";
}

/** Whether a number format shows dates: it has a year or a day outside of quotes, brackets and colours, and no digits. */
export function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|general|\.0+/gi, "");
  return /[yd]/i.test(bare) && !/[#0?]/.test(bare);
}

function serial(year: number, month: number, day: number): number {
  const time = Date.UTC(year, month - 1, day);
  const back = new Date(time);
  const isReal = back.getUTCMonth() === month - 1 && back.getUTCDate() === day;
  return isReal && year >= 1900 ? time / DAY + SERIAL_OF_1970 : Number.NaN;
}
