import type {AttributeTable} from "../../domain/attribute";
import type {Shortlist} from "../../domain/best";
import {STANDING} from "../../domain/best";
import type {Customers} from "../../domain/customers";
import type {Outcome} from "../../domain/outcome";
import {failure, success} from "../../domain/outcome";
import type {Problem} from "../../domain/problem";
import type {Profile} from "../../domain/profile";
import type {Choices} from "../../domain/settings";
import type {TierAnalysis} from "../../domain/tierAnalysis";
import type {Count, Trait} from "../../domain/trait";
import {speaksOfReproach} from "../best/leftOut";
import {columnNamed} from "../best/measureObjective";
import {part} from "../math/progress";
import {matches} from "../traits/condition";
import {byStrength, isInProfile, questionOf, searchTraits} from "../traits/searchTraits";
import type {SearchSettings} from "../traits/searchTraits";
import {contradictions} from "./contradictions";
import {isB2C} from "./isB2C";
import {leastIdeal} from "./leastIdeal";
import {carriedBy, profileVerdict} from "./profileVerdict";
import {searchTierCheck} from "./tierCheck";

/** Everything that steps 1 to 3 settled. */
export interface ProfileInput {
  readonly customers: Customers;
  readonly table: AttributeTable;
  readonly tiers: TierAnalysis;
  readonly shortlist: Shortlist;
  readonly choices: Choices;
  readonly today: number;
}

/** How a profile is searched for in one go. */
export interface ProfileOptions extends SearchSettings {
  /** Told how far the search is, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Asked now and then; once it says yes, the search ends with the problem "cancelled". */
  readonly isCancelled?: () => boolean;
}

/** Parts of the work: the traits of the best, whether a card tells them from the others, and the rest for the least ideal. */
const [SEARCHED, CHECKED] = [0.4, 0.7];

/**
 * Steps 4 to 6: what the best have in common and what sets them apart, the least ideal profile, and whether the two contradict each other (M4.5, M5, M6). "No profile" is an answer, not a failure.
 *
 * @example findProfile({customers, table, tiers, shortlist, choices, today}, {seed: 1})
 */
export function findProfile(input: ProfileInput, {onProgress, isCancelled, ...settings}: ProfileOptions): Outcome<Profile> {
  const steps = searchProfile(input, settings);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return success(step.value);
    onProgress?.(step.value);
    if (isCancelled?.() === true) return failure({code: "cancelled"});
  }
}

/** The same step by step, for a worker that must answer in between: yields its progress, 0 to 1, and returns the profile. */
export function* searchProfile(input: ProfileInput, settings: SearchSettings): Generator<number, Profile, void> {
  const {customers, table, shortlist, choices} = input;
  const answers = answersOf(input);
  const searched = {customers, table, choices, standing: shortlist.standing, answers};
  const search = yield* part(searchTraits(searched, settings), 0, SEARCHED);
  const tried = searchTierCheck(questionOf(searched, settings), search.traits, settings.memory);
  const {check} = yield* part(tried, SEARCHED, CHECKED);
  const least = yield* part(leastIdeal({...input, answers}, settings), CHECKED, 1);
  const verdict = profileVerdict(search, check);
  const traits = carriedBy(verdict, search.traits)
    .map((trait) => ({...trait, inProfile: isInProfile(trait, choices)}))
    .sort(byStrength);
  const people = isB2C(table, choices);
  const chosen = traits.filter((trait) => trait.inProfile);
  return {
    ...search,
    traits,
    verdict,
    check,
    isB2C: people,
    company: people ? [] : chosen.filter((trait) => !isOfBuyer(trait)),
    buyer: people ? chosen : chosen.filter(isOfBuyer),
    least,
    contradictions: contradictions(traits, least?.traits ?? []),
    isInsisted: verdict === "none" && choices.insistsOnProfile === true,
    matchingAll: matchingAll(table, chosen, shortlist.standing),
    notes: search.blanks.map(blanksTell),
  };
}

const isOfBuyer = ({group}: Trait): boolean => group === "buyer" || group === "sensitive";

/** How many are blank, whichever way it leans. */
function blanksTell({attribute, condition, best, rest}: Trait): Problem {
  const blank = ({matching, of}: Count) => (condition.kind === "blank" ? matching : of - matching);
  return {code: "blanksTell", heading: attribute, best: blank(best), bestOf: best.of, rest: blank(rest), restOf: rest.of};
}

/** Columns that the shortlist was made by: the objective's, and those by which customers were left out. */
export function answersOf({table, shortlist}: ProfileInput): string[] {
  const {objective, headings, insteadOf} = shortlist.measure;
  const blended = [objective, insteadOf].flatMap((one) => (one?.kind === "blend" ? one.parts.map((part) => part.objective) : []));
  const named = blended.flatMap((one) => (one.kind === "column" ? [columnNamed(table, one.heading)?.heading ?? one.heading] : []));
  return [...headings, ...named, ...table.attributes.filter(speaksOfReproach).map(({heading}) => heading)];
}

/** How many classified customers have every trait of the profile, and how many of them are best; nobody where it has none. */
function matchingAll(table: AttributeTable, traits: readonly Trait[], standing: Uint8Array): Profile["matchingAll"] {
  if (traits.length === 0) return {customers: 0, best: 0};
  const found = traits.flatMap(({column, condition}) => {
    const attribute = table.attributes.find((one) => one.column === column);
    return attribute === undefined ? [] : [matches(attribute, condition)];
  });
  const all = new Uint8Array(standing.length).fill(1);
  for (const one of found) for (let i = 0; i < all.length; i++) if (one[i] !== 1) all[i] = 0;
  let [customers, best] = [0, 0];
  for (let i = 0; i < all.length; i++) {
    if (all[i] === 0 || standing[i] === STANDING.unclassified) continue;
    customers++;
    if (standing[i] === STANDING.best) best++;
  }
  return {customers, best};
}
