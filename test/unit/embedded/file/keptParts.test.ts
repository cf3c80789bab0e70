import {strFromU8, strToU8, unzipSync, zipSync} from "fflate";
import {describe, expect, test} from "vitest";
import {openXlsx} from "../../../../src/embedded/file/openXlsx";
import {saveXlsx} from "../../../../src/embedded/file/saveXlsx";
import type {WorkbookModel} from "../../../../src/embedded/workbook/model";
import {createWorkbook} from "../../../../src/embedded/workbook/workbook";

const RELS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

const relationships = (...rows: readonly (readonly [string, string, string])[]) =>
  `<Relationships xmlns="${RELS}">${rows.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`).join("")}</Relationships>`;

/** What Excel and other add-ins leave in a file, each with something that no reader would guess. */
const UNKNOWN: Readonly<Record<string, string>> = {
  "xl/theme/theme1.xml":
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Ours &amp; theirs"><a:themeElements/></a:theme>',
  "xl/pivotCache/pivotCacheDefinition1.xml": `<pivotCacheDefinition xmlns="${MAIN}" refreshedBy="Ann  B"/>`,
  "xl/comments1.xml": `<comments xmlns="${MAIN}"><authors><author>Ann</author></authors><commentList/></comments>`,
  "xl/drawings/vmlDrawing1.vml": '<xml xmlns:v="urn:schemas-microsoft-com:vml">\r\n<v:shape/></xml>',
  "xl/webextensions/taskpanes.xml":
    '<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"><wetp:taskpane/></wetp:taskpanes>',
  "xl/webextensions/webextension1.xml":
    '<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11"><we:reference id="wa104380862"/><we:properties/></we:webextension>',
  "customXml/item1.xml": '<?xml version="1.0"?>\n<other xmlns="urn:other">  é &#65; </other>',
  "customXml/itemProps1.xml":
    '<ds:datastoreItem ds:itemID="{B1B1B1B1-0000-0000-0000-000000000001}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>',
  "docProps/app.xml":
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>X</Company></Properties>',
  "xl/printerSettings/printerSettings1.bin": "\u0000\u0001binary",
  "xl/vbaProject.bin": "macros",
};

const SHEET =
  `<?xml version="1.0"?><worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:x14ac="urn:x14ac"><sheetPr codeName="Sheet1"><outlinePr summaryBelow="0"/></sheetPr><dimension ref="A1:C4"/>` +
  '<sheetViews><sheetView tabSelected="1" zoomScale="85" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B3"/></sheetView></sheetViews>' +
  '<sheetFormatPr defaultRowHeight="14.4"/><cols><col min="1" max="1" width="20.7109375" customWidth="1"/><col min="2" max="3" width="9.140625" hidden="1" outlineLevel="1"/></cols>' +
  '<sheetData><row r="1" spans="1:3"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>' +
  '<row r="2" ht="30" customHeight="1" outlineLevel="2"><c r="A2" s="1"><v>3</v></c><c r="B2"><f t="shared" ref="B2:B4" si="0">A2*2</f><v>6</v></c><c r="C2"><f t="array" ref="C2">SUM(A2:A4*1)</f><v>12</v></c></row>' +
  '<row r="3" hidden="1"><c r="A3" s="2"><v>4</v></c><c r="B3"><f t="shared" si="0"/><v>8</v></c></row>' +
  '<row r="4"><c r="A4" s="2"><v>5</v></c><c r="B4"><f t="shared" si="0"/><v>10</v></c><c r="C4" t="e"><v>#DIV/0!</v></c></row></sheetData>' +
  '<sheetProtection password="CC1A" sheet="1" objects="1"/><autoFilter ref="A1:B4"/><mergeCells count="1"><mergeCell ref="D1:E2"/></mergeCells>' +
  '<conditionalFormatting sqref="A2:A4"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>3</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="whole" sqref="A2"><formula1>1</formula1></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="A1" r:id="rId9"/></hyperlinks><pageMargins left="0.5" right="0.5" top="1" bottom="1" header="0.3" footer="0.3"/>' +
  '<pageSetup orientation="landscape" r:id="rId2"/><legacyDrawing r:id="rId1"/><extLst><ext uri="{X}"><x14:thing xmlns:x14="urn:x14"/></ext></extLst></worksheet>';

const STYLES =
  `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0&quot; x&quot;"/></numFmts>` +
  '<fonts count="2"><font><sz val="11"/><color theme="1"/><name val="Calibri"/></font><font><b/><strike/><sz val="11"/><color theme="1"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0"><alignment textRotation="45"/></xf></cellXfs>' +
  '<dxfs count="1"><dxf><font><b/></font></dxf></dxfs></styleSheet>';

const STRINGS = `<sst xmlns="${MAIN}"><si><r><t>He</t></r><r><rPr><b/></rPr><t xml:space="preserve">ading </t></r></si><si><t>Twice</t></si></sst>`;

const FILE: Readonly<Record<string, string>> = {
  ...UNKNOWN,
  "[Content_Types].xml":
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="bin" ContentType="application/octet-stream"/>' +
    '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/><Override PartName="/xl/calcChain.xml" ContentType="x/calc"/><Override PartName="/xl/comments1.xml" ContentType="x/comments"/></Types>',
  "_rels/.rels": relationships(
    ["rId1", `${OFFICE}/officeDocument`, "xl/workbook.xml"],
    ["rId2", `${OFFICE}/extended-properties`, "docProps/app.xml"],
    ["rId3", "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes", "xl/webextensions/taskpanes.xml"],
  ),
  "xl/webextensions/_rels/taskpanes.xml.rels": relationships([
    "rId1",
    "http://schemas.microsoft.com/office/2011/relationships/webextension",
    "webextension1.xml",
  ]),
  "xl/workbook.xml":
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><fileVersion appName="xl"/><workbookPr codeName="ThisWorkbook"/><bookViews><workbookView xWindow="1" activeTab="0"/></bookViews>` +
    '<sheets><sheet name="Data" sheetId="7" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Data!$A$1:$C$4</definedName><definedName name="Floors" comment="c">Data!$A$2:$A$4</definedName></definedNames>' +
    '<calcPr calcId="191029" iterate="1"/><pivotCaches><pivotCache cacheId="1" r:id="rId4"/></pivotCaches></workbook>',
  "xl/_rels/workbook.xml.rels": relationships(
    ["rId1", `${OFFICE}/worksheet`, "worksheets/sheet1.xml"],
    ["rId2", `${OFFICE}/styles`, "styles.xml"],
    ["rId3", `${OFFICE}/theme`, "theme/theme1.xml"],
    ["rId4", `${OFFICE}/pivotCacheDefinition`, "pivotCache/pivotCacheDefinition1.xml"],
    ["rId5", `${OFFICE}/sharedStrings`, "sharedStrings.xml"],
    ["rId6", `${OFFICE}/calcChain`, "calcChain.xml"],
    ["rId7", `${OFFICE}/customXml`, "../customXml/item1.xml"],
    ["rId8", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"],
  ),
  "customXml/_rels/item1.xml.rels": relationships(["rId1", `${OFFICE}/customXmlProps`, "itemProps1.xml"]),
  "xl/worksheets/_rels/sheet1.xml.rels": relationships(
    ["rId1", `${OFFICE}/vmlDrawing`, "../drawings/vmlDrawing1.vml"],
    ["rId2", `${OFFICE}/printerSettings`, "../printerSettings/printerSettings1.bin"],
    ["rId3", `${OFFICE}/comments`, "../comments1.xml"],
  ),
  "xl/worksheets/sheet1.xml": SHEET,
  "xl/styles.xml": STYLES,
  "xl/sharedStrings.xml": STRINGS,
  "xl/calcChain.xml": "<calcChain/>",
};

const bytes = zipSync(Object.fromEntries(Object.entries(FILE).map(([name, text]) => [name, strToU8(text)])));

const opened = (file: Uint8Array = bytes): WorkbookModel => {
  const workbook = createWorkbook();
  openXlsx(file, workbook);
  return workbook;
};

const parts = (workbook: WorkbookModel) => unzipSync(saveXlsx(workbook).bytes);
const text = (workbook: WorkbookModel, part: string) => strFromU8(parts(workbook)[part] ?? new Uint8Array());

describe("openXlsx and saveXlsx with a file of Excel's", () => {
  test("openXlsx(file) shows cells, formulas, looks and the sheet's settings", () => {
    const workbook = opened();
    const sheet = workbook.activeSheet;
    expect(sheet.values({row: 0, column: 0, rows: 4, columns: 2})).toEqual([
      ["Heading ", "Twice"],
      [3, 6],
      [4, 8],
      [5, 10],
    ]);
    expect([sheet.formula(3, 1), sheet.number, sheet.frozenRows, sheet.rowHeight(1), sheet.isProtected]).toEqual(["=A4*2", 7, 1, 30, true]);
    expect([sheet.look(1, 0), sheet.look(2, 0)]).toEqual([{numberFormat: '0.0" x"'}, {bold: true, fileStyle: 2}]);
    expect([[...sheet.hiddenRows], sheet.columnWidth(0), sheet.merges]).toEqual([[2], 108.75, [{row: 0, column: 3, rows: 2, columns: 2}]]);
    expect(workbook.names.map(({name, formula, comment}) => [name, formula, comment])).toEqual([["Floors", "=Data!$A$2:$A$4", "c"]]);
    expect(workbook.customXml.map(({id}) => id)).toEqual(["{B1B1B1B1-0000-0000-0000-000000000001}"]);
  });

  test("saveXlsx(openXlsx(file)) keeps every part that is not understood to the byte", () => {
    const saved = parts(opened());
    for (const [name, content] of Object.entries(UNKNOWN)) expect([name, strFromU8(saved[name] ?? new Uint8Array())]).toEqual([name, content]);
    expect(strFromU8(saved["xl/styles.xml"] ?? new Uint8Array())).toBe(STYLES);
    expect(saved["xl/calcChain.xml"]).toBeUndefined();
  });

  test("saveXlsx(openXlsx(file)) opens to the same snapshot", () => {
    const workbook = opened();
    expect(opened(saveXlsx(workbook).bytes).snapshot()).toEqual(workbook.snapshot());
  });

  test("saveXlsx(changed) keeps what surrounds the cells, in the order of the schema", () => {
    const workbook = opened();
    workbook.activeSheet.setValue(9, 0, "new");
    workbook.activeSheet.tabColor = "#FF0000";
    const sheet = text(workbook, "xl/worksheets/sheet1.xml");
    const names = [
      ...sheet
        .replace(/<sheetData>.*<\/sheetData>/s, "<sheetData/>")
        .matchAll(
          /<(sheetPr|sheetData|sheetProtection|autoFilter|mergeCells|conditionalFormatting|dataValidations|hyperlinks|pageMargins|pageSetup|legacyDrawing|extLst)\b/g,
        ),
    ];
    const order =
      "sheetPr sheetData sheetProtection autoFilter mergeCells conditionalFormatting dataValidations hyperlinks pageMargins pageSetup legacyDrawing extLst";
    expect(names.map(([, name]) => name).join(" ")).toBe(order);
    for (const kept of [
      'codeName="Sheet1"',
      'zoomScale="85"',
      'password="CC1A"',
      'outlineLevel="2"',
      'hidden="1" outlineLevel="1"',
      't="array" ref="C2"',
      '<x14:thing xmlns:x14="urn:x14"/>',
    ])
      expect(sheet).toContain(kept);
    expect(text(workbook, "xl/sharedStrings.xml")).toContain('<r><t>He</t></r><r><rPr><b/></rPr><t xml:space="preserve">ading </t></r>');
    const book = text(workbook, "xl/workbook.xml");
    for (const kept of ["_xlnm.Print_Area", 'fullCalcOnLoad="1"', 'iterate="1"', "<pivotCaches>", 'codeName="ThisWorkbook"'])
      expect(book).toContain(kept);
    expect(text(workbook, "[Content_Types].xml")).toContain("macroEnabled");
  });

  test("saveXlsx(look changed) keeps what the style holds besides: strike, rotation", () => {
    const workbook = opened();
    workbook.activeSheet.setLook({row: 2, column: 0, rows: 1, columns: 1}, {italic: true});
    const styles = text(workbook, "xl/styles.xml");
    expect(styles).toContain("<b/><i/><strike/>");
    expect(styles.match(/textRotation="45"/g)).toHaveLength(2);
    const again = opened(saveXlsx(workbook).bytes).activeSheet.look(2, 0);
    expect(again).toMatchObject({bold: true, italic: true});
  });

  test("saveXlsx(sheet deleted) takes its parts out and leaves the rest", () => {
    const workbook = opened();
    workbook.addSheet("Other");
    const data = workbook.sheet("Data");
    if (data) workbook.deleteSheet(data);
    const saved = parts(workbook);
    expect(Object.keys(saved).filter((name) => /sheet1|comments|vmlDrawing/.test(name))).toEqual([]);
    expect(saved["xl/pivotCache/pivotCacheDefinition1.xml"]).toBeDefined();
    expect(opened(saveXlsx(workbook).bytes).sheets.map(({title}) => title)).toEqual(["Other"]);
  });

  test("saveXlsx(sheet renamed) moves the print area along and names what it cannot", () => {
    const workbook = opened();
    workbook.renameSheet(workbook.activeSheet, "Kunden 2026");
    const {lost} = saveXlsx(workbook);
    expect(text(workbook, "xl/workbook.xml")).toContain(">'Kunden 2026'!$A$1:$C$4<");
    expect(lost).toHaveLength(1);
  });

  test("saveXlsx(settings) adds ours beside another add-in's, which stays to the byte", () => {
    const workbook = opened();
    workbook.settings.set("choice", {floors: [21, 6]});
    const saved = saveXlsx(workbook).bytes;
    expect(strFromU8(unzipSync(saved)["xl/webextensions/webextension1.xml"] ?? new Uint8Array())).toBe(UNKNOWN["xl/webextensions/webextension1.xml"]);
    expect(opened(saved).settings.get("choice")).toEqual({floors: [21, 6]});
  });
});
