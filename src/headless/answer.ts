import type {CombinationSearch} from "../domain/combination";
import type {Language} from "../domain/language";
import type {Problem} from "../domain/problem";
import {isProfileWritten} from "../domain/profile";
import {problemSentence} from "../words/languages";
import type {Found, FoundSteps} from "./analyzeBook";
import {type ComparisonAnswer, comparisonAnswer} from "./comparisonAnswer";
import {type LinkAnswer, linkAnswers} from "./linksAnswer";
import {numberOrNull} from "./numberOrNull";
import type {BestAnswer, CombinationAnswer, PointsAnswer, ProfileAnswer, SegmentsAnswer, TraitAnswer} from "./stepsAnswer";
import {bestAnswers, combinationAnswer, profileAnswer, scorecardAnswer, segmentsAnswer, traitAnswer} from "./stepsAnswer";

/** The result of a run as JSON. Parts that are not built yet are absent. Tiers are highest first; their shares are of the classified revenue. */
export interface Answer {
  readonly rows: number;
  readonly customers: number;
  readonly unclassified: number;
  readonly revenue: number;
  readonly tiers: readonly {
    readonly name: string;
    readonly floor: number;
    readonly customers: number;
    readonly revenue: number;
    readonly share: number | null;
  }[];
  readonly focusTier: string;
  /** Best first; absent where nobody could be ranked. */
  readonly best?: readonly BestAnswer[];
  /** Every attribute searched: defining first, then weak, common, unrelated. */
  readonly traits?: readonly TraitAnswer[];
  /** Conditions that tell more together than apart: the largest WRAcc first. */
  readonly combinations?: readonly CombinationAnswer[];
  /** Largest WRAcc of everything tried with up to three conditions, whether or not each of them earns its place. */
  readonly largestWracc?: number;
  readonly profile?: ProfileAnswer;
  /** The points of the scorecard; absent where there is no profile, as it is not written then. */
  readonly scorecard?: readonly PointsAnswer[];
  /** Customers by segment; absent where there is no scorecard. */
  readonly segments?: SegmentsAnswer;
  /** The profiles of two objectives side by side; absent where no other one was asked for. */
  readonly comparison?: ComparisonAnswer;
  readonly columns: readonly {
    readonly heading: string;
    readonly role: string | null;
    readonly kind: string;
    readonly confidence: number;
    readonly filled: number;
  }[];
  /** How other sheets were joined, with what found no counterpart on either side; absent where none was linked. */
  readonly links?: readonly LinkAnswer[];
  readonly problems: readonly {readonly code: string; readonly place: string; readonly message: string}[];
  /** Milliseconds. */
  readonly timings: Readonly<Record<string, number>>;
}

const combinationsAnswer = ({combinations, largestWracc}: CombinationSearch, language: Language): Pick<Answer, "combinations" | "largestWracc"> => ({
  combinations: combinations.map((combination) => combinationAnswer(combination, language)),
  largestWracc,
});

/** The answer of one run, its sentences in a language. */
export function answerOf(found: Found, timings: Readonly<Record<string, number>>, language: Language): Answer {
  const {understanding, analysis, steps} = found;
  return {
    rows: analysis.rows,
    customers: analysis.customers,
    unclassified: analysis.unclassified,
    revenue: analysis.revenue,
    tiers: analysis.tiers.map(({name, floor, customers, revenue, share}) => ({name, floor, customers, revenue, share: numberOrNull(share)})),
    focusTier: analysis.focusTier,
    ...(steps === undefined
      ? {}
      : {
          best: bestAnswers(steps),
          traits: steps.profile.traits.map((trait) => traitAnswer(trait, language)),
          ...(steps.proof && combinationsAnswer(steps.proof.combinations, language)),
          profile: profileAnswer(steps, language),
          ...cardAnswer(steps, language),
          ...(steps.comparison && {comparison: comparisonAnswer(steps.comparison, language)}),
        }),
    columns: understanding.columns.map(({heading, role, kind, confidence, filled}) => ({heading, role: role ?? null, kind, confidence, filled})),
    ...linkAnswers(understanding),
    problems: notesOf(found).map((problem) => ({code: problem.code, place: placeOf(problem), message: problemSentence(problem, language)})),
    timings,
  };
}

/** The scorecard and its segments, where they are written. */
function cardAnswer({profile, proof}: FoundSteps, language: Language): Pick<Answer, "scorecard" | "segments"> {
  if (proof === undefined || !isProfileWritten(profile)) return {};
  return {scorecard: scorecardAnswer(proof, language), segments: segmentsAnswer(proof)};
}

/** What the user should know, each thing once. */
function notesOf({understanding, analysis, steps, nobody}: Found): Problem[] {
  const notes = [
    ...understanding.notes,
    ...analysis.notes,
    ...(steps?.shortlist.notes ?? []),
    ...(steps?.profile.notes ?? []),
    ...(nobody === undefined ? [] : [nobody]),
  ];
  return [...new Map(notes.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/** The most exact place that a problem names: a cell before a column before a sheet; "" where it names none. */
function placeOf(problem: Problem): string {
  const named = new Map<string, unknown>(Object.entries(problem));
  for (const name of ["cell", "cells", "first", "place", "places", "heading", "sheet", "source", "file", "name"]) {
    const found = named.get(name);
    if (typeof found === "string") return found;
    if (Array.isArray(found) && found.length > 0) return found.join(", ");
  }
  return "";
}
