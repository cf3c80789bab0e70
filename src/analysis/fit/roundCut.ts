import {countBelow} from "../math/order";
import {roundestWithin} from "../math/roundNumber";
import type {CutBetween, Span} from "./spans";

/** At most this share of the customers may change sides for the sake of a round edge, */
const SLACK_SHARE = 0.01;
/** and at most this part of either range, so that two edges never meet. */
const SLACK_PART = 1 / 3;

/** Edges that people use: the roundest number near the cut, which moves at most a hundredth of the customers to the neighbouring range. `sorted` are the known values, ascending. */
export const roundCut =
  (sorted: Float64Array): CutBetween =>
  (lower, upper) => {
    const at = countBelow(sorted, upper.lowest);
    const last = lastOf(sorted, lower);
    const slack = Math.floor(Math.min(SLACK_SHARE * sorted.length, SLACK_PART * held(sorted, lower), SLACK_PART * held(sorted, upper)));
    const isWhole = Number.isInteger(lower.highest) && Number.isInteger(upper.lowest);
    return roundestWithin(sorted[last - slack], sorted[at + slack], isWhole);
  };

/** Position of the last value of a span. */
function lastOf(sorted: Float64Array, {highest}: Span): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= highest) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const held = (sorted: Float64Array, span: Span): number => lastOf(sorted, span) - countBelow(sorted, span.lowest) + 1;
