import {describe, expect, test} from "vitest";
import {startExcel} from "../../src/embedded/excelInNode";
import type {SheetModel, WorkbookModel} from "../../src/embedded/workbook/model";
import {excelWorkbook} from "../../src/host/excel/excelWorkbook";
import {valueOf} from "../unit/analysis/sheet";
import {busyPlan, busySource, busyWorkbook} from "./scenarios";

const sheetCalled = ({sheets}: WorkbookModel, title: string): SheetModel => {
  const found = sheets.find((sheet) => sheet.title === title);
  if (found === undefined) throw new Error(`no sheet: ${title}`);
  return found;
};

describe.each(["table", "range"] as const)("apply(plan) beside a %s", (kind) => {
  async function ready() {
    const workbook = busyWorkbook(kind);
    const {Excel} = await startExcel(workbook);
    return {workbook, port: excelWorkbook(Excel), plan: busyPlan(busySource(workbook, kind))};
  }

  test("keeps rows and columns of our sheets in view, and lets go of them when a later plan does", async () => {
    const {workbook, port, plan} = await ready();
    valueOf(await port.apply(plan, 1));
    const summary = sheetCalled(workbook, "ICP Summary");
    expect([summary.frozenRows, summary.frozenColumns]).toEqual([1, 1]);
    const [first, ...others] = plan.sheets;
    if (first === undefined) throw new Error("no sheet planned");
    const {frozenColumns: _, ...loose} = first;
    valueOf(await port.apply({...plan, sheets: [{...loose, frozenRows: 0}, ...others]}, 2));
    expect([summary.frozenRows, summary.frozenColumns]).toEqual([0, 0]);
    valueOf(await port.apply({...plan, sheets: [{...first, frozenRows: 0, frozenColumns: 2}, ...others]}, 3));
    expect([summary.frozenRows, summary.frozenColumns]).toEqual([0, 2]);
  });

  test("puts a new heading above its numbers, and leaves it where people put it afterwards", async () => {
    const {workbook, port, plan} = await ready();
    valueOf(await port.apply(plan, 1));
    const list = sheetCalled(workbook, "Our customers");
    const [tier, metric] = plan.columns;
    if (tier === undefined || metric === undefined) throw new Error("no columns planned");
    const alignment = (column: number) => list.look(0, column).align ?? "General";
    expect([alignment(tier.column), alignment(metric.column)]).toEqual(["General", "Right"]);
    list.setLook({row: 0, column: metric.column, rows: 1, columns: 1}, {align: "Center"});
    valueOf(await port.apply(plan, 2));
    expect(alignment(metric.column)).toBe("Center");
  });
});
