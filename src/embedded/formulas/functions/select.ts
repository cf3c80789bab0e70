/** The k-th smallest number (from 0), by quickselect; reorders the numbers it is given. */
export function kthSmallest(numbers: Float64Array, k: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const pivot = medianOfThree(numbers[low] ?? 0, numbers[(low + high) >>> 1] ?? 0, numbers[high] ?? 0);
    let i = low;
    let j = high;
    while (i <= j) {
      while ((numbers[i] ?? 0) < pivot) i++;
      while ((numbers[j] ?? 0) > pivot) j--;
      if (i > j) break;
      const swapped = numbers[i] ?? 0;
      numbers[i] = numbers[j] ?? 0;
      numbers[j] = swapped;
      i++;
      j--;
    }
    if (k <= j) high = j;
    else if (k >= i) low = i;
    else break;
  }
  return numbers[k] ?? NaN;
}

const medianOfThree = (a: number, b: number, c: number): number => Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));

/** Numbers whose order is asked for several times: first by selection, later sorted once and for all. */
export class Ordered {
  private asked = 0;

  constructor(readonly numbers: Float64Array) {}

  /** What must be kept with it, see Memo. */
  get arrays(): readonly Float64Array[] {
    return [this.numbers];
  }

  get length(): number {
    return this.numbers.length;
  }

  /** The k-th smallest, from 0. */
  kth(k: number): number {
    this.asked++;
    if (this.asked === SORTED_AFTER) this.numbers.sort();
    return this.asked >= SORTED_AFTER ? (this.numbers[k] ?? NaN) : kthSmallest(this.numbers, k);
  }

  /** The value at a fractional place (from 0). */
  at(place: number): number {
    if (this.asked < SORTED_AFTER - 1) {
      this.asked++;
      return atPlace(this.numbers, place);
    }
    const first = this.kth(Math.floor(place));
    const share = place - Math.floor(place);
    return share === 0 ? first : first + (this.kth(Math.floor(place) + 1) - first) * share;
  }
}

/** A sort costs about as much as this many selections, which get cheaper as the numbers come into order. */
const SORTED_AFTER = 40;

/** The value at a fractional place (from 0) among sorted numbers, between neighbours in proportion; reorders the numbers. */
export function atPlace(numbers: Float64Array, place: number): number {
  const below = Math.floor(place);
  const first = kthSmallest(numbers, below);
  const share = place - below;
  if (share === 0) return first;
  // after the selection everything behind is at least as large: the next is its minimum
  let next = Infinity;
  for (let i = below + 1; i < numbers.length; i++) next = Math.min(next, numbers[i] ?? Infinity);
  return first + (next - first) * share;
}
