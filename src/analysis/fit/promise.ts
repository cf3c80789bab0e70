import {exponential} from "../math/exponential";
import {naturalLog} from "../math/logarithm";
import type {Coarse} from "./coarse";
import type {Fitted} from "./logisticFit";
import {groupOf, groupSides, type SideGroup} from "./sideGroups";

/** What holds each cell of a table back. */
export const CELL_RIDGE = 10;

/** Positions of two blocks. */
export type Places = readonly [number, number];

/** What a table of two blocks would explain beyond them, and by how many standard deviations that exceeds chance. */
export interface Promising {
  readonly places: Places;
  readonly gain: number;
  readonly z: number;
}

/** A model so far, and the sides of tables that could be added to it. */
export interface PromiseInput {
  readonly isBest: Uint8Array;
  readonly sides: readonly Coarse[];
  readonly fitted: Pick<Fitted, "chances">;
}

/**
 * The tables that what the model leaves unexplained leans to by so many standard deviations. The most promising first; of equals those further left.
 * Source: C. R. Rao, "Large sample tests of statistical hypotheses concerning several parameters", Proc. Cambridge Philos. Soc. 44 (1948): the score test.
 */
export function promisingTables(input: PromiseInput, leastZ: number): Promising[] {
  const groups = groupSides(input.sides);
  return judged(input, groups, leastZ, (count) => {
    groups.forEach((first, at) => {
      tablesWithin(first, count);
      for (const second of groups.slice(at + 1)) tablesBetween(first, second, count);
    });
  });
}

/** The same of some tables only, as when the model has grown. */
export function stillPromising(input: PromiseInput, tables: readonly Pick<Promising, "places">[], leastZ: number): Promising[] {
  const alone = input.sides.map((side, place) => groupOf([{place, side}]));
  return judged(input, alone, leastZ, (count) => {
    for (const {places} of tables) tablesBetween(alone[places[0]], alone[places[1]], count);
  });
}

function judged({isBest, sides, fitted}: PromiseInput, groups: readonly SideGroup[], leastZ: number, count: (count: Count) => void): Promising[] {
  const found: Promising[] = [];
  const judge = (a: number, b: number, table: Table): void => {
    const {gain, z} = promise(table, sides[a].bins, sides[b].bins);
    if (z >= leastZ && gain > 0) found.push({places: a < b ? [a, b] : [b, a], gain, z});
  };
  count({left: leftOver(isBest, fitted.chances), room: roomFor(groups), judge});
  return found.sort((one, other) => other.gain - one.gain || one.places[0] - other.places[0] || one.places[1] - other.places[1]);
}

/** What a model leaves over, of customers or of cells: residuals at 2 k, information at 2 k + 1, side by side since each is wanted with the other. */
type Sums = Float64Array;

function leftOver(isBest: Uint8Array, chances: Float64Array): Sums {
  const left = new Float64Array(2 * chances.length);
  for (let i = 0; i < chances.length; i++) {
    left[2 * i] = isBest[i] - chances[i];
    left[2 * i + 1] = chances[i] * (1 - chances[i]);
  }
  return left;
}

/** The cells of two sides, row by row; blanks are the last of a row, and the last row. */
interface Table {
  readonly width: number;
  readonly sums: Sums;
}

/** What counting needs. */
interface Count {
  readonly left: Sums;
  readonly room: Room;
  /** Told the table of the sides at two places; another table will stand there soon. */
  readonly judge: (a: number, b: number, table: Table) => void;
}

/** Where tables are counted, one after the other in the same place. */
interface Room {
  readonly ofGroups: Sums;
  /** The first group's side with the second group. */
  readonly ofRows: Sums;
  readonly ofSides: Sums;
}

function roomFor(groups: readonly SideGroup[]): Room {
  const cells = groups.reduce((most, one) => Math.max(most, one.cells), 0);
  const sums = (): Sums => new Float64Array(2 * cells * cells);
  return {ofGroups: sums(), ofRows: sums(), ofSides: sums()};
}

/** The tables among the sides of one group. */
function tablesWithin({places, widths, cells, codes, bins}: SideGroup, {left, room: {ofGroups, ofSides}, judge}: Count): void {
  if (places.length < 2) return;
  ofGroups.fill(0, 0, 2 * cells);
  countAlone(codes, left, ofGroups);
  for (let k = 0; k < places.length; k++) {
    for (let l = k + 1; l < places.length; l++) {
      ofSides.fill(0, 0, 2 * widths[k] * widths[l]);
      for (let code = 0; code < cells; code++) addCell(ofGroups, code, ofSides, bins[k][code] * widths[l] + bins[l][code]);
      judge(places[k], places[l], {width: widths[l], sums: ofSides});
    }
  }
}

/** A loop of its own: V8 compiles it once, and does not throw it away for what comes after it. */
function countAlone(codes: SideGroup["codes"], left: Sums, sums: Sums): void {
  for (let i = 0; i < codes.length; i++) {
    const cell = 2 * codes[i];
    sums[cell] += left[2 * i];
    sums[cell + 1] += left[2 * i + 1];
  }
}

/** The tables of the sides of a group with those of another, all from one look at the customers. */
function tablesBetween(first: SideGroup, second: SideGroup, {left, room, judge}: Count): void {
  countTogether(first, second, left, room.ofGroups);
  first.places.forEach((a, k) => {
    addRows(first, k, second.cells, room);
    second.places.forEach((b, l) => {
      addColumns(second, l, first.widths[k], room);
      judge(a, b, {width: second.widths[l], sums: room.ofSides});
    });
  });
}

function countTogether({cells: rows, codes: row}: SideGroup, {cells: columns, codes: column}: SideGroup, left: Sums, sums: Sums): void {
  sums.fill(0, 0, 2 * rows * columns);
  for (let i = 0; i < row.length; i++) {
    const cell = 2 * (row[i] * columns + column[i]);
    sums[cell] += left[2 * i];
    sums[cell + 1] += left[2 * i + 1];
  }
}

/** Adds up the rows of a table of groups that are the same for side k of the first. */
function addRows({cells, widths, bins}: SideGroup, k: number, columns: number, {ofGroups, ofRows}: Room): void {
  ofRows.fill(0, 0, 2 * widths[k] * columns);
  for (let code = 0; code < cells; code++) {
    const from = 2 * code * columns;
    const to = 2 * bins[k][code] * columns;
    for (let at = 0; at < 2 * columns; at++) ofRows[to + at] += ofGroups[from + at];
  }
}

/** And its columns that are the same for side l of the second. */
function addColumns({cells, widths, bins}: SideGroup, l: number, rows: number, {ofRows, ofSides}: Room): void {
  const width = widths[l];
  const ofSide = bins[l];
  ofSides.fill(0, 0, 2 * rows * width);
  for (let row = 0; row < rows; row++)
    for (let code = 0; code < cells; code++) addCell(ofRows, row * cells + code, ofSides, row * width + ofSide[code]);
}

function addCell(from: Sums, cell: number, to: Sums, place: number): void {
  to[2 * place] += from[2 * cell];
  to[2 * place + 1] += from[2 * cell + 1];
}

/** What a table would explain beyond its two attributes, and by how many standard deviations that exceeds chance. */
function promise({width, sums}: Table, rows: number, columns: number): {readonly gain: number; readonly z: number} {
  let [explained, expected, spread] = [0, 0, 0];
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const cell = 2 * (r * width + c);
      const residual = sums[cell];
      const information = sums[cell + 1];
      const held = 1 / (information + CELL_RIDGE);
      const kept = information * held;
      explained += residual * residual * held;
      expected += kept;
      spread += kept * kept;
    }
  }
  const free = ((rows - 1) * (columns - 1)) / (rows * columns);
  return {gain: explained - free * expected, z: spread > 0 ? deviations(explained, free * expected, 2 * free * spread) : 0};
}

/**
 * How many standard deviations a sum of squares exceeds chance: its cube root is nearly normal, where the sum itself is skewed, the more the fewer cells there are. χ² with as much mean and variance takes its place.
 * Source: E. B. Wilson and M. M. Hilferty, "The distribution of chi-square", PNAS 17 (1931) 684–688.
 */
function deviations(sum: number, mean: number, variance: number): number {
  const curve = variance / (9 * mean * mean);
  return sum > 0 ? (exponential(naturalLog(sum / mean) / 3) - 1 + curve) / Math.sqrt(curve) : -Infinity;
}
