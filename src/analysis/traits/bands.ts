import type {Attribute, AttributeValues, ValueBand} from "../../domain/attribute";
import type {BandSpan} from "../../domain/trait";

/** More different ranges than this are no ladder that anybody made; they are taken for plain texts. */
const MOST_BANDS = 100;

const NONE: readonly ValueBand[] = [];

/** The ranges among texts, by code; they stand first and ascend. Empty where texts are no ranges, or there is only one. */
export function bandsOf(values: AttributeValues): readonly ValueBand[] {
  if (values.kind !== "text" || values.bands === undefined) return NONE;
  const bands = values.bands.flatMap((band) => (band === undefined ? [] : [band]));
  return bands.length < 2 || bands.length > MOST_BANDS ? NONE : bands;
}

/** Whether no earlier band begins where this one does, so that a range from here on leaves none out that lies within it. */
export const beginsAnew = (bands: readonly ValueBand[], first: number): boolean => first === 0 || bands[first - 1].low < bands[first].low;

/** Whether no band after the last lies within a range that ends at `top`. Lists put together from several sources have bands across each other: "1–10", "1–50", "11–50". */
export function endsApart(bands: readonly ValueBand[], last: number, top: number): boolean {
  for (let code = last + 1; code < bands.length; code++) if (bands[code].high <= top) return false;
  return true;
}

/** The highest end of neighbouring bands. */
export const topOfRun = (bands: readonly ValueBand[], first: number, last: number): number =>
  bands.slice(first, last + 1).reduce((top, {high}) => Math.max(top, high), -Infinity);

/**
 * What neighbouring bands cover, as people say it. Undefined where another band lies within it, or where they cover everything, so that naming the ends would say something else than naming the bands.
 *
 * @example spanOf of "20–50" and "51–200" // {from: 20, to: 200, unit: "number"}
 */
export function spanOf({values, unit, currency}: Attribute, first: number, last: number): BandSpan | undefined {
  const bands = bandsOf(values);
  if (last >= bands.length || !beginsAnew(bands, first)) return undefined;
  const [from, to] = [bands[first].low, topOfRun(bands, first, last)];
  if (!endsApart(bands, last, to) || (from === -Infinity && to === Infinity)) return undefined;
  return {
    unit,
    ...(currency === undefined ? {} : {currency}),
    ...(from === -Infinity ? {} : {from}),
    ...(to === Infinity ? {} : {to}),
  };
}
