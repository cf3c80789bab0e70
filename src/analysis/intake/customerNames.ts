import {withoutDots, withoutLegalForm} from "./legalForms";
import {textKey} from "./sameText";

/** A tone on the first or on the second of two vowels is one to Vietnamese readers: "Hòa", "Hoà". */
const TONE = /([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])/g;

/** Letters that have an accent of their own. */
const ACCENTED = /[\u00c0-\u024f\u1e00-\u1eff]/;

/**
 * A customer's name as a key under which its spellings are the same: without case, accents composed, punctuation and legal form. "" where nothing is left.
 *
 * @example nameKey("BLACKZIM, Inc.") // "blackzim"
 * @example nameKey("Công ty TNHH Hòa Phát") === nameKey("HOÀ PHÁT") // true
 */
export function nameKey(name: string): string {
  const words = withoutDots(name.toLowerCase().normalize("NFC"))
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
  const key = textKey(withoutLegalForm(words)).replace(/[^\p{L}\p{N}]+/gu, "");
  return ACCENTED.test(key) ? key.normalize("NFD").replace(TONE, "$1$3$2").normalize("NFC") : key;
}
