import {cellError, isError} from "../workbook/errors";
import type {CellError, CellValue} from "../workbook/model";
import {readTyped} from "../workbook/typing";

/** A value as arithmetic reads it: blank is 0, TRUE is 1, a text that reads as a number is that number, others are #VALUE!. */
export function toNumber(value: CellValue): number | CellError {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (isError(value)) return value;
  return textToNumber(value);
}

/** The number that a text reads as (numbers, percentages, dollars, dates, times), or #VALUE!. */
export function textToNumber(text: string): number | CellError {
  const {value} = readTyped(text);
  return typeof value === "number" ? value : cellError("#VALUE!");
}

/** A value as "&" reads it. Errors stay errors. */
export function toText(value: CellValue): string | CellError {
  if (typeof value === "string" || isError(value)) return value;
  if (value === null) return "";
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : numberText(value);
}

/** A number as text in General: at most 15 digits. */
export function numberText(number: number): string {
  const text = String(Number(number.toPrecision(15)));
  const found = /^(-?[\d.]+)e([-+])(\d+)$/.exec(text);
  if (found === null) return text;
  const [, digits = "", sign = "", exponent = ""] = found;
  if (sign === "-" && Number(exponent) < 10) return number.toFixed(20).replace(/0+$/, "").slice(0, 18);
  return `${digits}E${sign}${exponent.padStart(2, "0")}`;
}

/** A value as a condition reads it: numbers but 0 are TRUE, "TRUE" and "FALSE" are read, other texts are #VALUE!. */
export function toBoolean(value: CellValue): boolean | CellError {
  if (typeof value === "boolean" || isError(value)) return value;
  if (typeof value === "number") return value !== 0;
  if (value === null) return false;
  if (/^(true|false)$/i.test(value)) return value.toLowerCase() === "true";
  return cellError("#VALUE!");
}

/** A number as a cell keeps it: what is too large or none is #NUM!. */
export const finite = (number: number): CellValue => (Number.isFinite(number) ? number : cellError("#NUM!"));
