import {textKey} from "./sameText";

/** What firms put behind their names to say what they are in law. */
const LEGAL_FORM =
  /(?:^|[\s,.])(?:inc|incorporated|llc|llp|ltd|limited|plc|corp|corporation|co|company|gmbh(?: & co\.? kg)?|mbh|ag|kg|ohg|ug|se|sa|sas|sarl|eurl|snc|sl|slu|srl|spa|bv|nv|ab|as|oy|aps|pty|pte|kk|jsc|tnhh|cp)\.?$/u;

const DOTTED = /\b(\p{L})\.(?=\p{L}\b)/gu;

/**
 * A customer's name as a key under which its spellings are the same: without case, accents composed, punctuation and legal form. "" where nothing is left.
 *
 * @example nameKey("BLACKZIM, Inc.") // "blackzim"
 */
export function nameKey(name: string): string {
  const lower = textKey(name).replace(DOTTED, "$1");
  const bare = lower.replace(/[.\s]+$/u, "").replace(LEGAL_FORM, "");
  return (bare === "" ? lower : bare).replace(/[^\p{L}\p{N}]+/gu, "");
}
