import type {Attribute, ValueBand} from "../../domain/attribute";
import {bandsOf} from "./bands";
import {isBlank} from "./blank";
import {apartFrom, binEdges, binsOf, highsOf} from "./numberBins";

/** Fewest bins of a number, whatever it costs to search them. */
const FEWEST_BINS = 48;
/** Ranges begin and end at one of the best, so that few best customers can afford many bins: with twenty of them, among two hundred customers, every value is its own. */
const BINS_TIMES_BEST = 4000;

/**
 * An attribute as small whole numbers over all customers, ready to be counted. Texts are coded by value; numbers by bin, and a
 * range is some neighbouring bins. Customer i has `codes[i]`, -1 where blank; where many-valued the codes from `starts[i]` to `starts[i + 1]`.
 */
export interface Feature {
  readonly attribute: Attribute;
  readonly isOrdered: boolean;
  /** Ranges kept as text, by code: neighbours among them may be put together. Empty for all else. */
  readonly bands: readonly ValueBand[];
  readonly size: number;
  readonly starts?: Int32Array;
  readonly codes: Int32Array | Int16Array;
  /** Where each bin begins, smallest first; the bins of the population the search is made in. Empty for texts. */
  readonly edges: Float64Array;
  /** The largest value of the population in each bin; range ends are rounded between it and the next edge. Empty for texts. */
  readonly highs: Float64Array;
  /** Positions of customers outside of the population whose number lies between two bins, or beyond all. Empty for texts. */
  readonly apart: Int32Array;
  /** Whether all numbers of the population are whole. */
  readonly isWhole: boolean;
  /** The nearest values of other customers beyond the population's: −Infinity and Infinity where there are none. */
  readonly below: number;
  readonly above: number;
}

/** Prepares an attribute for the search among some customers, so many of whom are best. */
export function feature(attribute: Attribute, population: Int32Array, best: number): Feature {
  const {values} = attribute;
  switch (values.kind) {
    case "number":
      return numberFeature(attribute, values.numbers, population, Math.max(FEWEST_BINS, Math.floor(BINS_TIMES_BEST / Math.max(1, best))));
    case "text":
      return {attribute, isOrdered: false, size: values.texts.length, codes: values.codes, ...NO_ORDER, bands: bandsOf(values)};
    case "many":
      return {attribute, isOrdered: false, size: values.texts.length, starts: values.starts, codes: values.codes, ...NO_ORDER};
  }
}

/** An attribute as no more than blank or filled in: for one whose values show no pattern. */
export function filledFeature(attribute: Attribute, customers: number): Feature {
  const codes = new Int16Array(customers);
  for (let i = 0; i < customers; i++) codes[i] = isBlank(attribute.values, i) ? -1 : 0;
  return {attribute, isOrdered: false, size: 1, codes, ...NO_ORDER};
}

const EMPTY = new Float64Array(0);
const NO_ORDER = {bands: [], edges: EMPTY, highs: EMPTY, apart: new Int32Array(0), isWhole: false, below: -Infinity, above: Infinity};

function numberFeature(attribute: Attribute, numbers: Float64Array, population: Int32Array, bins: number): Feature {
  const known = present(valuesAt(numbers, population));
  const isWhole = known.every(Number.isInteger);
  const edges = binEdges(known, bins);
  const codes = binsOf(numbers, edges);
  const highs = highsOf(numbers, codes, population, edges.length);
  const apart = apartFrom(numbers, codes, edges, highs);
  return {
    attribute,
    isOrdered: true,
    bands: [],
    size: edges.length,
    codes,
    edges,
    highs,
    apart,
    isWhole,
    // Whoever lies beyond the population lies apart from its bins.
    ...beyond(valuesAt(numbers, apart), edges[0], highs[highs.length - 1]),
  };
}

/** Those that are not missing, in the same place. */
function present(values: Float64Array): Float64Array {
  let count = 0;
  for (let m = 0; m < values.length; m++) if (!Number.isNaN(values[m])) values[count++] = values[m];
  return values.subarray(0, count);
}

function valuesAt(numbers: Float64Array, places: Int32Array): Float64Array {
  const values = new Float64Array(places.length);
  for (let k = 0; k < places.length; k++) values[k] = numbers[places[k]];
  return values;
}

/** The nearest values that any customer has beyond the least and the most of some. */
export function beyond(numbers: Float64Array, least: number, most: number): {readonly below: number; readonly above: number} {
  let [below, above] = [-Infinity, Infinity];
  for (let i = 0; i < numbers.length; i++) {
    const value = numbers[i];
    if (value < least && value > below) below = value;
    if (value > most && value < above) above = value;
  }
  return {below, above};
}
