import type {Feature} from "./feature";
import {FEWEST_MATCHING, type Spread} from "./searchFeature";

/** Counts a feature over some customers, given by position. What it answers holds until it counts again. */
export type DrawCounter = (drawn: Int32Array) => Spread;

/** Counts a feature over one draw of customers after another, each time in the same place, so that a thousand shuffles leave nothing behind. */
export function drawCounter(feature: Feature): DrawCounter {
  const counted = {feature, counts: new Int32Array(feature.size), usual: new Int32Array(feature.size), usualCodes: 0, known: 0, members: 0};
  return (drawn) => {
    counted.counts.fill(0);
    counted.members = drawn.length;
    if (feature.starts === undefined) countSingle(feature.codes, drawn, counted);
    else countSeveral(feature.codes, feature.starts, drawn, counted);
    return counted;
  };
}

/** A spread while it is counted. */
interface Counted extends Spread {
  usualCodes: number;
  known: number;
}

function countSingle(codes: Feature["codes"], drawn: Int32Array, counted: Counted): void {
  const {counts, usual} = counted;
  let [known, found] = [0, 0];
  for (let k = 0; k < drawn.length; k++) {
    const code = codes[drawn[k]];
    if (code < 0) continue;
    known++;
    if (++counts[code] === FEWEST_MATCHING) usual[found++] = code;
  }
  counted.known = known;
  counted.usualCodes = found;
}

function countSeveral(codes: Feature["codes"], starts: Int32Array, drawn: Int32Array, counted: Counted): void {
  const {counts, usual} = counted;
  let [known, found] = [0, 0];
  for (let k = 0; k < drawn.length; k++) {
    const [from, to] = [starts[drawn[k]], starts[drawn[k] + 1]];
    if (to > from) known++;
    for (let at = from; at < to; at++) if (++counts[codes[at]] === FEWEST_MATCHING) usual[found++] = codes[at];
  }
  counted.known = known;
  counted.usualCodes = found;
}
