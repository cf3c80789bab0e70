import {ascending} from "../math/order";
import {type FitColumn, ofRanks, type Ranks} from "./fitColumn";

/**
 * The numbers in their order: the different ones, ascending, and everybody's place among them.
 *
 * @example ranksOf(Float64Array.of(30, NaN, 10, 30)) // {different: [10, 30], places: [1, -1, 0, 1]}
 */
export function ranksOf(numbers: Float64Array): Ranks {
  const different = withoutRepeats(ascending(numbers));
  const {least, scale, starts} = gridOver(different);
  const places = new Int32Array(numbers.length);
  for (let i = 0; i < numbers.length; i++) {
    const value = numbers[i];
    const cell = ((value - least) * scale) | 0;
    let low = starts[cell];
    let high = starts[cell + 1] - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (different[middle] <= value) low = middle;
      else high = middle - 1;
    }
    places[i] = value === value ? low : -1;
  }
  return {different, places};
}

function withoutRepeats(sorted: Float64Array): Float64Array {
  const different = new Float64Array(sorted.length);
  let count = 0;
  for (let at = 0; at < sorted.length; at++) if (at === 0 || sorted[at] !== sorted[at - 1]) different[count++] = sorted[at];
  return different.slice(0, count);
}

/** Cells of the grid for each different number: most cells then hold one or none. */
const CELLS = 2;

/** An even grid over ascending numbers: where the numbers of each cell start. A single cell where they cannot be parted evenly. */
function gridOver(different: Float64Array): {least: number; scale: number; starts: Int32Array} {
  const cells = CELLS * different.length;
  const least = different.length === 0 ? 0 : different[0];
  const finest = cells / (different[different.length - 1] - least);
  const scale = Number.isFinite(finest) ? finest : 0;
  const starts = new Int32Array(cells + 2);
  for (let at = 0; at < different.length; at++) starts[(((different[at] - least) * scale) | 0) + 1]++;
  for (let cell = 0; cell <= cells; cell++) starts[cell + 1] += starts[cell];
  return {least, scale, starts};
}

/** The ranks of columns that several cards are learnt from, by their values, which stay the same object. */
const RANKED = new WeakMap<FitColumn["values"], FitColumn["values"]>();

/** The column with the ranks of its numbers; one of texts is as good as ranked. */
export function ranked(column: FitColumn): FitColumn {
  const {values} = column;
  if (values.kind === "text" || values.ranks !== undefined) return column;
  const known = RANKED.get(values) ?? {kind: "number", numbers: values.numbers, ranks: ranksOf(values.numbers)};
  RANKED.set(values, known);
  return {...column, values: known};
}

/** The column without the different numbers that nobody has any more, so that each look at them is as short as the customers are few. */
export function compacted(column: FitColumn): FitColumn {
  const {values} = column;
  if (values.kind === "text" || values.ranks === undefined) return column;
  const {different, places} = values.ranks;
  if (different.length <= places.length) return column;
  const newPlaces = new Int32Array(different.length);
  for (let i = 0; i < places.length; i++) if (places[i] >= 0) newPlaces[places[i]] = 1;
  const held = new Float64Array(different.length);
  let count = 0;
  for (let at = 0; at < different.length; at++) {
    if (newPlaces[at] === 0) continue;
    held[count] = different[at];
    newPlaces[at] = count++;
  }
  const moved = new Int32Array(places.length);
  for (let i = 0; i < places.length; i++) moved[i] = places[i] < 0 ? -1 : newPlaces[places[i]];
  return {...column, values: ofRanks({different: held.slice(0, count), places: moved})};
}
