import {parseArea} from "../workbook/address";
import type {CellValue, ChartModel, SheetModel, WorkbookModel} from "../workbook/model";
import {contentOf, UnknownChart, writeChart} from "./chartWriter";
import type {ContentTypes} from "./contentTypes";
import {chartAnchors, newDrawing, writeAnchor} from "./drawing";
import {placeOf} from "./chartPlace";
import type {KeptSheet} from "./filePackage";
import type {Parts} from "./package";
import {freeId, freePart, kindOf, officeType, partTree, readRelationships, setTree, targetPart, writeRelationships} from "./package";
import type {XmlElement} from "./xml";
import {attribute, changed, child, descend, elements} from "./xml";

const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";

/** What writing the charts of a sheet changes in the file. */
export interface ChartSave {
  readonly parts: Parts;
  readonly types: ContentTypes;
  readonly workbook: WorkbookModel;
  readonly lost: string[];
}

/**
 * Writes the charts of a sheet into its drawing, whose other contents stay; gives the relationship id of the drawing, if the sheet has one. A chart of
 * the file that nobody changed keeps its part to the letter.
 */
export function writeCharts(save: ChartSave, sheet: SheetModel, part: string, kept: KeptSheet | undefined): string | undefined {
  const {parts, types} = save;
  const links = readRelationships(parts, part);
  const known = links.find((each) => each.id === attribute(child(kept?.root, "drawing"), "id"));
  if (!known && sheet.charts.length === 0) return undefined;
  const drawingPart = known ? targetPart(part, known.target) : freePart(parts, "xl/drawings/drawing", ".xml");
  const drawing = (known ? partTree(parts, drawingPart) : undefined) ?? newDrawing();
  const children = changedAnchors(save, sheet, drawing, drawingPart, kept);
  const isSame = children.length === elements(drawing).length && children.every((each, index) => each === elements(drawing)[index]);
  if (children.length === 0) {
    writeRelationships(
      parts,
      part,
      links.filter((each) => each !== known),
    );
    return undefined;
  }
  if (!isSame) setTree(parts, drawingPart, changed(drawing, {}, children));
  if (known) return known.id;
  types.set(drawingPart, DRAWING_TYPE);
  const id = freeId(links);
  writeRelationships(parts, part, [...links, {id, type: officeType("drawing"), target: `/${drawingPart}`, isExternal: false}]);
  return id;
}

function changedAnchors(save: ChartSave, sheet: SheetModel, drawing: XmlElement, drawingPart: string, kept: KeptSheet | undefined): XmlElement[] {
  const anchors = chartAnchors(drawing, sheet);
  const children = elements(drawing).flatMap((node) => {
    const anchor = anchors.find((each) => each.anchor === node);
    const entry = anchor && [...(kept?.charts ?? [])].find(([, {id}]) => id === anchor.id);
    if (!anchor || !entry) return [node];
    const [chart, old] = entry;
    if (!sheet.charts.includes(chart)) {
      dropLink(save.parts, drawingPart, anchor.id);
      return [];
    }
    if (old.print !== JSON.stringify(contentOf(chart))) rewrite(save, sheet, chart, old.part);
    return [old.place === JSON.stringify(placeOf(chart)) ? node : writeAnchor(chart, sheet, anchor.id, shapeNumber(node))];
  });
  let number = Math.max(1, ...elements(drawing).map(shapeNumber));
  const fresh = sheet.charts.filter((chart) => !kept?.charts.has(chart));
  return [...children, ...fresh.flatMap((chart) => addChart(save, sheet, chart, drawingPart, ++number))];
}

const shapeNumber = (anchor: XmlElement) => {
  const shape = elements(anchor).find(({local}) => !["from", "to", "ext", "pos", "clientData"].includes(local));
  return Number(attribute(elements(elements(shape)[0])[0], "id") ?? attribute(descend(shape, "nvGraphicFramePr", "cNvPr"), "id") ?? 1) || 1;
};

function rewrite(save: ChartSave, sheet: SheetModel, chart: ChartModel, part: string): void {
  const text = chartText(save, sheet, chart);
  if (text === undefined) return;
  save.parts.set(part, new TextEncoder().encode(text));
  if (chart.filePart !== undefined)
    save.lost.push(`The chart ${chart.name} on ${sheet.title} was changed; formats that are not known here went back to Excel's own.`);
}

function addChart(save: ChartSave, sheet: SheetModel, chart: ChartModel, drawingPart: string, number: number): XmlElement[] {
  const text = chartText(save, sheet, chart);
  if (text === undefined) return [];
  const part = freePart(save.parts, "xl/charts/chart", ".xml");
  save.parts.set(part, new TextEncoder().encode(text));
  save.types.set(part, CHART_TYPE);
  const links = readRelationships(save.parts, drawingPart);
  const id = freeId(links);
  writeRelationships(save.parts, drawingPart, [...links, {id, type: officeType("chart"), target: `/${part}`, isExternal: false}]);
  return [writeAnchor(chart, sheet, id, number)];
}

function chartText(save: ChartSave, sheet: SheetModel, chart: ChartModel): string | undefined {
  try {
    return writeChart(contentOf(chart), (reference) => lookUp(save.workbook, sheet, reference));
  } catch (error) {
    if (!(error instanceof UnknownChart)) throw error;
    save.lost.push(`The chart ${chart.name} on ${sheet.title}: charts of the kind ${error.type} cannot be saved.`);
    return undefined;
  }
}

function dropLink(parts: Parts, drawingPart: string, id: string): void {
  const links = readRelationships(parts, drawingPart);
  writeRelationships(
    parts,
    drawingPart,
    links.filter((each) => each.id !== id || kindOf(each) !== "chart"),
  );
}

/** Cells that a chart refers to, row by row; none for references that lead nowhere. */
function lookUp(workbook: WorkbookModel, sheet: SheetModel, reference: string): readonly CellValue[] {
  const match = /^=?(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(reference);
  const title = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
  const target = title === undefined ? sheet : workbook.sheet(title);
  const area = parseArea(match?.[3] ?? "");
  if (target && area) return target.values(area).flat();
  const name = workbook.name(match?.[3] ?? "", target) ?? workbook.name(match?.[3] ?? "");
  const cells = name && workbook.nameArea(name);
  return cells ? cells.sheet.values(cells.area).flat() : [];
}
