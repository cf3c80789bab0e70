import type {Concept} from "./english";
import {SHORTEST_MISSPELT, withoutOneLetter} from "./lexicon";
import type {Lexicon, Meaning} from "./lexicon";

/** One word or phrase of a heading, and what it can mean; an unknown word means nothing. */
export interface Token extends Meaning {
  readonly text: string;
  /** A unit, a year or a number: it changes the meaning of no heading. */
  readonly isUnit: boolean;
}

/** Words that only say the unit, the period or a number. */
const UNIT =
  /^(?:usd|eur|gbp|vnd|irr|irt|chf|jpy|inr|aud|cad|sek|nok|dkk|pln|k|m|mm|mn|mio|mrd|bn|million|millions|tsd|thousand|thousands|pct|percent|trieu|ty|dong|months?|(?:13[89]|14[0-4]|19\d|20\d)\d|fy\d*|ytd|ltm|ttm|q[1-4]|h[12]|ii|iii|iv|\d+|\d+(?:m|mo|mth|y|yr|d))$/;

const NOTHING: Meaning = {concepts: new Set<Concept>(), languages: new Map<Concept, number>(), isHeadFirst: false};

/** Letters of scripts that are written without spaces between words. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Hangul}\p{M}]+$/u;

/** No word is longer, and no heading: a cell can hold 32 767 letters, and taking those apart would take hours. */
const LONGEST_WORD = 60;
const MOST_WORDS = 40;

/**
 * A heading's words with their meanings: the longest known phrase first, then single words, then words that are written as one ("Jahresumsatz", "annualrevenue", "年营业额"). None of a text
 * that is too long for a heading.
 *
 * @param words As `headingWords` gives them.
 * @example readHeading("date of first purchase", lexicon).map(({concepts}) => [...concepts][0]) // ["date", "filler", "first", "order"]
 */
export function readHeading(words: string, lexicon: Lexicon): Token[] {
  const parts = words.split(" ");
  if (parts.length > MOST_WORDS) return [];
  const tokens: Token[] = [];
  for (let at = 0; at < parts.length;) {
    const length = phraseLength(parts, at, lexicon);
    const text = parts.slice(at, at + Math.max(1, length)).join(" ");
    tokens.push(...(length > 0 ? [token(text, lexicon.phrases.get(text))] : tokensOfWord(text, lexicon)));
    at += Math.max(1, length);
  }
  return inOneLanguage(tokens, lexicon).map((own, at) => (isOfYear(own, tokens[at + 1]) ? {...own, ...NOTHING, isUnit: true} : own));
}

/** The languages that know every known word of a heading, as bits; 0 where none does: headings mix languages. */
export const languagesOf = (tokens: readonly Token[]): number =>
  tokens.reduce((bits, {concepts, languages}) => (concepts.size === 0 ? bits : bits & [...languages.values()].reduce((a, b) => a | b, 0)), -1);

/** Where one language knows all the known words they mean what they do there: "nombre" is a number in "nombre de produits" and a name in "nombre del producto". */
function inOneLanguage(tokens: readonly Token[], {headFirst}: Lexicon): readonly Token[] {
  const spoken = languagesOf(tokens);
  if (spoken === 0 || spoken === -1) return tokens;
  return tokens.map((own) => {
    if (own.concepts.size === 0) return own;
    const languages = new Map([...own.languages].filter(([, bits]) => (bits & spoken) !== 0));
    return {...own, concepts: new Set(languages.keys()), languages, isHeadFirst: (spoken & ~headFirst) === 0};
  });
}

/** "Jahr 2023" and "năm 2023" name a year as 2023 does; "annual" alone says that the figure is of every year. */
const isOfYear = ({concepts}: Token, next: Token | undefined): boolean => concepts.has("year") && next !== undefined && YEAR.test(next.text);

/** A year of our calendar or the Persian one. */
export const YEAR = /^(?:13[89]|14[0-4]|19\d|20\d)\d$/;

const token = (text: string, meaning: Meaning = NOTHING): Token => ({...meaning, text, isUnit: UNIT.test(text)});

function phraseLength(parts: readonly string[], at: number, {phrases, longest}: Lexicon): number {
  for (let length = Math.min(longest, parts.length - at); length > 0; length--) {
    if (phrases.has(parts.slice(at, at + length).join(" "))) return length;
  }
  return 0;
}

/** Whether a word needs no spelling out: it is known, a unit, or put together from known ones. */
export const isKnownWord = (word: string, lexicon: Lexicon): boolean =>
  tokensOfWord(word, lexicon).every(({concepts, isUnit}) => isUnit || concepts.size > 0);

function tokensOfWord(word: string, lexicon: Lexicon): Token[] {
  if (word.length > LONGEST_WORD) return [token(word)];
  const whole = meaningOf(word, lexicon) ?? misspelt(word, lexicon) ?? inflected(word, lexicon);
  if (whole !== undefined || UNIT.test(word)) return [token(word, whole)];
  if (UNSPACED.test(word)) return unspaced(word, lexicon);
  return joined(word, lexicon)?.map(([text, meaning]) => token(text, meaning)) ?? [token(word, beginning(word, lexicon.stems))];
}

/** Endings that differ between spellings, and the Arabic article, make no other word. */
function meaningOf(word: string, lexicon: Lexicon): Meaning | undefined {
  const found = lexicon.phrases.get(word) ?? beginning(word, lexicon.beginnings);
  if (found !== undefined) return found;
  const spelt = [/^ال/.test(word) ? word.slice(2) : word, word.replace(/ae|oe|ue/g, (umlaut) => umlaut[0]), word.replace(/\d+$/, "")];
  for (const other of spelt) {
    const known = other === word ? undefined : lexicon.phrases.get(other);
    if (known !== undefined) return known;
  }
  return undefined;
}

/** A long word with an ending of number or case: "Debitoren", "vendedores". */
function inflected(word: string, {phrases}: Lexicon): Meaning | undefined {
  const roots = ENDINGS.filter((ending) => word.endsWith(ending)).map((ending) => word.slice(0, word.length - ending.length));
  const root = roots.find((own) => own.length >= SHORTEST_ROOT && phrases.has(own));
  return root === undefined ? undefined : phrases.get(root);
}

/** No "s" alone: "United States" is no state. */
const ENDINGS = ["en", "es", "n", "e"];
const SHORTEST_ROOT = 5;

/** A letter missing, a letter too many, or two changed over, the first letter excepted. A wrong letter is not forgiven: "produce" is no "product"; nor is "contracted", which is spelt right, "contacted". */
function misspelt(word: string, {phrases, shortened}: Lexicon): Meaning | undefined {
  if (word.length < SHORTEST_MISSPELT - 1 || !/^[a-z]+$/.test(word) || phrases.has(word.replace(/ed$/, ""))) return undefined;
  const missing = shortened.get(word);
  if (missing !== undefined || word.length < SHORTEST_MISSPELT) return missing;
  for (const shorter of withoutOneLetter(word)) if (shorter.length >= SHORTEST_MISSPELT && phrases.has(shorter)) return phrases.get(shorter);
  for (let at = 1; at + 1 < word.length; at++) {
    const swapped = word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
    if (phrases.has(swapped)) return phrases.get(swapped);
  }
  return undefined;
}

function beginning(word: string, beginnings: Lexicon["beginnings"]): Meaning | undefined {
  for (let length = word.length; length > 3; length--) {
    const found = beginnings.get(word.slice(0, length));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Shortest words that are joined; short ones would be found everywhere. "Kundnr" has a short end. */
const SHORTEST_JOINED = 6;
const SHORTEST_PART = 3;
/** Short last parts that are common in the names that programs give. */
const SHORT_ENDS: ReadonlySet<string> = new Set(["id", "no", "nr", "on", "gr"]);
/** What German and its neighbours put between the parts, and programs that write small letters only ("stateorprovince"). */
const LINKS = ["", "s", "n", "en", "es", "e", "or", "of"];

/** A word that is written as one, taken apart into known words; undefined where some of it is unknown. The longest beginning counts. */
function joined(word: string, lexicon: Lexicon): (readonly [string, Meaning])[] | undefined {
  if (word.length < SHORTEST_JOINED) return undefined;
  for (let cut = word.length - 2; cut >= SHORTEST_PART; cut--) {
    const [left, right] = [word.slice(0, cut), word.slice(cut)];
    if (right.length < SHORTEST_PART && !SHORT_ENDS.has(right)) continue;
    const first = linked(left, lexicon);
    if (first === undefined) continue;
    const known = meaningOf(right, lexicon);
    const rest = known === undefined ? joined(right, lexicon) : [[right, known] as const];
    if (rest !== undefined) return [[left, first], ...rest];
  }
  return undefined;
}

function linked(word: string, lexicon: Lexicon): Meaning | undefined {
  for (const link of LINKS) {
    if (!word.endsWith(link) || word.length - link.length < SHORTEST_PART) continue;
    const found = meaningOf(word.slice(0, word.length - link.length), lexicon);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Known words of a text without spaces, the longest first; what stands between them is passed over. */
function unspaced(text: string, {phrases}: Lexicon): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    let length = text.length - at;
    while (length > 0 && !phrases.has(text.slice(at, at + length))) length--;
    if (length > 0) tokens.push(token(text.slice(at, at + length), phrases.get(text.slice(at, at + length))));
    at += Math.max(1, length);
  }
  return tokens.length > 0 ? tokens : [token(text)];
}
