import {headingWords} from "../headingWords";
import type {Concept, Words} from "./english";
import type {HeadingLanguage} from "./languages";

/** What a word or a phrase can mean, in whatever language. */
export interface Meaning {
  readonly concepts: ReadonlySet<Concept>;
  /** Whether descriptions follow it, in every language that knows it. */
  readonly isHeadFirst: boolean;
}

/** The words of some languages, ready to be looked up as `headingWords` gives them. */
export interface Lexicon {
  readonly phrases: ReadonlyMap<string, Meaning>;
  /** Beginnings of words ("employ~"). */
  readonly beginnings: ReadonlyMap<string, Meaning>;
  /** Beginnings that count where nothing else is known. */
  readonly stems: ReadonlyMap<string, Meaning>;
  /** Long words with a letter left out, for the slips of the pen: "custmer", "omsätning". */
  readonly shortened: ReadonlyMap<string, Meaning>;
  /** Words of the longest phrase. */
  readonly longest: number;
}

interface Growing {
  readonly concepts: Set<Concept>;
  isHeadFirst: boolean;
}

/** Puts languages together. What a word means in one it may mean in all: headings mix them. */
export function lexiconOf(languages: readonly HeadingLanguage[]): Lexicon {
  const [phrases, beginnings, stems] = [new Map<string, Growing>(), new Map<string, Growing>(), new Map<string, Growing>()];
  let longest = 1;
  for (const {words, isHeadFirst, isLastResort = false} of languages) {
    for (const concept of conceptsOf(words)) {
      for (const entry of words[concept]?.split(" ") ?? []) {
        const key = headingWords(entry.replace(/_/g, " "));
        const map = !entry.endsWith("~") ? phrases : isLastResort ? stems : beginnings;
        const meaning = map.get(key) ?? {concepts: new Set<Concept>(), isHeadFirst};
        meaning.concepts.add(concept);
        meaning.isHeadFirst &&= isHeadFirst;
        map.set(key, meaning);
        longest = Math.max(longest, key.split(" ").length);
      }
    }
  }
  return {phrases, beginnings, stems, shortened: shortenedWords(phrases), longest};
}

/** The keys of a typed record are its concepts. */
const conceptsOf = (words: Words): Concept[] => Object.keys(words) as Concept[];

/** Fewest letters of a word that may be misspelt; of shorter ones too many are one letter apart. */
export const SHORTEST_MISSPELT = 7;

/** Each long word without each of its letters in turn; what two words would share is nobody's. */
function shortenedWords(phrases: ReadonlyMap<string, Meaning>): ReadonlyMap<string, Meaning> {
  const found = new Map<string, Meaning | undefined>();
  for (const [word, meaning] of phrases) {
    if (word.length < SHORTEST_MISSPELT || !/^[a-z]+$/.test(word)) continue;
    for (const shorter of new Set(withoutOneLetter(word))) {
      const known = found.get(shorter);
      const isShared = found.has(shorter) && (known === undefined || !saysTheSame(known, meaning));
      found.set(shorter, isShared ? undefined : meaning);
    }
  }
  return new Map([...found].flatMap(([word, meaning]) => (meaning === undefined ? [] : [[word, meaning] as const])));
}

const saysTheSame = (a: Meaning, b: Meaning): boolean =>
  a.concepts.size === b.concepts.size && [...a.concepts].every((concept) => b.concepts.has(concept));

/**
 * A word without each of its letters but the first, which hardly anybody gets wrong.
 *
 * @example withoutOneLetter("abc") // ["ac", "ab"]
 */
export const withoutOneLetter = (word: string): string[] =>
  Array.from({length: word.length - 1}, (_, at) => word.slice(0, at + 1) + word.slice(at + 2));
