import type {Spread, Strongest} from "./searchFeature";
import {leastLeadSquared, mostSquared, strengthOf} from "./strength";

/**
 * The bins in which one of the best is, ascending, and what stands before each and up to its end: customers, best, and by how much the best lead what their share would give (best × all known − all best × customers).
 * Doubles throughout, since leads go beyond 32 bits.
 */
interface Ends {
  readonly bin: Int32Array;
  readonly coveredBefore: Float64Array;
  readonly coveredTo: Float64Array;
  readonly bothBefore: Float64Array;
  readonly bothTo: Float64Array;
  readonly leadBefore: Float64Array;
  readonly leadTo: Float64Array;
  /** Of this and all later ends the one with the largest lead up to it. */
  readonly farthest: Int32Array;
}

const endsFor = (bins: number): Ends => ({
  bin: new Int32Array(bins),
  coveredBefore: new Float64Array(bins),
  coveredTo: new Float64Array(bins),
  bothBefore: new Float64Array(bins),
  bothTo: new Float64Array(bins),
  leadBefore: new Float64Array(bins),
  leadTo: new Float64Array(bins),
  farthest: new Int32Array(bins),
});

/** Kept between calls, since every shuffle asks again; nothing in it outlives one. */
let ends = endsFor(256);

/**
 * The strongest range of neighbouring bins; of equals the first, and the narrower. Only ranges that begin and end where one of the best is: any other merely waters down the one within it. 0 where none leans towards the best.
 *
 * @param fewest Of the best that a range must hold, above 0.
 */
export function strongestRange(all: Spread, best: Spread, fewest: number): Strongest {
  const size = findEnds(all, best);
  const [{known}, {known: ofBest}] = [all, best];
  const {bin, coveredBefore, coveredTo, bothBefore, bothTo, leadBefore, leadTo, farthest} = ends;
  let strength = farthestAhead(size, ofBest, known, fewest);
  let [from, to] = [-1, -1];
  let needed = leastLeadSquared(strength, ofBest, known);
  for (let i = 0, start = 0; i < size; i++) {
    while (start < size && bothTo[start] - bothBefore[i] < fewest) start++;
    if (start === size) break;
    const most = leadTo[farthest[start]] - leadBefore[i];
    if (most <= 0) continue;
    // No range from here leads by more, so that those are passed over which are too large and too small for such a lead.
    const room = needed > 0 ? (most * most) / needed : Infinity;
    for (let j = start; j < size; j++) {
      const covered = coveredTo[j] - coveredBefore[i];
      const spread = covered * (known - covered);
      if (spread > room) {
        j = lastBeyond(room, i, size, known);
        continue;
      }
      const lead = leadTo[j] - leadBefore[i];
      if (lead * lead < needed * spread || lead <= 0 || mostSquared(lead, ofBest, covered, known) < strength * strength) continue;
      const found = strengthOf(bothTo[j] - bothBefore[i], ofBest, covered, known);
      // What was guessed is met again here, or what is just as strong and stands before it.
      if (found === 0 || found < strength || (found === strength && from >= 0)) continue;
      strength = found;
      from = bin[i];
      to = bin[j];
      needed = leastLeadSquared(strength, ofBest, known);
    }
  }
  return {strength, first: from, last: to};
}

/** The last end up to which ranges from the i-th on are neither small nor large enough: covered × (known − covered) is beyond a limit that one of them exceeds. */
function lastBeyond(limit: number, i: number, size: number, known: number): number {
  const {coveredBefore, coveredTo} = ends;
  let j = size - 1;
  for (let covered = coveredTo[j] - coveredBefore[i]; covered * (known - covered) <= limit; covered = coveredTo[j] - coveredBefore[i]) j--;
  return j;
}

/** Fills in the ends; how many there are. */
function findEnds({counts, known}: Spread, best: Spread): number {
  if (ends.bin.length < counts.length) ends = endsFor(2 * counts.length);
  const {bin, coveredBefore, coveredTo, bothBefore, bothTo, leadBefore, leadTo, farthest} = ends;
  let [size, covered, both] = [0, 0, 0];
  for (let code = 0; code < counts.length; code++) {
    const own = best.counts[code];
    if (own > 0) {
      bin[size] = code;
      coveredBefore[size] = covered;
      bothBefore[size] = both;
      leadBefore[size] = both * known - best.known * covered;
      coveredTo[size] = covered + counts[code];
      bothTo[size] = both + own;
      leadTo[size] = (both + own) * known - best.known * (covered + counts[code]);
      size++;
    }
    covered += counts[code];
    both += own;
  }
  for (let at = size - 1, top = size - 1; at >= 0; at--) {
    if (leadTo[at] > leadTo[top]) top = at;
    farthest[at] = top;
  }
  return size;
}

/** How strong the range is that leads by the most customers: seldom the strongest, but nearly, so that few others need to be worked out. */
function farthestAhead(size: number, best: number, known: number, fewest: number): number {
  const {coveredBefore, coveredTo, bothBefore, bothTo, leadBefore, leadTo, farthest} = ends;
  let [most, from, to] = [0, -1, -1];
  for (let i = 0, start = 0; i < size; i++) {
    while (start < size && bothTo[start] - bothBefore[i] < fewest) start++;
    if (start === size) break;
    const lead = leadTo[farthest[start]] - leadBefore[i];
    if (lead > most) [most, from, to] = [lead, i, farthest[start]];
  }
  return from < 0 ? 0 : strengthOf(bothTo[to] - bothBefore[from], best, coveredTo[to] - coveredBefore[from], known);
}
