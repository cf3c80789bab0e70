import type {BitRows} from "./bitset";
import {bitsOf, countInRow, wordsFor} from "./bitset";
import type {Covers} from "./covers";
import {FEWEST_MATCHING} from "../searchFeature";
import {scoreOf} from "./pattern";

/** Single conditions that a search combines: the strongest by themselves, fewer where each is compared over very many customers. */
const MOST_CANDIDATES = 400;
const FEWEST_CANDIDATES = 100;
/** Of a sample of very many customers. */
const CANDIDATES_OF_SAMPLE = 40;
/** Words that comparing all pairs of them may read. */
const MOST_PAIR_WORDS = 16_000_000;

/** The conditions that one search combines, under its labels. A candidate is known by its place in here. */
export interface Candidates {
  readonly covers: Covers;
  /** How many customers are best. */
  readonly best: number;
  /** Who of all customers is best. */
  readonly label: Uint32Array;
  /** Row of {@link Covers} of each candidate, ascending. */
  readonly rows: Int32Array;
  /** The cover of each candidate again, over all customers and over the best alone. */
  readonly all: BitRows;
  readonly among: BitRows;
  readonly covered: Int32Array;
  readonly both: Int32Array;
}

/** The strongest single conditions that enough of the best meet, each once; of equals those further left in the sheet. */
export function candidatesOf(covers: Covers, best: Int32Array): Candidates {
  const label = bitsOf(best, covers.size);
  const matching = Int32Array.from(covers.counts, (_, row) => countInRow(label, covers, row));
  const scores = matching.map((both, row) => scoreOf({both, covered: covers.counts[row], best: best.length, all: covers.size}));
  const rows = Int32Array.from(matching.keys()).filter((row) => matching[row] >= FEWEST_MATCHING && covers.isOwn[row] === 1);
  rows.sort((a, b) => scores[b] - scores[a] || a - b);
  const kept = rows.slice(0, candidatesFor(covers)).sort();
  return {
    covers,
    best: best.length,
    label,
    rows: kept,
    all: rowsOf(covers, kept),
    among: amongBest(covers, kept, best),
    covered: kept.map((row) => covers.counts[row]),
    both: kept.map((row) => matching[row]),
  };
}

const candidatesFor = ({words, isSample}: Covers): number =>
  Math.min(
    isSample ? CANDIDATES_OF_SAMPLE : MOST_CANDIDATES,
    Math.max(FEWEST_CANDIDATES, Math.min(MOST_CANDIDATES, Math.floor(Math.sqrt((2 * MOST_PAIR_WORDS) / Math.max(1, words))))),
  );

function rowsOf({words, bits}: Covers, rows: Int32Array): BitRows {
  const found = new Uint32Array(rows.length * words);
  rows.forEach((row, at) => found.set(bits.subarray(row * words, (row + 1) * words), at * words));
  return {words, bits: found};
}

function amongBest({words, bits}: Covers, rows: Int32Array, best: Int32Array): BitRows {
  const narrow = wordsFor(best.length);
  const found = new Uint32Array(rows.length * narrow);
  for (let at = 0; at < rows.length; at++) {
    const from = rows[at] * words;
    for (let m = 0; m < best.length; m++) {
      const bit = (bits[from + (best[m] >>> 5)] >>> (best[m] & 31)) & 1;
      found[at * narrow + (m >>> 5)] |= bit << (m & 31);
    }
  }
  return {words: narrow, bits: found};
}
