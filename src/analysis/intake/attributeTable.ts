import type {Attribute, AttributeTable, AttributeValues} from "../../domain/attribute";
import type {Role, SpellingVariants} from "../../domain/customers";
import {medianOfSorted} from "../math/order";
import {attributeGroup, numberUnit} from "./attributeGroup";
import {bandOrNumber} from "./bandText";
import {bandValues} from "./bandValues";
import {settleDecimals} from "./decimals";
import type {Grouping} from "./groupCustomers";
import type {Decimals} from "./numberText";
import {parentAttributes} from "./parentAttributes";
import {columnNumbers} from "./tableColumns";
import type {TableColumn} from "./tableColumns";
import {manyCodes, spellingsOf, textCodes} from "./textCodes";
import {untickedOf} from "./ticks";
import {titleAttributes} from "./titleAttributes";

/** What the attributes are made of. */
export interface AttributeIngredients {
  readonly columns: readonly TableColumn[];
  readonly body: Int32Array;
  readonly grouping: Grouping;
  readonly decimals: Decimals | undefined;
  /** Spellings that count as one value. */
  readonly merged: readonly SpellingVariants[];
}

/** Rows by customer: customer c has the positions `rows[starts[c]]` up to `rows[starts[c + 1]]` of the body. */
interface RowsByCustomer {
  readonly starts: Int32Array;
  readonly rows: Int32Array;
}

/** Dates of which the last counts where a customer has several rows; of the others the first does. */
const LAST_DATE: ReadonlySet<Role | undefined> = new Set(["churned_on", "last_activity", "modified", "expected"]);
/** Numbers that are added up where a customer has several rows; of the others the mean counts. */
const ADDED: ReadonlySet<Role | undefined> = new Set(["amount", "seats", "deals", "referrals", "expected_amount"]);

/**
 * Every column as an attribute of the customers. Where several rows are one customer, it has the commonest of its texts (of equals the first), all
 * of its many values, the first of its dates (the last for "churned on"), the sum of its amounts and the mean of its other numbers.
 */
export function attributeTable(ingredients: AttributeIngredients): AttributeTable {
  const rows = rowsByCustomer(ingredients.grouping);
  const days = daysToClose(ingredients, rows);
  const own = ingredients.columns.map((column) => attribute(column, ingredients, rows));
  return {
    attributes: [...own, ...titleAttributes(own), ...parentAttributes(own)],
    rowsOfCustomer: Int32Array.from(ingredients.grouping.firstRows, (_, c) => rows.starts[c + 1] - rows.starts[c]),
    ...(days === undefined ? {} : {daysToClose: days}),
  };
}

function attribute(column: TableColumn, ingredients: AttributeIngredients, rows: RowsByCustomer): Attribute {
  const {heading, role, profile, currency} = column;
  const isNumeric = profile.kind === "date" || (profile.numbers > 0 && profile.kind !== "boolean");
  return {
    column: column.column,
    heading,
    role,
    kind: profile.kind,
    group: attributeGroup(heading, role),
    unit: numberUnit(heading, role, profile.kind, currency !== undefined),
    ...(currency === undefined ? {} : {currency}),
    values: isNumeric ? numberValues(column, ingredients, rows) : textValues(column, ingredients, rows),
  };
}

function rowsByCustomer({customerOfRow, firstRows}: Grouping): RowsByCustomer {
  const starts = new Int32Array(firstRows.length + 1);
  for (const customer of customerOfRow) if (customer >= 0) starts[customer + 1]++;
  for (let c = 0; c < firstRows.length; c++) starts[c + 1] += starts[c];
  const next = starts.slice();
  const rows = new Int32Array(starts[firstRows.length]);
  customerOfRow.forEach((customer, i) => {
    if (customer >= 0) rows[next[customer]++] = i;
  });
  return {starts, rows};
}

function numberValues(column: TableColumn, {body, decimals, grouping}: AttributeIngredients, rows: RowsByCustomer): AttributeValues {
  const numbers = columnNumbers(column, body, decimals);
  if (!grouping.isGrouped) return {kind: "number", numbers};
  const summary = column.profile.kind === "date" ? (LAST_DATE.has(column.role) ? greatest : least) : ADDED.has(column.role) ? total : mean;
  return {kind: "number", numbers: ofEachCustomer(numbers, rows, summary)};
}

function ofEachCustomer(values: Float64Array, {starts, rows}: RowsByCustomer, summary: (values: readonly number[]) => number): Float64Array {
  return Float64Array.from({length: starts.length - 1}, (_, c) => {
    const own: number[] = [];
    for (let at = starts[c]; at < starts[c + 1]; at++) if (!Number.isNaN(values[rows[at]])) own.push(values[rows[at]]);
    return own.length === 0 ? Number.NaN : summary(own);
  });
}

const least = (values: readonly number[]): number => values.reduce((a, b) => (b < a ? b : a));
const greatest = (values: readonly number[]): number => values.reduce((a, b) => (b > a ? b : a));
const total = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
/** Of equal numbers their value to the last digit, which a sum divided by a count need not be. */
const mean = (values: readonly number[]): number => (values.every((value) => value === values[0]) ? values[0] : total(values) / values.length);
const median = (values: readonly number[]): number => medianOfSorted([...values].sort((a, b) => a - b));

function daysToClose({columns, body, decimals}: AttributeIngredients, rows: RowsByCustomer): Float64Array | undefined {
  const date = (role: Role) =>
    columns
      .filter((column) => column.role === role && column.profile.kind === "date")
      .sort((a, b) => b.confidence - a.confidence || a.rank - b.rank)[0];
  const [created, closed] = [date("created"), date("closed")];
  if (created === undefined || closed === undefined) return undefined;
  const from = columnNumbers(created, body, decimals);
  // A deal cannot be won before it is there: such rows are slips of the pen, and no fastest close.
  const days = columnNumbers(closed, body, decimals).map((to, i) => (to >= from[i] ? to - from[i] : Number.NaN));
  return ofEachCustomer(days, rows, median);
}

function textValues(column: TableColumn, {body, grouping, merged, decimals}: AttributeIngredients, rows: RowsByCustomer): AttributeValues {
  const spelling = spellingsOf(column.heading, merged);
  if (column.profile.kind === "many") {
    const {texts, codesOf} = manyCodes(column, spelling);
    return {kind: "many", texts, ...allValues(rows, body, codesOf)};
  }
  const {texts, codeOf} = textCodes(column, spelling);
  const codes = grouping.isGrouped ? commonestValues(rows, body, codeOf) : Int32Array.from(body, codeOf);
  const values = withUnticked({kind: "text", texts, codes}, column.profile);
  return column.profile.kind === "band" ? bandValues(values, bandOrNumber, settleDecimals(column.profile.votes, decimals)) : values;
}

/** Where the filled cells of a column are ticks, the blank ones say that there is none; of several rows of a customer one tick is enough. */
function withUnticked(values: TextValues, profile: TableColumn["profile"]): TextValues {
  const blank = untickedOf(profile);
  if (blank === undefined) return values;
  const {texts, codes} = values;
  return {kind: "text", texts: [...texts, blank], codes: codes.map((code) => (code < 0 ? texts.length : code))};
}

type TextValues = Extract<AttributeValues, {kind: "text"}>;

function allValues(
  {starts, rows}: RowsByCustomer,
  body: Int32Array,
  codesOf: (row: number) => readonly number[],
): {starts: Int32Array; codes: Int32Array} {
  const ends = new Int32Array(starts.length);
  const all: number[] = [];
  for (let c = 0; c + 1 < starts.length; c++) {
    const own = new Set<number>();
    for (let at = starts[c]; at < starts[c + 1]; at++) for (const code of codesOf(body[rows[at]])) own.add(code);
    for (const code of own) all.push(code);
    ends[c + 1] = all.length;
  }
  return {starts: ends, codes: Int32Array.from(all)};
}

function commonestValues({starts, rows}: RowsByCustomer, body: Int32Array, codeOf: (row: number) => number): Int32Array {
  return Int32Array.from({length: starts.length - 1}, (_, c) => {
    const counts = new Map<number, number>();
    for (let at = starts[c]; at < starts[c + 1]; at++) {
      const code = codeOf(body[rows[at]]);
      if (code >= 0) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    let [commonest, most] = [-1, 0];
    for (const [code, count] of counts) if (count > most) [commonest, most] = [code, count];
    return commonest;
  });
}
