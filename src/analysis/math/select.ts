/** Fewer numbers are put in order faster than they are sampled. */
const FEW = 600;

/**
 * The numbers that would stand at some places (ascending, from 0) if all were in order, without putting them in order. Rearranges the numbers; none of them is missing. About twice as many steps as numbers for one place, and
 * one more round for each doubling of the places.
 * Source: R. W. Floyd and R. L. Rivest, "Algorithm 489: the algorithm SELECT", Communications of the ACM 18 (1975).
 *
 * @example orderStatistics(Float64Array.of(30, 10, 20), [0, 2]) // [10, 30]
 */
export function orderStatistics(values: Float64Array, places: ArrayLike<number>): Float64Array {
  const found = new Float64Array(places.length);
  const settle = (first: number, last: number, left: number, right: number): void => {
    if (first > last) return;
    const middle = (first + last) >> 1;
    const place = places[middle];
    if (!(place >= 0 && place < values.length)) throw new Error(`no such place: ${place}`);
    select(values, place, left, right);
    found[middle] = values[place];
    settle(first, middle - 1, left, place);
    settle(middle + 1, last, place, right);
  };
  settle(0, places.length - 1, 0, values.length - 1);
  return found;
}

/** Puts the number that belongs to a place there, all smaller or equal ones before it, all others behind. */
function select(values: Float64Array, place: number, from: number, to: number): void {
  let [left, right] = [from, to];
  while (right > left) {
    if (right - left > FEW) narrow(values, place, left, right);
    const pivot = values[place];
    let [i, j] = [left, right];
    swap(values, left, place);
    if (values[right] > pivot) swap(values, left, right);
    while (i < j) {
      swap(values, i++, j--);
      while (values[i] < pivot) i++;
      while (values[j] > pivot) j--;
    }
    if (values[left] === pivot) swap(values, left, j);
    else swap(values, ++j, right);
    if (j <= place) left = j + 1;
    if (place <= j) right = j - 1;
  }
}

/** Selects within a sample around the place first, so that the pivot is nearly the number that is sought. How large the sample is decides how fast it goes, never what is found. */
function narrow(values: Float64Array, place: number, left: number, right: number): void {
  const size = right - left + 1;
  const at = place - left + 1;
  const sample = 0.5 * size ** (2 / 3);
  const spread = 0.5 * Math.sqrt((Math.log(size) * sample * (size - sample)) / size) * (at < size / 2 ? -1 : 1);
  select(
    values,
    place,
    Math.max(left, Math.floor(place - (at * sample) / size + spread)),
    Math.min(right, Math.floor(place + ((size - at) * sample) / size + spread)),
  );
}

function swap(values: Float64Array, a: number, b: number): void {
  const one = values[a];
  values[a] = values[b];
  values[b] = one;
}

/**
 * The middle number; the mean of the two middle ones where there is an even number of them. Rearranges the numbers; none of them is missing. NaN of nothing.
 *
 * @example median(Float64Array.of(10, 1, 2)) // 2
 */
export function median(values: Float64Array): number {
  const middle = values.length >> 1;
  if (values.length === 0) return Number.NaN;
  if (values.length % 2 === 1) return orderStatistics(values, [middle])[0];
  const [below, above] = orderStatistics(values, [middle - 1, middle]);
  return (below + above) / 2;
}
