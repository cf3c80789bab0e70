import {currencyWithin} from "./currency";
import {NUMBER} from "./encodedColumn";
import type {RawSheet} from "./rawSheet";
import type {TableFrame} from "./tableFrame";

/** What the number formats of a column say of its cells' currency. */
export interface FormatCurrencies {
  /** Number cells by currency. */
  readonly counts: ReadonlyMap<string, number>;
  /** The currency that the cell's own format names. */
  at(row: number): string | undefined;
}

/** Rows of a column with one format, as far as formats are known, from the top down. */
function* stretches({formats, laterFormats, firstRow}: RawSheet, position: number): Iterable<{from: number; to: number; format: string}> {
  for (const [row, cells] of formats.entries()) yield {from: row, to: row + 1, format: cells[position] ?? ""};
  for (const {row, rows, format} of laterFormats.get(position) ?? []) yield {from: row - firstRow, to: row - firstRow + rows, format};
}

/** The currencies that number formats give to the numbers of a column; undefined where none names any. */
export function formatCurrencies(sheet: RawSheet, {body}: TableFrame, position: number): FormatCurrencies | undefined {
  const named = new Map<string, string | undefined>();
  const codes: string[] = [];
  let codeOfRow = new Uint8Array(0);
  for (const {from, to, format} of stretches(sheet, position)) {
    if (!named.has(format)) named.set(format, currencyWithin(format));
    const currency = named.get(format);
    if (currency === undefined) continue;
    if (codes.length === 0) codeOfRow = new Uint8Array(sheet.rows);
    if (!codes.includes(currency)) codes.push(currency);
    codeOfRow.fill(codes.indexOf(currency) + 1, from, to);
  }
  if (codes.length === 0) return undefined;
  const cells = sheet.columns[position];
  const at = (row: number) => (codeOfRow[row] === 0 || cells.kind(row) !== NUMBER ? undefined : codes[codeOfRow[row] - 1]);
  const counts = new Map<string, number>();
  for (const row of body) {
    const currency = at(row);
    if (currency !== undefined) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  }
  return counts.size === 0 ? undefined : {counts, at};
}

/** The number format of the first customer that has one other than General in this column. */
export function bodyFormat(sheet: RawSheet, {body}: TableFrame, position: number): string | undefined {
  const isTelling = (format: string) => format !== "" && format !== "General" && format !== "@";
  let next = 0;
  for (const {from, to, format} of stretches(sheet, position)) {
    while (next < body.length && body[next] < from) next++;
    if (next === body.length) return undefined;
    if (body[next] < to && isTelling(format)) return format;
  }
  return undefined;
}
