import type {Attribute} from "../../domain/attribute";
import {countBelow} from "../math/order";
import {isBlank} from "./blank";

/** Fewest bins of a number, whatever it costs to search them. */
const FEWEST_BINS = 48;
/** Ranges begin and end at one of the best, so that few best customers can afford many bins: with twenty of them, among two hundred customers, every value is its own. */
const BINS_TIMES_BEST = 4000;

/**
 * An attribute as small whole numbers over all customers, ready to be counted. Texts are coded by value; numbers by bin, and a
 * range is some neighbouring bins. Customer i has the codes from `starts[i]` to `starts[i + 1]`: none where blank, several where many-valued.
 */
export interface Feature {
  readonly attribute: Attribute;
  readonly isOrdered: boolean;
  readonly size: number;
  readonly starts: Int32Array;
  readonly codes: Int32Array;
  /** Where each bin begins, smallest first; the bins of the population the search is made in. Empty for texts. */
  readonly edges: Float64Array;
  /** Values of the population, ascending; what range ends are rounded between. Empty for texts. */
  readonly sorted: Float64Array;
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
      return {attribute, isOrdered: false, size: values.texts.length, ...sparse(values.codes), ...NO_ORDER};
    case "many":
      return {attribute, isOrdered: false, size: values.texts.length, starts: values.starts, codes: values.codes, ...NO_ORDER};
  }
}

/** An attribute as no more than blank or filled in: for one whose values show no pattern. */
export function filledFeature(attribute: Attribute, customers: number): Feature {
  const codes = Int32Array.from({length: customers}, (_, i) => (isBlank(attribute.values, i) ? -1 : 0));
  return {attribute, isOrdered: false, size: 1, ...sparse(codes), ...NO_ORDER};
}

const EMPTY = new Float64Array(0);
const NO_ORDER = {edges: EMPTY, sorted: EMPTY, below: -Infinity, above: Infinity};

function numberFeature(attribute: Attribute, numbers: Float64Array, population: Int32Array, bins: number): Feature {
  const sorted = Float64Array.from(population, (i) => numbers[i])
    .filter((value) => !Number.isNaN(value))
    .sort();
  const edges = binEdges(sorted, bins);
  const codes = Int32Array.from(numbers, (value) => (Number.isNaN(value) || edges.length === 0 ? -1 : Math.max(0, binOf(edges, value))));
  return {attribute, isOrdered: true, size: edges.length, ...sparse(codes), edges, sorted, ...beyond(numbers, sorted)};
}

/** The nearest values that any customer has beyond those of some. */
export function beyond(numbers: Float64Array, sorted: Float64Array): {readonly below: number; readonly above: number} {
  let [below, above] = [-Infinity, Infinity];
  for (const value of numbers) {
    if (value < sorted[0] && value > below) below = value;
    if (value > sorted[sorted.length - 1] && value < above) above = value;
  }
  return {below, above};
}

/**
 * Where bins of about equal numbers of customers begin; equal values are never parted, and few different values each get a bin.
 *
 * @example binEdges([1, 1, 2, 3], 48) // [1, 2, 3]
 */
export function binEdges(sorted: Float64Array, bins: number): Float64Array {
  const distinct = sorted.filter((value, i) => i === 0 || value !== sorted[i - 1]);
  if (distinct.length <= bins) return distinct;
  const edges: number[] = [];
  for (let bin = 0; bin < bins; bin++) {
    const edge = sorted[Math.floor((bin * sorted.length) / bins)];
    if (edges.length === 0 || edge > edges[edges.length - 1]) edges.push(edge);
  }
  return Float64Array.from(edges);
}

/** The last bin that begins at or below a value; -1 below the first. */
function binOf(edges: Float64Array, value: number): number {
  const at = countBelow(edges, value);
  return at < edges.length && edges[at] === value ? at : at - 1;
}

/** One code a customer, -1 where there is none, as runs of none or one. */
function sparse(codes: Int32Array): {starts: Int32Array; codes: Int32Array} {
  const starts = new Int32Array(codes.length + 1);
  for (let i = 0; i < codes.length; i++) starts[i + 1] = starts[i] + (codes[i] >= 0 ? 1 : 0);
  return {starts, codes: codes.filter((code) => code >= 0)};
}
