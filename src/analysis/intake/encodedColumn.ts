import type {Cell} from "../../domain/cell";
import {isBlank} from "../../domain/cell";

/** What an encoded cell is. Blank is 0, so that cells never seen are blank. */
export const BLANK = 0;
export const NUMBER = 1;
export const TEXT = 2;
export const TRUTH = 3;

/** Cells that a column makes room for when its first value arrives. */
const FIRST_ROOM = 256;

/**
 * One sheet column, encoded: a kind byte and a number a cell. Texts are numbers too, their position among the column's different
 * texts, so that a million cells of twelve industries cost nine bytes each, and later passes count over codes.
 */
export class EncodedColumn {
  /** Different texts, in order of appearance. */
  readonly texts: string[] = [];
  /** Last row that holds anything; -1 where none does. */
  lastRow = -1;
  private readonly codes = new Map<string, number>();
  private kinds = new Uint8Array(0);
  private values = new Float64Array(0);

  /** Puts a cell at a row of the source (from 0) and says whether it holds anything. */
  put(row: number, cell: Cell): boolean {
    if (typeof cell === "number") return this.store(row, NUMBER, cell);
    if (typeof cell === "boolean") return this.store(row, TRUTH, cell ? 1 : 0);
    if (cell === null || cell === "") return false;
    const known = this.codes.get(cell);
    if (known !== undefined) return this.store(row, TEXT, known);
    if (isBlank(cell)) return false;
    this.codes.set(cell, this.texts.length);
    this.texts.push(cell);
    return this.store(row, TEXT, this.texts.length - 1);
  }

  /** What the cell is: {@link BLANK}, {@link NUMBER}, {@link TEXT} or {@link TRUTH}. */
  kind(row: number): number {
    return row < this.kinds.length ? this.kinds[row] : BLANK;
  }

  /** The number, the code of the text, or 1 for true. */
  value(row: number): number {
    return this.values[row];
  }

  /** The cell as it came; null where blank. */
  cell(row: number): Cell {
    switch (this.kind(row)) {
      case NUMBER:
        return this.values[row];
      case TEXT:
        return this.texts[this.values[row]];
      case TRUTH:
        return this.values[row] === 1;
      default:
        return null;
    }
  }

  /** The cell as a person reads it; "" where blank. */
  text(row: number): string {
    const cell = this.cell(row);
    if (cell === null) return "";
    return typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell).trim();
  }

  private store(row: number, kind: number, value: number): boolean {
    if (row >= this.kinds.length) this.grow(row);
    this.kinds[row] = kind;
    this.values[row] = value;
    if (row > this.lastRow) this.lastRow = row;
    return true;
  }

  private grow(row: number): void {
    const room = Math.max(FIRST_ROOM, 2 * this.kinds.length, row + 1);
    const kinds = new Uint8Array(room);
    const values = new Float64Array(room);
    kinds.set(this.kinds);
    values.set(this.values);
    this.kinds = kinds;
    this.values = values;
  }
}
