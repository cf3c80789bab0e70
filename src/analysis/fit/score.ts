import type {BinRule, Scorecard} from "../../domain/scorecard";
import {exponential} from "../math/exponential";
import {encode} from "./encode";
import type {FitColumn} from "./fitColumn";

/** What the card says about every customer. */
export interface Scores {
  /** Sum of points. */
  readonly points: Int32Array;
  /** 0 to 100; 50 where nothing is known. */
  readonly fit: Float64Array;
}

/** Columns as positions of bins, so that points can be added up and reasons named. Codes are the number of rules where blank. */
export interface EncodedCard {
  readonly rows: number;
  readonly blocks: readonly Uint16Array[];
  readonly pairs: readonly (readonly [Uint16Array, Uint16Array])[];
}

const TEN_DOUBLINGS = 0.069_314_718_055_994_53;

/** Fit of a sum of points: 100 ÷ (1 + 2^(−points ÷ 10)). */
export const fitOf = (points: number): number => 100 / (1 + exponential(-points * TEN_DOUBLINGS));

/** Finds each customer's bins. A column that the card names and the table lacks is blank for everybody. */
export function encodeCard(card: Scorecard, columns: readonly FitColumn[], rows: number): EncodedCard {
  const codes = (name: {readonly attribute: string; readonly column: number}, rules: readonly BinRule[]): Uint16Array => {
    const column = columns.find((one) => isOf(one, name, rules));
    return column === undefined ? new Uint16Array(rows).fill(rules.length) : encode(column, rules);
  };
  return {
    rows,
    blocks: card.blocks.map((block) =>
      codes(
        block,
        block.bins.map(({rule}) => rule),
      ),
    ),
    pairs: card.pairs.map(({sides: [first, second]}) => [codes(first, first.rules), codes(second, second.rules)]),
  };
}

/** Whether a column is the one that a block or side names: by sheet column and heading, and of a many-valued one by the value. */
function isOf(one: FitColumn, name: {readonly attribute: string; readonly column: number}, rules: readonly BinRule[]): boolean {
  if (one.column !== name.column || one.attribute !== name.attribute) return false;
  const held = rules.map((rule) => (rule.kind === "contains" || rule.kind === "lacks" ? rule.value : undefined)).find((value) => value !== undefined);
  return held === undefined || (one.values.kind === "text" && one.values.held === held);
}

/** Customers whose sums stay near while one attribute after the other is added. */
const CHUNK = 8192;

/** Adds up the points of every customer and turns them into fit. */
export function score(card: Scorecard, {rows, blocks, pairs}: EncodedCard): Scores {
  const points = new Int32Array(rows);
  const ofBlocks = card.blocks.map(({bins}) => Int32Array.from([...bins.map((bin) => bin.points), 0]));
  const ofPairs = card.pairs.map((_, k) => pairWorth(card, k));
  for (let from = 0; from < rows; from += CHUNK) {
    const to = Math.min(rows, from + CHUNK);
    ofBlocks.forEach((worth, k) => addBlock(points, blocks[k], worth, from, to));
    ofPairs.forEach((worth, k) => addPair(points, pairs[k], worth, card.pairs[k].sides[1].rules.length + 1, from, to));
  }
  return {points, fit: fitsOf(points)};
}

function addBlock(points: Int32Array, codes: Uint16Array, worth: Int32Array, from: number, to: number): void {
  for (let i = from; i < to; i++) points[i] += worth[codes[i]];
}

function addPair(
  points: Int32Array,
  [first, second]: EncodedCard["pairs"][number],
  worth: Int32Array,
  width: number,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) points[i] += worth[first[i] * width + second[i]];
}

/** Points by position of both sides; 0 where either is blank. */
function pairWorth(card: Scorecard, k: number): Int32Array {
  const {sides, cells} = card.pairs[k];
  const width = sides[1].rules.length + 1;
  const worth = new Int32Array((sides[0].rules.length + 1) * width);
  for (const {at, points} of cells) worth[at[0] * width + at[1]] = points;
  return worth;
}

/** Fits of sums of points. Those are whole numbers, so that few different ones need a power. */
export function fitsOf(points: Int32Array): Float64Array {
  let [least, most] = [0, 0];
  for (const sum of points) {
    if (sum < least) least = sum;
    if (sum > most) most = sum;
  }
  const known = Float64Array.from({length: most - least + 1}, (_, at) => fitOf(at + least));
  const fit = new Float64Array(points.length);
  for (let i = 0; i < fit.length; i++) fit[i] = known[points[i] - least];
  return fit;
}
