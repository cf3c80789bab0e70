import type {Language} from "../../domain/language";
import type {NarrativeWords} from "../../domain/phrase";
import {english} from "./en";
import {persian} from "./fa";
import {vietnamese} from "./vi";

const WORDS: Readonly<Record<Language, NarrativeWords>> = {en: english, vi: vietnamese, fa: persian};

/** The sentences of the profile's story in one language. */
export const narrativeWordsIn = (language: Language): NarrativeWords => WORDS[language];
