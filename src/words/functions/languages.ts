import type {Language} from "../../domain/language";
import {english} from "./en";
import {persian, persianMetadata} from "./fa";
import {vietnamese, vietnameseMetadata} from "./vi";
import type {FunctionWords, MetadataWords} from "./words";

const WORDS: Readonly<Record<Language, FunctionWords>> = {en: english, vi: vietnamese, fa: persian};

/** What the custom functions say in a language. */
export const functionWordsIn = (language: Language): FunctionWords => WORDS[language];

/** Formula help in the languages that it is translated into. */
export const TRANSLATED_METADATA: Readonly<Record<Exclude<Language, "en">, MetadataWords>> = {vi: vietnameseMetadata, fa: persianMetadata};
