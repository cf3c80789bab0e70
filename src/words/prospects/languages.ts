import type {Language} from "../../domain/language";
import {english} from "./en";
import {persian} from "./fa";
import {vietnamese} from "./vi";
import type {ProspectWords} from "./words";

const WORDS: Readonly<Record<Language, ProspectWords>> = {en: english, vi: vietnamese, fa: persian};

/** What scoring a list of prospects says in a language. */
export const prospectWordsIn = (language: Language): ProspectWords => WORDS[language];
