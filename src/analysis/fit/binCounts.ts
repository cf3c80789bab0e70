import type {BinEvidence} from "../../domain/scorecard";
import type {Count} from "../../domain/trait";

/** Best and rest by bin; the last entry is the blanks. */
export interface BinCounts {
  readonly best: Int32Array;
  readonly rest: Int32Array;
  /** Of those who have a bin. */
  readonly known: {readonly best: number; readonly rest: number};
}

/** Counts customers by bin, of `bins` bins and the blanks. */
export function countBins(codes: Uint16Array, isBest: Uint8Array, bins: number): BinCounts {
  const [best, rest] = [new Int32Array(bins + 1), new Int32Array(bins + 1)];
  for (let i = 0; i < codes.length; i++) (isBest[i] === 1 ? best : rest)[codes[i]]++;
  const known = {best: 0, rest: 0};
  for (let bin = 0; bin < bins; bin++) {
    known.best += best[bin];
    known.rest += rest[bin];
  }
  return {best, rest, known};
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
export function deviation({best, rest}: Pick<BinEvidence, "best" | "rest">): number {
  const rate = best.of / (best.of + rest.of);
  const matching = best.matching + rest.matching;
  const variance = matching * rate * (1 - rate);
  return variance > 0 ? (best.matching - matching * rate) / Math.sqrt(variance) : 0;
}

/** Evidence so many standard deviations away from none must not be contradicted by the points. */
const CLEAR = 1;

/** The least and the most that a bin may be worth: never against its own evidence where that is clear, and nothing where nobody is in it. */
export function bounds(evidence: BinEvidence): {readonly low: number; readonly high: number} {
  if (evidence.best.matching + evidence.rest.matching === 0) return {low: 0, high: 0};
  const z = deviation(evidence);
  return {low: z > CLEAR ? 0 : -Infinity, high: z < -CLEAR ? 0 : Infinity};
}
