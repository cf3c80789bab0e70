import type {BinRule, Scorecard} from "../../domain/scorecard";
import type {EncodedCard} from "./score";

/** One part of a customer's points, to be put into words: the bin of an attribute, that its value is unknown, or the cell of a two-way table. */
export type Reason =
  | {readonly kind: "bin"; readonly attribute: string; readonly column: number; readonly rule: BinRule; readonly points: number}
  | {readonly kind: "unknown"; readonly attribute: string; readonly column: number; readonly points: 0}
  | {
      readonly kind: "pair";
      readonly attributes: readonly [string, string];
      readonly columns: readonly [number, number];
      readonly rules: readonly [BinRule, BinRule];
      readonly points: number;
    };

/**
 * Why a customer has its points: what counts most first, whatever its sign, and what is unknown last; of equals in the order of the card. The points of all reasons add up to the customer's. Bins worth 0 are named too,
 * cells worth 0 are not.
 */
export function reasonsFor(card: Scorecard, encoded: EncodedCard, row: number): Reason[] {
  const ofBlocks = card.blocks.map(({attribute, column, bins}, k): Reason => {
    const bin = bins[encoded.blocks[k][row]];
    return bin === undefined ? {kind: "unknown", attribute, column, points: 0} : {kind: "bin", attribute, column, rule: bin.rule, points: bin.points};
  });
  const ofPairs = card.pairs.flatMap(({sides, cells}, k): Reason[] => {
    const at = encoded.pairs[k].map((codes) => codes[row]);
    const cell = cells.find((one) => one.at[0] === at[0] && one.at[1] === at[1]);
    if (cell === undefined || cell.points === 0) return [];
    const [first, second] = sides;
    return [
      {
        kind: "pair",
        attributes: [first.attribute, second.attribute],
        columns: [first.column, second.column],
        rules: [first.rules[at[0]], second.rules[at[1]]],
        points: cell.points,
      },
    ];
  });
  return [...ofBlocks, ...ofPairs].sort(
    (a, b) => Number(a.kind === "unknown") - Number(b.kind === "unknown") || Math.abs(b.points) - Math.abs(a.points),
  );
}
