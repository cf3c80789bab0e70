import type {TableModel} from "../workbook/model";
import type {KeptTable} from "./filePackage";
import type {FileSheet, Reading} from "./fileReading";
import {partTree, readRelationships, targetPart} from "./package";
import {isSound, readTable} from "./tables";
import {attribute, child, elements} from "./xml";

/** Reads the tables of a sheet; one without headings stays in the file. */
export function readTables(reading: Reading, {sheet, part, parts: cut}: FileSheet): [TableModel, KeptTable][] {
  const {parts, workbook, notes} = reading;
  const relationships = readRelationships(parts, part);
  return elements(child(cut.root, "tableParts")).flatMap((entry): [TableModel, KeptTable][] => {
    const relationship = relationships.find((each) => each.id === attribute(entry, "id"));
    const tablePart = relationship && targetPart(part, relationship.target);
    const root = tablePart === undefined ? undefined : partTree(parts, tablePart);
    const found = root && readTable(root);
    if (!found || tablePart === undefined) return [];
    if (!isSound(found) || !found.hasHeadings) {
      notes.push(`The table ${found.name} on ${sheet.title} has no headings; it is kept in the file and shown as plain cells.`);
      return [];
    }
    const table = workbook.addTable(sheet, found.area, true, found.name, {number: found.number, hasTotals: found.hasTotals});
    table.style = found.style;
    table.showFilter = found.showFilter;
    return [[table, {part: tablePart, print: ""}]];
  });
}
