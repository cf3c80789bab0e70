import {fitOf} from "../../analysis/index";
import type {Cell} from "../../domain/cell";
import type {CompiledCard} from "./compiledCard";

/** Fit of one customer, 0 to 100, from its values by slot: 100 ÷ (1 + 2^(−points ÷ 10)) of all its points. Unknown is worth nothing, so 50 where nothing is known. */
export const fitOfValues = (card: CompiledCard, values: readonly Cell[]): number => fitOf(pointsOf(card, values));

/** The sum of points: of the line in each block, and of the cell in each two-way table where both values are known. */
function pointsOf({blocks, pairs}: CompiledCard, values: readonly Cell[]): number {
  let sum = 0;
  for (const {block, slot, find} of blocks) {
    const line = find(values[slot]);
    if (line >= 0) sum += block.points[line];
  }
  for (const {pair, slots, find, width} of pairs) {
    const row = find[0](values[slots[0]]);
    const column = row < 0 ? -1 : find[1](values[slots[1]]);
    if (column >= 0) sum += pair.points[row * width + column];
  }
  return sum;
}
