import type {Cell} from "../../domain/cell";
import {isBlank} from "../../domain/cell";
import {TextIndex} from "./textIndex";

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
  private readonly index = new TextIndex(this.texts);
  private kinds = new Uint8Array(0);
  /** Codes of texts need half the room; numbers come as they are. */
  private values: Float64Array | Int32Array = new Int32Array(0);

  /** @param rows Rows that are expected; a column makes no more room than that until more come. */
  constructor(private readonly rows = Infinity) {}

  /** Puts a cell at a row of the source (from 0) and says whether it holds anything. */
  put(row: number, cell: Cell): boolean {
    if (typeof cell === "number") return this.store(row, NUMBER, cell);
    if (typeof cell === "boolean") return this.store(row, TRUTH, cell ? 1 : 0);
    if (cell === null || cell === "") return false;
    const known = this.index.find(cell);
    if (known >= 0) return this.store(row, TEXT, known);
    if (isBlank(cell)) return false;
    this.index.add(cell);
    return this.store(row, TEXT, this.texts.length - 1);
  }

  /** Gives back what only further cells would need. */
  rest(): void {
    this.index.rest();
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
    if (kind === NUMBER && this.values instanceof Int32Array) this.values = new Float64Array(this.values);
    this.kinds[row] = kind;
    this.values[row] = value;
    if (row > this.lastRow) this.lastRow = row;
    return true;
  }

  private grow(row: number): void {
    const doubled = Math.max(FIRST_ROOM, 2 * this.kinds.length);
    // A list that grew while it was read has more rows than it said.
    const room = Math.max(row + 1, row < this.rows ? Math.min(this.rows, doubled) : doubled);
    const kinds = new Uint8Array(room);
    const values = this.values instanceof Int32Array ? new Int32Array(room) : new Float64Array(room);
    kinds.set(this.kinds);
    values.set(this.values);
    this.kinds = kinds;
    this.values = values;
  }
}
