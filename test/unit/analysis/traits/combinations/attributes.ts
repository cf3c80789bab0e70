import {STANDING} from "../../../../../src/domain/best";
import type {Attribute, AttributeValues} from "../../../../../src/domain/attribute";
import type {Combination, CombinationSearch} from "../../../../../src/domain/combination";
import {coarseColumns} from "../../../../../src/analysis/traits/combinations/coarseColumn";
import {coversOf} from "../../../../../src/analysis/traits/combinations/covers";
import type {Covers} from "../../../../../src/analysis/traits/combinations/covers";
import {elementaries} from "../../../../../src/analysis/traits/combinations/elementary";
import {searchCombinations} from "../../../../../src/analysis/traits/combinations/searchCombinations";
import type {CombinationSettings} from "../../../../../src/analysis/traits/combinations/searchCombinations";

const attribute = (heading: string, column: number, values: AttributeValues): Attribute => ({
  column,
  heading,
  role: undefined,
  kind: values.kind === "number" ? "number" : "text",
  group: "other",
  unit: "number",
  values,
});

export const numbersIn = (column: number, heading: string, numbers: ArrayLike<number>): Attribute =>
  attribute(heading, column, {kind: "number", numbers: Float64Array.from(numbers)});

/** A text a customer; "" is a blank. */
export function textsIn(column: number, heading: string, cells: readonly string[]): Attribute {
  const texts = [...new Set(cells)].filter((cell) => cell !== "");
  return attribute(heading, column, {kind: "text", texts, codes: Int32Array.from(cells, (cell) => texts.indexOf(cell))});
}

/** Some texts a customer. */
export function partsIn(column: number, heading: string, cells: readonly (readonly string[])[]): Attribute {
  const texts = [...new Set(cells.flat())];
  const starts = new Int32Array(cells.length + 1);
  cells.forEach((cell, i) => (starts[i + 1] = starts[i] + cell.length));
  return attribute(heading, column, {kind: "many", texts, starts, codes: Int32Array.from(cells.flat(), (text) => texts.indexOf(text))});
}

/** Everybody is a candidate, these are best. */
export const standingOf = (isBest: readonly boolean[]): Uint8Array => Uint8Array.from(isBest, (best) => (best ? STANDING.best : STANDING.candidate));

/** The search from its first step to its answer. */
export function combinationsOf(
  attributes: readonly Attribute[],
  standing: Uint8Array,
  settings: Partial<CombinationSettings> = {},
): CombinationSearch {
  const steps = searchCombinations({attributes, standing}, {seed: 1, permutations: 99, ...settings});
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** The conditions of some attributes over all their customers. */
export function coversIn(attributes: readonly Attribute[], customers: number, best: number): Covers {
  const members = Int32Array.from({length: customers}, (_, i) => i);
  const columns = coarseColumns(attributes, members, best);
  return coversOf(columns, elementaries(columns), members);
}

/** A combination as one would say it. */
export const saying = ({conditions}: Combination): string[] =>
  conditions.map(({attribute: heading, condition}) => {
    if (condition.kind === "range") return `${heading} ${condition.from ?? ""}..${condition.to ?? ""}`;
    return `${heading} ${condition.kind === "oneOf" ? condition.values.join("|") : "value" in condition ? condition.value : condition.kind}`;
  });
