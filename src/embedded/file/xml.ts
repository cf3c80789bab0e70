import {FileError} from "./fileError";

/**
 * A small XML tree for the parts of a workbook file. It exists because the libraries at hand either lose what they do not know (excelts) or are
 * too slow for sheets: here every element remembers its own text, so that what we do not change is written back to the letter.
 */
export interface XmlElement {
  /** Name as written, with its prefix. */
  readonly name: string;
  /** Name without prefix. */
  readonly local: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** The element as it stood in the file; undefined for elements that we made. */
  readonly source?: string;
}

export type XmlNode = XmlElement | string;

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
  start: number;
}

const ENTITIES: Readonly<Record<string, string>> = {lt: "<", gt: ">", amp: "&", quot: '"', apos: "'"};

/** Text of XML with its entities read. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (name.startsWith("#")) return String.fromCodePoint(/^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1)));
    return ENTITIES[name] ?? whole;
  });
}

/** What XML can hold in no way: most control characters, and half a pair. Cells write them as escapes before this; elsewhere nobody could read them. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const SPECIAL = /[&<>\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/;

/**
 * Text as it may stand between tags. Line breaks of Windows would be read as one character, so a return is written as a reference; what XML
 * cannot hold is replaced by U+FFFD, since a part that holds it would not open at all.
 */
export const encodeText = (text: string): string =>
  SPECIAL.test(text)
    ? text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\r/g, "&#13;").replace(UNWRITABLE, "\ufffd")
    : text;

/** Text as it may stand in an attribute. */
export const encodeAttribute = (text: string): string => encodeText(text).replace(/"/g, "&quot;").replace(/\n/g, "&#10;").replace(/\t/g, "&#9;");

/** Attributes from the inside of a tag. */
export function parseAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = "", double, single] of text.matchAll(/([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    attributes[name] = decodeEntities(double ?? single ?? "");
  }
  return attributes;
}

const localName = (name: string) => name.slice(name.indexOf(":") + 1);

/** Reads a part. `place` is its name, for the error when it is not well-formed. Document types are refused: no workbook needs one. */
export function parseXml(text: string, place: string): XmlElement {
  const root: Open = {name: "", attributes: {}, children: [], start: 0};
  const stack: Open[] = [root];
  let at = 0;
  while (at < text.length) {
    const tag = text.indexOf("<", at);
    const parent = stack[stack.length - 1] ?? root;
    if (tag !== at) {
      const words = text.slice(at, tag < 0 ? text.length : tag);
      if (stack.length > 1) parent.children.push(decodeEntities(words.replace(/\r\n?/g, "\n")));
    }
    if (tag < 0) break;
    at = readTag(text, tag, stack, place);
  }
  const element = root.children.find((child): child is XmlElement => typeof child !== "string");
  if (stack.length !== 1 || !element) throw damaged(place);
  return element;
}

const damaged = (place: string) => new FileError("damaged", place, `The file is damaged: its part ${place} cannot be read.`);

/** Reads the tag that starts at `start`; gives the place after it. */
function readTag(text: string, start: number, stack: Open[], place: string): number {
  const parent = stack[stack.length - 1];
  if (!parent) throw damaged(place);
  if (text.startsWith("<!--", start)) return after(text, "-->", start, place);
  if (text.startsWith("<?", start)) return after(text, "?>", start, place);
  if (text.startsWith("<![CDATA[", start)) {
    const end = after(text, "]]>", start, place);
    parent.children.push(text.slice(start + 9, end - 3));
    return end;
  }
  if (text.startsWith("<!", start)) throw damaged(place);
  const end = tagEnd(text, start, place);
  if (text[start + 1] === "/") return closeTag(text, start, end, stack, place);
  const isEmpty = text[end - 2] === "/";
  const inside = text.slice(start + 1, isEmpty ? end - 2 : end - 1);
  const name = /^[^\s/]+/.exec(inside)?.[0] ?? "";
  if (!name) throw damaged(place);
  const open: Open = {name, attributes: parseAttributes(inside.slice(name.length)), children: [], start};
  if (isEmpty) parent.children.push(toElement(open, text.slice(start, end)));
  else stack.push(open);
  return end;
}

function closeTag(text: string, start: number, end: number, stack: Open[], place: string): number {
  const open = stack.pop();
  const parent = stack[stack.length - 1];
  if (!open || !parent || text.slice(start + 2, end - 1).trim() !== open.name) throw damaged(place);
  parent.children.push(toElement(open, text.slice(open.start, end)));
  return end;
}

const toElement = (open: Open, source: string): XmlElement => ({
  name: open.name,
  local: localName(open.name),
  attributes: open.attributes,
  children: open.children,
  source,
});

function after(text: string, mark: string, from: number, place: string): number {
  const found = text.indexOf(mark, from);
  if (found < 0) throw damaged(place);
  return found + mark.length;
}

/** The place after the ">" that ends a tag; a ">" inside an attribute does not. */
export function tagEnd(text: string, start: number, place: string): number {
  let quote = "";
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at] ?? "";
    if (quote) quote = character === quote ? "" : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === ">") return at + 1;
  }
  throw damaged(place);
}

/** Makes an element; attributes that are undefined are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  children: readonly XmlNode[] = [],
): XmlElement {
  const written: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) written[key] = String(value);
  return {name, local: localName(name), attributes: written, children};
}

/** The same element with some attributes changed (undefined takes one away) and, if given, other children. */
export function changed(
  original: XmlElement,
  attributes: Readonly<Record<string, string | number | undefined>>,
  children: readonly XmlNode[] = original.children,
): XmlElement {
  return element(original.name, {...original.attributes, ...attributes}, children);
}

/** An element as text: to the letter as it was read, unless it was made by us. */
export function writeElement(node: XmlNode): string {
  if (typeof node === "string") return encodeText(node);
  if (node.source !== undefined) return node.source;
  const attributes = Object.entries(node.attributes).map(([key, value]) => ` ${key}="${encodeAttribute(value)}"`);
  const head = `<${node.name}${attributes.join("")}`;
  return node.children.length === 0 ? `${head}/>` : `${head}>${node.children.map(writeElement).join("")}</${node.name}>`;
}

/** A whole part. */
export const writeXml = (root: XmlElement): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${writeElement(root)}`;

/** Child elements, all or of one local name. */
export const elements = (parent: XmlElement | undefined, local?: string): XmlElement[] =>
  (parent?.children ?? []).filter((child): child is XmlElement => typeof child !== "string" && (local === undefined || child.local === local));

/** The first child element of a local name. */
export const child = (parent: XmlElement | undefined, local: string): XmlElement | undefined => elements(parent, local)[0];

/** The element reached by a path of local names. */
export const descend = (parent: XmlElement | undefined, ...path: string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>((found, local) => child(found, local), parent);

/** All text inside an element. */
export const textOf = (node: XmlElement | undefined): string =>
  (node?.children ?? []).map((each) => (typeof each === "string" ? each : textOf(each))).join("");

/** An attribute by its local name, whatever the prefix of its namespace. */
export function attribute(node: XmlElement | undefined, local: string): string | undefined {
  if (!node) return undefined;
  return node.attributes[local] ?? Object.entries(node.attributes).find(([key]) => localName(key) === local)?.[1];
}

/** Whether an attribute of true and false is set. */
export const isOn = (node: XmlElement | undefined, local: string, otherwise = false): boolean => {
  const value = attribute(node, local);
  return value === undefined ? otherwise : value === "1" || value === "true" || value === "on";
};
