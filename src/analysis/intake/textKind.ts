import type {ColumnKind} from "../../domain/customers";

const YES_OR_NO: ReadonlySet<string> = new Set(
  "yes no y n true false ja nein oui non si sí no wahr falsch vrai faux có không đúng sai بله خیر بلی آری".split(" "),
);

/** "20–50", "1,000 to 5,000", "<5", "50+", "over 500". */
const BAND =
  /^(?:[<>≤≥]=?|under|over|up to|less than|more than|below|above|unter|über|bis|dưới|trên|کمتر از|بیشتر از)?\D{0,2}\d[\d.,' ]*\s*(?:[kmb]|mio\.?|mrd\.?|%)?\s*(?:(?:-|–|—|to|bis|đến|تا|\.\.)\s*\D{0,2}\d[\d.,' ]*\s*(?:[kmb]|mio\.?|mrd\.?|%)?|\+)?\s*(?:[\p{L}.]+)?$/iu;
const IS_RANGE =
  /\d\s*(?:-|–|—|to|bis|đến|تا|\.\.)\s*\D{0,2}\d|[<>≤≥]|\+\s*\D*$|^(?:under|over|up to|less|more|below|above|unter|über|dưới|trên|کمتر|بیشتر)/iu;

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
  if (texts.every((text) => YES_OR_NO.has(text.trim().toLowerCase()))) return "boolean";
  if (share((text) => BAND.test(text.trim()) && IS_RANGE.test(text)) >= MOST) return "band";
  if (isIdHeading || (distinctShare > 0.95 && texts.length > 5 && share(isCode) >= 0.9)) return "id";
  return share((text) => /[^;|]+[;|][^;|]+/.test(text)) >= OFTEN || isList(texts) ? "many" : "text";
}

/** A key of some system: one word with a digit in it. */
const isCode = (text: string): boolean => /^[\p{L}\d_\-./]+$/u.test(text.trim()) && /\d/.test(text);

/** Commas divide values when the pieces come back, and their number varies: tools do, "Berlin, Germany" does not. */
function isList(texts: readonly string[]): boolean {
  const lists = texts.map((text) => text.split(/,\s+/));
  const several = lists.filter((pieces) => pieces.length > 1);
  if (several.length < MOST * texts.length || texts.length < 5) return false;
  const pieces = lists.flat();
  const lengths = new Set(lists.map((list) => list.length));
  return lengths.size > 1 && new Set(pieces).size <= pieces.length / 2;
}
