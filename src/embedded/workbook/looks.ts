import type {Look} from "./model";

/** Excel's default look: nothing set. */
export const DEFAULT_LOOK: Look = Object.freeze({});

/** The looks of a workbook, each kept once, so that equal looks are the same object. */
export class Looks {
  private readonly known = new Map<string, Look>([["[]", DEFAULT_LOOK]]);

  /** The one object for a look. Properties at Excel's default (undefined, false, General) are left out. */
  intern(look: Look): Look {
    const entries = Object.entries(look)
      .filter(([property, value]) => value !== undefined && value !== false && !(property === "numberFormat" && value === "General"))
      .sort(([a], [b]) => (a < b ? -1 : 1));
    const key = JSON.stringify(entries);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    // fromEntries forgets the property types that entries had; the entries come from a Look
    const fresh = Object.freeze(Object.fromEntries(entries)) as Look;
    this.known.set(key, fresh);
    return fresh;
  }

  /** A look with some properties changed; undefined goes back to the default. */
  change(look: Look, change: Partial<Look>): Look {
    return this.intern({...look, ...change});
  }
}
