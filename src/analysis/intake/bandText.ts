import {numberText, readNumber} from "./numberText";
import type {Decimals, NumberText} from "./numberText";
import {plainDigits} from "./plainDigits";

/** A range kept as text, before its column's separators are settled. An end that is left open is undefined. */
export interface BandText {
  readonly low: NumberText | undefined;
  readonly high: NumberText | undefined;
}

/** A range as numbers; −Infinity or Infinity where it is open. */
export interface Band {
  readonly low: number;
  readonly high: number;
}

/** Any of some words, in the languages of our users and their neighbours; signs and phrases are divided by bars. */
const anyOf = (...words: readonly string[]): string => `(?:${words.join("|")})`;

/** Words before a number that leave the range below it open, and above it. */
const UNDER = anyOf(
  "<=?|≤|under|up to|upto|less than|fewer than|below|max\\.?|at most|bis zu|bis|unter|weniger als|höchstens|maximal",
  "moins de|jusqu'à|jusqu’à|inférieur à|menos de|hasta|até|abaixo de|meno di|fino a|sotto i?|minder dan|tot|onder",
  "dưới|ít hơn|tối đa|đến|nhỏ hơn|کمتر از|زیر|تا|حداکثر|do|poniżej|mniej niż|до|менее|меньше|أقل من|حتى|under|färre än|mindre än|upp till|op til",
);
const OVER = anyOf(
  ">=?|≥|over|more than|above|at least|min\\.?|from|greater than|ab|über|mehr als|mindestens|plus de|au moins|à partir de|supérieur à",
  "más de|mas de|a partir de|al menos|desde|mais de|acima de|pelo menos|oltre|più di|piu di|almeno|da|meer dan|vanaf|boven",
  "trên|hơn|từ|ít nhất|lớn hơn|بیشتر از|بیش از|بالای|حداقل|از|powyżej|ponad|więcej niż|od|более|больше|свыше|от|أكثر من|mer än|fler än|mere end",
);
/** A word ends before a space or the number itself, a sign anywhere: "AB-001" is no "ab 001". */
const NUMBER_FOLLOWS = "(?:\\s+|(?<=[<>=≤≥])|(?=[\\d\\p{Sc}]))(?=\\D{0,4}\\d)";
const BELOW = new RegExp(`^${UNDER}${NUMBER_FOLLOWS}`, "iu");
const ABOVE = new RegExp(`^${OVER}${NUMBER_FOLLOWS}`, "iu");
const BETWEEN = /^(?:from|between|von|zwischen|de|entre|da|tra|fra|van|tussen|từ|desde|از|بین|od|między|от|من|بين|från|mellan)\s*(?=\D{0,4}\d)/iu;
/** Signs and words behind a number that leave the range above it open, or below it. */
const AND_MORE =
  /(\d[^\d+]*?)\s*(?:\+|and more|and over|and above|and up|or more|or above|plus|und mehr|und darüber|oder mehr|et plus|ou plus|y más|o más|ou mais|e mais|e oltre|o più|en meer|of meer|trở lên|و بیشتر|به بالا|و بالاتر|以上|이상)(\s*[\p{L}.%€$£ ]*)$/iu;
const AND_LESS =
  /(\d[^\d+]*?)\s*(?:and below|and under|or less|or fewer|and less|und weniger|oder weniger|et moins|ou moins|y menos|o menos|ou menos|e menos|o meno|en minder|of minder|trở xuống|و کمتر|به پایین|以下|이하)(\s*[\p{L}.%€$£ ]*)$/iu;
/** What stands between the two numbers of a range. */
const BETWEEN_ENDS =
  /^(.*?\d[\d.,'’\ue000]*\s?[\p{L}.%]*\s?\p{Sc}?)\s*(?:-|\.\.+|[~〜]|\b(?:to|bis|and|und|until|through|hasta|al?|y|et?|até|tot|t\/m|en|do)\b|à|đến|tới|và|تا|الی|و|إلى|الى|до|od|till|から)\s*(?:(?:unter|under|below|moins de|menos de)\s+)?(\D{0,6}\d.*)$/iu;
/** What a list puts before its ranges ("A: 1-10", "2) 11-50"), and the name of a class whose range stands in brackets ("Small (1-49)"). */
const BULLET = /^(?:\p{L}|\d{1,2})[:)]\s+/u;
const IN_BRACKETS = /^(?:\p{L}[\p{L}\s-]{0,30})?[[(]([^()[\]]*\d[^()[\]]*)[\])]$/u;

/** No range with its unit is longer. */
const LONGEST_BAND = 60;

/**
 * Takes a text apart as a range: "20–50", "51-200 employees", "5 to 10 m", "1000+", "dưới 10". Undefined where it is none; a single number is none either.
 * What is said once ("5 to 10 million €") holds for both ends.
 */
export function bandText(text: string): BandText | undefined {
  if (text.length > LONGEST_BAND || !/\d|[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/.test(text)) return undefined;
  const plain = plainDigits(text).replace(BULLET, "");
  const inside = IN_BRACKETS.exec(plain)?.[1];
  // "(50)" alone is a number below zero.
  return inside !== undefined && (/^\p{L}/u.test(plain) || rangeWithin(inside) !== undefined) ? rangeWithin(inside) : rangeWithin(plain);
}

function rangeWithin(clean: string): BandText | undefined {
  const ends = BETWEEN_ENDS.exec(clean.replace(BETWEEN, ""));
  if (ends !== null) return twoEnds(ends[1], ends[2]);
  if (AND_MORE.test(clean)) return oneEnd(clean.replace(AND_MORE, "$1 $2"), "low");
  if (AND_LESS.test(clean)) return oneEnd(clean.replace(AND_LESS, "$1 $2"), "high");
  if (BELOW.test(clean)) return oneEnd(clean.replace(BELOW, ""), "high");
  return ABOVE.test(clean) ? oneEnd(clean.replace(ABOVE, ""), "low") : undefined;
}

/** The same, and a plain number as a range of one, as it stands among ranges ("1", "2-10", "11-50"). */
export function bandOrNumber(text: string): BandText | undefined {
  const number = numberText(text);
  return bandText(text) ?? (number === undefined ? undefined : {low: number, high: number});
}

function oneEnd(text: string, end: keyof BandText): BandText | undefined {
  const number = numberText(text);
  return number === undefined ? undefined : {low: undefined, high: undefined, [end]: number};
}

function twoEnds(first: string, second: string): BandText | undefined {
  const [low, high] = [numberText(first), numberText(second)];
  if (low === undefined || high === undefined || low.scale < 0 || high.scale < 0) return undefined;
  const scale = low.scale === 1 ? high.scale : low.scale;
  const band = {low: {...low, scale}, high};
  return DECIMALS.some((decimals) => readNumber(band.low, decimals) <= readNumber(band.high, decimals)) ? band : undefined;
}

const DECIMALS: readonly Decimals[] = ["point", "comma"];

/**
 * The range that a text stands for, where its separators mean this.
 *
 * @example readBand({low: {digits: "1.000", scale: 1, currency: undefined}, high: undefined}, "comma") // {low: 1000, high: Infinity}
 */
export const readBand = ({low, high}: BandText, decimals: Decimals): Band => ({
  low: low === undefined ? -Infinity : readNumber(low, decimals),
  high: high === undefined ? Infinity : readNumber(high, decimals),
});
