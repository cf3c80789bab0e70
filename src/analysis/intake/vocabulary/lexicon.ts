import {headingWords} from "../headingWords";
import type {Concept, Words} from "./english";
import type {HeadingLanguage} from "./languages";

/** What a word or a phrase can mean, in whatever language. */
export interface Meaning {
  readonly concepts: ReadonlySet<Concept>;
  /** The languages in which it means each of them, a bit for each language of the lexicon. */
  readonly languages: ReadonlyMap<Concept, number>;
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
  /** The languages in which what describes a thing stands behind it, as bits. */
  readonly headFirst: number;
  /** Every single word, in alphabetical order. */
  readonly singles: readonly string[];
  /** Phrases of the languages that write syllables apart, by the first letters of their syllables. */
  readonly initials: ReadonlyMap<string, readonly InitialPhrase[]>;
  /** Syllables of those languages that are no word of another. */
  readonly syllables: ReadonlySet<string>;
}

/** A phrase that people shorten to the first letters of its syllables. */
export interface InitialPhrase {
  /** As `headingWords` gives it. */
  readonly words: string;
  /** The letters with their strokes: "ĐT". */
  readonly spelt: string;
}

interface Growing {
  readonly concepts: Set<Concept>;
  readonly languages: Map<Concept, number>;
  isHeadFirst: boolean;
}

/** Puts languages together. What a word means in one it may mean in all: headings mix them. */
export function lexiconOf(languages: readonly HeadingLanguage[]): Lexicon {
  const [phrases, beginnings, stems] = [new Map<string, Growing>(), new Map<string, Growing>(), new Map<string, Growing>()];
  let longest = 1;
  for (const [l, {words, isHeadFirst, isLastResort = false, isSyllabic = false}] of languages.entries()) {
    for (const [concept, entry] of entriesOf(words)) {
      const map = !entry.endsWith("~") ? phrases : isLastResort ? stems : beginnings;
      for (const key of spellingsOf(entry, isSyllabic)) {
        const meaning = map.get(key) ?? {concepts: new Set<Concept>(), languages: new Map<Concept, number>(), isHeadFirst};
        meaning.concepts.add(concept);
        meaning.languages.set(concept, (meaning.languages.get(concept) ?? 0) | (1 << l));
        meaning.isHeadFirst &&= isHeadFirst;
        map.set(key, meaning);
        longest = Math.max(longest, key.split(" ").length);
      }
    }
  }
  const headFirst = languages.reduce((bits, {isHeadFirst}, l) => bits | (isHeadFirst ? 1 << l : 0), 0);
  const singles = [...phrases.keys()].filter((key) => !key.includes(" ")).sort();
  return {phrases, beginnings, stems, shortened: shortenedWords(phrases), longest, headFirst, singles, ...syllablesOf(languages)};
}

/** The ideas of a meaning as one text, the same for the same ideas. */
export const signatureOf = (meaning: Meaning | undefined): string => [...(meaning?.concepts ?? [])].sort().join(" ");

function syllablesOf(languages: readonly HeadingLanguage[]): Pick<Lexicon, "initials" | "syllables"> {
  const initials = new Map<string, InitialPhrase[]>();
  const [own, others] = [new Set<string>(), new Set<string>()];
  for (const {words, isSyllabic = false} of languages) {
    for (const [, entry] of entriesOf(words)) {
      const [syllables] = spellingsOf(entry, isSyllabic).map((key) => key.split(" "));
      for (const key of spellingsOf(entry, isSyllabic)) for (const syllable of key.split(" ")) (isSyllabic ? own : others).add(syllable);
      if (!isSyllabic || syllables.length < 2 || AUXILIARY.test(syllables[0])) continue;
      const key = syllables.map(([letter]) => letter).join("");
      const spelt = entry
        .split("_")
        .map(([letter]) => letter.normalize("NFD")[0].toUpperCase())
        .join("");
      if (!initials.get(key)?.some(({words: known}) => known === syllables.join(" ")))
        initials.set(key, [...(initials.get(key) ?? []), {words: syllables.join(" "), spelt}]);
    }
  }
  return {initials, syllables: new Set([...own].filter((syllable) => !others.has(syllable)))};
}

/** Words before a verb; what begins with one is not shortened to first letters. */
const AUXILIARY = /^(?:da|dang|duoc|bi|voi|tu|cho)$/;

const entriesOf = (words: Words): readonly (readonly [Concept, string])[] =>
  conceptsOf(words).flatMap((concept) => (words[concept]?.split(" ") ?? []).map((entry) => [concept, entry] as const));

/** An entry as it is looked up; in Vietnamese a "y" behind a consonant may be written "i": "tỷ lệ", "tỉ lệ". */
function spellingsOf(entry: string, isSyllabic: boolean): readonly string[] {
  const key = headingWords(entry.replace(/_/g, " "));
  const other = isSyllabic ? key.replace(/([bcdghklmnpqrstvx])y(?![a-z])/g, "$1i") : key;
  return other === key ? [key] : [key, other];
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
