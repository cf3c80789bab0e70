import type {Role} from "../../domain/customers";
import {headingWords, LOCKED} from "./headingWords";
import {isNeutral} from "./vocabulary/bestRule";
import type {Concept} from "./vocabulary/english";
import {HEADING_LANGUAGES} from "./vocabulary/languages";
import {lexiconOf} from "./vocabulary/lexicon";
import type {Lexicon} from "./vocabulary/lexicon";
import {readHeading} from "./vocabulary/readHeading";
import type {Token} from "./vocabulary/readHeading";
import {likeliestRole} from "./vocabulary/readings";

/** What a heading says a column means. */
export interface RoleMatch {
  readonly role: Role;
  /** How sure the heading alone makes us, 0 to 1. */
  readonly confidence: number;
  /** Place among the rules; the lower, the more usual the heading is for its role. */
  readonly rank: number;
}

/** Columns that we wrote beside the customers ("ICP Tier"); they are results, never evidence. */
const OURS = /^icp( |$)/;

/** What is said by the way: "about" (which is "chiffre d'affaires" in other places), and the year before ("N-1"). */
const ASIDES = /\bca\.|\(ca\)|\bN-[1-3]\b/gi;

/** The sign behind a word stands for "number", before one for "how many". */
const NUMBER_SIGN = /(?<=\p{L}\s?)#\s*$/u;

/** Letters with points between are one word: "C.P.", "N.I.F.". */
const DOTTED = /(?<!\p{L})(\p{L})\.\s?(?=\p{L}\.)/gu;

/** Letters left out in the middle: "Int'l", "Gov't". */
const LEFT_OUT = /(\p{L}{2})['’]([tln])(?!\p{L})/giu;

const withoutAsides = (heading: string): string =>
  heading.replace(ASIDES, " ").replace(NUMBER_SIGN, " number").replace(DOTTED, "$1").replace(LEFT_OUT, "$1$2");

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
  const plain = withoutAsides(heading);
  const words = headingWords(plain);
  if (words === "") return undefined;
  if (OURS.test(words)) return {role: "icp_tier", confidence: 1, rank: 0};
  const found = likeliestRole(plain, lexicon) ?? withoutBrackets(heading, lexicon);
  if (!LOCKED.test(heading)) return found;
  return {role: found !== undefined && ROW_KEYS.has(found.role) ? "record_id" : "ignore", confidence: 0.95, rank: 0};
}

/** What the heading means without words in brackets that nobody knows: "Country (ISO2)". A known word there counts: "Revenue (expected)". */
function withoutBrackets(heading: string, lexicon: Lexicon): RoleMatch | undefined {
  const inside = BRACKETS.exec(heading)?.[1];
  if (inside === undefined || readHeading(headingWords(inside), lexicon).some((token) => token.concepts.size > 0 && !isNeutral(token)))
    return undefined;
  const found = likeliestRole(withoutAsides(heading.replace(BRACKETS, " ")), lexicon);
  return found && {...found, confidence: Math.min(found.confidence, 0.8)};
}

const BRACKETS = /[([]([^()[\]]{1,40})[)\]]/;

/** What a row of Dynamics can be: "(Do Not Modify) Account" is its key. */
const ROW_KEYS: ReadonlySet<Role> = new Set(["company", "deal", "contact", "record_id"]);

/** "UK" and the like, whatever else the word means beside others ("how did you find us"). */
const isPlace = ({concepts}: Token): boolean => concepts.has("place");

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
