import type {CellValue} from "./model";
import {errorFromText} from "./errors";

/** What a typed text means: a value, and the number format that Excel gives the cell for it. */
export interface Typed {
  readonly value: CellValue;
  readonly numberFormat?: string;
}

const MONTHS: readonly string[] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Reads a typed text as Excel does in en-US: numbers, percentages, dollars, dates, times, TRUE and FALSE, errors; else it is text. */
export function readTyped(typed: string): Typed {
  const text = typed.trim();
  if (text === "") return {value: typed === "" ? null : typed};
  if (/^(true|false)$/i.test(text)) return {value: text.toLowerCase() === "true"};
  const error = errorFromText(text);
  if (error !== undefined) return {value: error};
  return readNumber(text) ?? readDate(text) ?? readTime(text) ?? {value: typed};
}

const NUMBER_TEXT = /^([-+]?)\s*(\()?\s*([-+]?)(\$?)\s*([-+]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(e[-+]?\d+)?\s*(%?)\s*(\))?$/i;

function readNumber(text: string): Typed | undefined {
  const found = NUMBER_TEXT.exec(text);
  if (found === null) return undefined;
  const [, sign1 = "", open, sign2 = "", dollar = "", sign3 = "", digits = "", exponent = "", percent = "", close] = found;
  const signs = sign1 + sign2 + sign3;
  if (signs.length > 1 || (open === undefined) !== (close === undefined) || (open !== undefined && signs !== "")) return undefined;
  const size = Number(digits.replace(/,/g, "") + exponent) / (percent === "%" ? 100 : 1);
  if (!Number.isFinite(size)) return undefined;
  const value = signs === "-" || open !== undefined ? -size : size;
  const decimals = digits.includes(".") ? ".00" : "";
  if (percent === "%") return {value, numberFormat: `0${decimals}%`};
  if (dollar === "$") return {value, numberFormat: `$#,##0${decimals}`};
  if (exponent !== "") return {value, numberFormat: "0.00E+00"};
  return digits.includes(",") ? {value, numberFormat: `#,##0${decimals}`} : {value};
}

function readDate(text: string): Typed | undefined {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso !== null) return dated(Number(iso[1]), Number(iso[2]), Number(iso[3]), "yyyy-mm-dd");
  const american = /^(\d{1,2})[-/](\d{1,2})[-/](\d{2}|\d{4})$/.exec(text);
  if (american !== null) return dated(century(Number(american[3])), Number(american[1]), Number(american[2]), "m/d/yyyy");
  const dayFirst = /^(\d{1,2})[- ]([a-z]{3,9})[- ](\d{2}|\d{4})$/i.exec(text);
  if (dayFirst !== null) return dated(century(Number(dayFirst[3])), monthNumber(dayFirst[2] ?? ""), Number(dayFirst[1]), "d-mmm-yy");
  const monthFirst = /^([a-z]{3,9}) (\d{1,2}),? (\d{4})$/i.exec(text);
  if (monthFirst !== null) return dated(Number(monthFirst[3]), monthNumber(monthFirst[1] ?? ""), Number(monthFirst[2]), "d-mmm-yy");
  return undefined;
}

const century = (year: number): number => (year >= 100 ? year : year < 30 ? 2000 + year : 1900 + year);

function monthNumber(word: string): number {
  const long = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
  const at = MONTHS.indexOf(word.toLowerCase());
  return (at >= 0 ? at : long.indexOf(word.toLowerCase())) + 1;
}

function dated(year: number, month: number, day: number, numberFormat: string): Typed | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (month < 1 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900) return undefined;
  return {value: dateSerial(date.getTime()), numberFormat};
}

/** Excel's serial number of a moment (milliseconds of UTC); it counts a 29 February 1900 that never was. */
export function dateSerial(milliseconds: number): number {
  const days = milliseconds / 86_400_000 + 25_569;
  return days < 61 ? days - 1 : days;
}

function readTime(text: string): Typed | undefined {
  const found = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?(am|pm))?$/i.exec(text);
  if (found === null) return undefined;
  const [, hourText = "", minuteText = "", secondText, half] = found;
  const minutes = Number(minuteText);
  const seconds = Number(secondText ?? 0);
  let hours = Number(hourText);
  if (half !== undefined) hours = (hours % 12) + (half.toLowerCase() === "pm" ? 12 : 0);
  if (minutes > 59 || seconds > 59) return undefined;
  const suffix = half === undefined ? "" : " AM/PM";
  return {value: (hours * 3600 + minutes * 60 + seconds) / 86_400, numberFormat: (secondText === undefined ? "h:mm" : "h:mm:ss") + suffix};
}
