import {attribute, child, element, elements} from "./xml";
import type {XmlElement} from "./xml";

/** Name by which files mark dynamic arrays. [MS-XLSX 2.2.4.20, 2.6.3] */
const NAME = "XLDAPR";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const DYNAMIC = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";
const EXTENSION = "{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}";

/** What Excel does with the mark when its cell is copied, moved or edited. */
const KEEPING = "copy pasteAll pasteValues merge splitFirst rowColShift clearFormats clearComments assign coerce cellMeta";

/** The part that lets a cell say `cm="1"`: its array formula is a dynamic one, which grows and shrinks. */
export function dynamicArrays(): XmlElement {
  const kept = Object.fromEntries(KEEPING.split(" ").map((name) => [name, 1]));
  const properties = element("xda:dynamicArrayProperties", {fDynamic: 1, fCollapsed: 0});
  return element("metadata", {xmlns: MAIN, "xmlns:xda": DYNAMIC}, [
    element("metadataTypes", {count: 1}, [element("metadataType", {name: NAME, minSupportedVersion: 120000, ...kept})]),
    element("futureMetadata", {name: NAME, count: 1}, [element("bk", {}, [element("extLst", {}, [element("ext", {uri: EXTENSION}, [properties])])])]),
    element("cellMetadata", {count: 1}, [element("bk", {}, [element("rc", {t: 1, v: 0})])]),
  ]);
}

/** Number of the mark in a file's own part, from 1; undefined where it marks no dynamic arrays. */
export function markIn(metadata: XmlElement | undefined): number | undefined {
  const type = elements(child(metadata, "metadataTypes")).findIndex((each) => attribute(each, "name") === NAME) + 1;
  const marks = elements(child(metadata, "cellMetadata"), "bk");
  const at = marks.findIndex((mark) => type > 0 && elements(mark, "rc").some((record) => Number(attribute(record, "t")) === type));
  return at < 0 ? undefined : at + 1;
}
