import type {AttributeValues} from "../domain/attribute";
import type {Cell} from "../domain/cell";

/**
 * How a formula finds an attribute's values in the sheet's own cells. "cell": as they stand. "bars" and "commas": several in a cell, parted by
 * ";" or "|", or by ", ". "none": it cannot, so that clean values must stand in a column of ours.
 */
export type CellReading = "cell" | "bars" | "commas" | "none";

/**
 * How a formula can read a column: it finds the very values that were learnt, in every cell, or it cannot. Blank cells count as 0 either way, and
 * so do texts and errors among numbers.
 *
 * @param cellOf The sheet's own cell of a customer.
 */
export function readingOf(values: AttributeValues, cellOf: (customer: number) => Cell): CellReading {
  if (values.kind === "number")
    return everyOne(values.numbers.length, (i) => isSameNumber(values.numbers[i] ?? Number.NaN, cellOf(i))) ? "cell" : "none";
  if (values.kind === "text")
    return everyOne(values.codes.length, (i) => isSameText(values.texts[values.codes[i] ?? -1], cellOf(i))) ? "cell" : "none";
  const own = (i: number) => Array.from(values.codes.subarray(values.starts[i], values.starts[i + 1]), (code) => values.texts[code] ?? "");
  const dividers = ["bars", "commas"] as const;
  return dividers.find((how) => everyOne(values.starts.length - 1, (i) => areSameTexts(own(i), cellOf(i), how))) ?? "none";
}

/** Clean values as cells of ours: numbers, texts, and several texts as one with a semicolon between. */
export function cleanCells(values: AttributeValues): Cell[] {
  if (values.kind === "number") return Array.from(values.numbers, (value) => (Number.isNaN(value) ? null : value));
  if (values.kind === "text") return Array.from(values.codes, (code) => values.texts[code] ?? null);
  const {texts, starts, codes} = values;
  return Array.from({length: starts.length - 1}, (_, i) => {
    const own = Array.from(codes.subarray(starts[i], starts[i + 1]), (code) => texts[code] ?? "");
    return own.length === 0 ? null : own.join("; ");
  });
}

/**
 * A cell's values as a formula takes them apart, without "=": ";" before, between and after them, so that a whole value is found by its semicolons.
 *
 * @example dividedCell("A1", "commas") // "\";\"&SUBSTITUTE(A1,\", \",\";\")&\";\""
 */
export function dividedCell(cell: string, reading: CellReading): string {
  if (reading === "commas") return `";"&SUBSTITUTE(${cell},", ",";")&";"`;
  const bars = reading === "bars" ? `SUBSTITUTE(${cell},"|",";")` : cell;
  return `";"&SUBSTITUTE(SUBSTITUTE(${bars},"; ",";")," ;",";")&";"`;
}

function everyOne(count: number, isTrue: (i: number) => boolean): boolean {
  for (let i = 0; i < count; i++) if (!isTrue(i)) return false;
  return true;
}

/** A text is no number to a formula, as a missing one is none to us; a truth value is one in LibreOffice. */
const isSameNumber = (value: number, cell: Cell): boolean => (Number.isNaN(value) ? cell === null || typeof cell === "string" : cell === value);

/** Capitals apart: Excel compares without them, but only those of plain letters are certain to be the same everywhere. */
const isSameText = (text: string | undefined, cell: Cell): boolean =>
  text === undefined ? isEmpty(cell) : typeof cell === "string" && plainCapitals(cell) === plainCapitals(text);

function areSameTexts(texts: readonly string[], cell: Cell, reading: "bars" | "commas"): boolean {
  if (isEmpty(cell)) return texts.length === 0;
  if (typeof cell !== "string" || texts.length === 0) return false;
  const found = taken(cell, reading).map(plainCapitals);
  return found.length === texts.length && texts.every((text) => found.includes(plainCapitals(text)));
}

/** What {@link dividedCell} makes of a cell, as a list. */
const taken = (cell: string, reading: "bars" | "commas"): string[] =>
  reading === "commas" ? cell.replaceAll(", ", ";").split(";") : cell.replaceAll("|", ";").replaceAll("; ", ";").replaceAll(" ;", ";").split(";");

/** Nothing, or spaces that TRIM takes away; other white space a formula would take for a text. */
const isEmpty = (cell: Cell): boolean => cell === null || (typeof cell === "string" && /^ *$/.test(cell));

const plainCapitals = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
