import type {Customers} from "../../domain/customers";
import type {Problem} from "../../domain/problem";
import type {Tier} from "../../domain/tier";
import type {FloorSuggestion} from "../../domain/tierAnalysis";
import {countBelow} from "../math/order";
import {abcCuts, breakCuts, quantileCuts} from "./cuts";
import type {Cuts} from "./cuts";
import {floorsOf} from "./floors";
import {tierResults} from "./tierResults";

/** The ways floors can be suggested, in the order they are shown. */
export const SUGGESTED_METHODS: readonly FloorSuggestion["method"][] = ["breaks", "quantiles", "abc"];

/** The numbers that suggestions need: the metrics in ascending order, and what the problems name. */
export interface Measured {
  readonly customers: Customers;
  /** Metrics of all customers that have one, ascending. */
  readonly sorted: Float64Array;
  readonly metricHeading: string;
  readonly amountHeading: string;
}

/**
 * Floors by one method, previewed with the customers and revenue of each tier (M1.4). An empty tier, too few different metrics, or no
 * revenue to cut are said in its problems; without revenue, Pareto ABC falls back on equal counts.
 */
export function suggestFloors(method: FloorSuggestion["method"], measured: Measured, names: readonly string[]): FloorSuggestion {
  const {sorted, customers} = measured;
  const cuts = cutsBy(method, measured, names.length);
  const hasNoRevenue = method === "abc" && cuts.length === 0 && sorted.length > 0 && sorted[0] !== sorted[sorted.length - 1];
  const floors = floorsOf(sorted, hasNoRevenue ? quantileCuts(sorted, names.length) : cuts, names.length);
  const tiers = tierResults(customers, named(names, floors));
  const problems: Problem[] = hasNoRevenue ? [{code: "noRevenue", heading: measured.amountHeading}] : [];
  return {method, tiers, problems: [...problems, ...tierProblems(measured, tiers)]};
}

/** What is wrong with tiers: fewer different metrics than tiers, and tiers that nobody is in. */
export function tierProblems(measured: Measured, tiers: readonly (Tier & {readonly customers: number})[]): Problem[] {
  const distinct = countDistinct(measured.sorted, tiers.length);
  const empty = tiers.filter((tier) => tier.customers === 0).map((tier): Problem => ({code: "tierEmpty", name: tier.name}));
  if (distinct >= tiers.length) return empty;
  return [{code: "fewDistinctValues", heading: measured.metricHeading, distinct, tiers: tiers.length}, ...empty];
}

/** Names and floors, both highest first, as tiers. */
export const named = (names: readonly string[], floors: readonly number[]): Tier[] => names.map((name, t) => ({name, floor: floors[t]}));

function cutsBy(method: FloorSuggestion["method"], measured: Measured, tiers: number): Cuts {
  switch (method) {
    case "breaks":
      return breakCuts(measured.sorted, tiers);
    case "quantiles":
      return quantileCuts(measured.sorted, tiers);
    case "abc":
      return abcCuts(measured.sorted, amountsInOrder(measured), tiers);
  }
}

/** Revenue in the order of the sorted metrics; customers with equal metrics stand together at the first of them. */
function amountsInOrder({customers, sorted}: Measured): Float64Array {
  if (customers.metric === customers.amount) return sorted;
  const amounts = new Float64Array(sorted.length);
  customers.metric.forEach((metric, i) => {
    const amount = customers.amount[i];
    if (!Number.isNaN(metric) && !Number.isNaN(amount)) amounts[countBelow(sorted, metric)] += amount;
  });
  return amounts;
}

/** How many different numbers there are, counted up to a limit. */
function countDistinct(sorted: Float64Array, limit: number): number {
  let distinct = 0;
  for (let i = 0; i < sorted.length && distinct < limit; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) distinct++;
  return distinct;
}
