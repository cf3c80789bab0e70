/** ln 2 to the last digit of a double. */
const LN_2 = 0.693_147_180_559_945_3;

/** What the odd powers of the series are divided by, the highest first, as factors: 1/23, 1/21, … 1. */
const SERIES = Float64Array.from({length: 12}, (_, at) => 1 / (23 - 2 * at));

/**
 * The natural logarithm of a positive number, the same to the last digit on every machine: JavaScript leaves that of `Math.log` to the engine, and a verdict must not depend on the browser.
 * By halving into 0.7 to 1.4 and the series of the inverse hyperbolic tangent; right to about 15 digits.
 *
 * @example naturalLog(1) // 0
 */
export function naturalLog(value: number): number {
  if (!(value > 0) || value === Infinity) throw new Error(`no finite logarithm: ${value}`);
  let rest = value;
  let halvings = 0;
  for (; rest > 1.414; halvings++) rest /= 2;
  for (; rest < 0.707; halvings--) rest *= 2;
  const ratio = (rest - 1) / (rest + 1);
  const square = ratio * ratio;
  let series = 0;
  for (let at = 0; at < SERIES.length; at++) series = series * square + SERIES[at];
  return halvings * LN_2 + 2 * ratio * series;
}

let products = new Float64Array(1);

/** n ln n for whole numbers from 0 up to `most`; 0 for 0, its limit. Kept between calls, since every test of counts asks again. */
export function timesLogTable(most: number): Float64Array {
  if (products.length > most) return products;
  const grown = new Float64Array(Math.max(most + 1, 2 * products.length));
  grown.set(products);
  for (let n = Math.max(1, products.length); n < grown.length; n++) grown[n] = n * naturalLog(n);
  products = grown;
  return products;
}
