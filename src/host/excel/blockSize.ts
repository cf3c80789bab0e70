import type {Cell} from "../../domain/cell";

/** Rows up to which blocks stay small, so that the pane never waits long for one. */
const MANY_ROWS = 100_000;
const MEGABYTE = 1_000_000;

/** Bytes that one request should have at most: Excel on the web refuses more than 5 MB. */
export const blockBytes = (rows: number): number => (rows > MANY_ROWS ? 4 * MEGABYTE : MEGABYTE);

/** Bytes of a block of a read up to so many rows: the most that a mebibyte allows, so that they are few in either way of counting. */
const MEBIBYTE = 1_048_576;

/** Largest block of a long read: what the sampled rows do not tell still fits under Excel's 5 MB. */
const LARGEST = 4.5 * MEGABYTE;

/**
 * Rows of the next block, so that what is left travels in no more blocks than it has whole mebibytes (up to 100 000 rows), or than it has times
 * 4 MB; equal blocks, because a small last one costs as much waiting as a full one. A short rest travels at once, in up to 2 MB.
 *
 * @example blockRows(10_000, 100, 10_000) // 10000, not yet a mebibyte
 * @example blockRows(10_000, 250, 10_000) // 5000, twice 1.25 MB
 */
export function blockRows(left: number, bytesOfRow: number, allRows: number): number {
  const bytes = left * bytesOfRow;
  const blocks = allRows > MANY_ROWS ? Math.ceil(bytes / LARGEST) : Math.floor(bytes / MEBIBYTE);
  return Math.max(1, Math.ceil(left / Math.max(1, blocks)));
}

/** Cells of the first block, whose real size then tells how large the next can be. */
export const FIRST_CELLS = 50_000;

/** Rows whose number formats are read with the first block, and cells: 200 kB, so that a short list needs no sync more for them. */
const FORMAT_ROWS = 100;
const FORMAT_CELLS = 20_000;

/** Rows of so many columns whose number formats come with the first block. */
export const formatRows = (columns: number): number => Math.max(FORMAT_ROWS, Math.floor(FORMAT_CELLS / columns));

/** Bytes of some rows as they travel. */
export const bytesOf = (rows: readonly (readonly unknown[])[]): number =>
  rows.reduce((sum, row) => sum + row.reduce<number>((bytes, cell) => bytes + cellBytes(cell), 2), 0);

function cellBytes(cell: unknown): number {
  if (typeof cell === "string") return textBytes(cell) + 3;
  return String(cell).length + 1;
}

/** Rows that are weighed to tell how large a block was. */
const SAMPLE = 200;

/** Bytes of one row of a block on average, from rows spread evenly over it; 1 for a block without content. */
export function bytesOfRow(rows: readonly (readonly unknown[])[]): number {
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  const sample = rows.filter((_, i) => i % step === 0);
  return Math.max(1, bytesOf(sample) / Math.max(1, sample.length));
}

/** Bytes of a text in UTF-8; the few that JSON escapes are not worth counting. */
function textBytes(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) bytes += text.charCodeAt(i) > 0x7ff ? 2 : 1;
  return bytes;
}

/** Whether the host really answered: above its limits it may hand over null instead of an error. */
export const isComplete = (rows: readonly (readonly Cell[])[] | null | undefined): rows is readonly (readonly Cell[])[] =>
  Array.isArray(rows) && rows.every(Array.isArray);
