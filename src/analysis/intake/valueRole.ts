import type {Role} from "../../domain/customers";
import {bandText, readBand} from "./bandText";
import type {ColumnProfile} from "./columnProfile";
import {isCountryName} from "./countryNames";
import {currencyOf} from "./currency";
import {headingWords} from "./headingWords";
import {industryShare} from "./industryNames";
import {jobTitle} from "./jobTitle";

/** What a column's values say that it is, where its heading says nothing. */
export interface ValueRole {
  readonly role: Role;
  readonly confidence: number;
}

/** Values alone never make us surer than this: the pane asks. */
const GUESS = 0.55;
/** What looks like nothing else is nearly certain. */
const PLAIN = 0.75;
/** Different texts that are looked at, and fewest of them. */
const LOOKED_AT = 200;
const FEWEST = 3;

const EMAIL = /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i;
const WEBSITE = /^(?:https?:\/\/|www\.)\S+$/i;
const DOMAIN = /^(?:[a-z\d-]+\.)+[a-z]{2,12}$/i;
const PHONE = /^(?:\+|00|\(?0)[\d\s()./-]{6,18}\d$/;
/** Legal forms, and words that stand in names of firms, in the languages of our users. */
const FIRM =
  /\b(?:inc|llc|ltd|limited|corp|corporation|plc|gmbh|ag|kg|ug|sarl|sas|eurl|s a|sa|sl|slu|srl|spa|bv|nv|oy|ab|as|pty|co kg|group|holding|tnhh|jsc|cong ty|tap doan|doanh nghiep)\b|شرکت|گروه|هلدینگ/;

/** What each kind of values looks like, and the share of different texts that must. */
const LOOKS: readonly (readonly [Role, number, number, (text: string) => boolean])[] = [
  ["email", 0.8, PLAIN, (text) => EMAIL.test(text)],
  ["website", 0.8, PLAIN, (text) => WEBSITE.test(text)],
  ["domain", 0.8, PLAIN, (text) => DOMAIN.test(text)],
  ["phone", 0.8, PLAIN, (text) => PHONE.test(text)],
  ["currency", 1, PLAIN, (text) => /^[A-Z]{3}$/.test(text) && currencyOf(text) !== undefined],
  ["country", 0.7, PLAIN, (text) => isCountryName(headingWords(text.toLowerCase()))],
  ["title", 0.6, GUESS, (text) => jobTitle(text).seniority !== undefined],
  ["company", 0.3, GUESS, (text) => FIRM.test(headingWords(text.toLowerCase()))],
];

/**
 * What a column's values say that it is: addresses, telephone numbers, currencies, countries, job titles, firms, industries, or bands of employees. Undefined where they look like none of these, or are too few.
 *
 * @example valueRole of ann@acme.com, bob@beta.de, … // {role: "email", confidence: 0.75}
 */
export function valueRole({kind, someTexts, distinctTexts}: Pick<ColumnProfile, "kind" | "someTexts" | "distinctTexts">): ValueRole | undefined {
  if (kind !== "text" && kind !== "id" && kind !== "many" && kind !== "band") return undefined;
  const texts = someTexts.slice(0, LOOKED_AT).map((text) => text.trim());
  if (texts.length < 2) return undefined;
  if (kind === "band") return texts.every(isHeadcount) ? {role: "employees", confidence: GUESS} : undefined;
  const share = (looks: (text: string) => boolean) => texts.filter(looks).length / texts.length;
  const found = LOOKS.find(([role, least, , looks]) => (texts.length >= FEWEST || role === "currency") && share(looks) >= least);
  if (found !== undefined) return {role: found[0], confidence: found[2]};
  return kind === "text" && distinctTexts <= LOOKED_AT && texts.length >= FEWEST && industryShare(texts) >= 0.6
    ? {role: "industry", confidence: GUESS}
    : undefined;
}

/** The bands in which firms are counted by their people everywhere: whole numbers without a currency, of which one begins at 1, 10 or 11, 50 or 51, and so on. */
function isHeadcount(text: string): boolean {
  const band = bandText(text);
  if (band === undefined) return /^\d{1,2}$/.test(text);
  const {low, high} = readBand(band, "point");
  if ([band.low, band.high].some((end) => end?.currency !== undefined || (end !== undefined && end.scale !== 1))) return false;
  return [low, high].some((end) => HEADCOUNT_EDGES.has(end));
}

const HEADCOUNT_EDGES: ReadonlySet<number> = new Set([
  9, 10, 11, 19, 20, 49, 50, 51, 99, 100, 101, 199, 200, 201, 249, 250, 251, 499, 500, 501, 999, 1000, 1001, 4999, 5000, 5001, 9999, 10_000, 10_001,
]);
