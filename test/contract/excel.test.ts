import {describe} from "vitest";
import {startExcel} from "../../src/embedded/excelInNode";
import {excelWorkbook} from "../../src/host/excel/excelWorkbook";
import {workbookContract} from "./workbook";

describe("excelWorkbook(Excel)", () => {
  workbookContract(async (workbook) => excelWorkbook((await startExcel(workbook)).Excel));
});
