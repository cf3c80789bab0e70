/** Texts up to which a Map is the quickest; its forty bytes a text are too many for a column of a million names. */
const MOST_IN_MAP = 32_768;

/**
 * Finds the position of a text in a list of different texts. Few are kept in a Map; many in an open-addressed table of positions, eight bytes a text at most when it is full, outside of the heap.
 */
export class TextIndex {
  private known: Map<string, number> | undefined = new Map<string, number>();
  private table = new Int32Array(0);

  /** @param texts The list; it only grows, by {@link add}. */
  constructor(private readonly texts: string[]) {}

  /** Position of a text; −1 where it is not in the list. */
  find(text: string): number {
    if (this.known !== undefined) return this.known.get(text) ?? -1;
    if (this.table.length === 0) this.spread(MOST_IN_MAP * 2 ** Math.ceil(Math.log2((2 * this.texts.length) / MOST_IN_MAP)));
    return this.table[this.slotOf(text)] - 1;
  }

  /** Puts a text that is not there yet at the end of the list. */
  add(text: string): void {
    const position = this.texts.push(text) - 1;
    if (this.known !== undefined) {
      this.known.set(text, position);
      if (this.texts.length >= MOST_IN_MAP) this.spread(4 * MOST_IN_MAP);
      return;
    }
    if (2 * this.texts.length > this.table.length) this.spread(2 * this.table.length);
    else this.table[this.slotOf(text)] = position + 1;
  }

  /** Gives the room of the table back until somebody asks again. */
  rest(): void {
    this.table = new Int32Array(0);
  }

  /** The slot that holds a text, or the free one where it belongs. A table is never more than half full. */
  private slotOf(text: string): number {
    const mask = this.table.length - 1;
    for (let slot = hash(text) & mask; ; slot = (slot + 1) & mask) {
      const entry = this.table[slot];
      if (entry === 0 || this.texts[entry - 1] === text) return slot;
    }
  }

  /** Puts all texts into a new table of so many slots, a power of two. */
  private spread(slots: number): void {
    this.known = undefined;
    this.table = new Int32Array(slots);
    const mask = this.table.length - 1;
    for (let position = 0; position < this.texts.length; position++) {
      let slot = hash(this.texts[position]) & mask;
      while (this.table[slot] !== 0) slot = (slot + 1) & mask;
      this.table[slot] = position + 1;
    }
  }
}

/** Thirty-two bits of all letters of a text (FNV-1a, then mixed, because the low bits of similar names are alike). */
function hash(text: string): number {
  let bits = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) bits = Math.imul(bits ^ text.charCodeAt(i), 0x01000193);
  bits = Math.imul(bits ^ (bits >>> 15), 0x85ebca6b);
  return bits ^ (bits >>> 13);
}
