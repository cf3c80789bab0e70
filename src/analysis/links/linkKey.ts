import {headingWords} from "../intake/headingWords";
import {withoutDots, withoutLegalForm} from "../intake/legalForms";

/**
 * A customer's name as a key that is the same however another system wrote it: without case, accents, punctuation, stray spaces and legal form.
 * "" where nothing is left.
 *
 * @example linkKey("Société Générale S.A.") // "societegenerale"
 * @example linkKey("Müller GmbH & Co. KG") // "muller"
 * @example linkKey("Công ty TNHH Hòa Bình") // "hoabinh"
 */
export const linkKey = (name: string): string => withoutLegalForm(headingWords(withoutDots(name).toLowerCase())).replaceAll(" ", "");

/**
 * The host of an email address or a link as a key; "" where there is none.
 *
 * @example domainKey("https://www.acme.com/about") // "acme.com"
 * @example domainKey("jo@acme.com") // "acme.com"
 */
export function domainKey(text: string): string {
  const [host] = text
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, "")
    .replace(/^[^@/]*@/, "")
    .replace(/^www\./, "")
    .split(/[/?#:]/);
  return /^[^\s.]+(\.[^\s.]+)+$/u.test(host) ? host : "";
}
