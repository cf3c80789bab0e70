import {isJalaliYear, jalaliSerial} from "./jalaliDate";
import {monthNamed} from "./monthNames";
import {plainDigits, SURE_DECIMAL} from "./plainDigits";

/** Days from the serial date 0 (1899-12-30 as Excel counts from March 1900 on) to 1970-01-01. */
const SERIAL_OF_1970 = 25_569;
const DAY = 86_400_000;

/** Order of day and month in dates of three numbers. */
export type DayOrder = "dayFirst" | "monthFirst";

/** No date is longer, with its time and the name of its day. */
const LONGEST_DATE = 48;

/** A time behind a date, with the word that stands between: "15/03/2024 à 14:05". */
const TIME = String.raw`(?:,?[T ]+(?:\p{L}{1,3} )?\d{1,2}[:h]\d{2}.*)?$`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{1,2})\.?${TIME}`, "u");
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})\.?${TIME}`, "u");
const YEAR_MONTH_DAY = new RegExp(String.raw`^(\d{4})[\s/-]+(\p{L}[\p{L}\p{M}]*)\.?[\s/-]+(\d{1,2})${TIME}`, "u");
/** What programs write for a moment: "20240315T140500Z". */
const COMPACT_TIME = /^(\d{4})(\d{2})(\d{2})T\d{4}/;
const DAY_MONTH_YEAR = new RegExp(
  String.raw`^(\d{1,2})(?:\.|er|st|nd|rd|th|-го|º)?[\s/-]*(?:de |of )?(\p{L}[\p{L}\p{M}]*)\.?,?[\s/-]*(?:de[l]? )?(\d{4}|\d{2})(?: ?г\.?)?${TIME}`,
  "iu",
);
const MONTH_DAY_YEAR = new RegExp(String.raw`^(\p{L}[\p{L}\p{M}]*)(?:\.\s?|[\s-]+)(\d{1,2})(?:st|nd|rd|th)?(?:,\s?|[\s-]+)(\d{4})${TIME}`, "iu");
const MONTH_YEAR = /^(\p{L}[\p{L}\p{M}]*)\.?,?(?:[\s/-]+(?:de[l]? )?(\d{4})|[-/\s](\d{2})|[\s-]?['’](\d{2}))$/iu;
const YEAR_THEN_MONTH = /^(\d{4})[\s/-]+(\p{L}[\p{L}\p{M}]*)\.?$/iu;
const YEAR_MONTH = /^(\d{4})[-/](\d{1,2})$/;
const MONTH_OF_YEAR = /^(\d{1,2})\/(\d{4})$/;
const SPELT_OUT =
  /^(?:ngày )?(\d{1,2}) ?(?:tháng|thg)\.? ?(\d{1,2}),? ?(?:năm )?(\d{4})$|^(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]$/iu;
/** The day of the week before a date, any word where a comma follows it; without one a word that begins like a name of a day. */
const WEEKDAY = /^\p{L}[\p{L}\p{M} ]{0,12}\.?[,،]\s*(?=\S*\d|\p{L}+\.? \d)/u;
const NAMED_DAY = new RegExp(
  "^(?:(?:mon|tue|wed|thu|fri|sat|sun|mont|dien|mitt|donn|freit|sams|sonn|lun|mar[dt]|mer|jeu|jue|ven|vie|sam|s[aá]b|dim|dom|mié|mie|gio|seg|ter|qua|qui|sex|ma|di|wo|do|vr|za|zo)\\p{L}*\\.?|" +
    "(?:mo|di|mi|do|fr|sa|so)\\.|thứ \\p{L}+|thứ \\d|chủ nhật|t[2-7]|\\p{L}*شنبه|جمعه)\\s+(?=.*\\d)",
  "iu",
);
/** "On" before a date. */
const DAY_WORD = /^(?:ngày|le|am|den|vom|el|il|em|on|op)\s+(?=\d{1,2}\s?[-/.])|^(?:le|am|den|vom|el|il|em|on|op)\s+(?=\d{1,2}\.? )/iu;
/** The day of the week behind one: "2024-03-15 (Fri)". */
const DAY_BEHIND = /\s\(\p{L}+\.?\)$/u;

/**
 * The serial date that a text stands for, whole days; NaN where it is no date. Years first ("2017-03-01", also with a time), dots (day first), slashes and hyphens as told, names of
 * months ("1 mars 2017", "Mar 1, 2017"), and the same by the Iranian calendar ("۱۳۹۶/۱/۱۲", "12 فروردین 1396").
 *
 * @example dateOf("2017-03-01") // 42795
 */
export function dateOf(text: string, order: DayOrder = "monthFirst"): number {
  if (text.length > LONGEST_DATE) return Number.NaN;
  // Persian slashes stand between day, month and year here, not before decimals: dates have two of them.
  const clean = withoutDayName(plainDigits(text));
  const yearFirst = YEAR_FIRST.exec(clean);
  if (yearFirst !== null) return serialOf(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]));
  const moment = COMPACT_TIME.exec(clean);
  if (moment !== null) return serialOf(Number(moment[1]), Number(moment[2]), Number(moment[3]));
  const yearLast = YEAR_LAST.exec(clean);
  if (yearLast !== null) return ofThreeNumbers(yearLast, order);
  const monthOnly = YEAR_MONTH.exec(clean);
  if (monthOnly !== null) return serialOf(Number(monthOnly[1]), Number(monthOnly[2]), 1);
  const ofYear = MONTH_OF_YEAR.exec(clean);
  if (ofYear !== null) return serialOf(Number(ofYear[2]), Number(ofYear[1]), 1);
  if (!/\p{L}/u.test(clean)) return Number.NaN;
  const named = withMonthName(clean);
  return Number.isNaN(named) && NAMED_DAY.test(clean) ? dateOf(clean.replace(NAMED_DAY, ""), order) : named;
}

/** A date without "Wednesday," or "ngày" before it. */
const withoutDayName = (clean: string): string =>
  (/^\p{L}/u.test(clean) ? clean.replace(WEEKDAY, "").replace(DAY_WORD, "") : clean).replace(DAY_BEHIND, "");

function ofThreeNumbers([, first, mark, second, last]: RegExpExecArray, order: DayOrder): number {
  // A hyphen and two digits are no year: "10-11-12" can be anything.
  if (last.length === 2 && mark === "-") return Number.NaN;
  const [a, b, year] = [Number(first), Number(second), fullYear(last)];
  return mark === "." || order === "dayFirst" || isJalaliYear(year) ? serialOf(year, b, a) : serialOf(year, a, b);
}

function withMonthName(text: string): number {
  const spelt = SPELT_OUT.exec(text);
  if (spelt !== null)
    return spelt[1] === undefined
      ? serialOf(Number(spelt[4]), Number(spelt[5]), Number(spelt[6]))
      : serialOf(Number(spelt[3]), Number(spelt[2]), Number(spelt[1]));
  const dayFirst = DAY_MONTH_YEAR.exec(text);
  if (dayFirst !== null) return ofNamedMonth(dayFirst[2], Number(dayFirst[1]), fullYear(dayFirst[3]));
  const yearMonthDay = YEAR_MONTH_DAY.exec(text);
  if (yearMonthDay !== null) return ofNamedMonth(yearMonthDay[2], Number(yearMonthDay[3]), Number(yearMonthDay[1]));
  const monthFirst = MONTH_DAY_YEAR.exec(text);
  if (monthFirst !== null) return ofNamedMonth(monthFirst[1], Number(monthFirst[2]), Number(monthFirst[3]));
  const yearThenMonth = YEAR_THEN_MONTH.exec(text);
  if (yearThenMonth !== null && !ROMAN_MONTHS.includes(yearThenMonth[2].toLowerCase()))
    return ofNamedMonth(yearThenMonth[2], 1, fullYear(yearThenMonth[1]));
  const monthOnly = MONTH_YEAR.exec(text);
  // A Roman number without a day is a quarter, or a month: its column tells.
  if (monthOnly === null || ROMAN_MONTHS.includes(monthOnly[1].toLowerCase())) return Number.NaN;
  return ofNamedMonth(monthOnly[1], 1, fullYear(monthOnly[2] ?? monthOnly[3] ?? monthOnly[4]));
}

function ofNamedMonth(name: string, day: number, year: number): number {
  const roman = ROMAN_MONTHS.indexOf(name.toLowerCase()) + 1;
  const found = roman > 0 ? {month: roman, isJalali: false} : monthNamed(name);
  return found === undefined || found.isJalali !== isJalaliYear(year) ? Number.NaN : serialOf(year, found.month, day);
}

/** "15.III.2024", as Poles and Hungarians write it. */
const ROMAN_MONTHS: readonly string[] = "i ii iii iv v vi vii viii ix x xi xii".split(" ");

/** Two digits are years from 1930 to 2029, as Excel reads them. */
const fullYear = (digits: string): number => (digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 30 ? 2000 : 1900));

/**
 * The serial date of a number that writes year, month and day behind one another, or year and month ("201703"), or the month with the year behind a mark ("3.2017"), by our calendar or the
 * Iranian one; NaN where it does not. One such number may be anything: a column of nothing else is dates. Of a month it is the first day.
 *
 * @example compactDate(20170301) // 42795
 */
export function compactDate(value: number): number {
  if (!Number.isInteger(value)) return value < 13 ? monthOf(Math.round((value % 1) * 1e4), Math.floor(value)) : Number.NaN;
  if (value < 1e6) return monthOf(Math.floor(value / 100), value % 100);
  const year = Math.floor(value / 1e4);
  return isNearYear(year) ? serialOf(year, Math.floor(value / 100) % 100, value % 100) : Number.NaN;
}

/** The same of a text, which keeps its zeros and says where the year stands: "03.2017", "۱۴۰۲/۰۱". */
export function compactDateText(text: string): number {
  const clean = plainDigits(text).replace(SURE_DECIMAL, "/");
  const [, month, yearBehind, yearBefore, behind] = MONTH_AND_YEAR.exec(clean) ?? [];
  if (month !== undefined) return monthOf(Number(yearBehind), Number(month));
  if (yearBefore !== undefined) return monthOf(Number(yearBefore), Number(behind));
  return /^(?:\d{6}|\d{8})$/.test(clean) ? compactDate(Number(clean)) : Number.NaN;
}

const MONTH_AND_YEAR = /^(\d{1,2})[./](\d{4})$|^(\d{4})[./](\d{1,2})$/;

const isNearYear = (year: number): boolean => (year >= 1950 && year <= 2100) || isJalaliYear(year);

const monthOf = (year: number, month: number): number => (isNearYear(year) ? serialOf(year, month, 1) : Number.NaN);

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
    const parts = text.length > LONGEST_DATE ? null : YEAR_LAST.exec(withoutDayName(plainDigits(text)).replace(NAMED_DAY, ""));
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

/** The serial date of a day of our calendar, or of the Iranian one where the year is of that; NaN where there is no such day. */
export function serialOf(year: number, month: number, day: number): number {
  if (isJalaliYear(year)) return jalaliSerial(year, month, day);
  const time = Date.UTC(year, month - 1, day);
  const back = new Date(time);
  const isReal = back.getUTCMonth() === month - 1 && back.getUTCDate() === day;
  return isReal && year >= 1900 ? time / DAY + SERIAL_OF_1970 : Number.NaN;
}
