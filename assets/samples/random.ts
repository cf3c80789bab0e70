/** A stream of numbers that is the same on every machine for the same seed. */
export class Random {
  constructor(private state: number) {}

  /** From 0 up to, not including, 1. Source: mulberry32 by Tommy Ettinger, public domain. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number, both ends included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** A whole number near the middle of a range more often than at its ends (the mean of three throws). */
  middling(least: number, most: number): number {
    return Math.round(least + ((this.next() + this.next() + this.next()) / 3) * (most - least));
  }

  /** A whole number whose every doubling is about as likely: sizes of firms. */
  spread(least: number, most: number): number {
    return Math.round(least * (most / least) ** this.next());
  }

  /** A whole number that crowds around the middle doubling of a range (two throws). */
  crowded(least: number, most: number): number {
    return Math.round(least * (most / least) ** ((this.next() + this.next()) / 2));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.next() * from.length)];
  }

  /** So many different ones, in their own order. */
  some<T>(from: readonly T[], count: number): T[] {
    const left = [...from];
    while (left.length > count) left.splice(Math.floor(this.next() * left.length), 1);
    return left;
  }
}
