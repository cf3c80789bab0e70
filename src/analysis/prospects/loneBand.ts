import type {ValueBand} from "../../domain/attribute";
import {type BandText, bandText, readBand} from "../intake/bandText";
import {decimalVotes, settleDecimals} from "../intake/decimals";

/**
 * The range that a text says, by what its own separators can mean, since no column stands by to tell; undefined where it is none.
 *
 * @example loneBand("20–50 employees") // {low: 20, high: 50}
 */
export function loneBand(text: string, read: (text: string) => BandText | undefined = bandText): ValueBand | undefined {
  const band = read(text.trim());
  if (band === undefined) return undefined;
  const digits = [band.low, band.high].flatMap((end) => (end === undefined ? [] : [end.digits]));
  return readBand(band, settleDecimals(decimalVotes(digits), undefined));
}

/** Equal ranges have one key: "20-50" and "20–50 employees". */
export const bandKey = ({low, high}: ValueBand): string => `${low} ${high}`;
