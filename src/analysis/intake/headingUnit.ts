import {numberText} from "./numberText";

/** A word, a currency sign with the letters before it ("k€", "US$"), or the zeros that stand for thousands ("$000s", "in 1.000 €"). */
const PIECE =
  /(?<![\p{L}\p{M}\p{N}])(?:[\p{L}\p{M}]*\p{Sc}|(?:[\p{L}\p{M}]+|(?:1[., ]?)?000s?)(?![\p{L}\p{M}\p{N}]))|(?<=\p{Sc})(?:[\p{L}\p{M}]+|000s?)/gu;
/** Words between a scale and its currency that add nothing. */
const BETWEEN: ReadonlySet<string> = new Set("of de d in en".split(" "));
/** Plurals that stand in headings only: behind a number, "5 miles" is a distance. */
const PLURALS: ReadonlyMap<string, string> = new Map([
  ["miles", "mil"],
  ["milliers", "mille"],
]);
/** "thousands of US dollars" has the most words. */
const MOST_PIECES = 4;
const LEAST_SCALE = 1000;

/**
 * What a heading says that its amounts are counted in, as it stands there, where that is not the currency itself but thousands or millions of it: 20 under "Umsatz (Mio. €)" is not €20. Undefined where the heading
 * names no such unit.
 *
 * @example scaledCurrency("Umsatz 2024 (T€)") // "T€"
 * @example scaledCurrency("Revenue (EUR)") // undefined
 */
export function scaledCurrency(heading: string): string | undefined {
  const text = heading.normalize("NFC");
  const pieces = [...text.matchAll(PIECE)].map((found) => ({word: found[0], from: found.index, to: found.index + found[0].length}));
  for (let length = 1; length <= MOST_PIECES; length++) {
    for (let first = 0; first + length <= pieces.length; first++) {
      const own = pieces.slice(first, first + length);
      if (isScaled(own.map(({word}) => word))) return named(text.slice(own[0].from, own[length - 1].to).replace(/\s+/g, " "));
    }
  }
  return undefined;
}

/** Behind a number, "1000 USD" would run together with it. */
const named = (unit: string): string => (/^\d/.test(unit) ? `× ${unit}` : unit);

/** Whether some words are a scale and its currency, as they stand behind an amount: "Mio. €", "USD m", "TEUR". */
function isScaled(words: readonly string[]): boolean {
  if (BETWEEN.has(words[0].toLowerCase()) || BETWEEN.has(words[words.length - 1].toLowerCase())) return false;
  const unit = words
    .filter((word) => !BETWEEN.has(word.toLowerCase()))
    .map((word) => (word.includes("000") ? "k" : (PLURALS.get(word.toLowerCase()) ?? word)));
  const read = numberText(`1 ${unit.join(" ")}`);
  return read?.currency !== undefined && read.scale >= LEAST_SCALE;
}
