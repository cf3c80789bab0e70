/** Letters that are one word to a reader but several to a computer. */
const LETTERS: readonly (readonly [RegExp, string])[] = [
  [/đ/g, "d"],
  [/ß/g, "ss"],
  [/ı/g, "i"],
  [/ł/g, "l"],
  [/ø/g, "o"],
  [/æ/g, "ae"],
  [/[يى]/g, "ی"],
  [/ك/g, "ک"],
  [/[أإآ]/g, "ا"],
  [/ۀ/g, "ه"],
  [/[\u0640\u064b-\u0655\u0670]/g, ""],
  [/\u200c/g, " "],
  [/[\u200b\u200d-\u200f\u2060-\u2069\ufeff]/g, ""],
];

/** What Dynamics puts before the columns by which it knows its rows again, in the languages of our users. */
export const LOCKED =
  /^\s*\((?:do not modify|nicht ändern|ne pas modifier|no modificar|non modificare|não modificar|niet wijzigen|không (?:được )?(?:chỉnh )?sửa(?: đổi)?|تغییر ندهید)\)/iu;

/**
 * A heading as plain words: lower case, digits of Persian and Arabic as our own, without accents, punctuation and underscores, camel case taken apart.
 *
 * @example headingWords("Won_Revenue (USD)") // "won revenue usd"
 * @example headingWords("companyName") // "company name"
 */
export function headingWords(heading: string): string {
  const apart = heading
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu}{2,})(\p{Lu}\p{Ll}{2,})/gu, "$1 $2")
    .replace(LOCKED, "");
  const bare = apart
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC");
  const digits = bare.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));
  const letters = LETTERS.reduce((text, [from, to]) => text.replace(from, to), digits);
  return letters.replace(/[^\p{L}\p{M}\p{N}]+/gu, " ").trim();
}
