import type {JointTerms} from "./jointTerms";
import {bendRows, scatter, type Bend} from "./jointTerms";
import {eachAlone} from "./eachAlone";
import {addPull, LEAST_CURVATURE} from "./slope";

/** Where Newton's step is wanted, and what may move. */
export interface StepInput {
  readonly joined: JointTerms;
  /** How much each customer tells about its log-odds, p(1 − p); 0 of one who does not count. */
  readonly information: Float64Array;
  /** The same by coefficient, the whole of it first, as {@link informationSums} has it. From a point nearby does: it steers, and changes no answer. */
  readonly own: Float64Array;
  readonly gradient: Float64Array;
  /** 1 for each coefficient that is free to move; the others stay. */
  readonly isFree: Uint8Array;
  /** The part of the gradient that may be left over. */
  readonly tolerance: number;
}

/** A step of the coefficients. */
export interface NewtonStep {
  readonly step: Float64Array;
  /** What it adds to each customer's log-odds. Good until the next step. */
  readonly shift: Float64Array;
}

/** Far more rounds than any table needs; beyond them rounding goes in circles. */
const MOST_ROUNDS = 500;

/**
 * Newton's step of the penalised loss, by conjugate gradients: the curvature is never laid out; what it makes of a direction is counted, customer by customer, so that a round costs two looks at the table. What
 * {@link eachAlone} solves at once needs no rounds.
 * Source: M. Hestenes and E. Stiefel, "Methods of conjugate gradients for solving linear systems", J. Res. NBS 49 (1952); ended early as in R. Dembo, S. Eisenstat and T. Steihaug, "Inexact Newton methods", SIAM J.
 * Numer. Anal. 19 (1982).
 */
export function newtonStep({joined, information, own, gradient, isFree, tolerance}: StepInput): NewtonStep {
  const size = gradient.length;
  const solver = eachAlone(joined, own, isFree);
  const [step, rest, bent, solved] = [new Float64Array(size), new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  const {shift, moved} = joined.byCustomer;
  shift.fill(0);
  for (let at = 0; at < size; at++) rest[at] = isFree[at] === 1 ? -gradient[at] : 0;
  solver(rest, solved);
  const direction = solved.slice();
  let left = dot(rest, solved);
  const enough = left * tolerance * tolerance;
  for (let round = 0; round < MOST_ROUNDS && left > enough; round++) {
    bend(joined, isFree, {direction, information, moved, bent});
    const length = left / dot(direction, bent);
    for (let i = 0; i < shift.length; i++) shift[i] += length * moved[i];
    for (let at = 0; at < size; at++) {
      step[at] += length * direction[at];
      rest[at] -= length * bent[at];
    }
    solver(rest, solved);
    const now = dot(rest, solved);
    for (let at = 0; at < size; at++) direction[at] = solved[at] + (now / left) * direction[at];
    left = now;
  }
  return {step, shift};
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at] * b[at];
  return sum;
}

/** How much each customer tells about its log-odds; 0 where the chance is the label. Good until it is asked again. */
export function informationOf({byCustomer: {information}}: JointTerms, chances: Float64Array): Float64Array {
  for (let i = 0; i < information.length; i++) information[i] = chances[i] * (1 - chances[i]);
  return information;
}

/** How much the customers of each bin tell; the whole of it first, of the intercept. */
export function informationSums(joined: JointTerms, information: Float64Array, size: number): Float64Array {
  const sums = new Float64Array(size);
  for (let i = 0; i < information.length; i++) sums[0] += information[i];
  scatter(joined, information, sums);
  return sums;
}

/** What the second derivative makes of a direction, among the coefficients that are free. */
function bend(joined: JointTerms, isFree: Uint8Array, rows: Bend): void {
  const {direction, bent} = rows;
  bendRows(joined, rows);
  bent[0] += LEAST_CURVATURE * direction[0];
  addPull(joined, direction, bent);
  for (let at = 0; at < bent.length; at++) if (isFree[at] === 0) bent[at] = 0;
}
