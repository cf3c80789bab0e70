import type {AttributeGroup} from "../domain/attribute";
import type {Language} from "../domain/language";
import type {Paragraph} from "../domain/phrase";
import type {Profile, ProfileVerdict} from "../domain/profile";
import type {Count, Trait, TraitVerdict} from "../domain/trait";
import {conditionText, sentenceText} from "../words/conditions";
import type {FoundSteps} from "./analyzeBook";
import {numberOrNull} from "./numberOrNull";

/** A customer on the shortlist: sheet row as people count, and the value of the objective. */
export interface BestAnswer {
  readonly row: number;
  readonly name: string;
  readonly value: number | null;
}

/** What one attribute says about the best; the condition in words. */
export interface TraitAnswer {
  readonly attribute: string;
  readonly group: AttributeGroup;
  readonly condition: string;
  readonly best: Count;
  readonly rest: Count;
  /** Null where none of the rest match. */
  readonly multiple: number | null;
  readonly lift: number | null;
  /** Null for a bound that is infinite. */
  readonly interval: readonly [number | null, number | null];
  /** Chance that the strongest of everything tried would look this strong if nothing distinguished the best. */
  readonly q: number;
  readonly verdict: TraitVerdict;
  readonly inProfile: boolean;
}

/** The profile as a whole; its story in the language of the run. */
export interface ProfileAnswer {
  readonly verdict: ProfileVerdict;
  readonly p: number;
  readonly narrative: Readonly<Partial<Record<Language, string>>>;
}

/** The shortlist, best first. */
export const bestAnswers = ({shortlist, places}: FoundSteps): BestAnswer[] =>
  shortlist.best.flatMap(({value}, i) => {
    const place = places[i];
    return place === undefined ? [] : [{row: place.sheetRow + 1, name: place.name, value: numberOrNull(value)}];
  });

/** One trait with its evidence. */
export function traitAnswer(trait: Trait, language: Language): TraitAnswer {
  const {attribute, group, condition, best, rest, multiple, lift, interval, p, verdict, inProfile} = trait;
  const [low, high] = interval;
  return {
    attribute,
    group,
    condition: conditionText(condition, language),
    best,
    rest,
    multiple: numberOrNull(multiple),
    lift: numberOrNull(lift),
    interval: [numberOrNull(low), numberOrNull(high)],
    q: p,
    verdict,
    inProfile,
  };
}

/** The verdict and the story, one paragraph a line. */
export const profileAnswer = ({verdict, p}: Profile, narrative: readonly Paragraph[], language: Language): ProfileAnswer => ({
  verdict,
  p,
  narrative: {[language]: narrative.map(({sentences}) => sentences.map((sentence) => sentenceText(sentence, language)).join(" ")).join("\n")},
});
