import {expect, test} from "vitest";
import {startExcel} from "../../../../src/embedded/excelInNode";
import {createWorkbook} from "../../../../src/embedded/workbook/workbook";

const ASKED: Excel.CellPropertiesLoadOptions = {
  format: {font: {bold: true, size: true}, fill: {color: true, pattern: true}, borders: {style: true, color: true}, wrapText: true},
};

test("setCellProperties(getCellProperties()) puts the look of each cell on another", async () => {
  const workbook = createWorkbook();
  const sheet = workbook.activeSheet;
  sheet.setLook({row: 0, column: 0, rows: 1, columns: 1}, {bold: true, fontSize: 14, fill: "#DDEEFF", borderTop: "Dash Medium #112233", wrap: true});
  const {Excel} = await startExcel(workbook);
  const read = await Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getActiveWorksheet();
    const found = cells.getRange("A1:B1").getCellProperties(ASKED);
    await context.sync();
    cells.getRange("A2:B2").setCellProperties(found.value);
    await context.sync();
    return found.value;
  });
  expect(read[0]?.[1]?.format).toMatchObject({
    font: {bold: false, size: 11},
    fill: {pattern: "None"},
    borders: {top: {style: "None"}},
    wrapText: false,
  });
  expect(sheet.look(1, 0)).toEqual({bold: true, fontSize: 14, fill: "#DDEEFF", borderTop: "Dash Thin #112233", wrap: true});
  expect(sheet.look(1, 1)).toEqual({});
});

test("getCellProperties(a property that is not kept) is refused by name", async () => {
  const {Excel} = await startExcel(createWorkbook());
  const asking = Excel.run(async (context) => {
    context.workbook.getActiveCell().getCellProperties({format: {textOrientation: true}});
    await context.sync();
  });
  await expect(asking).rejects.toMatchObject({code: "ApiNotFound"});
});
