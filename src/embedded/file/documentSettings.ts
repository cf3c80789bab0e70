import type {WorkbookModel} from "../workbook/model";
import type {ContentTypes} from "./contentTypes";
import type {Parts, Relationship} from "./package";
import {freeId, freePart, kindOf, partTree, readRelationships, setTree, targetPart, writeRelationships} from "./package";
import type {XmlElement} from "./xml";
import {attribute, changed, child, element, elements} from "./xml";

/** The add-in whose document settings a workbook shows when no other is named: Lodestar, by the Id of its manifest. */
export const DEFAULT_ADD_IN = "3d9f0c52-7a64-4d0e-9b1f-5f2c8a1e6b40";

const PANES = "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes";
const EXTENSION = "http://schemas.microsoft.com/office/2011/relationships/webextension";
const PANES_TYPE = "application/vnd.ms-office.webextensiontaskpanes+xml";
const EXTENSION_TYPE = "application/vnd.ms-office.webextension+xml";
const WE = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const WETP = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Reads the document settings that an add-in left in a file; other add-ins' are kept and not shown. */
export function readSettings(parts: Parts, workbook: WorkbookModel, addIn: string): void {
  const found = findExtension(parts, addIn);
  for (const property of elements(child(found?.root, "properties"))) {
    const name = attribute(property, "name");
    if (name !== undefined) workbook.settings.set(name, readValue(attribute(property, "value") ?? ""));
  }
}

/** Writes the add-in's document settings, if they are not what they were. */
export function writeSettings(parts: Parts, types: ContentTypes, workbook: WorkbookModel, addIn: string): void {
  const found = findExtension(parts, addIn);
  const properties = [...workbook.settings].map(([name, value]) => element("we:property", {name, value: JSON.stringify(value)}));
  if (!found && properties.length === 0) return;
  const before = elements(child(found?.root, "properties")).map((each) => [attribute(each, "name"), readValue(attribute(each, "value") ?? "")]);
  if (found && JSON.stringify(before) === JSON.stringify([...workbook.settings])) return;
  const part = found?.part ?? addExtension(parts, types);
  const root = found?.root ?? newExtension(addIn);
  const list = changed(child(root, "properties") ?? element("we:properties"), {}, properties);
  setTree(
    parts,
    part,
    changed(
      root,
      {"xmlns:we": WE},
      elements(root).map((each) => (each.local === "properties" ? list : each)),
    ),
  );
}

/** A setting is JSON in an attribute; what is not is taken as the text it is. */
function readValue(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}

function findExtension(parts: Parts, addIn: string): {readonly part: string; readonly root: XmlElement} | undefined {
  const panes = readRelationships(parts, "").find((each) => kindOf(each) === "webextensiontaskpanes");
  if (!panes) return undefined;
  const owner = targetPart("", panes.target);
  for (const relationship of readRelationships(parts, owner)) {
    const part = targetPart(owner, relationship.target);
    const root = partTree(parts, part);
    if (root && attribute(child(root, "reference"), "id")?.toLowerCase() === addIn.toLowerCase()) return {part, root};
  }
  return undefined;
}

const newExtension = (addIn: string): XmlElement =>
  element("we:webextension", {"xmlns:we": WE, id: `{${addIn.toUpperCase()}}`}, [
    element("we:reference", {id: addIn, version: "1.0.0.0", store: "developer", storeType: "Registry"}),
    element("we:alternateReferences"),
    element("we:properties"),
    element("we:bindings"),
    element("we:snapshot", {"xmlns:r": OFFICE}),
  ]);

/** Makes room for an add-in in the file: its part, and a closed task pane that refers to it. */
function addExtension(parts: Parts, types: ContentTypes): string {
  const root = readRelationships(parts, "");
  const known = root.find((each) => kindOf(each) === "webextensiontaskpanes");
  const panesPart = known ? targetPart("", known.target) : "xl/webextensions/taskpanes.xml";
  if (!known) writeRelationships(parts, "", [...root, {id: freeId(root), type: PANES, target: panesPart, isExternal: false}]);
  const part = freePart(parts, "xl/webextensions/webextension", ".xml");
  const others = readRelationships(parts, panesPart);
  const link: Relationship = {id: freeId(others), type: EXTENSION, target: `/${part}`, isExternal: false};
  writeRelationships(parts, panesPart, [...others, link]);
  const panes = partTree(parts, panesPart) ?? element("wetp:taskpanes", {"xmlns:wetp": WETP});
  const pane = element("wetp:taskpane", {dockstate: "right", visibility: 0, width: 350, row: elements(panes).length}, [
    element("wetp:webextensionref", {"xmlns:r": OFFICE, "r:id": link.id}),
  ]);
  setTree(parts, panesPart, changed(panes, {"xmlns:wetp": WETP}, [...elements(panes), pane]));
  types.set(panesPart, PANES_TYPE);
  types.set(part, EXTENSION_TYPE);
  return part;
}
