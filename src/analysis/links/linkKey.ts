import {headingWords} from "../intake/headingWords";

/** What firms put before their names to say what they are in law: Vietnamese and Persian, without accents. */
const FORM_BEFORE =
  /^(?:cong ty (?:tnhh|co phan|cp|trach nhiem huu han)(?: mot thanh vien| mtv)?|cong ty|cty (?:tnhh|cp)|cty|شرکت(?: سهامی(?: خاص| عام)?)?) /u;

/** What they put behind. */
const FORM_BEHIND =
  / (?:inc|incorporated|llc|llp|ltd|limited|plc|corp|corporation|company|co|gmbh|mbh|ag|kg|ohg|ug|se|sa|sas|sarl|snc|sl|slu|srl|spa|bv|nv|ab|as|oy|aps|pty|pte|kk|jsc|tnhh|cp)$/u;

/** Dots within abbreviations would part their letters: "S.A." is one word. */
const DOTTED = /\b(\p{L})\.(?=\p{L}\b)/gu;

/**
 * A customer's name as a key that is the same however another system wrote it: without case, accents, punctuation, stray spaces and legal form.
 * "" where nothing is left.
 *
 * @example linkKey("Société Générale S.A.") // "societegenerale"
 * @example linkKey("Müller GmbH & Co. KG") // "muller"
 * @example linkKey("Công ty TNHH Hòa Bình") // "hoabinh"
 */
export function linkKey(name: string): string {
  const words = headingWords(name.replace(DOTTED, "$1").toLowerCase());
  let bare = words.replace(FORM_BEFORE, "");
  for (let shorter = bare.replace(FORM_BEHIND, ""); shorter !== bare; shorter = bare.replace(FORM_BEHIND, "")) bare = shorter;
  return bare.replaceAll(" ", "");
}

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
