import {matchHeadings, parentPart, titlePart} from "../../analysis/index";
import type {Cell} from "../../domain/cell";
import type {Cells} from "../argument";
import type {TellsBlanks} from "../blanks";
import {cellValue, isError} from "../cellValue";
import {Fault} from "../fault";
import type {CompiledCard} from "./compiledCard";

/** Where the values of a card's slots are in a row. */
export interface Columns {
  /** By slot; −1 where the rows have no such column, so that nothing is known. */
  readonly places: Int32Array;
  /** By slot what is taken from the cell, where it is a part of it only (function and seniority of a job title; whether a company has a parent). */
  readonly parts: readonly (CellPart | undefined)[];
}

/** What is taken from a cell. */
interface CellPart {
  /** Heading of the cell's column. */
  readonly heading: string;
  /** What a text says; undefined where it says nothing. */
  readonly partOf: (text: string) => string | undefined;
  /** What a blank cell says, where that is an answer as well. */
  readonly blank?: string;
}

/** Finds the columns by their headings, or where those were left out, by the order of the card. */
export function columnsOf({attributes}: CompiledCard, rows: Cells, headings: Cells | undefined): Columns {
  const columns = rows[0]?.length ?? 0;
  if (rows.length === 0 || columns === 0) throw new Fault({code: "noRows"});
  if (headings === undefined) {
    if (columns !== attributes.length) throw new Fault({code: "columnsMismatch", columns, attributes});
    return {places: Int32Array.from(attributes, (_, slot) => slot), parts: attributes.map(() => undefined)};
  }
  const texts = headings.flat().map(headingText);
  if (texts.length !== columns) throw new Fault({code: "headingsMismatch", headings: texts.length, columns});
  const places = matchHeadings(attributes, texts);
  const parts = attributes.map((attribute, slot) => (places[slot] < 0 ? cellPart(attribute) : undefined));
  const parted = places.map((place, slot) => (parts[slot] === undefined ? place : matchHeadings([parts[slot].heading], texts)[0]));
  return {places: Int32Array.from(parted), parts};
}

/** The part of another column that an attribute is; undefined where it is a column of its own. */
function cellPart(attribute: string): CellPart | undefined {
  const title = titlePart(attribute);
  if (title !== undefined) return {heading: title.title, partOf: title.partOf};
  const parent = parentPart(attribute);
  return parent && {heading: parent.heading, partOf: (text) => (text.trim() === "" ? parent.blank : parent.filled), blank: parent.blank};
}

function headingText(given: unknown): string {
  const value = cellValue(given);
  if (isError(value)) throw new Fault({code: "argumentError", found: value.error});
  return value === null || value === 0 ? "" : String(value);
}

/**
 * Takes the values of one row into their slots and says which attribute holds an error, −1 where none does. The array is filled anew for each row, because a list may have a million of them.
 *
 * @param tells Whether a 0 is known to be none of the blank cells.
 */
export function takeValues(card: CompiledCard, {places, parts}: Columns, row: readonly unknown[], values: Cell[], tells: TellsBlanks): number {
  let [hasZero, isTelling, isZeroText] = [false, tells === "always", false];
  for (let slot = 0; slot < places.length; slot++) {
    const given = places[slot] < 0 ? undefined : row[places[slot]];
    const value = typeof given === "string" ? given : cellValue(given);
    if (isError(value)) return slot;
    const part = parts[slot];
    values[slot] = part === undefined || places[slot] < 0 ? value : partIn(part, value);
    if (given === null && tells === "besideBlanks") isTelling = true;
    if (value !== 0) continue;
    hasZero = true;
    if (card.isText[slot] === 1) isZeroText = true;
  }
  if (hasZero && (isZeroText || !isTelling)) forgetZeros(card, values);
  return -1;
}

/** A blank cell may come as 0. */
function partIn({partOf, blank}: CellPart, value: Cell): Cell {
  if (typeof value === "string") return partOf(value) ?? null;
  return value === null || value === 0 ? (blank ?? null) : null;
}

/** Where a 0 may be a blank cell, it says nothing but to lines that speak of it. */
function forgetZeros({zeroUnknown}: CompiledCard, values: Cell[]): void {
  for (let slot = 0; slot < values.length; slot++) if (values[slot] === 0 && zeroUnknown[slot] === 1) values[slot] = null;
}

/** What is wrong with a cell that the card reads. */
export function cellFault({attributes}: CompiledCard, {places}: Columns, row: readonly unknown[], slot: number): Fault {
  const value = cellValue(row[places[slot]]);
  return new Fault({code: "cellError", heading: attributes[slot], found: isError(value) ? value.error : ""});
}
