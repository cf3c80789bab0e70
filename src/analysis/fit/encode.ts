import type {BinRule} from "../../domain/scorecard";
import type {FitColumn} from "./fitColumn";
import {HELD} from "./fitColumn";
import {binsOfNumbers, encodeNumbers} from "./numberSteps";
import {ranksOf} from "./ranks";

/** Each customer's bin, as its position in the rules; the number of rules where the cell is blank or no bin holds it. */
export function encode({values}: FitColumn, rules: readonly BinRule[]): Uint16Array {
  if (values.kind === "number" && values.ranks === undefined) return encodeNumbers(values.numbers, rules);
  return allLookedUp(binsByPlace(values, rules));
}

/** Where to look a customer's bin up. */
export interface BinsByPlace {
  /** For each customer the place of the value among the different ones of the column; −1 where blank. */
  readonly places: Int32Array;
  /** The bin of a blank, then those of the different values. */
  readonly bins: Uint16Array;
}

/** The bins of some customers, in the order given. */
export function lookedUp({places, bins}: BinsByPlace, rows: Int32Array): Uint16Array {
  const codes = new Uint16Array(rows.length);
  for (let at = 0; at < codes.length; at++) codes[at] = bins[places[rows[at]] + 1];
  return codes;
}

/** Everybody's bin. */
export function allLookedUp({places, bins}: BinsByPlace): Uint16Array {
  const codes = new Uint16Array(places.length);
  for (let i = 0; i < codes.length; i++) codes[i] = bins[places[i] + 1];
  return codes;
}

/** For each customer the place of the value among the different ones of the column, which the column knows of texts and of ranked numbers. */
export const placesIn = (values: FitColumn["values"]): Int32Array =>
  values.kind === "text" ? values.codes : (values.ranks ?? ranksOf(values.numbers)).places;

/** The bins of the different values of a column. */
export function binsByPlace(values: FitColumn["values"], rules: readonly BinRule[]): BinsByPlace {
  if (values.kind === "number") {
    const {different, places} = values.ranks ?? ranksOf(values.numbers);
    return {places, bins: binsOfNumbers(different, rules)};
  }
  return {places: values.codes, bins: values.held === undefined ? textBins(values.texts, rules) : heldBins(values.held, rules)};
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

/** For each text its place in the alphabet; texts that are the same share one. */
export function alphabetOf(texts: readonly string[]): Int32Array {
  const {numbers, numberOf} = spellingsOf(texts);
  const places = new Int32Array(numberOf.size);
  [...numberOf.keys()].sort().forEach((key, place) => (places[numberOf.get(key) ?? 0] = place));
  return numbers.map((number) => places[number]);
}

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
  const found = new Uint16Array(texts.length + 1);
  found[0] = rules.length;
  for (let text = 0; text < numbers.length; text++) found[text + 1] = bins[numbers[text]];
  return found;
}

function heldBins(held: string, rules: readonly BinRule[]): Uint16Array {
  const bins = new Uint16Array(3).fill(rules.length);
  rules.forEach((rule, bin) => {
    if (rule.kind === "lacks" && rule.value === held) bins[HELD.lacks + 1] = bin;
    if (rule.kind === "contains" && rule.value === held) bins[HELD.contains + 1] = bin;
  });
  return bins;
}
