import {encode, kindOf} from "../workbook/columnCells";
import type {Dictionary} from "../workbook/dictionary";
import type {CellValue} from "../workbook/model";
import type {Item} from "./elementwise";
import {isStrip} from "./elementwise";
import type {Strip} from "./values";

/** A strip, or one value repeated by a step of 0. */
export interface Operand extends Strip {
  readonly step: 0 | 1;
}

/** An argument as an operand. */
export function operand(item: Item, dictionary: Dictionary): Operand {
  if (isStrip(item)) return {kinds: item.kinds, numbers: item.numbers, step: 1};
  return {kinds: Uint8Array.of(kindOf(item)), numbers: Float64Array.of(encode(dictionary, item)), step: 0};
}

/** Writes a value at a place of a strip. */
export function put({kinds, numbers}: Strip, i: number, value: CellValue, dictionary: Dictionary): void {
  kinds[i] = kindOf(value);
  numbers[i] = encode(dictionary, value);
}
