import type {SheetModel, TableModel, WorkbookModel} from "../workbook/model";
import {readPalette} from "./colors";
import {ContentTypes} from "./contentTypes";
import {writeCustomXml} from "./customXmlParts";
import {dynamicArrays, markIn} from "./dynamicArrays";
import {DEFAULT_ADD_IN, writeSettings} from "./documentSettings";
import {filePackage} from "./filePackage";
import type {FilePackage} from "./filePackage";
import type {Parts, Relationship} from "./package";
import {Container, freeId, freePart, kindOf, officeType, partTree, readRelationships, setTree, targetPart, writeRelationships} from "./package";
import {startPackage} from "./newPackage";
import {reachableParts} from "./reachable";
import {SharedStrings} from "./sharedStrings";
import {writeCharts} from "./sheetCharts";
import type {ChartSave} from "./sheetCharts";
import {writeSheet} from "./sheetWriter";
import type {SheetLinks} from "./sheetWriter";
import {Styles} from "./styles";
import {tablePrint, writeTable} from "./tables";
import {writeWorkbookPart} from "./workbookPart";
import {attribute, child} from "./xml";

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

/** A workbook as a file, and what of it the file could not keep, one sentence each. */
export interface SavedFile {
  readonly bytes: Uint8Array;
  readonly lost: readonly string[];
}

/** How a workbook is saved. */
export interface SaveOptions {
  /** The add-in whose document settings are written. */
  readonly addIn?: string;
}

interface Saving extends ChartSave {
  readonly kept: FilePackage | undefined;
  readonly workbookPart: string;
}

/**
 * Saves a workbook as .xlsx (or .xlsm, if that is what it was opened from). Cells, tables, names, charts and custom XML are written as the workbook has
 * them, every other part of the opened file to the letter. Formulas carry their values, and Excel is asked to calculate all of them on opening.
 */
export function saveXlsx(workbook: WorkbookModel, options: SaveOptions = {}): SavedFile {
  const kept = filePackage(workbook);
  const parts: Parts = new Map(kept?.parts);
  const before = reachableParts(parts);
  const types = new ContentTypes(parts);
  const workbookPart = kept?.workbookPart ?? startPackage(parts, types);
  const saving: Saving = {parts, types, workbook, kept, workbookPart, lost: []};
  const themeLink = relatedPart(parts, workbookPart, "theme");
  const palette = readPalette(parts, themeLink);
  const stylesPart = relatedPart(parts, workbookPart, "styles") ?? link(saving, "styles", "xl/styles.xml", "styles+xml");
  const styles = new Styles(partTree(parts, stylesPart), palette);
  const strings = new SharedStrings();
  for (const kind of ["calcChain", "sharedStrings"]) unlink(parts, workbookPart, kind);
  const sheetParts = placeSheets(saving);
  const links = new Map(workbook.sheets.map((sheet) => [sheet, linkSheet(saving, sheet, sheetParts.get(sheet) ?? "")]));
  const context = {strings, styles, palette, tables: workbook.tables, dynamicArray: dynamicArrayMark(saving)};
  const streams = new Map(
    workbook.sheets.map((sheet) => [
      sheetParts.get(sheet) ?? "",
      () => writeSheet(sheet, workbook, context, kept?.sheets.get(sheet), links.get(sheet) ?? {drawing: undefined, tables: []}),
    ]),
  );
  writeWorkbookPart(saving, sheetParts);
  writeCustomXml(parts, types, workbook, kept, workbookPart);
  writeSettings(parts, types, workbook, options.addIn ?? DEFAULT_ADD_IN);
  const stringsPart = link(saving, "sharedStrings", "xl/sharedStrings.xml", "sharedStrings+xml");
  noteRenamed(saving);
  const after = reachableParts(parts);
  for (const part of before) if (!after.has(part)) parts.delete(part);
  const container = new Container();
  types.write();
  container.add("[Content_Types].xml", [parts.get("[Content_Types].xml") ?? new Uint8Array()]);
  for (const [part, stream] of streams) container.add(part, encoded(stream()));
  // Only now: writing the cells adds to them.
  setTree(parts, stylesPart, styles.tree());
  container.add(stringsPart, encoded(strings.write()));
  for (const [part, content] of parts)
    if (part !== "[Content_Types].xml" && part !== stringsPart && !streams.has(part)) container.add(part, [content]);
  return {bytes: container.finish(), lost: saving.lost};
}

/** Text in pieces of about a megabyte, as bytes. */
function* encoded(pieces: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let waiting: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < 1_000_000) continue;
    yield encoder.encode(waiting.join(""));
    waiting = [];
    length = 0;
  }
  yield encoder.encode(waiting.join(""));
}

/** Number of the mark of dynamic arrays, in the file's own part about marks or in one of ours, which is added where an add-in's function is called. */
function dynamicArrayMark(saving: Saving): number | undefined {
  const {parts, workbook, workbookPart} = saving;
  const known = relatedPart(parts, workbookPart, "sheetMetadata");
  if (known !== undefined) return markIn(partTree(parts, known));
  if (!workbook.customFunctions.areCalled) return undefined;
  setTree(parts, link(saving, "sheetMetadata", "xl/metadata.xml", "sheetMetadata+xml"), dynamicArrays());
  return 1;
}

function relatedPart(parts: Parts, from: string, kind: string): string | undefined {
  const found = readRelationships(parts, from).find((each) => kindOf(each) === kind);
  return found && targetPart(from, found.target);
}

/** Adds a part to the workbook; gives its name. */
function link({parts, types, workbookPart}: Saving, kind: string, part: string, type: string): string {
  const links = readRelationships(parts, workbookPart);
  writeRelationships(parts, workbookPart, [...links, {id: freeId(links), type: officeType(kind), target: `/${part}`, isExternal: false}]);
  if (!parts.has(part)) parts.set(part, new Uint8Array());
  types.set(part, SPREADSHEET + type);
  return part;
}

function unlink(parts: Parts, from: string, kind: string): void {
  const links = readRelationships(parts, from);
  for (const each of links) if (kindOf(each) === kind) parts.delete(targetPart(from, each.target));
  writeRelationships(
    parts,
    from,
    links.filter((each) => kindOf(each) !== kind),
  );
}

/** The part of each sheet: its own of old, or a new one; sheets that are gone lose theirs. */
function placeSheets(saving: Saving): Map<SheetModel, string> {
  const {parts, workbook, kept, workbookPart} = saving;
  const places = new Map<SheetModel, string>();
  for (const [sheet, {part}] of kept?.sheets ?? []) {
    if (workbook.sheets.includes(sheet)) places.set(sheet, part);
    else
      writeRelationships(
        parts,
        workbookPart,
        readRelationships(parts, workbookPart).filter((each) => targetPart(workbookPart, each.target) !== part),
      );
  }
  for (const sheet of workbook.sheets) {
    if (places.has(sheet)) continue;
    const part = freePart(parts, "xl/worksheets/sheet", ".xml");
    places.set(sheet, link(saving, "worksheet", part, "worksheet+xml"));
  }
  return places;
}

function linkSheet(saving: Saving, sheet: SheetModel, part: string): SheetLinks {
  const kept = saving.kept?.sheets.get(sheet);
  return {drawing: writeCharts(saving, sheet, part, kept), tables: writeTables(saving, sheet, part)};
}

/** Writes the tables of a sheet; gives their relationship ids. Tables of the file that the workbook does not hold stay, unless they were deleted. */
function writeTables(saving: Saving, sheet: SheetModel, part: string): string[] {
  const {parts, kept, workbook} = saving;
  const known = new Map([...(kept?.tables ?? [])].map(([table, {part: tablePart}]) => [tablePart, table]));
  let links = readRelationships(parts, part);
  const isGone = (each: Relationship) => {
    const table = kindOf(each) === "table" ? known.get(targetPart(part, each.target)) : undefined;
    return table !== undefined && !workbook.tables.includes(table);
  };
  links = links.filter((each) => !isGone(each));
  for (const table of workbook.tables) {
    if (table.sheet !== sheet) continue;
    const old = kept?.tables.get(table);
    if (old) rewriteTable(parts, table, old.part, old.print);
    else links = [...links, addTable(saving, table, links)];
  }
  writeRelationships(parts, part, links);
  return links.filter((each) => kindOf(each) === "table").map(({id}) => id);
}

function rewriteTable(parts: Parts, table: TableModel, part: string, print: string): void {
  if (tablePrint(table) !== print) setTree(parts, part, writeTable(table, table.number, partTree(parts, part)));
}

function addTable({parts, types}: Saving, table: TableModel, links: readonly Relationship[]): Relationship {
  const part = freePart(parts, "xl/tables/table", ".xml");
  setTree(parts, part, writeTable(table, table.number, undefined));
  types.set(part, `${SPREADSHEET}table+xml`);
  return {id: freeId(links), type: officeType("table"), target: `/${part}`, isExternal: false};
}

/** Parts that are kept to the letter still call a sheet by the title it had. */
function noteRenamed({kept, parts, lost}: Saving): void {
  for (const [sheet, {title, root, part}] of kept?.sheets ?? []) {
    if (sheet.title === title) continue;
    const hasRules = [...(kept?.sheets.values() ?? [])].some((each) =>
      ["conditionalFormatting", "dataValidations", "hyperlinks"].some((name) => child(each.root, name)),
    );
    const hasOthers = [...parts.keys()].some((name) => /pivot|externalLink/i.test(name)) || attribute(child(root, "drawing"), "id") !== undefined;
    if (hasRules || hasOthers)
      lost.push(
        `The sheet ${title} is now called ${sheet.title}; validations, conditional formats, links, pivot tables and drawings that name it keep the old title (${part}).`,
      );
  }
}
