import type {JointTerms} from "./jointTerms";
import {LEAST_CURVATURE} from "./slope";

/** Writes into `solved` which direction the curvature would nearly make `wanted` of; 0 is wanted of coefficients that are held. Symmetric and positive definite among the others, as conjugate gradients ask. */
export type Solver = (wanted: Float64Array, solved: Float64Array) => void;

/**
 * Solves with what is known of the curvature without looking at two attributes at once. Bins of one attribute share no customers and lean on their neighbours alone, so each attribute by itself is tridiagonal (L. H. Thomas' elimination).
 * All attributes and the intercept overlap in one thing: to add a level to every bin of one is to take it off the intercept, up to the ridge and to the customers of bins that are held. Levels are solved first, and what the attributes
 * answer to the rest is rid of them again. Source of putting the two together: J. Mandel, "Balancing domain decomposition", Comm. Numer. Methods Engrg. 9 (1993) 233–241.
 *
 * @param own Information by coefficient, as `scatter` adds it up, the whole of it first; near enough does.
 */
export function eachAlone(joined: JointTerms, own: Float64Array, isFree: Uint8Array): Solver {
  const {terms, starts} = joined;
  const {pivots, links} = eliminated(joined, own, isFree);
  const stiff = stiffness(joined, own, isFree);
  const [levels, left] = [new Float64Array(terms.length), new Float64Array(own.length)];
  return (wanted, solved) => {
    left.set(wanted);
    for (let j = 0; j < terms.length; j++) {
      const [from, to] = [starts[j], starts[j] + terms[j].size];
      levels[j] = (sumOf(wanted, from, to) - wanted[0]) / stiff.whole[j];
      const pull = levels[j] * terms[j].ridge;
      for (let at = from; at < to; at++) if (isFree[at] === 1) left[at] -= pull;
      left[0] += levels[j] * stiff.held[j];
    }
    const ofIntercept = left[0] * pivots[0];
    solved[0] = ofIntercept;
    for (let at = 1; at < solved.length; at++) solved[at] = left[at] + links[at] * solved[at - 1];
    for (let at = solved.length - 1, after = 0; at >= 1; at--) after = (solved[at] = solved[at] * pivots[at] + after) * links[at];
    for (let j = 0; j < terms.length; j++) {
      const [from, to] = [starts[j], starts[j] + terms[j].size];
      const answered = terms[j].ridge * sumOf(solved, from, to) - stiff.held[j] * ofIntercept;
      const level = levels[j] - answered / stiff.whole[j];
      solved[0] -= level;
      for (let at = from; at < to; at++) if (isFree[at] === 1) solved[at] += level;
    }
  };
}

function sumOf(amounts: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += amounts[at];
  return sum;
}

/** The curvature along the level of each attribute. */
interface Stiffness {
  /** Information of customers in bins that are held: of them the intercept is taken off without an answer. */
  readonly held: Float64Array;
  /** And the ridge on the bins that are free. Infinite where none is: then there is no level to move. */
  readonly whole: Float64Array;
}

function stiffness({terms, starts}: JointTerms, own: Float64Array, isFree: Uint8Array): Stiffness {
  const [held, whole] = [new Float64Array(terms.length), new Float64Array(terms.length)];
  terms.forEach(({size, ridge}, j) => {
    let free = 0;
    for (let at = starts[j]; at < starts[j] + size; at++) {
      if (isFree[at] === 1) free++;
      else held[j] += own[at];
    }
    whole[j] = free === 0 ? Infinity : held[j] + ridge * free;
  });
  return {held, whole};
}

/** The elimination of each attribute's bins, and of the intercept. */
interface Eliminated {
  /** 1 over what is left of each diagonal entry; 0 of a coefficient that is held. */
  readonly pivots: Float64Array;
  /** The part of the bin before that is taken off each. */
  readonly links: Float64Array;
}

function eliminated({terms, starts}: JointTerms, own: Float64Array, isFree: Uint8Array): Eliminated {
  const [pivots, links] = [new Float64Array(own.length), new Float64Array(own.length)];
  pivots[0] = 1 / (own[0] + LEAST_CURVATURE);
  terms.forEach(({size, ridge, smooth, chained}, j) => {
    for (let bin = 0; bin < size; bin++) {
      const at = starts[j] + bin;
      if (isFree[at] === 0) continue;
      const neighbours = bin < chained ? Number(bin > 0) + Number(bin + 1 < chained) : 0;
      if (bin > 0 && bin < chained && isFree[at - 1] === 1) links[at] = smooth * pivots[at - 1];
      pivots[at] = 1 / (own[at] + ridge + smooth * neighbours - smooth * links[at]);
    }
  });
  return {pivots, links};
}
