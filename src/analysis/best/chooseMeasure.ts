import type {BlendPart, Measure, Objective, SingleObjective} from "../../domain/best";
import type {Outcome} from "../../domain/outcome";
import {failure, success} from "../../domain/outcome";
import type {Problem} from "../../domain/problem";
import {cellPlace} from "../intake/place";
import {ascending, countBelow} from "../math/order";
import {columnNamed, measureObjective, objectiveOfAim} from "./measureObjective";
import type {Measured, MeasureInput} from "./measureObjective";

/** What customers are ranked by, and what the user should know about it. */
export interface ChosenMeasure extends Measured {
  readonly notes: readonly Problem[];
}

type Ranking = Exclude<Objective, {kind: "list"}>;

/**
 * Measures what the user chose, or what the aim stands for. Where the sheet lacks the columns, revenue stands in, and a note says so;
 * a column that the user named and that is not there, or holds no numbers, is a problem.
 *
 * @param candidates Customers among whom a blend ranks.
 */
export function chooseMeasure(objective: Ranking | undefined, input: MeasureInput, candidates: ArrayLike<number>): Outcome<ChosenMeasure> {
  if (objective === undefined) {
    const aimed = objectiveOfAim(input.choices, input.table);
    const isUpsellMissing = input.choices.aim === "upsell" && aimed.kind === "revenue";
    if (aimed.kind === "blend" || aimed.kind === "list") throw new Error(`unexpected objective of an aim: ${aimed.kind}`);
    return isUpsellMissing ? success(standIn("upsell", undefined, input)) : single(aimed, input);
  }
  return objective.kind === "blend" ? blend(objective.parts, input, candidates) : single(objective, input);
}

function single(objective: SingleObjective, input: MeasureInput): Outcome<ChosenMeasure> {
  const measured = measureObjective(objective, input);
  if (measured !== undefined) return success({...measured, notes: []});
  if (objective.kind === "column") return failure(columnProblem(objective.heading, input));
  if (objective.kind === "revenue") throw new Error("revenue cannot be measured: customers have amounts");
  return success(standIn(objective.kind, objective, input));
}

function standIn(missing: "growth" | "profit" | "loyalty" | "upsell", insteadOf: Objective | undefined, input: MeasureInput): ChosenMeasure {
  const measured = measureObjective({kind: "revenue"}, input);
  if (measured === undefined) throw new Error("revenue cannot be measured: customers have amounts");
  const note: Problem = {code: "objectiveColumnMissing", objective: missing, heading: measured.measure.headings[0] ?? ""};
  return {...measured, measure: {...measured.measure, ...(insteadOf === undefined ? {} : {insteadOf})}, notes: [note]};
}

/** The weighted mean of percentile ranks, 0 to 100, 100 being best. A customer who lacks one part has no rank. */
function blend(parts: readonly BlendPart[], input: MeasureInput, candidates: ArrayLike<number>): Outcome<ChosenMeasure> {
  const blended = new Float64Array(input.customers.amount.length);
  const notes: Problem[] = [];
  const headings: string[] = [];
  const weights = parts.reduce((all, {weight}) => all + weight, 0);
  if (!(weights > 0)) return failure({code: "optionInvalid", option: "blend", found: String(weights), allowed: "weights > 0"});
  for (const {objective, weight} of parts) {
    const measured = single(objective, input);
    if (!measured.ok) return measured;
    const {measure, values} = measured.value;
    notes.push(...measured.value.notes);
    headings.push(...measure.headings.filter((heading) => !headings.includes(heading)));
    const ranks = percentileRanks(values, candidates);
    for (let i = 0; i < blended.length; i++) blended[i] += (weight / weights) * (measure.direction === "highest" ? ranks[i] : 100 - ranks[i]);
  }
  const measure: Measure = {objective: {kind: "blend", parts}, headings, direction: "highest", unit: "number"};
  return success({measure, values: blended, notes});
}

/**
 * Percentile rank of each value among the candidates' values, 0 to 100: the share below plus half of the share that equals it. NaN where there is no value.
 *
 * @example percentileRanks([10, 20, 20, 40], [0, 1, 2, 3]) // [12.5, 50, 50, 87.5]
 */
export function percentileRanks(values: Float64Array, candidates: ArrayLike<number>): Float64Array {
  const sorted = ascending(Float64Array.from(candidates, (i) => values[i]));
  return values.map((value) => {
    const below = countBelow(sorted, value);
    const equal = countNotAbove(sorted, value) - below;
    return Number.isNaN(value) || sorted.length === 0 ? Number.NaN : (100 * (below + equal / 2)) / sorted.length;
  });
}

/** How many of some sorted numbers do not lie above a value. */
function countNotAbove(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Why a column cannot be an objective: it is not there, or its first text is no number. */
export function columnProblem(heading: string, {customers, table}: Pick<MeasureInput, "customers" | "table">): Problem {
  const attribute = columnNamed(table, heading);
  if (attribute === undefined) return {code: "columnUnknown", heading, available: table.attributes.map((one) => one.heading)};
  const {values} = attribute;
  const code = values.kind === "number" ? -1 : values.codes.findIndex((one) => one >= 0);
  const first = values.kind === "text" ? Math.max(code, 0) : 0;
  const found = values.kind === "number" || code < 0 ? "" : values.texts[values.codes[code]];
  return {
    code: "columnNotNumber",
    heading: attribute.heading,
    cell: cellPlace(customers.source.sheet, customers.sheetRows[first], attribute.column),
    found,
  };
}
