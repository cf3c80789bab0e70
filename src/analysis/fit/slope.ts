import type {Term} from "./term";

/** First and second derivative of the loss. */
export interface Slope {
  readonly gradient: Float64Array;
  readonly curvature: Float64Array;
}

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

/** Slope of the penalised loss, where these are the coefficients (term j from `starts[j]`, the intercept at 0) and the chances they give. */
export function slope({isBest, terms}: Labelled, {starts, weights, chances}: Point): Slope {
  const size = weights.length;
  const [gradient, curvature] = [new Float64Array(size), new Float64Array(size * size)];
  const information = chances.map((chance) => chance * (1 - chance));
  for (let i = 0; i < chances.length; i++) {
    gradient[0] += chances[i] - isBest[i];
    curvature[0] += information[i];
  }
  terms.forEach((term, a) => {
    const row = starts[a];
    for (let i = 0; i < chances.length; i++) {
      gradient[row + term.codes[i]] += chances[i] - isBest[i];
      curvature[(row + term.codes[i]) * size + row + term.codes[i]] += information[i];
    }
    for (let bin = row; bin < row + term.size; bin++) curvature[bin * size] = curvature[bin * size + bin];
    for (let b = 0; b < a; b++) addTable(curvature, information, {first: term, second: terms[b], row, column: starts[b]});
    addPenalty(term, row, weights, {gradient, curvature});
  });
  return {gradient, curvature};
}

/** Information of each bin of one term with each of another, counted in a table small enough to stay near. */
function addTable(curvature: Float64Array, information: Float64Array, at: {first: Term; second: Term; row: number; column: number}): void {
  const [{codes: rows, size: height}, {codes: columns, size: width}] = [at.first, at.second];
  const table = new Float64Array(height * width);
  for (let i = 0; i < information.length; i++) table[rows[i] * width + columns[i]] += information[i];
  const size = Math.sqrt(curvature.length);
  for (let r = 0; r < height; r++) curvature.set(table.subarray(r * width, (r + 1) * width), (at.row + r) * size + at.column);
}

function addPenalty({size, ridge, smooth, chained}: Term, from: number, weights: Float64Array, {gradient, curvature}: Slope): void {
  const all = weights.length;
  for (let at = from; at < from + size; at++) {
    gradient[at] += ridge * weights[at];
    curvature[at * all + at] += ridge;
  }
  for (let at = from + 1; at < from + chained; at++) {
    const pull = smooth * (weights[at] - weights[at - 1]);
    gradient[at] += pull;
    gradient[at - 1] -= pull;
    curvature[at * all + at] += smooth;
    curvature[(at - 1) * all + at - 1] += smooth;
    curvature[at * all + at - 1] -= smooth;
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
