import {describe, expect, test} from "vitest";
import {randomBelow} from "../../../../../src/analysis/math/random";
import {countRows} from "../../../../../src/analysis/traits/combinations/bitset";
import {candidatesOf, candidatesToReach} from "../../../../../src/analysis/traits/combinations/candidates";
import type {Candidates} from "../../../../../src/analysis/traits/combinations/candidates";
import type {Race} from "../../../../../src/analysis/traits/combinations/leader";
import {bestPairs, completeRow, pairsIn, pairsOf, roomFor, tryPairs} from "../../../../../src/analysis/traits/combinations/pairs";
import {coversIn, numbersIn, partsIn, textsIn} from "./attributes";

const CUSTOMERS = 240;

/** Numbers, texts with sets of values and blanks, a text of two values and a many-valued column, and who is best: with the last number large, mostly. */
function drawTable(seed: number) {
  const below = randomBelow(seed);
  const draw = <T>(one: () => T): T[] => Array.from({length: CUSTOMERS}, one);
  const texts = (column: number, values: number) =>
    textsIn(
      column,
      `Text ${column}`,
      draw(() => ["", "a", "b", "c", "d", "e"][below(values + 1)]),
    );
  const sizes = Array.from({length: 4}, () => draw(() => (below(9) === 0 ? Number.NaN : below(80))));
  const tools = draw(() => ["CRM", "ERP", "Mail", "Chat"].filter(() => below(2) === 0));
  const numbers = sizes.map((size, at) => numbersIn(at, `Size ${at}`, size));
  const best = Int32Array.from({length: CUSTOMERS}, (_, m) => m).filter((m) => below(10) < (sizes[3][m] > 50 ? 7 : 1));
  return {best, covers: coversIn([...numbers, texts(4, 5), texts(5, 4), texts(6, 2), partsIn(7, "Tools", tools)], CUSTOMERS, best.length)};
}

const raceOf = (of: Candidates, atLeast: number, pairs = pairsOf(of)): Race => ({
  of,
  pairs,
  wanted: {atLeast},
  threshold: atLeast,
  leader: undefined,
  work: 0,
});

/** Best who meet two candidates, by their bits; 0 of two that exclude each other. */
function bothOf({among, rows, covers: {elementaries}}: Candidates, i: number, j: number): number {
  const [a, b] = [elementaries[rows[i]], elementaries[rows[j]]];
  return i !== j && (a.column !== b.column || a.mayRepeat) ? countRows(among, i, j) : 0;
}

describe("tryPairs(race)", () => {
  const {covers, best} = drawTable(1);

  test("counts the best of each two candidates as their bits do, in a room that held other counts too", () => {
    const room = roomFor(candidatesOf(covers, best).rows.length);
    for (const score of [20_000, 1000, 1]) {
      const of = candidatesToReach(covers, best, score);
      const size = of.rows.length;
      const race = raceOf(of, 1, pairsIn(of, room));
      tryPairs(race);
      for (let i = 0; i < size; i++) completeRow(race.pairs, i);
      const places = Array.from({length: size * size}, (_, at) => at).filter((at) => Math.floor(at / size) !== at % size);
      expect(places.map((at) => race.pairs.both[at])).toEqual(places.map((at) => bothOf(of, Math.floor(at / size), at % size)));
    }
  });
});

describe("bestPairs(race)", () => {
  test("is the fifty pairs with the largest scores of those that may still lead, however much the lead rose while they were tried", () => {
    let raised = 0;
    for (let seed = 1; seed <= 12; seed++) {
      const {covers, best} = drawTable(seed);
      const of = candidatesOf(covers, best);
      const race = raceOf(of, 1);
      tryPairs(race);
      const found: {place: number; score: number}[] = [];
      const size = of.rows.length;
      for (let i = 0; i < size; i++) {
        for (let j = i + 1; j < size; j++) {
          const both = bothOf(of, i, j);
          const score = both * CUSTOMERS - countRows(covers, of.rows[i], of.rows[j]) * best.length;
          if (both >= 3 && both * (CUSTOMERS - best.length) >= race.threshold) found.push({place: i * size + j, score});
        }
      }
      found.sort((a, b) => b.score - a.score || a.place - b.place);
      expect(bestPairs(race)).toEqual(found.slice(0, 50).map(({place}) => place));
      if (found.length > 50 && race.threshold > 1) raised++;
    }
    expect(raised).toBe(12);
  });
});
