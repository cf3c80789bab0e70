import {expect, test} from "vitest";
import {randomBelow} from "../../../../../src/analysis/math/random";
import {bitRow, countRows} from "../../../../../src/analysis/traits/combinations/bitset";
import {sidesAmong} from "../../../../../src/analysis/traits/combinations/covers";
import {countEach, layOut} from "../../../../../src/analysis/traits/combinations/layOut";
import {coversIn, numbersIn, partsIn, textsIn} from "./attributes";

const CUSTOMERS = 120;
const below = randomBelow(8);
const draw = <T>(one: () => T): T[] => Array.from({length: CUSTOMERS}, one);
const covers = coversIn(
  [
    numbersIn(
      0,
      "Size",
      draw(() => (below(9) === 0 ? Number.NaN : below(80))),
    ),
    textsIn(
      1,
      "Industry",
      draw(() => ["", "a", "b", "c", "d"][below(5)]),
    ),
    partsIn(
      2,
      "Tools",
      draw(() => ["CRM", "ERP", "Mail"].filter(() => below(2) === 0)),
    ),
  ],
  CUSTOMERS,
  20,
);
const conditions = covers.elementaries.length;
const who = Int32Array.from({length: 45}, (_, m) => (m * 77 + 5) % CUSTOMERS);
const sides = sidesAmong(covers.sides, who);

test("layOut() sets the bit of each customer who has one of the codes that a condition puts together", () => {
  const rows = layOut(sides, covers.runs, conditions, who.length);
  covers.elementaries.forEach(({column, codes}, row) => {
    const {starts, codes: own} = covers.columns[column];
    const meets = (i: number) => own.subarray(starts[i], starts[i + 1]).some((code) => codes.includes(code));
    expect(Array.from(who, (_, m) => (bitRow(rows, row)[m >>> 5] >>> (m & 31)) & 1)).toEqual(Array.from(who, (i) => (meets(i) ? 1 : 0)));
  });
});

test("countEach() counts what the bits of each condition say, of columns with one code a customer and with several", () => {
  const rows = layOut(sides, covers.runs, conditions, who.length);
  expect(sides.map((side) => side?.codes.isSingle)).toEqual([true, true, false]);
  expect([...countEach(sides, covers.runs, conditions, who.length)]).toEqual(covers.elementaries.map((_, row) => countRows(rows, row, row)));
});

test("countEach() and layOut() of nobody are empty", () => {
  const none = sidesAmong(covers.sides, new Int32Array(0));
  expect(new Set(countEach(none, covers.runs, conditions, 0))).toEqual(new Set([0]));
  expect(layOut(none, covers.runs, conditions, 0).bits.length).toBe(0);
});
