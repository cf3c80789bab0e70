import type {Attribute, AttributeValues, ValueBand} from "../../domain/attribute";
import type {BinRule} from "../../domain/scorecard";
import {bandOrNumber} from "../intake/bandText";
import {textIn} from "./lineFinder";
import {bandKey, loneBand} from "./loneBand";

type TextValues = Extract<AttributeValues, {kind: "text"}>;
type ManyValues = Extract<AttributeValues, {kind: "many"}>;

/**
 * A column of another sheet with its values in the form that lines of a scorecard ask for: single values as lists of one where the card asks whether a list holds a value, lists of one as single values, ranges as numbers
 * where all of a range lies in one line, and numbers as the range that a line names. What cannot be said in that form is unknown.
 */
export function asLearnt(attribute: Attribute, rules: readonly BinRule[]): Attribute {
  const values = valuesFor(attribute.values, rules);
  return values === attribute.values ? attribute : {...attribute, values};
}

function valuesFor(values: AttributeValues, rules: readonly BinRule[]): AttributeValues {
  const asks = (...kinds: BinRule["kind"][]) => rules.some(({kind}) => kinds.includes(kind));
  if (asks("contains", "lacks")) return values.kind === "number" ? values : spelt(values.kind === "text" ? listsOfOne(values) : values, rules);
  if (asks("texts")) {
    if (values.kind === "number") return namedRanges(values.numbers, rules);
    return spelt(values.kind === "many" ? singles(values) : values, rules);
  }
  return values.kind === "text" && asks("range", "number") ? numbersOf(values, rules) : values;
}

function listsOfOne({texts, codes}: TextValues): ManyValues {
  const starts = new Int32Array(codes.length + 1);
  codes.forEach((code, i) => (starts[i + 1] = starts[i] + Number(code >= 0)));
  return {kind: "many", texts, starts, codes: codes.filter((code) => code >= 0)};
}

function singles({texts, starts, codes}: ManyValues): TextValues {
  return {
    kind: "text",
    texts,
    codes: Int32Array.from({length: starts.length - 1}, (_, i) => (starts[i + 1] - starts[i] === 1 ? codes[starts[i]] : -1)),
  };
}

/** A range that no edge of the card parts, and that holds no number with a line of its own, is as good as any number in it. */
function numbersOf({texts, codes, bands}: TextValues, rules: readonly BinRule[]): AttributeValues {
  const edges = rules.flatMap((rule) => (rule.kind === "range" ? [rule.from ?? -Infinity, rule.to ?? Infinity] : []));
  const own = rules.flatMap((rule) => (rule.kind === "number" ? [rule.value] : []));
  const number = (band: ValueBand | undefined): number => {
    if (band === undefined) return Number.NaN;
    const [low, high] = [Math.max(band.low, -Number.MAX_VALUE), Math.min(band.high, Number.MAX_VALUE)];
    const isParted = edges.some((edge) => low < edge && edge <= high) || (low < high && own.some((value) => low <= value && value <= high));
    return isParted ? Number.NaN : low;
  };
  const ofText = texts.map((text, code) => number(bands?.[code] ?? loneBand(text, bandOrNumber)));
  return {kind: "number", numbers: Float64Array.from(codes, (code) => ofText[code] ?? Number.NaN)};
}

/** Texts as the card spells them, where they differ in spaces, in how an accent is composed, or in how a range is written. */
function spelt<Values extends TextValues | ManyValues>(values: Values, rules: readonly BinRule[]): Values {
  const named = textsOf(rules);
  const known = new Map(named.map((text) => [textIn(text), text] as const));
  const bands = new Map(named.map((text) => [rangeKey(text), text] as const));
  bands.delete(undefined);
  const asNamed = (text: string) => known.get(textIn(text)) ?? bands.get(rangeKey(text)) ?? text;
  return {...values, texts: values.texts.map(asNamed)};
}

function rangeKey(text: string): string | undefined {
  const band = loneBand(text);
  return band === undefined ? undefined : bandKey(band);
}

const textsOf = (rules: readonly BinRule[]): string[] =>
  rules.flatMap((rule) => {
    if (rule.kind === "texts") return [...rule.values];
    return rule.kind === "contains" || rule.kind === "lacks" ? [rule.value] : [];
  });

/** The text of the line whose range holds a number, where lines are named by ranges ("20–50"). */
function namedRanges(numbers: Float64Array, rules: readonly BinRule[]): AttributeValues {
  const texts = textsOf(rules);
  const bands = texts.map((text) => loneBand(text));
  const codes = Int32Array.from(numbers, (value) => bands.findIndex((band) => band !== undefined && value >= band.low && value <= band.high));
  return {kind: "text", texts, codes};
}
