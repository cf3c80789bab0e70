import {cellError, isError} from "../../workbook/errors";
import type {CellError, CellValue} from "../../workbook/model";
import {MAX_TEXT} from "../../workbook/model";
import {formatValue} from "../../workbook/numberFormat";
import {textToNumber, toNumber, toText} from "../convert";
import {Grid, gridValue} from "../values";
import {wildcardPattern} from "../wildcards";
import type {Context, FunctionDefinition, FunctionTable} from "./definition";
import {each} from "./definition";

const VALUE = cellError("#VALUE!");

/** A function of one text, and of numbers after it. */
const ofText = (least: number, most: number, calculate: (text: string, ...numbers: number[]) => CellValue): FunctionDefinition =>
  each(least, most, (value = null, ...rest) => {
    const text = toText(value);
    if (isError(text)) return text;
    const numbers: number[] = [];
    for (const each of rest) {
      const number = toNumber(each);
      if (isError(number)) return number;
      numbers.push(Math.trunc(number));
    }
    return calculate(text, ...numbers);
  });

/** A function of some texts; numbers among them are read by the caller. */
const ofTexts = (least: number, most: number, calculate: (...texts: string[]) => CellValue): FunctionDefinition =>
  each(least, most, (...values) => {
    const texts: string[] = [];
    for (const value of values) {
      const text = toText(value);
      if (isError(text)) return text;
      texts.push(text);
    }
    const result = calculate(...texts);
    return typeof result === "string" && result.length > MAX_TEXT ? VALUE : result;
  });

function find(sought: string, text: string, from: string | undefined): CellValue {
  const start = from === undefined ? 1 : Math.trunc(Number(from));
  if (!(start >= 1) || start > text.length + 1) return VALUE;
  const at = text.indexOf(sought, start - 1);
  return at < 0 ? VALUE : at + 1;
}

function search(sought: string, text: string, from: string | undefined): CellValue {
  const start = from === undefined ? 1 : Math.trunc(Number(from));
  if (!(start >= 1) || start > text.length + 1) return VALUE;
  const found = wildcardPattern(sought, "anywhere").exec(text.slice(start - 1));
  return found === null ? VALUE : found.index + start;
}

function substitute(text: string, old: string, fresh: string, which: string | undefined): CellValue {
  if (old === "") return text;
  if (which === undefined) return text.split(old).join(fresh);
  const nth = Math.trunc(Number(which));
  if (!(nth >= 1)) return VALUE;
  let at = -1;
  for (let i = 0; i < nth; i++) {
    at = text.indexOf(old, i === 0 ? 0 : at + old.length);
    if (at < 0) return text;
  }
  return text.slice(0, at) + fresh + text.slice(at + old.length);
}

/** All texts of the arguments, in order; blank cells are "". */
function allTexts(args: readonly (CellValue | Grid)[], context: Context): string[] | CellError {
  const found: string[] = [];
  for (const arg of args) {
    const values = arg instanceof Grid ? gridValues(arg, context) : [arg];
    for (const value of values) {
      const text = toText(value);
      if (isError(text)) return text;
      found.push(text);
    }
  }
  return found;
}

const gridValues = (grid: Grid, context: Context): CellValue[] =>
  Array.from({length: grid.rows * grid.columns}, (_, i) => gridValue(context.dictionary, grid, Math.floor(i / grid.columns), i % grid.columns));

const joined = (texts: string[] | CellError, separator: string): CellValue => {
  if (isError(texts)) return texts;
  const text = texts.join(separator);
  return text.length > MAX_TEXT ? VALUE : text;
};

const proper = (text: string): string => text.toLowerCase().replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1));

export const TEXTS: FunctionTable = {
  LEN: ofText(1, 1, (text) => text.length),
  LEFT: ofText(1, 2, (text, count = 1) => (count < 0 ? VALUE : text.slice(0, count))),
  RIGHT: ofText(1, 2, (text, count = 1) => (count < 0 ? VALUE : count === 0 ? "" : text.slice(-count))),
  MID: ofText(3, 3, (text, start = 1, count = 0) => (start < 1 || count < 0 ? VALUE : text.slice(start - 1, start - 1 + count))),
  TRIM: ofText(1, 1, (text) => text.replace(/ +/g, " ").replace(/^ | $/g, "")),
  CLEAN: ofText(1, 1, (text) => [...text].filter((character) => character >= " ").join("")),
  UPPER: ofText(1, 1, (text) => text.toUpperCase()),
  LOWER: ofText(1, 1, (text) => text.toLowerCase()),
  PROPER: ofText(1, 1, proper),
  REPT: ofText(2, 2, (text, count = 0) => (count < 0 || text.length * count > MAX_TEXT ? VALUE : text.repeat(count))),
  CODE: ofText(1, 1, (text) => (text === "" ? VALUE : text.charCodeAt(0))),
  UNICODE: ofText(1, 1, (text) => text.codePointAt(0) ?? VALUE),
  CHAR: each(1, 1, (value = null) => character(value, 255)),
  UNICHAR: each(1, 1, (value = null) => character(value, 0x10ffff)),
  EXACT: ofTexts(2, 2, (a, b) => a === b),
  FIND: ofTexts(2, 3, (sought = "", text = "", from) => find(sought, text, from)),
  SEARCH: ofTexts(2, 3, (sought = "", text = "", from) => search(sought, text, from)),
  SUBSTITUTE: ofTexts(3, 4, (text = "", old = "", fresh = "", which) => substitute(text, old, fresh, which)),
  REPLACE: ofTexts(4, 4, (text = "", start = "1", count = "0", fresh = "") => {
    const from = Math.trunc(Number(start));
    const size = Math.trunc(Number(count));
    return from >= 1 && size >= 0 ? text.slice(0, from - 1) + fresh + text.slice(from - 1 + size) : VALUE;
  }),
  CONCATENATE: ofTexts(1, 255, (...texts) => texts.join("")),
  CONCAT: {kind: "whole", least: 1, most: 254, call: (args, context) => joined(allTexts(args, context), "")},
  TEXTJOIN: {
    kind: "whole",
    least: 3,
    most: 254,
    call: ([separator = null, skipsBlank = null, ...rest], context) => {
      const texts = allTexts(rest, context);
      const between = allTexts([separator], context);
      if (isError(texts)) return texts;
      if (isError(between)) return between;
      return joined(skipsBlank === false || skipsBlank === 0 ? texts : texts.filter((text) => text !== ""), between[0] ?? "");
    },
  },
  VALUE: each(1, 1, (value = null) => (typeof value === "string" ? textToNumber(value) : typeof value === "boolean" ? VALUE : toNumber(value))),
  NUMBERVALUE: each(1, 1, (value = null) => toNumber(value)),
  TEXT: each(2, 2, (value = null, format = null) => {
    if (isError(value)) return value;
    const pattern = toText(format);
    if (isError(pattern)) return pattern;
    const number = typeof value === "string" ? textToNumber(value) : toNumber(value);
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    return pattern === "" ? "" : formatValue(isError(number) ? value : number, pattern);
  }),
  FIXED: each(1, 3, (value = null, decimals = 2, plain = false) => {
    const number = toNumber(value);
    const digits = toNumber(decimals);
    if (isError(number)) return number;
    if (isError(digits)) return digits;
    const zeros = digits > 0 ? `.${"0".repeat(digits)}` : "";
    return formatValue(number, plain === true ? `0${zeros}` : `#,##0${zeros}`);
  }),
  HYPERLINK: each(1, 2, (address = null, shown) => shown ?? address),
};

function character(value: CellValue, most: number): CellValue {
  const code = toNumber(value);
  if (isError(code)) return code;
  return code >= 1 && code <= most ? String.fromCodePoint(Math.trunc(code)) : VALUE;
}
