import {strToU8, strFromU8, unzipSync, zipSync} from "fflate";
import {expect, test} from "vitest";
import {openXlsx} from "../../../../src/embedded/file/openXlsx";
import {saveXlsx} from "../../../../src/embedded/file/saveXlsx";
import type {PrintSetup} from "../../../../src/embedded/workbook/model";
import {createWorkbook} from "../../../../src/embedded/workbook/workbook";

const SHEET = "xl/worksheets/sheet1.xml";

function saved(print: PrintSetup): Uint8Array {
  const workbook = createWorkbook();
  workbook.activeSheet.setValue(0, 0, 1);
  workbook.activeSheet.tabColor = "#FF0000";
  workbook.activeSheet.print = print;
  return saveXlsx(workbook).bytes;
}

const opened = (bytes: Uint8Array) => {
  const workbook = createWorkbook();
  openXlsx(bytes, workbook);
  return workbook;
};

const part = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)[SHEET] ?? new Uint8Array());

test.each<PrintSetup>([{landscape: false}, {landscape: true}, {landscape: true, pagesWide: 1}, {landscape: false, pagesWide: 2, pagesHigh: 3}])(
  "saveXlsx(workbook) keeps %o",
  (print) => {
    expect(opened(saved(print)).activeSheet.print).toEqual(print);
  },
);

test("saveXlsx(workbook) writes one page wide and as many high as needed, after the tab's colour", () => {
  const text = part(saved({landscape: true, pagesWide: 1}));
  expect(text).toMatch(/<sheetPr><tabColor [^>]*\/><pageSetUpPr fitToPage="1"\/><\/sheetPr>/);
  expect(text).toContain('<pageSetup orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
});

test("openXlsx(file) lets paper and scale of the file alone, and takes numbers of pages only where they count", () => {
  const files = unzipSync(saved({landscape: false}));
  const setup = '<pageSetup paperSize="9" scale="80" fitToWidth="4" orientation="landscape"/></worksheet>';
  const bytes = zipSync({...files, [SHEET]: strToU8(strFromU8(files[SHEET] ?? new Uint8Array()).replace("</worksheet>", setup))});
  const workbook = opened(bytes);
  expect(workbook.activeSheet.print).toEqual({landscape: true});
  expect(part(saveXlsx(workbook).bytes)).toContain('<pageSetup paperSize="9" scale="80" fitToWidth="4" orientation="landscape"/>');
  workbook.activeSheet.print = {landscape: true, pagesWide: 1};
  expect(part(saveXlsx(workbook).bytes)).toContain('<pageSetup paperSize="9" scale="80" fitToWidth="1" orientation="landscape" fitToHeight="0"/>');
});
