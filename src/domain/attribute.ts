import type {ColumnKind, Role} from "./customers";

/** What an attribute says about a customer (M4, M5). Sensitive ones are personal (sex, age) and off unless turned on (M5.3). */
export type AttributeGroup = "firmographic" | "technographic" | "psychographic" | "behaviour" | "buyer" | "sensitive" | "other";

/** How an attribute's numbers are read by people. */
export type NumberUnit = "number" | "money" | "percent" | "days" | "year" | "date";

/** A range kept as text ("51–200"); −Infinity or Infinity where it is open. */
export interface ValueBand {
  readonly low: number;
  readonly high: number;
}

/**
 * The values of an attribute, one entry a customer.
 * Texts are positions among the different `texts`, -1 where blank; texts that differ only in case or outer spaces are one.
 * "many": customer i has the texts at `codes[starts[i]]` up to `codes[starts[i + 1]]`, each once.
 */
export type AttributeValues =
  | {readonly kind: "number"; readonly numbers: Float64Array}
  | {
      readonly kind: "text";
      readonly texts: readonly string[];
      readonly codes: Int32Array;
      /** Where the texts are ranges: their ends, one entry a text; then texts stand in ascending order, and a text that is no range stands last, without ends. */
      readonly bands?: readonly (ValueBand | undefined)[];
    }
  | {readonly kind: "many"; readonly texts: readonly string[]; readonly starts: Int32Array; readonly codes: Int32Array};

/** One column about the customers, one clean value a customer, also where rows were grouped. */
export interface Attribute {
  /** Sheet column, from 0. */
  readonly column: number;
  readonly heading: string;
  readonly role: Role | undefined;
  readonly kind: ColumnKind;
  readonly group: AttributeGroup;
  readonly unit: NumberUnit;
  /** Where the numbers are money and it can be told: as {@link import("./customers").ColumnSummary.currency}. */
  readonly currency?: string;
  readonly values: AttributeValues;
}

/** What is told from a column of the sheet (the function in a job title) is numbered from here on, so that it is never taken for a column of the sheet. */
export const FIRST_DERIVED_COLUMN = 65_536;

/** All columns of the sheet by customer, and what only the rows can tell where several rows are one customer. */
export interface AttributeTable {
  readonly attributes: readonly Attribute[];
  /** Rows (deals) of each customer; all 1 where each row is a customer. */
  readonly rowsOfCustomer: Int32Array;
  /** Days from created to won: the median of a customer's deals, NaN where a date is missing; undefined without both date columns. */
  readonly daysToClose?: Float64Array;
}
