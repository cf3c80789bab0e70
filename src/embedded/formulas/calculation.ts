import {BLANK, encode, kindOf, NUMBER} from "../workbook/columnCells";
import {cellError} from "../workbook/errors";
import type {Area, CellValue} from "../workbook/model";
import type {Sheet} from "../workbook/sheet";
import type {Workbook} from "../workbook/workbook";
import type {CircularCell} from "./cellByCell";
import {calculateCellByCell} from "./cellByCell";
import {canRunTogether, Evaluator, firstValue} from "./evaluate";
import {unsupportedFunctions} from "./functions/all";
import type {FormulaRun} from "./graph";
import {Graph, isDirty, markDirty} from "./graph";
import {Memo} from "./memo";
import {calculationOrder} from "./order";
import {precedentsOf} from "./precedents";
import {releaseKept, withScratch} from "./scratch";
import {Lanes, Planes} from "./values";

/** Rows that are calculated in one go: enough to be fast, few enough that the steps in between stay in the cache. */
const BLOCK = 16_384;

type RowsByColumn = Map<Sheet, Map<number, [number, number]>>;

/** Keeps the formulas of a workbook up to date: edits only mark, reading calculates what is marked, column by column. */
export class Calculation {
  /** Cells that read themselves, as of the last calculation. */
  circular: CircularCell[] = [];
  private readonly graph: Graph;
  private edits: RowsByColumn = new Map();
  private changed: RowsByColumn = new Map();
  private isAllChanged = true;
  private isPending = true;
  private isRunning = false;
  private memo = new Memo();

  constructor(private readonly book: Workbook) {
    this.graph = new Graph(book);
  }

  /** Values of cells were set. */
  edited(sheet: Sheet, area: Area): void {
    this.isPending = true;
    if (this.isAllChanged) return;
    for (let c = area.column; c < area.column + area.columns; c++) note(this.edits, sheet, c, area.row, area.row + area.rows);
  }

  /** Formulas of a column were set or taken away in rows [start, end). */
  formulasChanged(sheet: Sheet, column: number, start: number, end: number): void {
    this.isPending = true;
    if (!this.isAllChanged) note(this.changed, sheet, column, start, end);
  }

  /** Sheets, tables or names changed: everything is read and calculated anew. */
  structureChanged(): void {
    this.isAllChanged = true;
    this.isPending = true;
    this.edits.clear();
    this.changed.clear();
  }

  /** Functions in the workbook's formulas that the embedded Excel does not have; their cells read #NAME?. */
  unsupported(): string[] {
    return [...new Set([...this.graph.all()].flatMap((run) => unsupportedFunctions(run.formula.expression)))].sort();
  }

  /** Asks for the next update to calculate at least what changes by itself, such as TODAY(). */
  request(): void {
    this.isPending = true;
  }

  /** Calculates what is marked. */
  update(): void {
    if (!this.isPending || this.isRunning) return;
    this.isRunning = true;
    try {
      this.readFormulas();
      this.markReaders();
      this.calculateDirty();
      this.isPending = false;
    } finally {
      this.forget();
      this.isRunning = false;
    }
  }

  private readFormulas(): void {
    if (this.isAllChanged) this.graph.rebuild();
    for (const [sheet, columns] of this.changed)
      for (const [column, [from, to]] of columns) if (!sheet.isDeleted) this.graph.rebuildColumn(sheet, column, from, to);
    this.isAllChanged = false;
    this.changed = new Map();
    for (const run of this.graph.all()) if (run.formula.isVolatile) markDirty(run, run.start, run.end);
  }

  private markReaders(): void {
    const waiting: [Sheet, number, number, number][] = [];
    for (const [sheet, columns] of this.edits) for (const [column, [from, to]] of columns) waiting.push([sheet, column, from, to]);
    this.edits = new Map();
    for (const run of this.graph.all()) if (isDirty(run)) waiting.push([run.sheet, run.column, run.dirtyFrom, run.dirtyTo]);
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      this.graph.forReaders(...next, (run, first, end) => {
        if (markDirty(run, first, end)) waiting.push([run.sheet, run.column, run.dirtyFrom, run.dirtyTo]);
      });
    }
  }

  private calculateDirty(): void {
    const dirty = [...this.graph.all()].filter(isDirty);
    if (dirty.length === 0) return;
    this.circular = this.circular.filter(
      ({sheet, row, column}) => !dirty.some((run) => run.sheet === sheet && run.column === column && row >= run.start && row < run.end),
    );
    for (const run of dirty) makeRoom(run);
    for (const {runs, isCircular} of calculationOrder(this.graph, dirty)) {
      if (isCircular) this.calculateEachCell(runs);
      else for (const run of runs) this.calculateRun(run);
      for (const run of runs) {
        run.dirtyFrom = Infinity;
        run.dirtyTo = 0;
      }
    }
    for (const sheet of new Set(dirty.map((run) => run.sheet))) this.book.tell({kind: "calculated", sheet});
  }

  private calculateRun(run: FormulaRun): void {
    const {dirtyFrom, dirtyTo, sheet, column, formula} = run;
    const together = dirtyTo - dirtyFrom > 1 && canRunTogether(this.book, formula.references, sheet, column, dirtyFrom, dirtyTo);
    if (!together) {
      for (let row = dirtyFrom; row < dirtyTo; row++) this.calculateCell(run, row);
      return;
    }
    for (let row = dirtyFrom; row < dirtyTo; row += BLOCK) withScratch(() => this.calculateBlock(run, row, Math.min(BLOCK, dirtyTo - row)));
  }

  private calculateBlock({sheet, column, formula}: FormulaRun, row: number, count: number): void {
    const result = new Evaluator(this.book, sheet, row, column, count, this.memo).evaluateFormula(formula.expression);
    const value = result instanceof Planes ? (result.items[0] ?? null) : result;
    const {kinds, numbers} = sheet.column(column);
    if (!(value instanceof Lanes)) {
      const same = shown(firstValue(value, this.book.dictionary, 0));
      kinds.fill(kindOf(same), row, row + count);
      numbers.fill(encode(this.book.dictionary, same), row, row + count);
      return;
    }
    kinds.set(value.kinds.subarray(0, count), row);
    numbers.set(value.numbers.subarray(0, count), row);
    for (let i = row; i < row + count; i++) {
      // a blank shows 0, and there is only one 0: -0 + 0 is 0
      if (kinds[i] === NUMBER) {
        numbers[i] += 0;
        if (!Number.isFinite(numbers[i])) {
          kinds[i] = kindOf(TOO_LARGE);
          numbers[i] = encode(this.book.dictionary, TOO_LARGE);
        }
      } else if (kinds[i] === BLANK) {
        kinds[i] = NUMBER;
        numbers[i] = 0;
      }
    }
  }

  private calculateCell(run: FormulaRun, row: number): void {
    withScratch(() => this.calculateOne(run, row));
  }

  private calculateOne({sheet, column, formula}: FormulaRun, row: number): void {
    const value = new Evaluator(this.book, sheet, row, column, 1, this.memo).evaluateFormula(formula.expression);
    this.put(sheet, column, row, shown(firstValue(value, this.book.dictionary, 0)));
  }

  private forget(): void {
    if (this.memo.isEmpty) return;
    this.memo = new Memo();
    releaseKept();
  }

  private put(sheet: Sheet, column: number, row: number, value: CellValue): void {
    const {kinds, numbers} = sheet.column(column);
    kinds[row] = kindOf(value);
    numbers[row] = encode(this.book.dictionary, value);
  }

  private calculateEachCell(runs: readonly FormulaRun[]): void {
    const circular = calculateCellByCell(
      runs,
      (run, row) => precedentsOf(this.book, run.formula, run.sheet, run.column, row, row + 1),
      (run, row) => {
        // cells of these columns are not final yet, so that nothing may be kept
        this.forget();
        this.calculateCell(run, row);
      },
      (run, row) => this.put(run.sheet, run.column, row, 0),
    );
    this.forget();
    for (const cell of circular) this.circular.push(cell);
  }
}

/** A formula that gives a blank shows 0, and there is only one 0: -0 + 0 is 0. */
const shown = (value: CellValue): CellValue => (typeof value === "number" ? (Number.isFinite(value) ? value + 0 : TOO_LARGE) : (value ?? 0));

/** What a sum shows that is beyond the largest number. */
const TOO_LARGE = cellError("#NUM!");

/** Room for the results, made before any column is read, so that views of columns stay true. */
function makeRoom(run: FormulaRun): void {
  const cells = run.sheet.column(run.column);
  cells.reserve(run.end);
  if (cells.length < run.end) cells.length = run.end;
}

function note(rows: RowsByColumn, sheet: Sheet, column: number, from: number, to: number): void {
  let ofSheet = rows.get(sheet);
  if (ofSheet === undefined) rows.set(sheet, (ofSheet = new Map<number, [number, number]>()));
  const known = ofSheet.get(column);
  ofSheet.set(column, known === undefined ? [from, to] : [Math.min(known[0], from), Math.max(known[1], to)]);
}
