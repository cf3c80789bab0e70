import type {Attribute, AttributeValues} from "../../../domain/attribute";
import {beyond, feature} from "../feature";
import type {Feature} from "../feature";
import {FEWEST_MATCHING, spread} from "../searchFeature";

/** Bins of a number that ranges are made of: tenths of the customers. */
const MOST_BINS = 10;
const FEWEST_BINS = 4;
/** Values of a text that are tried, the commonest. */
const MOST_VALUES = 30;
/** All single conditions together, as long as every attribute has its few: a sheet of thousands of columns gets the fewest each. */
const MOST_CONDITIONS = 10_000;

/**
 * An attribute as a few codes over the customers searched, by their position among them: a text's commonest values, a number's bins, neighbouring ranges kept as text. Customer m has the codes from `starts[m]` to `starts[m + 1]`.
 * Codes below 0 are values too rare to be tried.
 */
export interface CoarseColumn {
  /** As the search for traits sees it, over the same customers. */
  readonly feature: Feature;
  readonly starts: Int32Array;
  readonly codes: Int32Array;
  /** Customers by code. */
  readonly counts: Int32Array;
  /** Customers with any value, a rare one too. */
  readonly known: number;
  /** The feature's own code that each code begins at: a value, or the first of the bins put together. */
  readonly first: readonly number[];
  /** And the one after its last. */
  readonly ends: readonly number[];
  /** So many codes, the first, ascend, so that neighbours may be put together: all of a number, and the ranges kept as text. */
  readonly inOrder: number;
}

/** The columns that combinations are made of. Nothing in them depends on who is best, so that a search on shuffled labels starts from the same. */
export function coarseColumns(attributes: readonly Attribute[], members: Int32Array, best: number): CoarseColumn[] {
  const numbers = attributes.filter(({values}) => values.kind === "number").length;
  const bins = affordable(MOST_BINS, FEWEST_BINS, (size) => numbers * ((size * (size + 1)) / 2));
  const values = affordable(MOST_VALUES, FEWEST_BINS, (size) => (attributes.length - numbers) * size);
  const [everybody, starts] = [upTo(members.length), upTo(members.length + 1)];
  return attributes.map((attribute) => {
    const of = memberFeature(attribute, members, everybody, best);
    return coarse(of, {everybody, starts: of.starts ?? starts}, {bins, values});
  });
}

function upTo(size: number): Int32Array {
  const places = new Int32Array(size);
  for (let m = 0; m < size; m++) places[m] = m;
  return places;
}

function affordable(most: number, fewest: number, conditions: (size: number) => number): number {
  let size = most;
  while (size > fewest && conditions(size) > MOST_CONDITIONS) size--;
  return size;
}

/** The trait search's feature over some customers only, renumbered from 0; its open ends still know of everybody. */
function memberFeature(attribute: Attribute, members: Int32Array, everybody: Int32Array, best: number): Feature {
  const found = feature({...attribute, values: valuesOf(attribute.values, members)}, everybody, best);
  return attribute.values.kind === "number" ? {...found, ...beyond(attribute.values.numbers, found.edges[0], found.highs[found.size - 1])} : found;
}

function valuesOf(values: AttributeValues, members: Int32Array): AttributeValues {
  if (values.kind === "number") return {kind: "number", numbers: taken(values.numbers, members, new Float64Array(members.length))};
  if (values.kind === "text") return {...values, codes: taken(values.codes, members, new Int32Array(members.length))};
  const starts = new Int32Array(members.length + 1);
  members.forEach((i, m) => (starts[m + 1] = starts[m] + values.starts[i + 1] - values.starts[i]));
  const codes = new Int32Array(starts[members.length]);
  members.forEach((i, m) => codes.set(values.codes.subarray(values.starts[i], values.starts[i + 1]), starts[m]));
  return {...values, starts, codes};
}

function taken<T extends Float64Array | Int32Array>(from: T, members: Int32Array, into: T): T {
  for (let m = 0; m < members.length; m++) into[m] = from[members[m]];
  return into;
}

/** Everybody searched, and from where to where the codes of each stand. */
interface Placed {
  readonly everybody: Int32Array;
  readonly starts: Int32Array;
}

function coarse(of: Feature, {everybody, starts}: Placed, most: {readonly bins: number; readonly values: number}): CoarseColumn {
  const {counts, known} = spread(of, everybody);
  const inOrder = of.isOrdered ? of.size : of.bands.length;
  const ranges = binStarts(counts.subarray(0, inOrder), known, most.bins);
  const first = [...ranges, ...commonest(counts, inOrder, most.values)];
  const ends = first.map((from, code) => (code >= ranges.length ? from + 1 : (ranges[code + 1] ?? inOrder)));
  const coded = new Int32Array(of.size).fill(-1);
  first.forEach((from, code) => coded.fill(code, from, ends[code]));
  const [codes, sums] = [new Int32Array(of.codes.length), new Int32Array(first.length)];
  for (let at = 0; at < codes.length; at++) {
    const code = of.codes[at] < 0 ? -1 : coded[of.codes[at]];
    codes[at] = code;
    if (code >= 0) sums[code]++;
  }
  return {feature: of, starts, codes, counts: sums, known, first, ends, inOrder: ranges.length};
}

/** Neighbouring fine bins, or ranges kept as text, put together to about equal numbers of customers. */
function binStarts(counts: Int32Array, known: number, bins: number): number[] {
  const starts: number[] = [];
  let [before, due] = [0, 0];
  counts.forEach((count, code) => {
    if (before >= due) {
      starts.push(code);
      due = ((Math.floor((before * bins) / known) + 1) * known) / bins;
    }
    before += count;
  });
  return starts;
}

/** The commonest values from a code on. */
function commonest(counts: Int32Array, from: number, values: number): number[] {
  return Array.from(counts.keys())
    .filter((code) => code >= from && counts[code] >= FEWEST_MATCHING)
    .sort((a, b) => counts[b] - counts[a] || a - b)
    .slice(0, values);
}
