import type {Area} from "../../domain/source";
import {parseReference, type Reference} from "./address";

/** A defined name of the workbook; no target where it stands for anything but cells of one sheet. */
export interface NameFacts {
  readonly name: string;
  readonly formula: string;
  readonly target: Reference | undefined;
}

/** A name with the cells that its formula stands for. */
export const nameFacts = (name: string, formula: string): NameFacts => ({name, formula, target: parseReference(formula.replace(/^=/, ""))});

const COLUMN_ANCHOR = /^ICP_Column_/i;
const OURS = /^ICP_/i;

/** Name of the cells of a column of ours, by which we find it wherever it has moved; hidden from the user. */
export const columnAnchor = (key: string, slot: number): string => `ICP_Column_${key}${slot > 1 ? `_${slot}` : ""}`;

/** Areas of our own columns on a sheet. */
export const columnAnchors = (names: readonly NameFacts[], title: string): Area[] =>
  names.flatMap(({name, target}) => (COLUMN_ANCHOR.test(name) && target && sameTitle(target.title, title) ? [target.area] : []));

/** Names that say "this sheet is ours": names of ours over any of its cells, for people may insert rows above the anchor. */
export const sheetAnchors = (names: readonly NameFacts[], title: string): string[] =>
  names.filter(({name, target}) => OURS.test(name) && !COLUMN_ANCHOR.test(name) && sameTitle(target?.title, title)).map(({name}) => name);

/** Whether two titles are the same for Excel. */
export const sameTitle = (a: string | undefined, b: string | undefined): boolean => a !== undefined && a.toLowerCase() === b?.toLowerCase();

/** The name with this text, whatever its case. */
export const findName = (names: readonly NameFacts[], name: string): NameFacts | undefined => names.find((known) => sameTitle(known.name, name));
