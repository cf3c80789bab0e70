import {part} from "../math/progress";
import type {Coarse} from "./coarse";
import {coarse} from "./coarse";
import type {ModelOptions} from "./fitModel";
import type {Fitted} from "./logisticFit";
import {searchFit} from "./logisticFit";
import type {Block} from "./mainEffects";
import {CELL_RIDGE, promisingPairs} from "./promise";
import {heldOutFolds, pays, type HeldOutFold} from "./tableGain";
import type {Term} from "./term";

/** Two blocks that say more together than apart. */
export interface Pair {
  readonly blocks: readonly [number, number];
  readonly sides: readonly [Coarse, Coarse];
  readonly term: Term;
}

/** A regression on the blocks alone. */
export interface WithoutPairs {
  readonly isBest: Uint8Array;
  readonly blocks: readonly Block[];
  /** Those of the blocks. */
  readonly terms: readonly Term[];
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
/** A table is tried when the residuals lean so many standard deviations towards it. */
const LEAST_Z = 3;
/** In a sample of very many customers, where what is worth showing leans further: two hundred tables of chance hardly ever do. */
const LEAST_SAMPLED_Z = 4.5;

/**
 * Adds the two-way tables that pay: the most promising by the residuals of the model so far, kept when held-out labels become likelier (forward selection by Rao's score test, then by cross-validated log-loss).
 * Customers stand in an order of their own, since every fifth is held out together. Yields its progress, 0 to 1.
 */
export function* addPairs(
  {isBest, blocks, terms, fitted}: WithoutPairs,
  {isSample, smallStep}: Pick<ModelOptions, "isSample" | "smallStep">,
): Generator<number, WithPairs, void> {
  const sides = blocks.map(coarse);
  const leastZ = isSample ? LEAST_SAMPLED_Z : LEAST_Z;
  const tried = new Set<string>();
  let found: WithPairs = {pairs: [], fitted};
  let promising = promisingPairs(isBest, sides, fitted, leastZ);
  let folds: readonly HeldOutFold[] | undefined;
  for (let rejected = 0; rejected < MOST_REJECTED && found.pairs.length < MOST_KEPT && tried.size < MOST_TRIED;) {
    const next = promising.find((places) => !tried.has(places.join()));
    if (next === undefined) break;
    tried.add(next.join());
    const pair = pairOf(next, sides);
    const model = [...terms, ...found.pairs.map(({term}) => term)];
    const [from, to] = [(tried.size - 1) / MOST_TRIED, tried.size / MOST_TRIED];
    folds ??= yield* part(heldOutFolds({isBest, terms: model, fitted: found.fitted}), from, to);
    if (!pays(isBest, folds, pair.term)) rejected++;
    else {
      const start = {intercept: found.fitted.intercept, weights: [...found.fitted.weights, new Float64Array(pair.term.size)]};
      const refitted = yield* part(searchFit({isBest, terms: [...model, pair.term], start, smallStep}), to, to);
      found = {pairs: [...found.pairs, pair], fitted: refitted};
      folds = undefined;
      promising = promisingPairs(isBest, sides, found.fitted, leastZ);
    }
  }
  return found;
}

function pairOf(blocks: readonly [number, number], sides: readonly Coarse[]): Pair {
  const [first, second] = [sides[blocks[0]], sides[blocks[1]]];
  const [rows, columns] = [first.rules.length, second.rules.length];
  const cells = rows * columns;
  const codes = new Uint16Array(first.codes.length);
  for (let i = 0; i < codes.length; i++) {
    const isKnown = first.codes[i] < rows && second.codes[i] < columns;
    codes[i] = isKnown ? first.codes[i] * columns + second.codes[i] : cells;
  }
  const [low, high] = [new Float64Array(cells + 1).fill(-Infinity), new Float64Array(cells + 1).fill(Infinity)];
  // The last coefficient is of customers with a blank: the table says nothing about them.
  low[cells] = high[cells] = 0;
  return {blocks, sides: [first, second], term: {codes, size: cells + 1, ridge: CELL_RIDGE, smooth: 0, chained: 0, low, high}};
}
