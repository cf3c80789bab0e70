import {FluentProvider, makeStyles, mergeClasses, tokens} from "@fluentui/react-components";
import type {ReactNode} from "react";
import {isRightToLeft, type Language} from "../domain/language";
import {wordsIn} from "../words/languages";
import {WordsProvider} from "./language";
import {themeFor} from "./theme";
import {useDarkMode} from "./useDarkMode";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
    // A list of choices would be as wide as its longest one, and a narrow pane would have to be scrolled sideways.
    "& .fui-Field": {gridTemplateColumns: "minmax(0, 1fr)"},
  },
  // The Persian letters have tabular digits as wide as the widest, so that a 1 would stand alone.
  persian: {"& *": {fontVariantNumeric: "normal !important"}},
});

/** The ground that every page of the pane stands on: theme, direction, letters and sentences of one language. */
export function Page({language, children}: {language: Language; children: ReactNode}) {
  const isDark = useDarkMode();
  return (
    <FluentProvider theme={themeFor(language, isDark)} dir={isRightToLeft(language) ? "rtl" : "ltr"} lang={language}>
      <WordsProvider value={wordsIn(language)}>
        <Ground language={language}>{children}</Ground>
      </WordsProvider>
    </FluentProvider>
  );
}

/** Inside the provider, because styles take their direction from it. */
function Ground({language, children}: {language: Language; children: ReactNode}) {
  const styles = useStyles();
  return <div className={mergeClasses(styles.page, language === "fa" && styles.persian)}>{children}</div>;
}
