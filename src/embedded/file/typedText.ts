import {cellError} from "../workbook/errors";
import type {CellValue, ErrorCode} from "../workbook/model";

/** A text of a CSV file as a cell: its value, and the number format that shows it as it was written. */
export interface TypedText {
  readonly value: CellValue;
  readonly format?: string;
}

const ERRORS: readonly ErrorCode[] = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"];
const GROUPED = /^-?\d{1,3}(?:,\d{3})+(\.\d+)?$/;
const PERCENT = /^-?\d{1,13}(\.\d+)?%$/;
const DOLLARS = /^(-?)\$(\d{1,3}(?:,\d{3})+|\d{1,13})(\.\d+)?$/;
const EXPONENT = /^-?\d(?:\.\d+)?[eE][+-]?\d{1,3}$/;
const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?Z?)?$/;
/** Excel keeps 15 digits of a number; a longer run of digits is an identifier. */
const DIGITS = 15;
const POWERS = Array.from({length: 23}, (_, exponent) => 10 ** exponent);

/**
 * A plain number such as "-12.5", read straight from the characters; NaN for anything else. Leading zeros ("007") and more than 15 digits
 * are not numbers but identifiers. Exact, as both the digits and the power of ten are exact in a double.
 */
export function plainNumber(text: string, start: number, end: number): number {
  let at = start;
  const isNegative = text.charCodeAt(at) === 45;
  if (isNegative) at++;
  const first = text.charCodeAt(at);
  if (end - at > DIGITS + 1 || end === at) return NaN;
  if (first === 48 && end - at > 1 && text.charCodeAt(at + 1) !== 46) return NaN;
  let digits = 0;
  let whole = 0;
  let decimals = -1;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      digits = digits * 10 + code - 48;
      if (decimals >= 0) decimals++;
      else whole++;
    } else if (code === 46 && decimals < 0) decimals = 0;
    else return NaN;
  }
  if (whole === 0 || decimals === 0 || whole + Math.max(decimals, 0) > DIGITS) return NaN;
  const size = decimals > 0 ? digits / (POWERS[decimals] ?? 1) : digits;
  return isNegative && size !== 0 ? -size : size;
}

/**
 * Whether "2.822" stands there: in files with semicolons the point may divide thousands, so it stays text until the whole column tells.
 */
export function mayBeThousands(text: string, start: number, end: number): boolean {
  const from = text.charCodeAt(start) === 45 ? start + 1 : start;
  const length = end - from;
  return length >= 5 && length <= 7 && text.charCodeAt(end - 4) === 46 && text.charCodeAt(from) !== 48;
}

/**
 * Reads a text as Excel in English does, more carefully: grouped numbers, dollars and percentages, dates as "2026-11-22" (with a time),
 * TRUE and FALSE, errors. Identifiers ("00123", 16 digits and more, "12E5") and whatever begins with = + @ stay text.
 */
export function typeText(text: string, isCommaGrouping: boolean): TypedText {
  const first = text.charCodeAt(0);
  const isDigit = first >= 48 && first <= 57;
  if (isDigit || first === 45 || first === 36) return typeNumber(text, isCommaGrouping) ?? {value: text};
  if (text.length === 4 && text.toUpperCase() === "TRUE") return {value: true};
  if (text.length === 5 && text.toUpperCase() === "FALSE") return {value: false};
  const error = first === 35 ? ERRORS.find((code) => code === text) : undefined;
  return {value: error ? cellError(error) : text};
}

function typeNumber(text: string, isCommaGrouping: boolean): TypedText | undefined {
  const value = !isCommaGrouping && mayBeThousands(text, 0, text.length) ? NaN : plainNumber(text, 0, text.length);
  if (!Number.isNaN(value)) return {value};
  if (DATE.test(text)) return typeDate(text);
  const last = text.charCodeAt(text.length - 1);
  if (last === 37 && PERCENT.test(text)) return percentage(text);
  if (text.includes("$") || (isCommaGrouping && text.includes(","))) return grouped(text, isCommaGrouping);
  if ((isLongDecimal(text) && (isCommaGrouping || !mayBeThousands(text, 0, text.length))) || (EXPONENT.test(text) && /[.+-]/.test(text.slice(1))))
    return finite(Number(text));
  return undefined;
}

/** A fraction with more digits than Excel keeps is still a number. */
const isLongDecimal = (text: string) => /^-?(?:0|[1-9]\d{0,14})\.\d+$/.test(text);

const finite = (value: number): TypedText | undefined => (Number.isFinite(value) ? {value: value === 0 ? 0 : value} : undefined);

function percentage(text: string): TypedText {
  const isWhole = !text.includes(".");
  // Shifting the point in the text keeps 12.3% the double nearest to 0.123.
  return {value: Number(`${text.slice(0, -1)}e-2`), format: isWhole ? "0%" : "0.00%"};
}

function grouped(text: string, isCommaGrouping: boolean): TypedText | undefined {
  const dollars = DOLLARS.exec(text);
  if (!dollars && !GROUPED.test(text)) return undefined;
  if (dollars && !isCommaGrouping && text.includes(",")) return undefined;
  const plain = text.replace(/[$,]/g, "");
  if (plain.replace(/\D/g, "").length > DIGITS) return undefined;
  const decimals = text.includes(".") ? "#,##0.00" : "#,##0";
  return {value: Number(plain), format: dollars ? `$${decimals}` : decimals};
}

function typeDate(text: string): TypedText | undefined {
  const [, year, month, day, hour, minute, second = "0"] = (DATE.exec(text) ?? []).map((part) => part as string | undefined);
  const serial = dateSerial(Number(year), Number(month), Number(day));
  if (serial === undefined) return undefined;
  if (hour === undefined) return {value: serial, format: "yyyy-mm-dd"};
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  return {value: serial + seconds / 86_400, format: "yyyy-mm-dd hh:mm:ss"};
}

/**
 * Excel's serial number of a day, from 1 for 1900-01-01; undefined for days that do not exist. From March 1900 on it is one higher than a true
 * count, as Excel counts a 29 February 1900.
 *
 * @example dateSerial(2026, 11, 22) // 46348
 */
export function dateSerial(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const serial = Math.round(date.getTime() / 86_400_000) + 25_569;
  return serial < 61 ? serial - 1 : serial;
}

/** The day and time of a serial number as ISO text: "2026-11-22", with the time where there is one. */
export function isoDate(serial: number): string {
  const days = serial < 60 ? serial + 1 : serial;
  const text = new Date(Math.round((days - 25_569) * 86_400) * 1000).toISOString();
  return serial % 1 === 0 ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 19)}`;
}
