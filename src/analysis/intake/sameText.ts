/** Marks that nobody sees: joiners, direction marks, soft hyphens, byte order marks. The Persian half-space is one of them. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0e\ufe0f\ufeff]/g;
/** The line that lengthens Arabic letters, and the signs for short vowels. */
const ORNAMENT = /[\u0640\u064b-\u0652]/g;
const ARABIC = /[\u0600-\u06ff]/;
const WIDE = /[\uff01-\uff5e]/g;

/**
 * A text as a key that is the same for texts that a reader takes for one: without case and stray spaces, accents composed, Arabic and Persian yeh and kaf as one letter, full-width letters as ours.
 * Between Persian words a space, a half-space and nothing are the same, as people type them.
 *
 * @example textKey(" Nhân  sự ") === textKey("NHÂN SỰ") // true
 */
export function textKey(text: string): string {
  const lower = text.trim().toLowerCase();
  if (/^[\x20-\x7e]*$/.test(lower)) return /\s\s/.test(lower) ? lower.replace(/\s+/g, " ") : lower;
  const seen = lower
    .replace(UNSEEN, "")
    .replace(WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
  if (!ARABIC.test(seen)) return seen;
  return seen
    .replace(ORNAMENT, "")
    .replace(/[يى]/g, "ی")
    .replace(/ك/g, "ک")
    .replace(/(?<=[\u0600-\u06ff]) (?=[\u0600-\u06ff])/g, "");
}
