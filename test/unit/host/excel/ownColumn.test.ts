import {expect, test} from "vitest";
import {cellsOf, extentOf, findOwnColumn, movedColumn} from "../../../../src/host/excel/ownColumn";
import {nameFacts} from "../../../../src/host/excel/ourNames";
import type {Survey} from "../../../../src/host/excel/survey";

const column = {
  column: 4,
  headingRow: 2,
  runs: [
    {row: 3, rows: 5},
    {row: 10, rows: 2},
  ],
};
const written = {key: "tier", sheetId: "{1}", heading: "ICP Tier", hash: "", ...column};

test("extentOf(column) goes from the heading to the end of the last run", () =>
  expect(extentOf(column)).toEqual({row: 2, column: 4, rows: 10, columns: 1}));

test("cellsOf(column) joins the heading with the run below it and leaves the gap out", () => {
  expect(cellsOf(column)).toEqual([
    {row: 2, column: 4, rows: 6, columns: 1},
    {row: 10, column: 4, rows: 2, columns: 1},
  ]);
});

test("movedColumn(written, area) moves the runs with the column", () => {
  expect(movedColumn(written, {row: 5, column: 7, rows: 10, columns: 1})).toEqual({
    column: 7,
    headingRow: 5,
    runs: [
      {row: 6, rows: 5},
      {row: 13, rows: 2},
    ],
  });
});

test("movedColumn(written, area) takes all cells when rows were inserted within it", () => {
  expect(movedColumn(written, {row: 2, column: 4, rows: 12, columns: 1})).toEqual({column: 4, headingRow: 2, runs: [{row: 3, rows: 11}]});
});

test("findOwnColumn(survey, key, slot) finds a column by its hidden name, and not when its cells are gone", () => {
  const sheet = {id: "{1}", title: "Sales", isVisible: true, isProtected: false, used: undefined, formatted: undefined};
  const survey = (formula: string): Survey => ({
    sheets: [sheet],
    tables: [],
    names: [nameFacts("ICP_Column_tier_2", formula)],
    parts: [],
    isReadOnly: false,
    isStructureProtected: false,
    isCalculatedByHand: false,
  });
  expect(findOwnColumn(survey("=Sales!$F$1:$F$3"), "tier", 2)).toEqual({
    key: "tier",
    sheet,
    area: {row: 0, column: 5, rows: 3, columns: 1},
    table: undefined,
  });
  expect(findOwnColumn(survey("=Sales!#REF!"), "tier", 2)).toBeUndefined();
  expect(findOwnColumn(survey("=Sales!$F$1:$F$3"), "tier", 1)).toBeUndefined();
});
