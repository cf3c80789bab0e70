import type {Cell} from "../../domain/cell";
import {isErrorText} from "../../domain/cell";
import {bandOrNumber} from "../intake/bandText";
import {dateOf} from "../intake/dateText";
import {decimalVotes, settleDecimals} from "../intake/decimals";
import {isMissingText} from "../intake/missingText";
import {numberText, readNumber} from "../intake/numberText";
import {textKey} from "../intake/sameText";
import {COMMAS, SEPARATORS, SLASHES} from "../intake/textKind";
import type {CardSide, SideLine} from "./cardSide";
import {bandKey, loneBand} from "./loneBand";

/** Position of the line that holds a cell; −1 where its value is unknown, or where no line holds it. */
export type LineFinder = (cell: Cell) => number;

/**
 * How a raw cell of a customer or prospect finds its line. Cells are read as intake reads them: "$2,057.2m" is a number, "n/a" is unknown, capitals make no difference, and ranges that
 * are equal are one however they are spelt. One cell at a time, so that a customer's line never depends on who stands beside: separators mean what they can mean alone.
 *
 * @example lineFinder({values: "number", isDate: false, lines: [{kind: "range", from: undefined, to: 20}]})("1'234.5") // -1
 */
export function lineFinder(side: CardSide): LineFinder {
  if (side.values === "number") return numberFinder(side);
  return side.values === "list" ? listFinder(side) : textFinder(side);
}

/** Readings of texts that are kept; a column with more different ones is read anew each time. */
const MOST_KEPT = 20_000;

/** Readings of texts, each made once. */
function kept(read: (text: string) => number): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const line = read(text);
    if (known.size < MOST_KEPT) known.set(text, line);
    return line;
  };
}

function numberFinder({lines, isDate}: CardSide): LineFinder {
  const own = new Map<number, number>();
  lines.forEach((line, i) => {
    if (line.kind === "own" && typeof line.value === "number" && !own.has(line.value)) own.set(line.value, i);
  });
  const ranges = lines.flatMap((line, i) => (line.kind === "range" ? [{i, from: line.from ?? -Infinity, to: line.to ?? Infinity}] : [])).reverse();
  const place = (value: number): number => {
    const alone = own.size === 0 ? undefined : own.get(value);
    if (alone !== undefined) return alone;
    for (const {i, from, to} of ranges) if (value >= from) return value < to ? i : -1;
    return -1;
  };
  const ofText = kept((text) => place(numberIn(text, isDate)));
  return (cell) => (typeof cell === "number" ? place(cell) : typeof cell === "string" ? ofText(cell) : -1);
}

/** The number that a cell says; NaN where it says none. @example numberIn("$2,057.2m", false) // 2057200000 */
export function numberIn(cell: Cell, isDate: boolean): number {
  if (typeof cell === "number") return cell;
  if (typeof cell !== "string") return Number.NaN;
  return isDate ? dateOf(cell.trim()) : numberOf(cell);
}

/** A text that is a number, by what its own separators can mean; NaN where it is none. */
function numberOf(text: string): number {
  const read = numberText(text.trim());
  return read === undefined ? Number.NaN : readNumber(read, settleDecimals(decimalVotes([read.digits]), undefined));
}

function textFinder({lines}: CardSide): LineFinder {
  const other = lines.findIndex(({kind}) => kind === "other");
  const named = new Map<string, number>();
  const bands = new Map<string, number>();
  lines.forEach((line, i) => {
    if (line.kind !== "own") return;
    const text = String(line.value);
    if (!named.has(textKey(text))) named.set(textKey(text), i);
    const band = loneBand(text);
    if (band !== undefined && !bands.has(bandKey(band))) bands.set(bandKey(band), i);
  });
  const ofBand = (text: string) => {
    const band = bands.size === 0 ? undefined : loneBand(text, bandOrNumber);
    return band === undefined ? undefined : bands.get(bandKey(band));
  };
  const ofText = kept((text) => named.get(textKey(text)) ?? (saysNothing(text) ? -1 : (ofBand(text) ?? other)));
  return (cell) => (typeof cell === "string" ? ofText(cell) : isUnknown(cell) ? -1 : ofText(textOf(cell)));
}

/** Nothing is known of a blank. Empty cells arrive as 0 from some Excels, and no text column holds a plain 0. */
const isUnknown = (cell: number | boolean | null): cell is null | 0 => cell === null || cell === 0;

const textOf = (cell: number | boolean): string => (typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell));

const saysNothing = (text: string): boolean => text.trim() === "" || isErrorText(text.trim()) || isMissingText(text);

function listFinder({lines}: CardSide): LineFinder {
  const at = (kind: SideLine["kind"]) => lines.findIndex((line) => line.kind === kind);
  const [holds, lacks] = [at("holds"), at("lacks")];
  const line = lines[holds];
  const wanted = line?.kind === "holds" ? textKey(line.value) : "";
  const ofText = kept((text) => {
    const values = valuesIn(text);
    if (values.includes(wanted)) return holds;
    return values.every(saysNothing) ? -1 : lacks;
  });
  return (cell) => (typeof cell === "string" ? ofText(cell) : isUnknown(cell) ? -1 : ofText(textOf(cell)));
}

/** Values of one cell: divided by semicolons, bars and line breaks, and by commas where it has none of them; and what those are made of, since one cell does not tell whether its slashes divide values. */
function valuesIn(text: string): string[] {
  const values = text.split(SEPARATORS.test(text) ? SEPARATORS : COMMAS);
  return [...new Set([...values, ...values.flatMap((value) => (saysNothing(value) ? [] : value.split(SLASHES)))])]
    .map(textKey)
    .filter((piece) => piece !== "");
}

/** A cell's text, levelled so that equal texts are the same; undefined where nothing is known. @example textIn(" IT ") // "it" */
export function textIn(cell: Cell): string | undefined {
  const text = typeof cell === "string" ? cell : isUnknown(cell) ? "" : textOf(cell);
  return saysNothing(text) ? undefined : textKey(text);
}

/** The values of a cell that holds several, levelled like {@link textIn}; none where nothing is known. @example listIn("CRM; ERP") // ["crm", "erp"] */
export const listIn = (cell: Cell): readonly string[] =>
  typeof cell === "string" ? valuesIn(cell).filter((value) => !saysNothing(value)) : isUnknown(cell) ? [] : [textKey(textOf(cell))];
