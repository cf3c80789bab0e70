import {orderStatistics} from "../../math/select";

/** Pairs that the beam goes on from. Source: P. Clark and T. Niblett, "The CN2 Induction Algorithm" (1989). */
const BEAM = 50;
/** Pairs that are held before all but the best of them are let go. */
const HELD = 256;

/** The pairs with the largest scores among those offered so far, and some more. Filled again for one search after another. */
export interface Beam {
  /** In the order in which they were offered, so many of them as {@link count} says. */
  readonly places: Int32Array;
  readonly scores: Float64Array;
  count: number;
  /** Pairs worth no more than this are none of the best: others had to be let go for better ones. */
  bar: number;
}

export const emptyBeam = (): Beam => ({places: new Int32Array(HELD), scores: new Float64Array(HELD), count: 0, bar: -Infinity});

export function clear(beam: Beam): void {
  beam.count = 0;
  beam.bar = -Infinity;
}

/** Takes a pair. Its place is behind that of all offered before it, so that of equals the earlier are kept. */
export function offer(beam: Beam, place: number, score: number): void {
  if (beam.count === HELD) keepBest(beam);
  if (score <= beam.bar) return;
  beam.places[beam.count] = place;
  beam.scores[beam.count++] = score;
}

/** Lets go all but the best; of equals the earlier are kept. */
function keepBest(beam: Beam): void {
  const {scores, count} = beam;
  const least = orderStatistics(scores.slice(0, count), [count - BEAM])[0];
  let equals = BEAM;
  for (let at = 0; at < count; at++) if (scores[at] > least) equals--;
  keepWhere(beam, (at) => scores[at] > least || (scores[at] === least && equals-- > 0));
  beam.bar = least;
}

function keepWhere(beam: Beam, isKept: (at: number) => boolean): void {
  const {places, scores, count} = beam;
  beam.count = 0;
  for (let at = 0; at < count; at++) {
    if (!isKept(at)) continue;
    places[beam.count] = places[at];
    scores[beam.count++] = scores[at];
  }
}

/**
 * Lets go the pairs of which nothing may come any more.
 *
 * @returns Whether the best of the others are all there. Else some were let go for such as have just gone themselves, and all have to be offered again.
 */
export function keepOpen(beam: Beam, isOpen: (place: number) => boolean): boolean {
  keepWhere(beam, (at) => isOpen(beam.places[at]));
  return beam.count >= BEAM || beam.bar === -Infinity;
}

/** The places of the best, best first; of equals the earlier. */
export function bestOffered(beam: Beam): number[] {
  if (beam.count > BEAM) keepBest(beam);
  const {places, scores, count} = beam;
  return Array.from({length: count}, (_, at) => at)
    .sort((a, b) => scores[b] - scores[a] || a - b)
    .map((at) => places[at]);
}
