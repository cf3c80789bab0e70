import {expect, test} from "vitest";
import {startExcel} from "../../../../src/embedded/excelInNode";
import {createWorkbook} from "../../../../src/embedded/workbook/workbook";

/** Sets a sheet's zoom and orientation, and reads both back. */
async function printed(zoom: Excel.PageLayoutZoomOptions) {
  const workbook = createWorkbook();
  const {Excel} = await startExcel(workbook);
  const read = await Excel.run(async (context) => {
    const layout = context.workbook.worksheets.getActiveWorksheet().pageLayout;
    layout.orientation = "Landscape";
    layout.zoom = zoom;
    layout.load("orientation,zoom");
    await context.sync();
    return {orientation: layout.orientation, zoom: layout.zoom};
  });
  return {read, print: workbook.activeSheet.print};
}

test("pageLayout.zoom = one page wide fits the sheet to it, however many pages high", async () => {
  expect(await printed({horizontalFitToPages: 1})).toEqual({
    read: {orientation: "Landscape", zoom: {scale: null, horizontalFitToPages: 1, verticalFitToPages: null}},
    print: {landscape: true, pagesWide: 1},
  });
});

test("pageLayout.zoom = 100 % takes the pages away again", async () => {
  expect(await printed({scale: 100})).toMatchObject({read: {zoom: {scale: 100}}, print: {landscape: true}});
});

test.each([{horizontalFitToPages: 0}, {horizontalFitToPages: 1, scale: 100}])("pageLayout.zoom refuses %o", async (zoom) => {
  await expect(printed(zoom)).rejects.toMatchObject({code: "InvalidArgument"});
});
