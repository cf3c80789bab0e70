import {STANDING} from "../../domain/best";
import type {Attribute} from "../../domain/attribute";
import type {Condition, Count, Evidence} from "../../domain/trait";
import {ratioInterval} from "../math/ratioInterval";
import type {Counted} from "./conditionCounts";
import {countDirectly} from "./conditionCounts";
import {strengthOf} from "./strength";

/** The evidence for a condition: counts by standing, and what follows from them. */
export const evidenceFor = (attribute: Attribute, condition: Condition, standing: Uint8Array): Evidence =>
  evidenceFrom(condition, countDirectly({attribute}, condition, standing));

/** The same where the condition is counted already. */
export function evidenceFrom(condition: Condition, {matching, of}: Counted): Evidence {
  const count = (...standings: readonly number[]): Count => ({
    matching: standings.reduce((all, one) => all + matching[one], 0),
    of: standings.reduce((all, one) => all + of[one], 0),
  });
  const best = count(STANDING.best);
  const rest = count(STANDING.otherTier, STANDING.leftOut, STANDING.candidate);
  const confidence = best.matching / (best.matching + rest.matching);
  return {
    condition,
    best,
    rest,
    tierRest: count(STANDING.candidate),
    multiple: shareOf(best) / shareOf(rest),
    lift: confidence / (best.of / (best.of + rest.of)),
    interval: ratioInterval(best, rest),
  };
}

/** @example shareOf({matching: 3, of: 4}) // 0.75; NaN of nobody */
export const shareOf = ({matching, of}: Count): number => matching / of;

/** How strongly a condition sets the best apart from all the rest; as {@link strengthOf}. */
export const strengthAgainstRest = ({best, rest}: Evidence): number =>
  strengthOf(best.matching, best.of, best.matching + rest.matching, best.of + rest.of);

/** How strongly it sets the focus tier, best and all, apart from the other tiers. */
export function strengthOfTier({matching, of}: Counted): number {
  const inTier = [STANDING.leftOut, STANDING.candidate, STANDING.best];
  const tier = inTier.reduce((all, one) => all + matching[one], 0);
  const tierOf = inTier.reduce((all, one) => all + of[one], 0);
  return strengthOf(tier, tierOf, tier + matching[STANDING.otherTier], tierOf + of[STANDING.otherTier]);
}
