import type {Look, SheetModel} from "../workbook/model";

interface Run {
  readonly key: unknown;
  readonly look: Look;
  readonly row: number;
  rows: number;
}

/** Gathers the looks of cells, read row by row, into vertical runs, so that a column of dates is formatted once and not cell by cell. */
export class LookRuns {
  private readonly open = new Map<number, Run>();

  constructor(private readonly sheet: SheetModel) {}

  /** `key` tells whether a look is the same as the one above. */
  add(row: number, column: number, key: unknown, look: Look): void {
    const run = this.open.get(column);
    if (run && run.key === key && run.row + run.rows === row) {
      run.rows++;
      return;
    }
    if (run) this.close(column, run);
    this.open.set(column, {key, look, row, rows: 1});
  }

  flush(): void {
    for (const [column, run] of this.open) this.close(column, run);
    this.open.clear();
  }

  private close(column: number, run: Run): void {
    this.sheet.setLook({row: run.row, column, rows: run.rows, columns: 1}, run.look);
  }
}
