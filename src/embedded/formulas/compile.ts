import type {AstExpression} from "@borgar/fx";
import {cellError, errorFromText} from "../workbook/errors";
import type {CellValue} from "../workbook/model";
import type {BinaryOperator, Expression} from "./expression";
import type {Reference} from "./reference";

/** Turns the library's syntax tree into ours; references are found by the keys that stand in their place. */
export function compile(node: AstExpression | null, references: ReadonlyMap<string, Reference>): Expression {
  if (node === null) return {kind: "missing"};
  switch (node.type) {
    case "Literal":
      return {kind: "value", value: node.value};
    case "ErrorLiteral":
      return {kind: "value", value: readError(node.value)};
    case "ReferenceIdentifier": {
      const reference = references.get(node.value);
      if (reference === undefined) throw new Error(`unknown reference ${node.value}`);
      return {kind: "reference", reference};
    }
    case "UnaryExpression":
      return {kind: "unary", operator: unaryOperator(node.operator), operand: compile(node.arguments[0] ?? null, references)};
    case "BinaryExpression":
      return {
        kind: "binary",
        operator: binaryOperator(node.operator),
        left: compile(node.arguments[0] ?? null, references),
        right: compile(node.arguments[1] ?? null, references),
      };
    case "CallExpression":
      return {kind: "call", name: functionName(node.callee), args: node.arguments.map((each) => compile(each, references))};
    case "ArrayExpression":
      return {kind: "array", rows: node.elements.map((row) => row.map(readElement))};
    case "LetExpression":
      return {kind: "call", name: "LET", args: []};
    case "LambdaExpression":
      return {kind: "call", name: "LAMBDA", args: []};
  }
}

const readError = (text: string): CellValue => errorFromText(text) ?? cellError("#VALUE!");

function functionName(callee: {readonly type: string; readonly name?: string}): string {
  return (callee.name ?? "").toUpperCase().replace(/^(_XLFN\.|_XLWS\.|_XLUDF\.)+/, "");
}

function readElement(node: AstExpression | null): CellValue {
  if (node === null) return null;
  if (node.type === "Literal") return node.value;
  if (node.type === "ErrorLiteral") return readError(node.value);
  if (node.type === "UnaryExpression" && node.operator === "-") {
    const value = readElement(node.arguments[0] ?? null);
    if (typeof value === "number") return -value;
  }
  throw new Error("an array holds only constants");
}

function unaryOperator(operator: string): "+" | "-" | "%" | "@" | "#" {
  if (operator === "+" || operator === "-" || operator === "%" || operator === "@" || operator === "#") return operator;
  throw new Error(`unexpected operator ${operator}`);
}

const BINARY: ReadonlySet<string> = new Set(["+", "-", "*", "/", "^", "&", "=", "<>", "<", ">", "<=", ">=", ":", ",", " "]);

const isBinary = (operator: string): operator is BinaryOperator => BINARY.has(operator);

function binaryOperator(operator: string): BinaryOperator {
  if (isBinary(operator)) return operator;
  throw new Error(`unexpected operator ${operator}`);
}
