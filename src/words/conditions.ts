import type {Language} from "../domain/language";
import type {Phrase, Sentence} from "../domain/phrase";
import type {Condition} from "../domain/trait";
import {type Formats, formatsIn} from "./formats";
import {isolate} from "./isolate";

type Range = Extract<Condition, {kind: "range"}>;

/** How conditions read in one language; {value}, {from} and {to} are filled in. */
interface ConditionWords {
  readonly contains: string;
  /** Stand between the values of a set, and before its last. */
  readonly comma: string;
  readonly or: string;
  readonly blank: string;
  readonly filled: string;
  readonly between: string;
  readonly atLeast: string;
  readonly atMost: string;
  readonly since: string;
  readonly until: string;
  readonly days: string;
  readonly anything: string;
  readonly times: string;
}

const WORDS: Readonly<Record<Language, ConditionWords>> = {
  en: {
    contains: "includes {value}",
    comma: ", ",
    or: " or ",
    blank: "blank",
    filled: "filled in",
    between: "{from} to {to}",
    atLeast: "at least {from}",
    atMost: "at most {to}",
    since: "since {from}",
    until: "until {to}",
    days: "{value} days",
    anything: "any value",
    times: "{value} times",
  },
  vi: {
    contains: "có {value}",
    comma: ", ",
    or: " hoặc ",
    blank: "bỏ trống",
    filled: "có điền",
    between: "{from} đến {to}",
    atLeast: "từ {from} trở lên",
    atMost: "không quá {to}",
    since: "từ {from}",
    until: "đến {to}",
    days: "{value} ngày",
    anything: "giá trị bất kỳ",
    times: "{value} lần",
  },
  fa: {
    contains: "شامل {value}",
    comma: "، ",
    or: " یا ",
    blank: "خالی",
    filled: "پر شده",
    between: "{from} تا {to}",
    atLeast: "دست‌کم {from}",
    atMost: "حداکثر {to}",
    since: "از {from}",
    until: "تا {to}",
    days: "{value} روز",
    anything: "هر مقدار",
    times: "{value} برابر",
  },
};

/**
 * A condition as people say it, without its attribute.
 *
 * @example conditionText({kind: "range", from: 120, to: 300, unit: "number"}, "en") // "120 to 300"
 * @example conditionText({kind: "contains", value: "CRM"}, "en") // "includes CRM"
 * @example conditionText({kind: "oneOf", values: ["Logistics", "Retail"]}, "en") // "Logistics or Retail"
 * @example conditionText({kind: "oneOf", values: ["20–50", "51–200"], span: {from: 20, to: 200, unit: "number"}}, "en") // "20 to 200"
 */
export function conditionText(condition: Condition, language: Language, formats: Formats = formatsIn(language)): string {
  const words = WORDS[language];
  switch (condition.kind) {
    case "is":
      return condition.value;
    case "oneOf":
      return condition.span === undefined ? listed(condition.values, words) : rangeText({kind: "range", ...condition.span}, words, formats);
    case "blank":
    case "filled":
      return words[condition.kind];
    case "contains":
      return put(words.contains, {value: condition.value});
    case "range":
      return rangeText(condition, words, formats);
  }
}

/** @example listed(["a", "b", "c"], …) // "a, b or c" */
const listed = (values: readonly string[], {comma, or}: ConditionWords): string =>
  values.map((value, at) => (at === 0 ? "" : at === values.length - 1 ? or : comma) + value).join("");

function rangeText(range: Range, words: ConditionWords, formats: Formats): string {
  const {from, to, unit} = range;
  const say = (bound: number | undefined) => (bound === undefined ? "" : boundText(bound, range, formats));
  const isTime = unit === "date" || unit === "year";
  const text = put(templateOf(from, to, isTime, words), {from: say(from), to: say(to)});
  return unit === "days" ? put(words.days, {value: text}) : text;
}

function templateOf(from: number | undefined, to: number | undefined, isTime: boolean, words: ConditionWords): string {
  if (from !== undefined && to !== undefined) return from === to ? "{from}" : words.between;
  if (from !== undefined) return isTime ? words.since : words.atLeast;
  if (to !== undefined) return isTime ? words.until : words.atMost;
  return words.anything;
}

/** One end of a range, by what the numbers are. */
export function boundText(bound: number, {from, to, unit, currency}: Range, formats: Formats): string {
  switch (unit) {
    case "date":
      return formats.date(bound);
    case "year":
      return String(bound);
    case "money":
      return formats.money(bound, currency);
    case "percent":
      // A column of percentages holds either fractions (0.72) or whole numbers (72); the bounds tell which.
      return [from ?? 0, to ?? 0].every((one) => Math.abs(one) <= 1) ? `${formats.number(bound * 100)}%` : `${formats.number(bound)}%`;
    case "days":
    case "number":
      return formats.number(bound);
  }
}

/** A piece of a sentence as plain text. */
export function phraseText(phrase: Phrase, language: Language, formats: Formats = formatsIn(language)): string {
  if (typeof phrase === "string") return phrase;
  switch (phrase.kind) {
    case "attribute":
    case "value":
      return kept(phrase.text, language);
    case "condition":
      return kept(conditionText(withValuesKept(phrase.condition, language), language, formats), language);
    case "count":
      return formats.number(phrase.amount);
    case "share":
      return formats.percent(phrase.amount);
    case "multiple":
      return put(WORDS[language].times, {value: multipleText(phrase.amount, formats)});
    case "date":
      return formats.date(phrase.serial);
  }
}

/** Latin names inside a Persian sentence keep their own order. */
const kept = (text: string, language: Language): string => (language === "fa" && /[A-Za-z]/.test(text) ? isolate(text) : text);

/** Of a set each value keeps its own order, so that what stands between them runs with the sentence. */
const withValuesKept = (condition: Condition, language: Language): Condition =>
  condition.kind === "oneOf" ? {...condition, values: condition.values.map((value) => kept(value, language))} : condition;

/** A sentence as plain text. */
export const sentenceText = (sentence: Sentence, language: Language, formats: Formats = formatsIn(language)): string =>
  sentence.map((phrase) => phraseText(phrase, language, formats)).join("");

/** A multiple with as many digits as people hear. @example multipleText(6.23, formatsIn("en")) // "6.2" */
export const multipleText = (multiple: number, formats: Formats): string =>
  multiple === Infinity ? "∞" : multiple < 10 ? formats.oneDigit(multiple) : formats.number(Math.round(multiple));

const put = (template: string, slots: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (slot, name: string) => slots[name] ?? slot);
