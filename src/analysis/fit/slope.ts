import type {Term} from "./term";

/** What is explained, and by which terms. */
export interface Labelled {
  readonly isBest: Uint8Array;
  readonly terms: readonly Term[];
}

/** Where the slope is taken. */
export interface Point {
  readonly starts: Int32Array;
  readonly weights: Float64Array;
  readonly chances: Float64Array;
}

/** First derivative of the penalised loss, where these are the coefficients (term j from `starts[j]`, the intercept at 0) and the chances they give. */
export function gradientOf({isBest, terms}: Labelled, {starts, weights, chances}: Point): Float64Array {
  const gradient = new Float64Array(weights.length);
  const residuals = chances.map((chance, i) => chance - isBest[i]);
  for (let i = 0; i < residuals.length; i++) gradient[0] += residuals[i];
  terms.forEach(({codes, size, ridge, smooth, chained}, j) => {
    const from = starts[j];
    for (let i = 0; i < residuals.length; i++) gradient[from + codes[i]] += residuals[i];
    for (let at = from; at < from + size; at++) gradient[at] += ridge * weights[at];
    for (let at = from + 1; at < from + chained; at++) {
      const pull = smooth * (weights[at] - weights[at - 1]);
      gradient[at] += pull;
      gradient[at - 1] -= pull;
    }
  });
  return gradient;
}

/** Second derivative of the penalised loss at the same place, row by row; the lower half alone is filled in. */
export function curvatureOf({terms}: Labelled, {starts, weights, chances}: Point): Float64Array {
  const size = weights.length;
  const curvature = new Float64Array(size * size);
  const information = chances.map((chance) => chance * (1 - chance));
  for (let i = 0; i < information.length; i++) curvature[0] += information[i];
  terms.forEach((term, a) => {
    const row = starts[a];
    for (let i = 0; i < information.length; i++) curvature[(row + term.codes[i]) * size + row + term.codes[i]] += information[i];
    for (let bin = row; bin < row + term.size; bin++) curvature[bin * size] = curvature[bin * size + bin];
    for (let b = 0; b < a; b++) addTable(curvature, information, {first: term, second: terms[b], row, column: starts[b]});
    addPenalty(term, row, curvature);
  });
  return curvature;
}

/** Information of each bin of one term with each of another, counted in a table small enough to stay near. */
function addTable(curvature: Float64Array, information: Float64Array, at: {first: Term; second: Term; row: number; column: number}): void {
  const [{codes: rows, size: height}, {codes: columns, size: width}] = [at.first, at.second];
  const table = new Float64Array(height * width);
  for (let i = 0; i < information.length; i++) table[rows[i] * width + columns[i]] += information[i];
  const size = Math.sqrt(curvature.length);
  for (let r = 0, cell = 0; r < height; r++) {
    const from = (at.row + r) * size + at.column;
    for (let c = 0; c < width; c++, cell++) curvature[from + c] = table[cell];
  }
}

function addPenalty({size: bins, ridge, smooth, chained}: Term, from: number, curvature: Float64Array): void {
  const size = Math.sqrt(curvature.length);
  for (let at = from; at < from + bins; at++) curvature[at * size + at] += ridge;
  for (let at = from + 1; at < from + chained; at++) {
    curvature[at * size + at] += smooth;
    curvature[(at - 1) * size + at - 1] += smooth;
    curvature[at * size + at - 1] -= smooth;
  }
}

/** What the coefficients cost, beside how unlikely they make the labels. */
export function penalty(terms: readonly Term[], starts: Int32Array, weights: Float64Array): number {
  let total = 0;
  terms.forEach(({size, ridge, smooth, chained}, j) => {
    for (let b = 0; b < size; b++) total += (ridge / 2) * weights[starts[j] + b] ** 2;
    for (let b = 1; b < chained; b++) total += (smooth / 2) * (weights[starts[j] + b] - weights[starts[j] + b - 1]) ** 2;
  });
  return total;
}
