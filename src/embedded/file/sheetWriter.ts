import {areaAddress, cellAddress} from "../workbook/address";
import type {SheetModel, WorkbookModel} from "../workbook/model";
import {colorElement, readColor} from "./colors";
import type {Palette} from "./colors";
import {CellWriter} from "./cellWriter";
import type {WriteContext} from "./cellWriter";
import type {KeptSheet} from "./filePackage";
import {pageSetup, withFitToPage} from "./printSetup";
import {pointsFromWidth, widthFromPoints} from "./widths";
import {attribute, changed, child, element, elements, encodeAttribute, isOn, writeElement} from "./xml";
import type {XmlElement} from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STANDARD_WIDTH = 48;
const COLUMNS = 16_384;

/** The order in which a worksheet's elements must stand. [ECMA-376 18.3.1.99] */
const ORDER =
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate " +
  "customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks " +
  "customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst";
const PLACES = new Map(ORDER.split(" ").map((name, index) => [name, index]));

/** Relationship ids of what a sheet's part points to and the workbook decides on. */
export interface SheetLinks {
  readonly drawing: string | undefined;
  readonly tables: readonly string[];
}

/** A worksheet's part, in pieces: the cells anew, and around them what the file had, in the order of the schema. */
export function* writeSheet(
  sheet: SheetModel,
  workbook: WorkbookModel,
  context: WriteContext & {readonly palette: Palette},
  kept: KeptSheet | undefined,
  links: SheetLinks,
): Generator<string> {
  const cells = new CellWriter(sheet, context, kept);
  const root = kept?.root ?? element("worksheet");
  const ours: Readonly<Record<string, XmlElement | undefined>> = {
    sheetPr: withFitToPage(sheet.print, properties(sheet, child(root, "sheetPr"), context.palette), root),
    dimension: element("dimension", {ref: areaAddress(sheet.usedArea() ?? {row: 0, column: 0, rows: 1, columns: 1})}),
    sheetViews: views(sheet, workbook, child(root, "sheetViews")),
    sheetFormatPr: child(root, "sheetFormatPr") ?? element("sheetFormatPr", {defaultRowHeight: 15}),
    cols: columns(sheet, child(root, "cols"), cells.wholeColumnStyles),
    sheetProtection: sheet.isProtected ? protection(child(root, "sheetProtection")) : undefined,
    mergeCells: merges(sheet),
    pageSetup: pageSetup(sheet.print, root),
    drawing: links.drawing === undefined ? undefined : element("drawing", {"r:id": links.drawing}),
    tableParts:
      links.tables.length === 0
        ? undefined
        : element(
            "tableParts",
            {count: links.tables.length},
            links.tables.map((id) => element("tablePart", {"r:id": id})),
          ),
  };
  const others = elements(root).filter(({local}) => local !== "sheetData" && !(local in ours));
  const all = [...others, ...Object.values(ours).filter((each): each is XmlElement => each !== undefined)];
  const placed = withPlaces(all, elements(root));
  const before = placed.filter(({place}) => place < (PLACES.get("sheetData") ?? 0)).map(({node}) => writeElement(node));
  const after = placed.filter(({place}) => place > (PLACES.get("sheetData") ?? 0)).map(({node}) => writeElement(node));
  const attributes = {...root.attributes, xmlns: MAIN, "xmlns:r": root.attributes["xmlns:r"] ?? OFFICE};
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${encodeAttribute(value)}"`);
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet${written.join("")}>${before.join("")}<sheetData>`;
  yield* cells.write();
  yield `</sheetData>${after.join("")}</worksheet>`;
}

/** Sorts elements by the schema; one that it does not name stays behind the one it stood behind. */
function withPlaces(nodes: readonly XmlElement[], before: readonly XmlElement[]): {node: XmlElement; place: number}[] {
  const place = (node: XmlElement): number => {
    const known = PLACES.get(node.local);
    if (known !== undefined) return known;
    const previous = before[before.indexOf(node) - 1];
    return previous ? place(previous) + 0.5 : 0;
  };
  return nodes.map((node) => ({node, place: place(node)})).sort((a, b) => a.place - b.place);
}

function properties(sheet: SheetModel, before: XmlElement | undefined, palette: Palette): XmlElement | undefined {
  const old = child(before, "tabColor");
  if ((readColor(old, palette) ?? "") === sheet.tabColor) return before;
  const others = elements(before).filter(({local}) => local !== "tabColor");
  const color = sheet.tabColor ? [colorElement("tabColor", sheet.tabColor)] : [];
  return changed(before ?? element("sheetPr"), {}, [...color, ...others]);
}

function views(sheet: SheetModel, workbook: WorkbookModel, before: XmlElement | undefined): XmlElement {
  const [first, ...rest] = elements(before, "sheetView");
  const view = first ?? element("sheetView", {workbookViewId: 0});
  const pane = child(view, "pane");
  const isFrozen = attribute(pane, "state")?.startsWith("frozen") ?? false;
  const [rows, columnsFrozen] = isFrozen ? [Number(attribute(pane, "ySplit") ?? 0), Number(attribute(pane, "xSplit") ?? 0)] : [0, 0];
  const isSamePane = rows === sheet.frozenRows && columnsFrozen === sheet.frozenColumns;
  const isSameFlags =
    isOn(view, "showGridLines", true) === sheet.showGridlines &&
    isOn(view, "rightToLeft") === sheet.rightToLeft &&
    isOn(view, "tabSelected") === (workbook.activeSheet === sheet);
  if (before && first && isSamePane && isSameFlags) return before;
  const attributes = {
    showGridLines: sheet.showGridlines ? undefined : 0,
    rightToLeft: sheet.rightToLeft ? 1 : undefined,
    tabSelected: workbook.activeSheet === sheet ? 1 : undefined,
  };
  const others = elements(view).filter(({local}) => local !== "pane" && local !== "selection");
  const changedView = changed(view, attributes, isSamePane ? view.children : [...frozenPane(sheet), ...others]);
  return changed(before ?? element("sheetViews"), {}, [changedView, ...rest]);
}

function frozenPane({frozenRows, frozenColumns}: SheetModel): XmlElement[] {
  if (frozenRows === 0 && frozenColumns === 0) return [];
  const activePane = frozenRows > 0 && frozenColumns > 0 ? "bottomRight" : frozenRows > 0 ? "bottomLeft" : "topRight";
  const topLeftCell = cellAddress(frozenRows, frozenColumns);
  return [
    element("pane", {xSplit: frozenColumns || undefined, ySplit: frozenRows || undefined, topLeftCell, activePane, state: "frozen"}),
    element("selection", {pane: activePane}),
  ];
}

/** Widths of columns; entries of the file keep what else they say (hidden, outline, style). */
function columns(sheet: SheetModel, before: XmlElement | undefined, styles: readonly number[]): XmlElement | undefined {
  const old: (XmlElement | undefined)[] = [];
  for (const entry of elements(before)) old.length = Math.max(old.length, Math.min(COLUMNS, Number(attribute(entry, "max"))));
  for (const entry of elements(before)) old.fill(entry, Number(attribute(entry, "min")) - 1, Number(attribute(entry, "max")));
  const entries: {attributes: Record<string, string | number | undefined>; key: string; first: number; last: number}[] = [];
  for (let column = 0; column < COLUMNS; column++) {
    const attributes = columnAttributes(sheet, column, old[column], styles[column] ?? 0);
    if (!attributes) continue;
    const key = JSON.stringify(attributes);
    const last = entries[entries.length - 1];
    if (last && last.key === key && last.last === column - 1) last.last = column;
    else entries.push({attributes, key, first: column, last: column});
  }
  if (entries.length === 0) return undefined;
  return element(
    "cols",
    {},
    entries.map(({attributes, first, last}) => element("col", {min: first + 1, max: last + 1, ...attributes})),
  );
}

function columnAttributes(
  sheet: SheetModel,
  column: number,
  old: XmlElement | undefined,
  style: number,
): Record<string, string | number | undefined> | undefined {
  const points = sheet.columnWidth(column);
  const kept = Object.fromEntries(Object.entries(old?.attributes ?? {}).filter(([name]) => name !== "min" && name !== "max"));
  const oldWidth = kept.width === undefined ? STANDARD_WIDTH : pointsFromWidth(Number(kept.width));
  if (!old && points === STANDARD_WIDTH && style === 0) return undefined;
  const width =
    oldWidth === points && kept.width !== undefined ? {} : {width: widthFromPoints(points), customWidth: points === STANDARD_WIDTH ? undefined : 1};
  return {...kept, ...width, ...(style === 0 ? {} : {style})};
}

const protection = (before: XmlElement | undefined): XmlElement =>
  before && isOn(before, "sheet") ? before : changed(before ?? element("sheetProtection", {objects: 1, scenarios: 1}), {sheet: 1});

const merges = ({merges: areas}: SheetModel): XmlElement | undefined =>
  areas.length === 0
    ? undefined
    : element(
        "mergeCells",
        {count: areas.length},
        areas.map((area) => element("mergeCell", {ref: areaAddress(area)})),
      );
