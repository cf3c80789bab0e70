import {FEWEST_MATCHING} from "../searchFeature";
import {bitRow, countCommon, countInRow, countOnes, intersectRow} from "./bitset";
import {isLongerRun} from "./crossCounts";
import {boundOf, columnAmong, columnGrid, fillGrid, fillLine, type GridColumn, gridOf, mostInGrid, type Weighed} from "./grid";
import type {Race} from "./leader";
import {couldLead, isHopeless} from "./leader";
import {preferred, type Pattern} from "./pattern";

/** A search through everything: who weighs what, and the columns with the conditions that can still lead. */
interface Everything {
  readonly race: Race;
  readonly columns: readonly GridColumn[];
  /** What each customer adds to a score: the others of all for one of the best, minus the best for any other. */
  readonly weights: Int32Array;
  /** Who meets two conditions, and who of them is best; used for every two. */
  readonly pair: Uint32Array;
  readonly pairBest: Uint32Array;
}

/** Conditions each of which is met by all who meet the one before it, and whom it adds to those: ranges from one code on, ever longer, or a condition by itself. */
interface Chain {
  readonly column: number;
  readonly rows: readonly number[];
  /** Best who meet each. */
  readonly both: readonly number[];
  readonly added: readonly Int32Array[];
}

/** Whom a chain adds, one behind the other: by condition where they stand, and their codes in the columns from the chain's own on. */
interface Laid extends Pick<Chain, "rows" | "both"> {
  readonly spans: readonly Weighed[];
  readonly columns: readonly GridColumn[];
}

/**
 * Goes through every pattern of one to three single conditions, whatever each is worth alone, and takes the preferred one. A score is a sum over customers, so for each condition and each two other columns the customers are
 * added up in a grid of the columns' codes, where no two conditions can reach more than the largest sum of a rectangle (of a range: the largest run of neighbours, J. Bentley, "Programming Pearls", 1984). Only where that could
 * lead, patterns are counted one by one. Yields its progress, 0 to 1.
 *
 * @param mostWork Operations of the race after which it ends.
 * @returns Whether it came to its end.
 */
export function* searchEvery(race: Race, mostWork: number): Generator<number, boolean, void> {
  const every = everything(race);
  const {columns} = every;
  for (let a = 0; a < columns.length; a++) {
    for (const chain of chainsOf(race, columns[a], a)) {
      if (race.work > mostWork) return false;
      tryWith(every, chain);
    }
    yield (a + 1) / columns.length;
  }
  return true;
}

function everything(race: Race): Everything {
  const {covers, best, label} = race.of;
  const weights = Int32Array.from({length: covers.size}, (_, m) => ((label[m >>> 5] >>> (m & 31)) & 1 ? covers.size - best : -best));
  const isOpen = (row: number) => covers.isOwn[row] === 1 && bestIn(race, row) >= FEWEST_MATCHING && !isHopeless(race, bestIn(race, row));
  // Those with the fewest conditions first: each of theirs is gone through one by one, those of the columns behind by their bound.
  const columns = covers.sides
    .flatMap((side) => (side === undefined ? [] : [columnGrid(covers, side, isOpen)]))
    .filter(({rows}) => rows.length > 0)
    .sort((a, b) => a.rows.length - b.rows.length);
  return {race, columns, weights, pair: new Uint32Array(covers.words), pairBest: new Uint32Array(covers.words)};
}

const bestIn = ({of: {covers, label}}: Race, row: number): number => countInRow(label, covers, row);

/** The conditions of a column that can still lead, put together to chains. */
function chainsOf(race: Race, {rows}: GridColumn, column: number): Chain[] {
  const {covers} = race.of;
  const found: {column: number; rows: number[]; both: number[]; added: Int32Array[]}[] = [];
  let last = -1;
  for (const row of rows) {
    const both = bestIn(race, row);
    if (isHopeless(race, both)) continue;
    const isLonger = last >= 0 && isLongerRun(covers.runs, row, last);
    const cover = bitRow(covers, row);
    if (!isLonger) found.push({column, rows: [], both: [], added: []});
    const chain = found[found.length - 1];
    chain.rows.push(row);
    chain.both.push(both);
    chain.added.push(membersOf(isLonger ? cover.map((word, w) => word & ~covers.bits[last * covers.words + w]) : cover));
    last = row;
  }
  return found;
}

/** All patterns that begin with a condition of a chain: alone, with one behind it, and with two. */
function tryWith(every: Everything, chain: Chain): void {
  const {race, columns} = every;
  const {rows, both, column: a} = chain;
  rows.forEach((row, place) => {
    const covered = race.of.covers.counts[row];
    if (couldLead(race, both[place], covered)) lead(race, [row], both[place], covered);
  });
  const laid = laidOut(every, chain);
  for (let b = a; b < columns.length; b++) {
    if (b === a && !columns[b].mayRepeat) continue;
    tryLines(every, laid, [a, b]);
    for (let c = b; c < columns.length; c++) if (c > b || columns[c].mayRepeat) tryGrids(every, laid, [a, b, c]);
  }
}

/** Lays out once what is added up for every two columns. */
function laidOut({columns, weights}: Everything, {rows, both, added, column}: Chain): Laid {
  const members = new Int32Array(added.reduce((all, {length}) => all + length, 0));
  const own = new Int32Array(members.length);
  const spans: Weighed[] = [];
  let from = 0;
  for (const some of added) {
    members.set(some, from);
    spans.push({from, to: from + some.length, weights: own});
    from += some.length;
  }
  for (let m = 0; m < members.length; m++) own[m] = weights[members[m]];
  return {rows, both, spans, columns: columns.map((one, at) => (at < column ? one : columnAmong(one, members)))};
}

/** One condition of the chain with one of another column. */
function tryLines(every: Everything, {rows, spans, columns}: Laid, [a, b]: readonly [number, number]): void {
  const {race} = every;
  columns[b].line.fill(0);
  rows.forEach((row, place) => {
    fillLine(columns[b], spans[place]);
    race.work += spans[place].to - spans[place].from;
    if (mayLead(race, boundOf(columns[b], columns[b].line, race.threshold), 2)) tryPairs(every, [a, b], row);
  });
}

/** One condition of the chain with two of two other columns. */
function tryGrids(every: Everything, {rows, both, spans, columns}: Laid, [a, b, c]: readonly [number, number, number]): void {
  const {race} = every;
  const grid = gridOf(columns[b], columns[c]);
  for (let place = 0; place < rows.length; place++) {
    fillGrid(grid, spans[place]);
    race.work += spans[place].to - spans[place].from + columns[b].rows.length * columns[c].size;
    if (isHopeless(race, both[place])) continue;
    if (mayLead(race, mostInGrid(grid, race.threshold), 3)) tryTriples(every, [a, b, c], rows[place]);
  }
}

/** Whether a pattern of so many conditions whose score is at most this could take the lead: of equals the shorter one has it. */
const mayLead = ({threshold, leader}: Race, bound: number, conditions: number): boolean =>
  bound > threshold || (bound === threshold && (leader === undefined || leader.rows.length >= conditions));

function tryPairs({race, columns, pair}: Everything, [a, b]: readonly [number, number], first: number): void {
  const {covers, label} = race.of;
  for (const second of columns[b].rows) {
    if (b === a && second <= first) continue;
    race.work += covers.words;
    intersectRow(pair, bitRow(covers, first), covers, second);
    const both = countCommon(pair, label);
    if (both < FEWEST_MATCHING || isHopeless(race, both)) continue;
    const covered = countOnes(pair);
    if (couldLead(race, both, covered)) lead(race, [first, second], both, covered);
  }
}

function tryTriples({race, columns, pair, pairBest}: Everything, [a, b, c]: readonly [number, number, number], first: number): void {
  const {covers, label} = race.of;
  for (const second of columns[b].rows) {
    if (b === a && second <= first) continue;
    intersectRow(pair, bitRow(covers, first), covers, second);
    for (let w = 0; w < pair.length; w++) pairBest[w] = pair[w] & label[w];
    race.work += covers.words * columns[c].rows.length;
    for (const third of columns[c].rows) {
      if (c === b && third <= second) continue;
      const both = countInRow(pairBest, covers, third);
      if (both < FEWEST_MATCHING || isHopeless(race, both)) continue;
      const covered = countInRow(pair, covers, third);
      if (couldLead(race, both, covered)) lead(race, [first, second, third], both, covered);
    }
  }
}

function lead(race: Race, places: readonly number[], both: number, covered: number): void {
  const {covers, best} = race.of;
  const rows = [...places].sort((a, b) => a - b);
  const pattern: Pattern = {rows, both, covered, score: both * covers.size - covered * best};
  if (race.leader !== undefined && preferred(race.leader, pattern) <= 0) return;
  race.leader = pattern;
  race.threshold = pattern.score;
}

/** Positions of the customers in a set. */
function membersOf(set: Uint32Array): Int32Array {
  const members = new Int32Array(countOnes(set));
  for (let [w, at] = [0, 0]; w < set.length; w++) {
    // The lowest bit, and then the rest.
    for (let rest = set[w]; rest !== 0; rest &= rest - 1) members[at++] = w * 32 + 31 - Math.clz32(rest & -rest);
  }
  return members;
}
