import {drawToFront, randomBelow} from "../../math/random";
import {beamScore} from "./bestPattern";
import {candidatesToReach, mostCandidates} from "./candidates";
import type {Covers} from "./covers";
import {roomFor} from "./pairs";

/** Shuffles of the permutation test, so that a chance of 0.01 can be told. */
export const COMBINATION_PERMUTATIONS = 199;

/** How many labels are shuffled between two reports of progress. */
const SHUFFLES_A_REPORT = 5;

/**
 * For each score the chance that the largest of everything a search tries would reach it if nothing distinguished the best: who is best is shuffled, and the beam search made again, the choice of the strongest single
 * conditions included. One more than the share that reaches it, so that it is never 0 (Phipson and Smyth 2010). Yields its progress.
 *
 * @param scores At most what the beam search reaches under the true labels; a larger one would be held against searches less thorough than its own.
 */
export function* chances(
  covers: Covers,
  best: number,
  scores: readonly number[],
  {permutations, seed}: {readonly permutations: number; readonly seed: number},
): Generator<number, number[], void> {
  const [atLeast, enough] = [Math.min(...scores), Math.max(...scores)];
  const reached = new Int32Array(scores.length).fill(1);
  const below = randomBelow(seed);
  const shuffled = Int32Array.from({length: covers.size}, (_, m) => m);
  const room = roomFor(mostCandidates(covers));
  for (let round = 0; round < permutations; round++) {
    drawToFront(shuffled, best, below);
    const largest = beamScore(candidatesToReach(covers, shuffled.slice(0, best), atLeast), {atLeast, enough}, room) ?? -Infinity;
    scores.forEach((score, at) => (reached[at] += largest >= score ? 1 : 0));
    if (round % SHUFFLES_A_REPORT === 0) yield round / permutations;
  }
  return Array.from(reached, (count) => count / (permutations + 1));
}
