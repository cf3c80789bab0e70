import type {BitRows} from "./bitset";
import {countRows} from "./bitset";
import type {CoarseColumn} from "./coarseColumn";
import type {Side} from "./crossCounts";
import {codeRuns, countCross} from "./crossCounts";
import type {Elementary} from "./elementary";
import {countEach, layOut} from "./layOut";
import {codesAmong, memberCodes} from "./memberCodes";

/** Who meets each single condition, among the customers searched. */
export interface Covers extends BitRows {
  readonly elementaries: readonly Elementary[];
  readonly columns: readonly CoarseColumn[];
  /** The conditions of each column, and the codes of the customers searched; none of a column without conditions. */
  readonly sides: readonly (Side | undefined)[];
  /** The codes that each condition puts together, as {@link codeRuns}. */
  readonly runs: Uint8Array;
  /** Positions of the customers searched among those that the columns were made over. */
  readonly members: Int32Array;
  /** Customers searched. */
  readonly size: number;
  /** Customers who meet each condition. */
  readonly counts: Int32Array;
  /** 1 for each condition that no earlier one says already: of those that the very same customers meet (a column that was copied) the first stands for all. */
  readonly isOwn: Uint8Array;
  /** Whether the customers are a sample of very many, so that many single conditions are mere variations of each other and few are enough. */
  readonly isSample: boolean;
  /** One more than the customers who meet conditions a and b, at a × conditions + b and at b × conditions + a; 0 where nobody has asked yet. Empty where the conditions are too many. Labels have no part in it, so that all shuffles share it. */
  readonly meetingBoth: Uint16Array;
}

/** Conditions whose pairs are remembered, in 8 MB at most. */
const MOST_PAIRED = 2_000;

/**
 * Lays out who meets which condition, for some of the customers that the columns were made over.
 *
 * @param members Their positions among those.
 */
export function coversOf(columns: readonly CoarseColumn[], elementaries: readonly Elementary[], members: Int32Array, isSample = false): Covers {
  const sides = sidesOf(columns, elementaries, members);
  const runs = codeRuns(elementaries);
  const rows = layOut(sides, runs, elementaries.length, members.length);
  const counts = countEach(sides, runs, elementaries.length, members.length);
  // A count and one must fit into 16 bits.
  const isRemembered = elementaries.length <= MOST_PAIRED && members.length < 65_535;
  const meetingBoth = new Uint16Array(isRemembered ? elementaries.length ** 2 : 0);
  return {
    elementaries,
    sides,
    runs,
    ...rows,
    columns,
    members,
    size: members.length,
    counts,
    isOwn: firstOfTheirKind(rows, counts),
    isSample,
    meetingBoth,
  };
}

/** The conditions of each column stand side by side. */
function sidesOf(columns: readonly CoarseColumn[], elementaries: readonly Elementary[], members: Int32Array): (Side | undefined)[] {
  const sides: (Side | undefined)[] = columns.map(() => undefined);
  for (let from = 0, to = 0; from < elementaries.length; from = to) {
    const {column} = elementaries[from];
    while (to < elementaries.length && elementaries[to].column === column) to++;
    sides[column] = {codes: memberCodes(columns[column], members), from, to};
  }
  return sides;
}

/** Who of some customers meets each condition: bit m of a row is for the customer at position `who[m]`. */
export const rowsAmong = ({elementaries, sides, runs}: Pick<Covers, "elementaries" | "sides" | "runs">, who: Int32Array): BitRows =>
  layOut(sidesAmong(sides, who), runs, elementaries.length, who.length);

/** The same sides, with the codes of some of their customers alone. */
export const sidesAmong = (sides: readonly (Side | undefined)[], who: Int32Array): (Side | undefined)[] =>
  sides.map((side) => (side === undefined ? undefined : {...side, codes: codesAmong(side.codes, who)}));

/** How many customers meet two conditions both. Where pairs are remembered, all those of two columns are counted at once. */
export function coveredByBoth(covers: Covers, a: number, b: number): number {
  const {counts, meetingBoth} = covers;
  if (meetingBoth.length === 0) return countRows(covers, a, b);
  const at = a * counts.length + b;
  if (meetingBoth[at] === 0) meet(covers, a, b);
  return meetingBoth[at] - 1;
}

function meet(covers: Covers, a: number, b: number): void {
  const {elementaries, sides, counts, meetingBoth} = covers;
  const [first, second] = [sides[elementaries[a].column], sides[elementaries[b].column]];
  if (first === undefined || second === undefined) throw new Error(`conditions of no column: ${a}, ${b}`);
  countCross({rows: covers, runs: covers.runs}, first, second, meetingBoth, counts.length, 1);
}

/** Rows that no earlier row equals. Compared are only rows of as many customers and the same sum over their words. */
function firstOfTheirKind({words, bits}: BitRows, counts: Int32Array): Uint8Array {
  const isOwn = new Uint8Array(counts.length).fill(1);
  const alike = new Map<number, number[]>();
  for (let row = 0; row < counts.length; row++) {
    let sum = counts[row];
    for (let at = row * words; at < (row + 1) * words; at++) sum = (Math.imul(sum, 31) + bits[at]) | 0;
    const earlier = alike.get(sum);
    if (earlier === undefined) alike.set(sum, [row]);
    else if (earlier.some((one) => isEqual(bits, one * words, row * words, words))) isOwn[row] = 0;
    else earlier.push(row);
  }
  return isOwn;
}

function isEqual(bits: Uint32Array, a: number, b: number, words: number): boolean {
  for (let w = 0; w < words; w++) if (bits[a + w] !== bits[b + w]) return false;
  return true;
}
