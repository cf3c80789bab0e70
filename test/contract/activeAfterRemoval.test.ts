import {describe, expect, test} from "vitest";
import {startExcel} from "../../src/embedded/excelInNode";
import {excelWorkbook} from "../../src/host/excel/excelWorkbook";
import {busyPlan, busySource, busyWorkbook} from "./scenarios";

/** A busy workbook with our results in it: the list first, then the user's "Year 2" and a hidden sheet, then our sheets. */
async function written(kind: "table" | "range") {
  const workbook = busyWorkbook(kind);
  const {Excel} = await startExcel(workbook);
  const port = excelWorkbook(Excel);
  const outcome = await port.apply(busyPlan(busySource(workbook, kind)), 1);
  if (!outcome.ok) throw new Error(`not applied: ${outcome.problem.code}`);
  const sheet = (title: string) => {
    const found = workbook.sheets.find((each) => each.title === title);
    if (!found) throw new Error(`no sheet: ${title}`);
    return found;
  };
  return {workbook, sheet, remove: () => port.remove(outcome.value)};
}

describe.each(["table", "range"] as const)("customers in a %s", (kind) => {
  test.each(["ICP Summary", "ICP Data"])("remove(receipt) brings a user who looks at %s back to the list", async (title) => {
    const {workbook, sheet, remove} = await written(kind);
    workbook.activate(sheet(title));
    expect(await remove()).toEqual({ok: true, value: undefined});
    expect(workbook.activeSheet.title).toBe("Our customers");
  });

  test("remove(receipt) finds the list under another title and at another place", async () => {
    const {workbook, sheet, remove} = await written(kind);
    const list = sheet("Our customers");
    workbook.renameSheet(list, "Clients");
    workbook.moveSheet(list, 4);
    workbook.moveSheet(sheet("ICP Summary"), 0);
    workbook.activate(sheet("ICP Summary"));
    expect(await remove()).toEqual({ok: true, value: undefined});
    expect(workbook.activeSheet).toBe(list);
  });

  test.each(["Our customers", "Year 2"])("remove(receipt) lets a user who looks at %s look on, with the selection there", async (title) => {
    const {workbook, sheet, remove} = await written(kind);
    workbook.select(sheet(title), {row: 3, column: 1, rows: 2, columns: 1});
    expect(await remove()).toEqual({ok: true, value: undefined});
    expect(workbook.activeSheet.title).toBe(title);
    expect(workbook.selection.area).toEqual({row: 3, column: 1, rows: 2, columns: 1});
  });

  test("remove(receipt) takes the results away also where the list is hidden and cannot be shown", async () => {
    const {workbook, sheet, remove} = await written(kind);
    workbook.activate(sheet("ICP Summary"));
    sheet("Our customers").visibility = "Hidden";
    expect(await remove()).toEqual({ok: true, value: undefined});
    expect(workbook.sheets.map(({title}) => title)).toEqual(["Our customers", "Year 2", "Settings"]);
    expect(workbook.activeSheet.title).toBe("Year 2");
  });
});
