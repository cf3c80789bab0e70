import type {ChosenCutoffs, CutEvidence, CutoffChoice, Cutoffs} from "../../domain/segment";
import {capacityCut, placesOf} from "./capacityCut";
import {avoidCutByEvidence, idealCutByEvidence} from "./evidenceCut";
import type {FitGroup} from "./fitGroups";
import {fitGroups, together} from "./fitGroups";
import {RULING} from "./judgeRules";
import {wilsonInterval} from "./wilsonInterval";

/** Customers whose answer is known: the best, and those who could have been and are not. */
export interface KnownAnswers {
  /** Fit of each; held out wherever it can be had, for a card flatters those it was learnt from. */
  readonly fit: Float64Array;
  /** 1 for the best, 0 for the others. */
  readonly isBest: Uint8Array;
  readonly isHeldOut: boolean;
}

/** Who is to be cut into segments. */
export interface CutInput {
  readonly fit: Float64Array;
  /** What the hard rules make of each: one of {@link RULING}. */
  readonly rulings: Uint8Array;
  readonly known?: KnownAnswers;
}

/** Cut-offs between Ideal, Neutral and Avoid (M6.5). Avoid comes from evidence alone, also where Ideal comes from capacity; what the user gives is taken as it is. */
export function chooseCutoffs({fit, rulings, known}: CutInput, choice: CutoffChoice): ChosenCutoffs {
  const answers = known === undefined ? [] : fitGroups(known);
  const all = together(answers);
  const capacity = choice.kind === "capacity" ? placesOf(choice.share, fit.length) : undefined;
  const cutoffs = cutsOf(choice, answers, () => capacityCut(fitGroups({fit, isCounted: rulings.map(isFree)}), capacity ?? 0));
  const {idealFrom, avoidBelow} = cutoffs;
  const evidenceOf = (isBeyond: (fit: number) => boolean) =>
    all.customers === 0 ? undefined : cutEvidence(answers.filter((one) => isBeyond(one.fit)));
  return {
    ...cutoffs,
    choice,
    ideal: idealFrom === undefined ? undefined : evidenceOf((one) => one >= idealFrom),
    avoid: avoidBelow === undefined ? undefined : evidenceOf((one) => one < avoidBelow),
    baseRate: all.best / all.customers,
    isHeldOut: known?.isHeldOut ?? false,
    ...(capacity === undefined ? {} : {capacity}),
  };
}

const isFree = (ruling: number): number => (ruling === RULING.free ? 1 : 0);

function cutsOf(choice: CutoffChoice, answers: readonly FitGroup[], byCapacity: () => number | undefined): Cutoffs {
  switch (choice.kind) {
    case "given":
      return {idealFrom: choice.idealFrom, avoidBelow: choice.avoidBelow};
    case "capacity":
      return {idealFrom: byCapacity(), avoidBelow: avoidCutByEvidence(answers)};
    case "evidence":
      return {idealFrom: idealCutByEvidence(answers), avoidBelow: avoidCutByEvidence(answers)};
  }
}

function cutEvidence(groups: readonly FitGroup[]): CutEvidence {
  const {customers, best} = together(groups);
  return {customers, best, rate: best / customers, interval: wilsonInterval({matching: best, of: customers})};
}
