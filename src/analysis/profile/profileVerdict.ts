import type {ProfileVerdict, TraitSearch} from "../../domain/profile";
import type {CardCheck} from "../../domain/scorecard";
import {SURE_P, THIN_BEST} from "../../domain/settings";
import type {Trait} from "../../domain/trait";

/** Who was searched, and what the search found. */
type Searched = Pick<TraitSearch, "traits" | "best">;

/**
 * Whether there is a profile (M4.7), from two tests that see different things. The card on customers it has not seen says how well the best can be told from the others: "none" below 2.2 deviations from chance, "weak" below 3,
 * else "moderate" or "strong" by its area. A trait that chance would find in one search of a hundred is proof too, also where the best are so few that no card can be learnt from four fifths of them: it lifts "none" to
 * "weak" and "weak" to "moderate". Under ten best nothing is more than weak. Both tests are wrong now and then, so "none" is missed in 3 to 5 of a hundred lists of noise for the card, and one more for the trait.
 */
export function profileVerdict({traits, best}: Searched, {verdict}: Pick<CardCheck, "verdict">): ProfileVerdict {
  const hasSureTrait = traits.some((trait) => trait.verdict === "defining" && trait.p <= SURE_P);
  if (verdict === "none") return hasSureTrait ? "weak" : "none";
  if (best < THIN_BEST) return "weak";
  return verdict === "weak" && hasSureTrait ? "moderate" : verdict;
}

/** The traits as a profile of that verdict carries them: where there is no profile none defines it, and what looked so is weak evidence. */
export const carriedBy = (verdict: ProfileVerdict, traits: readonly Trait[]): readonly Trait[] =>
  verdict === "none" ? traits.map((trait) => (trait.verdict === "defining" ? weakened(trait) : trait)) : traits;

function weakened({sameAs: _, ...trait}: Trait): Trait {
  return {...trait, verdict: "weak"};
}
