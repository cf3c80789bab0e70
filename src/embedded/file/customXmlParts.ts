import type {CustomXmlPart, WorkbookModel} from "../workbook/model";
import type {ContentTypes} from "./contentTypes";
import type {FilePackage, KeptCustomXml} from "./filePackage";
import type {Parts} from "./package";
import {
  freeId,
  freePart,
  kindOf,
  officeType,
  partText,
  partTree,
  readRelationships,
  relationshipsPart,
  targetPart,
  writeRelationships,
} from "./package";
import {attribute, parseXml} from "./xml";

const PROPS_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const DATA_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/** Puts the custom XML parts of a file into the workbook, with their own ids. Parts that cannot be read stay in the file only. */
export function readCustomXml(parts: Parts, workbookPart: string, workbook: WorkbookModel): Map<CustomXmlPart, KeptCustomXml> {
  const found = new Map<CustomXmlPart, KeptCustomXml>();
  for (const owner of [workbookPart, ""]) {
    for (const relationship of readRelationships(parts, owner)) {
      const part = targetPart(owner, relationship.target);
      const content = parts.get(part);
      if (kindOf(relationship) !== "customXml" || !content || [...found.values()].some((each) => each.part === part)) continue;
      const xml = partText(content);
      const id = readId(parts, part) ?? `{00000000-0000-0000-0000-${String(found.size + 1).padStart(12, "0")}}`;
      if (workbook.customXml.some((each) => each.id === id)) continue;
      found.set(workbook.addCustomXml(xml, id), {part, xml});
    }
  }
  return found;
}

function readId(parts: Parts, part: string): string | undefined {
  const props = readRelationships(parts, part).find((each) => kindOf(each) === "customXmlProps");
  return props && attribute(partTree(parts, targetPart(part, props.target)), "itemID");
}

/** Writes the workbook's custom XML parts: unchanged ones to the letter, gone ones taken out, new ones with their properties. */
export function writeCustomXml(
  parts: Parts,
  types: ContentTypes,
  workbook: WorkbookModel,
  kept: FilePackage | undefined,
  workbookPart: string,
): void {
  const gone = [...(kept?.customXml ?? [])].filter(([part]) => !workbook.customXml.includes(part));
  for (const [, {part}] of gone) removePart(parts, part, workbookPart);
  for (const part of workbook.customXml) {
    const old = kept?.customXml.get(part);
    if (old && old.xml !== part.xml) parts.set(old.part, encode(part.xml));
    if (!old) addPart(parts, types, part, workbookPart);
  }
}

function removePart(parts: Parts, part: string, workbookPart: string): void {
  for (const each of readRelationships(parts, part)) if (kindOf(each) === "customXmlProps") parts.delete(targetPart(part, each.target));
  parts.delete(part);
  parts.delete(relationshipsPart(part));
  for (const owner of [workbookPart, ""])
    writeRelationships(
      parts,
      owner,
      readRelationships(parts, owner).filter((each) => targetPart(owner, each.target) !== part),
    );
}

function addPart(parts: Parts, types: ContentTypes, {id, xml}: CustomXmlPart, workbookPart: string): void {
  const part = freePart(parts, "customXml/item", ".xml");
  const props = part.replace("item", "itemProps");
  const namespace = attribute(rootOf(xml), "xmlns");
  const schema = namespace
    ? `<ds:schemaRefs><ds:schemaRef ds:uri="${namespace.replace(/&/g, "&amp;").replace(/"/g, "&quot;")}"/></ds:schemaRefs>`
    : "<ds:schemaRefs/>";
  parts.set(part, encode(xml));
  parts.set(
    props,
    encode(
      `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${DATA_STORE}">${schema}</ds:datastoreItem>`,
    ),
  );
  types.set(props, PROPS_TYPE);
  const type = officeType("customXmlProps");
  writeRelationships(parts, part, [{id: "rId1", type, target: props.replace("customXml/", ""), isExternal: false}]);
  const others = readRelationships(parts, workbookPart);
  writeRelationships(parts, workbookPart, [...others, {id: freeId(others), type: officeType("customXml"), target: `../${part}`, isExternal: false}]);
}

const rootOf = (xml: string) => parseXml(xml, "customXml");

/** The text says UTF-8 or nothing, or is made to: its bytes are UTF-8. */
const encode = (xml: string) => new TextEncoder().encode(xml.replace(/^(<\?xml[^>]*encoding=["'])[^"']*/, "$1UTF-8"));
