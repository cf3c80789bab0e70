import {part} from "../math/progress";
import {coarse, sideOf, type Coarse, type Side} from "./coarse";
import type {ModelOptions} from "./fitModel";
import type {JointTerms} from "./jointTerms";
import {searchFit, type Fitted, type FitStart} from "./logisticFit";
import type {Block} from "./mainEffects";
import {CELL_RIDGE, promisingTables, stillPromising, type Places} from "./promise";
import {fitCells, heldOutFolds, pays, withTable, type FittedCells, type HeldOutFold} from "./tableGain";
import type {Term} from "./term";

/** Two blocks that say more together than apart. */
export interface Pair {
  readonly blocks: Places;
  readonly sides: readonly [Side, Side];
  readonly term: Term;
}

/** A regression on the blocks alone. */
export interface WithoutPairs {
  readonly isBest: Uint8Array;
  readonly blocks: readonly Block[];
  /** Those of the blocks. */
  readonly terms: readonly Term[];
  readonly joined: JointTerms;
  readonly fitted: Fitted;
}

/** A regression with its two-way tables, whose terms stand behind those of the blocks. */
export interface WithPairs {
  readonly pairs: readonly Pair[];
  readonly fitted: Fitted;
}

const MOST_KEPT = 3;
const MOST_TRIED = 6;
const MOST_REJECTED = 2;
/** A table is tried when the residuals lean so many standard deviations towards it: chance gives so much once in three hundred tables, so that all pairs of twenty columns of noise hold one in every second search. Anything from 2.5 to 3 ranks as well. */
const LEAST_Z = 2.75;
/** In a sample of very many customers, where what is worth showing leans further: once in two thousand. */
const LEAST_SAMPLED_Z = 3.3;
/** Tables this far below are looked at again when the model has one more; what leans less than that does not come so far. */
const NEARLY = 1;

/**
 * Adds the two-way tables that pay: the most promising by the residuals of the model so far, kept when held-out labels become likelier (forward selection by Rao's score test, then by cross-validated log-loss).
 * Customers stand in an order of their own, since every fifth is held out together. Yields its progress, 0 to 1.
 */
export function* addPairs(
  {isBest, blocks, terms, joined, fitted}: WithoutPairs,
  {isSample, smallStep}: Pick<ModelOptions, "isSample" | "smallStep">,
): Generator<number, WithPairs, void> {
  const sides = blocks.map(coarse);
  const leastZ = isSample ? LEAST_SAMPLED_Z : LEAST_Z;
  let found: WithPairs = {pairs: [], fitted};
  let untried = promisingTables({isBest, sides, fitted}, leastZ - NEARLY);
  let folds: readonly HeldOutFold[] | undefined;
  for (let [tried, rejected] = [0, 0]; tried < MOST_TRIED && rejected < MOST_REJECTED && found.pairs.length < MOST_KEPT; tried++) {
    const next = untried.find(({z}) => z >= leastZ);
    if (next === undefined) break;
    untried = untried.filter((one) => one !== next);
    const term = tableOf(sides[next.places[0]], sides[next.places[1]]);
    const [from, to] = [tried / MOST_TRIED, (tried + 1) / MOST_TRIED];
    folds ??= yield* part(heldOutFolds({isBest, terms, joined, fitted}), from, to);
    const within = withTable(isBest, folds, term);
    if (!pays(isBest, folds, within)) rejected++;
    else {
      const [first, second] = next.places.map((place) => sideOf(blocks[place], sides[place]));
      const pair = {blocks: next.places, sides: [first, second] as const, term};
      found = yield* part(keepPair({isBest, terms, smallStep}, found, pair), to, to);
      // Held-out customers are told the next table beside this one; that the columns answer to it, too, is left out.
      folds = within;
      untried = stillPromising({isBest, sides, fitted: found.fitted}, untried, leastZ - NEARLY);
    }
  }
  return found;
}

/** One table more, and everything fitted again, from what the table says beside the model as it is. */
function* keepPair(
  {isBest, terms, smallStep}: Pick<WithoutPairs, "isBest" | "terms"> & Pick<ModelOptions, "smallStep">,
  {pairs, fitted}: WithPairs,
  pair: Pair,
): Generator<number, WithPairs, void> {
  const kept = [...pairs, pair];
  const start = startBeside(isBest, fitted, pair.term);
  return {pairs: kept, fitted: yield* searchFit({isBest, terms: [...terms, ...kept.map(({term}) => term)], start, smallStep})};
}

function startBeside(isBest: Uint8Array, {intercept, weights, logOdds, information, chances}: Fitted, term: Term): Required<FitStart> {
  const odds = new Float64Array(chances.length);
  for (let i = 0; i < odds.length; i++) odds[i] = chances[i] / (1 - chances[i]);
  const cells = fitCells(isBest, {counted: new Uint8Array(isBest.length).fill(1), odds}, term);
  return {
    intercept: intercept + cells.intercept,
    weights: [...weights, cells.weights],
    logOdds: withCells(logOdds, cells, term.codes),
    information: [...information, cells.information],
  };
}

function withCells(logOdds: Float64Array, {intercept, weights}: FittedCells, codes: Uint16Array): Float64Array {
  const both = new Float64Array(logOdds.length);
  for (let i = 0; i < both.length; i++) both[i] = logOdds[i] + intercept + weights[codes[i]];
  return both;
}

function tableOf(first: Coarse, second: Coarse): Term {
  const [rows, columns] = [first.bins, second.bins];
  const cells = rows * columns;
  const codes = new Uint16Array(first.codes.length);
  for (let i = 0; i < codes.length; i++) {
    const isKnown = first.codes[i] < rows && second.codes[i] < columns;
    codes[i] = isKnown ? first.codes[i] * columns + second.codes[i] : cells;
  }
  const [low, high] = [new Float64Array(cells + 1).fill(-Infinity), new Float64Array(cells + 1).fill(Infinity)];
  // The last coefficient is of customers with a blank: the table says nothing about them.
  low[cells] = high[cells] = 0;
  return {codes, size: cells + 1, ridge: CELL_RIDGE, smooth: 0, chained: 0, low, high};
}
