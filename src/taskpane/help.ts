import type {Language} from "../domain/language";

/** Full address of the help page in a language; it stands beside the pane's own page. */
export const helpAddress = (language: Language, paneAddress: string): string =>
  new URL(language === "en" ? "help.html" : `help-${language}.html`, paneAddress).href;
