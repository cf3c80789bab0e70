import type {CellValue} from "../workbook/model";
import type {Reference} from "./reference";

/** The ways in which two values meet. */
export type BinaryOperator = "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | ">" | "<=" | ">=" | ":" | "," | " ";

/** A formula as a tree. */
export type Expression =
  | {readonly kind: "value"; readonly value: CellValue}
  /** An argument that was left out: `IF(A1,,2)`. */
  | {readonly kind: "missing"}
  | {readonly kind: "array"; readonly rows: readonly (readonly CellValue[])[]}
  | {readonly kind: "reference"; readonly reference: Reference}
  | {readonly kind: "unary"; readonly operator: "+" | "-" | "%" | "@" | "#"; readonly operand: Expression}
  | {readonly kind: "binary"; readonly operator: BinaryOperator; readonly left: Expression; readonly right: Expression}
  | {readonly kind: "call"; readonly name: string; readonly args: readonly Expression[]};

/** Calls back for an expression and everything in it. */
export function visit(expression: Expression, visitor: (each: Expression) => void): void {
  visitor(expression);
  if (expression.kind === "unary") visit(expression.operand, visitor);
  if (expression.kind === "binary") {
    visit(expression.left, visitor);
    visit(expression.right, visitor);
  }
  if (expression.kind === "call") for (const argument of expression.args) visit(argument, visitor);
}
