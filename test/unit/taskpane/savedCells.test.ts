import {afterEach, expect, test} from "vitest";
import {startExcel} from "../../../src/embedded/excelInNode";
import {keepSaved, savedNow} from "../../../src/functions/savedScorecard";
import {excelWorkbook} from "../../../src/host/excel/excelWorkbook";
import {keepSavedCells} from "../../../src/taskpane/savedCells";
import {createWorkbook} from "../../../src/embedded/workbook/workbook";
import {firstState} from "../../../src/workflow/state";
import {createStore} from "../../../src/workflow/store";
import {SIX, sixResults} from "../report/cardExample";
import {writeCard} from "../report/cardWritten";

afterEach(() => keepSaved({}));

const session = () => ({store: createStore(firstState("en"))});

test("keepSavedCells(session, workbook) keeps the scorecard and the floors with their tiers, as they stand in cells", async () => {
  const written = await writeCard({rows: SIX, results: sixResults()});
  const excel = await startExcel(written.book);
  const saved = keepSavedCells(session(), excelWorkbook(excel.Excel));
  await saved.again();
  const {scorecard, floors} = savedNow();
  expect(scorecard?.[1]?.slice(0, 7)).toEqual(["Industry", "Firmographic", "IT", "", "", "IT", 12]);
  expect(floors).toEqual([
    ["Large", 21],
    ["Medium", 6],
    ["Small", 0],
  ]);
  written.type("ICP_Points_1", 0, 30);
  await saved.again();
  expect(savedNow().scorecard?.[1]?.[6]).toBe(30);
  excel.close();
});

test("keepSavedCells(session, workbook) keeps nothing of a workbook without a profile", async () => {
  keepSaved({scorecard: [["old"]]});
  const excel = await startExcel(createWorkbook());
  await keepSavedCells(session(), excelWorkbook(excel.Excel)).again();
  expect(savedNow()).toEqual({});
  excel.close();
});
