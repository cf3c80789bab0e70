/** A sort costs about as much as this many selections, which get cheaper as the numbers come into order. */
const SORTED_AFTER = 40;
/** Numbers to guess a place from, and how far from the wanted place to cut, so that it falls into the smaller part. */
const SAMPLE = 64;
const MARGIN = 4;
/** Fewer numbers than these are cut at the middle of three. */
const WORTH_A_SAMPLE = 1024;

/**
 * Numbers whose order is asked for several times. Each question sorts them only as far as it needs (quickselect), and where they
 * were cut is remembered, so that the next question begins there; after many questions they are sorted once and for all.
 */
export class Ordered {
  private asked = 0;
  /** Ascending places: no number before a cut is larger than one after it. */
  private readonly cuts: number[];

  constructor(readonly numbers: Float64Array) {
    this.cuts = [0, numbers.length];
  }

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
    if (this.asked < SORTED_AFTER) this.select(k);
    return this.numbers[k] ?? NaN;
  }

  /** The value at a fractional place (from 0), between neighbours in proportion. */
  at(place: number): number {
    const below = Math.floor(place);
    const share = place - below;
    const first = this.kth(below);
    return share === 0 ? first : first + (this.kth(below + 1) - first) * share;
  }

  /** Brings the k-th smallest to its place. */
  private select(k: number): void {
    const {numbers, cuts} = this;
    let at = cuts.findIndex((cut) => cut > k);
    let low = cuts[at - 1] ?? 0;
    let high = cuts[at] ?? 0;
    while (high - low > 1) {
      const pivot = pivotNear(numbers, low, high, k);
      const less = moveLess(numbers, low, high, pivot);
      // where nothing is less than the pivot, those that equal it are set apart: they need no more order
      const cut = less === low ? moveEqual(numbers, low, high, pivot) : less;
      if (cut < high) cuts.splice(at, 0, cut);
      if (less === low && k < cut) return;
      if (k < cut) high = cut;
      else {
        low = cut;
        at++;
      }
    }
  }
}

/** A number of the stretch [low, high) that is likely to be a little beyond the k-th smallest, on the side with more numbers. */
function pivotNear(numbers: Float64Array, low: number, high: number, k: number): number {
  const length = high - low;
  if (length < WORTH_A_SAMPLE) return middleOf(numbers[low], numbers[low + (length >> 1)], numbers[high - 1]);
  const sample = new Float64Array(SAMPLE);
  for (let i = 0; i < SAMPLE; i++) sample[i] = numbers[low + Math.floor(((i + 0.5) * length) / SAMPLE)];
  sample.sort();
  const rank = Math.floor(((k - low) / length) * SAMPLE);
  return sample[rank < SAMPLE / 2 ? rank + MARGIN : rank - MARGIN];
}

const middleOf = (a: number, b: number, c: number): number => Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));

/** Moves the numbers below the pivot to the front of [low, high); returns where they end. No branches: which are below is hard to foresee for a processor. */
function moveLess(numbers: Float64Array, low: number, high: number, pivot: number): number {
  let end = low;
  for (let i = low; i < high; i++) {
    const number = numbers[i];
    numbers[i] = numbers[end];
    numbers[end] = number;
    end += Number(number < pivot);
  }
  return end;
}

/** The same for numbers that equal the pivot. */
function moveEqual(numbers: Float64Array, low: number, high: number, pivot: number): number {
  let end = low;
  for (let i = low; i < high; i++) {
    const number = numbers[i];
    numbers[i] = numbers[end];
    numbers[end] = number;
    end += Number(number === pivot);
  }
  return end;
}
