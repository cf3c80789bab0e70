import {ENGLISH} from "./english";
import type {Words} from "./english";
import {FRENCH} from "./french";
import {GERMAN} from "./german";
import {DUTCH, NORDIC} from "./germanic";
import {ARABIC, CHINESE_JAPANESE, HINDI, HUNGARIAN, INDONESIAN, KOREAN, THAI} from "./otherLanguages";
import {INTERNATIONAL} from "./international";
import {PERSIAN} from "./persian";
import {ITALIAN, PORTUGUESE, ROMANIAN} from "./romance";
import {CZECH, POLISH, RUSSIAN} from "./slavic";
import {SPANISH} from "./spanish";
import {TURKISH} from "./turkish";
import {VIETNAMESE} from "./vietnamese";

/** A language in which headings are understood. Any of them can be left out; nothing else knows which there are. */
export interface HeadingLanguage {
  /** ISO 639 codes of the languages these words are of. */
  readonly codes: readonly string[];
  /** Whether what describes a thing stands behind it ("chiffre d'affaires annuel"), so that an unknown last word is a mere description. */
  readonly isHeadFirst: boolean;
  /** Whether its beginnings of words are looked up only where no language knows the word, nor its parts. */
  readonly isLastResort?: boolean;
  /** Whether its syllables are written apart, and phrases are shortened to the first letters of theirs ("SĐT" for "số điện thoại"). */
  readonly isSyllabic?: boolean;
  readonly words: Words;
}

/** Every language in which headings are understood, the ones of our users first. */
export const HEADING_LANGUAGES: readonly HeadingLanguage[] = [
  {codes: ["en"], isHeadFirst: false, words: ENGLISH},
  {codes: ["vi"], isHeadFirst: true, isSyllabic: true, words: VIETNAMESE},
  {codes: ["fa"], isHeadFirst: true, words: PERSIAN},
  {codes: ["de"], isHeadFirst: false, words: GERMAN},
  {codes: ["fr"], isHeadFirst: true, words: FRENCH},
  {codes: ["es"], isHeadFirst: true, words: SPANISH},
  {codes: ["it"], isHeadFirst: true, words: ITALIAN},
  {codes: ["pt"], isHeadFirst: true, words: PORTUGUESE},
  {codes: ["nl"], isHeadFirst: false, words: DUTCH},
  {codes: ["sv", "da", "no"], isHeadFirst: false, words: NORDIC},
  {codes: ["pl"], isHeadFirst: true, words: POLISH},
  {codes: ["cs"], isHeadFirst: true, words: CZECH},
  {codes: ["ru"], isHeadFirst: false, words: RUSSIAN},
  {codes: ["ro"], isHeadFirst: true, words: ROMANIAN},
  {codes: ["tr"], isHeadFirst: false, words: TURKISH},
  {codes: ["ar"], isHeadFirst: true, words: ARABIC},
  {codes: ["hu"], isHeadFirst: false, words: HUNGARIAN},
  {codes: ["id"], isHeadFirst: true, words: INDONESIAN},
  {codes: ["zh", "ja"], isHeadFirst: false, words: CHINESE_JAPANESE},
  {codes: ["ko"], isHeadFirst: false, words: KOREAN},
  {codes: ["th"], isHeadFirst: true, words: THAI},
  {codes: ["hi"], isHeadFirst: false, words: HINDI},
  {codes: ["mul"], isHeadFirst: false, isLastResort: true, words: INTERNATIONAL},
];
