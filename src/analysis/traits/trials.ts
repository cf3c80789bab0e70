import {STANDING} from "../../domain/best";
import type {Trait} from "../../domain/trait";
import type {Feature} from "./feature";
import {judge, judgeBlankness} from "./judge";
import type {Compared, Judged} from "./judge";
import {lookAlikes} from "./lookAlikes";
import type {Tested, Trial} from "./permutationTest";
import {canBeBlank, spreadOf, strongest, strongestBlankness} from "./searchFeature";
import type {StandingCounter} from "./standingCounts";

/** The population: those who are best, and those who could have been. */
const COMPARED = [STANDING.candidate, STANDING.best];

/**
 * Everything that a search tries, to pay for it together: the values of each feature, and whether customers are blank where some are and some are not.
 *
 * @param patternless Features of whose values nothing is expected, only of their being blank.
 */
export function trialsOf(features: readonly Feature[], patternless: readonly Feature[], counter: StandingCounter): Trial[] {
  const of = (some: readonly Feature[], ofValues: readonly Trial["seek"][]) =>
    some
      .map((feature) => spreadOf(feature, counter, COMPARED))
      .flatMap((all) => [...ofValues, ...(canBeBlank(all) ? [strongestBlankness] : [])].map((seek) => ({all, seek})));
  return [...of(features, [strongest]), ...of(patternless, [])];
}

/** The traits, one a feature, with those that say what a clearer one says. */
export function judgedTraits(trials: readonly Trial[], tested: readonly Tested[], compared: Compared): Trait[] {
  const found = trials.flatMap(({all: {feature}, seek}, j) =>
    seek === strongest ? [{attribute: feature.attribute, trait: judge(feature, tested[j], compared), clearness: tested[j].clearness}] : [],
  );
  const leaders = lookAlikes(found, compared.standing);
  return found.map(({trait}) => withDefault(trait, leaders.get(trait.column)));
}

/** The attributes whose being blank, or filled in, is a sign. */
export function judgedBlanks(trials: readonly Trial[], tested: readonly Tested[], compared: Compared): Trait[] {
  return trials.flatMap(({all: {feature}, seek}, j) => {
    const trait = seek === strongestBlankness ? judgeBlankness(feature, tested[j], compared) : undefined;
    return trait === undefined ? [] : [{...trait, inProfile: false}];
  });
}

function withDefault(trait: Judged, leader: string | undefined): Trait {
  const told = leader === undefined ? trait : {...trait, sameAs: leader};
  return {...told, inProfile: standsByItself(told)};
}

/** Whether a trait is in the profile unless the user says otherwise. */
export const standsByItself = ({verdict, sameAs}: Pick<Trait, "verdict" | "sameAs">): boolean => verdict === "defining" && sameAs === undefined;
