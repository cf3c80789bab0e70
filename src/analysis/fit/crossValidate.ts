import type {CardCheck, CheckNote} from "../../domain/scorecard";
import {positionsWhere} from "../math/order";
import {part} from "../math/progress";
import type {CardDraft} from "./buildCard";
import {centredBlocks} from "./centred";
import {fineCard} from "./fineCard";
import type {FitColumn} from "./fitColumn";
import {countBest, pickLabels} from "./fitColumn";
import {fittedRows, SAMPLED_TO_TRY, type Draw} from "./fittedRows";
import {fitModel} from "./fitModel";
import {groupedFolds, renumbered, stratifiedFolds} from "./folds";
import {countPlaces, spreadWithout} from "./placeCounts";
import type {Within} from "./mainEffects";
import {bandLift, caught, placements, rankPoints, reweighted} from "./ranking";
import {readableCard} from "./readableCard";
import {fitsOf} from "./score";
import {separation} from "./separation";
import {trialPoints} from "./trialPoints";
import {bestNeeded, verdictOf} from "./verdict";

/** What the card is tried on. */
export interface CheckInput {
  readonly columns: readonly FitColumn[];
  readonly isBest: Uint8Array;
  /** Where each customer stands in the columns; left out: in this order, and nobody else. */
  readonly places?: Int32Array;
  /** Customers with the same number belong together (deals of one account) and never stand in two folds. */
  readonly groups?: Int32Array;
  /** Told the fit that the readable card gives a customer, by position, each time it has not seen them. */
  readonly onHeldOut?: (customer: number, fit: number) => void;
}

const FOLDS = 5;
const REPEATS = 3;
/** More customers settle the matter in one round. */
const MOST_FOR_REPEATS = 5000;
/** With fewer best, rest or groups there is nothing to hold out. */
const FEWEST = 5;
const FEWEST_GROUPS = 10;
/** With fewer than either, only strong profiles can be seen. */
const FEW_BEST = 20;
const FEW_CUSTOMERS = 150;

/** Log-odds of a card that is only tried may be off by about so much, a seventh of a point, now and then a whole one: far less than what other customers would make of them. Over five seeds of six tables the mean area moved by less than .0002. */
const CLOSE_ENOUGH = 1e-2;

const TOP_BAND = 0.1;
const TOP_FIFTH = 0.2;
const GAIN_STEPS = 10;

/**
 * How good the card is on customers it has not seen (M6.8), and whether there is a profile at all (M4.7): stratified five-fold cross-validation, three times over, everything from bins to pairs learnt inside the folds. Yields its progress,
 * 0 to 1; stop asking to cancel. The same seed gives the same answer, and the order of the rows does not matter (of groups it may).
 */
export function* crossValidate({columns, isBest, places, groups, onHeldOut}: CheckInput, seed: number): Generator<number, CardCheck, void> {
  const {rows, ...drawn} = fittedRows(columns, isBest, {seed, sampled: SAMPLED_TO_TRY, ...(places === undefined ? {} : {places})});
  const input: TrialInput = {
    ...drawn,
    customersAt: drawn.columns.map(({values}) => countPlaces(values)),
    ...(groups === undefined ? {} : {groups: renumbered(rows.map((i) => groups[i]))}),
    ...(onHeldOut === undefined ? {} : {onHeldOut: (at: number, fit: number) => onHeldOut(rows[at], fit)}),
  };
  const notes = notesOn(input, isBest.length);
  if (notes.includes("tooFew")) return nothingToSee(input, notes, seed);
  const repeats = input.isBest.length > MOST_FOR_REPEATS && !drawn.isSample ? 1 : REPEATS;
  const [fine, readable] = [tally(rows.length, drawn.restWeight), tally(rows.length, drawn.restWeight)];
  for (let repeat = 0; repeat < repeats; repeat++) {
    const foldSeed = seed + repeat * 7919;
    const fold =
      input.groups === undefined ? stratifiedFolds(input.isBest, FOLDS, foldSeed) : groupedFolds(input.isBest, input.groups, FOLDS, foldSeed);
    for (let k = 0; k < FOLDS; k++) {
      const done = repeat * FOLDS + k;
      yield* part(tryFold(input, fold, k, {fine, readable}), done / (repeats * FOLDS), (done + 1) / (repeats * FOLDS));
      yield (done + 1) / (repeats * FOLDS);
    }
  }
  const ofFine = separation(averaged(fine), input.isBest, input.groups);
  const ofReadable = separation(averaged(readable), input.isBest, input.groups);
  const best = countBest(input.isBest);
  const needed = bestNeeded(ofFine, best, (input.isBest.length - best) * drawn.restWeight);
  return {
    verdict: verdictOf(ofFine),
    readable: {...ofReadable, ...figures(readable)},
    fine: {...ofFine, ...figures(fine)},
    ...(needed === undefined ? {} : {needed}),
    customers: input.isBest.length,
    best,
    repeats,
    seed,
    notes,
  };
}

/** What the folds of one kind of card have shown so far. */
interface Tally {
  /** Sum of placements by customer, and how often each was held out where it could be placed. */
  readonly placed: Float64Array;
  readonly times: Uint8Array;
  /** How many one of the rest stands for. */
  readonly restWeight: number;
  readonly lifts: number[];
  readonly fifths: number[];
  readonly gains: number[][];
}

const tally = (customers: number, restWeight: number): Tally => ({
  restWeight,
  placed: new Float64Array(customers),
  times: new Uint8Array(customers),
  lifts: [],
  fifths: [],
  gains: [],
});

/** Who is drawn to be tried on, in the order of the trial. */
interface TrialInput extends CheckInput, Draw {
  /** For each column how many have each value, blanks first. */
  readonly customersAt: readonly Int32Array[];
}

function* tryFold(
  {columns, customersAt, isBest, onHeldOut, isSample, restWeight}: TrialInput,
  fold: Uint8Array,
  k: number,
  {fine, readable}: {fine: Tally; readable: Tally},
): Generator<number, void, void> {
  const [learning, heldOut] = [positionsWhere(fold, (one) => one !== k), positionsWhere(fold, (one) => one === k)];
  const [learntFrom, tested] = [pickLabels(isBest, learning), pickLabels(isBest, heldOut)];
  if (!isMixed(learntFrom) || !isMixed(tested)) return;
  const within: Within = {
    rows: learning,
    best: positionsOf(learning, learntFrom),
    spreads: columns.map(({values}, k) => spreadWithout(customersAt[k], values, heldOut)),
  };
  const model = yield* fitModel(columns, learntFrom, {isSample, restWeight, smallStep: CLOSE_ENOUGH, within});
  const centred = centredBlocks(model);
  const pointsOf = (draft: CardDraft) => trialPoints(draft, {columns, learning, learntFrom, heldOut});
  const ofReadable = pointsOf(readableCard(model, centred));
  add(fine, heldOut, pointsOf(fineCard(model, centred)), tested);
  add(readable, heldOut, ofReadable, tested);
  if (onHeldOut === undefined) return;
  const fit = fitsOf(ofReadable);
  for (let at = 0; at < heldOut.length; at++) onHeldOut(heldOut[at], fit[at]);
}

/** Positions of those who are best. */
function positionsOf(rows: Int32Array, isBest: Uint8Array): Int32Array {
  const best = positionsWhere(isBest, (one) => one === 1);
  for (let at = 0; at < best.length; at++) best[at] = rows[best[at]];
  return best;
}

const isMixed = (labels: Uint8Array): boolean => labels.includes(0) && labels.includes(1);

function add({placed, times, restWeight, lifts, fifths, gains}: Tally, rows: Int32Array, points: Int32Array, isBest: Uint8Array): void {
  const ranked = rankPoints(points, isBest);
  const places = placements(ranked, isBest);
  for (let at = 0; at < rows.length; at++) {
    placed[rows[at]] += places[at];
    times[rows[at]]++;
  }
  const inFull = reweighted(ranked, restWeight);
  lifts.push(bandLift(inFull, TOP_BAND));
  fifths.push(caught(inFull, TOP_FIFTH));
  gains.push(Array.from({length: GAIN_STEPS}, (_, step) => caught(inFull, (step + 1) / GAIN_STEPS)));
}

/** Who could never be placed, because a fold held only best or only rest, tells nothing: 0.5. */
function averaged({placed, times}: Tally): Float64Array {
  const means = new Float64Array(placed.length);
  for (let i = 0; i < means.length; i++) means[i] = times[i] === 0 ? 0.5 : placed[i] / times[i];
  return means;
}

function figures({lifts, fifths, gains}: Tally): Pick<CardCheck["fine"], "topBandLift" | "caughtInTopFifth" | "gains"> {
  const mean = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0) / values.length;
  return {
    topBandLift: mean(lifts),
    caughtInTopFifth: mean(fifths),
    gains: Array.from({length: GAIN_STEPS}, (_, step) => mean(gains.map((one) => one[step]))),
  };
}

function notesOn({isBest, groups}: CheckInput, customers: number): CheckNote[] {
  const best = countBest(isBest);
  const isTooFew = best < FEWEST || isBest.length - best < FEWEST || (groups !== undefined && new Set(groups).size < FEWEST_GROUPS);
  const notes: (CheckNote | false)[] = [
    isTooFew && "tooFew",
    (best < FEW_BEST || isBest.length < FEW_CUSTOMERS) && "onlyStrong",
    isBest.length < customers && "sampled",
    groups !== undefined && "grouped",
  ];
  return notes.filter((note) => note !== false);
}

function nothingToSee({isBest}: CheckInput, notes: readonly CheckNote[], seed: number): CardCheck {
  const unknown = {auc: Number.NaN, interval: [0, 1] as const, z: 0, topBandLift: Number.NaN, caughtInTopFifth: Number.NaN, gains: []};
  const best = countBest(isBest);
  return {verdict: "none", readable: unknown, fine: unknown, customers: isBest.length, best, repeats: 0, seed, notes};
}
