import type {CardCheck, CheckNote, Scorecard} from "../../domain/scorecard";
import {part} from "../math/progress";
import {buildCard} from "./buildCard";
import {fineCard} from "./fineCard";
import type {FitColumn} from "./fitColumn";
import {pickRows} from "./fitColumn";
import {fittedRows, SAMPLED_TO_TRY, type Draw} from "./fittedRows";
import {fitModel} from "./fitModel";
import {groupedFolds, renumbered, stratifiedFolds} from "./folds";
import {bandLift, caught, placements, rank, reweighted} from "./ranking";
import {readableCard} from "./readableCard";
import {encodeCard, score} from "./score";
import {separation} from "./separation";
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

/** Log-odds of a card that is only tried may be off by so much: a seventieth of a point. */
const CLOSE_ENOUGH = 1e-3;

const TOP_BAND = 0.1;
const TOP_FIFTH = 0.2;
const GAIN_STEPS = 10;

/**
 * How good the card is on customers it has not seen (M6.8), and whether there is a profile at all (M4.7): stratified five-fold cross-validation, three times over, everything from bins to pairs learnt inside the folds. Yields its progress,
 * 0 to 1; stop asking to cancel. The same seed gives the same answer, and the order of the rows does not matter (of groups it may).
 */
export function* crossValidate({columns, isBest, places, groups, onHeldOut}: CheckInput, seed: number): Generator<number, CardCheck, void> {
  const {rows, ...draw} = fittedRows(columns, isBest, {seed, sampled: SAMPLED_TO_TRY, ...(places === undefined ? {} : {places})});
  const input: CheckInput = {
    columns: columns.map((column) => pickRows(column, places === undefined ? rows : rows.map((i) => places[i]))),
    isBest: Uint8Array.from(rows, (i) => isBest[i]),
    ...(groups === undefined ? {} : {groups: renumbered(rows.map((i) => groups[i]))}),
    ...(onHeldOut === undefined ? {} : {onHeldOut: (at: number, fit: number) => onHeldOut(rows[at], fit)}),
  };
  const notes = notesOn(input, isBest.length);
  if (notes.includes("tooFew")) return nothingToSee(input, notes, seed);
  const repeats = input.isBest.length > MOST_FOR_REPEATS && !draw.isSample ? 1 : REPEATS;
  const [fine, readable] = [tally(rows.length, draw.restWeight), tally(rows.length, draw.restWeight)];
  for (let repeat = 0; repeat < repeats; repeat++) {
    const foldSeed = seed + repeat * 7919;
    const fold =
      input.groups === undefined ? stratifiedFolds(input.isBest, FOLDS, foldSeed) : groupedFolds(input.isBest, input.groups, FOLDS, foldSeed);
    for (let k = 0; k < FOLDS; k++) {
      const done = repeat * FOLDS + k;
      yield* part(tryFold({...input, draw}, fold, k, {fine, readable}), done / (repeats * FOLDS), (done + 1) / (repeats * FOLDS));
      yield (done + 1) / (repeats * FOLDS);
    }
  }
  const ofFine = separation(averaged(fine), input.isBest, input.groups);
  const ofReadable = separation(averaged(readable), input.isBest, input.groups);
  const best = input.isBest.reduce((all, one) => all + one, 0);
  const needed = bestNeeded(ofFine, best, (input.isBest.length - best) * draw.restWeight);
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

function* tryFold(
  {columns, isBest, onHeldOut, draw}: CheckInput & {readonly draw: Draw},
  fold: Uint8Array,
  k: number,
  {fine, readable}: {fine: Tally; readable: Tally},
): Generator<number, void, void> {
  const all = Int32Array.from(isBest, (_, i) => i);
  const [learning, heldOut] = [all.filter((i) => fold[i] !== k), all.filter((i) => fold[i] === k)];
  const [learntFrom, tested] = [learning, heldOut].map((rows) => Uint8Array.from(rows, (i) => isBest[i]));
  if (!isMixed(learntFrom) || !isMixed(tested)) return;
  const model = yield* fitModel(
    columns.map((column) => pickRows(column, learning)),
    learntFrom,
    {...draw, smallStep: CLOSE_ENOUGH},
  );
  const testColumns = columns.map((column) => pickRows(column, heldOut));
  const scored = (card: Scorecard) => score(card, encodeCard(card, testColumns, heldOut.length));
  const ofReadable = scored(buildCard(readableCard(model), learntFrom, []));
  add(fine, heldOut, scored(buildCard(fineCard(model), learntFrom, [])).points, tested);
  add(readable, heldOut, ofReadable.points, tested);
  if (onHeldOut !== undefined) heldOut.forEach((at, i) => onHeldOut(at, ofReadable.fit[i]));
}

const isMixed = (labels: Uint8Array): boolean => labels.includes(0) && labels.includes(1);

function add({placed, times, restWeight, lifts, fifths, gains}: Tally, rows: Int32Array, points: Int32Array, isBest: Uint8Array): void {
  const ranked = rank(points, isBest);
  placements(ranked, isBest).forEach((place, at) => {
    placed[rows[at]] += place;
    times[rows[at]]++;
  });
  const inFull = reweighted(ranked, restWeight);
  lifts.push(bandLift(inFull, TOP_BAND));
  fifths.push(caught(inFull, TOP_FIFTH));
  gains.push(Array.from({length: GAIN_STEPS}, (_, step) => caught(inFull, (step + 1) / GAIN_STEPS)));
}

/** Who could never be placed, because a fold held only best or only rest, tells nothing: 0.5. */
const averaged = ({placed, times}: Tally): Float64Array => placed.map((sum, i) => (times[i] === 0 ? 0.5 : sum / times[i]));

function figures({lifts, fifths, gains}: Tally): Pick<CardCheck["fine"], "topBandLift" | "caughtInTopFifth" | "gains"> {
  const mean = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0) / values.length;
  return {
    topBandLift: mean(lifts),
    caughtInTopFifth: mean(fifths),
    gains: Array.from({length: GAIN_STEPS}, (_, step) => mean(gains.map((one) => one[step]))),
  };
}

function notesOn({isBest, groups}: CheckInput, customers: number): CheckNote[] {
  const best = isBest.reduce((all, one) => all + one, 0);
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
  const best = isBest.reduce((all, one) => all + one, 0);
  return {verdict: "none", readable: unknown, fine: unknown, customers: isBest.length, best, repeats: 0, seed, notes};
}
