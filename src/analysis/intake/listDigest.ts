import {DIGEST_COLUMNS, DIGEST_GROUPS, DIGEST_ROWS, type ListDigest} from "../../domain/listDigest";
import {type EncodedColumn, NUMBER, TEXT, TRUTH} from "./encodedColumn";

/** A list as far as a digest needs it: its rows, and its columns with their headings. */
export interface DigestedList {
  /** Rows of the columns, any order. */
  readonly body: Int32Array;
  readonly columns: readonly {readonly heading: string; readonly cells: EncodedColumn}[];
  /** The column that says who a row is; without one a row is known by all of its cells. */
  readonly customer: EncodedColumn | undefined;
}

/** Fingerprints of each row of a list, by the columns that were asked for, and of each of these columns. */
export interface RowPrints {
  /** Who each row is. */
  readonly who: Uint32Array;
  /** What its cells say. */
  readonly what: Uint32Array;
  /** Headings that were looked at. */
  readonly headings: readonly string[];
  /** What a column adds to its fingerprint by one row. */
  readonly share: (column: number, row: number) => number;
}

/**
 * The digest of a list: two lists with the same rows in any order have the same one. 24 bits tell rows apart, which is enough to notice an edit and
 * no protection against someone who wants to deceive.
 */
export function digestOf(list: DigestedList): ListDigest {
  const prints = rowPrints(list);
  const rows = list.body.length;
  const columns = prints.headings.map((heading, c) => [heading, letters(columnPrint(prints, c, rows), 6)] as const);
  return rows <= DIGEST_ROWS ? {rows, columns, each: eachRow(prints)} : {rows, columns, groups: groupPrints(prints)};
}

/** Fingerprints of the rows of a list, over some of its columns; all that are digested when left out. */
export function rowPrints({body, columns, customer}: DigestedList, headings?: readonly string[]): RowPrints {
  const wanted = (headings === undefined ? columns.slice(0, DIGEST_COLUMNS) : columns.filter(({heading}) => headings.includes(heading))).map(
    ({heading, cells}) => ({heading, salt: textPrint(heading), print: cellPrints(cells)}),
  );
  const whoIs = customer && cellPrints(customer);
  const who = new Uint32Array(body.length);
  const what = new Uint32Array(body.length);
  for (let i = 0; i < body.length; i++) {
    const row = body[i];
    let sum = 0;
    for (const {salt, print} of wanted) sum = (sum + mixed(salt, print(row))) >>> 0;
    what[i] = sum;
    who[i] = whoIs ? whoIs(row) : sum;
  }
  return {
    who,
    what,
    headings: wanted.map(({heading}) => heading),
    share: (column, i) => mixed(who[i], wanted[column].print(body[i])),
  };
}

/** The fingerprint of a column over some rows: a sum, so that rows may stand in any order, and what rows added can be taken off again. */
export function columnPrint({share}: RowPrints, column: number, rows: number, isCounted: (row: number) => boolean = () => true): number {
  let sum = 0;
  for (let i = 0; i < rows; i++) if (isCounted(i)) sum = (sum + share(column, i)) >>> 0;
  return sum;
}

/** The fingerprint of each group of rows, by who they are. */
export function groupPrints({who, what}: Pick<RowPrints, "who" | "what">): string {
  const groups = new Uint32Array(DIGEST_GROUPS);
  who.forEach((key, i) => {
    const group = key % DIGEST_GROUPS;
    groups[group] = (groups[group] + mixed(key, what[i])) >>> 0;
  });
  return Array.from(groups, (print) => letters(print, 4)).join("");
}

const eachRow = ({who, what}: RowPrints): string => Array.from(who, (key, i) => letters(key, 4) + letters(what[i], 4)).join("");

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** The lowest bits of a fingerprint as letters, six bits a letter. @example letters(1, 2) // "BA" */
export function letters(print: number, count: number): string {
  let text = "";
  for (let i = 0, rest = print; i < count; i++, rest = Math.floor(rest / 64)) text += ALPHABET[rest % 64];
  return text;
}

/** The fingerprint of a column's cell by row. Outer spaces do not count; a text is looked at once, however many cells have it. */
function cellPrints(cells: EncodedColumn): (row: number) => number {
  const texts = Uint32Array.from(cells.texts, (text) => textPrint(text.trim()));
  return (row) => {
    switch (cells.kind(row)) {
      case TEXT:
        return texts[cells.value(row)];
      case NUMBER:
        return numberPrint(cells.value(row));
      case TRUTH:
        return cells.value(row) === 1 ? 0x51ed270b : 0x2545f491;
      default:
        return 0;
    }
  };
}

/** FNV-1a over the letters of a text. */
function textPrint(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

const scratch = new DataView(new ArrayBuffer(8));

/** Both halves of a double, always in the same order; minus nothing is nothing. */
function numberPrint(value: number): number {
  scratch.setFloat64(0, value === 0 ? 0 : value);
  return mixed(scratch.getUint32(0), scratch.getUint32(4));
}

/** Two fingerprints as one; the finish of MurmurHash3, so that every bit of either counts. */
function mixed(a: number, b: number): number {
  let hash = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b ^ (b >>> 15), 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
