import type {Block, FormatQuestion, FormatRun, Source} from "../../domain/source";
import {EncodedColumn} from "./encodedColumn";

/** A source as it was read: encoded columns, how many cells of each row hold something, and the formats of the first rows. */
export interface RawSheet {
  readonly source: Source;
  /** Sheet row and column (from 0) of the first cell read; rows and columns below count from there. */
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly rows: number;
  readonly columns: readonly EncodedColumn[];
  /** Filled cells of each row. */
  readonly filled: Int32Array;
  readonly formats: readonly (readonly string[])[];
  /** Runs of formats below those first rows, by the position of their column; one that was not asked for is not here. Rows count as they do on the sheet. */
  readonly laterFormats: ReadonlyMap<number, readonly FormatRun[]>;
  /** Rows that are hidden on the sheet. */
  readonly hidden: ReadonlySet<number>;
}

/** Takes blocks in, row after row, and gives the sheet when all are in. */
export class SheetReader {
  private readonly columns: EncodedColumn[] = [];
  private filled = new Int32Array(1024);
  private rows = 0;
  private origin: {readonly row: number; readonly column: number} | undefined;
  private formats: readonly (readonly string[])[] = [];
  private readonly laterFormats = new Map<number, FormatRun[]>();
  private readonly hidden = new Set<number>();

  constructor(readonly source: Source) {}

  add(block: Block): void {
    this.origin ??= {row: block.firstRow, column: block.firstColumn};
    if (block.formats !== undefined) this.formats = block.formats;
    const first = block.firstRow - this.origin.row;
    for (const row of block.hidden ?? []) this.hidden.add(row - this.origin.row);
    this.makeRoom(first + block.rows.length);
    block.rows.forEach((cells, r) => (this.filled[first + r] = this.putRow(first + r, cells)));
    this.rows = Math.max(this.rows, first + block.rows.length);
  }

  /** Takes some answer to a question about formats in: runs from the top down. A column without any is known to have none but General. */
  addFormats({columns}: FormatQuestion, runs: readonly FormatRun[]): void {
    const first = this.origin?.column ?? this.source.area.column;
    for (const column of columns) {
      const known = this.laterFormats.get(column - first) ?? [];
      known.push(...runs.filter((run) => run.column === column));
      this.laterFormats.set(column - first, known);
    }
  }

  /** Everything read so far. */
  sheet(): RawSheet {
    const {source, rows, columns, formats, laterFormats, hidden} = this;
    for (const column of columns) column.rest();
    const {row, column} = this.origin ?? source.area;
    return {source, rows, columns, formats, laterFormats, hidden, firstRow: row, firstColumn: column, filled: this.filled.subarray(0, rows)};
  }

  private putRow(row: number, cells: Block["rows"][number]): number {
    while (this.columns.length < cells.length) this.columns.push(new EncodedColumn(this.source.area.rows));
    let filled = 0;
    for (let c = 0; c < cells.length; c++) if (this.columns[c].put(row, cells[c])) filled++;
    return filled;
  }

  private makeRoom(rows: number): void {
    if (rows <= this.filled.length) return;
    const filled = new Int32Array(Math.max(rows, 2 * this.filled.length));
    filled.set(this.filled);
    this.filled = filled;
  }
}
