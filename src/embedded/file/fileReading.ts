import type {ChartModel, SheetModel, WorkbookModel} from "../workbook/model";
import {readPalette} from "./colors";
import {FileError} from "./fileError";
import type {KeptChart} from "./filePackage";
import type {Parts} from "./package";
import {kindOf, partText, partTree, readRelationships, targetPart} from "./package";
import {readSharedStrings} from "./sharedStrings";
import type {SheetParts} from "./sheetParts";
import type {ReadContext, SheetReader} from "./sheetReader";
import {Styles} from "./styles";
import type {XmlElement} from "./xml";
import {child, isOn} from "./xml";

/** A worksheet of the file, with the sheet that it is read into. */
export interface FileSheet {
  readonly sheet: SheetModel;
  readonly part: string;
  readonly parts: SheetParts;
  readonly reader: SheetReader;
  readonly charts: Map<ChartModel, KeptChart>;
}

/** What is read of a file, on its way into a workbook. */
export interface Reading {
  readonly parts: Parts;
  readonly workbook: WorkbookModel;
  readonly workbookPart: string;
  readonly root: XmlElement;
  readonly context: ReadContext;
  readonly notes: string[];
}

/** Finds the workbook in a file, and reads what all its sheets need: strings, styles, colours. */
export function startReading(parts: Parts, workbook: WorkbookModel): Reading {
  const start = readRelationships(parts, "").find((each) => kindOf(each) === "officeDocument");
  const workbookPart = start ? targetPart("", start.target) : "xl/workbook.xml";
  const root = partTree(parts, workbookPart);
  if (root?.local !== "workbook") throw notAWorkbook(parts);
  const related = (kind: string) => {
    const found = readRelationships(parts, workbookPart).find((each) => kindOf(each) === kind);
    return found && targetPart(workbookPart, found.target);
  };
  const palette = readPalette(parts, related("theme"));
  const stylesPart = related("styles");
  const strings = parts.get(related("sharedStrings") ?? "");
  const context: ReadContext = {
    strings: strings ? readSharedStrings(partText(strings)) : [],
    styles: new Styles(stylesPart === undefined ? undefined : partTree(parts, stylesPart), palette),
    palette,
    isFrom1904: isOn(child(root, "workbookPr"), "date1904"),
  };
  const notes = context.isFrom1904 ? ["Dates in this file counted from 1904; they were moved to Excel's usual count from 1900."] : [];
  return {parts, workbook, workbookPart, root, context, notes};
}

function notAWorkbook(parts: Parts): FileError {
  if ([...parts.keys()].some((name) => name.endsWith("workbook.bin")))
    return new FileError("oldFormat", "", "This is a binary workbook (.xlsb). Save it as .xlsx in Excel, and try again.");
  return new FileError("notAWorkbook", "", "This is not an Excel workbook (.xlsx).");
}
