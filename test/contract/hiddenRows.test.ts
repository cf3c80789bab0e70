import {describe, expect, test} from "vitest";
import {beginIntake} from "../../src/analysis";
import {startExcel} from "../../src/embedded/excelInNode";
import {createWorkbook} from "../../src/embedded/workbook/workbook";
import {excelWorkbook} from "../../src/host/excel/excelWorkbook";
import {choose, TODAY, valueOf} from "../unit/analysis/sheet";

/** A list of customers of which some rows are hidden, as it comes through the adapter. */
async function read(rows: number, hidden: readonly number[]) {
  const workbook = createWorkbook();
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error("no sheet");
  sheet.fillColumn(
    0,
    0,
    Array.from({length: rows}, (_, row) => (row === 0 ? "Company" : `Firm ${row}`)),
  );
  sheet.fillColumn(
    0,
    1,
    Array.from({length: rows}, (_, row) => (row === 0 ? "ARR" : row)),
  );
  sheet.setHiddenRows(hidden);
  const {Excel, host, close} = await startExcel(workbook);
  try {
    const port = excelWorkbook(Excel);
    const source = valueOf(await port.activeSource());
    const intake = beginIntake(source);
    const before = host.batches;
    valueOf(await port.read(source, (block) => intake.add(block)));
    return {intake, syncs: host.batches - before};
  } finally {
    close();
  }
}

describe("hidden rows of a sheet", () => {
  test("reach the intake by the sheet's own row numbers", async () => {
    const {intake} = await read(40, [3, 4, 20]);
    expect(valueOf(intake.finish(choose(), TODAY))).toMatchObject({customers: 39, hiddenRows: 3});
    const {names} = valueOf(intake.customers(choose({rows: "visible"}), TODAY));
    expect(names).toHaveLength(36);
    expect(names.filter((name) => ["Firm 3", "Firm 4", "Firm 20"].includes(name))).toEqual([]);
  });

  test("cost no sync where none is hidden, and few where many are", async () => {
    const none = await read(120_000, []);
    const every = Array.from({length: 60_000}, (_, i) => 2 * i + 1);
    const some = await read(120_000, every);
    expect(some.syncs - none.syncs).toBeLessThanOrEqual(4);
    expect(valueOf(some.intake.finish(choose(), TODAY)).hiddenRows).toBe(60_000);
    expect(valueOf(none.intake.finish(choose(), TODAY)).hiddenRows).toBeUndefined();
  });
});
