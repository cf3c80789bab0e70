import {holds, overlaps} from "../workbook/address";
import {BLANK, encode, kindOf} from "../workbook/columnCells";
import {cellError} from "../workbook/errors";
import type {Area, CellValue} from "../workbook/model";
import {MAX_COLUMNS, MAX_ROWS} from "../workbook/model";
import type {Sheet} from "../workbook/sheet";
import type {Workbook} from "../workbook/workbook";
import type {Grid} from "./values";
import {gridValue} from "./values";

/** What a formula's array covers, the formula's own cell first. Where something stands in its way, it covers nothing and waits. */
interface Spill {
  readonly row: number;
  readonly column: number;
  readonly area: Area;
  readonly isBlocked: boolean;
}

/** A cell that must be calculated again. */
export interface Anchor {
  readonly row: number;
  readonly column: number;
}

/**
 * The arrays that formulas spill into the cells below and beside them, as Excel's dynamic arrays do. Spilled cells hold values and no
 * formula; they go when their formula goes. What stands in the way makes the formula #SPILL!, and it spills once that is gone.
 */
export class Spills {
  private readonly bySheet = new Map<Sheet, Map<number, Spill>>();

  /** `changed` hears of spilled cells that are others than before. */
  constructor(
    private readonly book: Workbook,
    private readonly changed: (sheet: Sheet, row: number, column: number) => void,
  ) {}

  /** Spills an array and says what its formula's cell shows. `reads` are the cells of the sheet that the formula itself reads. */
  spill(sheet: Sheet, row: number, column: number, grid: Grid, reads: readonly Area[]): CellValue {
    const area = {row, column, rows: grid.rows, columns: grid.columns};
    const old = this.at(sheet, row, column);
    const covered = old === undefined || old.isBlocked ? undefined : old.area;
    if (!isFree(this.book, sheet, area, covered, reads)) {
      this.retract(sheet, row, column);
      this.set(sheet, {row, column, area, isBlocked: true});
      return cellError("#SPILL!");
    }
    if (covered !== undefined) this.blank(sheet, covered, area, [row, column]);
    this.set(sheet, {row, column, area, isBlocked: false});
    this.write(sheet, area, grid);
    return gridValue(this.book.dictionary, grid, 0, 0);
  }

  /** The values that stand there are those of the formula in the area's first cell: how a file is opened. */
  adopt(sheet: Sheet, area: Area): void {
    this.set(sheet, {row: area.row, column: area.column, area, isBlocked: false});
  }

  /** Takes away what a formula spilled: it gives one value now, or is gone. */
  retract(sheet: Sheet, row: number, column: number): void {
    const spill = this.at(sheet, row, column);
    if (spill === undefined) return;
    this.bySheet.get(sheet)?.delete(keyOf(row, column));
    if (!spill.isBlocked) this.blank(sheet, spill.area, undefined, [row, column]);
  }

  /** Takes away what formulas in rows [start, end) of a column spilled. */
  retractWithin(sheet: Sheet, column: number, start: number, end: number): void {
    for (const spill of this.of(sheet))
      if (spill.column === column && spill.row >= start && spill.row < end) this.retract(sheet, spill.row, spill.column);
  }

  /** Takes away everything that was spilled on a sheet; says whose formulas spilled it. */
  retractAll(sheet: Sheet): Anchor[] {
    const spills = this.of(sheet);
    for (const {row, column} of spills) this.retract(sheet, row, column);
    return spills;
  }

  /** Somebody wrote into an area: the arrays that it cuts into go, but for what was written; says whose formulas must spill anew. */
  cutBy(sheet: Sheet, area: Area): Anchor[] {
    const cut = this.of(sheet).filter((spill) => overlaps(spill.area, area));
    for (const spill of cut) {
      this.bySheet.get(sheet)?.delete(keyOf(spill.row, spill.column));
      if (!spill.isBlocked) this.blank(sheet, spill.area, area, [spill.row, spill.column]);
    }
    return cut;
  }

  /** The array that covers a cell, its formula's own cell included; undefined where none does. */
  covering(sheet: Sheet, row: number, column: number): Area | undefined {
    return this.of(sheet).find((spill) => !spill.isBlocked && holds(spill.area, row, column))?.area;
  }

  private of(sheet: Sheet): Spill[] {
    const spills = this.bySheet.get(sheet);
    return spills === undefined ? [] : [...spills.values()];
  }

  private at(sheet: Sheet, row: number, column: number): Spill | undefined {
    return this.bySheet.get(sheet)?.get(keyOf(row, column));
  }

  private set(sheet: Sheet, spill: Spill): void {
    let ofSheet = this.bySheet.get(sheet);
    if (ofSheet === undefined) this.bySheet.set(sheet, (ofSheet = new Map<number, Spill>()));
    ofSheet.set(keyOf(spill.row, spill.column), spill);
  }

  /** Blanks the cells of an area but those of another, and but the formula's own. */
  private blank(sheet: Sheet, area: Area, kept: Area | undefined, [ownRow, ownColumn]: readonly [number, number]): void {
    for (const [column, cells] of sheet.columnsWithin(area)) {
      for (let row = area.row; row < Math.min(area.row + area.rows, cells.length); row++) {
        const isKept = (row === ownRow && column === ownColumn) || (kept !== undefined && holds(kept, row, column));
        if (isKept || cells.kinds[row] === BLANK) continue;
        cells.kinds[row] = BLANK;
        this.changed(sheet, row, column);
      }
    }
  }

  private write(sheet: Sheet, area: Area, grid: Grid): void {
    const {dictionary} = this.book;
    for (let column = area.column; column < area.column + area.columns; column++) {
      const cells = sheet.column(column);
      cells.reserve(area.row + area.rows);
      cells.length = Math.max(cells.length, area.row + area.rows);
      for (let row = area.row; row < area.row + area.rows; row++) {
        if (row === area.row && column === area.column) continue;
        // a blank in an array shows 0
        const value = gridValue(dictionary, grid, row - area.row, column - area.column) ?? 0;
        const [kind, number] = [kindOf(value), encode(dictionary, value)];
        if (cells.kinds[row] === kind && cells.numbers[row] === number) continue;
        cells.kinds[row] = kind;
        cells.numbers[row] = number;
        this.changed(sheet, row, column);
      }
    }
  }
}

const keyOf = (row: number, column: number): number => row * MAX_COLUMNS + column;

/** Whether an array may cover an area: on the sheet, outside tables and merged cells, over nothing but what it covered before, and over no cell that it is made of. */
function isFree(book: Workbook, sheet: Sheet, area: Area, covered: Area | undefined, reads: readonly Area[]): boolean {
  if (area.row + area.rows > MAX_ROWS || area.column + area.columns > MAX_COLUMNS) return false;
  const isIn = (other: Area) => overlaps(other, area);
  if (reads.some(isIn) || sheet.merges.some(isIn) || book.tables.some((table) => table.sheet === sheet && isIn(table.area))) return false;
  return sheet.columnsWithin(area).every(([column, cells]) => {
    const first = column === area.column ? area.row + 1 : area.row;
    if (cells.formulas.within(first, area.row + area.rows).length > 0) return false;
    for (let row = first; row < Math.min(area.row + area.rows, cells.length); row++)
      if (cells.kinds[row] !== BLANK && (covered === undefined || !holds(covered, row, column))) return false;
    return true;
  });
}
