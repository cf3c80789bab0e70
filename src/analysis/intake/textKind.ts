import type {ColumnKind} from "../../domain/customers";
import {bandText} from "./bandText";
import {isMissingText} from "./missingText";
import {numberText} from "./numberText";

/** Yes and no as people write them, by language. */
const YES_OR_NO: ReadonlySet<string> = new Set(
  [
    "yes no y n t f true false on off x ✓ ✔ ✗ ✘",
    "ja nein j wahr falsch",
    "oui non o vrai faux",
    "si sí no s verdadero falso",
    "có không đúng sai rồi chưa",
    "بله خیر بلی آری نه دارد ندارد درست نادرست غلط",
    "sim não vero falso tak nie ano ne да нет evet hayır نعم لا",
  ]
    .join(" ")
    .split(" "),
);

/** Share of the different texts that must look alike. */
const MOST = 0.6;
/** Values of a many-valued column hold a separator at least this often. */
const OFTEN = 0.25;

/** Characters of a text that are looked at; a cell may hold 32 767. */
const LOOKED_AT = 300;

/**
 * What a column of texts holds: yes or no, ranges, several values in a cell, keys, or just text.
 *
 * @param distinctShare Different texts as a share of the filled cells.
 */
export function textKind(whole: readonly string[], distinctShare: number, isIdHeading: boolean): ColumnKind {
  const texts = whole.map((text) => text.slice(0, LOOKED_AT));
  const share = (test: (text: string) => boolean) => texts.filter(test).length / texts.length;
  if (texts.every(isYesOrNo)) return "boolean";
  if (isBands(texts)) return "band";
  if (isIdHeading || (distinctShare > 0.95 && texts.length > 5 && share(isCode) >= 0.9)) return "id";
  return share((text) => SEPARATED.test(text)) >= OFTEN || isList(texts) ? "many" : "text";
}

const isYesOrNo = (text: string): boolean => YES_OR_NO.has(text.trim().toLowerCase().normalize("NFC"));

/** Ranges, and a few plain numbers among them ("1", "2-10", "11-50"). */
function isBands(texts: readonly string[]): boolean {
  const bands = texts.filter((text) => bandText(text) !== undefined).length;
  if (bands === 0 || bands < MOST * texts.length - 1) return false;
  const readable = bands + texts.filter((text) => bandText(text) === undefined && numberText(text) !== undefined).length;
  return readable >= MOST * texts.length && bands >= readable / 2;
}

/** Values that are divided by a semicolon, a bar, or a line break within the cell. */
const SEPARATED = /[^;|\n]+[;|\n][^;|\n]+/;

/** What divides the values of a many-valued cell; commas only where a column has nothing else. */
export const SEPARATORS = /[;|\n]+/;

/** A key of some system: one word with a digit in it. */
const isCode = (text: string): boolean => /^[\p{L}\d_\-./]+$/u.test(text.trim()) && /\d/.test(text);

/** Commas divide values when the pieces come back, and their number varies: tools do, "Berlin, Germany" does not. */
function isList(texts: readonly string[]): boolean {
  const lists = texts.filter((text) => !isMissingText(text)).map((text) => text.split(/[,،、]\s*/));
  const several = lists.filter((pieces) => pieces.length > 1);
  if (several.length < MOST * texts.length || texts.length < 5) return false;
  const pieces = lists.flat();
  const lengths = new Set(lists.map((list) => list.length));
  return lengths.size > 1 && new Set(pieces).size <= pieces.length / 2;
}
