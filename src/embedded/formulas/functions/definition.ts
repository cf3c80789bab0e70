import type {Dictionary} from "../../workbook/dictionary";
import type {CellValue} from "../../workbook/model";
import type {Sheet} from "../../workbook/sheet";
import type {Elementwise} from "../elementwise";
import type {Expression} from "../expression";
import type {Memo} from "../memo";
import type {PlainValue, Value} from "../values";

/** Where a formula is being calculated. */
export interface Context {
  readonly dictionary: Dictionary;
  readonly sheet: Sheet;
  /** First row that is being calculated. */
  readonly row: number;
  readonly column: number;
  /** How many rows are calculated together. */
  readonly lanes: number;
  /** What this recalculation already knows. */
  readonly memo: Memo;
  evaluate(expression: Expression): Value;
}

/** A worksheet function. Argument counts outside [least, most] do not parse in Excel; here they are #VALUE!. */
export type FunctionDefinition = {readonly least: number; readonly most: number} & (
  | {
      /** From values to a value; arrays go through it place by place. */
      readonly kind: "each";
      readonly elementwise: Elementwise;
    }
  | {
      /** Sees whole ranges. `lanes` calculates many rows at once and may decline with undefined; then each row is calculated by itself. */
      readonly kind: "whole";
      readonly call: (args: readonly PlainValue[], context: Context) => Value;
      readonly lanes?: (args: readonly Value[], context: Context) => Value | undefined;
    }
  | {
      /** Decides itself what of its arguments is calculated. */
      readonly kind: "form";
      readonly form: (args: readonly Expression[], context: Context) => Value;
    }
);

/** Functions by name. */
export type FunctionTable = Readonly<Record<string, FunctionDefinition>>;

/** A function from values to a value. */
export const each = (least: number, most: number, scalar: (...values: CellValue[]) => CellValue): FunctionDefinition => ({
  kind: "each",
  least,
  most,
  elementwise: {scalar: (values) => scalar(...values)},
});
