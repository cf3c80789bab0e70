import {positionsWhere} from "../math/order";
import {orderStatistics} from "../math/select";
import {canonicalOrder} from "./canonicalOrder";
import type {FitColumn} from "./fitColumn";
import {pickRows} from "./fitColumn";
import {rowHashes} from "./rowHashes";

/** Up to so many customers all of them are fitted, and tried on. */
export const MOST_FITTED = 50_000;
/** Of more, so many are drawn to learn a card from. What a point is worth is settled by the best, who are drawn first; of the rest a few for each of them tell nearly all. */
export const SAMPLED = 10_000;
/** And so many to try cards on, fifteen times over. */
export const SAMPLED_TO_TRY = 3_000;

/** Whether customers are a sample of very many, and what that does to the share of best. */
export interface Draw {
  readonly isSample: boolean;
  /** How many of the rest one of them stands for, where one of the best stands for one; 1 where all are fitted. */
  readonly restWeight: number;
}

/** Everybody. */
export const ALL_DRAWN: Draw = {isSample: false, restWeight: 1};

/** The customers that points are fitted on, in an order that their rows in the sheet have no part in. */
export interface FittedRows extends Draw {
  readonly rows: Int32Array;
}

/** The hashes of the same customers' rows, who are drawn from once to try cards and once to learn one. */
const HASHED = new WeakMap<Uint8Array, {readonly columns: readonly FitColumn[]; readonly seed: number; readonly hashes: Uint32Array}>();

/** Who is drawn, and from where. */
export interface DrawOptions {
  readonly seed: number;
  /** How many of very many. */
  readonly sampled: number;
  /** Where each customer stands in the columns; left out: in this order, and nobody else. */
  readonly places?: Int32Array;
}

/**
 * All customers, or of very many a sample: the best as far as they take up half of the places, the rest for the others. Drawing the best first leaves points and areas under the curve as they are, since both compare the best
 * with the rest; the share of best must be set right by the weight. The same seed draws the same customers, wherever their rows stand.
 * Source: R. L. Prentice and R. Pyke, "Logistic disease incidence models and case-control studies", Biometrika 66 (1979) 403–411: only the intercept feels the draw.
 */
export function fittedRows(columns: readonly FitColumn[], isBest: Uint8Array, {seed, sampled, places}: DrawOptions): FittedRows {
  if (isBest.length <= MOST_FITTED) return {...ALL_DRAWN, rows: canonicalOrder(columns, isBest)};
  const [best, rest] = [positionsWhere(isBest, (one) => one === 1), positionsWhere(isBest, (one) => one === 0)];
  const bestPlaces = Math.min(best.length, Math.max(sampled >> 1, sampled - rest.length));
  const restPlaces = Math.min(rest.length, sampled - bestPlaces);
  const hashes = hashesOf(columns, isBest, seed, places);
  const drawn = Int32Array.from([...lowest(rest, restPlaces, hashes), ...lowest(best, bestPlaces, hashes)]);
  const order = canonicalOrder(
    columns.map((column) => pickRows(column, places === undefined ? drawn : drawn.map((i) => places[i]))),
    Uint8Array.from(drawn, (i) => isBest[i]),
  );
  const restWeight = rest.length === 0 || best.length === 0 ? 1 : rest.length / restPlaces / (best.length / bestPlaces);
  return {isSample: true, restWeight, rows: order.map((at) => drawn[at])};
}

function hashesOf(columns: readonly FitColumn[], isBest: Uint8Array, seed: number, places: Int32Array | undefined): Uint32Array {
  const known = HASHED.get(isBest);
  if (known !== undefined && known.columns === columns && known.seed === seed) return known.hashes;
  const hashes = rowHashes(columns, isBest, seed, places);
  HASHED.set(isBest, {columns, seed, hashes});
  return hashes;
}

/** Those with the lowest hashes; where equals would be parted, the first of them. */
function lowest(from: Int32Array, count: number, hashes: Uint32Array): Int32Array {
  if (count >= from.length) return from;
  const scratch = new Float64Array(from.length);
  for (let at = 0; at < from.length; at++) scratch[at] = hashes[from[at]];
  const limit = orderStatistics(scratch, [count - 1])[0];
  const below = from.filter((i) => hashes[i] < limit);
  const equal = from.filter((i) => hashes[i] === limit).subarray(0, count - below.length);
  const drawn = new Int32Array(count);
  drawn.set(below);
  drawn.set(equal, below.length);
  return drawn;
}
