import type {JointTerms} from "./jointTerms";
import {scatter} from "./jointTerms";
import {LEAST_CURVATURE} from "./slope";

/** Writes into `solved` which direction the curvature would nearly make `wanted` of. Symmetric and positive definite, as conjugate gradients ask. */
export type Solver = (wanted: Float64Array, solved: Float64Array) => void;

/**
 * Solves with what is known of the curvature without looking at two attributes at once. Bins of one attribute share no customers and lean on their neighbours alone, so each attribute by itself is tridiagonal (L. H. Thomas' elimination).
 * All attributes and the intercept overlap in one thing: to add an amount to every bin of one is to take it off another, up to the ridge; that is solved beside it in one go.
 * Source of putting the two together: the additive coarse correction of A. Toselli and O. Widlund, "Domain Decomposition Methods" (2005), chapter 2.
 */
export function eachAlone(joined: JointTerms, information: Float64Array, isFree: Uint8Array): Solver {
  const {terms, starts} = joined;
  const own = new Float64Array(isFree.length);
  for (let i = 0; i < information.length; i++) own[0] += information[i];
  scatter(joined, information, own);
  own[0] += LEAST_CURVATURE;
  const {pivots, links} = eliminated(joined, own, isFree);
  return (wanted, solved) => {
    solved[0] = 2 * wanted[0] * pivots[0];
    for (let at = 1; at < solved.length; at++) solved[at] = wanted[at] + links[at] * solved[at - 1];
    for (let at = solved.length - 1, after = 0; at >= 1; at--) after = (solved[at] = solved[at] * pivots[at] + after) * links[at];
    for (let j = 0; j < terms.length; j++) {
      const [from, to] = [starts[j], starts[j] + terms[j].size];
      let sum = -wanted[0];
      for (let at = from; at < to; at++) sum += wanted[at];
      const level = sum / ((to - from) * terms[j].ridge);
      solved[0] -= level;
      for (let at = from; at < to; at++) if (isFree[at] === 1) solved[at] += level;
    }
  };
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
  pivots[0] = 1 / own[0];
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
