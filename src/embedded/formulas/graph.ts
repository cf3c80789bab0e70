import type {Area} from "../workbook/model";
import type {Sheet} from "../workbook/sheet";
import type {Workbook} from "../workbook/workbook";
import type {Formula} from "./formula";
import {bind, isUnbound} from "./parse";
import type {Precedent} from "./precedents";
import {precedentsOf} from "./precedents";

/** A run of cells of one column with the same relative formula: the unit of calculation. */
export interface FormulaRun {
  readonly sheet: Sheet;
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly formula: Formula;
  readonly precedents: readonly Precedent[];
  /** False once the column's formulas were set anew. */
  isCurrent: boolean;
  /** Rows to be calculated, [from, to); none when from is not before to. */
  dirtyFrom: number;
  dirtyTo: number;
}

interface Dependency {
  readonly run: FormulaRun;
  readonly precedent: Precedent;
}

/** Who reads the cells of a sheet: by column, and those that read many columns. */
interface Readers {
  readonly byColumn: Map<number, Dependency[]>;
  wide: Dependency[];
}

const WIDE = 32;

/** The runs of formulas of a workbook, and which of them read which cells. Edges are rectangles, not cells. */
export class Graph {
  private readonly runs = new Map<Sheet, Map<number, FormulaRun[]>>();
  private readonly readers = new Map<Sheet, Readers>();

  constructor(private readonly book: Workbook) {}

  /** Forgets everything and reads all formulas of the workbook; all of them are dirty then. */
  rebuild(): void {
    this.runs.clear();
    this.readers.clear();
    for (const sheet of this.book.allSheets) for (const column of sheet.columns.keys()) this.rebuildColumn(sheet, column, 0, Infinity);
  }

  /** Reads the formulas of a column anew. Rows [from, to) are dirty, and what was dirty stays so. */
  rebuildColumn(sheet: Sheet, column: number, from: number, to: number): void {
    let ofSheet = this.runs.get(sheet);
    if (ofSheet === undefined) this.runs.set(sheet, (ofSheet = new Map<number, FormulaRun[]>()));
    const old = ofSheet.get(column) ?? [];
    for (const run of old) run.isCurrent = false;
    const dirty: [number, number][] = [[from, to], ...old.filter(isDirty).map((run): [number, number] => [run.dirtyFrom, run.dirtyTo])];
    const fresh = (sheet.columns.get(column)?.formulas.all() ?? []).map(({start, end, value}) => this.newRun(sheet, column, start, end, value));
    for (const run of fresh) for (const [first, end] of dirty) markDirty(run, first, end);
    ofSheet.set(column, fresh);
  }

  private newRun(sheet: Sheet, column: number, start: number, end: number, formula: Formula): FormulaRun {
    for (const reference of formula.references) if (isUnbound(reference)) bind(reference, formula.scope);
    const precedents = precedentsOf(this.book, formula, sheet, column, start, end);
    const run: FormulaRun = {sheet, column, start, end, formula, precedents, isCurrent: true, dirtyFrom: Infinity, dirtyTo: 0};
    for (const precedent of precedents) this.addReader({run, precedent});
    return run;
  }

  private addReader(dependency: Dependency): void {
    const {sheet, area} = dependency.precedent;
    let readers = this.readers.get(sheet);
    if (readers === undefined) this.readers.set(sheet, (readers = {byColumn: new Map<number, Dependency[]>(), wide: []}));
    if (area.columns > WIDE) {
      readers.wide.push(dependency);
      return;
    }
    for (let c = area.column; c < area.column + area.columns; c++) {
      const known = readers.byColumn.get(c);
      if (known === undefined) readers.byColumn.set(c, [dependency]);
      else known.push(dependency);
    }
  }

  /** All runs. */
  *all(): Generator<FormulaRun> {
    for (const columns of this.runs.values()) for (const runs of columns.values()) yield* runs;
  }

  /** Calls back for the runs that read rows [from, to) of a column, with the rows of theirs that do. */
  forReaders(sheet: Sheet, column: number, from: number, to: number, found: (run: FormulaRun, first: number, end: number) => void): void {
    const readers = this.readers.get(sheet);
    if (readers === undefined) return;
    const narrow = readers.byColumn.get(column);
    if (narrow !== undefined) readers.byColumn.set(column, current(narrow));
    readers.wide = current(readers.wide);
    for (const {run, precedent} of [...(narrow ?? []), ...readers.wide]) {
      const {area, moves} = precedent;
      if (!run.isCurrent || from >= area.row + area.rows || to <= area.row || column < area.column || column >= area.column + area.columns) continue;
      if (moves === undefined) found(run, run.start, run.end);
      else found(run, Math.max(run.start, from - moves.last), Math.min(run.end, to - moves.first));
    }
  }

  /** The runs that stand in an area. */
  within(sheet: Sheet, area: Area): FormulaRun[] {
    const columns = this.runs.get(sheet);
    if (columns === undefined) return [];
    const found: FormulaRun[] = [];
    const look = (runs: readonly FormulaRun[]) => {
      for (let i = firstEndingAfter(runs, area.row); i < runs.length; i++) {
        const run = runs[i];
        if (run === undefined || run.start >= area.row + area.rows) break;
        found.push(run);
      }
    };
    if (area.columns <= columns.size) for (let c = area.column; c < area.column + area.columns; c++) look(columns.get(c) ?? []);
    else for (const [c, runs] of columns) if (c >= area.column && c < area.column + area.columns) look(runs);
    return found;
  }
}

/** The dependencies of runs that still stand; the same list when all do. */
const current = (dependencies: Dependency[]): Dependency[] =>
  dependencies.every(({run}) => run.isCurrent) ? dependencies : dependencies.filter(({run}) => run.isCurrent);

function firstEndingAfter(runs: readonly FormulaRun[], row: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((runs[middle]?.end ?? Infinity) > row) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether some rows of a run must be calculated. */
export const isDirty = (run: FormulaRun): boolean => run.dirtyFrom < run.dirtyTo;

/** Marks rows of a run; returns whether that made more of it dirty. */
export function markDirty(run: FormulaRun, from: number, to: number): boolean {
  const first = Math.max(from, run.start);
  const end = Math.min(to, run.end);
  if (first >= end || (first >= run.dirtyFrom && end <= run.dirtyTo)) return false;
  run.dirtyFrom = Math.min(run.dirtyFrom, first);
  run.dirtyTo = Math.max(run.dirtyTo, end);
  return true;
}
