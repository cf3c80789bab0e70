import type {BinRule} from "../../domain/scorecard";
import {countBelow} from "../math/order";
import {GRID, stepsAt} from "../math/steps";
import type {CountedPlaces} from "./binCounts";

/** Own numbers and ranges as one ascending list of beginnings: an own number begins at itself and ends right after. */
export function encodeNumbers(numbers: Float64Array, rules: readonly BinRule[]): Uint16Array {
  const {begins, bins} = binSteps(rules);
  const {begins: from, least, scale, sure} = stepsAt(begins);
  const codes = new Uint16Array(numbers.length);
  // As stepOf, but written out: it runs for every cell of every card.
  for (let i = 0; i < numbers.length; i++) {
    const value = numbers[i];
    const cell = (value - least) * scale;
    let at = cell >= 1 ? sure[cell < GRID ? cell | 0 : GRID] : -1;
    if (at < 0) for (at = -1 - at; from[at + 1] <= value;) at++;
    codes[i] = bins[at];
  }
  return codes;
}

/** Customers by step, and the bin of each step. */
export function countNumbers(numbers: Float64Array, rules: readonly BinRule[], isBest: Uint8Array): CountedPlaces {
  const {begins, bins} = binSteps(rules);
  const {begins: from, least, scale, sure} = stepsAt(begins);
  const held = new Int32Array(2 * bins.length);
  // As above, but nothing has to be kept of a customer.
  for (let i = 0; i < numbers.length; i++) {
    const value = numbers[i];
    const cell = (value - least) * scale;
    let at = cell >= 1 ? sure[cell < GRID ? cell | 0 : GRID] : -1;
    if (at < 0) for (at = -1 - at; from[at + 1] <= value;) at++;
    held[2 * at + isBest[i]]++;
  }
  return {held, bins};
}

/** The bin of a blank, then those of some ascending numbers: the steps of the rules, each with the numbers that stand on it. */
export function binsOfNumbers(different: Float64Array, rules: readonly BinRule[]): Uint16Array {
  const {begins, bins} = binSteps(rules);
  const found = new Uint16Array(different.length + 1).fill(rules.length);
  let last = found.length;
  for (let step = begins.length - 1; step >= 0; step--) {
    const first = countBelow(different, begins[step]) + 1;
    found.fill(bins[step + 1], first, last);
    last = first;
  }
  return found;
}

/** Beginnings of the steps, ascending, and the bin of each; the number of rules where no bin holds it. The first bin is of the step before all numbers and holds nothing. */
function binSteps(rules: readonly BinRule[]): {begins: Float64Array; bins: Uint16Array} {
  const ends: number[] = [];
  for (const rule of rules) {
    if (rule.kind === "range") ends.push(rule.from ?? -Infinity);
    // What has no end needs none: nothing begins behind it.
    if (rule.kind === "range" && rule.to !== undefined) ends.push(rule.to);
    if (rule.kind === "number") ends.push(rule.value, next(rule.value));
  }
  const begins = Float64Array.from(new Set(ends)).sort();
  const bins = new Uint16Array(begins.length + 1).fill(rules.length);
  // From the last rule on, since the first range that reaches a number holds it.
  for (let bin = rules.length - 1; bin >= 0; bin--) {
    const rule = rules[bin];
    if (rule.kind !== "range") continue;
    const [from, to] = [rule.from ?? -Infinity, rule.to ?? Infinity];
    bins.fill(bin, countBelow(begins, from) + 1, to === Infinity ? bins.length : countBelow(begins, to) + 1);
  }
  rules.forEach((rule, bin) => {
    if (rule.kind === "number") bins[countBelow(begins, rule.value) + 1] = bin;
  });
  return {begins, bins};
}

const BITS = new DataView(new ArrayBuffer(8));

/** The next larger number that a double can hold. */
function next(value: number): number {
  if (value === 0) return Number.MIN_VALUE;
  BITS.setFloat64(0, value);
  const [high, low] = [BITS.getUint32(0), BITS.getUint32(4)];
  const isUp = value > 0;
  const lower = (low + (isUp ? 1 : -1)) >>> 0;
  const carries = isUp ? lower === 0 : low === 0;
  BITS.setUint32(4, lower);
  BITS.setUint32(0, carries ? high + (isUp ? 1 : -1) : high);
  return BITS.getFloat64(0);
}
