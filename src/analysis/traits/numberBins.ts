import {gridSelect} from "../math/gridSelect";
import {GRID, stepsAt} from "../math/steps";

/**
 * Where bins of about equal numbers of customers begin; equal values are never parted, and few different values each get a bin. Rearranges the values; none of them is missing.
 *
 * @example binEdges(Float64Array.of(3, 1, 2, 1), 48) // [1, 2, 3]
 */
export function binEdges(values: Float64Array, bins: number): Float64Array {
  const few = fewDistinct(values, bins);
  if (few !== undefined) return few;
  const places = Array.from({length: bins}, (_, bin) => Math.floor((bin * values.length) / bins));
  return gridSelect(values, places).filter((edge, k, edges) => k === 0 || edge > edges[k - 1]);
}

/** The different values, ascending; undefined where there are more than so many. */
function fewDistinct(values: Float64Array, most: number): Float64Array | undefined {
  const distinct = new Set<number>();
  for (let i = 0; i < values.length; i++) {
    distinct.add(values[i]);
    if (distinct.size > most) return undefined;
  }
  return Float64Array.from(distinct).sort();
}

/** The last bin that begins at or below each number, the first for smaller ones; -1 where there is no number, or no bin. */
export function binsOf(numbers: Float64Array, edges: Float64Array): Int16Array {
  const {begins, least, scale, starts} = stepsAt(edges);
  const codes = new Int16Array(numbers.length);
  // The step of a number, written out: it runs for every number of a sheet.
  for (let i = 0; i < codes.length; i++) {
    const value = numbers[i];
    const cell = (value - least) * scale;
    let at = cell >= 1 ? starts[cell < GRID ? cell | 0 : GRID] : 0;
    while (begins[at + 1] <= value) at++;
    codes[i] = value === value && edges.length > 0 ? (at > 0 ? at - 1 : 0) : -1;
  }
  return codes;
}

/** The largest number that some of the customers have in each bin. */
export function highsOf(numbers: Float64Array, codes: Int16Array, population: Int32Array, bins: number): Float64Array {
  const highs = new Float64Array(bins).fill(-Infinity);
  for (let m = 0; m < population.length; m++) {
    const value = numbers[population[m]];
    const bin = codes[population[m]];
    if (value > highs[bin]) highs[bin] = value;
  }
  return highs;
}

/** Positions of those whose number lies between what two bins hold, or beyond all of it. */
export function apartFrom(numbers: Float64Array, codes: Int16Array, edges: Float64Array, highs: Float64Array): Int32Array {
  let apart: Int32Array = new Int32Array(64);
  let found = 0;
  const least = edges[0];
  for (let i = 0; i < numbers.length; i++) {
    const value = numbers[i];
    if (!(value > highs[codes[i]] || value < least)) continue;
    if (found === apart.length) apart = grown(apart);
    apart[found++] = i;
  }
  return apart.slice(0, found);
}

function grown(positions: Int32Array): Int32Array {
  const larger = new Int32Array(2 * positions.length);
  larger.set(positions);
  return larger;
}
