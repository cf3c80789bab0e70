import {countBins, limitsOf, mergedCounts} from "./binCounts";
import type {BlockDraft, CardDraft, PairDraft} from "./buildCard";
import {cellCodes, pointsOf, wholePoints} from "./buildCard";
import {binsByPlace, lookedUp, placesIn} from "./encode";
import type {FitColumn} from "./fitColumn";
import {sameColumn} from "./fitColumn";
import {countSpread} from "./placeCounts";

/** Customers who are parted into those a card was learnt from and those it has not seen, by their positions in the columns. */
export interface Trial {
  /** With ranks; the card's own are the same, or parts of them. */
  readonly columns: readonly FitColumn[];
  readonly learning: Int32Array;
  /** Who is best of those. */
  readonly learntFrom: Uint8Array;
  readonly heldOut: Int32Array;
}

/** Sums of points of those who were held out: what the card built from the draft says of them, without the evidence that would be shown beside it. */
export function trialPoints({blocks, pairs}: CardDraft, trial: Trial): Int32Array {
  const points = new Int32Array(trial.heldOut.length);
  for (const block of blocks) addWorth(points, ...blockWorth(block, trial));
  for (const pair of pairs) addPair(points, pair, trial);
  return points;
}

/** The codes of those who were held out, and what each code is worth. Blanks stand behind the bins. */
function blockWorth({column, rules, weights, block, group}: BlockDraft, {columns, heldOut}: Trial): [codes: Uint16Array, worth: Int32Array] {
  const {values} = sameColumn(column, columns) ?? column;
  if (group === undefined) {
    const own = binsByPlace(block.column.values, rules);
    const counts = countSpread(own, block.spread, block.best, rules.length);
    return [lookedUp({places: placesIn(values), bins: own.bins}, heldOut), Int32Array.of(...pointsOf(weights, limitsOf(counts)), 0)];
  }
  const points = pointsOf(weights, limitsOf(mergedCounts(block.counts, group, rules.length)));
  return [lookedUp({places: placesIn(values), bins: block.bins}, heldOut), Int32Array.from([...group.map((rule) => points[rule]), 0])];
}

function addPair(points: Int32Array, {columns: sides, rules, weights}: PairDraft, {columns, learning, learntFrom, heldOut}: Trial): void {
  const [first, second] = sides.map((side, k) => binsByPlace((sameColumn(side, columns) ?? side).values, rules[k]));
  const [height, width] = [rules[0].length, rules[1].length];
  const cellsOf = (rows: Int32Array) => cellCodes(lookedUp(first, rows), lookedUp(second, rows), height, width);
  const {best, rest} = countBins(cellsOf(learning), learntFrom, height * width);
  // A cell that nobody stands in is not on the card, and neither are blanks.
  const worth = best.map((held, cell) => (cell < height * width && held + rest[cell] > 0 ? wholePoints(weights[cell]) : 0));
  addWorth(points, cellsOf(heldOut), worth);
}

function addWorth(points: Int32Array, codes: Uint16Array, worth: Int32Array): void {
  for (let at = 0; at < points.length; at++) points[at] += worth[codes[at]];
}
