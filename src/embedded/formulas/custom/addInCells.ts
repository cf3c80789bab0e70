import {cellError} from "../../workbook/errors";
import type {CellValue} from "../../workbook/model";
import type {Workbook} from "../../workbook/workbook";
import type {Expression} from "../expression";
import {unsupportedFunctions} from "../functions/all";
import type {FormulaRun} from "../graph";
import {precedentsOf} from "../precedents";
import type {Spills} from "../spills";
import type {Value} from "../values";
import {Grid} from "../values";

/** The cells whose formulas call functions of add-ins: what they show while they wait, and what they spill. */
export class AddInCells {
  private readonly others = new WeakMap<Expression, readonly string[]>();

  constructor(
    private readonly book: Workbook,
    private readonly spills: Spills,
  ) {}

  /** Whether a formula calls a function of an add-in: it is answered later, for each cell by itself, and its arrays spill. */
  isCalledIn(expression: Expression): boolean {
    let names = this.others.get(expression);
    if (names === undefined) this.others.set(expression, (names = unsupportedFunctions(expression)));
    // functions of other add-ins keep the prefix that their file gave them
    return names.some((name) => name.startsWith("_XLDUDF_") || this.book.customFunctions.named(name) !== undefined);
  }

  /** What the cell of such a formula shows, once the rest of an array stands in the cells around it. `value` is what was calculated. */
  shown({sheet, column, formula}: Pick<FormulaRun, "sheet" | "column" | "formula">, row: number, value: Value): Value {
    const meanwhile = this.book.customFunctions.shownMeanwhile(sheet, row, column);
    // what was saved with a file stands there with all that it had spilled
    if (meanwhile !== undefined && !isBusy(meanwhile)) return meanwhile;
    if (meanwhile !== undefined || !(value instanceof Grid) || (value.rows === 1 && value.columns === 1)) {
      this.spills.retract(sheet, row, column);
      return meanwhile ?? value;
    }
    const reads = precedentsOf(this.book, formula, sheet, column, row, row + 1).filter((each) => each.sheet === sheet);
    const areas = reads.map(({area}) => area);
    return this.spills.spill(sheet, row, column, value, areas);
  }
}

const isBusy = (value: CellValue): boolean => value === cellError("#BUSY!");
