import type {Dictionary} from "../../workbook/dictionary";
import {cellError, isError} from "../../workbook/errors";
import type {CellError, CellValue} from "../../workbook/model";
import {toBoolean, toNumber, toText} from "../convert";
import type {PlainValue} from "../values";
import {Grid, gridValue} from "../values";
import type {CustomFunction, CustomParameter} from "./description";

/** How a blank cell of a range comes to a function: null in Excel on the web, 0 on the desktop. [office-js issue 4702] */
export type BlankCell = null | 0 | "";

/** Cells that one argument may have; more are #VALUE!, before a message of gigabytes is built. */
const MOST_CELLS = 2_000_000;

/** Arguments as they go to the add-in: rows of cells, single values, null where one was left out. An error is the answer before any call. */
export function wireArguments(
  {parameters, takesErrors, takesDataTypes}: CustomFunction,
  args: readonly PlainValue[],
  blank: BlankCell,
  dictionary: Dictionary,
): unknown[] | CellError {
  const wanted = parametersFor(parameters, args.length);
  if (wanted === undefined) return cellError("#VALUE!");
  const sent: unknown[] = [];
  for (const [i, parameter] of wanted.entries()) {
    const cells = cellsOf(args[i] ?? null, parameter, dictionary);
    if (isError(cells)) return cells;
    const error = takesErrors ? undefined : cells?.flat().find(isError);
    if (error !== undefined) return error;
    const wired = cells?.map((row) => row.map((cell) => wireCell(cell, blank, takesDataTypes)));
    const argument = wired === undefined ? null : parameter.isMatrix ? wired : (wired[0]?.[0] ?? null);
    const last = sent[sent.length - 1];
    if (!parameter.isRepeating) sent.push(argument);
    else if (i >= parameters.length && Array.isArray(last)) last.push(argument);
    else sent.push([argument]);
  }
  return sent;
}

/** The parameter of each argument; undefined where there are too many, or one is missing that must be there. */
function parametersFor(parameters: readonly CustomParameter[], given: number): readonly CustomParameter[] | undefined {
  const last = parameters[parameters.length - 1];
  const more = Math.max(0, given - parameters.length);
  if (more > 0 && last?.isRepeating !== true) return undefined;
  if (parameters.slice(given).some(({isOptional}) => !isOptional)) return undefined;
  return last === undefined ? parameters : [...parameters, ...new Array<CustomParameter>(more).fill(last)];
}

/** The cells of an argument by the parameter's type; undefined where it was left out, an error where it does not fit. */
function cellsOf(value: PlainValue, {type, isMatrix, isOptional}: CustomParameter, dictionary: Dictionary): CellValue[][] | CellError | undefined {
  if (value === null && isOptional) return undefined;
  const {rows, columns} = value instanceof Grid ? value : {rows: 1, columns: 1};
  if (rows * columns > (isMatrix ? MOST_CELLS : 1)) return cellError("#VALUE!");
  const at = (row: number, column: number) => (value instanceof Grid ? gridValue(dictionary, value, row, column) : value);
  const cells = Array.from({length: rows}, (_, row) => Array.from({length: columns}, (__, column) => typed(at(row, column), type)));
  return type === "any" ? cells : (cells.flat().find(isError) ?? cells);
}

function typed(value: CellValue, type: CustomParameter["type"]): CellValue {
  switch (type) {
    case "number":
      return toNumber(value);
    case "string":
      return toText(value);
    case "boolean":
      return toBoolean(value);
    case "any":
      return value;
  }
}

/** A cell in the message: what is no plain value is JSON of its own, or in the older form where data types are not taken. */
function wireCell(value: CellValue, blank: BlankCell, takesDataTypes: boolean): unknown {
  if (value === null) return blank;
  if (!isError(value)) return value;
  const {error} = value;
  if (!takesDataTypes) return {type: "CustomFunctionError", code: error};
  return {value: JSON.stringify({type: "Error", basicType: "Error", basicValue: error, code: error})};
}
