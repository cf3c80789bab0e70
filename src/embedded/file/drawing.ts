import type {SheetModel} from "../workbook/model";
import type {ChartPlace} from "./chartReader";
import type {XmlElement} from "./xml";
import {attribute, child, descend, element, elements, textOf} from "./xml";

/** English Metric Units, in which drawings measure. */
const EMU_PER_POINT = 12_700;
const NAMESPACES = {
  "xmlns:xdr": "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
  "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
};
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A chart's anchor in a drawing. */
export interface ChartAnchor {
  readonly anchor: XmlElement;
  /** Relationship from the drawing to the chart's part. */
  readonly id: string;
  readonly place: ChartPlace;
}

/** The charts of a drawing; pictures, shapes and whatever else stands there is passed over. */
export function chartAnchors(drawing: XmlElement, sheet: SheetModel): ChartAnchor[] {
  return elements(drawing).flatMap((anchor) => {
    const frame = child(anchor, "graphicFrame");
    const id = attribute(descend(frame, "graphic", "graphicData", "chart"), "id");
    const properties = descend(frame, "nvGraphicFramePr", "cNvPr");
    if (!id || !properties) return [];
    const name = attribute(properties, "name") ?? "";
    const alt = {altTextTitle: attribute(properties, "title") ?? "", altTextDescription: attribute(properties, "descr") ?? ""};
    return [{anchor, id, place: {name, ...alt, ...readPlace(anchor, sheet)}}];
  });
}

function readPlace(anchor: XmlElement, sheet: SheetModel): Pick<ChartPlace, "left" | "top" | "width" | "height"> {
  const extent = child(anchor, "ext");
  const position = child(anchor, "pos");
  const from = position ? {left: points(attribute(position, "x")), top: points(attribute(position, "y"))} : corner(child(anchor, "from"), sheet);
  if (extent) return {...from, width: points(attribute(extent, "cx")), height: points(attribute(extent, "cy"))};
  const to = corner(child(anchor, "to"), sheet);
  return {...from, width: rounded(to.left - from.left), height: rounded(to.top - from.top)};
}

const points = (emu: string | undefined) => rounded(Number(emu ?? 0) / EMU_PER_POINT);

/** To the ten-thousandth of a point, the unit of drawings, so that reading and writing again changes nothing. */
const rounded = (value: number) => Math.round(value * 1e4) / 1e4;

function corner(from: XmlElement | undefined, sheet: SheetModel): {left: number; top: number} {
  const number = (name: string) => Number(textOf(child(from, name)) || 0);
  let left = number("colOff") / EMU_PER_POINT;
  let top = number("rowOff") / EMU_PER_POINT;
  for (let column = 0; column < number("col"); column++) left += sheet.columnWidth(column);
  for (let row = 0; row < number("row"); row++) top += sheet.rowHeight(row);
  return {left: rounded(left), top: rounded(top)};
}

/** A drawing without anything in it. */
export const newDrawing = (): XmlElement => element("xdr:wsDr", NAMESPACES);

/** The anchor of a chart: it moves with the cells but keeps its size. */
export function writeAnchor(place: ChartPlace, sheet: SheetModel, id: string, number: number): XmlElement {
  const properties = element("xdr:cNvPr", {
    id: number,
    name: place.name,
    descr: place.altTextDescription || undefined,
    title: place.altTextTitle || undefined,
  });
  const nothing = element("a:off", {x: 0, y: 0});
  const frame = element("xdr:graphicFrame", {macro: ""}, [
    element("xdr:nvGraphicFramePr", {}, [properties, element("xdr:cNvGraphicFramePr")]),
    element("xdr:xfrm", {}, [nothing, element("a:ext", {cx: 0, cy: 0})]),
    element("a:graphic", {}, [element("a:graphicData", {uri: CHART}, [element("c:chart", {"xmlns:c": CHART, "xmlns:r": OFFICE, "r:id": id})])]),
  ]);
  const from = cellAt("xdr:from", place.left, place.top, sheet);
  const to = cellAt("xdr:to", place.left + place.width, place.top + place.height, sheet);
  return element("xdr:twoCellAnchor", {editAs: "oneCell", ...NAMESPACES}, [from, to, frame, element("xdr:clientData")]);
}

/** The cell under a point, and how far into it the point lies. */
function cellAt(name: string, left: number, top: number, sheet: SheetModel): XmlElement {
  const [column, columnRest] = walk(left, (index) => sheet.columnWidth(index));
  const [row, rowRest] = walk(top, (index) => sheet.rowHeight(index));
  const emu = (value: number) => String(Math.round(value * EMU_PER_POINT));
  return element(name, {}, [
    element("xdr:col", {}, [String(column)]),
    element("xdr:colOff", {}, [emu(columnRest)]),
    element("xdr:row", {}, [String(row)]),
    element("xdr:rowOff", {}, [emu(rowRest)]),
  ]);
}

function walk(distance: number, size: (index: number) => number): [number, number] {
  let index = 0;
  let rest = Math.max(0, distance);
  while (rest >= size(index) && index < 16_383) rest -= size(index++);
  return [index, rest];
}
