import type {Role} from "../../domain/customers";
import {isNoValue} from "./cellTally";
import {nameKey} from "./customerNames";
import {BLANK} from "./encodedColumn";
import {textKey} from "./sameText";
import type {TableColumn} from "./tableColumns";

/** Roles of columns whose values no two customers share. */
const KEYS: ReadonlySet<Role | undefined> = new Set(["record_id", "domain", "tax_id", "website"]);
const HOSTS: ReadonlySet<Role | undefined> = new Set(["domain", "website"]);

/** A column tells customers apart when at least this share of its filled rows has another value. */
const LEAST_DISTINCT = 0.5;

/** Hosts that belong to nobody's customer in particular. */
const SHARED_HOST =
  /^(?:gmail|googlemail|yahoo|hotmail|outlook|live|msn|icloud|me|aol|gmx|web|t-online|mail|yandex|protonmail|proton|zoho|qq|163|126|orange|free|wanadoo|chmail|linkedin|facebook|instagram|twitter|x)\.[a-z.]{2,6}$/;

/** Columns other than the name by which one customer is known: ids, tax numbers, domains. */
export const keyColumns = (columns: readonly TableColumn[], body: Int32Array): TableColumn[] =>
  columns.filter((column) => KEYS.has(column.role) && isTelling(column, body));

function isTelling(column: TableColumn, body: Int32Array): boolean {
  const keyOf = rowKeys(column);
  const keys = Array.from(body, keyOf).filter((key) => key !== "");
  return new Set(keys).size >= LEAST_DISTINCT * keys.length;
}

/** The name of a row as a key: legal form and punctuation aside. "" where there is none. */
export const nameKeys = (customer: TableColumn): ((row: number) => string) => keysBy(customer, nameKey);

/** The key of a row: of a domain or a website its host, of anything else the text, stray spaces and capitals aside. "" where there is none, or one that many share. */
export const rowKeys = (column: TableColumn): ((row: number) => string) => keysBy(column, HOSTS.has(column.role) ? hostKey : textKey);

function hostKey(text: string): string {
  const host = textKey(text)
    .replace(/^[a-z]+:\/\//, "")
    .replace(/^www\./, "")
    .replace(/[/?#:].*$/, "");
  return SHARED_HOST.test(host) ? "" : host;
}

function keysBy({cells}: TableColumn, keyOf: (text: string) => string): (row: number) => string {
  return (row) => {
    if (cells.kind(row) === BLANK) return "";
    const text = cells.text(row);
    return isNoValue(text) ? "" : keyOf(text);
  };
}

/**
 * Which rows are one customer, where rows that share a name, an id, a tax number or a domain are: a number for each row, equal for rows of one customer, ascending by their first rows; -1 where a row has
 * none of them. Two rows may be one through a third.
 */
export function sameCustomers(customer: TableColumn, columns: readonly TableColumn[], body: Int32Array): Int32Array {
  const leader = Int32Array.from(body.keys());
  const isKeyed = new Uint8Array(body.length);
  const lead = (i: number): number => {
    let root = i;
    while (leader[root] !== root) root = leader[root] = leader[leader[root]];
    return root;
  };
  const others = keyColumns(columns, body).filter(({position}) => position !== customer.position);
  for (const keyOf of [nameKeys(customer), ...others.map(rowKeys)]) {
    const firsts = new Map<string, number>();
    body.forEach((row, i) => {
      const key = keyOf(row);
      if (key === "") return;
      isKeyed[i] = 1;
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, i);
      else {
        // The earlier row leads, so that a customer is known by its first.
        const [a, b] = [lead(first), lead(i)];
        leader[Math.max(a, b)] = Math.min(a, b);
      }
    });
  }
  const numbers = new Map<number, number>();
  return Int32Array.from(body, (_, i) => {
    if (isKeyed[i] === 0) return -1;
    const root = lead(i);
    const number = numbers.get(root) ?? numbers.size;
    numbers.set(root, number);
    return number;
  });
}
