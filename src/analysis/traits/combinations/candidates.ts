import {orderStatistics} from "../../math/select";
import type {BitRows} from "./bitset";
import {bitsOf, countRows} from "./bitset";
import type {Covers} from "./covers";
import {rowsAmong} from "./covers";
import {FEWEST_MATCHING} from "../searchFeature";

/** Single conditions that a search combines: the strongest by themselves, fewer where each is compared over very many customers. */
const MOST_CANDIDATES = 300;
const FEWEST_CANDIDATES = 100;
/** Of a sample of very many customers. */
const CANDIDATES_OF_SAMPLE = 40;
/** Words that comparing all pairs of them may read. */
const MOST_PAIR_WORDS = 16_000_000;

/** The conditions that one search combines, under its labels. A candidate is known by its place in here. */
export interface Candidates {
  readonly covers: Covers;
  /** Positions of the best. */
  readonly who: Int32Array;
  /** How many they are. */
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
  const rows = strongest(matched);
  const reaching = new Int32Array(rows.length);
  let found = 0;
  for (let at = 0; at < rows.length; at++) if (matched.both[rows[at]] * (covers.size - best.length) >= score) reaching[found++] = rows[at];
  return laidOut(matched, reaching.subarray(0, found));
}

/** Every condition under some labels. */
interface Matched {
  readonly covers: Covers;
  readonly best: Int32Array;
  /** Each condition over the best alone. */
  readonly among: BitRows;
  /** Best who meet each condition. */
  readonly both: Int32Array;
  readonly scores: Float64Array;
  /** Conditions that enough of the best meet, each once. */
  readonly rows: Int32Array;
}

function matchedBy(covers: Covers, best: Int32Array): Matched {
  const {counts, isOwn, size} = covers;
  const among = rowsAmong(covers, best);
  const [both, scores, rows] = [new Int32Array(counts.length), new Float64Array(counts.length), new Int32Array(counts.length)];
  let found = 0;
  for (let row = 0; row < counts.length; row++) {
    both[row] = countRows(among, row, row);
    scores[row] = both[row] * size - counts[row] * best.length;
    if (both[row] >= FEWEST_MATCHING && isOwn[row] === 1) rows[found++] = row;
  }
  return {covers, best, among, both, scores, rows: rows.subarray(0, found)};
}

/** The rows with the highest scores, ascending; of equals the first. */
function strongest({covers, scores, rows}: Matched): Int32Array {
  const most = mostCandidates(covers);
  if (rows.length <= most) return rows;
  const own = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) own[at] = scores[rows[at]];
  const least = orderStatistics(own, [rows.length - most])[0];
  let equals = most;
  for (let at = 0; at < rows.length; at++) if (scores[rows[at]] > least) equals--;
  const found = new Int32Array(most);
  let count = 0;
  for (let at = 0; at < rows.length; at++) {
    const score = scores[rows[at]];
    if (score > least || (score === least && equals-- > 0)) found[count++] = rows[at];
  }
  return found;
}

function laidOut({covers, best, among: {words, bits}, both}: Matched, rows: Int32Array): Candidates {
  const among = new Uint32Array(rows.length * words);
  for (let at = 0; at < rows.length; at++) for (let w = 0; w < words; w++) among[at * words + w] = bits[rows[at] * words + w];
  return {
    covers,
    who: best,
    best: best.length,
    label: bitsOf(best, covers.size),
    rows,
    among: {words, bits: among},
    covered: rows.map((row) => covers.counts[row]),
    both: rows.map((row) => both[row]),
  };
}

/** How many conditions are combined at most. */
export const mostCandidates = ({words, isSample}: Covers): number =>
  Math.min(
    isSample ? CANDIDATES_OF_SAMPLE : MOST_CANDIDATES,
    Math.max(FEWEST_CANDIDATES, Math.min(MOST_CANDIDATES, Math.floor(Math.sqrt((2 * MOST_PAIR_WORDS) / Math.max(1, words))))),
  );
