import type {BinRule} from "../../domain/scorecard";
import type {FitColumn} from "./fitColumn";
import {HELD} from "./fitColumn";

/** Each customer's bin, as its position in the rules; the number of rules where the cell is blank or no bin holds it. */
export function encode({values}: FitColumn, rules: readonly BinRule[]): Uint16Array {
  if (values.kind === "number") return encodeNumbers(values.numbers, rules);
  const binOfText = values.held === undefined ? textBins(values.texts, rules) : heldBins(values.held, rules);
  const codes = new Uint16Array(values.codes.length);
  for (let i = 0; i < codes.length; i++) codes[i] = values.codes[i] < 0 ? rules.length : binOfText[values.codes[i]];
  return codes;
}

/** The texts of a bin are the same when they differ in case only, as in Excel. */
export const textKey = (text: string): string => text.toLowerCase();

function textBins(texts: readonly string[], rules: readonly BinRule[]): Uint16Array {
  const named = new Map<string, number>();
  let other = rules.length;
  rules.forEach((rule, bin) => {
    if (rule.kind === "texts") for (const value of rule.values) if (!named.has(textKey(value))) named.set(textKey(value), bin);
    if (rule.kind === "other") other = bin;
  });
  return Uint16Array.from(texts, (text) => named.get(textKey(text)) ?? other);
}

function heldBins(held: string, rules: readonly BinRule[]): Uint16Array {
  const bins = new Uint16Array(2).fill(rules.length);
  rules.forEach((rule, bin) => {
    if (rule.kind === "lacks" && rule.value === held) bins[HELD.lacks] = bin;
    if (rule.kind === "contains" && rule.value === held) bins[HELD.contains] = bin;
  });
  return bins;
}

/** Cells of the grid that says where to begin to look. */
const GRID = 1024;

/** Own numbers and ranges as one ascending list of beginnings: an own number begins at itself and ends right after. A grid over them says where to begin, so that a number costs a look or two and not a search. */
function encodeNumbers(numbers: Float64Array, rules: readonly BinRule[]): Uint16Array {
  const {begins, bins} = steps(rules);
  const codes = new Uint16Array(numbers.length);
  const {least, scale, starts} = gridOver(begins);
  for (let i = 0; i < numbers.length; i++) {
    const value = numbers[i];
    // Nothing is as large as NaN, so that a blank stays at the first step, which holds nothing.
    const cell = (value - least) * scale;
    let at = cell >= 1 ? starts[cell < GRID ? cell | 0 : GRID] : 0;
    while (begins[at + 1] <= value) at++;
    codes[i] = bins[at];
  }
  return codes;
}

/** For each cell of an even grid over the finite beginnings the last step that begins at or before the cell; the first cell reaches down to −∞. */
function gridOver(begins: Float64Array): {readonly least: number; readonly scale: number; readonly starts: Uint16Array} {
  const finite = begins.filter(Number.isFinite);
  const [least, most] = finite.length === 0 ? [0, 0] : [finite[0], finite[finite.length - 1]];
  const scale = most > least ? GRID / (most - least) : 0;
  const starts = new Uint16Array(GRID + 1);
  // One cell of margin makes up for the rounding of the scale.
  for (let cell = 1, at = 0; cell <= GRID; cell++) {
    while (at + 1 < begins.length && begins[at + 1] <= least + (cell - 1) / scale) at++;
    starts[cell] = at;
  }
  return {least, scale, starts};
}

/** Beginnings of the steps, ascending, and the bin of each; the number of rules where no bin holds it. The first step is before all numbers and holds nothing. */
function steps(rules: readonly BinRule[]): {begins: Float64Array; bins: Uint16Array} {
  const ranges = rules.flatMap((rule, bin) => (rule.kind === "range" ? [{from: rule.from ?? -Infinity, to: rule.to ?? Infinity, bin}] : []));
  const own = new Map(rules.flatMap((rule, bin) => (rule.kind === "number" ? [[rule.value, bin] as const] : [])));
  const rangeAt = (value: number) => ranges.find(({from, to}) => from <= value && (value < to || to === Infinity))?.bin ?? rules.length;
  const ends = [...ranges.flatMap(({from, to}) => [from, to]), ...[...own.keys()].flatMap((value) => [value, next(value)])];
  const begins = Float64Array.from(new Set(ends)).sort();
  return {
    begins: Float64Array.of(-Infinity, ...begins),
    bins: Uint16Array.of(rules.length, ...Array.from(begins, (value) => own.get(value) ?? rangeAt(value))),
  };
}

/** The next larger number that a double can hold. */
function next(value: number): number {
  if (value === 0) return Number.MIN_VALUE;
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const [high, low] = [view.getUint32(0), view.getUint32(4)];
  const isUp = value > 0;
  const lower = (low + (isUp ? 1 : -1)) >>> 0;
  const carries = isUp ? lower === 0 : low === 0;
  view.setUint32(4, lower);
  view.setUint32(0, carries ? high + (isUp ? 1 : -1) : high);
  return view.getFloat64(0);
}
