import type {Customers} from "../../domain/customers";
import type {Outcome} from "../../domain/outcome";
import {failure, success} from "../../domain/outcome";
import type {Problem} from "../../domain/problem";
import {FEWEST_CUSTOMERS} from "../../domain/settings";
import type {Choices} from "../../domain/settings";
import type {Tier, TierResult} from "../../domain/tier";
import type {FloorSuggestion, TierAnalysis} from "../../domain/tierAnalysis";
import {cellPlace} from "../intake/place";
import {customersOf} from "./customersOf";
import {ascending, countBelow} from "../math/order";
import {sum, sumAt} from "../math/sum";
import {floorProblem, nameProblem} from "./checkTiers";
import {lowestFloor} from "./floors";
import {paretoCurve, topFifthShare} from "./paretoCurve";
import {isNearlyEqual, redrawFloors} from "./redrawFloors";
import type {Measured} from "./suggestFloors";
import {named, SUGGESTED_METHODS, suggestFloors, tierProblems} from "./suggestFloors";
import {roundDown} from "../math/roundNumber";
import {tierResults} from "./tierResults";
import {tierOf} from "./tierOf";

/**
 * Steps 1 and 2: the customers in tiers, and where the revenue comes from.
 *
 * @param tierNames The language's names, highest first, one for each of `choices.tierCount`; the user's own names in the choices go before them.
 */
export function analyzeTiers(customers: Customers, choices: Choices, tierNames: readonly string[]): Outcome<TierAnalysis> {
  const names = choices.tierNames ?? tierNames;
  const measures = measured(customers);
  const problem =
    nameProblem(names) ?? fewCustomers(measures) ?? (choices.floorMethod === "manual" ? floorProblem(choices.floors ?? [], names.length) : undefined);
  if (problem !== undefined) return failure(problem);
  const suggestions = suggestionsFor(measures, names);
  const suggested = suggestions.find((suggestion) => suggestion.method === choices.floorMethod)?.tiers;
  const tiers = suggested ?? tierResults(customers, named(names, manualFloors(choices.floors ?? [], names.length, measures.sorted)));
  return success({...figures(measures, tiers, choices), suggestions});
}

function figures(measured: Measured, tiers: readonly TierResult[], choices: Choices): Omit<TierAnalysis, "suggestions"> {
  const {customers} = measured;
  const biggestTier = biggest(tiers).name;
  const positions = tierOf(customers, tiers);
  const inTier = richestFirst(measured, positions, tiers[tiers.length - 1].floor);
  const outside = customersOf(positions, (tier) => tier < 0);
  const isEven = isNearlyEqual(tiers);
  return {
    rows: customers.understanding.rows,
    customers: customers.metric.length,
    unclassified: outside.length,
    unclassifiedRevenue: sumAt(customers.amount, outside),
    revenue: sum(tiers.map((tier) => tier.revenue)),
    metricHeading: measured.metricHeading,
    amountHeading: measured.amountHeading,
    isByConstruction: choices.floorMethod === "abc",
    tiers,
    focusTier: tiers.find((tier) => tier.name === choices.focusTier)?.name ?? biggestTier,
    biggestTier,
    isNearlyEqual: isEven,
    redraws: isEven ? redrawFloors(measured, tiers) : [],
    pareto: paretoCurve(inTier),
    topFifthShare: topFifthShare(inTier),
    notes: notesOn(measured, tiers, outside),
  };
}

/** What was measured and suggested for customers before: they never change, and a floor is edited many times over. */
const MEASURED = new WeakMap<Customers, Measured>();
const SUGGESTED = new WeakMap<Measured, Map<string, readonly FloorSuggestion[]>>();

function suggestionsFor(measured: Measured, names: readonly string[]): readonly FloorSuggestion[] {
  const known = SUGGESTED.get(measured) ?? new Map<string, readonly FloorSuggestion[]>();
  SUGGESTED.set(measured, known);
  const key = JSON.stringify(names);
  const suggestions = known.get(key) ?? SUGGESTED_METHODS.map((method) => suggestFloors(method, measured, names));
  known.set(key, suggestions);
  return suggestions;
}

function measured(customers: Customers): Measured {
  const known = MEASURED.get(customers) ?? measure(customers);
  MEASURED.set(customers, known);
  return known;
}

function measure(customers: Customers): Measured {
  const {columns, metricColumn, amountColumn} = customers.understanding;
  const headingOf = (column: number | undefined) => columns.find((summary) => summary.column === column)?.heading ?? "";
  return {customers, sorted: ascending(customers.metric), metricHeading: headingOf(metricColumn), amountHeading: headingOf(amountColumn)};
}

function fewCustomers({customers, sorted}: Measured): Problem | undefined {
  if (sorted.length >= FEWEST_CUSTOMERS) return undefined;
  return {code: "tooFewCustomers", sheet: customers.source.sheet, found: sorted.length, needed: FEWEST_CUSTOMERS};
}

/** The user's floors; where the lowest tier's own is left out, it is found so that nobody with a metric falls out. */
function manualFloors(floors: readonly number[], tiers: number, sorted: Float64Array): number[] {
  if (floors.length === tiers) return [...floors];
  const least = floors[floors.length - 1];
  const lowest = lowestFloor(sorted);
  return [...floors, lowest < least ? lowest : least > 0 ? 0 : roundDown(2 * least - 1)];
}

/** The tier with the most revenue; of equals the higher one, and without any revenue the one with the most customers. */
function biggest(tiers: readonly TierResult[]): Tier {
  const measure = tiers.some((tier) => tier.revenue !== 0) ? (tier: TierResult) => tier.revenue : (tier: TierResult) => tier.customers;
  return tiers.reduce((best, tier) => (measure(tier) > measure(best) ? tier : best));
}

/** Amounts of the classified customers, the largest first; a missing one is 0. Where the amount is the metric, they are in order already. */
function richestFirst({customers, sorted}: Measured, positions: Int8Array, lowest: number): Float64Array {
  const {amount, metric} = customers;
  if (amount === metric) return sorted.slice(countBelow(sorted, lowest)).reverse();
  const amounts = new Float64Array(amount.length);
  let count = 0;
  for (let i = 0; i < amount.length; i++) if (positions[i] >= 0) amounts[count++] = Number.isNaN(amount[i]) ? 0 : amount[i];
  return amounts.subarray(0, count).sort().reverse();
}

function notesOn(measured: Measured, tiers: readonly TierResult[], outside: Int32Array): Problem[] {
  const {customers, metricHeading, amountHeading} = measured;
  const notes = tierProblems(measured, tiers);
  if (outside.length > 0)
    notes.push({code: "unclassified", heading: metricHeading, count: outside.length, first: metricPlace(customers, outside[0])});
  if (tiers.every((tier) => Number.isNaN(tier.share))) notes.push({code: "noRevenue", heading: amountHeading});
  return notes;
}

const metricPlace = (customers: Customers, index: number): string =>
  cellPlace(customers.source.sheet, customers.sheetRows[index], customers.understanding.metricColumn ?? 0);
