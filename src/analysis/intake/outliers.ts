import {naturalLog} from "../math/logarithm";
import {ascending} from "../math/order";

/** Fewer numbers than this have no shape to lie outside of. */
const FEWEST_NUMBERS = 12;
/** How many times the middle half's width a number must lie outside it. */
const FAR = 3;

/**
 * The numbers that lie far outside: more than three times the width of the middle half beyond it (the outer fences of J. W. Tukey, "Exploratory Data Analysis", 1977). Where all numbers are above
 * zero they are compared by their logarithms, because amounts differ by factors. None of fewer than 12 numbers, and none where the middle half is all one number.
 *
 * @returns Positions, farthest first; of equals the first.
 * @example outlierPositions([1, 2, 2, 3, 3, 3, 4, 4, 5, 5, 6, 9000]) // [11]
 */
export function outlierPositions(values: ArrayLike<number>): number[] {
  const sorted = ascending(values);
  if (sorted.length < FEWEST_NUMBERS) return [];
  const scale = sorted[0] > 0 ? naturalLog : (value: number) => value;
  const [low, high] = [scale(quarter(sorted, 1)), scale(quarter(sorted, 3))];
  const width = high - low;
  if (!(width > 0)) return [];
  const distance = (value: number): number => Math.max(low - scale(value), scale(value) - high) / width;
  const [lowest, highest] = [sorted[0], sorted[sorted.length - 1]];
  if (distance(lowest) <= FAR && distance(highest) <= FAR) return [];
  const far: number[] = [];
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i]) && distance(values[i]) > FAR) far.push(i);
  return far.sort((a, b) => distance(values[b]) - distance(values[a]) || a - b);
}

/** The number at a quarter of the way, or at three, of sorted numbers; the lower one between two. */
const quarter = (sorted: Float64Array, quarters: number): number => sorted[Math.floor(((sorted.length - 1) * quarters) / 4)];
