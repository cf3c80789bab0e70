import type {Condition} from "../../domain/trait";
import {matches} from "./condition";
import type {Feature} from "./feature";
import type {StandingCounts} from "./standingCounts";
import {countByStanding, STANDINGS} from "./standingCounts";

/** How many customers of each standing meet a condition, and how many could: those with a value, or all where being blank is the condition. By {@link import("../../domain/best").STANDING}. */
export interface Counted {
  readonly matching: Int32Array;
  readonly of: Int32Array;
}

/** Counts conditions on one feature. */
export type ConditionCounts = (condition: Condition) => Counted;

/** Goes over the customers once, so that any number of conditions on the same feature can be counted from the values, which are few. */
export function conditionCounts(feature: Feature, standing: Uint8Array): ConditionCounts {
  const {values} = feature.attribute;
  const direct = (condition: Condition) => countDirectly(feature, condition, standing);
  switch (values.kind) {
    case "many":
      return direct;
    case "text": {
      const counts = countByStanding(values.codes, values.texts.length, standing);
      return (condition) => (namesValues(condition) ? ofCodes(counts, codesOf(values.texts, condition)) : direct(condition));
    }
    case "number": {
      const counts = rangeCounts(feature, values.numbers, standing);
      return (condition) =>
        condition.kind === "range" ? (counts(condition.from ?? -Infinity, condition.to ?? Infinity) ?? direct(condition)) : direct(condition);
    }
  }
}

type Naming = Extract<Condition, {kind: "is" | "oneOf" | "contains"}>;

const namesValues = (condition: Condition): condition is Naming =>
  condition.kind === "is" || condition.kind === "oneOf" || condition.kind === "contains";

const codesOf = (texts: readonly string[], condition: Naming): number[] =>
  (condition.kind === "oneOf" ? condition.values : [condition.value]).map((value) => texts.indexOf(value)).filter((code) => code >= 0);

function ofCodes({counts, size}: StandingCounts, codes: readonly number[]): Counted {
  const [matching, of] = [new Int32Array(STANDINGS), new Int32Array(STANDINGS)];
  for (let code = 0; code < size; code++) for (let one = 0; one < STANDINGS; one++) of[one] += counts[(code + 1) * STANDINGS + one];
  for (const code of codes) for (let one = 0; one < STANDINGS; one++) matching[one] += counts[(code + 1) * STANDINGS + one];
  return {matching, of};
}

/**
 * Counts of ranges that begin and end between bins. Customers whose number lies within what the population has in a bin are counted by bin; the few others, who lie between two bins, one by one. Undefined for a range that
 * parts a bin.
 */
function rangeCounts({codes, edges, highs}: Feature, numbers: Float64Array, standing: Uint8Array): (from: number, to: number) => Counted | undefined {
  const size = edges.length;
  const within = new Int32Array((size + 1) * STANDINGS);
  const apart: number[] = [];
  for (let i = 0; i < numbers.length; i++) {
    const code = codes[i];
    const isWithin = code < 0 || (numbers[i] <= highs[code] && numbers[i] >= edges[code]);
    if (isWithin) within[(code + 1) * STANDINGS + standing[i]]++;
    else apart.push(i);
  }
  return (from, to) => {
    const [matching, of] = [new Int32Array(STANDINGS), new Int32Array(STANDINGS)];
    for (let bin = 0; bin < size; bin++) {
      const isIn = from <= edges[bin] && highs[bin] <= to;
      if (!isIn && from <= highs[bin] && edges[bin] <= to) return undefined;
      for (let one = 0, at = (bin + 1) * STANDINGS; one < STANDINGS; one++, at++) {
        of[one] += within[at];
        if (isIn) matching[one] += within[at];
      }
    }
    for (const i of apart) {
      of[standing[i]]++;
      if (numbers[i] >= from && numbers[i] <= to) matching[standing[i]]++;
    }
    return {matching, of};
  };
}

/** Counts one condition customer by customer. */
export function countDirectly({attribute}: Pick<Feature, "attribute">, condition: Condition, standing: Uint8Array): Counted {
  const [matching, of] = [new Int32Array(STANDINGS), new Int32Array(STANDINGS)];
  const found = matches(attribute, condition);
  for (let i = 0; i < found.length; i++) {
    if (found[i] < 0) continue;
    of[standing[i]]++;
    matching[standing[i]] += found[i];
  }
  return {matching, of};
}
