/** A stream of whole numbers from 0 to below `limit`; the same seed gives the same stream on every machine. */
export type RandomBelow = (limit: number) => number;

/**
 * Numbers by chance, from a seed. Only whole-number arithmetic, so that no machine differs.
 * Source: mulberry32 by T. Ettinger (public domain), 32 bits of state; scaled down by multiplication, whose bias at a million is below one in four thousand.
 *
 * @example const below = randomBelow(7); below(6) // the same throw of a die each time
 */
export function randomBelow(seed: number): RandomBelow {
  let state = seed | 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) * limit) / 4_294_967_296);
  };
}

/** Moves `count` random members of a list to its front, each as likely as any other. The list stays a permutation of itself. */
export function drawToFront(list: Int32Array, count: number, below: RandomBelow): void {
  for (let i = 0; i < count; i++) {
    const j = i + below(list.length - i);
    const drawn = list[j];
    list[j] = list[i];
    list[i] = drawn;
  }
}
