import {isJalaliYear, jalaliSerial} from "./jalaliDate";
import {monthNamed} from "./monthNames";
import {plainDigits} from "./plainDigits";

/** Days from the serial date 0 (1899-12-30 as Excel counts from March 1900 on) to 1970-01-01. */
const SERIAL_OF_1970 = 25_569;
const DAY = 86_400_000;

/** Order of day and month in dates of three numbers. */
export type DayOrder = "dayFirst" | "monthFirst";

/** No date is longer, with its time and the name of its day. */
const LONGEST_DATE = 48;

const TIME = String.raw`(?:,?[T ]+\d{1,2}[:h]\d{2}.*)?$`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{1,2})${TIME}`);
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})${TIME}`);
const DAY_MONTH_YEAR = new RegExp(
  String.raw`^(\d{1,2})(?:\.|er|st|nd|rd|th)?[\s-]*(?:de |of )?(\p{L}[\p{L}\p{M}]*)\.?,?[\s-]*(?:de[l]? )?(\d{4}|\d{2})${TIME}`,
  "iu",
);
const MONTH_DAY_YEAR = new RegExp(String.raw`^(\p{L}[\p{L}\p{M}]*)\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{4})${TIME}`, "iu");
const MONTH_YEAR = /^(\p{L}[\p{L}\p{M}]*)\.?,?[\s-]+(?:de )?(\d{4})$/iu;
const SPELT_OUT =
  /^(?:ngày )?(\d{1,2}) ?(?:tháng|thg)\.? ?(\d{1,2}),? ?(?:năm )?(\d{4})$|^(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]$/iu;
const WEEKDAY = /^\p{L}[\p{L}\p{M}]*\.?,\s+(?=\S*\d|\p{L}+\.? \d)/u;

/**
 * The serial date that a text stands for, whole days; NaN where it is no date. Years first ("2017-03-01", also with a time), dots (day first), slashes and hyphens as told, names of
 * months ("1 mars 2017", "Mar 1, 2017"), and the same by the Iranian calendar ("۱۳۹۶/۱/۱۲", "12 فروردین 1396").
 *
 * @example dateOf("2017-03-01") // 42795
 */
export function dateOf(text: string, order: DayOrder = "monthFirst"): number {
  if (text.length > LONGEST_DATE) return Number.NaN;
  // Persian slashes stand between day, month and year here, not before decimals: dates have two of them.
  const clean = plainDigits(text).replace(WEEKDAY, "");
  const yearFirst = YEAR_FIRST.exec(clean);
  if (yearFirst !== null) return serial(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]));
  const yearLast = YEAR_LAST.exec(clean);
  if (yearLast !== null) return ofThreeNumbers(yearLast, order);
  return /\p{L}/u.test(clean) ? withMonthName(clean) : Number.NaN;
}

function ofThreeNumbers([, first, mark, second, last]: RegExpExecArray, order: DayOrder): number {
  // A hyphen and two digits are no year: "10-11-12" can be anything.
  if (last.length === 2 && mark === "-") return Number.NaN;
  const [a, b, year] = [Number(first), Number(second), fullYear(last)];
  return mark === "." || order === "dayFirst" || isJalaliYear(year) ? serial(year, b, a) : serial(year, a, b);
}

function withMonthName(text: string): number {
  const spelt = SPELT_OUT.exec(text);
  if (spelt !== null)
    return spelt[1] === undefined
      ? serial(Number(spelt[4]), Number(spelt[5]), Number(spelt[6]))
      : serial(Number(spelt[3]), Number(spelt[2]), Number(spelt[1]));
  const dayFirst = DAY_MONTH_YEAR.exec(text);
  if (dayFirst !== null) return ofNamedMonth(dayFirst[2], Number(dayFirst[1]), fullYear(dayFirst[3]));
  const monthFirst = MONTH_DAY_YEAR.exec(text);
  if (monthFirst !== null) return ofNamedMonth(monthFirst[1], Number(monthFirst[2]), Number(monthFirst[3]));
  const monthOnly = MONTH_YEAR.exec(text);
  return monthOnly === null ? Number.NaN : ofNamedMonth(monthOnly[1], 1, Number(monthOnly[2]));
}

function ofNamedMonth(name: string, day: number, year: number): number {
  const found = monthNamed(name);
  return found === undefined || found.isJalali !== isJalaliYear(year) ? Number.NaN : serial(year, found.month, day);
}

/** Two digits are years from 1930 to 2029, as Excel reads them. */
const fullYear = (digits: string): number => (digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 30 ? 2000 : 1900));

/** What the dates of a column tell of the order of day and month: how many can only have the day first, or the month first, and how many could be read both ways. */
export interface DayOrderVotes {
  readonly dayFirst: number;
  readonly monthFirst: number;
  readonly open: number;
}

/**
 * Counts what the dates of three numbers in a column can mean. A part over 12 can only be a day; equal parts tell nothing and do no harm.
 *
 * @example dayOrderVotes(["25/12/2017", "03/04/2017"]) // {dayFirst: 1, monthFirst: 0, open: 1}
 */
export function dayOrderVotes(texts: readonly string[]): DayOrderVotes {
  const votes = {dayFirst: 0, monthFirst: 0, open: 0};
  for (const text of texts) {
    const parts = text.length > LONGEST_DATE ? null : YEAR_LAST.exec(plainDigits(text));
    if (parts === null || parts[2] === "." || isJalaliYear(Number(parts[4]))) continue;
    const [first, second] = [Number(parts[1]), Number(parts[3])];
    if (first > 12 && second <= 12) votes.dayFirst++;
    else if (second > 12 && first <= 12) votes.monthFirst++;
    else if (first !== second && first <= 12) votes.open++;
  }
  return votes;
}

/** The order of day and month in a column: the majority of what is certain, else what the rest of the sheet has, else the month first. */
export function dayOrder(texts: readonly string[], sheet: DayOrder = "monthFirst"): DayOrder {
  const votes = dayOrderVotes(texts);
  if (votes.dayFirst === votes.monthFirst) return sheet;
  return votes.dayFirst > votes.monthFirst ? "dayFirst" : "monthFirst";
}

/** Whether a number format shows dates: it has a year or a day outside of quotes, brackets and colours, and no digits. */
export function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|general|\.0+/gi, "");
  return /[yd]/i.test(bare) && !/[#0?]/.test(bare);
}

function serial(year: number, month: number, day: number): number {
  if (isJalaliYear(year)) return jalaliSerial(year, month, day);
  const time = Date.UTC(year, month - 1, day);
  const back = new Date(time);
  const isReal = back.getUTCMonth() === month - 1 && back.getUTCDate() === day;
  return isReal && year >= 1900 ? time / DAY + SERIAL_OF_1970 : Number.NaN;
}
