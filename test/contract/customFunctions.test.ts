import {afterEach, beforeEach, describe, expect, test} from "vitest";
import {readFunctions} from "../../src/embedded/formulas/custom/description";
import {ExcelHost} from "../../src/embedded/objects/excelHost";
import {isError} from "../../src/embedded/workbook/errors";
import type {CellValue, SheetModel, WorkbookModel} from "../../src/embedded/workbook/model";
import {createWorkbook} from "../../src/embedded/workbook/workbook";
import {associateFunctions} from "../../src/functions/associate";
import {keepSaved} from "../../src/functions/savedScorecard";
import {functionsMetadata} from "../support/functionsMetadata";
import {SIX, sixResults} from "../unit/report/cardExample";
import {type CardWritten, writeCard} from "../unit/report/cardWritten";
import {type RuntimeOverExcel, runtimeOver} from "./customFunctionsRuntime";

const FUNCTIONS = readFunctions((await functionsMetadata("https://localhost:3000/"))["functions.json"] ?? "");
const WEB = {displayLanguage: "en-US", platform: "OfficeOnline"};

let written: CardWritten;
let book: WorkbookModel;
let sheet: SheetModel;
let host: ExcelHost;
let runtime: RuntimeOverExcel | undefined;

/** A workbook with customers and their scorecard, in an Excel that knows our functions; the add-in's code has not started yet. */
beforeEach(async () => {
  written = await writeCard({rows: SIX, results: sixResults()});
  book = written.book;
  book.customFunctions.register(FUNCTIONS);
  host = new ExcelHost(book);
  sheet = book.addSheet("Mine");
  sheet.setValues(0, 0, SIX);
});

afterEach(() => {
  keepSaved({});
  runtime?.close();
  runtime = undefined;
  host.close();
});

/** Starts the add-in's code, as the pane does. */
function startAddIn(): void {
  runtime = runtimeOver(host, WEB);
  associateFunctions();
}

const shown = (value: CellValue): unknown => (isError(value) ? value.error : value);
const at = (row: number, column: number): unknown => shown(sheet.value(row, column));
const column = (first: number, rows: number, place: number): unknown[] =>
  sheet.values({row: first, column: place, rows, columns: 1}).map(([value = null]) => shown(value));

/** Waits until no cell waits for an answer any more. */
async function answered(): Promise<void> {
  sheet.value(0, 0);
  await expect.poll(() => book.customFunctions.areWaiting, {timeout: 20_000, interval: 20}).toBe(false);
}

const ROW = "A2:F2";
const HEADINGS = "$A$1:$F$1";

describe("a custom function in a cell", () => {
  test("is #BUSY! until the add-in has started and answered, then the native formulas' fit", async () => {
    sheet.setFormula(1, 8, `=ICPFIT(${ROW},${HEADINGS},ICP_Scorecard)`);
    expect(at(1, 8)).toBe("#BUSY!");
    startAddIn();
    await answered();
    expect(at(1, 8)).toBeCloseTo(Number(written.column("ICP Fit")[0]), 9);
  });

  test("is #NAME? in a workbook whose Excel was never told of it", () => {
    const other = createWorkbook().activeSheet;
    other.setFormula(0, 0, "=ICPFIT(B1:C1)");
    expect(shown(other.value(0, 0))).toBe("#NAME?");
  });

  test("spills a range of customers, each with the native formula's fit, segment and its reasons", async () => {
    startAddIn();
    for (const [place, name] of ["ICPFIT", "ICPSEGMENT", "ICPWHY"].entries())
      sheet.setFormula(1, 8 + place, `=${name}(A2:F7,${HEADINGS},ICP_Scorecard)`);
    await answered();
    expect(column(1, 6, 8)).toEqual(written.column("ICP Fit").map((fit) => expect.closeTo(Number(fit), 9)));
    expect(column(1, 6, 9)).toEqual(written.column("ICP Segment"));
    expect(at(1, 10)).toBe("Industry IT +12, Employees 20 to under 50 +8, Tools includes CRM +5");
    expect(sheet.formula(2, 8)).toBeUndefined();
  });

  test("works within other formulas, and cells that read it or what it spilled follow", async () => {
    startAddIn();
    sheet.setFormula(0, 12, "=SUM(I2:I7)");
    sheet.setFormula(1, 8, `=ROUND(ICPFIT(A2:F7,${HEADINGS},ICP_Scorecard),0)`);
    sheet.setFormula(1, 12, `=IFERROR(ICPSEGMENT(${ROW},${HEADINGS},ICP_Scorecard)&"!","failed")`);
    expect([at(0, 12), at(1, 12)]).toEqual(["#BUSY!", "#BUSY!"]);
    await answered();
    const fits = written.column("ICP Fit").map((fit) => Math.round(Number(fit)));
    expect(at(0, 12)).toBe(fits.reduce((sum, fit) => sum + fit, 0));
    expect(at(1, 12)).toBe(`${String(written.column("ICP Segment")[0])}!`);
  });

  test("is calculated again when a cell changes that it reads: the customer's or the scorecard's", async () => {
    startAddIn();
    sheet.setFormula(1, 8, `=ICPFIT(${ROW},${HEADINGS},ICP_Scorecard)`);
    await answered();
    const before = Number(at(1, 8));
    sheet.setValue(1, SIX[0]?.indexOf("Industry") ?? 0, "Fishing");
    await answered();
    const fishing = Number(at(1, 8));
    expect(fishing).toBeLessThan(before);
    written.type("ICP_Points_1", 0, 40);
    sheet.setValue(1, SIX[0]?.indexOf("Industry") ?? 0, "IT");
    await answered();
    expect(Number(at(1, 8))).toBeGreaterThan(before);
  });

  test("gives the tier of a value, and follows the floors", async () => {
    startAddIn();
    sheet.setValues(0, 10, [
      ["Large", 21],
      ["Small", 0],
    ]);
    sheet.setFormula(3, 10, "=ICPTIER(B4,K1:L2)");
    sheet.setValue(3, 1, 30);
    await answered();
    expect(at(3, 10)).toBe("Large");
    sheet.setValue(0, 11, 31);
    await answered();
    expect(at(3, 10)).toBe("Small");
  });

  test("takes the saved scorecard where none is given; entered anew or calculated in full it asks again", async () => {
    startAddIn();
    sheet.setFormula(1, 8, `=ICPFIT(${ROW},${HEADINGS})`);
    await answered();
    expect([at(1, 8), sheet.sentence(1, 8)]).toEqual(["#N/A", expect.stringContaining("No scorecard is saved in this workbook.")]);
    keepSaved({scorecard: written.values("ICP_Scorecard").map((row) => row.map((cell) => (isError(cell) ? cell.error : cell)))});
    book.calculate("Full");
    await answered();
    expect(at(1, 8)).toBeCloseTo(Number(written.column("ICP Fit")[0]), 9);
    expect(sheet.sentence(1, 8)).toBeUndefined();
  });

  test("shows Excel's error with the function's sentence beside it, in the row of a spilled range that it belongs to", async () => {
    startAddIn();
    const employees = SIX[0]?.indexOf("Employees") ?? 0;
    sheet.setFormula(3, employees, "=NA()");
    sheet.setFormula(1, 8, `=ICPFIT(A2:F7,${HEADINGS},ICP_Scorecard)`);
    sheet.setFormula(9, 8, "=ICPFIT(A2:F2,A1:B1,ICP_Scorecard)");
    await answered();
    expect([at(3, 8), sheet.sentence(3, 8)]).toEqual(["#N/A", "Employees holds the error #N/A. Correct that cell, and this one follows."]);
    expect([typeof at(2, 8), sheet.sentence(2, 8)]).toEqual(["number", undefined]);
    expect([at(9, 8), sheet.sentence(9, 8)]).toEqual(["#VALUE!", expect.stringContaining("The headings are 2, the columns 6.")]);
  });

  test("reads arguments that do not fit as #VALUE!, without a call", () => {
    sheet.setFormula(1, 8, "=ICPTIER()");
    sheet.setFormula(2, 8, "=ICPTIER(A1,B1,C1)");
    expect([at(1, 8), at(2, 8), book.customFunctions.areWaiting]).toEqual(["#VALUE!", "#VALUE!", false]);
  });

  test("waits through a new start of the add-in's code: what the old one did not answer is asked again", async () => {
    sheet.setFormula(1, 8, `=ICPSEGMENT(${ROW},${HEADINGS},ICP_Scorecard)`);
    const silent = runtimeOver(host, WEB);
    await expect.poll(() => at(1, 8)).toBe("#BUSY!");
    silent.close();
    startAddIn();
    await answered();
    expect(at(1, 8)).toBe(written.column("ICP Segment")[0]);
  });

  test("takes blank cells as the native formulas do, on the web, where they are nothing, and on the desktop, where they are 0", async () => {
    for (const [platform, blank] of [
      ["OfficeOnline", null],
      ["PC", 0],
    ] as const) {
      book.customFunctions.blankCell = blank;
      runtime = runtimeOver(host, {displayLanguage: "en-US", platform});
      associateFunctions();
      sheet.setFormula(1, 8, `=ICPFIT(A2:F7,${HEADINGS},ICP_Scorecard)`);
      await answered();
      expect(column(1, 6, 8)).toEqual(written.column("ICP Fit").map((fit) => expect.closeTo(Number(fit), 9)));
      runtime.close();
      runtime = undefined;
    }
  });

  test("takes a 0 that was typed as the native formulas do, where Excel tells it from a blank cell", async () => {
    startAddIn();
    const employees = SIX[0]?.indexOf("Employees") ?? 0;
    for (const each of [sheet, written.customers]) each.setValue(1, employees, 0);
    sheet.setFormula(1, 8, `=ICPFIT(${ROW},${HEADINGS},ICP_Scorecard)`);
    sheet.setFormula(2, 8, `=ICPFIT(A4:F4,${HEADINGS},ICP_Scorecard)`);
    await answered();
    const [typed, , other] = written.column("ICP Fit");
    expect([at(1, 8), at(2, 8)]).toEqual([expect.closeTo(Number(typed), 9), expect.closeTo(Number(other), 9)]);
    expect(typed).not.toBeCloseTo(100 / (1 + 2 ** -1.7), 9);
  });

  test("waits also where the add-in's code takes longer to start than Microsoft's", async () => {
    sheet.setFormula(1, 8, `=ICPSEGMENT(${ROW},${HEADINGS},ICP_Scorecard)`);
    expect(at(1, 8)).toBe("#BUSY!");
    runtime = runtimeOver(host, WEB);
    await runtime.settled;
    expect(at(1, 8)).toBe("#BUSY!");
    associateFunctions();
    await answered();
    expect(at(1, 8)).toBe(written.column("ICP Segment")[0]);
  });

  test("fills a column: hundreds of cells, each with its own row", async () => {
    startAddIn();
    sheet.setFormulaR1C1({row: 1, column: 8, rows: 6, columns: 1}, "=ICPFIT(RC1:RC6,R1C1:R1C6,ICP_Scorecard)");
    await answered();
    expect(column(1, 6, 8)).toEqual(written.column("ICP Fit").map((fit) => expect.closeTo(Number(fit), 9)));
  });
});
