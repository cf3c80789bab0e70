import {describe, expect, test} from "vitest";
import type {Cell} from "../../../src/domain/cell";
import {LANGUAGES} from "../../../src/domain/language";
import {answersOf} from "../../../src/workflow/targetAnswers";
import {prospectWordsIn} from "../../../src/words/prospects/languages";

/** The list in a language, its headings as they are written there; the second prospect has an owner and a next step. */
function list(language: (typeof LANGUAGES)[number]): Cell[][] {
  const {rank, prospect, fit, segment, reason, owner, nextStep, row} = prospectWordsIn(language).sheet;
  return [
    [rank, prospect, fit, segment, reason, owner, nextStep, row],
    [1, "Alder", 90, "Ideal", "Industry +5", "", "", 4],
    [2, "Birch", 80, "Ideal", "Industry +5", "Ann", "Call in May", 9],
  ];
}

const changed = (rows: readonly (readonly Cell[])[], column: number, heading: Cell): Cell[][] =>
  rows.map((row, r) => row.map((cell, c) => (r === 0 && c === column ? heading : cell)));

const BIRCH = {name: "Birch", row: 9, owner: "Ann", nextStep: "Call in May"};

describe("answersOf(list)", () => {
  test.each(LANGUAGES)("finds the columns by their headings: %s, also the other way round and moved", (language) => {
    const rows = list(language);
    expect(answersOf(rows)).toEqual([BIRCH]);
    expect(answersOf(rows.map((row) => [...row].reverse()))).toEqual([BIRCH]);
    expect(answersOf(rows.map(([rank = null, ...others]) => [...others, rank]))).toEqual([BIRCH]);
  });

  test.each([1, 5, 6, 7])("loses nothing where people have changed the heading of column %i", (column) => {
    for (const heading of ["Sales rep", "", null]) {
      expect(answersOf(changed(list("en"), column, heading))).toEqual([BIRCH]);
      expect(answersOf(changed(list("fa"), column, heading).map((row) => [...row].reverse()))).toEqual([BIRCH]);
    }
  });

  test("is nothing where there is no list, or none of its headings", () => {
    expect(answersOf([])).toEqual([]);
    expect(
      answersOf([
        ["a", "b"],
        [1, "x"],
      ]),
    ).toEqual([]);
  });
});
