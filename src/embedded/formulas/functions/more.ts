import * as formulajs from "@formulajs/formulajs";
import type {Dictionary} from "../../workbook/dictionary";
import {cellError, errorFromText, isError} from "../../workbook/errors";
import type {CellValue} from "../../workbook/model";
import {dateSerial} from "../../workbook/typing";
import type {PlainValue} from "../values";
import {Grid, gridOf, gridValue} from "../values";
import type {FunctionDefinition} from "./definition";

/** Largest range that is handed to the library, which cannot hold much more. */
const MOST_CELLS = 100_000;

/** Names the library has that are no functions of Excel, or that need what it cannot see (addresses, other cells). */
const REFUSED: ReadonlySet<string> = new Set([
  "INDIRECT",
  "OFFSET",
  "CELL",
  "INFO",
  "SHEET",
  "SHEETS",
  "FORMULATEXT",
  "WEBSERVICE",
  "LET",
  "LAMBDA",
  "UTILS",
  "DATE",
  "GETPIVOTDATA",
  "DEFAULT",
]);

/** Functions beyond our own, by the formulajs library: correct for what people type, not made for full columns. */
export function libraryFunction(name: string): FunctionDefinition | undefined {
  if (REFUSED.has(name)) return undefined;
  const found = name.split(".").reduce<unknown>((holder, part) => member(holder, part), formulajs);
  if (typeof found !== "function") return undefined;
  return {
    kind: "whole",
    least: 0,
    most: 255,
    call: (args, {dictionary}) => {
      const given = args.map((arg) => toLibrary(arg, dictionary));
      const error = given.find(isError);
      if (error !== undefined) return error;
      try {
        const answer: unknown = found(...given);
        return fromLibrary(answer, dictionary);
      } catch {
        // the library throws on arguments that it did not expect; Excel shows #VALUE! for those
        return cellError("#VALUE!");
      }
    },
  };
}

/** A property of the library, or of one of its families ("BETA.DIST"). */
function member(holder: unknown, name: string): unknown {
  if ((typeof holder !== "object" && typeof holder !== "function") || holder === null || !Object.hasOwn(holder, name)) return undefined;
  return Object.getOwnPropertyDescriptor(holder, name)?.value;
}

function toLibrary(value: PlainValue, dictionary: Dictionary): unknown {
  if (!(value instanceof Grid)) return value;
  if (value.rows === 1 && value.columns === 1) return gridValue(dictionary, value, 0, 0);
  const rows = Math.min(
    value.rows,
    value.strips.reduce((most, strip) => Math.max(most, strip.kinds.length), 1),
  );
  if (rows * value.columns > MOST_CELLS) return cellError("#NUM!");
  const cells = Array.from({length: rows}, (_, r) => Array.from({length: value.columns}, (__, c) => gridValue(dictionary, value, r, c)));
  return cells.flat().find(isError) ?? cells;
}

function fromLibrary(answer: unknown, dictionary: Dictionary): PlainValue {
  if (answer instanceof Error) return errorFromText(answer.message) ?? cellError("#VALUE!");
  if (answer instanceof Date) return dateSerial(answer.getTime() - answer.getTimezoneOffset() * 60_000);
  if (typeof answer === "number") return Number.isFinite(answer) ? answer : cellError("#NUM!");
  if (typeof answer === "string" || typeof answer === "boolean") return answer;
  if (!Array.isArray(answer)) return cellError("#VALUE!");
  const rows: CellValue[][] = answer.map((row: unknown) =>
    (Array.isArray(row) ? row : [row]).map((cell: unknown) => asCell(fromLibrary(cell, dictionary))),
  );
  return gridOf(dictionary, rows);
}

const asCell = (value: PlainValue): CellValue => (value instanceof Grid ? cellError("#VALUE!") : value);
