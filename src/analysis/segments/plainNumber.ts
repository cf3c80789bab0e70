import {roundestWithin} from "../math/roundNumber";

/** More decimals than a double between 0 and 100 can hold. */
const MOST_DECIMALS = 15;

/**
 * A number that people use, above `over` and up to `upTo`: the roundest whole number, else the one with the fewest decimals. Both 0 or more; `over` lies below `upTo`.
 *
 * @example plainNumber(52, 85) // 75
 * @example plainNumber(99.21, 99.38) // 99.3
 */
export function plainNumber(over: number, upTo: number): number {
  const whole = Math.floor(upTo);
  if (whole > over) return roundestWithin(over, whole, true);
  for (let [decimals, scale] = [1, 10]; decimals <= MOST_DECIMALS; decimals++, scale *= 10) {
    const number = Math.floor(upTo * scale) / scale;
    if (number > over && number <= upTo) return number;
  }
  return upTo;
}
