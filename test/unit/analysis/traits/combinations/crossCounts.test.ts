import {describe, expect, test} from "vitest";
import {randomBelow} from "../../../../../src/analysis/math/random";
import {countRows} from "../../../../../src/analysis/traits/combinations/bitset";
import {codeRuns, countCross, isLongerRun} from "../../../../../src/analysis/traits/combinations/crossCounts";
import {coveredByBoth, rowsAmong, sidesAmong} from "../../../../../src/analysis/traits/combinations/covers";
import {coversIn, numbersIn, partsIn, textsIn} from "./attributes";

const CUSTOMERS = 300;

/** A number, two texts with sets of values and blanks, a text of two values, and a many-valued column. */
function drawCovers() {
  const below = randomBelow(11);
  const draw = <T>(one: () => T): T[] => Array.from({length: CUSTOMERS}, one);
  const texts = (heading: string, column: number, values: number) =>
    textsIn(
      column,
      heading,
      draw(() => ["", "a", "b", "c", "d", "e"][below(values + 1)]),
    );
  const sizes = draw(() => (below(9) === 0 ? Number.NaN : below(80)));
  const tools = draw(() => ["CRM", "ERP", "Mail", "Chat"].filter(() => below(2) === 0));
  return coversIn(
    [numbersIn(0, "Size", sizes), texts("Industry", 1, 5), texts("Country", 2, 4), texts("Kind", 3, 2), partsIn(4, "Tools", tools)],
    CUSTOMERS,
    20,
  );
}

test("codeRuns(conditions) makes neighbours one run, and two values that are none a run each", () => {
  expect([...codeRuns([{codes: [2]}, {codes: [2, 3, 4]}, {codes: [1, 5]}])]).toEqual([2, 3, 0, 0, 2, 5, 0, 0, 1, 2, 5, 6]);
});

test("isLongerRun(runs, row, other) is for a range from the same code that goes further, never for a set of values", () => {
  const runs = codeRuns([{codes: [2]}, {codes: [2, 3, 4]}, {codes: [2, 5]}, {codes: [3, 4, 5]}]);
  expect([isLongerRun(runs, 1, 0), isLongerRun(runs, 0, 1), isLongerRun(runs, 2, 0), isLongerRun(runs, 3, 1)]).toEqual([true, false, false, false]);
});

describe("countCross() of every two columns", () => {
  const covers = drawCovers();
  const sides = covers.sides.flatMap((side) => side ?? []);
  const size = covers.counts.length;

  test("has columns that are counted by codes and such as are not", () => {
    const lengths = sides.map(({from, to}) => to - from);
    expect([lengths[0] * lengths[1] >= 32, lengths[3] * lengths[2] < 32, sides.map(({codes}) => codes.isSingle)]).toEqual([
      true,
      true,
      [true, true, true, true, false],
    ]);
  });

  test.each([
    ["all customers", Int32Array.from({length: CUSTOMERS}, (_, m) => m)],
    ["some of them, in any order", Int32Array.from({length: 50}, (_, m) => (m * 77 + 5) % CUSTOMERS)],
    ["nobody", new Int32Array(0)],
  ])("counts what the bits of each two conditions say, of %s", (_, who) => {
    const rows = rowsAmong(covers, who);
    const into = new Uint16Array(size * size);
    const own = sidesAmong(covers.sides, who).flatMap((side) => side ?? []);
    own.forEach((side, at) => own.slice(at + 1).forEach((other) => countCross({rows, runs: covers.runs}, side, other, into, size, 1)));
    for (let a = 0; a < size; a++) {
      for (let b = 0; b < size; b++) {
        const isCrossed = covers.elementaries[a].column !== covers.elementaries[b].column;
        expect(into[a * size + b]).toBe(isCrossed ? countRows(rows, a, b) + 1 : 0);
      }
    }
  });

  test("is what coveredByBoth(covers, a, b) remembers, of two conditions on one many-valued column too", () => {
    for (let a = 0; a < size; a++) for (let b = 0; b < size; b++) expect(coveredByBoth(covers, a, b)).toBe(countRows(covers, a, b));
  });
});
