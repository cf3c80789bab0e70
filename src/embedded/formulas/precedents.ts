import type {Area} from "../workbook/model";
import {MAX_COLUMNS, MAX_ROWS} from "../workbook/model";
import type {Sheet} from "../workbook/sheet";
import type {Workbook} from "../workbook/workbook";
import type {Expression} from "./expression";
import {visit} from "./expression";
import type {Formula} from "./formula";
import {nameSeenFrom} from "./names";
import type {CellsTarget, Reference} from "./reference";
import {targetArea} from "./reference";
import {tablePart} from "./tableArea";

/** Cells that a run of formulas reads. */
export interface Precedent {
  readonly sheet: Sheet;
  readonly area: Area;
  /** When the cells move along with the row: first and last row read, less the formula's own row. Undefined when all rows read all of it. */
  readonly moves: {readonly first: number; readonly last: number} | undefined;
}

const DEEPEST_NAME = 64;

/** All cells that the rows [start, end) of a formula's run read, as rectangles. */
export function precedentsOf(book: Workbook, formula: Formula, sheet: Sheet, column: number, start: number, end: number): Precedent[] {
  const found: Precedent[] = [];
  const measured = onlyMeasured(formula.expression);
  addReferences(
    book,
    measured.size === 0 ? formula.references : formula.references.filter((each) => !measured.has(each)),
    sheet,
    column,
    start,
    end,
    found,
    0,
  );
  visit(formula.expression, (each) => {
    if (each.kind === "binary" && each.operator === ":") addSpan(book, each, sheet, column, start, end, found);
    if (each.kind === "call" && (each.name === "SUMIF" || each.name === "AVERAGEIF") && each.args.length === 3)
      addResized(book, each.args, sheet, column, start, end, found);
  });
  return found;
}

const MEASURES: ReadonlySet<string> = new Set(["ROW", "ROWS", "COLUMN", "COLUMNS"]);

/** References that are only asked where they are or how large: `ROWS(A:A)` may stand in column A. */
function onlyMeasured(expression: Expression): Set<Reference> {
  const found = new Set<Reference>();
  visit(expression, (each) => {
    if (each.kind !== "call" || !MEASURES.has(each.name)) return;
    for (const argument of each.args) if (argument.kind === "reference" && argument.reference.target.kind !== "name") found.add(argument.reference);
  });
  return found;
}

function addReferences(
  book: Workbook,
  references: readonly Reference[],
  sheet: Sheet,
  column: number,
  start: number,
  end: number,
  found: Precedent[],
  depth: number,
): void {
  for (const {target} of references) {
    if (target.kind === "cells" && target.sheet !== undefined) found.push(swept(target, target.sheet, column, start, end));
    if (target.kind === "table") {
      const part = tablePart(target);
      if (part.kind !== "gone") found.push({sheet: part.sheet, area: part.area, moves: part.kind === "thisRow" ? {first: 0, last: 0} : undefined});
    }
    if (target.kind !== "name" || depth >= DEEPEST_NAME) continue;
    const name = nameSeenFrom(book, target.name, target.sheet ?? sheet);
    if (name !== undefined) addReferences(book, name.meaning.references, sheet, column, start, end, found, depth + 1);
  }
}

/** The cells that a reference covers while the formula's row goes from start to end. */
function swept(target: CellsTarget, sheet: Sheet, column: number, start: number, end: number): Precedent {
  const first = targetArea(target, start, column);
  const last = targetArea(target, end - 1, column);
  const {top, bottom} = target;
  const movesWhole = top !== undefined && bottom !== undefined && !top.isAbsolute && !bottom.isAbsolute;
  const hasWrapped = last.row < first.row || (movesWhole && last.row - first.row !== end - 1 - start);
  if (hasWrapped) return {sheet, area: {row: 0, column: first.column, rows: MAX_ROWS, columns: first.columns}, moves: undefined};
  const row = Math.min(first.row, last.row);
  const area = {...first, row, rows: Math.max(first.row + first.rows, last.row + last.rows) - row};
  return {sheet, area, moves: movesWhole ? {first: first.row - start, last: first.row + first.rows - 1 - start} : undefined};
}

function within(book: Workbook, expression: Expression, sheet: Sheet, column: number, start: number, end: number): Precedent[] {
  const references: Reference[] = [];
  visit(expression, (each) => {
    if (each.kind === "reference") references.push(each.reference);
  });
  const found: Precedent[] = [];
  addReferences(book, references, sheet, column, start, end, found, 0);
  return found;
}

/** `A1:INDEX(A:A,9)` reads what lies between its ends: at most the rectangle around all that stands in it. */
function addSpan(book: Workbook, expression: Expression, sheet: Sheet, column: number, start: number, end: number, found: Precedent[]): void {
  const [first, ...rest] = within(book, expression, sheet, column, start, end);
  if (first === undefined) return;
  const area = rest.filter((each) => each.sheet === first.sheet).reduce((so, each) => around(so, each.area), first.area);
  found.push({sheet: first.sheet, area, moves: undefined});
}

/** SUMIF reads as many cells from the first of its values on as its range has. */
function addResized(
  book: Workbook,
  [range, , values]: readonly Expression[],
  sheet: Sheet,
  column: number,
  start: number,
  end: number,
  found: Precedent[],
): void {
  if (range === undefined || values === undefined) return;
  const [like] = within(book, range, sheet, column, start, end);
  for (const each of within(book, values, sheet, column, start, end)) {
    const rows = Math.min(MAX_ROWS - each.area.row, Math.max(each.area.rows, like?.area.rows ?? MAX_ROWS));
    const columns = Math.min(MAX_COLUMNS - each.area.column, Math.max(each.area.columns, like?.area.columns ?? 1));
    found.push({sheet: each.sheet, area: {...each.area, rows, columns}, moves: undefined});
  }
}

function around(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {row, column, rows: Math.max(a.row + a.rows, b.row + b.rows) - row, columns: Math.max(a.column + a.columns, b.column + b.columns) - column};
}
