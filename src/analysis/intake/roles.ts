import type {Role} from "../../domain/customers";
import {headingWords} from "./headingWords";
import {VOCABULARY} from "./vocabulary";

/** What a heading says a column means. */
export interface RoleMatch {
  readonly role: Role;
  /** How sure the heading alone makes us, 0 to 1. */
  readonly confidence: number;
  /** Place among the role's phrases; the lower, the more usual. */
  readonly rank: number;
}

/** Phrases by their words. Where two roles share one, the first named keeps it. */
const PHRASES: ReadonlyMap<string, {readonly role: Role; readonly rank: number}> = phraseIndex();

/** Words too general to mean anything at the end of a longer heading. */
const ALONE_ONLY: ReadonlySet<string> = new Set(
  (
    "name id key value total sum size note notes area result team level title position segment series category type status function division manager contact web stack systems size problem account customer client users user " +
    "land stato stat ca cap ort site state since closed created paid fees problem pain chance lost won number"
  ).split(" "),
);

/** Words that make a figure something else than what they pay us or how many seats they have: an average, a rank, a share, a price, a forecast. */
const NOT_A_TOTAL: ReadonlySet<string> = new Set(
  (
    "avg average mean median max maximum min minimum best top worst rank ranking rate share ratio percent percentage pct target budget forecast expected estimated weighted cost costs discount " +
    "tax vat freight shipping per growth unit list lost missed open potential probability index score days quota variance change durchschnitt mittelwert moyenne moyen promedio media gemiddelde trung binh میانگین متوسط"
  ).split(" "),
);

/** Roles that an average or a forecast must not take. */
const TOTALS: ReadonlySet<Role> = new Set(["amount", "plainRevenue", "seats"]);

/** Trailing words that only say the unit or the year. */
const UNIT_WORD =
  /^(?:usd|eur|gbp|vnd|irr|irt|chf|jpy|inr|aud|cad|sek|nok|dkk|pln|k|m|mm|mn|mio|mrd|bn|million|millions|tsd|thousand|thousands|in|pct|percent|trieu|ty|dong|months?|date|(?:19|20)\d\d|fy\d*|ytd|q[1-4])$/;

/** Columns that we wrote beside the customers ("ICP Tier"); they are results, never evidence. */
const OURS = /^icp( |$)/;

/**
 * What a heading means, or undefined. A known phrase as a whole is surest; the same with a unit or a year behind it nearly so; a known phrase at the
 * end of a longer heading ("HQ country") or inside it is a guess that the values must bear out.
 *
 * @example matchRole("Won_Revenue (USD)")?.role // "amount"
 */
export function matchRole(heading: string): RoleMatch | undefined {
  const words = headingWords(heading);
  if (words === "") return undefined;
  if (OURS.test(words)) return {role: "icp_tier", confidence: 1, rank: 0};
  const match = wholeMatch(words) ?? partMatch(words.split(" "));
  if (match === undefined || !TOTALS.has(match.role)) return match;
  return words.split(" ").some((word) => NOT_A_TOTAL.has(word) || /^top\d+$/.test(word)) ? undefined : match;
}

function wholeMatch(words: string): RoleMatch | undefined {
  const whole = PHRASES.get(words);
  if (whole !== undefined) return {...whole, confidence: 0.95};
  const parts = words.split(" ");
  while (parts.length > 1 && UNIT_WORD.test(parts[parts.length - 1])) {
    parts.pop();
    const bare = PHRASES.get(parts.join(" "));
    if (bare !== undefined) return {...bare, confidence: 0.9};
  }
  return undefined;
}

function partMatch(parts: readonly string[]): RoleMatch | undefined {
  for (let start = 1; start < parts.length; start++) {
    const tail = wholeMatch(parts.slice(start).join(" "));
    if (tail !== undefined && !(start === parts.length - 1 && ALONE_ONLY.has(parts[start])))
      return {...tail, confidence: parts.length - start > 1 ? 0.8 : 0.7};
  }
  for (let length = parts.length - 1; length > 1; length--) {
    for (let start = 0; start + length < parts.length; start++) {
      const inside = PHRASES.get(parts.slice(start, start + length).join(" "));
      if (inside !== undefined) return {...inside, confidence: 0.55};
    }
  }
  return undefined;
}

function phraseIndex(): ReadonlyMap<string, {role: Role; rank: number}> {
  const index = new Map<string, {role: Role; rank: number}>();
  for (const [role, phrases] of Object.entries(VOCABULARY)) {
    phrases.split("|").forEach((phrase, rank) => {
      if (!index.has(phrase.trim())) index.set(phrase.trim(), {role, rank});
    });
  }
  return index;
}
