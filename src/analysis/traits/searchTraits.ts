import type {AttributeTable} from "../../domain/attribute";
import {STANDING} from "../../domain/best";
import type {Customers} from "../../domain/customers";
import type {TraitSearch} from "../../domain/profile";
import type {Choices} from "../../domain/settings";
import {PERMUTATIONS} from "../../domain/settings";
import type {Trait, TraitVerdict} from "../../domain/trait";
import {positionsWhere} from "../math/order";
import {shareOf} from "./evidence";
import {feature, filledFeature} from "./feature";
import {permutationTest} from "./permutationTest";
import {refusals, searchable} from "./searchable";
import type {SearchMemory, SearchQuestion} from "./searchMemory";
import {standingCounter} from "./standingCounts";
import {judgedBlanks, judgedTraits, standsByItself, trialsOf} from "./trials";
import {verdictOn} from "./verdictOn";

/** Whose traits are looked for, and where. */
export interface SearchInput {
  readonly customers: Customers;
  readonly table: AttributeTable;
  readonly choices: Choices;
  /** For each customer one of {@link STANDING}. */
  readonly standing: Uint8Array;
  /** Headings that say who is best, so that they explain nothing. */
  readonly answers: readonly string[];
}

/** How the search is made. The same seed gives the same answer. */
export interface SearchSettings {
  readonly seed: number;
  /** Shuffles of the permutation test; {@link PERMUTATIONS} when left out. */
  readonly permutations?: number;
  /** What was found before, so that the same is not searched for twice. */
  readonly memory?: SearchMemory;
}

/** Values looked up in all shuffles together: a few seconds' worth. */
const MOST_LOOKUPS = 20_000_000;
const FEWEST_PERMUTATIONS = 199;
/** Among more customers than this a search is shuffled no more often than it must be. */
const MANY = 50_000;

const ORDER: readonly TraitVerdict[] = ["defining", "weak", "common", "unrelated"];

/**
 * The traits of the best (M4.5), attribute by attribute. What decides is the comparison with those of the same tier who could have been best and are not: whatever their tier
 * shares, they share too. Yields its progress, 0 to 1; stop asking to cancel. Yields nothing where the memory knows the answer: what stands in the profile follows from it without a search.
 */
export function* searchTraits(input: SearchInput, {seed, permutations = PERMUTATIONS, memory}: SearchSettings): Generator<number, TraitSearch, void> {
  const question = questionOf(input, {seed, permutations});
  const found = memory?.traits.recall(question) ?? (yield* search(question));
  memory?.traits.keep(question, found);
  const {choices} = input;
  const kept = withoutTellingBlanks(found, choices);
  return {...kept, traits: kept.traits.map((trait) => ({...trait, inProfile: isInProfile(trait, choices)}))};
}

/** A column whose blanks give the best away is mostly filled in after the sale, so its values are no traits either, unless the user turns it on. */
function withoutTellingBlanks(found: TraitSearch, {attributesOn = []}: Choices): TraitSearch {
  const telling = new Set(found.blanks.flatMap(({column, attribute}) => (attributesOn.includes(attribute) ? [] : [column])));
  const leaks = found.traits.filter(({column}) => telling.has(column));
  if (leaks.length === 0) return found;
  const traits = found.traits.filter(({column}) => !telling.has(column));
  const p = traits.reduce((least, trait) => Math.min(least, trait.p), 1);
  const notSearched = leaks.map(({attribute, column, group}) => ({heading: attribute, column, group, why: "blanks"}) as const);
  return {...found, traits, p, verdict: verdictOn(traits, p, found.best), notSearched: [...found.notSearched, ...notSearched]};
}

/** What the answer depends on: the user's say about single traits is no part of it. */
export function questionOf(
  {customers, table, choices, standing, answers}: SearchInput,
  {seed, permutations = PERMUTATIONS}: SearchSettings,
): SearchQuestion {
  return {customers, table, standing, refusedFor: refusals(customers, table, answers, choices), seed, permutations};
}

/** The search itself, before the user's say about single traits. */
function* search({customers, table, standing, refusedFor, seed, permutations}: SearchQuestion): Generator<number, TraitSearch, void> {
  const population = positionsWhere(standing, (one) => one === STANDING.best || one === STANDING.candidate);
  const best = positionsWhere(standing, (one) => one === STANDING.best);
  const counter = standingCounter(standing);
  const {attributes, notSearched, patternless} = searchable(customers, table, refusedFor, population);
  const features = attributes.map((attribute) => feature(attribute, population, best.length));
  const signs = patternless.map((attribute) => filledFeature(attribute, standing.length));
  const trials = trialsOf(features, signs, counter);
  const shuffles = affordable(
    population.length > MANY ? Math.min(permutations, FEWEST_PERMUTATIONS) : permutations,
    best.length * new Set(trials.map(({all: {feature: counted}}) => counted)).size,
  );
  const tested = yield* permutationTest(trials, population, best, {permutations: shuffles, seed});
  const traits = judgedTraits(trials, tested, {standing, counter}).sort(byStrength);
  const p = traits.reduce((least, trait) => Math.min(least, trait.p), 1);
  return {
    traits,
    blanks: judgedBlanks(trials, tested, {standing, counter}).sort(byStrength),
    notSearched,
    p,
    verdict: verdictOn(traits, p, best.length),
    best: best.length,
    rest: standing.length - counter.customers[STANDING.unclassified] - best.length,
    tierRest: population.length - best.length,
    permutations: shuffles,
    seed,
  };
}

/** Fewer shuffles where there are thousands of best customers, whose evidence needs no fine p; never so few that 0.05 could not be told. */
const affordable = (permutations: number, work: number): number =>
  Math.min(permutations, Math.max(FEWEST_PERMUTATIONS, Math.floor(MOST_LOOKUPS / Math.max(1, work))));

/** Whether a trait stands in the profile: those that earn it, but for what the user said. */
export function isInProfile(trait: Trait, {attributesOn = [], attributesOff = []}: Choices): boolean {
  return !attributesOff.includes(trait.attribute) && (standsByItself(trait) || attributesOn.includes(trait.attribute));
}

/** Defining first, those that say what another says behind; then by chance, then by how many of the best have it; the order of the sheet breaks a tie. */
export function byStrength(a: Trait, b: Trait): number {
  const verdicts = ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) || Number(a.sameAs !== undefined) - Number(b.sameAs !== undefined);
  return verdicts || a.p - b.p || (shareOf(b.best) || 0) - (shareOf(a.best) || 0) || a.column - b.column;
}
