import type {Look} from "../workbook/model";
import type {Palette} from "./colors";
import {builtInFormat} from "./numberFormats";
import type {XmlElement} from "./xml";
import {attribute, child, element, elements} from "./xml";

/** The lists of which the styles of a file are put together; a style names one entry of each. New entries go to their ends. */
export interface StyleLists {
  /** Codes of number formats, by their numbers. */
  readonly formats: Map<number, string>;
  readonly fonts: XmlElement[];
  readonly fills: XmlElement[];
  readonly borders: XmlElement[];
  /** The styles of cells. */
  readonly xfs: XmlElement[];
  readonly palette: Palette;
}

/** Edges of a border, as files and as looks call them. */
export const SIDES = [
  ["left", "borderLeft"],
  ["right", "borderRight"],
  ["top", "borderTop"],
  ["bottom", "borderBottom"],
] as const;

/** Directions of reading, in the order in which files count them. */
export const READING: readonly Look["readingOrder"][] = ["Context", "LeftToRight", "RightToLeft"];

/** Takes the lists out of a styles part. */
export function readStyleLists(root: XmlElement, palette: Palette): StyleLists {
  const formats = elements(child(root, "numFmts")).map((each): [number, string] => [
    Number(attribute(each, "numFmtId")),
    attribute(each, "formatCode") ?? "General",
  ]);
  const xfs = elements(child(root, "cellXfs"), "xf");
  return {
    formats: new Map(formats),
    fonts: elements(child(root, "fonts"), "font"),
    fills: elements(child(root, "fills"), "fill"),
    borders: elements(child(root, "borders"), "border"),
    xfs: xfs.length > 0 ? xfs : [element("xf", {numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0})],
    palette,
  };
}

/** Code of a style's number format. */
export function formatOf({formats}: StyleLists, xf: XmlElement): string {
  const id = Number(attribute(xf, "numFmtId") ?? 0);
  return formats.get(id) ?? builtInFormat(id);
}

/** Puts an element into a list unless it is there already; gives its place. */
export function place(list: XmlElement[], made: XmlElement): number {
  const text = describe(made);
  const found = list.findIndex((each) => describe(each) === text);
  return found >= 0 ? found : list.push(made) - 1;
}

/** An element in one fixed way of writing, for comparisons. */
export function describe(node: XmlElement | undefined): string {
  if (!node) return "";
  const attributes = Object.keys(node.attributes)
    .sort()
    .map((key) => `${key}=${node.attributes[key] ?? ""}`);
  const inner = elements(node).map(describe).join("");
  return attributes.length === 0 && inner === "" && !["b", "i", "u"].includes(node.local) ? "" : `<${node.local} ${attributes.join(" ")} ${inner}>`;
}
