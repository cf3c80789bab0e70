import type {BinEvidence} from "../../domain/scorecard";
import type {Count} from "../../domain/trait";

/** Best and rest by bin; the last entry is the blanks. */
export interface BinCounts {
  readonly best: Int32Array;
  readonly rest: Int32Array;
  /** Of those who have a bin. */
  readonly known: {readonly best: number; readonly rest: number};
}

/** Customers by place, and the bin of each place. */
export interface CountedPlaces {
  /** Of the rest, then of the best, place after place. */
  readonly held: Int32Array;
  readonly bins: Uint16Array;
}

/** Counts customers by bin, of `bins` bins and the blanks. */
export function countBins(codes: Uint16Array, isBest: Uint8Array, bins: number): BinCounts {
  // Both sides of a bin stand beside each other: which of them a customer is on costs no branch.
  const held = new Int32Array(2 * bins + 2);
  for (let i = 0; i < codes.length; i++) held[2 * codes[i] + isBest[i]]++;
  const [best, rest] = [new Int32Array(bins + 1), new Int32Array(bins + 1)];
  for (let bin = 0; bin <= bins; bin++) {
    rest[bin] = held[2 * bin];
    best[bin] = held[2 * bin + 1];
  }
  return withKnown(best, rest);
}

/** Counts by place put together by bin, of so many bins and the blanks. */
export function byBin({held, bins}: CountedPlaces, count: number): BinCounts {
  const [best, rest] = [new Int32Array(count + 1), new Int32Array(count + 1)];
  // Neighbouring places are mostly of one bin, which is written to where they end.
  for (let place = 0; place < bins.length;) {
    const bin = bins[place];
    let [ofRest, ofBest] = [0, 0];
    for (; place < bins.length && bins[place] === bin; place++) {
      ofRest += held[2 * place];
      ofBest += held[2 * place + 1];
    }
    rest[bin] += ofRest;
    best[bin] += ofBest;
  }
  return withKnown(best, rest);
}

/** Counts of groups of bins: `group` gives each bin its group, of so many. Blanks stay apart. */
export function mergedCounts({best, rest}: BinCounts, group: readonly number[], count: number): BinCounts {
  const held = new Int32Array(2 * best.length);
  for (let bin = 0; bin < best.length; bin++) {
    held[2 * bin] = rest[bin];
    held[2 * bin + 1] = best[bin];
  }
  return byBin({held, bins: Uint16Array.of(...group, count)}, count);
}

/** With how many have a bin: the last one is the blanks. */
export function withKnown(best: Int32Array, rest: Int32Array): BinCounts {
  const bins = best.length - 1;
  return {best, rest, known: {best: sumOf(best, bins), rest: sumOf(rest, bins)}};
}

function sumOf(counts: Int32Array, bins: number): number {
  let sum = 0;
  for (let bin = 0; bin < bins; bin++) sum += counts[bin];
  return sum;
}

/** The evidence for one bin, blanks left out of it. */
export function evidenceOf({best, rest, known}: BinCounts, bin: number): BinEvidence {
  const [ofBest, ofRest] = [
    {matching: best[bin], of: known.best},
    {matching: rest[bin], of: known.rest},
  ];
  return {best: ofBest, rest: ofRest, multiple: share(ofBest) / share(ofRest)};
}

const share = ({matching, of}: Count): number => matching / of;

/** By how many standard deviations the customers who match are more often best than those who are compared; 0 where there is nothing to compare. */
export const deviation = ({best, rest}: Pick<BinEvidence, "best" | "rest">): number =>
  leaning(best.matching, best.matching + rest.matching, best.of, best.of + rest.of);

function leaning(best: number, matching: number, ofBest: number, of: number): number {
  const rate = ofBest / of;
  const variance = matching * rate * (1 - rate);
  return variance > 0 ? (best - matching * rate) / Math.sqrt(variance) : 0;
}

/** Evidence so many standard deviations away from none must not be contradicted by the points. */
const CLEAR = 1;

/** The least and the most that each bin may be worth. */
export interface Limits {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Limits of the bins, blanks left out: never against a bin's own evidence where that is clear, and nothing where nobody is in it. */
export function limitsOf({best, rest, known}: BinCounts): Limits {
  const bins = best.length - 1;
  const [low, high] = [new Float64Array(bins), new Float64Array(bins)];
  for (let bin = 0; bin < bins; bin++) {
    const matching = best[bin] + rest[bin];
    if (matching === 0) continue;
    const z = leaning(best[bin], matching, known.best, known.best + known.rest);
    low[bin] = z > CLEAR ? 0 : -Infinity;
    high[bin] = z < -CLEAR ? 0 : Infinity;
  }
  return {low, high};
}
