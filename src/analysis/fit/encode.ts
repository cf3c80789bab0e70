import type {BinRule} from "../../domain/scorecard";
import {GRID, stepsAt} from "../math/steps";
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

/** Texts that are the same share a number. */
interface Spellings {
  readonly numbers: Int32Array;
  readonly numberOf: ReadonlyMap<string, number>;
}

/** Kept with the texts, which are encoded again for every card that is tried. */
const SPELLINGS = new WeakMap<readonly string[], Spellings>();

function spellingsOf(texts: readonly string[]): Spellings {
  const known = SPELLINGS.get(texts);
  if (known !== undefined) return known;
  const numberOf = new Map<string, number>();
  const numbers = Int32Array.from(texts, (text) => {
    const key = textKey(text);
    const number = numberOf.get(key) ?? numberOf.size;
    numberOf.set(key, number);
    return number;
  });
  const found = {numbers, numberOf};
  SPELLINGS.set(texts, found);
  return found;
}

function textBins(texts: readonly string[], rules: readonly BinRule[]): Uint16Array {
  const {numbers, numberOf} = spellingsOf(texts);
  const other = rules.findIndex(({kind}) => kind === "other");
  const bins = new Uint16Array(numberOf.size).fill(other < 0 ? rules.length : other);
  // From the last rule on, since the first that names a text holds it.
  for (let bin = rules.length - 1; bin >= 0; bin--) {
    const rule = rules[bin];
    if (rule.kind !== "texts") continue;
    for (const value of rule.values) {
      const number = numberOf.get(textKey(value));
      if (number !== undefined) bins[number] = bin;
    }
  }
  const codes = new Uint16Array(texts.length);
  for (let text = 0; text < codes.length; text++) codes[text] = bins[numbers[text]];
  return codes;
}

function heldBins(held: string, rules: readonly BinRule[]): Uint16Array {
  const bins = new Uint16Array(2).fill(rules.length);
  rules.forEach((rule, bin) => {
    if (rule.kind === "lacks" && rule.value === held) bins[HELD.lacks] = bin;
    if (rule.kind === "contains" && rule.value === held) bins[HELD.contains] = bin;
  });
  return bins;
}

/** Own numbers and ranges as one ascending list of beginnings: an own number begins at itself and ends right after. */
function encodeNumbers(numbers: Float64Array, rules: readonly BinRule[]): Uint16Array {
  const {begins, bins} = binSteps(rules);
  const {begins: from, least, scale, starts} = stepsAt(begins);
  const codes = new Uint16Array(numbers.length);
  // As stepOf, but written out: it runs for every cell of every card.
  for (let i = 0; i < numbers.length; i++) {
    const value = numbers[i];
    const cell = (value - least) * scale;
    let at = cell >= 1 ? starts[cell < GRID ? cell | 0 : GRID] : 0;
    while (from[at + 1] <= value) at++;
    codes[i] = bins[at];
  }
  return codes;
}

/** Beginnings of the steps, ascending, and the bin of each; the number of rules where no bin holds it. The first bin is of the step before all numbers and holds nothing. */
function binSteps(rules: readonly BinRule[]): {begins: Float64Array; bins: Uint16Array} {
  const ranges = rules.flatMap((rule, bin) => (rule.kind === "range" ? [{from: rule.from ?? -Infinity, to: rule.to ?? Infinity, bin}] : []));
  const own = new Map(rules.flatMap((rule, bin) => (rule.kind === "number" ? [[rule.value, bin] as const] : [])));
  const rangeAt = (value: number) => ranges.find(({from, to}) => from <= value && (value < to || to === Infinity))?.bin ?? rules.length;
  const ends = [...ranges.flatMap(({from, to}) => [from, to]), ...[...own.keys()].flatMap((value) => [value, next(value)])];
  const begins = Float64Array.from(new Set(ends)).sort();
  return {
    begins,
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
