import type {AttributeTable} from "../../domain/attribute";
import type {Shortlist} from "../../domain/best";
import {STANDING} from "../../domain/best";
import type {Customers} from "../../domain/customers";
import type {LeastIdeal} from "../../domain/profile";
import type {Choices} from "../../domain/settings";
import {DEFAULT_BEST, MOST_BEST_SHARE, THIN_BEST} from "../../domain/settings";
import type {TierAnalysis} from "../../domain/tierAnalysis";
import {asOfDate} from "../intake/asOfDate";
import {chooseMeasure} from "../best/chooseMeasure";
import {customersOf, withValue} from "../tiers/customersOf";
import {reproaches, speaksOfReproach} from "../best/leftOut";
import {topOf} from "../best/topOf";
import {tierOf} from "../tiers/tierOf";
import {byStrength, isInProfile, questionOf, searchTraits} from "../traits/searchTraits";
import type {SearchSettings} from "../traits/searchTraits";
import {part} from "../math/progress";
import {carriedBy, profileVerdict} from "./profileVerdict";
import {searchTierCheck} from "./tierCheck";

/** What the least ideal profile is learnt from. */
export interface LeastInput {
  readonly customers: Customers;
  readonly table: AttributeTable;
  readonly tiers: TierAnalysis;
  readonly shortlist: Shortlist;
  readonly choices: Choices;
  readonly today: number;
  readonly answers: readonly string[];
}

interface Worst {
  readonly tier: string;
  readonly from: LeastIdeal["from"];
  readonly worst: readonly number[];
  /** Those they are compared with. */
  readonly population: Int32Array;
}

/** Parts of the work: the traits, and whether a card tells the worst from the others. */
const SEARCHED = 0.6;

/**
 * The least ideal profile (M6.4): the traits of those who left, against all who stayed; where fewer than ten are known to have left, of the worst by the objective in the tier with the least revenue, against
 * the rest of that tier. It is judged as the ideal one is: unless a card tells the worst from those others among customers it has not seen, or one trait is sure by itself, the verdict is "none" and what looked defining is weak
 evidence. The card is tried only where a trait looks defining, for without one there is nothing to claim. Undefined where nobody can be learnt from.
 */
export function* leastIdeal(input: LeastInput, settings: SearchSettings): Generator<number, LeastIdeal | undefined, void> {
  const positions = tierOf(input.customers, input.tiers.tiers);
  const found = churned(input, positions) ?? worstOfTier(input, positions);
  if (found === undefined) return undefined;
  const standing = new Uint8Array(positions.length);
  for (let i = 0; i < standing.length; i++) standing[i] = positions[i] < 0 ? STANDING.unclassified : STANDING.otherTier;
  for (let k = 0; k < found.population.length; k++) standing[found.population[k]] = STANDING.candidate;
  for (const i of found.worst) standing[i] = STANDING.best;
  const choices = {...input.choices, attributesOn: [], attributesOff: []};
  const searched = {...input, choices, standing};
  const search = yield* part(searchTraits(searched, settings), 0, SEARCHED);
  const about = {tier: found.tier, from: found.from, customers: found.worst};
  if (!search.traits.some(({verdict}) => verdict === "defining")) return {...search, ...about, verdict: "none"};
  const {check} = yield* part(searchTierCheck(questionOf(searched, settings), search.traits, settings.memory), SEARCHED, 1);
  const verdict = profileVerdict(search, check);
  const traits = carriedBy(verdict, search.traits).map((trait) => ({...trait, inProfile: isInProfile(trait, choices)}));
  return {...search, ...about, verdict, check, traits: traits.sort(byStrength)};
}

function churned({customers, table, choices, today}: LeastInput, positions: Int8Array): Worst | undefined {
  if (!table.attributes.some(speaksOfReproach)) return undefined;
  const reproachOf = reproaches(table, asOfDate(customers.understanding, choices, today));
  const population = customersOf(positions, (tier) => tier >= 0);
  const worst = Array.from(population.filter((i) => reproachOf(i)?.why === "churned"));
  if (worst.length < THIN_BEST || worst.length > MOST_BEST_SHARE * population.length) return undefined;
  return {tier: "", from: "churned", worst, population};
}

function worstOfTier({customers, table, tiers, shortlist, choices, today}: LeastInput, positions: Int8Array): Worst | undefined {
  const filled = tiers.tiers.filter((tier) => tier.customers > 0 && tier.name !== shortlist.focusTier);
  if (filled.length === 0 || shortlist.measure.objective.kind === "list") return undefined;
  const tier = filled.reduce((least, one) => (one.revenue < least.revenue ? one : least));
  const at = tiers.tiers.indexOf(tier);
  const members = customersOf(positions, (one) => one === at);
  const measured = chooseMeasure(shortlist.measure.objective, {customers, table, choices, today}, members);
  if (!measured.ok) return undefined;
  const {values, measure} = measured.value;
  const sign = measure.direction === "highest" ? 1 : -1;
  const population = withValue(members, values);
  const count = Math.min(DEFAULT_BEST, Math.floor(population.length * MOST_BEST_SHARE));
  if (count === 0) return undefined;
  const badness = sign === -1 ? values : values.map((value) => -value);
  const worst = topOf(population, badness, count, (a, b) => badness[b] - badness[a] || a - b);
  return {tier: tier.name, from: "worst", worst: worst.sort((a, b) => a - b), population};
}
