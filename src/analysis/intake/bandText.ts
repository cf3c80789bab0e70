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

/** Words before a number that leave the range below it open, and above it. */
const BELOW =
  /^(?:<=?|≤|under|up to|upto|less than|fewer than|below|max\.?|at most|bis zu|bis|unter|weniger als|höchstens|moins de|jusqu'à|jusqu’à|menos de|hasta|dưới|ít hơn|tối đa|đến|کمتر از|زیر|تا|حداکثر)\s*(?=\D{0,4}\d)/iu;
const ABOVE =
  /^(?:>=?|≥|over|more than|above|at least|min\.?|from|ab|über|mehr als|mindestens|plus de|au moins|à partir de|más de|mas de|a partir de|al menos|desde|trên|hơn|từ|ít nhất|بیشتر از|بیش از|بالای|حداقل|از)\s*(?=\D{0,4}\d)/iu;
const BETWEEN = /^(?:from|between|von|zwischen|de|entre|từ|desde|از|بین)\s*(?=\D{0,4}\d)/iu;
/** Signs and words behind a number that leave the range above it open. */
const AND_MORE =
  /(\d[^\d+]*)\s*(?:\+|and more|and over|or more|plus|und mehr|oder mehr|et plus|ou plus|y más|o más|trở lên|و بیشتر|به بالا)(\s*[\p{L}.%€$£ ]*)$/iu;
/** What stands between the two numbers of a range. */
const BETWEEN_ENDS =
  /^(.*?\d[\d.,'’\ue000]*\s?[\p{L}.%]*\s?\p{Sc}?)\s*(?:-|\.\.+|~|\b(?:to|bis|and|und|until|hasta|al?|y|et)\b|à|đến|tới|và|تا|و)\s*(?:(?:unter|under|below|moins de|menos de)\s+)?(\D{0,6}\d.*)$/iu;

/** No range with its unit is longer. */
const LONGEST_BAND = 60;

/**
 * Takes a text apart as a range: "20–50", "51-200 employees", "5 to 10 m", "1000+", "dưới 10". Undefined where it is none; a single number is none either.
 * What is said once ("5 to 10 million €") holds for both ends.
 */
export function bandText(text: string): BandText | undefined {
  if (text.length > LONGEST_BAND || !/\d|[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/.test(text)) return undefined;
  const clean = plainDigits(text);
  const ends = BETWEEN_ENDS.exec(clean.replace(BETWEEN, ""));
  if (ends !== null) return twoEnds(ends[1], ends[2]);
  if (AND_MORE.test(clean)) return oneEnd(clean.replace(AND_MORE, "$1 $2"), "low");
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
