import {describe, expect, test} from "vitest";
import {
  bitRow,
  bitsOf,
  countCommon,
  countInRow,
  countInRowUpTo,
  countOnes,
  countRows,
  intersectRow,
  intersectRows,
  wordsFor,
} from "../../../../../src/analysis/traits/combinations/bitset";

describe("sets of customers as bits", () => {
  const even = bitsOf([0, 2, 4, 30, 32, 34, 64], 70);
  const low = bitsOf([0, 1, 2, 31, 32, 64], 70);

  test("wordsFor(customers) gives a word to every 32", () => {
    expect([0, 1, 32, 33, 70].map(wordsFor)).toEqual([0, 1, 1, 2, 3]);
  });

  test("countOnes(set) and countCommon(a, b) count across words, the last bit of one included", () => {
    expect([countOnes(even), countOnes(low), countCommon(even, low)]).toEqual([7, 6, 4]);
    expect(countOnes(bitsOf([31], 32))).toBe(1);
  });

  test("countInRow(set, rows, row) and intersectRow(into, set, rows, row) look at that row only", () => {
    const rows = {words: 3, bits: Uint32Array.from([...even, ...low])};
    expect([countInRow(even, rows, 0), countInRow(even, rows, 1)]).toEqual([7, 4]);
    const into = new Uint32Array(3);
    intersectRow(into, even, rows, 1);
    expect(into).toEqual(bitsOf([0, 2, 32, 64], 70));
    expect(bitRow(rows, 1)).toEqual(low);
  });

  test("countRows(rows, a, b) and intersectRows(into, rows, a, b) take two rows", () => {
    const rows = {words: 3, bits: Uint32Array.from([...even, ...low])};
    const into = new Uint32Array(3);
    intersectRows(into, rows, 0, 1);
    expect([into, countRows(rows, 0, 1)]).toEqual([bitsOf([0, 2, 32, 64], 70), 4]);
  });

  test.each([1, 3, 4, 5, 8, 11, 60])("countCommon(a, b) of %d full words is 32 times as many, however they are added up", (words) => {
    const full = new Uint32Array(words).fill(0xffffffff);
    expect([
      countCommon(full, full),
      countCommon(
        full,
        full.map((_, w) => (w === words - 1 ? 1 : 0)),
      ),
    ]).toEqual([32 * words, 1]);
  });

  test("countInRowUpTo(set, rows, row, limit) is the count where it is no more than the limit, else more than that", () => {
    for (const words of [1, 19, 20, 21, 40, 57]) {
      const full = new Uint32Array(words).fill(0xffffffff);
      const rows = {words, bits: Uint32Array.from([...new Uint32Array(words), ...full])};
      const all = 32 * words;
      expect([all, all + 1].map((limit) => countInRowUpTo(full, rows, 1, limit))).toEqual([all, all]);
      for (const limit of [0, 10, all - 1]) expect(countInRowUpTo(full, rows, 1, limit)).toBeGreaterThan(limit);
      expect(countInRowUpTo(full, rows, 0, 0)).toBe(0);
    }
  });
});
