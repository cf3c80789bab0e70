import type {Condition} from "../../domain/trait";
import {countBelow} from "../math/order";
import {matches} from "./condition";
import type {Feature} from "./feature";
import type {StandingCounter, StandingCounts} from "./standingCounts";
import {STANDINGS, standingCounter} from "./standingCounts";

/** How many customers of each standing meet a condition, and how many could: those with a value, or all where being blank is the condition. By {@link import("../../domain/best").STANDING}. */
export interface Counted {
  readonly matching: Int32Array;
  readonly of: Int32Array;
}

/** Counts conditions on one feature. */
export type ConditionCounts = (condition: Condition) => Counted;

/** Goes over the customers once, so that any number of conditions on the same feature can be counted from the values, which are few; not even that where the feature has been counted by the same standings. */
export function conditionCounts(feature: Feature, standing: Uint8Array, counter: StandingCounter = standingCounter(standing)): ConditionCounts {
  const {values} = feature.attribute;
  const direct = (condition: Condition) => countDirectly(feature, condition, standing);
  switch (values.kind) {
    case "many":
    case "text": {
      const counts = codeCounts(counter.counted(feature), counter.customers);
      // Of several values in one cell a customer may have more than one.
      const isSum = (condition: Condition): condition is Naming => namesValues(condition) && (values.kind === "text" || condition.kind !== "oneOf");
      return (condition) => (isSum(condition) ? counts(codesOf(values.texts, condition)) : direct(condition));
    }
    case "number": {
      const counts = rangeCounts(feature, values.numbers, standing, counter);
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

/** Counts of values: those of their codes added up, of all who are not blank. */
function codeCounts({counts}: StandingCounts, customers: Int32Array): (codes: readonly number[]) => Counted {
  const of = customers.map((all, one) => all - counts[one]);
  return (codes) => {
    const matching = new Int32Array(STANDINGS);
    for (const code of codes) for (let one = 0; one < STANDINGS; one++) matching[one] += counts[(code + 1) * STANDINGS + one];
    return {matching, of};
  };
}

/**
 * Counts of ranges that begin and end between bins. Customers whose number lies within what the population has in a bin are counted by bin; the few others, who lie between two bins, one by one. Undefined for a range that
 * parts a bin.
 */
function rangeCounts(
  feature: Feature,
  numbers: Float64Array,
  standing: Uint8Array,
  {counted}: StandingCounter,
): (from: number, to: number) => Counted | undefined {
  const {codes, edges, highs, apart, size} = feature;
  const within = counted(feature).counts.slice();
  for (let k = 0; k < apart.length; k++) within[(codes[apart[k]] + 1) * STANDINGS + standing[apart[k]]]--;
  // From here on customers within this bin and all before it; blanks are none of them.
  within.fill(0, 0, STANDINGS);
  for (let at = STANDINGS; at < within.length; at++) within[at] += within[at - STANDINGS];
  return (from, to) => {
    const [first, end] = [countBelow(edges, from), countAtMost(highs, to)];
    if ((first > 0 && highs[first - 1] >= from && edges[first - 1] <= to) || (end < size && edges[end] <= to && highs[end] >= from)) return undefined;
    const matching = new Int32Array(STANDINGS);
    const of = within.slice(size * STANDINGS);
    for (let one = 0; one < STANDINGS && first < end; one++) matching[one] = within[end * STANDINGS + one] - within[first * STANDINGS + one];
    for (let k = 0; k < apart.length; k++) {
      const i = apart[k];
      of[standing[i]]++;
      if (numbers[i] >= from && numbers[i] <= to) matching[standing[i]]++;
    }
    return {matching, of};
  };
}

/** How many of some ascending numbers do not lie above a value. */
function countAtMost(ascending: Float64Array, value: number): number {
  let at = countBelow(ascending, value);
  while (at < ascending.length && ascending[at] <= value) at++;
  return at;
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
