/**
 * Arrays for results in between. Fresh memory costs ten times what calculating with it does, so that arrays go back
 * when the formula that needed them is done, and serve the next one.
 */
const SMALL = 4096;
const MOST_BYTES = 128 * 1024 * 1024;

type Scratch = Uint8Array | Float64Array;

const freeKinds = new Map<number, Uint8Array[]>();
const freeNumbers = new Map<number, Float64Array[]>();
const kept = new Set<Scratch>();
const owners = new WeakMap<ArrayBufferLike, Scratch>();
let taken: Scratch[] = [];
let freeBytes = 0;

function take<T extends Scratch>(free: Map<number, T[]>, length: number, make: (size: number) => T): T {
  const array = free.get(length)?.pop();
  if (array === undefined) {
    const fresh = make(length);
    taken.push(fresh);
    owners.set(fresh.buffer, fresh);
    return fresh;
  }
  freeBytes -= array.byteLength;
  array.fill(0);
  taken.push(array);
  return array;
}

/** Kinds for so many values, all blank. */
export const scratchKinds = (length: number): Uint8Array =>
  length < SMALL ? new Uint8Array(length) : take(freeKinds, length, (size) => new Uint8Array(size));

/** Numbers for so many values, all 0. */
export const scratchNumbers = (length: number): Float64Array =>
  length < SMALL ? new Float64Array(length) : take(freeNumbers, length, (size) => new Float64Array(size));

/** Does something and takes back the arrays that it used, except those that are kept. What it returns must not hold one. */
export function withScratch<T>(act: () => T): T {
  const outer = taken;
  taken = [];
  try {
    return act();
  } finally {
    for (const array of taken) if (!kept.has(array)) giveBack(array);
    taken = outer;
  }
}

/** Keeps an array beyond the formula that made it, until {@link releaseKept}. */
export function keep(array: Scratch): void {
  const owner = owners.get(array.buffer);
  if (owner !== undefined) kept.add(owner);
}

/** Takes back all arrays that were kept: nobody may hold one any more. */
export function releaseKept(): void {
  for (const array of kept) giveBack(array);
  kept.clear();
}

function giveBack(array: Scratch): void {
  if (freeBytes + array.byteLength > MOST_BYTES) return;
  freeBytes += array.byteLength;
  if (array instanceof Float64Array) store(freeNumbers, array);
  else store(freeKinds, array);
}

function store<T extends Scratch>(free: Map<number, T[]>, array: T): void {
  const list = free.get(array.length);
  if (list === undefined) free.set(array.length, [array]);
  else list.push(array);
}
