import type {JointTerms} from "./jointTerms";
import {gather, scatter} from "./jointTerms";
import {eachAlone} from "./eachAlone";
import {addPull, LEAST_CURVATURE, type Point} from "./slope";

/** Where Newton's step is wanted, and what may move. */
export interface StepInput {
  readonly joined: JointTerms;
  readonly point: Point;
  readonly gradient: Float64Array;
  /** 1 for each coefficient that is free to move; the others stay. */
  readonly isFree: Uint8Array;
  /** The part of the gradient that may be left over. */
  readonly tolerance: number;
}

/** Far more rounds than any table needs; beyond them rounding goes in circles. */
const MOST_ROUNDS = 500;

/**
 * Newton's step of the penalised loss, by conjugate gradients: the curvature is never laid out; what it makes of a direction is counted, customer by customer, so that a round costs two looks at the table. What
 * {@link eachAlone} solves at once needs no rounds.
 * Source: M. Hestenes and E. Stiefel, "Methods of conjugate gradients for solving linear systems", J. Res. NBS 49 (1952); ended early as in R. Dembo, S. Eisenstat and T. Steihaug, "Inexact Newton methods", SIAM J.
 * Numer. Anal. 19 (1982).
 */
export function newtonStep(input: StepInput): Float64Array {
  const {joined, gradient, isFree, tolerance} = input;
  const size = gradient.length;
  const information = informationAt(input.point);
  const solver = eachAlone(joined, information, isFree);
  const [step, rest, bent, moved] = [new Float64Array(size), new Float64Array(size), new Float64Array(size), new Float64Array(information.length)];
  for (let at = 0; at < size; at++) rest[at] = isFree[at] === 1 ? -gradient[at] : 0;
  const solved = new Float64Array(size);
  solver(rest, solved);
  const direction = solved.slice();
  let left = dot(rest, solved);
  const enough = left * tolerance * tolerance;
  for (let round = 0; round < MOST_ROUNDS && left > enough; round++) {
    bend(joined, information, {direction, moved, bent, isFree});
    const length = left / dot(direction, bent);
    for (let at = 0; at < size; at++) {
      step[at] += length * direction[at];
      rest[at] -= length * bent[at];
    }
    solver(rest, solved);
    const now = dot(rest, solved);
    for (let at = 0; at < size; at++) direction[at] = solved[at] + (now / left) * direction[at];
    left = now;
  }
  return step;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at] * b[at];
  return sum;
}

/** How much each customer tells about its log-odds. */
function informationAt({chances}: Point): Float64Array {
  const information = new Float64Array(chances.length);
  for (let i = 0; i < information.length; i++) information[i] = chances[i] * (1 - chances[i]);
  return information;
}

interface Bending {
  readonly direction: Float64Array;
  /** Of each customer, for use in between. */
  readonly moved: Float64Array;
  readonly bent: Float64Array;
  readonly isFree: Uint8Array;
}

/** What the second derivative makes of a direction, among the coefficients that are free. */
function bend(joined: JointTerms, information: Float64Array, {direction, moved, bent, isFree}: Bending): void {
  moved.fill(direction[0]);
  gather(joined, direction, moved);
  bent.fill(0);
  let sum = LEAST_CURVATURE * direction[0];
  for (let i = 0; i < moved.length; i++) {
    moved[i] *= information[i];
    sum += moved[i];
  }
  bent[0] = sum;
  scatter(joined, moved, bent);
  addPull(joined, direction, bent);
  for (let at = 0; at < bent.length; at++) if (isFree[at] === 0) bent[at] = 0;
}
