import {strFromU8, strToU8, unzipSync, Zip, ZipDeflate, ZipPassThrough} from "fflate";
import {FileError} from "./fileError";
import {attribute, element, elements, parseXml, writeXml} from "./xml";
import type {XmlElement} from "./xml";

/** The parts of a workbook file by name, without a leading slash. */
export type Parts = Map<string, Uint8Array>;

/** A link from one part to another, or to somewhere outside the file. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** As written. */
  readonly target: string;
  readonly isExternal: boolean;
}

const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/** The kind of a relationship, without the standard it is written by ("worksheet", "styles"). */
export const kindOf = (relationship: Relationship): string => relationship.type.slice(relationship.type.lastIndexOf("/") + 1);

/** The full name of a kind of relationship of the standard. */
export const officeType = (kind: string): string => OFFICE + kind;

/** Opens the container. What is no workbook of today is refused with the reason. */
export function readParts(bytes: Uint8Array): Parts {
  if (bytes.length === 0) throw new FileError("emptyFile", "", "The file is empty.");
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw oleError(bytes);
  if (!startsWith(bytes, [0x50, 0x4b])) throw new FileError("notAWorkbook", "", "This is not an Excel workbook (.xlsx).");
  try {
    const parts: Parts = new Map();
    for (const [name, content] of Object.entries(unzipSync(bytes))) if (!name.endsWith("/")) parts.set(name.replace(/^\//, ""), content);
    return parts;
  } catch (error) {
    const detail = error instanceof Error ? ` (${error.message})` : "";
    throw new FileError("damaged", "", `The file is damaged or was not copied completely${detail}.`);
  }
}

const startsWith = (bytes: Uint8Array, head: readonly number[]) => head.every((byte, index) => bytes[index] === byte);

/** The old container of Microsoft holds either an encrypted workbook or one of Excel 97-2003; the names of its streams, in UTF-16, tell which. */
function oleError(bytes: Uint8Array): FileError {
  const names = new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  if (names.includes("EncryptedPackage") || names.includes("EncryptionInfo"))
    return new FileError("passwordProtected", "", "The workbook is password-protected. Open it in Excel, remove the password, and try again.");
  return new FileError("oldFormat", "", "This is a workbook of Excel 97-2003 (.xls). Save it as .xlsx in Excel, and try again.");
}

/** A part as text; UTF-16 parts are rare but allowed. */
export function partText(content: Uint8Array): string {
  if (content[0] === 0xff && content[1] === 0xfe) return new TextDecoder("utf-16le").decode(content);
  if (content[0] === 0xfe && content[1] === 0xff) return new TextDecoder("utf-16be").decode(content);
  return strFromU8(content[0] === 0xef && content[1] === 0xbb ? content.subarray(3) : content);
}

/** A part as a tree; undefined when the file has no such part, or only reserved its name. */
export function partTree(parts: Parts, name: string): XmlElement | undefined {
  const content = parts.get(name);
  return content?.length ? parseXml(partText(content), name) : undefined;
}

/** Puts a tree into a part; a tree that was read and not changed leaves the part's bytes alone. */
export function setTree(parts: Parts, name: string, root: XmlElement): void {
  if (root.source === undefined || !parts.get(name)?.length) parts.set(name, strToU8(writeXml(root)));
}

/** Name of the part that holds the relationships of a part. */
export const relationshipsPart = (name: string): string => name.replace(/([^/]*)$/, "_rels/$1.rels");

/** Relationships of a part, or with "" of the whole file. */
export const readRelationships = (parts: Parts, name: string): Relationship[] =>
  elements(partTree(parts, relationshipsPart(name)), "Relationship").map((each) => ({
    id: attribute(each, "Id") ?? "",
    type: attribute(each, "Type") ?? "",
    target: attribute(each, "Target") ?? "",
    isExternal: attribute(each, "TargetMode") === "External",
  }));

/** Writes the relationships of a part, if they are not what they were. */
export function writeRelationships(parts: Parts, name: string, relationships: readonly Relationship[]): void {
  if (JSON.stringify(readRelationships(parts, name)) === JSON.stringify(relationships)) return;
  if (relationships.length === 0) {
    parts.delete(relationshipsPart(name));
    return;
  }
  const rows = relationships.map(({id, type, target, isExternal}) =>
    element("Relationship", {Id: id, Type: type, Target: target, TargetMode: isExternal ? "External" : undefined}),
  );
  setTree(parts, relationshipsPart(name), element("Relationships", {xmlns: RELATIONSHIPS}, rows));
}

/** Name of the part that a relationship of `from` points to. */
export function targetPart(from: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/");
}

/** A relationship id that is not taken yet. */
export function freeId(relationships: readonly Relationship[]): string {
  const taken = new Set(relationships.map(({id}) => id));
  for (let count = taken.size + 1; ; count++) if (!taken.has(`rId${count}`)) return `rId${count}`;
}

/** A part's name that is not taken yet. @example freePart(parts, "xl/charts/chart", ".xml") // "xl/charts/chart1.xml" */
export function freePart(parts: Parts, before: string, after: string): string {
  for (let count = 1; ; count++) if (!parts.has(`${before}${count}${after}`)) return `${before}${count}${after}`;
}

/** Closes the container: one part after the other, each packed as it is written. A part may come as many pieces. */
export class Container {
  private readonly pieces: Uint8Array[] = [];
  private readonly zip: Zip;

  constructor() {
    this.zip = new Zip((error, piece) => {
      if (error) throw error;
      this.pieces.push(piece);
    });
  }

  add(name: string, content: Iterable<Uint8Array>): void {
    // Level 1 packs four times as fast as the usual 6 and only a fifth larger; a full sheet must not take minutes.
    const entry = /\.(png|jpe?g|gif|bin)$/i.test(name) ? new ZipPassThrough(name) : new ZipDeflate(name, {level: 1});
    // The oldest date that a zip can hold, so that the same workbook always gives the same bytes.
    entry.mtime = new Date(1980, 0, 1);
    this.zip.add(entry);
    for (const piece of content) entry.push(piece);
    entry.push(new Uint8Array(0), true);
  }

  finish(): Uint8Array {
    this.zip.end();
    const all = new Uint8Array(this.pieces.reduce((size, piece) => size + piece.length, 0));
    let at = 0;
    for (const piece of this.pieces) {
      all.set(piece, at);
      at += piece.length;
    }
    return all;
  }
}
