import {positionsWhere} from "../math/order";
import {canonicalOrder} from "./canonicalOrder";
import type {FitColumn} from "./fitColumn";
import {pickLabels, pickRows} from "./fitColumn";
import {compacted, ranked} from "./ranks";
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
  /** Their columns in that order, with ranks. */
  readonly columns: readonly FitColumn[];
  readonly isBest: Uint8Array;
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
export function fittedRows(columns: readonly FitColumn[], isBest: Uint8Array, options: DrawOptions): FittedRows {
  const {places} = options;
  if (isBest.length <= MOST_FITTED) {
    const all = (places === undefined ? columns : pickAll(columns, places)).map(ranked);
    return {...ALL_DRAWN, ...inOrder(all, isBest)};
  }
  const {drawn, restWeight} = sample(columns, isBest, options);
  const ofDrawn = pickAll(columns, places === undefined ? drawn : drawn.map((i) => places[i])).map(ranked);
  const {rows, ...ordered} = inOrder(ofDrawn, pickLabels(isBest, drawn));
  return {isSample: true, restWeight, ...ordered, rows: rows.map((at) => drawn[at])};
}

const pickAll = (columns: readonly FitColumn[], rows: Int32Array): FitColumn[] => columns.map((column) => pickRows(column, rows));

function inOrder(columns: readonly FitColumn[], isBest: Uint8Array): Pick<FittedRows, "rows" | "columns" | "isBest"> {
  const rows = canonicalOrder(columns, isBest);
  return {rows, columns: pickAll(columns, rows).map(compacted), isBest: pickLabels(isBest, rows)};
}

function sample(columns: readonly FitColumn[], isBest: Uint8Array, {seed, sampled, places}: DrawOptions): {drawn: Int32Array; restWeight: number} {
  const [best, rest] = [positionsWhere(isBest, (one) => one === 1), positionsWhere(isBest, (one) => one === 0)];
  const bestPlaces = Math.min(best.length, Math.max(sampled >> 1, sampled - rest.length));
  const restPlaces = Math.min(rest.length, sampled - bestPlaces);
  const hashes = hashesOf(columns, isBest, seed, places);
  const drawn = Int32Array.from([...lowest(rest, restPlaces, hashes), ...lowest(best, bestPlaces, hashes)]);
  return {drawn, restWeight: rest.length === 0 || best.length === 0 ? 1 : rest.length / restPlaces / (best.length / bestPlaces)};
}

function hashesOf(columns: readonly FitColumn[], isBest: Uint8Array, seed: number, places: Int32Array | undefined): Uint32Array {
  const known = HASHED.get(isBest);
  if (known !== undefined && known.columns === columns && known.seed === seed) return known.hashes;
  const hashes = rowHashes(columns, isBest, seed, places);
  HASHED.set(isBest, {columns, seed, hashes});
  return hashes;
}

/** Kinds of hashes by their first bits. */
const KINDS = 4096;
const KIND_SHIFT = 20;

/** Those with the lowest hashes; where equals would be parted, the first of them. Hashes are spread evenly: those with the same first bits as the last one wanted are few, and only they are put in order. */
function lowest(from: Int32Array, count: number, hashes: Uint32Array): Int32Array {
  if (count >= from.length) return from;
  const kinds = new Int32Array(KINDS);
  for (let at = 0; at < from.length; at++) kinds[hashes[from[at]] >>> KIND_SHIFT]++;
  let [last, before] = [0, 0];
  while (before + kinds[last] < count) before += kinds[last++];
  const drawn = new Int32Array(count);
  const near: number[] = [];
  let sure = 0;
  for (let at = 0; at < from.length; at++) {
    const kind = hashes[from[at]] >>> KIND_SHIFT;
    if (kind > last) continue;
    if (kind < last) drawn[sure++] = from[at];
    else near.push(from[at]);
  }
  // Sorting keeps those of equal hashes as they stand.
  drawn.set(near.sort((a, b) => hashes[a] - hashes[b]).slice(0, count - before), before);
  return drawn.sort();
}
