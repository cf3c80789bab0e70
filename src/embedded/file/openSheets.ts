import type {SheetModel} from "../workbook/model";
import type {OnProgress} from "./fileError";
import {FileError} from "./fileError";
import type {ForeignSheet} from "./filePackage";
import type {FileSheet, Reading} from "./fileReading";
import {kindOf, readRelationships, targetPart} from "./package";
import {cutSheet} from "./sheetParts";
import {SheetReader} from "./sheetReader";
import {attribute, child, elements} from "./xml";

/** Reads all worksheets, cells first; chart sheets and the like are only noted. */
export function readSheets(reading: Reading, onProgress: OnProgress): {sheets: FileSheet[]; foreign: ForeignSheet[]} {
  const {parts, workbook, workbookPart, root, context} = reading;
  const relationships = readRelationships(parts, workbookPart);
  const sheets: FileSheet[] = [];
  const foreign: ForeignSheet[] = [];
  const entries = elements(child(root, "sheets"), "sheet");
  entries.forEach((entry, index) => {
    const relationship = relationships.find((each) => each.id === attribute(entry, "id"));
    const part = relationship && targetPart(workbookPart, relationship.target);
    const content = part === undefined ? undefined : parts.get(part);
    if (relationship && kindOf(relationship) !== "worksheet") {
      foreign.push({entry, position: sheets.length});
      return;
    }
    if (part === undefined || !content) throw new FileError("damaged", attribute(entry, "name") ?? "", "The file is damaged: a sheet is missing.");
    const sheet = workbook.addSheet(attribute(entry, "name"), undefined, Number(attribute(entry, "sheetId") ?? index + 1));
    const cut = cutSheet(content, part);
    const reader = new SheetReader(sheet, cut, context);
    reader.read(() => onProgress((index + 0.5) / entries.length));
    sheets.push({sheet, part, parts: cut, reader, charts: new Map()});
  });
  if (sheets.length === 0) throw new FileError("noSheets", "", "The file holds no worksheet.");
  const states: Readonly<Record<string, SheetModel["visibility"]>> = {hidden: "Hidden", veryHidden: "VeryHidden"};
  const worksheets = entries.filter((entry) => !foreign.some((each) => each.entry === entry));
  // Only now, as a workbook must show a sheet at any time.
  worksheets.forEach((entry, index) => {
    const sheet = sheets[index]?.sheet;
    const state = states[attribute(entry, "state") ?? ""];
    if (sheet && state) sheet.visibility = state;
  });
  return {sheets, foreign};
}
