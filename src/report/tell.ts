import type {Language} from "../domain/language";
import {sheetFormatsIn} from "../words/formats";
import {isolate} from "../words/isolate";
import {say} from "./formula";

const RIGHT_TO_LEFT = /[\u0590-\u08ff]/;

/** What would disturb the order of a sentence that runs from right to left, and be disturbed by it: Latin words, dates, signs. */
const DISTURBING = /[A-Za-z]|\d[-–]\d|[<>]/;

const ISOLATED = /[\u2066-\u2069]/;

/**
 * A sentence with its slots filled by texts of any direction: in one that runs from right to left, dates and Latin names keep their own order.
 *
 * @example tell("{tier} leads", {tier: "Large"}) // "Large leads"
 */
export const tell = (template: string, texts: Readonly<Record<string, string>>): string =>
  RIGHT_TO_LEFT.test(template)
    ? say(template, Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, kept(text)])))
    : say(template, texts);

/** Names as one list in a language. @example toldList(["a", "b", "c"], "en") // "a, b and c" */
export const toldList = (items: readonly string[], language: Language): string =>
  sheetFormatsIn(language).list(language === "fa" ? items.map(kept) : items);

const kept = (text: string): string => (DISTURBING.test(text) && !ISOLATED.test(text) ? isolate(text) : text);
