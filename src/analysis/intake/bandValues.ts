import type {AttributeValues, ValueBand} from "../../domain/attribute";
import type {BandText} from "./bandText";
import {readBand} from "./bandText";
import type {Decimals} from "./numberText";

type TextValues = Extract<AttributeValues, {kind: "text"}>;

/**
 * Texts that are ranges, put in ascending order with their ends. Ranges that are equal are one value however they are spelt ("20-50", "20–50 employees"); the spelling that
 * comes first is kept.
 *
 * @param bandOf The range of a text; undefined where it is none.
 */
export function bandValues({texts, codes}: TextValues, bandOf: (text: string) => BandText | undefined, decimals: Decimals): TextValues {
  const bands = texts.map((text) => {
    const band = bandOf(text);
    return band === undefined ? undefined : readBand(band, decimals);
  });
  const first = new Map<string, number>();
  const keys = bands.map((band, code) => (band === undefined ? `text ${code}` : `${band.low} ${band.high}`));
  keys.forEach((key, code) => first.set(key, first.get(key) ?? code));
  const order = [...first.values()].sort((a, b) => compare(bands[a], bands[b]) || a - b);
  const codeOf = new Map(order.map((code, at) => [keys[code], at] as const));
  return {
    kind: "text",
    texts: order.map((code) => texts[code]),
    codes: codes.map((code) => (code < 0 ? -1 : (codeOf.get(keys[code]) ?? -1))),
    bands: order.map((code) => bands[code]),
  };
}

/** Texts without a range stand last. */
function compare(a: ValueBand | undefined, b: ValueBand | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  return a.low === b.low ? (a.high < b.high ? -1 : a.high > b.high ? 1 : 0) : a.low < b.low ? -1 : 1;
}
