import type {ColumnKind} from "../../domain/customers";
import {bandText} from "./bandText";
import {isMissingText} from "./missingText";
import {numberText} from "./numberText";
import {textKey} from "./sameText";

/** Yes and no as people write them, by language; `_` stands for a space. */
const YES_OR_NO: ReadonlySet<string> = new Set(
  [
    "yes no none aucun y n t f true false on off x ✓ ✔ ✗ ✘ ✖ ☑ ☐ ☒ ✅ ❌ ○ × 👍 👎 opted_in opted_out",
    "ja nein j wahr falsch vorhanden",
    "oui non o vrai faux",
    "si sí no s verdadero falso",
    "có không đúng sai rồi chưa không_có chưa_có đã_có",
    "بله خیر بلی آری نه دارد ندارد درست نادرست غلط هست نیست",
    "sim não verdadeiro sì vero tak nie ano ne nee nej waar onwaar kyllä ei igen nem da nu ναι όχι да нет evet hayır نعم لا ya tidak",
    "はい いいえ 是 否 有 无 예 아니오 네 아니요 ใช่ ไม่ใช่ हाँ नहीं",
  ]
    .join(" ")
    .split(" ")
    .map((word) => textKey(word.replace("_", " "))),
);

/** Share of the different texts that must look alike. */
const MOST = 0.6;
/** Values of a many-valued column hold a separator at least this often. */
const OFTEN = 0.25;

const HALF = 0.5;

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
  const isMany = share((text) => SEPARATED.test(text)) >= OFTEN || listDivider(texts) !== undefined || (distinctShare <= HALF && areFewLists(texts));
  return isMany ? "many" : "text";
}

const isYesOrNo = (text: string): boolean => YES_OR_NO.has(textKey(text.trim().replace(/[.!]$/, "")));

/** Ranges, and a few plain numbers among them ("1", "2-10", "11-50"). */
function isBands(texts: readonly string[]): boolean {
  const bands = texts.filter((text) => bandText(text) !== undefined).length;
  if (bands === 0 || bands < MOST * texts.length - 1) return false;
  const readable = bands + texts.filter((text) => bandText(text) === undefined && numberText(text) !== undefined).length;
  return readable >= MOST * texts.length && bands >= readable / 2;
}

/** Values that are divided by a semicolon, a bar, or a line break within the cell. */
const SEPARATED = /[^;|؛；\r\n]+[;|؛；\r\n]+[^;|؛；\r\n]+/;

/** What divides the values of a many-valued cell; commas only where a column has nothing else. */
export const SEPARATORS = /[;|؛；\r\n]+/;

/** Commas of every script. */
export const COMMAS = /[,،、，]\s*/;

/** Slashes, plus signs and dots, which divide values in some columns and belong to a value in others. */
export const SLASHES = /\s*[/·•∙‧]\s*|\s+[+&]\s+/;

/** What stands before a value in a list of lines. */
export const BULLET = /^\s*[•·▪‣*–-]\s+/u;

/** A key of some system: one word with a digit in it. */
const isCode = (text: string): boolean => /^[\p{L}\d_\-./]+$/u.test(text.trim()) && /\d/.test(text);

/** Fewest texts by which commas are judged, and fewest of them that hold several values. */
const FEWEST_TEXTS = 5;
const FEWEST_LISTS = 3;
/** Share of the pieces of such texts that must stand in another text too. */
const RECURRING = 0.8;

/**
 * What divides the values of a column's cells where it is no semicolon, bar or line break: commas, dots, slashes or plus signs; undefined where none of them does.
 *
 * @example listDivider(["CRM / ERP", "ERP / BI", "CRM", "BI / CRM / ERP", "ERP"]) // SLASHES
 */
export const listDivider = (texts: readonly string[]): RegExp | undefined =>
  [COMMAS, SLASHES].find((divider) => isList(texts.slice(0, MOST_TEXTS), divider));

/** So many texts tell whether they are lists. */
const MOST_TEXTS = 500;

/** A mark divides values when the pieces come back, and their number varies: tools do, "Berlin, Germany" and "Food / Beverage" do not. Pieces have letters: "1/2" is no list. */
function isList(texts: readonly string[], divider: RegExp): boolean {
  const lists = texts.filter((text) => !isMissingText(text)).map((text) => text.slice(0, LOOKED_AT).split(divider).map(textKey));
  const several = lists.filter((pieces) => pieces.length > 1);
  if (texts.length < FEWEST_TEXTS || several.length < Math.max(FEWEST_LISTS, OFTEN * texts.length)) return false;
  if (new Set(lists.map((list) => list.length)).size < 2) return false;
  const uses = new Map<string, number>();
  for (const piece of lists.flat()) uses.set(piece, (uses.get(piece) ?? 0) + 1);
  const parts = several.flat();
  if (!parts.every((piece) => /\p{L}/u.test(piece))) return false;
  const recurring = parts.filter((piece) => (uses.get(piece) ?? 0) > 1).length;
  return recurring >= RECURRING * parts.length || (several.length >= MOST * texts.length && uses.size <= lists.flat().length / 2);
}

/** Share of the pieces that must stand elsewhere too, where few texts tell; a city with its country has half of them. */
const FEW_RECURRING = 0.6;

/** Whether a column of few texts, each in several cells, holds lists with commas: each list has a value that stands alone in other cells ("VIP, North" beside "VIP"). */
function areFewLists(texts: readonly string[]): boolean {
  if (texts.length > FEWEST_TEXTS) return false;
  const lists = texts.map((text) => text.split(COMMAS).map(textKey));
  const several = lists.filter((pieces) => pieces.length > 1);
  const alone = new Set(lists.flatMap((pieces) => (pieces.length === 1 ? pieces : [])));
  if (several.length < 2 || !several.every((pieces) => pieces.some((piece) => alone.has(piece)))) return false;
  const all = lists.flat();
  const parts = several.flat();
  const recurring = parts.filter((piece) => all.indexOf(piece) !== all.lastIndexOf(piece)).length;
  return parts.every((piece) => /\p{L}/u.test(piece)) && recurring >= FEW_RECURRING * parts.length;
}
