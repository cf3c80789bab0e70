import {exponential} from "../math/exponential";
import {naturalLog} from "../math/logarithm";
import {part} from "../math/progress";
import type {Coarse} from "./coarse";
import {coarse} from "./coarse";
import type {FitInput, Fitted} from "./logisticFit";
import {logisticFit, searchFit} from "./logisticFit";
import type {Block} from "./mainEffects";
import type {Term} from "./term";

/** Two blocks that say more together than apart. */
export interface Pair {
  readonly blocks: readonly [number, number];
  readonly sides: readonly [Coarse, Coarse];
  readonly term: Term;
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
/** And kept when it makes held-out labels likelier by so many standard errors. */
const LEAST_ERRORS = 2;
const CELL_RIDGE = 10;
const FOLDS = 5;
/** Held-out log-odds need no more digits. */
const ROUGHLY = 0.1;

/**
 * Adds the two-way tables that pay: the most promising by the residuals of the model so far, kept when held-out labels become likelier (forward selection by Rao's score test, then by cross-validated log-loss).
 * Customers stand in an order of their own, since every fifth is held out together. Yields its progress, 0 to 1.
 */
export function* addPairs(
  isBest: Uint8Array,
  blocks: readonly Block[],
  terms: readonly Term[],
  fitted: Fitted,
  isSample = false,
): Generator<number, WithPairs, void> {
  const sides = blocks.map(coarse);
  const tried = new Set<string>();
  let found: WithPairs = {pairs: [], fitted};
  let folds: readonly Fold[] | undefined;
  for (let rejected = 0; rejected < MOST_REJECTED && found.pairs.length < MOST_KEPT && tried.size < MOST_TRIED;) {
    const pair = mostPromising(isBest, sides, found.fitted.logOdds, {tried, leastZ: isSample ? LEAST_SAMPLED_Z : LEAST_Z});
    if (pair === undefined) break;
    tried.add(pair.blocks.join());
    const model = [...terms, ...found.pairs.map(({term}) => term)];
    const [from, to] = [(tried.size - 1) / MOST_TRIED, tried.size / MOST_TRIED];
    folds ??= yield* part(foldsOf({isBest, terms: model, start: found.fitted}), from, to);
    if (!pays(isBest, folds, pair.term)) rejected++;
    else {
      const weights = [...found.fitted.weights, new Float64Array(pair.term.size)];
      found = {
        pairs: [...found.pairs, pair],
        fitted: yield* part(searchFit({isBest, terms: [...model, pair.term], start: {intercept: found.fitted.intercept, weights}}), to, to),
      };
      folds = undefined;
    }
  }
  return found;
}

function mostPromising(
  isBest: Uint8Array,
  sides: readonly Coarse[],
  logOdds: Float64Array,
  {tried, leastZ}: {readonly tried: ReadonlySet<string>; readonly leastZ: number},
): Pair | undefined {
  const residuals = new Float64Array(logOdds.length);
  const information = new Float64Array(logOdds.length);
  for (let i = 0; i < logOdds.length; i++) {
    const chance = 1 / (1 + exponential(-logOdds[i]));
    residuals[i] = isBest[i] - chance;
    information[i] = chance * (1 - chance);
  }
  let [most, found]: [number, readonly [number, number] | undefined] = [0, undefined];
  for (let a = 0; a < sides.length; a++) {
    for (let b = a + 1; b < sides.length; b++) {
      if (tried.has(`${a},${b}`)) continue;
      const gain = promise(sides[a], sides[b], residuals, information);
      if (gain.z >= leastZ && gain.gain > most) [most, found] = [gain.gain, [a, b]];
    }
  }
  return found === undefined ? undefined : pairOf(found, sides);
}

/** What a table would explain beyond its two attributes, and by how many standard deviations that exceeds chance. */
function promise(first: Coarse, second: Coarse, residuals: Float64Array, information: Float64Array): {readonly gain: number; readonly z: number} {
  const [rows, columns] = [first.rules.length, second.rules.length];
  const width = columns + 1;
  const [g, h] = [new Float64Array((rows + 1) * width), new Float64Array((rows + 1) * width)];
  for (let i = 0; i < residuals.length; i++) {
    const cell = first.codes[i] * width + second.codes[i];
    g[cell] += residuals[i];
    h[cell] += information[i];
  }
  let [explained, expected, spread] = [0, 0, 0];
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const cell = r * width + c;
      const kept = h[cell] / (h[cell] + CELL_RIDGE);
      explained += g[cell] ** 2 / (h[cell] + CELL_RIDGE);
      expected += kept;
      spread += kept ** 2;
    }
  }
  // A single row or column leaves nothing to correct.
  if (rows < 2 || columns < 2) return {gain: 0, z: 0};
  const free = ((rows - 1) * (columns - 1)) / (rows * columns);
  const gain = explained - free * expected;
  return {gain, z: spread > 0 ? gain / Math.sqrt(2 * free * spread) : 0};
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

/** Log-odds of everybody by a model that was fitted without the customers of the fold. */
interface Fold {
  readonly rest: Int32Array;
  readonly heldOut: Int32Array;
  readonly logOdds: Float64Array;
}

function* foldsOf(input: FitInput): Generator<number, Fold[], void> {
  const all = Int32Array.from(input.isBest, (_, i) => i);
  const folds: Fold[] = [];
  for (let k = 0; k < FOLDS; k++) {
    const [rest, heldOut] = [all.filter((i) => i % FOLDS !== k), all.filter((i) => i % FOLDS === k)];
    const terms = input.terms.map((term) => ({...term, codes: term.codes.filter((_, i) => i % FOLDS !== k)}));
    const {intercept, weights} = logisticFit({isBest: pick(input.isBest, rest), terms, start: input.start, smallStep: ROUGHLY});
    const logOdds = new Float64Array(all.length).fill(intercept);
    input.terms.forEach(({codes}, j) => all.forEach((i) => (logOdds[i] += weights[j][codes[i]])));
    folds.push({rest, heldOut, logOdds});
    yield (k + 1) / FOLDS;
  }
  return folds;
}

const pick = (isBest: Uint8Array, rows: Int32Array): Uint8Array => Uint8Array.from(rows, (i) => isBest[i]);

/** Whether the table makes the labels of held-out customers likelier, beyond the error of that estimate. */
function pays(isBest: Uint8Array, folds: readonly Fold[], term: Term): boolean {
  let [sum, squares] = [0, 0];
  for (const {rest, heldOut, logOdds} of folds) {
    const offset = Float64Array.from(rest, (i) => logOdds[i]);
    const table = {...term, codes: Uint16Array.from(rest, (i) => term.codes[i])};
    const {intercept, weights} = logisticFit({
      isBest: pick(isBest, rest),
      terms: [table],
      offset,
      start: {intercept: 0, weights: []},
      smallStep: ROUGHLY,
    });
    for (const i of heldOut) {
      const gained = loss(isBest[i], logOdds[i]) - loss(isBest[i], logOdds[i] + intercept + weights[0][term.codes[i]]);
      sum += gained;
      squares += gained * gained;
    }
  }
  const n = isBest.length;
  const mean = sum / n;
  return mean > LEAST_ERRORS * Math.sqrt(Math.max(0, squares / n - mean * mean) / n);
}

const loss = (isBest: number, logOdds: number): number => naturalLog(1 + exponential(isBest === 1 ? -logOdds : logOdds));
