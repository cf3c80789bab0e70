import {BLANK, encode, kindOf, NUMBER} from "../workbook/columnCells";
import {cellError} from "../workbook/errors";
import type {Area, CellValue} from "../workbook/model";
import type {Sheet} from "../workbook/sheet";
import type {Workbook} from "../workbook/workbook";
import type {CircularCell} from "./cellByCell";
import {calculateCellByCell} from "./cellByCell";
import {AddInCells} from "./custom/addInCells";
import {canRunTogether, Evaluator, firstValue} from "./evaluate";
import {unsupportedFunctions} from "./functions/all";
import type {FormulaRun} from "./graph";
import {Graph, isDirty, markDirty} from "./graph";
import {Memo} from "./memo";
import {calculationOrder} from "./order";
import {precedentsOf} from "./precedents";
import {releaseKept, withScratch} from "./scratch";
import {Spills} from "./spills";
import {Lanes, Planes} from "./values";

/** Rows that are calculated in one go: enough to be fast, few enough that the steps in between stay in the cache. */
const BLOCK = 16_384;

/** Times that what was spilled may change what is spilled, within one update. */
const MOST_ROUNDS = 20;

type RowsByColumn = Map<Sheet, Map<number, [number, number]>>;

/** Keeps the formulas of a workbook up to date: edits only mark, reading calculates what is marked, column by column. */
export class Calculation {
  /** Cells that read themselves, as of the last calculation. */
  circular: CircularCell[] = [];
  readonly spills: Spills;
  private readonly addIns: AddInCells;
  private readonly graph: Graph;
  private edits: RowsByColumn = new Map();
  private changed: RowsByColumn = new Map();
  private isAllChanged = true;
  private isPending = true;
  private isRunning = false;
  private memo = new Memo();
  private hasSpilled = false;
  private renewed: [Sheet, number, number][] = [];

  constructor(private readonly book: Workbook) {
    this.graph = new Graph(book);
    this.spills = new Spills(book, (sheet, row, column) => {
      this.hasSpilled = true;
      note(this.edits, sheet, column, row, row + 1);
    });
    this.addIns = new AddInCells(book, this.spills);
  }

  /** Values of cells were set. */
  edited(sheet: Sheet, area: Area): void {
    this.isPending = true;
    for (const {row, column} of this.spills.cutBy(sheet, area)) this.renew(sheet, row, column);
    if (this.isAllChanged) return;
    for (let c = area.column; c < area.column + area.columns; c++) note(this.edits, sheet, c, area.row, area.row + area.rows);
  }

  /** Formulas of a column were set or taken away in rows [start, end). */
  formulasChanged(sheet: Sheet, column: number, start: number, end: number): void {
    this.isPending = true;
    this.spills.retractWithin(sheet, column, start, end);
    this.book.customFunctions.forget(sheet, column, start, end);
    if (!this.isAllChanged) note(this.changed, sheet, column, start, end);
  }

  /** Sheets, tables or names changed: everything is read and calculated anew. */
  structureChanged(): void {
    this.isAllChanged = true;
    this.isPending = true;
    this.edits.clear();
    this.changed.clear();
  }

  /** One cell is to be calculated again although nothing that it reads has changed. */
  renew(sheet: Sheet, row: number, column: number): void {
    this.isPending = true;
    this.renewed.push([sheet, row, column]);
  }

  /** Cells of a sheet are about to move: what was spilled is taken away, and spilled anew where its formulas stand then. */
  withdrawSpills(sheet: Sheet): void {
    for (const {row, column} of this.spills.retractAll(sheet)) this.renew(sheet, row, column);
  }

  /** Functions in the workbook's formulas that neither the embedded Excel nor an add-in has; their cells read #NAME?. */
  unsupported(): string[] {
    const names = [...this.graph.all()].flatMap((run) => unsupportedFunctions(run.formula.expression));
    return [...new Set(names)].filter((name) => this.book.customFunctions.named(name) === undefined).sort();
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
      // what was spilled may be read by formulas that were calculated before
      for (let round = 0; this.edits.size > 0 && round < MOST_ROUNDS; round++) {
        this.markReaders();
        this.calculateDirty();
      }
      this.isPending = false;
    } finally {
      this.forget();
      this.isRunning = false;
    }
    this.book.customFunctions.send();
  }

  private readFormulas(): void {
    if (this.isAllChanged) this.graph.rebuild();
    for (const [sheet, columns] of this.changed)
      for (const [column, [from, to]] of columns) if (!sheet.isDeleted) this.graph.rebuildColumn(sheet, column, from, to);
    this.isAllChanged = false;
    this.changed = new Map();
    for (const run of this.graph.all()) if (run.formula.isVolatile) markDirty(run, run.start, run.end);
    for (const [sheet, row, column] of this.renewed)
      for (const run of this.graph.within(sheet, {row, column, rows: 1, columns: 1})) markDirty(run, row, row + 1);
    this.renewed = [];
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
    const together =
      dirtyTo - dirtyFrom > 1 &&
      !this.addIns.isCalledIn(formula.expression) &&
      canRunTogether(this.book, formula.references, sheet, column, dirtyFrom, dirtyTo);
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
    // what is kept of long columns may be older than what was spilled into them
    if (this.hasSpilled) this.forget();
    this.hasSpilled = false;
  }

  private calculateOne({sheet, column, formula}: FormulaRun, row: number): void {
    const value = new Evaluator(this.book, sheet, row, column, 1, this.memo).evaluateFormula(formula.expression);
    const result = this.addIns.isCalledIn(formula.expression) ? this.addIns.shown({sheet, column, formula}, row, value) : value;
    this.put(sheet, column, row, shown(firstValue(result, this.book.dictionary, 0)));
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
