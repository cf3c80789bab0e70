import type {ColumnKind, Role} from "../../domain/customers";
import {isNoValue} from "../intake/cellTally";
import {NUMBER, TEXT} from "../intake/encodedColumn";
import {headingWords} from "../intake/headingWords";
import {textKey} from "../intake/sameText";
import type {TableColumn} from "../intake/tableColumns";
import {domainKey, linkKey} from "./linkKey";

/** One side of a join: its columns, and the rows (as read) that count. */
export interface Side {
  readonly columns: readonly TableColumn[];
  readonly body: Int32Array;
}

/** The side of the customers: rows are tried in this order, so that of several rows of one customer the first of it is theirs. */
export interface CustomerSide extends Side {
  readonly customer: TableColumn | undefined;
}

/** Two columns that name the same customers, and which row is whose. */
export interface Join {
  readonly ours: TableColumn;
  readonly theirs: TableColumn;
  /** For each row of the other body the row (as read) of our customer, or -1. */
  readonly customerRows: Int32Array;
  /** Rows that only a name written in another way has brought together. */
  readonly byName: number;
}

/** A join with how good it is. */
export interface ScoredJoin extends Join {
  readonly score: number;
  /** Share of the different values of the other column that stand in ours. */
  readonly answered: number;
  /** The other rows that were matched by the name alone. */
  readonly alike: ReadonlySet<number>;
}

/** Roles of columns that tell customers apart, besides the customer's name. */
const KEYS: ReadonlySet<Role | undefined> = new Set(["company", "record_id", "join_key", "domain", "website", "tax_id", "email", "contact"]);
const HOSTS: ReadonlySet<Role | undefined> = new Set(["domain", "website", "email"]);

/** Two columns name the same customers when at least this share of the different values of one of them stands in the other. */
const LEAST_SHARED = 0.2;
const FEWEST_SHARED = 2;

/** A key that answers at least this share of the different values asked goes before a name, even where some rows have the name only. */
const KEY_ANSWERS = 0.5;

/** Headings of numbers that every sheet has for its own rows. */
const OWN_NUMBER = /^(?:id|no|nr|n|num|number|nummer|numero|lfd nr|row|record id|code|key|stt|ma|شماره|ردیف|شناسه|کد)$/;

/** Kinds of values that may name customers; "Alder, Ltd." in many cells looks like several values a cell. */
const NAMING: ReadonlySet<ColumnKind> = new Set(["text", "id", "number", "constant", "many"]);

/** Words of a heading by which a number is the customer's and not the row's own: "Customer ID". */
const OF_CUSTOMER =
  /\b(customer|client|account|company|organi[sz]ation|kunde\w*|kunden\w*|firma|cliente|empresa|societe|khach hang|ma kh)\b|مشتری|شرکت/;

/**
 * Finds the columns on which another sheet is joined to the customers: of all pairs that could name customers, the one that brings most of them together;
 * an exact key before a name. A row whose key is blank is then known by its name, where it has one. Undefined where no pair does.
 */
export function joinSheets(ours: CustomerSide, theirs: Side): Join | undefined {
  const {customer} = ours;
  let best: ScoredJoin | undefined;
  let named: ScoredJoin | undefined;
  const rank = ({ours: own, answered, score}: ScoredJoin): number => score + (isKey(own, customer) && answered >= KEY_ANSWERS ? 1 : 0);
  for (const own of ourKeys(ours)) {
    for (const other of theirs.columns) {
      if (!mayBeSame(own, {...theirs, column: other}, customer)) continue;
      const found = joinOn(own, ours.body, other, theirs.body);
      if (found === undefined) continue;
      if (rank(found) > (best === undefined ? 0 : rank(best))) best = found;
      if (own.position === customer?.position && found.score > (named?.score ?? 0)) named = found;
    }
  }
  return best === undefined || named === undefined || named === best ? best : withNames(best, named, theirs.body);
}

/** Whether a column of ours holds keys rather than names. */
const isKey = (own: TableColumn, customer: TableColumn | undefined): boolean =>
  own.position !== customer?.position && (own.profile.kind === "id" || own.role === "record_id" || own.role === "join_key" || own.role === "tax_id");

/** A join by a key, with the rows that have none joined by their names. */
function withNames(byKey: ScoredJoin, named: ScoredJoin, body: Int32Array): Join {
  const keyOf = cachedKeys(byKey.theirs, exactKey);
  let {byName} = byKey;
  const customerRows = byKey.customerRows.map((row, i) => {
    if (row >= 0 || keyOf(body[i]) !== "") return row;
    if (named.alike.has(i)) byName++;
    return named.customerRows[i];
  });
  return {ours: byKey.ours, theirs: byKey.theirs, customerRows, byName};
}

/** The customer's own column first: of equal matches the first counts. */
function ourKeys({columns, customer}: CustomerSide): TableColumn[] {
  const others = columns.filter((column) => column.position !== customer?.position && (KEYS.has(column.role) || column.profile.kind === "id"));
  return [...(customer === undefined ? [] : [customer]), ...others];
}

/** Whether two columns could hold the same keys. Bare numbers agree by chance, so their headings must say that they are the customer's. */
function mayBeSame(own: TableColumn, theirs: {readonly column: TableColumn; readonly body: Int32Array}, customer: TableColumn | undefined): boolean {
  const {column: other, body} = theirs;
  if (!NAMING.has(other.profile.kind)) return false;
  const [mine, yours] = [headingWords(own.heading), headingWords(other.heading)];
  if (other.profile.numbers > 0) {
    const isAlike = mine === yours && other.role !== "amount" && !(OWN_NUMBER.test(mine) && isEachOnce(other, body));
    return own.profile.numbers > 0 && (OF_CUSTOMER.test(yours) || isAlike);
  }
  if (own.position === customer?.position || HOSTS.has(own.role)) return own.profile.numbers === 0;
  return mine === yours || KEYS.has(other.role);
}

/** Whether every row has another number: then it is the row's own. */
const isEachOnce = ({cells}: TableColumn, body: Int32Array): boolean => new Set(Array.from(body, (row) => cells.value(row))).size === body.length;

/** Joins two columns: by the exact key, else by the name without case, punctuation and legal form. Undefined where too few of their values are the same. */
export function joinOn(ours: TableColumn, ourBody: Int32Array, theirs: TableColumn, theirBody: Int32Array): ScoredJoin | undefined {
  const isByHost = HOSTS.has(ours.role) && HOSTS.has(theirs.role);
  const index = keyIndex(ours, ourBody, isByHost ? domainKey : exactKey);
  const names = isByHost || ours.profile.numbers > 0 ? undefined : nameIndex(ours, ourBody);
  const customerRows = new Int32Array(theirBody.length).fill(-1);
  const keyOf = cachedKeys(theirs, isByHost ? domainKey : exactKey);
  const nameOf = cachedKeys(theirs, linkKey);
  const [seen, shared, found] = [new Set<string>(), new Set<string>(), new Set<number>()];
  const alikeRows = new Set<number>();
  let exact = 0;
  theirBody.forEach((row, i) => {
    const key = keyOf(row);
    if (key === "") return;
    seen.add(key);
    const own = index.get(key) ?? -1;
    const alike = own >= 0 || names === undefined ? -1 : (names.get(nameOf(row)) ?? -1);
    if (own < 0 && alike < 0) return;
    if (own >= 0) exact++;
    else alikeRows.add(i);
    customerRows[i] = Math.max(own, alike);
    shared.add(key);
    found.add(customerRows[i]);
  });
  const share = Math.max(shared.size / Math.max(seen.size, 1), found.size / Math.max(index.size, 1));
  if (shared.size < Math.min(FEWEST_SHARED, seen.size) || shared.size === 0 || share < LEAST_SHARED) return undefined;
  // A row that only its name has matched counts half, so that an exact key goes first.
  const byName = alikeRows.size;
  const score = share + (exact + byName / 2) / theirBody.length;
  return {ours, theirs, customerRows, byName, score, answered: shared.size / seen.size, alike: alikeRows};
}

/** Upper and lower case and outer spaces make no difference, as everywhere; nor do zeros before a number, which Excel takes away when it opens a file. */
const exactKey = (text: string): string => textKey(text).replace(/^0+(?=\d+$)/, "");

/** The key of each row's cell, worked out once for each different text; "" where there is none. */
function cachedKeys({cells}: TableColumn, keyOf: (text: string) => string): (row: number) => string {
  const known = new Array<string | undefined>(cells.texts.length);
  return (row) => {
    const kind = cells.kind(row);
    if (kind === NUMBER) return String(cells.value(row));
    if (kind !== TEXT) return "";
    const code = cells.value(row);
    const text = cells.texts[code];
    return (known[code] ??= isNoValue(text) ? "" : keyOf(text));
  };
}

/** The first row of each key. */
function keyIndex(column: TableColumn, body: Int32Array, keyOf: (text: string) => string): Map<string, number> {
  const rows = new Map<string, number>();
  const key = cachedKeys(column, keyOf);
  for (const row of body) {
    const own = key(row);
    if (own !== "" && !rows.has(own)) rows.set(own, row);
  }
  return rows;
}

/** The first row of each normalised name. Where customers of ours differ in nothing but the legal form, the name does not say which is meant, and is left out. */
function nameIndex(column: TableColumn, body: Int32Array): Map<string, number> {
  const rows = new Map<string, number>();
  const exact = new Map<string, string>();
  const [name, key] = [cachedKeys(column, linkKey), cachedKeys(column, exactKey)];
  const unclear = new Set<string>();
  for (const row of body) {
    const own = name(row);
    if (own === "") continue;
    const before = exact.get(own);
    if (before === undefined) {
      rows.set(own, row);
      exact.set(own, key(row));
    } else if (before !== key(row)) unclear.add(own);
  }
  for (const own of unclear) rows.delete(own);
  return rows;
}
