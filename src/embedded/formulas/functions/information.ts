import {BLANK, BOOLEAN, ERROR, NUMBER, TEXT} from "../../workbook/columnCells";
import {cellError, isError} from "../../workbook/errors";
import type {CellValue, ErrorCode} from "../../workbook/model";
import {toNumber} from "../convert";
import {isStrip} from "../elementwise";
import {flagsOfKinds} from "../flags";
import {EMPTY_STRIP, Grid, newStrip} from "../values";
import type {FunctionDefinition, FunctionTable} from "./definition";
import {each} from "./definition";

/** A question about the kind of a value; for strips it is a look at the kinds. */
const isKind = (asked: (kind: number) => boolean, scalar: (value: CellValue) => boolean): FunctionDefinition => {
  const answers = Uint8Array.from([BLANK, NUMBER, TEXT, BOOLEAN, ERROR], (kind) => (asked(kind) ? 1 : 0));
  return {
    kind: "each",
    least: 1,
    most: 1,
    elementwise: {
      scalar: ([value = null]) => scalar(value),
      strip: ([item = null], length) => {
        if (!isStrip(item)) return undefined;
        const result = newStrip(length);
        result.kinds.fill(BOOLEAN);
        for (let i = 0; i < length; i++) result.numbers[i] = answers[item.kinds[i] ?? BLANK] ?? 0;
        return result;
      },
      grid: ([grid]) => (grid instanceof Grid && grid.columns === 1 ? flagsOfKinds(grid.strips[0] ?? EMPTY_STRIP, grid.rows, answers) : undefined),
    },
  };
};

const ERROR_NUMBERS: readonly ErrorCode[] = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"];

const parity = (rest: number) =>
  each(1, 1, (value = null) => {
    const number = toNumber(value);
    return isError(number) ? number : Math.abs(Math.trunc(number)) % 2 === rest;
  });

export const INFORMATION: FunctionTable = {
  ISNUMBER: isKind(
    (kind) => kind === NUMBER,
    (value) => typeof value === "number",
  ),
  ISTEXT: isKind(
    (kind) => kind === TEXT,
    (value) => typeof value === "string",
  ),
  ISNONTEXT: isKind(
    (kind) => kind !== TEXT,
    (value) => typeof value !== "string",
  ),
  ISBLANK: isKind(
    (kind) => kind === BLANK,
    (value) => value === null,
  ),
  ISLOGICAL: isKind(
    (kind) => kind === BOOLEAN,
    (value) => typeof value === "boolean",
  ),
  ISERROR: isKind((kind) => kind === ERROR, isError),
  ISNA: each(1, 1, (value = null) => isError(value) && value.error === "#N/A"),
  ISERR: each(1, 1, (value = null) => isError(value) && value.error !== "#N/A"),
  ISEVEN: parity(0),
  ISODD: parity(1),
  ISREF: {kind: "whole", least: 1, most: 1, call: ([value]) => value instanceof Grid && value.source !== undefined},
  NA: each(0, 0, () => cellError("#N/A")),
  "ERROR.TYPE": each(1, 1, (value = null) => (isError(value) ? ERROR_NUMBERS.indexOf(value.error) + 1 : cellError("#N/A"))),
  N: each(1, 1, (value = null) => (isError(value) || typeof value === "number" ? value : value === true ? 1 : 0)),
  T: each(1, 1, (value = null) => (isError(value) || typeof value === "string" ? value : "")),
  TYPE: each(1, 1, (value = null) => (isError(value) ? 16 : typeof value === "string" ? 2 : typeof value === "boolean" ? 4 : 1)),
};
