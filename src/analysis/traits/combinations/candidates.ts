import {orderStatistics} from "../../math/select";
import type {BitRows} from "./bitset";
import {bitsOf} from "./bitset";
import type {Covers} from "./covers";
import {sidesAmong} from "./covers";
import type {Side} from "./crossCounts";
import {RUNS} from "./crossCounts";
import {countEach, layOut} from "./layOut";
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
  /** How many are best. */
  readonly best: number;
  /** Who of all customers is best. */
  readonly label: Uint32Array;
  /** Row of {@link Covers} of each candidate, ascending. */
  readonly rows: Int32Array;
  /** The candidates of each column, and the codes of the best alone. */
  readonly sides: readonly Side[];
  /** The codes that each candidate puts together, as {@link codeRuns}. */
  readonly runs: Uint8Array;
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
  /** The conditions of each column, and the codes of the best alone. */
  readonly sides: readonly (Side | undefined)[];
  /** Best who meet each condition. */
  readonly both: Int32Array;
  /** Conditions that enough of the best meet, each once. */
  readonly rows: Int32Array;
  /** What each of those is worth. */
  readonly scores: Float64Array;
}

function matchedBy(covers: Covers, best: Int32Array): Matched {
  const {counts, isOwn, size, runs} = covers;
  const sides = sidesAmong(covers.sides, best);
  const both = countEach(sides, runs, counts.length, best.length);
  const [scores, rows] = [new Float64Array(counts.length), new Int32Array(counts.length)];
  let found = 0;
  for (let row = 0; row < counts.length; row++) {
    if (both[row] < FEWEST_MATCHING || isOwn[row] === 0) continue;
    scores[found] = both[row] * size - counts[row] * best.length;
    rows[found++] = row;
  }
  return {covers, best, sides, both, rows: rows.subarray(0, found), scores: scores.subarray(0, found)};
}

/** The rows with the highest scores, ascending; of equals the first. */
function strongest({covers, scores, rows}: Matched): Int32Array {
  const most = mostCandidates(covers);
  if (rows.length <= most) return rows;
  const least = orderStatistics(scores.slice(), [rows.length - most])[0];
  let equals = most;
  for (let at = 0; at < rows.length; at++) if (scores[at] > least) equals--;
  const found = new Int32Array(most);
  let count = 0;
  for (let at = 0; at < rows.length; at++) if (scores[at] > least || (scores[at] === least && equals-- > 0)) found[count++] = rows[at];
  return found;
}

function laidOut({covers, best, sides: all, both}: Matched, rows: Int32Array): Candidates {
  const [sides, runs] = [sidesOf(covers, all, rows), new Uint8Array(rows.length * RUNS)];
  const [coveredBy, bothOf] = [new Int32Array(rows.length), new Int32Array(rows.length)];
  for (let at = 0; at < rows.length; at++) {
    for (let part = 0; part < RUNS; part++) runs[at * RUNS + part] = covers.runs[rows[at] * RUNS + part];
    coveredBy[at] = covers.counts[rows[at]];
    bothOf[at] = both[rows[at]];
  }
  const among = layOut(sides, runs, rows.length, best.length);
  return {covers, best: best.length, label: bitsOf(best, covers.size), rows, sides, runs, among, covered: coveredBy, both: bothOf};
}

/** The candidates of each column. */
function sidesOf({elementaries}: Covers, sides: readonly (Side | undefined)[], rows: Int32Array): Side[] {
  const found: Side[] = [];
  for (let from = 0, to = 0; from < rows.length; from = to) {
    const {column} = elementaries[rows[from]];
    while (to < rows.length && elementaries[rows[to]].column === column) to++;
    const codes = sides[column]?.codes;
    if (codes !== undefined) found.push({codes, from, to});
  }
  return found;
}

/** How many conditions are combined at most. */
export const mostCandidates = ({words, isSample}: Covers): number =>
  Math.min(
    isSample ? CANDIDATES_OF_SAMPLE : MOST_CANDIDATES,
    Math.max(FEWEST_CANDIDATES, Math.min(MOST_CANDIDATES, Math.floor(Math.sqrt((2 * MOST_PAIR_WORDS) / Math.max(1, words))))),
  );
