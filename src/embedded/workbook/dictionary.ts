/**
 * The texts of a workbook, each kept once. A cell holds the number of its text; number 0 is the empty text.
 * Two texts that Excel's "=" takes for the same (whatever their case) have the same fold.
 */
export class Dictionary {
  private readonly ids = new Map<string, number>([["", 0]]);
  private readonly texts: string[] = [""];
  private folds = new Int32Array(1024).fill(-1);
  private characters = 0;

  /** Number of a text; a new text gets the next number. */
  id(text: string): number {
    const known = this.ids.get(text);
    if (known !== undefined) return known;
    const id = this.texts.length;
    this.texts.push(text);
    this.ids.set(text, id);
    this.characters += text.length;
    return id;
  }

  /** The text with that number. */
  text(id: number): string {
    const text = this.texts[id];
    if (text === undefined) throw new Error(`unknown text number: ${id}`);
    return text;
  }

  /** Number of the lower-case form: equal for texts that differ only in case. */
  fold(id: number): number {
    if (id >= this.folds.length) this.growFolds(id);
    const known = this.folds[id] ?? -1;
    if (known >= 0) return known;
    const fold = this.id(foldCase(this.text(id)));
    this.folds[id] = fold;
    return fold;
  }

  /** The folds known so far, by number of the text; -1 where {@link fold} was not asked yet. Long enough for all texts. */
  foldTable(): Int32Array {
    if (this.texts.length > this.folds.length) this.growFolds(this.texts.length);
    return this.folds;
  }

  /** Bytes that the texts take, about: two a character and 64 for the entry. */
  bytes(): number {
    return this.characters * 2 + this.texts.length * 64 + this.folds.byteLength;
  }

  private growFolds(id: number): void {
    const grown = new Int32Array(Math.max(id + 1, this.folds.length * 2)).fill(-1);
    grown.set(this.folds);
    this.folds = grown;
  }
}

/** A text as comparisons see it: case does not count. */
export const foldCase = (text: string): string => text.toLowerCase();
