import type {SpellingVariants} from "../../domain/customers";
import {isNoValue, noValueIn} from "./cellTally";
import {BLANK, TEXT} from "./encodedColumn";
import {textKey} from "./sameText";
import type {TableColumn} from "./tableColumns";
import {TextIndex} from "./textIndex";
import {BULLET, COMMAS, listDivider, SEPARATORS} from "./textKind";

/** Gives texts codes that are the same where {@link textKey} is; the first spelling stays. */
function coder(): {readonly texts: string[]; readonly code: (text: string) => number} {
  const [texts, keys] = [[] as string[], [] as string[]];
  const index = new TextIndex(keys);
  const code = (text: string): number => {
    const key = textKey(text);
    const found = index.find(key);
    if (found >= 0) return found;
    index.add(key);
    return texts.push(text) - 1;
  };
  return {texts, code};
}

/** Not looked at yet, in the codes of a column's texts. */
const UNREAD = -2;

/** The different texts of a column, and which of them a row has; −1 for none. */
export function textCodes(
  {cells}: TableColumn,
  spelling: (text: string) => string,
): {readonly texts: readonly string[]; readonly codeOf: (row: number) => number} {
  const {texts, code} = coder();
  const saysNothing = noValueIn(cells.texts);
  const known = new Int32Array(cells.texts.length).fill(UNREAD);
  const read = (text: string): number => (text === "" || saysNothing(text) ? -1 : code(text));
  const ofText = (at: number): number => {
    if (known[at] === UNREAD) known[at] = read(spelling(cells.texts[at].trim()));
    return known[at];
  };
  const codeOf = (row: number): number => {
    const kind = cells.kind(row);
    return kind === BLANK ? -1 : kind === TEXT ? ofText(cells.value(row)) : code(cells.text(row));
  };
  return {texts, codeOf};
}

const NOTHING: readonly number[] = [];

/** The same for a column with several texts in a cell. */
export function manyCodes(
  {cells, profile}: TableColumn,
  spelling: (text: string) => string,
): {readonly texts: readonly string[]; readonly codesOf: (row: number) => readonly number[]} {
  const {texts, code} = coder();
  const split = splitter(cells.texts, profile.someTexts);
  const known = new Map<number, readonly number[]>();
  const ofText = (at: number): readonly number[] => {
    const found = known.get(at);
    if (found !== undefined) return found;
    const pieces = split(cells.texts[at]).map((piece) => spelling(piece.trim()));
    const codes = [...new Set(pieces.filter((piece) => piece !== "" && !isNoValue(piece)).map(code))];
    known.set(at, codes);
    return codes;
  };
  const codesOf = (row: number): readonly number[] => {
    const kind = cells.kind(row);
    return kind === BLANK ? NOTHING : kind === TEXT ? ofText(cells.value(row)) : [code(cells.text(row))];
  };
  return {texts, codesOf};
}

/** The spelling that a text counts under. */
export function spellingsOf(heading: string, merged: readonly SpellingVariants[]): (text: string) => string {
  const values = new Map<string, string>();
  for (const {heading: own, value, variants} of merged) {
    if (own === heading) for (const variant of variants) values.set(textKey(variant), value);
  }
  return values.size === 0 ? (text) => text : (text) => values.get(textKey(text)) ?? text;
}

/** Semicolons, bars and line breaks divide values; commas, slashes and the like only where a column has none of them. */
function splitter(texts: readonly string[], someTexts: readonly string[]): (text: string) => string[] {
  const divider = texts.some((text) => SEPARATORS.test(text)) ? SEPARATORS : (listDivider(someTexts) ?? COMMAS);
  return (text) => text.split(divider).map((piece) => piece.replace(BULLET, ""));
}
