import type {AttributeTable} from "../../domain/attribute";
import type {CrossEvidence} from "../../domain/comparison";
import {DEFINING_MULTIPLE, DEFINING_P} from "../../domain/settings";
import type {Evidence, Trait} from "../../domain/trait";
import {fisherExact} from "../traits/combinations/fisherExact";
import {evidenceFor, shareOf} from "../traits/evidence";
import {attributeAt} from "./attributeAt";
import {holm} from "./holm";

/** A trait that is held against the best of another objective. */
export interface Crossing {
  readonly trait: Trait;
  /** Where customers stand by the other objective. */
  readonly standing: Uint8Array;
}

/**
 * How usual some traits are among the best of the other objective. A trait turns against them where it is rarer among those best than among the others of the same tier who could
 * have been best: by a quarter and more (the reciprocal of what makes a trait defining), and beyond chance after {@link holm} over all crossings.
 */
export function crossEvidence(table: AttributeTable, crossings: readonly Crossing[]): CrossEvidence[] {
  const found = crossings.map(({trait, standing}) => evidenceFor(attributeAt(table, trait.column), trait.condition, standing));
  const chances = holm(found.map(chanceOfSoFew));
  return found.map((evidence, at) => ({...evidence, p: chances[at], turnsAgainst: chances[at] <= DEFINING_P && isRarer(evidence)}));
}

/** Few who match are many who do not. */
function chanceOfSoFew({best, tierRest}: Evidence): number {
  const lacking = best.of - best.matching;
  return fisherExact({both: lacking, covered: lacking + tierRest.of - tierRest.matching, best: best.of, all: best.of + tierRest.of});
}

const isRarer = ({best, tierRest}: Evidence): boolean => shareOf(best) * DEFINING_MULTIPLE <= shareOf(tierRest);
