import {ABOVE, AND_LESS, AND_MORE, BELOW, BETWEEN, BETWEEN_END, ENDLESS, INTERVAL, TWO_ENDS} from "./bandWords";
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
  const interval = INTERVAL.exec(plain);
  if (interval !== null) return betweenBrackets(interval[1], interval[2]);
  const inside = IN_BRACKETS.exec(plain)?.[1];
  // "(50)" alone is a number below zero.
  return inside !== undefined && (/^\p{L}/u.test(plain) || rangeWithin(inside) !== undefined) ? rangeWithin(inside) : rangeWithin(plain);
}

const betweenBrackets = (low: string, high: string): BandText | undefined => (ENDLESS.test(high) ? oneEnd(low, "low") : twoEnds(low, high));

function rangeWithin(clean: string): BandText | undefined {
  const bare = clean.replace(BETWEEN, "").replace(BETWEEN_END, "");
  const ends = TWO_ENDS.exec(bare);
  if (ends !== null) return twoEnds(ends[1], ends[2]);
  if (AND_MORE.test(clean)) return oneEnd(bare.replace(AND_MORE, "$1 $2"), "low");
  if (AND_LESS.test(clean)) return oneEnd(bare.replace(AND_LESS, "$1 $2"), "high");
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
