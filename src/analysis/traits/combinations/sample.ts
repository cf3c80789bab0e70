import {STANDING} from "../../../domain/best";
import {positionsWhere} from "../../math/order";
import {drawToFront, randomBelow} from "../../math/random";

/** Up to so many customers all of them are searched. */
const MOST_SEARCHED = 50_000;
/** Of more, so many are drawn: enough to settle every WRAcc worth showing to the second digit. */
const SAMPLED = 3_000;
const FEWEST_SEARCHED = 2_000;
/** Customers times attributes that are searched at most: what the bits of all conditions may take, about 70 MB. */
const MOST_CELLS = 10_000_000;

/** Whom the search looks at. */
export interface Sample {
  /** Positions among all customers, ascending. */
  readonly members: Int32Array;
  /** Positions of the best among the members, ascending. */
  readonly best: Int32Array;
  /** The best and the other candidates of the focus tier, before any drawing. */
  readonly population: number;
}

/**
 * The best and the candidates; where they are very many, some drawn by chance: the best as far as they take up half of the places, candidates for the rest. That makes the best look more frequent than they are, but
 * leaves the order of patterns by WRAcc as it is, since WRAcc is share of best × share of others × (share of the best matching − share of the others matching).
 */
export function sampleOf(standing: Uint8Array, attributes: number, seed: number): Sample {
  const [best, others] = [positionsOf(standing, STANDING.best), positionsOf(standing, STANDING.candidate)];
  const population = best.length + others.length;
  const most = population > MOST_SEARCHED ? SAMPLED : MOST_SEARCHED;
  const places = Math.max(FEWEST_SEARCHED, Math.min(most, Math.floor(MOST_CELLS / Math.max(1, attributes))));
  const bestPlaces = population <= places ? best.length : Math.min(best.length, Math.max(places >> 1, places - others.length));
  const below = randomBelow(seed);
  const drawn = [drawnFrom(best, bestPlaces, below), drawnFrom(others, Math.min(others.length, places - bestPlaces), below)];
  const members = Int32Array.from([...drawn[0], ...drawn[1]]).sort();
  return {members, best: Int32Array.from(members.keys()).filter((m) => standing[members[m]] === STANDING.best), population};
}

function drawnFrom(list: Int32Array, count: number, below: ReturnType<typeof randomBelow>): Int32Array {
  if (count >= list.length) return list;
  drawToFront(list, count, below);
  return list.subarray(0, count);
}

const positionsOf = (standing: Uint8Array, wanted: number): Int32Array => positionsWhere(standing, (one) => one === wanted);
