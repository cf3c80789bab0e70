import {headingWords} from "../headingWords";
import {signatureOf} from "./lexicon";
import type {Lexicon} from "./lexicon";
import {isKnownWord, YEAR} from "./readHeading";

/** Words of a heading that stand for longer ones are tried in so many ways together, and each in so many alone. */
const MOST_SPELLINGS = 120;
const MOST_OF_ONE = 12;
/** Longer texts are sentences. */
const MOST_WORDS = 8;

/** A word with a full stop behind it: "Ansprechp.", "Prob. cierre". */
const WITH_STOP = /(\p{L}[\p{L}\p{M}]*)\./gu;
const SHORTEST_CUT = 3;
const SHORTEST_KNOWN_CUT = 4;
/** Persian writes one letter and a stop: "ت." for "تعداد" and "تاریخ". */
const ONE_LETTER = /^\p{Script=Arabic}+$/u;

/** Only consonants, and enough of them: "hdct", "bdld". */
const CONSONANTS = /^[bcdfghjklmnpqrstvwxyz]{4,}$/;
/** A word is shortened to no less than this part of its letters. */
const MOST_LEFT_OUT = 3;

/** First letters of the syllables of a phrase. */
const INITIALS = /^[a-z]{2,4}$/;
/** So many of them say enough in a heading of any language: "Email NLH". */
const TELLING_INITIALS = 3;

/**
 * A heading with its short words spelt out, in every way that the known words allow, the likeliest first; empty where it holds none. A word before a full stop may be cut off ("Prov.") or have letters left
 * out ("Währg."), at the end of a compound, too ("Abschlusswahrsch."); a word of consonants has letters left out ("hdct"); and two to four letters may be the first ones of a Vietnamese phrase ("người LH"),
 * where the heading is otherwise Vietnamese or says nothing else.
 *
 * @param heading As it stands in the sheet.
 * @param words As `headingWords` gives them.
 * @example speltOut("Prob. cierre", "prob cierre", lexicon) // ["problem cierre", "proba cierre"]
 */
export function speltOut(heading: string, words: string, lexicon: Lexicon): readonly string[] {
  const parts = words.split(" ");
  if (parts.length > MOST_WORDS) return [];
  const cut = new Set([...heading.matchAll(WITH_STOP)].map(([, word]) => headingWords(word).split(" ").pop() ?? ""));
  const isSyllabic = parts.some((part) => lexicon.syllables.has(part)) || parts.filter((part) => !YEAR.test(part)).length === 1;
  const ways = parts.map((part) => {
    const mayBeInitials = isSyllabic || (part.length >= TELLING_INITIALS && !isKnownWord(part, lexicon));
    const phrases = mayBeInitials ? fromInitials(part, heading, lexicon) : [];
    return [...phrases.filter((phrase) => !words.includes(phrase)), ...fromLetters(part, parts, cut.has(part), lexicon)];
  });
  if (ways.every((own) => own.length === 0)) return [];
  return everyWay(parts, ways);
}

/** Every way to put the words together, the likeliest of each word first, without the heading as it stands. */
function everyWay(parts: readonly string[], ways: readonly (readonly string[])[]): readonly string[] {
  let texts: readonly string[] = [""];
  parts.forEach((part, p) => {
    const own = [...ways[p], part].slice(0, MOST_OF_ONE);
    texts = texts.flatMap((text) => own.map((word) => `${text} ${word}`)).slice(0, MOST_SPELLINGS);
  });
  const asItStands = parts.join(" ");
  return texts.map((text) => text.trim()).filter((text) => text !== asItStands);
}

/** What a word with letters missing can be; nothing of a word that is known as it stands, unless it is cut off and long enough to be another ("Gründ." is no "Grund"). */
function fromLetters(part: string, parts: readonly string[], isCut: boolean, lexicon: Lexicon): readonly string[] {
  if (isKnownWord(part, lexicon) && (!isCut || part.length < SHORTEST_KNOWN_CUT)) return [];
  if (!isCut) return CONSONANTS.test(part) ? likeliest(contracted(part, lexicon), lexicon) : [];
  if (part.length < SHORTEST_CUT && !ONE_LETTER.test(part)) return [];
  const whole = begun(part, parts, lexicon);
  if (whole.length > 0) return whole;
  const shrunk = likeliest(contracted(part, lexicon), lexicon);
  if (shrunk.length > 0) return shrunk;
  for (let at = part.length - SHORTEST_CUT; at >= SHORTEST_CUT; at--) {
    const begin = part.slice(0, at);
    if (!isKnownWord(begin, lexicon) && !isKnownWord(begin.replace(/s$/, ""), lexicon)) continue;
    const ends = begun(part.slice(at), [], lexicon);
    if (ends.length > 0) return ends.map((end) => begin + end);
  }
  return [];
}

/** Words that begin so, those first that make a phrase with the other words of the heading. */
function begun(part: string, parts: readonly string[], lexicon: Lexicon): readonly string[] {
  const words = lexicon.singles.filter((word) => word.length > part.length && word.startsWith(part));
  return [...[...lexicon.phrases.keys()].flatMap((phrase) => wordOfPhrase(phrase, part, parts)), ...likeliest(words, lexicon)];
}

/** The word of a phrase that begins so, where the heading has the phrase's other words: "decision" for "Dec. maker". */
function wordOfPhrase(phrase: string, part: string, parts: readonly string[]): readonly string[] {
  const words = phrase.split(" ");
  const at = words.findIndex((word) => word.length > part.length && word.startsWith(part));
  return words.length > 1 && at >= 0 && words.every((word, w) => w === at || parts.includes(word)) ? [words[at]] : [];
}

/** Words of which letters are left out, but neither the first nor the last. */
function contracted(part: string, {singles}: Lexicon): readonly string[] {
  const last = part[part.length - 1];
  return singles.filter(
    (word) =>
      word[0] === part[0] &&
      word.endsWith(last) &&
      word.length > part.length &&
      word.length <= MOST_LEFT_OUT * part.length &&
      holdsInOrder(word, part),
  );
}

function holdsInOrder(word: string, letters: string): boolean {
  let at = 0;
  for (const letter of word) if (letter === letters[at]) at++;
  return at === letters.length;
}

/** One word for each meaning, the meaning that most of the words have first; of equals the shorter word. */
function likeliest(words: readonly string[], lexicon: Lexicon): readonly string[] {
  const ofMeaning = new Map<string, string[]>();
  for (const word of words) {
    const signature = signatureOf(lexicon.phrases.get(word));
    ofMeaning.set(signature, [...(ofMeaning.get(signature) ?? []), word]);
  }
  const groups = [...ofMeaning.values()].map((own) => [...own].sort((a, b) => a.length - b.length || (a < b ? -1 : 1)));
  return groups.sort((a, b) => b.length - a.length || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
}

/** Phrases whose syllables begin so. A "Đ" that is written as such is no "D", and where none is written either may be meant. */
function fromInitials(part: string, heading: string, {initials}: Lexicon): readonly string[] {
  if (!INITIALS.test(part)) return [];
  const phrases = initials.get(part) ?? [];
  const fits = ({spelt}: {readonly spelt: string}) => heading.toUpperCase().includes(spelt);
  return [...phrases.filter(fits), ...(/đ/i.test(heading) ? [] : phrases.filter((own) => !fits(own)))].map(({words}) => words);
}
