import {describe, expect, test} from "vitest";
import {analyzeTiers} from "../../../src/analysis";
import {LANGUAGES} from "../../../src/domain/language";
import type {PlannedSheet} from "../../../src/domain/plan";
import {planWorkbook} from "../../../src/report/planWorkbook";
import {wordsIn} from "../../../src/words/languages";
import {choose, sheetOf, TODAY, valueOf} from "../analysis/sheet";
import {linkedIntake} from "../analysis/links/linkedSheets";

const ROWS = [
  ["Company", "Seats", "ARR"],
  ["Alder", 30, 9000],
  ["Birch", 21, 6000],
  ["Cedar", "lots", 3000],
  ["cedar Ltd", 6, 2000],
  ["Elm", 3, 700],
];

/** The sheet ICP Data of a plan with the report. */
function dataSheet(intake: ReturnType<typeof sheetOf>, choices: ReturnType<typeof choose>): PlannedSheet {
  const words = wordsIn(choices.language);
  const customers = valueOf(intake.customers(choices, TODAY));
  const analysis = valueOf(analyzeTiers(customers, choices, words.tierNames(3)));
  const plan = planWorkbook(customers, analysis, choices, words.report, 1, {today: TODAY, dataReport: valueOf(intake.report(choices, TODAY))});
  const found = plan.sheets.filter(({anchor}) => anchor === "ICP_Data");
  expect(found).toHaveLength(1);
  const [sheet] = found;
  if (sheet === undefined) throw new Error("no ICP Data");
  return sheet;
}

const cellsOf = ({regions}: PlannedSheet) => regions.flatMap(({cells}) => cells);

describe("planWorkbook(…, {dataReport})", () => {
  test("puts the report on ICP Data where customers have results beside them: a row a column, then what repeats", () => {
    const rows = cellsOf(dataSheet(sheetOf(ROWS), choose()));
    expect(rows.find(([first]) => first === "Seats")).toEqual([
      "Seats",
      null,
      "Seats or licences",
      "Number",
      1,
      0,
      "30; 21; lots",
      1,
      0,
      0,
      "Sales!B4",
      0,
    ]);
    expect(rows.flat()).toContain("Customers that may stand there twice");
    expect(rows.flat()).toContain("Cedar; cedar Ltd");
  });

  test("puts it beside the customers where other sheets are joined to them", () => {
    const {intake, links} = linkedIntake({title: "Sales", rows: ROWS}, [
      [
        "orders",
        {
          title: "Orders",
          rows: [
            ["Company", "Amount"],
            ["Alder", 5],
            ["Elm", 6],
          ],
        },
      ],
    ]);
    const rows = cellsOf(dataSheet(intake, choose({links})));
    const headings = rows.find(([first]) => first === "Customer") ?? [];
    expect(headings).toContain("Amount ordered");
    expect(rows.flat()).toContain("From sheet");
    expect(rows.flat()).toContain("Orders");
  });

  test.each(LANGUAGES)("has as many cells a row as headings in %s", (language) => {
    const words = wordsIn(language).report.dataReport;
    // Wider than a screen, so that it is laid out from the left in every language.
    const rows = cellsOf(dataSheet(sheetOf(ROWS), choose({language})));
    const headings = rows.find((cells) => cells.includes(words.columns[0] ?? null) && cells.includes(words.columns[11] ?? null));
    expect(headings?.filter((cell) => cell !== null)).toEqual(words.columns);
  });
});
