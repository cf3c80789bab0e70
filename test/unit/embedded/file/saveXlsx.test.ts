import {spawnSync} from "node:child_process";
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import fc from "fast-check";
import {strFromU8, strToU8, unzipSync, zipSync} from "fflate";
import {describe, expect, test} from "vitest";
import {FileError} from "../../../../src/embedded/file/fileError";
import {openXlsx} from "../../../../src/embedded/file/openXlsx";
import {saveXlsx} from "../../../../src/embedded/file/saveXlsx";
import {parseXml} from "../../../../src/embedded/file/xml";
import {cellError} from "../../../../src/embedded/workbook/errors";
import type {ChartAxis, WorkbookModel} from "../../../../src/embedded/workbook/model";
import {createWorkbook} from "../../../../src/embedded/workbook/workbook";

const reopened = (workbook: WorkbookModel): WorkbookModel => {
  const again = createWorkbook();
  openXlsx(saveXlsx(workbook).bytes, again);
  return again;
};

const axis: ChartAxis = {visible: true, title: "", majorGridlines: false};
const noLabels = {showValue: false, showPercentage: false, showCategoryName: false};

/** A customer table with calculated columns, and a summary over it with both charts: what our add-in writes. */
function summary(): WorkbookModel {
  const workbook = createWorkbook();
  const data = workbook.activeSheet;
  workbook.renameSheet(data, "Ann's customers");
  data.setValues(0, 0, [
    ["Name", "Seats", "ARR [$]"],
    ["Acme", 30, 600],
    ["=Beta", 8, 250],
    ["Gamma & Söhne <x>", 2, 150],
  ]);
  workbook.addTable(data, {row: 0, column: 0, rows: 4, columns: 3}, true, "Customers");
  const report = workbook.addSheet("ICP Summary");
  report.setValues(0, 0, [
    ["Tier", "Floor", "Revenue", "Share"],
    ["Large", 21, null, null],
    ["Medium", 6, null, null],
    ["Small", 1, null, null],
  ]);
  workbook.addName("ICP_Floors", "='ICP Summary'!$B$2:$B$4", {comment: "floors"});
  workbook.addName("ICP_Local", "=42", {scope: report, visible: false});
  workbook.addTableColumn(workbook.tables[0] ?? fail("no table"), undefined, undefined, "ICP Tier");
  data.setFormulaR1C1(
    {row: 1, column: 3, rows: 3, columns: 1},
    "=IFERROR(INDEX('ICP Summary'!R2C1:R4C1,1+SUMPRODUCT(--(ICP_Floors>[@Seats]))),\"Unclassified\")",
  );
  report.setFormula(1, 2, "=SUMIFS(Customers[ARR '[$']],Customers[ICP Tier],A2)");
  report.setFormula(2, 2, "=SUMIFS(Customers[ARR '[$']],Customers[ICP Tier],A3)");
  report.setFormula(3, 2, "=SUMIFS(Customers[ARR '[$']],Customers[ICP Tier],A4)");
  report.setFormulaR1C1({row: 1, column: 3, rows: 3, columns: 1}, "=RC[-1]/SUM(R2C3:R4C3)");
  report.setFormula(5, 0, '=IF(C2>0,"Large first","")');
  report.setLook(
    {row: 0, column: 0, rows: 1, columns: 4},
    {bold: true, fill: "#DDEBF7", borderBottom: "Continuous Thin #808080", align: "Center", wrap: true},
  );
  report.setLook(
    {row: 1, column: 1, rows: 3, columns: 1},
    {unlocked: true, fontColor: "#0000FF", fontName: "Arial", fontSize: 12, italic: true, underline: true},
  );
  report.setLook({row: 1, column: 3, rows: 3, columns: 1}, {numberFormat: "0.0%", verticalAlign: "Top", readingOrder: "RightToLeft"});
  report.setColumnWidth(0, 90);
  report.setRowHeight(0, 24);
  report.setMerges([{row: 7, column: 0, rows: 1, columns: 4}]);
  report.setHiddenRows([9, 12]);
  Object.assign(report, {frozenRows: 1, frozenColumns: 1, showGridlines: false, rightToLeft: true, tabColor: "#1F4E79", isProtected: true});
  addCharts(workbook);
  workbook.addSheet("Hidden").visibility = "VeryHidden";
  workbook.addCustomXml('<state xmlns="urn:lodestar:state" version="1">é &amp; more</state>');
  workbook.settings.set("pane", {step: 2, text: 'a "b"'});
  workbook.calculate();
  workbook.calculationMode = "Manual";
  workbook.isStructureProtected = false;
  return workbook;
}

const fail = (message: string): never => {
  throw new Error(message);
};

function addCharts(workbook: WorkbookModel): void {
  const report = workbook.sheet("ICP Summary") ?? fail("no report");
  const categories = "='ICP Summary'!$A$2:$A$4";
  const common = {
    titleVisible: true,
    legendVisible: true,
    legendPosition: "Bottom",
    left: 260,
    width: 300,
    height: 220,
    altTextTitle: "",
    categoryAxis: axis,
  };
  report.addChart({
    ...common,
    ...{name: "ICP Shares", type: "Doughnut", title: "Revenue by tier", top: 10.5, altTextDescription: 'Large "60 %"'},
    series: [
      {
        ...{
          name: "='ICP Summary'!$D$1",
          values: "='ICP Summary'!$D$2:$D$4",
          categories,
          axisGroup: "Primary",
          doughnutHoleSize: 55,
          hasDataLabels: true,
        },
        pointColors: {0: "#1F4E79", 1: "#2E75B6", 2: "#9DC3E6"},
        dataLabels: {...noLabels, showPercentage: true, numberFormat: "0%"},
      },
    ],
    valueAxis: {...axis, majorGridlines: true},
    secondaryValueAxis: axis,
  });
  report.addChart({
    ...common,
    ...{name: "ICP Pareto", type: "ColumnClustered", title: "Pareto", top: 240, altTextDescription: "Pareto"},
    series: [
      {
        name: "Revenue",
        values: "='ICP Summary'!$C$2:$C$4",
        categories,
        axisGroup: "Primary",
        color: "#2E75B6",
        pointColors: {},
        hasDataLabels: false,
        dataLabels: noLabels,
        gapWidth: 20,
      },
      {
        name: "Share",
        values: "='ICP Summary'!$D$2:$D$4",
        categories,
        type: "Line",
        axisGroup: "Secondary",
        color: "#C55A11",
        pointColors: {},
        hasDataLabels: false,
        dataLabels: noLabels,
      },
    ],
    valueAxis: {...axis, majorGridlines: true, numberFormat: "#,##0", title: "Revenue"},
    secondaryValueAxis: {...axis, minimum: 0, maximum: 1, numberFormat: "0%"},
  });
}

const refusal = (bytes: Uint8Array) => {
  try {
    openXlsx(bytes, createWorkbook());
  } catch (error) {
    if (error instanceof FileError) return error.code;
    throw error;
  }
  return undefined;
};

describe("saveXlsx", () => {
  test("saveXlsx(workbook) opens to the same snapshot, and again", () => {
    const workbook = summary();
    const once = reopened(workbook);
    expect(once.snapshot()).toEqual(workbook.snapshot());
    expect(reopened(once).snapshot()).toEqual(workbook.snapshot());
  });

  test("saveXlsx(workbook) gives the same bytes each time", () => {
    expect(saveXlsx(summary()).bytes).toEqual(saveXlsx(summary()).bytes);
  });

  test("saveXlsx(workbook) loses nothing of what we write, and writes well-formed parts", () => {
    const {bytes, lost} = saveXlsx(summary());
    expect(lost).toEqual([]);
    for (const [name, content] of Object.entries(unzipSync(bytes))) expect(parseXml(strFromU8(content), name).name).toBeTruthy();
  });

  test("saveXlsx(new workbook) has a theme and document properties, and keeps them to the letter when it is saved again", () => {
    const first = unzipSync(saveXlsx(summary()).bytes);
    const text = (name: string) => strFromU8(first[name] ?? new Uint8Array());
    expect(text("xl/theme/theme1.xml")).toContain('<a:accent1><a:srgbClr val="4472C4"/></a:accent1>');
    expect(text("docProps/app.xml")).toContain("<Application>");
    expect(text("[Content_Types].xml").match(/docProps|theme\+xml/g)).toHaveLength(3);
    const again = unzipSync(saveXlsx(reopened(summary())).bytes);
    for (const name of ["xl/theme/theme1.xml", "docProps/app.xml", "docProps/core.xml"]) expect(again[name]).toEqual(first[name]);
  });

  test("saveXlsx(table formulas) writes this row of a table as files do, with the values", () => {
    const sheet = strFromU8(unzipSync(saveXlsx(summary()).bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(sheet).toContain("ICP_Floors&gt;Customers[[#This Row],[Seats]]");
    expect(sheet).toContain("</f><v>Large</v></c>");
  });

  test("saveXlsx(reopened and changed) rewrites a chart, drops another, and keeps tables in step", () => {
    const workbook = reopened(summary());
    const report = workbook.sheet("ICP Summary") ?? fail("no report");
    const [doughnut, pareto] = report.charts;
    if (!doughnut || !pareto) throw new Error("charts gone");
    pareto.title = "Changed & moved";
    pareto.left = 300;
    report.deleteChart(doughnut);
    const table = workbook.tables[0] ?? fail("no table");
    workbook.renameTable(table, "Clients");
    workbook.deleteTableColumn(table, 1);
    const again = reopened(workbook);
    expect(again.sheet("ICP Summary")?.charts.map(({title, left}) => [title, left])).toEqual([["Changed & moved", 300]]);
    expect(again.tables.map(({name, headings}) => [name, headings])).toEqual([["Clients", ["Name", "ARR [$]", "ICP Tier"]]]);
  });

  test("saveXlsx(any text) keeps every character of it", () => {
    const odd = fc.constantFrom(
      "\u000b",
      "\u0000",
      "\r",
      "\r\n",
      "\t",
      "_x000B_",
      "_x",
      " ",
      "é",
      "e\u0301",
      "😀",
      "\ud83d",
      "<",
      "&",
      '"',
      "]]>",
      "\uffff",
      "=1+1",
      "'a",
      "ا",
      "\u00a0",
    );
    const text = fc.array(fc.oneof(odd, fc.string({unit: "binary", maxLength: 5})), {maxLength: 8}).map((pieces) => pieces.join(""));
    const filled = text.filter((value) => value !== "");
    fc.assert(
      fc.property(fc.array(filled, {minLength: 1, maxLength: 30}), (texts) => {
        const workbook = createWorkbook();
        texts.forEach((value, row) => workbook.activeSheet.setValue(row, 0, value));
        const sheet = reopened(workbook).activeSheet;
        expect(texts.map((_, row) => sheet.value(row, 0))).toEqual(texts);
      }),
      {numRuns: 40, seed: 7},
    );
  });

  test("saveXlsx(extreme values) keeps long texts, numbers to the last digit, errors and booleans", () => {
    const values = ["x".repeat(32_767), 0.1 + 0.2, 5e-324, 1.7976931348623157e308, -0.5, true, false, cellError("#N/A"), cellError("#REF!")];
    const workbook = createWorkbook();
    workbook.activeSheet.setValues(0, 0, [values]);
    expect(reopened(workbook).activeSheet.values({row: 0, column: 0, rows: 1, columns: values.length})).toEqual([values]);
  });

  test("saveXlsx(last cell, whole columns) writes cells at the corner and looks of columns", () => {
    const workbook = createWorkbook();
    workbook.activeSheet.setLook({row: 0, column: 1, rows: 1_048_576, columns: 1}, {numberFormat: "0%"});
    workbook.activeSheet.setValue(4, 2, 1);
    const cells = strFromU8(unzipSync(saveXlsx(workbook).bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(cells).toMatch(/<col min="2" max="2" [^>]*style="1"/);
    expect(cells.length).toBeLessThan(2000);
    const corner = createWorkbook();
    corner.activeSheet.setValue(1_048_575, 16_383, "end");
    expect(reopened(corner).activeSheet.value(1_048_575, 16_383)).toBe("end");
  });
});

describe("openXlsx", () => {
  const saved = saveXlsx(summary()).bytes;
  const ole = (name: string) =>
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(Uint16Array.from(name, (c) => c.charCodeAt(0)).buffer)]);
  test.each([
    ["an empty file", new Uint8Array(), "emptyFile"],
    ["text", strToU8("name,amount\n"), "notAWorkbook"],
    ["another zip", zipSync({"a.txt": strToU8("x")}), "notAWorkbook"],
    ["an encrypted workbook", ole("EncryptedPackage"), "passwordProtected"],
    ["an old workbook", ole("Workbook"), "oldFormat"],
    ["half a file", saved.subarray(0, saved.length / 2), "damaged"],
    ["a workbook with a broken part", zipSync({...unzipSync(saved), "xl/workbook.xml": strToU8("<workbook><sheets>")}), "damaged"],
  ])("openXlsx(%s) is refused with its code", (_, bytes, code) => {
    expect(refusal(bytes)).toBe(code);
  });

  test("openXlsx(prefixed elements) reads what other programs write", () => {
    const parts = unzipSync(saved);
    const prefixed = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array())
      .replace(/<(\/?)(?=[a-z])/gi, "<$1x:")
      .replace("xmlns=", "xmlns:x=");
    const workbook = createWorkbook();
    openXlsx(zipSync({...parts, "xl/worksheets/sheet1.xml": strToU8(prefixed)}), workbook);
    expect(workbook.sheets[0]?.values({row: 1, column: 0, rows: 1, columns: 4})).toEqual([["Acme", 30, 600, "Large"]]);
    expect(reopened(workbook).snapshot()).toEqual(workbook.snapshot());
  });
});

const office = spawnSync("soffice", ["--version"]).status === 0;
if (!office) console.log("skipped: LibreOffice (soffice) is not installed, so no second program opens the saved workbook");

/** The option "Recalculation on file load, Excel 2007 and newer: always". */
const ALWAYS_RECALCULATE =
  '<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">' +
  '<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>';

describe.skipIf(!office)("LibreOffice", () => {
  test("saveXlsx(workbook) shows the same values there after a hard recalculation", {timeout: 120_000}, () => {
    const folder = mkdtempSync(join(tmpdir(), "lodestar-"));
    try {
      writeFileSync(join(folder, "book.xlsx"), saveXlsx(summary()).bytes);
      mkdirSync(join(folder, "profile", "user"), {recursive: true});
      writeFileSync(join(folder, "profile", "user", "registrymodifications.xcu"), ALWAYS_RECALCULATE);
      const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
      const run = spawnSync("soffice", [
        `-env:UserInstallation=file://${folder}/profile`,
        "--headless",
        "--convert-to",
        filter,
        "--outdir",
        folder,
        join(folder, "book.xlsx"),
      ]);
      expect(run.status).toBe(0);
      expect(readFileSync(join(folder, "book-Ann's customers.csv"), "utf8")).toBe(
        "Name,Seats,ARR [$],ICP Tier\nAcme,30,600,Large\n=Beta,8,250,Medium\nGamma & Söhne <x>,2,150,Small\n",
      );
      expect(readFileSync(join(folder, "book-ICP Summary.csv"), "utf8").split("\n").slice(0, 6)).toEqual([
        "Tier,Floor,Revenue,Share",
        "Large,21,600,60%",
        "Medium,6,250,25%",
        "Small,1,150,15%",
        ",,,",
        "Large first,,,",
      ]);
    } finally {
      rmSync(folder, {recursive: true, force: true});
    }
  });
});
