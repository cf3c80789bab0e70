import type {Attribute, AttributeValues} from "../../domain/attribute";
import type {BandSpan, Condition} from "../../domain/trait";
import {roundestWithin} from "../math/roundNumber";
import {spanOf} from "./bands";
import {isBlank} from "./blank";
import type {Feature} from "./feature";
import type {CodeRange} from "./searchFeature";

/** A condition as people would say it: a value, a set of values, neighbouring ranges kept as text, or a range whose ends are round wherever that changes nobody of the population. */
export function conditionOf(feature: Feature, range: CodeRange & {readonly set?: readonly number[]}): Condition {
  const {values} = feature.attribute;
  if (values.kind === "number") return rangeOf(feature, range);
  if (range.set !== undefined) return {kind: "oneOf", values: range.set.map((code) => values.texts[code])};
  if (range.last > range.first) return {kind: "oneOf", values: values.texts.slice(range.first, range.last + 1), ...spoken(feature, range)};
  return {kind: values.kind === "many" ? "contains" : "is", value: values.texts[range.first]};
}

function spoken({attribute}: Feature, {first, last}: CodeRange): {readonly span?: BandSpan} {
  const span = spanOf(attribute, first, last);
  return span === undefined ? {} : {span};
}

/** An end is left open only where no customer at all lies beyond it: the best say nothing about sizes that they do not have. */
function rangeOf({attribute, edges, highs, isWhole, below, above}: Feature, {first, last}: CodeRange): Condition {
  const {unit, currency} = attribute;
  const [before, after] = [first > 0 ? highs[first - 1] : below, last + 1 < edges.length ? edges[last + 1] : above];
  const from = unit === "date" ? edges[first] : roundedDown(edges[first], before, isWhole);
  const to = unit === "date" ? highs[last] : -roundedDown(-highs[last], -after, isWhole);
  return {
    kind: "range",
    unit,
    ...(currency === undefined ? {} : {currency}),
    ...(before === -Infinity ? {} : {from}),
    ...(after === Infinity ? {} : {to}),
  };
}

/** An end of a range goes no further into the empty space beside it than this share of itself: 21 to 40 is no "20 to 100". */
const MOST_ROUNDING = 0.2;

const roundedDown = (value: number, over: number, isWhole: boolean): number =>
  roundestWithin(Math.max(over, value - MOST_ROUNDING * Math.abs(value)), value, isWhole);

/**
 * For each customer 1 where the condition holds, 0 where it does not, -1 where the value is blank; where being blank is the condition, 1 or 0 for everybody. Plain loops: it runs for every
 * condition shown.
 */
export function matches({values}: Attribute, condition: Condition): Int8Array {
  if (condition.kind === "blank" || condition.kind === "filled") return blankness(values, condition.kind === "blank" ? 1 : 0);
  if (values.kind === "number") return numbersWithin(values.numbers, condition);
  const isWanted = wantedCodes(values.texts, condition);
  return values.kind === "text" ? codesAmong(values.codes, isWanted) : anyAmong(values.starts, values.codes, isWanted);
}

/** By code 1 where it is one of the condition's values. */
function wantedCodes(texts: readonly string[], condition: Condition): Uint8Array {
  const isWanted = new Uint8Array(texts.length);
  const wanted = condition.kind === "is" || condition.kind === "contains" ? [condition.value] : condition.kind === "oneOf" ? condition.values : [];
  for (const value of wanted) {
    const code = texts.indexOf(value);
    if (code >= 0) isWanted[code] = 1;
  }
  return isWanted;
}

/** For each customer `ofBlank` where there is no value, else the other of 1 and 0. */
function blankness(values: AttributeValues, ofBlank: 0 | 1): Int8Array {
  const size = values.kind === "number" ? values.numbers.length : values.kind === "text" ? values.codes.length : values.starts.length - 1;
  const found = new Int8Array(size);
  for (let i = 0; i < size; i++) found[i] = isBlank(values, i) ? ofBlank : 1 - ofBlank;
  return found;
}

function numbersWithin(numbers: Float64Array, condition: Condition): Int8Array {
  const found = new Int8Array(numbers.length);
  const [from, to] = condition.kind === "range" ? [condition.from ?? -Infinity, condition.to ?? Infinity] : [Infinity, -Infinity];
  for (let i = 0; i < numbers.length; i++) found[i] = Number.isNaN(numbers[i]) ? -1 : numbers[i] >= from && numbers[i] <= to ? 1 : 0;
  return found;
}

function codesAmong(codes: Int32Array, isWanted: Uint8Array): Int8Array {
  const found = new Int8Array(codes.length);
  for (let i = 0; i < codes.length; i++) found[i] = codes[i] < 0 ? -1 : isWanted[codes[i]];
  return found;
}

function anyAmong(starts: Int32Array, codes: Int32Array, isWanted: Uint8Array): Int8Array {
  const found = new Int8Array(starts.length - 1).fill(-1);
  for (let i = 0; i < found.length; i++) {
    for (let at = starts[i]; at < starts[i + 1]; at++) if (found[i] !== 1) found[i] = isWanted[codes[at]];
  }
  return found;
}
