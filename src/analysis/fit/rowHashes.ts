import {textKey} from "./encode";
import type {FitColumn} from "./fitColumn";

/** Stands for a blank text. */
const BLANK_HASH = 0x9e3779b9;

/**
 * A number by chance for each customer, from what stands in its row and a seed, never from where the row stands. Rows that are equal in everything get different ones, as many as there are of them: which of them gets which, nobody can
 * tell. Texts count without regard to case.
 *
 * @param places Where the customers stand in the columns, ascending; left out: in this order, and nobody else.
 */
export function rowHashes(columns: readonly FitColumn[], isBest: Uint8Array, seed: number, places?: Int32Array): Uint32Array {
  const hashes = hashesOf(columns, seed, isBest.length);
  const wanted = new Uint32Array(isBest.length);
  for (let i = 0; i < wanted.length; i++) wanted[i] = mixed(hashes[places === undefined ? i : places[i]] ^ isBest[i]);
  partEquals(wanted);
  return wanted;
}

/** What stands in each row of some columns, and a seed. */
interface Hashed {
  readonly values: readonly FitColumn["values"][];
  readonly seed: number;
  readonly hashes: Uint32Array;
}

/** The last hashes of a list, by the values of its first column: of the same list some customers are drawn from again and again. */
const LAST = new WeakMap<FitColumn["values"], Hashed>();

/** The hashes of all rows, whoever is best. */
function hashesOf(columns: readonly FitColumn[], seed: number, customers: number): Uint32Array {
  const values = columns.map((column) => column.values);
  const known = values.length === 0 ? undefined : LAST.get(values[0]);
  if (known !== undefined && known.seed === seed && known.values.length === values.length && known.values.every((one, at) => one === values[at]))
    return known.hashes;
  const all = values.length === 0 ? customers : values[0].kind === "number" ? values[0].numbers.length : values[0].codes.length;
  const hashes = new Uint32Array(all).fill(mixed(seed ^ BLANK_HASH));
  const hashers = values.map((one) => (one.kind === "number" ? ofNumbers(one.numbers) : ofTexts(one.codes, one.texts)));
  for (let from = 0; from < all; from += CHUNK) for (const hasher of hashers) hasher(hashes, from, Math.min(all, from + CHUNK));
  if (values.length > 0) LAST.set(values[0], {values, seed, hashes});
  return hashes;
}

/** Rows whose hashes stay near while one column after the other is mixed in. */
const CHUNK = 8192;

/** Mixes a column into the hashes of some rows. */
type Hasher = (hashes: Uint32Array, from: number, to: number) => void;

function ofNumbers(numbers: Float64Array): Hasher {
  const words = new Uint32Array(numbers.buffer, numbers.byteOffset, 2 * numbers.length);
  return (hashes, from, to) => {
    for (let i = from; i < to; i++) {
      const word = words[2 * i] ^ Math.imul(words[2 * i + 1], 0x85ebca6b);
      hashes[i] = Math.imul(hashes[i] ^ word ^ (word >>> 15), 0x9e3779b1) ^ (hashes[i] >>> 13);
    }
  };
}

function ofTexts(codes: Int32Array, texts: readonly string[]): Hasher {
  const words = Uint32Array.from([BLANK_HASH, ...texts.map(hashOfText)]);
  return (hashes, from, to) => {
    for (let i = from; i < to; i++) hashes[i] = Math.imul(hashes[i] ^ words[codes[i] + 1], 0x9e3779b1) ^ (hashes[i] >>> 13);
  };
}

/** 32 bits of FNV-1a. */
function hashOfText(text: string): number {
  let hash = 0x811c9dc5;
  const key = textKey(text);
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Spreads every bit over all. Source: the finalizer of MurmurHash3 by A. Appleby (public domain). */
function mixed(word: number): number {
  let hash = word ^ (word >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Equal hashes become different ones by their running number, counted in a table of open addresses. Else a sheet of few different rows would be drawn by kinds of row, not by row. */
function partEquals(hashes: Uint32Array): void {
  const mask = 2 ** Math.ceil(Math.log2(2 * hashes.length + 2)) - 1;
  const [keys, counts] = [new Uint32Array(mask + 1), new Uint32Array(mask + 1)];
  for (let i = 0; i < hashes.length; i++) {
    const hash = hashes[i];
    let at = hash & mask;
    while (counts[at] > 0 && keys[at] !== hash) at = (at + 1) & mask;
    keys[at] = hash;
    if (counts[at]++ > 0) hashes[i] = mixed(hash ^ Math.imul(counts[at], 0x9e3779b1));
  }
}
