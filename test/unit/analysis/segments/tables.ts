import type {Attribute, AttributeTable} from "../../../../src/domain/attribute";
import type {HardRule} from "../../../../src/domain/segment";
import type {Condition} from "../../../../src/domain/trait";

/** A column of numbers (NaN is blank), of texts ("" is blank), or of lists of texts ([] is blank). */
export type ColumnOf = readonly number[] | readonly string[] | readonly (readonly string[])[];

/** A table of some columns by heading, in sheet columns 0, 1, 2 … */
export function tableOfColumns(columns: Readonly<Record<string, ColumnOf>>): AttributeTable {
  const attributes = Object.entries(columns).map(([heading, cells], column) => attributeOf(heading, column, cells));
  return {attributes, rowsOfCustomer: new Int32Array(Object.values(columns)[0]?.length ?? 0).fill(1)};
}

function attributeOf(heading: string, column: number, cells: ColumnOf): Attribute {
  const shape = {column, heading, role: undefined, group: "firmographic", unit: "number"} as const;
  if (isNumbers(cells)) return {...shape, kind: "number", values: {kind: "number", numbers: Float64Array.from(cells)}};
  if (isTexts(cells)) {
    const texts = [...new Set(cells.filter((text) => text !== ""))];
    return {...shape, kind: "text", values: {kind: "text", texts, codes: Int32Array.from(cells, (text) => texts.indexOf(text))}};
  }
  const texts = [...new Set(cells.flat())];
  const starts = Int32Array.from({length: cells.length + 1}, (_, i) => cells.slice(0, i).flat().length);
  return {...shape, kind: "many", values: {kind: "many", texts, starts, codes: Int32Array.from(cells.flat(), (text) => texts.indexOf(text))}};
}

const isNumbers = (cells: ColumnOf): cells is readonly number[] => typeof cells[0] === "number";
const isTexts = (cells: ColumnOf): cells is readonly string[] => typeof cells[0] === "string";

export const never = (attribute: string, ...conditions: Condition[]): HardRule => ({
  kind: "never",
  attribute,
  conditions,
  reason: "They do not pay.",
});
export const mustHave = (attribute: string, ...conditions: Condition[]): HardRule => ({
  kind: "mustHave",
  attribute,
  conditions,
  reason: "We ship there.",
});
export const is = (value: string): Condition => ({kind: "is", value});
export const contains = (value: string): Condition => ({kind: "contains", value});
export const range = (from: number, to: number): Condition => ({kind: "range", unit: "number", from, to});
