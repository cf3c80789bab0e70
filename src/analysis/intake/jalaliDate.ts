/** Serial date of 1 Farvardin 1396, which is 2017-03-21. */
const SERIAL_OF_1396 = 42_815;

/** The first six months have 31 days, the next five 30; the last has 30 in leap years only. */
const daysBeforeMonth = (month: number): number => (month <= 7 ? 31 * (month - 1) : 186 + 30 * (month - 7));

/** Days from the beginning of the calendar to the first day of a year: eight leap years in 33, the arithmetic rule that holds for 1178 to 1633. */
const daysBeforeYear = (year: number): number => 365 * (year - 1) + Math.floor((8 * year + 21) / 33);

/** Days of a year. */
const isLeap = (year: number): boolean => daysBeforeYear(year + 1) - daysBeforeYear(year) === 366;

/** Years in which customers were won, and a little more; others are no dates. */
export const isJalaliYear = (year: number): boolean => year >= 1279 && year <= 1499;

/**
 * The serial date of a day of the Iranian calendar (Jalali, Solar Hijri); NaN where there is no such day.
 *
 * @example jalaliSerial(1396, 1, 12) // 42826, which is 2017-04-01
 */
export function jalaliSerial(year: number, month: number, day: number): number {
  const lastDay = month <= 6 ? 31 : month <= 11 || isLeap(year) ? 30 : 29;
  if (!isJalaliYear(year) || month < 1 || month > 12 || day < 1 || day > lastDay) return Number.NaN;
  return SERIAL_OF_1396 + daysBeforeYear(year) - daysBeforeYear(1396) + daysBeforeMonth(month) + day - 1;
}
