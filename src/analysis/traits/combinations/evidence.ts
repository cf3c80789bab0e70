import type {Attribute} from "../../../domain/attribute";
import {STANDING} from "../../../domain/best";
import type {CombinedCondition, Combination} from "../../../domain/combination";
import type {Count} from "../../../domain/trait";
import {matches} from "../condition";
import {scoreOf, wraccOf} from "./pattern";

/** What follows from counting a combination over all customers. */
export type CombinationEvidence = Omit<Combination, "holdoutLift" | "p">;

/** Counts a combination over all classified customers, whomever the search looked at. */
export function evidenceOf(attributes: readonly Attribute[], conditions: readonly CombinedCondition[], standing: Uint8Array): CombinationEvidence {
  const found = conditions.map((one) => matchesOf(attributes, one));
  const [matching, of] = [new Int32Array(5), new Int32Array(5)];
  for (let i = 0; i < standing.length; i++) {
    of[standing[i]]++;
    if (found.every((meets) => meets[i] === 1)) matching[standing[i]]++;
  }
  const count = (...standings: readonly number[]): Count => ({
    matching: standings.reduce((all, one) => all + matching[one], 0),
    of: standings.reduce((all, one) => all + of[one], 0),
  });
  const best = count(STANDING.best);
  const rest = count(STANDING.otherTier, STANDING.leftOut, STANDING.candidate);
  const tierRest = count(STANDING.candidate);
  return {conditions, best, rest, tierRest, lift: liftOf(best, rest), tierLift: liftOf(best, tierRest), wracc: wraccIn(best, tierRest)};
}

/** Share of best among those who match ÷ share of best among all; NaN where nobody matches. */
const liftOf = (best: Count, others: Count): number => best.matching / (best.matching + others.matching) / (best.of / (best.of + others.of));

function wraccIn(best: Count, others: Count): number {
  const all = best.of + others.of;
  return wraccOf(scoreOf({both: best.matching, covered: best.matching + others.matching, best: best.of, all}), all);
}

/** For each customer 1 where the condition holds. */
function matchesOf(attributes: readonly Attribute[], {column, condition}: CombinedCondition): Int8Array {
  const attribute = attributes.find((one) => one.column === column);
  if (attribute === undefined) throw new Error(`no attribute in column: ${column}`);
  return matches(attribute, condition);
}
