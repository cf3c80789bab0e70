import type {Cell} from "../domain/cell";
import {isErrorText} from "../domain/cell";

/** An error that stands in a cell. */
export interface ErrorValue {
  readonly error: string;
}

/** What a cell holds once it is unwrapped. */
export type CellValue = Cell | ErrorValue;

/** Whether a cell holds an error. */
export const isError = (value: CellValue): value is ErrorValue => typeof value === "object" && value !== null;

/**
 * A cell as Excel hands it to a custom function: plain values as they are, data types (entities, formatted numbers, images) as the plain value or the text that they show, errors as
 * errors. Blank cells may arrive as null, undefined or "".
 *
 * @example cellValue({type: "FormattedNumber", basicValue: 12, numberFormat: "0"}) // 12
 * @example cellValue({type: "Entity", text: "Contoso", basicType: "Error", basicValue: "#VALUE!"}) // "Contoso"
 */
export function cellValue(given: unknown): CellValue {
  switch (typeof given) {
    case "number":
      return Number.isFinite(given) ? given : {error: "#NUM!"};
    case "string":
    case "boolean":
      return given;
    case "object":
      return given === null ? null : dataType(given);
    default:
      return null;
  }
}

/** The parts of a data type that are looked at; Excel's library makes them, in an older form with `primitive`. */
interface DataType {
  readonly type?: unknown;
  readonly text?: unknown;
  readonly code?: unknown;
  readonly basicValue?: unknown;
  readonly basicType?: unknown;
  readonly primitive?: unknown;
}

function dataType(given: DataType): CellValue {
  const {type, text, code, basicType} = given;
  const basic = given.basicValue ?? given.primitive;
  if (type === "Error" || type === "CustomFunctionError") return {error: errorName(code ?? basic)};
  if (typeof text === "string" && (basicType === "Error" || basic === undefined || isErrorName(basic))) return text;
  if (type === "Empty" || basicType === "Empty" || basicType === "Error") return null;
  return typeof basic === "number" || typeof basic === "string" || typeof basic === "boolean" ? basic : null;
}

const isErrorName = (value: unknown): boolean => typeof value === "string" && isErrorText(value);

const errorName = (code: unknown): string => (typeof code === "string" && isErrorText(code) ? code : "#VALUE!");
