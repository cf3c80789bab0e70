import type {Problem} from "../../domain/problem";
import {isNoValue} from "./cellTally";
import {NUMBER, TEXT} from "./encodedColumn";
import {cellPlace} from "./place";
import type {RawSheet} from "./rawSheet";
import {sameCustomers} from "./sameCustomer";
import {textKey} from "./sameText";
import {stageOutcome} from "./stageOutcome";
import type {TableColumn} from "./tableColumns";
import {TextIndex} from "./textIndex";
import type {TableFrame} from "./tableFrame";

/** Which rows are which customer. */
export interface Grouping {
  readonly isGrouped: boolean;
  /** For each row of the body its customer, or -1 where the row was left out. */
  readonly customerOfRow: Int32Array;
  /** First row (as read) of each customer. */
  readonly firstRows: Int32Array;
  readonly notes: readonly Problem[];
}

/** The rows are deals or invoices, not customers, when more than this share of them has a name that stands elsewhere too. */
const REPEATING = 0.5;
const PLACES_NAMED = 5;

/**
 * One customer a row, unless the customer's name or key repeats in most rows (M0.3): then rows of one name are one customer, and deals that were not
 * won are left out. A few repeated names in a list of customers are only noted: they may be branches, or namesakes.
 * Upper and lower case and outer spaces make no difference; rows without a name stand alone, and are noted.
 *
 * @param isTogether Whether rows of one name, id or domain are one customer however few repeat, legal form and punctuation of the name aside.
 */
export function groupCustomers(
  sheet: RawSheet,
  frame: TableFrame,
  customer: TableColumn | undefined,
  columns: readonly TableColumn[],
  isTogether = false,
): Grouping {
  const {body} = frame;
  const keys = customer === undefined ? undefined : isTogether ? sameCustomers(customer, columns, body) : keysOf(customer, body, textKey);
  const repeats = keys === undefined ? undefined : repeatedRows(keys);
  if (customer === undefined || keys === undefined || repeats === undefined || repeats.keyed === 0) return apart(body, []);
  const repeated = repeats.rows.length;
  if ((!isTogether && repeated <= REPEATING * repeats.keyed) || repeated === 0 || repeats.distinct < 2) {
    const notes = repeated === 0 ? [] : [repeatedNote(sheet, customer, body, repeats.rows)];
    return apart(body, [...notes, ...unnamedNote(sheet, customer, body, keys, () => true)]);
  }
  return together(sheet, frame, customer, columns, keys);
}

function apart(body: Int32Array, notes: readonly Problem[]): Grouping {
  return {isGrouped: false, customerOfRow: Int32Array.from(body, (_, i) => i), firstRows: body, notes};
}

function together(sheet: RawSheet, {body}: TableFrame, customer: TableColumn, columns: readonly TableColumn[], keys: Int32Array): Grouping {
  const stage = wonStage(columns, body);
  const customerOfRow = new Int32Array(body.length).fill(-1);
  const byKey = new Map<number, number>();
  const firstRows: number[] = [];
  const left: number[] = [];
  body.forEach((row, i) => {
    if (stage !== undefined && !stage.isWon(row)) return left.push(row);
    const known = keys[i] < 0 ? undefined : byKey.get(keys[i]);
    customerOfRow[i] = known ?? firstRows.length;
    if (known !== undefined) return;
    byKey.set(keys[i], firstRows.length);
    firstRows.push(row);
  });
  const notes: Problem[] = [{code: "customersGrouped", heading: customer.heading, rows: body.length - left.length, customers: firstRows.length}];
  if (stage !== undefined && left.length > 0) {
    notes.push({
      code: "dealsLeftOut",
      heading: stage.column.heading,
      count: left.length,
      first: cellPlace(sheet.source.sheet, sheet.firstRow + left[0], stage.column.column),
    });
  }
  notes.push(...unnamedNote(sheet, customer, body, keys, (i) => customerOfRow[i] >= 0));
  return {isGrouped: true, customerOfRow, firstRows: Int32Array.from(firstRows), notes};
}

/** A number for each row that is equal exactly where the names are; -1 where there is none: two "#N/A" are not the same customer. */
function keysOf({cells}: TableColumn, body: Int32Array, keyOf: (name: string) => string): Int32Array {
  const numbers = new Map<number, number>();
  const names: string[] = [];
  const nameIndex = new TextIndex(names);
  const ofNames: number[] = [];
  let ids = 0;
  const idOfNumber = (key: number) => {
    if (!numbers.has(key)) numbers.set(key, ids++);
    return numbers.get(key) ?? -1;
  };
  const idOfName = (key: string) => {
    const known = nameIndex.find(key);
    if (known >= 0) return ofNames[known];
    nameIndex.add(key);
    ofNames.push(ids);
    return ids++;
  };
  const byCode = new Int32Array(cells.texts.length).fill(-1);
  return Int32Array.from(body, (row) => {
    const value = cells.value(row);
    if (cells.kind(row) === NUMBER) return idOfNumber(value);
    if (cells.kind(row) !== TEXT || isNoValue(cells.texts[value])) return -1;
    if (byCode[value] < 0) byCode[value] = idOfName(keyOf(cells.texts[value]));
    return byCode[value];
  });
}

/** Positions of the rows whose key stands in another row too, and how many rows and keys there are. */
function repeatedRows(keys: Int32Array): {rows: number[]; keyed: number; distinct: number} {
  const counts = new Int32Array(keys.reduce((most, key) => Math.max(most, key), -1) + 1);
  for (const key of keys) if (key >= 0) counts[key]++;
  const rows: number[] = [];
  let keyed = 0;
  keys.forEach((key, i) => {
    if (key < 0) return;
    keyed++;
    if (counts[key] > 1) rows.push(i);
  });
  return {rows, keyed, distinct: counts.length};
}

function repeatedNote(sheet: RawSheet, customer: TableColumn, body: Int32Array, positions: readonly number[]): Problem {
  const cells = positions.slice(0, PLACES_NAMED).map((i) => cellPlace(sheet.source.sheet, sheet.firstRow + body[i], customer.column));
  return {code: "customersRepeated", heading: customer.heading, count: positions.length, cells};
}

/** Says how many rows that count have no name. */
function unnamedNote(sheet: RawSheet, customer: TableColumn, body: Int32Array, keys: Int32Array, isCounted: (i: number) => boolean): Problem[] {
  let [count, first] = [0, -1];
  keys.forEach((key, i) => {
    if (key < 0 && isCounted(i) && count++ === 0) first = body[i];
  });
  return count === 0
    ? []
    : [{code: "customersUnnamed", heading: customer.heading, count, first: cellPlace(sheet.source.sheet, sheet.firstRow + first, customer.column)}];
}

/** The stage of the deals, where it says which ones were won. */
export function wonStage(columns: readonly TableColumn[], body: Int32Array): {column: TableColumn; isWon: (row: number) => boolean} | undefined {
  for (const column of columns) {
    if (column.role !== "stage" && column.role !== "status") continue;
    const {cells} = column;
    const won = cells.texts.map((text) => stageOutcome(text) === "won");
    const isWon = (row: number) => cells.kind(row) === TEXT && won[cells.value(row)];
    if (body.some(isWon)) return {column, isWon};
  }
  return undefined;
}
