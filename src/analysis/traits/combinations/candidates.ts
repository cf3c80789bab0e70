import {orderStatistics} from "../../math/select";
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
  /** The cover of each candidate again, over the best alone. */
  readonly among: BitRows;
  readonly covered: Int32Array;
  readonly both: Int32Array;
}

/** The strongest single conditions that enough of the best meet, each once; of equals those further left in the sheet. */
export function candidatesOf(covers: Covers, best: Int32Array): Candidates {
  const matched = matchedBy(covers, best);
  return laidOut(matched, strongest(matched));
}

/** Those of the same that may be part of a pattern with such a score: at best it keeps all the best of each of its conditions, and loses everybody else. A search for no less needs no others. */
export function candidatesToReach(covers: Covers, best: Int32Array, score: number): Candidates {
  const matched = matchedBy(covers, best);
  return laidOut(
    matched,
    strongest(matched).filter((row) => matched.both[row] * (covers.size - best.length) >= score),
  );
}

/** Every condition under some labels. */
interface Matched {
  readonly covers: Covers;
  readonly best: Int32Array;
  readonly label: Uint32Array;
  /** Best who meet each condition. */
  readonly both: Int32Array;
  readonly scores: Float64Array;
  /** Conditions that enough of the best meet, each once. */
  readonly rows: Int32Array;
}

function matchedBy(covers: Covers, best: Int32Array): Matched {
  const {counts, isOwn, size} = covers;
  const label = bitsOf(best, size);
  const [both, scores, rows] = [new Int32Array(counts.length), new Float64Array(counts.length), new Int32Array(counts.length)];
  let found = 0;
  for (let row = 0; row < counts.length; row++) {
    both[row] = countInRow(label, covers, row);
    scores[row] = scoreOf({both: both[row], covered: counts[row], best: best.length, all: size});
    if (both[row] >= FEWEST_MATCHING && isOwn[row] === 1) rows[found++] = row;
  }
  return {covers, best, label, both, scores, rows: rows.subarray(0, found)};
}

/** The rows with the highest scores, ascending; of equals the first. */
function strongest({covers, scores, rows}: Matched): Int32Array {
  const most = candidatesFor(covers);
  if (rows.length <= most) return rows;
  const least = orderStatistics(
    Float64Array.from(rows, (row) => scores[row]),
    [rows.length - most],
  )[0];
  let equals = most - rows.reduce((above, row) => above + Number(scores[row] > least), 0);
  return rows.filter((row) => scores[row] > least || (scores[row] === least && equals-- > 0));
}

function laidOut({covers, best, label, both}: Matched, rows: Int32Array): Candidates {
  return {
    covers,
    best: best.length,
    label,
    rows,
    among: amongBest(covers, rows, best),
    covered: rows.map((row) => covers.counts[row]),
    both: rows.map((row) => both[row]),
  };
}

const candidatesFor = ({words, isSample}: Covers): number =>
  Math.min(
    isSample ? CANDIDATES_OF_SAMPLE : MOST_CANDIDATES,
    Math.max(FEWEST_CANDIDATES, Math.min(MOST_CANDIDATES, Math.floor(Math.sqrt((2 * MOST_PAIR_WORDS) / Math.max(1, words))))),
  );

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
