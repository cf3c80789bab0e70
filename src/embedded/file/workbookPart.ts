import type {SheetModel, WorkbookModel} from "../workbook/model";
import {formulaForFile} from "./fileFormula";
import type {IsAddIn} from "./fileFormula";
import type {FilePackage} from "./filePackage";
import type {Parts} from "./package";
import {partTree, readRelationships, setTree, targetPart} from "./package";
import {attribute, changed, child, element, elements, textOf} from "./xml";
import type {XmlElement} from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The order in which a workbook's elements must stand. [ECMA-376 18.2.27] */
const ORDER =
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews " +
  "pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst";
const PLACES = new Map(ORDER.split(" ").map((name, index) => [name, index]));
const MODES = {Automatic: undefined, AutomaticExceptTables: "autoNoTable", Manual: "manual"} as const;

/** What writing the workbook's own part needs. */
export interface WorkbookSave {
  readonly parts: Parts;
  readonly workbook: WorkbookModel;
  readonly kept: FilePackage | undefined;
  readonly workbookPart: string;
  readonly lost: string[];
}

/** Writes the part that lists sheets and names; what else it says is kept. */
export function writeWorkbookPart(save: WorkbookSave, sheetParts: ReadonlyMap<SheetModel, string>): void {
  const {parts, workbook, kept, workbookPart} = save;
  const before = partTree(parts, workbookPart);
  const root = before ?? element("workbook");
  const entries = sheetEntries(save, sheetParts, before);
  const index = (sheet: SheetModel) => entries.findIndex((each) => each.sheet === sheet);
  const isAddIn = (name: string) => workbook.activeSheet.isAddInFunction(name);
  const names = [...workbook.names.map((name) => nameElement(name, index, isAddIn)), ...builtInNames(save, index)];
  const ours: Readonly<Record<string, XmlElement | undefined>> = {
    workbookPr: kept?.isFrom1904
      ? changed(child(root, "workbookPr") ?? element("workbookPr"), {date1904: undefined})
      : (child(root, "workbookPr") ?? element("workbookPr")),
    workbookProtection: protection(workbook, child(root, "workbookProtection")),
    bookViews: bookViews(child(root, "bookViews"), Math.max(0, index(workbook.activeSheet))),
    sheets: element(
      "sheets",
      {},
      entries.map(({entry}) => entry),
    ),
    definedNames: names.length === 0 ? undefined : element("definedNames", {}, names),
    calcPr: changed(child(root, "calcPr") ?? element("calcPr", {calcId: 191029}), {calcMode: MODES[workbook.calculationMode], fullCalcOnLoad: 1}),
  };
  const others = elements(root).filter(({local}) => !(local in ours));
  const all = [...others, ...Object.values(ours).filter((each): each is XmlElement => each !== undefined)];
  const place = (node: XmlElement): number => PLACES.get(node.local) ?? 1.5;
  const sorted = all.map((node) => ({node, place: place(node)})).sort((a, b) => a.place - b.place);
  const attributes = {xmlns: MAIN, "xmlns:r": root.attributes["xmlns:r"] ?? OFFICE};
  setTree(
    parts,
    workbookPart,
    changed(
      root,
      attributes,
      sorted.map(({node}) => node),
    ),
  );
}

interface SheetEntry {
  readonly entry: XmlElement;
  readonly sheet: SheetModel | undefined;
}

/** Entries of the sheets, chart sheets and the like between them where they were. */
function sheetEntries(
  {parts, workbook, kept, workbookPart}: WorkbookSave,
  sheetParts: ReadonlyMap<SheetModel, string>,
  before: XmlElement | undefined,
): SheetEntry[] {
  const links = readRelationships(parts, workbookPart);
  const old = elements(child(before, "sheets"));
  const entries: SheetEntry[] = workbook.sheets.map((sheet) => {
    const id = links.find((each) => targetPart(workbookPart, each.target) === sheetParts.get(sheet))?.id ?? "";
    const state = sheet.visibility === "Visible" ? undefined : sheet.visibility === "Hidden" ? "hidden" : "veryHidden";
    const known = old.find((each) => attribute(each, "id") === id);
    const extra = Object.fromEntries(Object.entries(known?.attributes ?? {}).filter(([name]) => !/(^|:)(name|sheetId|state|id)$/.test(name)));
    return {sheet, entry: element("sheet", {name: sheet.title, sheetId: sheet.number, state, "r:id": id, "xmlns:r": OFFICE, ...extra})};
  });
  for (const {entry, position} of kept?.foreignSheets ?? []) entries.splice(Math.min(position, entries.length), 0, {entry, sheet: undefined});
  return entries;
}

function nameElement(
  {name, formula, comment, visible, scope}: WorkbookModel["names"][number],
  index: (sheet: SheetModel) => number,
  isAddIn: IsAddIn,
): XmlElement {
  const attributes = {name, comment: comment || undefined, localSheetId: scope ? index(scope) : undefined, hidden: visible ? undefined : 1};
  return element("definedName", attributes, [formulaForFile(formula, undefined, isAddIn)]);
}

/** Print areas and filters of the file; those of sheets that are gone go too, and a sheet's new title is put in the place of the old. */
function builtInNames({workbook, kept}: WorkbookSave, index: (sheet: SheetModel) => number): XmlElement[] {
  return (kept?.builtInNames ?? []).flatMap(({entry, scope}) => {
    if (scope && !workbook.sheets.includes(scope)) return [];
    const title = scope && kept?.sheets.get(scope)?.title;
    const text = scope && title !== undefined && title !== scope.title ? retitled(textOf(entry), title, scope.title) : textOf(entry);
    return [changed(entry, {localSheetId: scope ? index(scope) : undefined}, [text])];
  });
}

const quotedTitle = (title: string) => `'${title.replaceAll("'", "''")}'`;

const retitled = (formula: string, before: string, now: string) =>
  formula
    .split(`${quotedTitle(before)}!`)
    .join(`${quotedTitle(now)}!`)
    .split(`${before}!`)
    .join(`${quotedTitle(now)}!`);

function protection(workbook: WorkbookModel, before: XmlElement | undefined): XmlElement | undefined {
  if (!workbook.isStructureProtected)
    return before && elements(before).length + Object.keys(before.attributes).length > 0 ? changed(before, {lockStructure: undefined}) : before;
  return changed(before ?? element("workbookProtection"), {lockStructure: 1});
}

function bookViews(before: XmlElement | undefined, active: number): XmlElement {
  const [first, ...rest] = elements(before);
  return changed(before ?? element("bookViews"), {}, [
    changed(first ?? element("workbookView"), {activeTab: active === 0 ? undefined : active, firstSheet: undefined}),
    ...rest,
  ]);
}
