import {createContext, useContext} from "react";
import {wordsIn} from "../words/languages";
import type {Words} from "../words/words";

const WordsContext = createContext<Words>(wordsIn("en"));

/** Gives everything below it the sentences of one language. */
export const WordsProvider = WordsContext.Provider;

/** The sentences of the pane's language. */
export const useWords = (): Words => useContext(WordsContext);
