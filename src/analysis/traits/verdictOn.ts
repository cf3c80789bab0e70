import type {ProfileVerdict} from "../../domain/profile";
import {COMMON_SHARE, DEFINING_P, THIN_BEST} from "../../domain/settings";
import type {Trait} from "../../domain/trait";
import {shareOf} from "./evidence";

/** Every smaller chance of a strong profile than this is said to be strong. */
const STRONG_P = 0.01;
/** A strong profile's traits are at least this many times as usual among the best. */
const STRONG_MULTIPLE = 2;

/**
 * None without a single defining trait. Weak, where the best are few, or where no defining trait is shared by half of them. Strong with two and more that half of them share, at least
 * twice as usual as elsewhere, and chance all but excluded. Else moderate. Traits that say the same count once.
 */
export function verdictOn(traits: readonly Trait[], p: number, best: number): ProfileVerdict {
  const defining = traits.filter((trait) => trait.verdict === "defining" && trait.sameAs === undefined);
  const shared = defining.filter((trait) => shareOf(trait.best) >= COMMON_SHARE);
  if (defining.length === 0 || p > DEFINING_P) return "none";
  if (best < THIN_BEST || shared.length === 0) return "weak";
  return p <= STRONG_P && shared.filter((trait) => trait.multiple >= STRONG_MULTIPLE).length >= 2 ? "strong" : "moderate";
}
