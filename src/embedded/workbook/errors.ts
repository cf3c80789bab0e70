import type {CellError, CellValue, ErrorCode} from "./model";

const CODES: readonly ErrorCode[] = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!", "#BUSY!"];

const ERRORS: readonly CellError[] = CODES.map((error) => Object.freeze({error}));

const BY_CODE: ReadonlyMap<string, CellError> = new Map(ERRORS.map((each) => [each.error, each]));

/** The one object that stands for an error, so that errors compare by identity. */
export const cellError = (code: ErrorCode): CellError => errorAt(CODES.indexOf(code));

/** The error that a text spells ("#N/A"), or undefined where it spells none. */
export const errorFromText = (text: string): CellError | undefined => BY_CODE.get(text.toUpperCase());

/** Whether a value is an error. */
export const isError = (value: unknown): value is CellError => typeof value === "object" && value !== null && "error" in value;

/** Number of an error, as columns of cells keep it. */
export const errorIndex = (value: CellError): number => CODES.indexOf(value.error);

/** The error with that number. */
export function errorAt(index: number): CellError {
  const error = ERRORS[index];
  if (error === undefined) throw new Error(`invalid error index: ${index}`);
  return error;
}

/** A value as text for messages and comparisons: errors by their code, blanks as "". */
export const valueText = (value: CellValue): string =>
  value === null ? "" : isError(value) ? value.error : typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
