import {orderStatistics} from "./select";

/** Cells of the grid; a number's cell is found by arithmetic. */
const CELLS = 16_384;
/** Fewer numbers are selected from as they are. */
const FEW = 10_000;

/**
 * As {@link orderStatistics}, for many places among very many numbers that are not all in one spot: numbers are counted in an even grid, and only those that share a cell with a wanted one are put in order. Falls back on
 * selecting where that would be most of them. May rearrange the numbers; none of them is missing.
 *
 * @example gridSelect(Float64Array.of(30, 10, 20), [0, 2]) // [10, 30]
 */
export function gridSelect(values: Float64Array, places: readonly number[]): Float64Array {
  const [least, most] = extremes(values);
  const scale = CELLS / (most - least);
  if (values.length < FEW || !(scale > 0) || scale === Infinity || places.some((place) => !(place >= 0 && place < values.length)))
    return orderStatistics(values, places);
  const befores = new Int32Array(CELLS + 2);
  const cells = new Uint16Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const cell = ((values[i] - least) * scale) | 0;
    cells[i] = cell;
    befores[cell + 1]++;
  }
  for (let cell = 0; cell <= CELLS; cell++) befores[cell + 1] += befores[cell];
  const cellAt = (place: number) => lastAtMost(befores, place);
  const starts = new Int32Array(CELLS + 1).fill(-1);
  let size = 0;
  for (const cell of new Set(places.map(cellAt))) {
    starts[cell] = size;
    size += befores[cell + 1] - befores[cell];
  }
  if (size > values.length / 4) return orderStatistics(values, places);
  const gathered = new Float64Array(size);
  const filled = starts.slice();
  for (let i = 0; i < values.length; i++) {
    const cell = cells[i];
    if (starts[cell] >= 0) gathered[filled[cell]++] = values[i];
  }
  for (let cell = 0; cell <= CELLS; cell++) if (starts[cell] >= 0) gathered.subarray(starts[cell], filled[cell]).sort();
  return Float64Array.from(places, (place) => {
    const cell = cellAt(place);
    return gathered[starts[cell] + place - befores[cell]];
  });
}

function extremes(values: Float64Array): readonly [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (let i = 0; i < values.length; i++) {
    if (values[i] < least) least = values[i];
    if (values[i] > most) most = values[i];
  }
  return [least, most];
}

/** The last cell before which at most so many numbers stand. */
function lastAtMost(befores: Int32Array, place: number): number {
  let [low, high] = [0, befores.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (befores[middle] <= place) low = middle;
    else high = middle;
  }
  return low;
}
