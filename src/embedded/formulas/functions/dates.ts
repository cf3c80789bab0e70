import {cellError, isError} from "../../workbook/errors";
import type {CellValue} from "../../workbook/model";
import {dateSerial, readTyped} from "../../workbook/typing";
import {toNumber} from "../convert";
import type {FunctionTable} from "./definition";
import {each} from "./definition";
import {ofNumbers} from "./maths";

const NUM = cellError("#NUM!");
const DAY = 86_400_000;

/** The calendar day of a serial number; serial 60 is the 29 February 1900 that never was. */
function calendar(serial: number): {year: number; month: number; day: number} {
  const whole = Math.floor(serial);
  if (whole === 60) return {year: 1900, month: 2, day: 29};
  const date = new Date((whole - 25_569 + (whole < 60 ? 1 : 0)) * DAY);
  return whole === 0 ? {year: 1900, month: 1, day: 0} : {year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate()};
}

function serialOf(year: number, month: number, day: number): CellValue {
  const full = year < 1900 ? year + 1900 : year;
  if (full === 1900 && Math.trunc(month) === 2 && Math.trunc(day) === 29) return 60;
  const serial = dateSerial(Date.UTC(full, Math.trunc(month) - 1, Math.trunc(day)));
  return full > 9999 || serial < 0 ? NUM : serial;
}

const part = (read: (serial: number) => number) => ofNumbers(1, 1, (serial = 0) => (serial < 0 ? NUM : read(serial)));

/** Seconds of the day, rounded as the clock shows them. */
const seconds = (serial: number): number => Math.round((serial - Math.floor(serial)) * 86_400) % 86_400;

function monthsLater(serial: number, months: number, toEnd: boolean): CellValue {
  if (serial < 0) return NUM;
  const {year, month, day} = calendar(serial);
  const last = new Date(Date.UTC(year, month - 1 + Math.trunc(months) + 1, 0)).getUTCDate();
  return serialOf(year, month + Math.trunc(months), toEnd ? last : Math.min(day, last));
}

/** The local clock as a serial number: formulas have no time zone. */
function now(): number {
  const date = new Date();
  return dateSerial(date.getTime() - date.getTimezoneOffset() * 60_000);
}

function difference(start: number, end: number, unit: string): CellValue {
  if (start > end) return NUM;
  const from = calendar(start);
  const to = calendar(end);
  const months = (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);
  switch (unit.toUpperCase()) {
    case "D":
      return Math.floor(end) - Math.floor(start);
    case "M":
      return months;
    case "Y":
      return Math.floor(months / 12);
    case "YM":
      return months % 12;
    default:
      return NUM;
  }
}

export const DATES: FunctionTable = {
  DATE: ofNumbers(3, 3, (year = 0, month = 1, day = 1) => serialOf(Math.trunc(year), month, day)),
  YEAR: part((serial) => calendar(serial).year),
  MONTH: part((serial) => calendar(serial).month),
  DAY: part((serial) => calendar(serial).day),
  HOUR: part((serial) => Math.floor(seconds(serial) / 3600)),
  MINUTE: part((serial) => Math.floor(seconds(serial) / 60) % 60),
  SECOND: part((serial) => seconds(serial) % 60),
  TIME: ofNumbers(3, 3, (hours = 0, minutes = 0, secs = 0) => ((hours * 3600 + minutes * 60 + secs) / 86_400) % 1),
  WEEKDAY: ofNumbers(
    1,
    2,
    (serial = 0, type = 1) =>
      serial < 0
        ? NUM
        : type === 1
          ? ((Math.floor(serial) + 6) % 7) + 1
          : type === 2
            ? ((Math.floor(serial) + 5) % 7) + 1
            : type === 3
              ? (Math.floor(serial) + 5) % 7
              : NUM,
    [0, 1],
  ),
  EDATE: ofNumbers(2, 2, (serial = 0, months = 0) => monthsLater(serial, months, false)),
  EOMONTH: ofNumbers(2, 2, (serial = 0, months = 0) => monthsLater(serial, months, true)),
  DAYS: ofNumbers(2, 2, (end = 0, start = 0) => Math.trunc(end) - Math.trunc(start)),
  TODAY: each(0, 0, () => Math.floor(now())),
  NOW: each(0, 0, () => now()),
  DATEVALUE: each(1, 1, (value = null) => {
    if (isError(value)) return value;
    const read = typeof value === "string" ? readTyped(value).value : value;
    return typeof read === "number" ? Math.floor(read) : cellError("#VALUE!");
  }),
  DATEDIF: each(3, 3, (start = null, end = null, unit = null) => {
    const from = toNumber(start);
    const to = toNumber(end);
    if (isError(from)) return from;
    return isError(to) ? to : difference(from, to, String(unit));
  }),
};
