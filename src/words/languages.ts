import type {Language} from "../domain/language";
import type {Problem} from "../domain/problem";
import {english} from "./en";
import {persian} from "./fa";
import {vietnamese} from "./vi";
import type {Words} from "./words";

const WORDS: Readonly<Record<Language, Words>> = {en: english, vi: vietnamese, fa: persian};

/** All sentences of one language. */
export const wordsIn = (language: Language): Words => WORDS[language];

/** A problem as a sentence of one language: what happened, with its place, then what to do. */
export const problemSentence = (problem: Problem, language: Language): string => wordsIn(language).problem(problem);

/**
 * The language that fits a locale, English where we do not speak it.
 * @example languageFor("vi-VN") // "vi"
 */
export function languageFor(locale: string): Language {
  const code = locale.toLowerCase().split(/[-_]/)[0];
  return code === "vi" || code === "fa" ? code : "en";
}
