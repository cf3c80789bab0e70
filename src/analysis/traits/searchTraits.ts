import type {AttributeTable} from "../../domain/attribute";
import {STANDING} from "../../domain/best";
import type {Customers} from "../../domain/customers";
import type {ProfileVerdict, TraitSearch} from "../../domain/profile";
import type {Choices} from "../../domain/settings";
import {COMMON_SHARE, DEFINING_P, PERMUTATIONS, THIN_BEST} from "../../domain/settings";
import type {Trait, TraitVerdict} from "../../domain/trait";
import {shareOf} from "./evidence";
import {feature} from "./feature";
import type {Judged} from "./judge";
import {judge} from "./judge";
import {permutationTest} from "./permutationTest";
import {searchable} from "./searchable";
import {spread} from "./searchFeature";

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
}

/** Every smaller chance of a strong profile than this is said to be strong. */
const STRONG_P = 0.01;
/** A strong profile's traits are at least this many times as usual among the best. */
const STRONG_MULTIPLE = 2;

/** Values looked up in all shuffles together: a few seconds' worth. */
const MOST_LOOKUPS = 20_000_000;
const FEWEST_PERMUTATIONS = 199;

const ORDER: readonly TraitVerdict[] = ["defining", "weak", "common", "unrelated"];

/**
 * The traits of the best (M4.5), attribute by attribute. What decides is the comparison with those of the same tier who could have been best and are not: whatever their tier
 * shares, they share too. Yields its progress, 0 to 1; stop asking to cancel.
 */
export function* searchTraits(input: SearchInput, {seed, permutations = PERMUTATIONS}: SearchSettings): Generator<number, TraitSearch, void> {
  const {customers, table, choices, standing} = input;
  const having = (isWanted: (one: number) => boolean) => positionsWhere(standing, isWanted);
  const population = having((one) => one === STANDING.best || one === STANDING.candidate);
  const best = having((one) => one === STANDING.best);
  const all = having((one) => one !== STANDING.unclassified);
  const {attributes, notSearched} = searchable(customers, table, input.answers, choices, population);
  const features = attributes.map((attribute) => feature(attribute, population, best.length));
  const spreads = features.map((one) => spread(one, population));
  const shuffles = affordable(permutations, best.length * features.length);
  const tested = yield* permutationTest(spreads, population, best, {permutations: shuffles, seed});
  const judged = features.map((one, j) => judge(one, tested[j], {standing, best, all}));
  const traits = judged.map((trait) => ({...trait, inProfile: isInProfile(trait, choices)})).sort(byStrength);
  const p = traits.reduce((least, trait) => Math.min(least, trait.p), 1);
  return {
    traits,
    notSearched,
    p,
    verdict: verdictOn(traits, p, best.length),
    best: best.length,
    rest: all.length - best.length,
    tierRest: population.length - best.length,
    permutations: shuffles,
    seed,
  };
}

/** Fewer shuffles where there are thousands of best customers, whose evidence needs no fine p; never so few that 0.05 could not be told. */
const affordable = (permutations: number, work: number): number =>
  Math.min(permutations, Math.max(FEWEST_PERMUTATIONS, Math.floor(MOST_LOOKUPS / Math.max(1, work))));

function positionsWhere(standing: Uint8Array, isWanted: (one: number) => boolean): Int32Array {
  const found = new Int32Array(standing.length);
  let count = 0;
  for (let i = 0; i < standing.length; i++) if (isWanted(standing[i])) found[count++] = i;
  return found.slice(0, count);
}

function isInProfile({attribute, verdict}: Judged, {attributesOn = [], attributesOff = []}: Choices): boolean {
  return !attributesOff.includes(attribute) && (verdict === "defining" || attributesOn.includes(attribute));
}

/** Defining first, then by chance, then by how many of the best have it; the order of the sheet breaks a tie. */
function byStrength(a: Trait, b: Trait): number {
  const verdicts = ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict);
  return verdicts || a.p - b.p || (shareOf(b.best) || 0) - (shareOf(a.best) || 0) || a.column - b.column;
}

/**
 * None without a single defining trait. Weak, where the best are few, or where no defining trait is shared by half of them. Strong with two and more that half of them share, at least
 * twice as usual as elsewhere, and chance all but excluded. Else moderate.
 */
function verdictOn(traits: readonly Trait[], p: number, best: number): ProfileVerdict {
  const defining = traits.filter((trait) => trait.verdict === "defining");
  const shared = defining.filter((trait) => shareOf(trait.best) >= COMMON_SHARE);
  if (defining.length === 0 || p > DEFINING_P) return "none";
  if (best < THIN_BEST || shared.length === 0) return "weak";
  return p <= STRONG_P && shared.filter((trait) => trait.multiple >= STRONG_MULTIPLE).length >= 2 ? "strong" : "moderate";
}
