import {cellError, errorFromText} from "../../workbook/errors";
import type {CellError, CellValue, ErrorCode} from "../../workbook/model";
import {MAX_TEXT} from "../../workbook/model";

/** What a custom function gave: rows of values, and the sentences of those that are errors, by place (row by row). */
export interface CustomAnswer {
  readonly rows: readonly (readonly CellValue[])[];
  readonly sentences: ReadonlyMap<number, string>;
}

/** An answer as the add-in's library sends it. */
export interface InvocationResult {
  readonly id: number;
  readonly failed: boolean;
  readonly value: unknown;
  readonly errorCode: unknown;
}

/** Excel's errors by the library's numbers for them; all others are #VALUE!. [custom-functions-runtime.debug.js] */
const FAILURES: Readonly<Record<number, ErrorCode>> = {1: "#N/A", 5: "#DIV/0!", 6: "#NUM!", 7: "#VALUE!", 8: "#NULL!", 9: "#NAME?", 10: "#NAME?"};

/** Excel shows a function's own sentence with these errors alone. */
const TELLING: readonly ErrorCode[] = ["#VALUE!", "#N/A"];

/** Reads the answers of one message, each an object or, from a newer library, a list. What is neither is passed over. */
export function readResults(results: unknown): InvocationResult[] {
  return Array.isArray(results) ? results.flatMap(readResult) : [];
}

function readResult(result: unknown): InvocationResult[] {
  if (Array.isArray(result)) {
    const [id, isGood, value, errorCode] = result as readonly unknown[];
    return typeof id === "number" ? [{id, failed: isGood !== true, value, errorCode}] : [];
  }
  if (!isRecord(result) || typeof result["id"] !== "number") return [];
  return [{id: result["id"], failed: result["failed"] === true, value: result["value"], errorCode: result["errorCode"]}];
}

/** What an answer puts into cells. A list of values is a row, nothing is 0, as in Excel; rows of different lengths are #VALUE!. */
export function answerOf({failed, value, errorCode}: InvocationResult): CustomAnswer {
  if (failed) return single({value: cellError(FAILURES[Number(errorCode)] ?? "#VALUE!"), sentence: textOf(value)});
  if (!Array.isArray(value)) return single(cellOf(value));
  const given: readonly unknown[] = value;
  const rows = given.every(Array.isArray) ? (given as readonly (readonly unknown[])[]) : [given];
  const width = rows[0]?.length ?? 0;
  if (width === 0 || rows.some((row) => row.length !== width)) return single({value: cellError("#VALUE!")});
  const cells = rows.map((row) => row.map(cellOf));
  const sentences = new Map<number, string>();
  cells.flat().forEach((cell, place) => note(sentences, place, cell));
  return {rows: cells.map((row) => row.map((cell) => cell.value)), sentences};
}

interface Told {
  readonly value: CellValue;
  readonly sentence?: string | undefined;
}

function single(cell: Told): CustomAnswer {
  const sentences = new Map<number, string>();
  note(sentences, 0, cell);
  return {rows: [[cell.value]], sentences};
}

function note(sentences: Map<number, string>, place: number, {value, sentence}: Told): void {
  const isTold = typeof value === "object" && value !== null && TELLING.includes(value.error);
  if (isTold && sentence !== undefined) sentences.set(place, sentence);
}

function cellOf(value: unknown): Told {
  if (typeof value === "number") return {value: Number.isFinite(value) ? value : cellError("#NUM!")};
  if (typeof value === "string") return {value: value.slice(0, MAX_TEXT)};
  if (typeof value === "boolean") return {value};
  if (value === null || value === undefined) return {value: 0};
  return isRecord(value) ? dataType(value) : {value: cellError("#VALUE!")};
}

/** Excel's own objects: errors with a sentence, numbers with a format; of others the text that they show. */
function dataType(value: Readonly<Record<string, unknown>>): Told {
  if (value["type"] === "Error" || value["valueType"] === "CustomFunctionError")
    return {value: errorOf(value["code"] ?? value["basicValue"]), sentence: textOf(value["message"])};
  const {text, basicValue} = value;
  return cellOf(typeof text === "string" ? text : (basicValue ?? ""));
}

const errorOf = (code: unknown): CellError => (typeof code === "string" ? errorFromText(code) : undefined) ?? cellError("#VALUE!");

const textOf = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null && !Array.isArray(value);
