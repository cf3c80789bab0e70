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
  return (hashes, from, to) => mixNumbers(hashes, words, from, to);
}

function mixNumbers(hashes: Uint32Array, words: Uint32Array, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const word = words[2 * i] ^ Math.imul(words[2 * i + 1], 0x85ebca6b);
    const hash = hashes[i];
    hashes[i] = Math.imul(hash ^ word ^ (word >>> 15), 0x9e3779b1) ^ (hash >>> 13);
  }
}

function ofTexts(codes: Int32Array, texts: readonly string[]): Hasher {
  const words = Uint32Array.from([BLANK_HASH, ...texts.map(hashOfText)]);
  return (hashes, from, to) => mixTexts(hashes, codes, words, from, to);
}

function mixTexts(hashes: Uint32Array, codes: Int32Array, words: Uint32Array, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const hash = hashes[i];
    hashes[i] = Math.imul(hash ^ words[codes[i] + 1], 0x9e3779b1) ^ (hash >>> 13);
  }
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

/** Hashes are looked through in so many parts, by their first bits, so that what a part needs stays near the processor. */
const PARTS = 256;
const PART_SHIFT = 24;

/** Equal hashes become different ones by their running number. Else a sheet of few different rows would be drawn by kinds of row, not by row. */
function partEquals(hashes: Uint32Array): void {
  const {parted, rows, ends} = inParts(hashes);
  let [keys, counts] = [new Uint32Array(0), new Int32Array(0)];
  for (let part = 0, from = 0; part < PARTS; from = ends[part++]) {
    const size = 2 ** Math.ceil(Math.log2(2 * (ends[part] - from) + 2));
    if (size > keys.length) [keys, counts] = [new Uint32Array(size), new Int32Array(size)];
    else counts.fill(0, 0, size);
    // A table of open addresses counts how often each hash was met.
    for (let at = from; at < ends[part]; at++) {
      const hash = parted[at];
      let place = hash & (size - 1);
      while (counts[place] > 0 && keys[place] !== hash) place = (place + 1) & (size - 1);
      keys[place] = hash;
      if (counts[place]++ > 0) hashes[rows[at]] = mixed(hash ^ Math.imul(counts[place], 0x9e3779b1));
    }
  }
}

/** Hashes and their rows by part, in the order of the rows, and where each part ends. */
function inParts(hashes: Uint32Array): {parted: Uint32Array; rows: Int32Array; ends: Int32Array} {
  const ends = new Int32Array(PARTS);
  for (let i = 0; i < hashes.length; i++) ends[hashes[i] >>> PART_SHIFT]++;
  for (let part = 0, sum = 0; part < PARTS; part++) {
    const size = ends[part];
    ends[part] = sum;
    sum += size;
  }
  const [parted, rows] = [new Uint32Array(hashes.length), new Int32Array(hashes.length)];
  for (let i = 0; i < hashes.length; i++) {
    const at = ends[hashes[i] >>> PART_SHIFT]++;
    parted[at] = hashes[i];
    rows[at] = i;
  }
  return {parted, rows, ends};
}
