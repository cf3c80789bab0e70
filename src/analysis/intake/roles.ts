import type {Role} from "../../domain/customers";
import {headingWords} from "./headingWords";
import type {Concept} from "./vocabulary/english";
import {HEADING_LANGUAGES} from "./vocabulary/languages";
import {lexiconOf} from "./vocabulary/lexicon";
import type {Lexicon} from "./vocabulary/lexicon";
import {readHeading} from "./vocabulary/readHeading";
import type {Token} from "./vocabulary/readHeading";
import {ROLE_RULES} from "./vocabulary/roleRules";
import type {RoleRule} from "./vocabulary/roleRules";

/** What a heading says a column means. */
export interface RoleMatch {
  readonly role: Role;
  /** How sure the heading alone makes us, 0 to 1. */
  readonly confidence: number;
  /** Place among the rules; the lower, the more usual the heading is for its role. */
  readonly rank: number;
}

/** Roles that an average or a forecast must not take. */
const TOTALS: ReadonlySet<Role> = new Set(["amount", "plainRevenue", "revenue", "seats"]);

/** What makes a figure something else than what they pay us or how many seats they have: an average, a rank, a share, a price, a forecast. */
const NOT_A_TOTAL: readonly Concept[] = [
  "odd",
  "rank",
  "rating",
  "price",
  "growth",
  "probability",
  "expected",
  "lost",
  "lead",
  "target",
  "margin",
  "profit",
];

/** Columns that we wrote beside the customers ("ICP Tier"); they are results, never evidence. */
const OURS = /^icp( |$)/;

/** What Dynamics puts before the columns by which it knows its rows again. */
const LOCKED = /^\(do not modify\)/i;

/** What is said by the way: "about" (which is "chiffre d'affaires" in other places), and the year before ("N-1"). */
const ASIDES = /\bca\.|\(ca\)|\bN-[1-3]\b/gi;

/** The sign behind a word stands for "number", before one for "how many". */
const NUMBER_SIGN = /(?<=\p{L}\s?)#\s*$/u;

/** Letters with points between are one word: "C.P.", "N.I.F.". */
const DOTTED = /(?<!\p{L})(\p{L})\.\s?(?=\p{L}\.)/gu;

const withoutAsides = (heading: string): string => heading.replace(ASIDES, " ").replace(NUMBER_SIGN, " number").replace(DOTTED, "$1");

/** Understands headings by the words of some languages. */
export type RoleMatcher = (heading: string) => RoleMatch | undefined;

/** The matcher that knows these words only. */
export function roleMatcher(lexicon: Lexicon): RoleMatcher {
  const matched = new Map<string, RoleMatch | undefined>();
  return (heading) => {
    if (!matched.has(heading)) matched.set(heading, match(heading, lexicon));
    return matched.get(heading);
  };
}

let everyLanguage: RoleMatcher | undefined;
/** The words of every language, put together when they are first needed. */
let known: Lexicon | undefined;

/**
 * What a heading means, or undefined. Surest where all of it is understood; nearly so with a unit or a year; where some words are unknown it is a guess that the values must bear
 * out, and none where the unknown word is what the others describe ("Customer temperament").
 *
 * @example matchRole("Won_Revenue (USD)")?.role // "amount"
 */
export function matchRole(heading: string): RoleMatch | undefined {
  known ??= lexiconOf(HEADING_LANGUAGES);
  everyLanguage ??= roleMatcher(known);
  return everyLanguage(heading);
}

function match(heading: string, lexicon: Lexicon): RoleMatch | undefined {
  const words = headingWords(withoutAsides(heading));
  if (words === "") return undefined;
  if (OURS.test(words)) return {role: "icp_tier", confidence: 1, rank: 0};
  const found = bestRule(readHeading(words, lexicon)) ?? withoutBrackets(heading, lexicon);
  if (!LOCKED.test(heading.trim())) return found;
  return {role: found !== undefined && ROW_KEYS.has(found.role) ? "record_id" : "ignore", confidence: 0.95, rank: 0};
}

/** What the heading means without words in brackets that nobody knows: "Country (ISO2)". A known word there counts: "Revenue (expected)". */
function withoutBrackets(heading: string, lexicon: Lexicon): RoleMatch | undefined {
  const inside = BRACKETS.exec(heading)?.[1];
  if (inside === undefined || readHeading(headingWords(inside), lexicon).some((token) => token.concepts.size > 0 && !isNeutral(token)))
    return undefined;
  const found = bestRule(readHeading(headingWords(withoutAsides(heading.replace(BRACKETS, " "))), lexicon));
  return found && {...found, confidence: Math.min(found.confidence, 0.8)};
}

const BRACKETS = /[([]([^()[\]]{1,40})[)\]]/;

/** What a row of Dynamics can be: "(Do Not Modify) Account" is its key. */
const ROW_KEYS: ReadonlySet<Role> = new Set(["company", "deal", "contact", "record_id"]);

interface Holding {
  readonly rule: RoleRule;
  readonly rank: number;
  /** For each token whether the rule explains it. */
  readonly explained: readonly boolean[];
  readonly unexplained: number;
  /** The last token that the rule needs. */
  readonly lastNeeded: number;
}

function bestRule(tokens: readonly Token[]): RoleMatch | undefined {
  let best: Holding | undefined;
  ROLE_RULES.forEach((rule, rank) => {
    const holding = holds(rule, rank, tokens);
    if (holding !== undefined && (best === undefined || isBetter(holding, best))) best = holding;
  });
  if (best === undefined) return undefined;
  const confidence = confidenceOf(best, tokens);
  return confidence === 0 ? undefined : {role: best.rule.role, confidence, rank: best.rank};
}

const isBetter = (a: Holding, b: Holding): boolean =>
  a.unexplained < b.unexplained || (a.unexplained === b.unexplained && a.rule.needs.length > b.rule.needs.length);

function holds(rule: RoleRule, rank: number, tokens: readonly Token[]): Holding | undefined {
  const needed = assigned(rule.needs, tokens);
  if (needed === undefined) return undefined;
  const explained = tokens.map((token, t) => needed.includes(t) || isNeutral(token) || speaksOf(token, rule));
  const unexplained = explained.filter((is) => !is).length;
  if (rule.isWhole && unexplained > 0) return undefined;
  if (TOTALS.has(rule.role) && tokens.some((token, t) => !needed.includes(t) && isOdd(token, rule))) return undefined;
  return {rule, rank, explained, unexplained, lastNeeded: Math.max(...needed)};
}

/** A token for each idea that is needed, no token twice; undefined where one is missing. */
function assigned(needs: RoleRule["needs"], tokens: readonly Token[], used: readonly number[] = []): readonly number[] | undefined {
  if (used.length === needs.length) return used;
  for (let t = 0; t < tokens.length; t++) {
    if (used.includes(t) || !needs[used.length].some((concept) => tokens[t].concepts.has(concept))) continue;
    const all = assigned(needs, tokens, [...used, t]);
    if (all !== undefined) return all;
  }
  return undefined;
}

/** Whether a word says again what is needed ("Website URL"), or may stand beside it. */
const speaksOf = ({concepts}: Token, {needs, besides}: RoleRule): boolean =>
  [...concepts].some((concept) => besides.has(concept) || needs.some((need) => need.includes(concept)));

const isNeutral = ({concepts, isUnit}: Token): boolean => isUnit || concepts.has("filler") || concepts.has("place");

/** "UK" and the like, whatever else the word means beside others ("how did you find us"). */
const isPlace = ({concepts}: Token): boolean => concepts.has("place");

const isOdd = (token: Token, rule: RoleRule): boolean =>
  /^top ?\d+$/.test(token.text) ||
  (!token.concepts.has("filler") && !speaksOf(token, rule) && NOT_A_TOTAL.some((concept) => token.concepts.has(concept)));

/** Words too general to mean anything beside a word that is unknown: "Street name", "Market cap". */
const ALONE_ONLY: ReadonlySet<string> = new Set(
  (
    "name id key value val total sum size note notes area result team level title position segment series category type status function division manager contact web stack systems problem account customer " +
    "client clients users user land stato stat staat ca cap ort site state since closed close created paid fees fee pain chance lost won number order orders date data age label market rating score grade rank " +
    "art real part place zone cargo giro ramo form tin stage phase role plan topic activity"
  ).split(" "),
);

/** Words that begin a clause about the word before. */
const RELATIVE = /^(?:they|that|which|who|where|we|you|que|qui|qu|che|که)$/;

/** Words in a row that may stay unknown. */
const MOST_UNKNOWN = 3;

function confidenceOf({explained, unexplained, lastNeeded}: Holding, tokens: readonly Token[]): number {
  if (unexplained === 0) return tokens.some(({isUnit}) => isUnit) ? 0.9 : 0.95;
  const understood = explained.filter((is, t) => is && !isNeutral(tokens[t])).length;
  if (unexplained > MOST_UNKNOWN) return 0;
  // "Problem they want to solve": what follows is a clause about it.
  if (RELATIVE.test(tokens[lastNeeded + 1]?.text ?? "")) return 0.7;
  if (understood === 1 && ALONE_ONLY.has(tokens[lastNeeded].text)) return 0;
  const firstUnknownAfter = explained.findIndex((is, t) => !is && t > lastNeeded);
  if (firstUnknownAfter < 0) return understood > 1 ? 0.8 : 0.7;
  const isDescribed = tokens[lastNeeded].isHeadFirst || tokens.slice(lastNeeded, firstUnknownAfter).some(({concepts}) => concepts.has("filler"));
  if (isDescribed) return 0.7;
  return understood > 1 ? 0.55 : 0;
}

/** Words that need another one to mean something: whose name, which date, the amount of what. */
const PARTIAL: ReadonlySet<Concept> = new Set<Concept>(
  "name id code date amount value total count number type status email phone first last start end won lost year level role age rating next annual recurring range size".split(
    " ",
  ) as Concept[],
);

/** A heading's words by all the languages; none of a heading that has no letters. */
function tokensOf(heading: string): readonly Token[] {
  known ??= lexiconOf(HEADING_LANGUAGES);
  const words = headingWords(heading);
  return words === "" ? [] : readHeading(words, known);
}

/** Whether a heading needs the line above it to mean something: a year, a unit, a sign, or words such as "name" and "total". A place alone is a value: a customer's country. */
export function isPartHeading(heading: string): boolean {
  if (isPlaceHeading(heading)) return false;
  return tokensOf(heading).every((token) => isNeutral(token) || [...token.concepts].some((concept) => PARTIAL.has(concept)));
}

/** Whether a heading names a place and nothing else: half a heading where a group stands over several ("Revenue" over "UK" and "US"). */
export function isPlaceHeading(heading: string): boolean {
  const tokens = tokensOf(heading);
  return tokens.length > 0 && tokens.every(isPlace);
}

/** Whether every word of a heading is understood, whatever it means together. */
export function isKnownHeading(heading: string): boolean {
  const tokens = tokensOf(heading);
  return tokens.length > 0 && tokens.every(({concepts, isUnit}) => isUnit || concepts.size > 0);
}
