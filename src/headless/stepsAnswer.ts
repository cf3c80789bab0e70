import type {AttributeGroup} from "../domain/attribute";
import type {Language} from "../domain/language";
import type {Combination} from "../domain/combination";
import type {ProfileVerdict} from "../domain/profile";
import type {CardQuality, PairSide} from "../domain/scorecard";
import type {Segment} from "../domain/segment";
import type {Count, Trait, TraitVerdict} from "../domain/trait";
import {binText} from "../words/binText";
import {conditionText, sentenceText} from "../words/conditions";
import type {FoundProof} from "../workflow/engine";
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
  /** Of all attributes as clear as this one, the share that chance would give, over everything tried (Benjamini–Hochberg). */
  readonly q: number;
  readonly verdict: TraitVerdict;
  readonly inProfile: boolean;
  /** Heading of the trait that says the same more clearly, where there is one. */
  readonly sameAs?: string;
}

/** Two or three conditions that tell more together than apart. */
export interface CombinationAnswer {
  readonly conditions: readonly {readonly attribute: string; readonly condition: string}[];
  readonly best: Count;
  readonly rest: Count;
  readonly lift: number | null;
  readonly wracc: number;
  /** Lift on customers that the search had not seen; null where none of them match. */
  readonly holdoutLift: number | null;
  readonly p: number;
}

/** One line of the scorecard; the bin in words. Of two attributes that say more together, both with their bins, and the points that are added. */
export interface PointsAnswer {
  readonly attribute: string;
  readonly bin: string;
  readonly points: number;
}

/** How many customers each segment has. */
export type SegmentsAnswer = Readonly<Record<Segment, number>>;

/** The profile as a whole; its story in the language of the run. */
export interface ProfileAnswer {
  readonly verdict: ProfileVerdict;
  readonly p: number;
  /** How well the best are told from the other candidates of their tier on customers not seen before: area under the ROC curve, its 95 % interval, and how many times likelier the top tenth is to be best; null where it could not be tried. */
  readonly auc?: number | null;
  readonly aucInterval?: readonly [number, number];
  readonly topBandLift?: number | null;
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
  const {attribute, group, condition, best, rest, multiple, lift, interval, q, verdict, inProfile, sameAs} = trait;
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
    q,
    verdict,
    inProfile,
    ...(sameAs === undefined ? {} : {sameAs}),
  };
}

/** One combination with its evidence. */
export const combinationAnswer = ({conditions, best, rest, lift, wracc, holdoutLift, p}: Combination, language: Language): CombinationAnswer => ({
  conditions: conditions.map(({attribute, condition}) => ({attribute, condition: conditionText(condition, language)})),
  best,
  rest,
  lift: numberOrNull(lift),
  wracc,
  holdoutLift: numberOrNull(holdoutLift),
  p,
});

/** The scorecard as it is written, attribute by attribute, then what two of them say together; empty where no attribute carries enough evidence. */
export function scorecardAnswer({card: {blocks, pairs}}: FoundProof, language: Language): PointsAnswer[] {
  const lines = blocks.flatMap(({attribute, bins, ...about}) =>
    bins.map(({rule, points}) => ({attribute, bin: binText(rule, about, language), points})),
  );
  const together = pairs.flatMap(({sides: [first, second], cells}) => {
    const named = (side: PairSide, at: number) => {
      const {unit = "number", currency} = blocks.find(({column}) => column === side.column) ?? {};
      return binText(side.rules[at], {unit, currency}, language);
    };
    return cells.map(({at, points}) => ({
      attribute: `${first.attribute} × ${second.attribute}`,
      bin: `${named(first, at[0])} × ${named(second, at[1])}`,
      points,
    }));
  });
  return [...lines, ...together];
}

/** How many customers are in each segment. */
export function segmentsAnswer({segments: {counts}}: FoundProof): SegmentsAnswer {
  const of = (segment: Segment) => counts.find((one) => one.segment === segment)?.customers ?? 0;
  return {ideal: of("ideal"), neutral: of("neutral"), avoid: of("avoid")};
}

const separation = ({auc, interval, topBandLift}: CardQuality): Pick<ProfileAnswer, "auc" | "aucInterval" | "topBandLift"> => ({
  auc: numberOrNull(auc),
  aucInterval: interval,
  topBandLift: numberOrNull(topBandLift),
});

/** The verdict, how far it holds, and the story, one paragraph a line. */
export const profileAnswer = ({profile, narrative, proof}: FoundSteps, language: Language): ProfileAnswer => ({
  verdict: profile.verdict,
  p: profile.p,
  ...(proof && separation(proof.check.readable)),
  narrative: {[language]: narrative.map(({sentences}) => sentences.map((sentence) => sentenceText(sentence, language)).join(" ")).join("\n")},
});
