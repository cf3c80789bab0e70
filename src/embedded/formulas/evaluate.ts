import type {Dictionary} from "../workbook/dictionary";
import {cellError, isError} from "../workbook/errors";
import type {Area, CellValue} from "../workbook/model";
import {MAX_COLUMNS, MAX_ROWS} from "../workbook/model";
import type {Sheet} from "../workbook/sheet";
import type {Workbook} from "../workbook/workbook";
import type {Elementwise} from "./elementwise";
import {applyEach} from "./elementwise";
import type {Memo} from "./memo";
import {sizeOf} from "./memo";
import type {BinaryOperator, Expression} from "./expression";
import {functionNamed} from "./functions/all";
import type {Context, FunctionDefinition} from "./functions/definition";
import {nameSeenFrom} from "./names";
import {asNumbers, elementwiseOperator, lastStep, negation, percentage} from "./operators";
import type {CellsTarget, NameTarget, Reference, TableTarget} from "./reference";
import {resolveEdge, targetArea} from "./reference";
import {tablePart} from "./tableArea";
import type {PlainValue, Value} from "./values";
import {Grid, gridOf, gridOfCells, gridValue, Lanes, padded, pick, Planes} from "./values";

const DEEPEST_NAME = 64;

/** Calculates a formula for some consecutive rows of a column at once. */
export class Evaluator implements Context {
  readonly dictionary: Dictionary;
  private depth = 0;

  constructor(
    private readonly book: Workbook,
    readonly sheet: Sheet,
    readonly row: number,
    readonly column: number,
    readonly lanes: number,
    readonly memo: Memo,
  ) {
    this.dictionary = book.dictionary;
  }

  /** A whole formula: when its last step adds or subtracts, what should be 0 is 0. */
  evaluateFormula(expression: Expression): Value {
    if (expression.kind !== "binary" || (expression.operator !== "+" && expression.operator !== "-")) return this.evaluate(expression);
    const sides = [this.evaluate(expression.left), this.evaluate(expression.right)];
    return applyEach(lastStep(expression.operator), sides, this.dictionary, this.lanes);
  }

  evaluate(expression: Expression): Value {
    switch (expression.kind) {
      case "value":
        return expression.value;
      case "missing":
        return null;
      case "array":
        return gridOf(this.dictionary, expression.rows);
      case "reference":
        return this.reference(expression.reference);
      case "unary":
        return this.unary(expression);
      case "binary":
        return this.binary(expression.operator, this.evaluate(expression.left), this.evaluate(expression.right));
      case "call":
        return this.call(expression.name, expression.args);
    }
  }

  private unary({operator, operand}: Expression & {kind: "unary"}): Value {
    if (operator === "-" && operand.kind === "unary" && operand.operator === "-") return this.each("--", asNumbers, [this.evaluate(operand.operand)]);
    const value = this.evaluate(operand);
    if (operator === "-") return this.each("-", negation, [value]);
    if (operator === "%") return this.each("%", percentage, [value]);
    if (operator === "@") return this.intersect(value);
    // "+" changes nothing; results do not spill, so that a spilled range ("#") is its first cell
    return value;
  }

  private each(name: string, calculation: Elementwise, values: readonly Value[]): Value {
    const key = this.memo.keyFor(name, values);
    return this.memo.remember(key, key === undefined ? 0 : sizeOf(values), () => applyEach(calculation, values, this.dictionary, this.lanes));
  }

  /** "@": the value in the formula's own row or column. */
  private intersect(value: Value): Value {
    if (!(value instanceof Grid) || (value.rows === 1 && value.columns === 1)) return value;
    if (value.source === undefined) return gridValue(this.dictionary, value, 0, 0);
    const {sheet, area} = value.source;
    if (area.columns === 1 && this.lanes > 1) return this.ownRows(sheet, area);
    if (area.columns === 1 && this.row >= area.row && this.row < area.row + area.rows) return gridOfCells(sheet, {...area, row: this.row, rows: 1});
    if (area.rows === 1 && this.column >= area.column && this.column < area.column + area.columns)
      return gridOfCells(sheet, {...area, column: this.column, columns: 1});
    return cellError("#VALUE!");
  }

  private binary(operator: BinaryOperator, left: Value, right: Value): Value {
    if (operator === ":") return joinAreas(left, right);
    if (operator === " ") return crossAreas(left, right);
    if (operator === ",") return cellError("#VALUE!");
    return this.each(operator, elementwiseOperator(operator), [left, right]);
  }

  private call(name: string, args: readonly Expression[]): Value {
    const definition = functionNamed(name);
    if (definition === undefined) return this.callAddIn(name, args);
    if (args.length < definition.least || args.length > definition.most) return cellError("#VALUE!");
    return this.apply(name, definition, args);
  }

  /** A function of an add-in: each row asks for itself. */
  private callAddIn(name: string, args: readonly Expression[]): Value {
    const {customFunctions} = this.book;
    const custom = customFunctions.named(name);
    if (custom === undefined) {
      customFunctions.missed(this);
      return cellError("#NAME?");
    }
    const values = args.map((arg) => this.evaluate(arg));
    const call = (plain: readonly PlainValue[], context: Context) => customFunctions.call(custom, plain, context);
    if (this.lanes > 1) return this.rowByRow(call, values);
    return call(
      values.map((value) => pick(this.dictionary, value, 0)),
      this,
    );
  }

  private apply(name: string, definition: FunctionDefinition, args: readonly Expression[]): Value {
    if (definition.kind === "form") return definition.form(args, this);
    const values = args.map((arg) => this.evaluate(arg));
    if (definition.kind === "each") return this.each(name.toUpperCase(), definition.elementwise, values);
    const plain = values.filter((value): value is PlainValue => !(value instanceof Lanes || value instanceof Planes));
    if (plain.length === values.length) return definition.call(plain, this);
    return definition.lanes?.(values, this) ?? this.rowByRow(definition.call, values);
  }

  private rowByRow(call: (args: readonly (CellValue | Grid)[], context: Context) => Value, values: readonly Value[]): Value {
    const results: CellValue[] = [];
    for (let i = 0; i < this.lanes; i++) {
      const context = new Evaluator(this.book, this.sheet, this.row + i, this.column, 1, this.memo);
      results.push(
        firstValue(
          call(
            values.map((value) => pick(this.dictionary, value, i)),
            context,
          ),
          this.dictionary,
          0,
        ),
      );
    }
    const [strip] = gridOf(
      this.dictionary,
      results.map((value) => [value]),
    ).strips;
    return strip === undefined ? null : new Lanes(strip.kinds, strip.numbers, false);
  }

  private reference({target}: Reference): Value {
    switch (target.kind) {
      case "dead":
        return cellError("#REF!");
      case "cells":
        return this.cells(target);
      case "table":
        return this.tableCells(target);
      case "name":
        return this.named(target);
    }
  }

  private cells(target: CellsTarget): Value {
    const {sheet} = target;
    if (sheet === undefined || sheet.isDeleted) return cellError("#REF!");
    const isFixed = (target.top?.isAbsolute ?? true) && (target.bottom?.isAbsolute ?? true);
    const area = targetArea(target, this.row, this.column);
    if (isFixed || this.lanes === 1) return gridOfCells(sheet, area);
    return this.moving(sheet, area);
  }

  /** Cells that move down with the rows that are calculated. */
  private moving(sheet: Sheet, area: Area): Value {
    const lane = (row: number, column: number): Lanes => {
      const {strips} = gridOfCells(sheet, {row, column, rows: this.lanes, columns: 1});
      const strip = padded(strips[0] ?? {kinds: new Uint8Array(0), numbers: new Float64Array(0)}, this.lanes);
      return new Lanes(strip.kinds, strip.numbers, true);
    };
    if (area.rows === 1 && area.columns === 1) return lane(area.row, area.column);
    const items = Array.from({length: area.rows * area.columns}, (_, i) =>
      lane(area.row + Math.floor(i / area.columns), area.column + (i % area.columns)),
    );
    return new Planes(area.rows, area.columns, items, true);
  }

  private tableCells(target: TableTarget): Value {
    const part = tablePart(target);
    if (part.kind === "gone") return cellError("#REF!");
    if (part.kind === "cells") return gridOfCells(part.sheet, part.area);
    return this.ownRows(part.sheet, part.area);
  }

  private ownRows(sheet: Sheet, area: Area): Value {
    if (this.row < area.row || this.row + this.lanes > area.row + area.rows) return cellError("#VALUE!");
    const own = {...area, row: this.row, rows: 1};
    return this.lanes === 1 ? gridOfCells(sheet, own) : this.moving(sheet, own);
  }

  private named(target: NameTarget): Value {
    const name = nameSeenFrom(this.book, target.name, target.sheet ?? this.sheet);
    if (name === undefined || this.depth >= DEEPEST_NAME) return cellError("#NAME?");
    this.depth++;
    try {
      return this.evaluate(name.meaning.expression);
    } finally {
      this.depth--;
    }
  }
}

/** What a cell shows of a value: an array shows its first place, for results do not spill. Of lanes it is the given row's. */
export function firstValue(value: Value, dictionary: Dictionary, lane: number): CellValue {
  const plain = pick(dictionary, value, lane);
  return plain instanceof Grid ? gridValue(dictionary, plain, 0, 0) : plain;
}

function joinAreas(left: Value, right: Value): Value {
  if (isError(left)) return left;
  if (isError(right)) return right;
  const a = left instanceof Grid ? left.source : undefined;
  const b = right instanceof Grid ? right.source : undefined;
  if (a === undefined || b === undefined || a.sheet !== b.sheet) return cellError("#VALUE!");
  const row = Math.min(a.area.row, b.area.row);
  const column = Math.min(a.area.column, b.area.column);
  const rows = Math.max(a.area.row + a.area.rows, b.area.row + b.area.rows) - row;
  const columns = Math.max(a.area.column + a.area.columns, b.area.column + b.area.columns) - column;
  return gridOfCells(a.sheet, {row, column, rows, columns});
}

function crossAreas(left: Value, right: Value): Value {
  const a = left instanceof Grid ? left.source : undefined;
  const b = right instanceof Grid ? right.source : undefined;
  if (a === undefined || b === undefined) return cellError("#VALUE!");
  const row = Math.max(a.area.row, b.area.row);
  const column = Math.max(a.area.column, b.area.column);
  const rows = Math.min(a.area.row + a.area.rows, b.area.row + b.area.rows) - row;
  const columns = Math.min(a.area.column + a.area.columns, b.area.column + b.area.columns) - column;
  return a.sheet === b.sheet && rows > 0 && columns > 0 ? gridOfCells(a.sheet, {row, column, rows, columns}) : cellError("#NULL!");
}

/** Most places of a small range that moves with its row and is still calculated for many rows at once. */
const MOST_PLANES = 256;

/** Whether the rows of a run can be calculated together: every reference moves with its row as a whole or not at all. */
export function canRunTogether(
  book: Workbook,
  references: readonly Reference[],
  sheet: Sheet,
  column: number,
  start: number,
  end: number,
  depth = 0,
): boolean {
  return references.every(({target}) => {
    if (target.kind === "cells") return movesAsOne(target, column, start, end);
    if (target.kind === "table") {
      const part = tablePart(target);
      return part.kind !== "thisRow" || (start >= part.area.row && end <= part.area.row + part.area.rows);
    }
    if (target.kind === "dead") return true;
    const name = nameSeenFrom(book, target.name, target.sheet ?? sheet);
    return name === undefined || (depth < DEEPEST_NAME && canRunTogether(book, name.meaning.references, sheet, column, start, end, depth + 1));
  });
}

function movesAsOne(target: CellsTarget, column: number, start: number, end: number): boolean {
  const {top, bottom, left, right} = target;
  if ((top?.isAbsolute ?? true) && (bottom?.isAbsolute ?? true)) return true;
  if (top === undefined || bottom === undefined || top.isAbsolute || bottom.isAbsolute) return false;
  const isInside = Math.min(top.at, bottom.at) + start >= 0 && Math.max(top.at, bottom.at) + end <= MAX_ROWS;
  const from = left === undefined ? 0 : resolveEdge(left, column, MAX_COLUMNS);
  const to = right === undefined ? MAX_COLUMNS - 1 : resolveEdge(right, column, MAX_COLUMNS);
  return isInside && (Math.abs(bottom.at - top.at) + 1) * (Math.abs(to - from) + 1) <= MOST_PLANES;
}
