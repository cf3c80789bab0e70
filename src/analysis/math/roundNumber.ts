/** Steps that people count in, within one power of ten. */
const STEPS: readonly number[] = [5, 2.5, 2, 1];

/**
 * The roundest number above `over`, up to and including `upTo`: the multiple of the largest step people count in
 * (1, 2, 2.5, 5, 10, 20, 25, 50 ...). Where there are several multiples of that step, the one nearest to `upTo`.
 * `upTo` itself where the gap is too narrow for anything rounder. Whole numbers stay whole.
 *
 * @example roundestWithin(18, 24) // 20
 * @example roundestWithin(20, 21) // 21
 */
export function roundestWithin(over: number, upTo: number, isWhole = false): number {
  if (over < 0 && upTo >= 0) return 0;
  const magnitude = Math.max(Math.abs(over), Math.abs(upTo));
  if (magnitude === 0 || !Number.isFinite(magnitude)) return upTo;
  const highest = Math.ceil(Math.log10(magnitude));
  for (let power = highest; power >= highest - 15; power--) {
    for (const step of STEPS) {
      const size = scaled(step, power);
      if (isWhole && !Number.isInteger(size)) continue;
      const multiple = timesStep(Math.floor(upTo / size + 1e-9), step, power);
      if (multiple > over && multiple <= upTo) return multiple;
    }
  }
  return upTo;
}

/**
 * The next number people use at or below a value: 1, 2, 2.5 or 5 times a power of ten (away from zero for negative ones).
 *
 * @example roundDown(37) // 25
 * @example roundDown(-37) // -50
 */
export function roundDown(value: number): number {
  if (value === 0 || !Number.isFinite(value)) return value;
  const power = Math.floor(Math.log10(Math.abs(value)));
  const sizes = [...STEPS].reverse().map((step) => scaled(step, power));
  if (value > 0) return sizes.filter((size) => size <= value).pop() ?? scaled(5, power - 1);
  return -(sizes.find((size) => size >= -value) ?? scaled(1, power + 1));
}

/** How many digits a number needs before only zeros follow: 3 for 13 800, 2 for 0.25. */
export function significantDigits(value: number): number {
  if (value === 0 || !Number.isFinite(value)) return 1;
  return Math.abs(value).toExponential().split("e")[0].replace(".", "").length;
}

const scaled = (step: number, power: number): number => timesStep(1, step, power);

/** Powers of ten from 10⁰ on, to the last digit, up to beyond the largest number. */
const POWERS = Float64Array.from({length: 400}, (_, power) => Number(`1e${power}`));

/** Dividing by a power of ten is exact where multiplying by 0.1 is not: 3 × 0.1 must be 0.3. */
const timesStep = (count: number, step: number, power: number): number =>
  power >= 0 ? count * step * POWERS[power] : (count * step) / POWERS[-power];
