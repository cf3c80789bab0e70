import type {Role} from "../../domain/customers";
import {isNoValue} from "../intake/cellTally";
import {NUMBER, TEXT} from "../intake/encodedColumn";
import {headingWords} from "../intake/headingWords";
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

/** Roles of columns that tell customers apart, besides the customer's name. */
const KEYS: ReadonlySet<Role | undefined> = new Set(["company", "record_id", "join_key", "domain", "website", "tax_id", "email", "contact"]);
const HOSTS: ReadonlySet<Role | undefined> = new Set(["domain", "website", "email"]);

/** Two columns name the same customers when at least this share of the different values of one of them stands in the other. */
const LEAST_SHARED = 0.2;
const FEWEST_SHARED = 2;

/** Words of a heading by which a number is the customer's and not the row's own: "Customer ID". */
const OF_CUSTOMER =
  /\b(customer|client|account|company|organi[sz]ation|kunde\w*|kunden\w*|firma|cliente|empresa|societe|khach hang|ma kh)\b|مشتری|شرکت/;

/**
 * Finds the columns on which another sheet is joined to the customers: of all pairs that could name customers, the one that brings most of them together;
 * an exact key before a name. Undefined where no pair does.
 */
export function joinSheets(ours: CustomerSide, theirs: Side): Join | undefined {
  let best: (Join & {readonly score: number}) | undefined;
  for (const own of ourKeys(ours)) {
    for (const other of theirs.columns) {
      if (!mayBeSame(own, other, ours.customer)) continue;
      const found = join(own, ours.body, other, theirs.body);
      if (found !== undefined && found.score > (best?.score ?? 0)) best = found;
    }
  }
  return best;
}

/** The customer's own column first: of equal matches the first counts. */
function ourKeys({columns, customer}: CustomerSide): TableColumn[] {
  const others = columns.filter((column) => column.position !== customer?.position && (KEYS.has(column.role) || column.profile.kind === "id"));
  return [...(customer === undefined ? [] : [customer]), ...others];
}

/** Whether two columns could hold the same keys. Bare numbers agree by chance, so their headings must say that they are the customer's. */
function mayBeSame(own: TableColumn, other: TableColumn, customer: TableColumn | undefined): boolean {
  const {kind} = other.profile;
  if (kind !== "text" && kind !== "id" && kind !== "number" && kind !== "constant") return false;
  const [mine, yours] = [headingWords(own.heading), headingWords(other.heading)];
  if (other.profile.numbers > 0) return own.profile.numbers > 0 && (OF_CUSTOMER.test(yours) || (mine === yours && other.role !== "amount"));
  if (own.position === customer?.position || HOSTS.has(own.role)) return own.profile.numbers === 0;
  return mine === yours || KEYS.has(other.role);
}

function join(ours: TableColumn, ourBody: Int32Array, theirs: TableColumn, theirBody: Int32Array): (Join & {readonly score: number}) | undefined {
  const isByHost = HOSTS.has(ours.role) && HOSTS.has(theirs.role);
  const index = keyIndex(ours, ourBody, isByHost ? domainKey : exactKey);
  const names = isByHost || ours.profile.numbers > 0 ? undefined : nameIndex(ours, ourBody);
  const customerRows = new Int32Array(theirBody.length).fill(-1);
  const keyOf = cachedKeys(theirs, isByHost ? domainKey : exactKey);
  const nameOf = cachedKeys(theirs, linkKey);
  const [seen, shared, found] = [new Set<string>(), new Set<string>(), new Set<number>()];
  let [exact, byName] = [0, 0];
  theirBody.forEach((row, i) => {
    const key = keyOf(row);
    if (key === "") return;
    seen.add(key);
    const own = index.get(key) ?? -1;
    const alike = own >= 0 || names === undefined ? -1 : (names.get(nameOf(row)) ?? -1);
    if (own < 0 && alike < 0) return;
    if (own >= 0) exact++;
    else byName++;
    customerRows[i] = Math.max(own, alike);
    shared.add(key);
    found.add(customerRows[i]);
  });
  const share = Math.max(shared.size / Math.max(seen.size, 1), found.size / Math.max(index.size, 1));
  if (shared.size < Math.min(FEWEST_SHARED, seen.size) || shared.size === 0 || share < LEAST_SHARED) return undefined;
  // A row that only its name has matched counts half, so that an exact key goes first.
  return {ours, theirs, customerRows, byName, score: share + (exact + byName / 2) / theirBody.length};
}

/** Upper and lower case and outer spaces make no difference, as everywhere. */
const exactKey = (text: string): string => text.trim().toLowerCase().normalize("NFC");

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
