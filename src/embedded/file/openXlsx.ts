import type {CustomXmlPart, SheetModel, TableModel, WorkbookModel} from "../workbook/model";
import {readCustomXml} from "./customXmlParts";
import {DEFAULT_ADD_IN, readSettings} from "./documentSettings";
import type {OnProgress, OpenReport} from "./fileError";
import type {FilePackage, ForeignSheet, KeptCustomXml, KeptSheet, KeptTable} from "./filePackage";
import type {FileSheet, Reading} from "./fileReading";
import {startReading} from "./fileReading";
import {keptNotes} from "./keptNotes";
import {readCharts} from "./openCharts";
import {readNames} from "./openNames";
import {readSheets} from "./openSheets";
import {readTables} from "./openTables";
import {readParts} from "./package";
import {tablePrint} from "./tables";
import {attribute, child, elements, isOn} from "./xml";

/** How a workbook file is opened. */
export interface OpenOptions {
  /** The add-in whose document settings are read. */
  readonly addIn?: string;
  readonly onProgress?: OnProgress;
}

/**
 * Opens an .xlsx or .xlsm file in a new workbook (as `createWorkbook()` makes it), in place of its blank sheet. The parts that the workbook
 * does not understand are kept for saving. A file that cannot be opened is refused with a FileError; the workbook is then not to be used.
 */
export function openXlsx(bytes: Uint8Array, workbook: WorkbookModel, options: OpenOptions = {}): OpenReport {
  const parts = readParts(bytes);
  const reading = startReading(parts, workbook);
  const blank = workbook.sheets.map((sheet, index) => {
    workbook.renameSheet(sheet, `~ opening ${index}`);
    return sheet;
  });
  const {sheets, foreign} = readSheets(reading, options.onProgress ?? (() => undefined));
  for (const sheet of blank) workbook.deleteSheet(sheet);
  const tables = new Map(sheets.flatMap((each) => readTables(reading, each)));
  const builtInNames = readNames(reading);
  for (const each of sheets) each.reader.enterFormulas(workbook.tables);
  for (const each of sheets) readCharts(reading, each);
  const customXml = readCustomXml(parts, reading.workbookPart, workbook);
  readSettings(parts, workbook, options.addIn ?? DEFAULT_ADD_IN);
  readWorkbookSettings(reading, sheets);
  keep(reading, {sheets, foreign, tables, customXml, builtInNames});
  options.onProgress?.(1);
  return {
    sheets: sheets.length,
    cells: sheets.reduce((sum, {reader}) => sum + reader.cells, 0),
    notes: [...reading.notes, ...keptNotes(parts, sheets)],
  };
}

function readWorkbookSettings({root, workbook}: Reading, sheets: readonly FileSheet[]): void {
  const mode = attribute(child(root, "calcPr"), "calcMode");
  // A workbook that calculates by hand shows values all the same, and the ones in the file are not kept.
  if (mode !== undefined && mode !== "auto") workbook.calculate("Full");
  workbook.calculationMode = mode === "manual" ? "Manual" : mode === "autoNoTable" ? "AutomaticExceptTables" : "Automatic";
  workbook.isStructureProtected = isOn(child(root, "workbookProtection"), "lockStructure");
  const active = Number(attribute(elements(child(root, "bookViews"))[0], "activeTab") ?? 0);
  const shown = sheets[active]?.sheet;
  if (shown?.visibility === "Visible") workbook.activate(shown);
}

interface Kept {
  readonly sheets: readonly FileSheet[];
  readonly foreign: readonly ForeignSheet[];
  readonly tables: Map<TableModel, KeptTable>;
  readonly customXml: Map<CustomXmlPart, KeptCustomXml>;
  readonly builtInNames: FilePackage["builtInNames"];
}

function keep({workbook, parts, workbookPart, context}: Reading, {sheets, foreign, tables, customXml, builtInNames}: Kept): void {
  const kept: FilePackage = {
    parts,
    workbookPart,
    sheets: new Map<SheetModel, KeptSheet>(
      sheets.map(({sheet, part, parts: cut, reader, charts}) => [
        sheet,
        {part, title: sheet.title, root: cut.root, rows: reader.rows, cells: reader.kept, charts},
      ]),
    ),
    foreignSheets: foreign,
    tables: new Map([...tables].map(([table, {part}]) => [table, {part, print: tablePrint(table)}])),
    customXml,
    builtInNames,
    isFrom1904: context.isFrom1904,
  };
  workbook.filePackage = kept;
}
